import type { FailureClass } from './record.ts';

/** What providers, registries and networks say, whichever builder passes it on. What says more comes first. */
const SIGNS: readonly (readonly [FailureClass, RegExp])[] = [
  [
    'credentials',
    /ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|NoCredentialProviders|no valid credential|UnauthorizedOperation|AccessDenied|not authorized to perform|No AWS credentials|failed to refresh cached credentials|unauthorized: authentication required|denied: requested access/i,
  ],
  [
    'capacity',
    /InsufficientInstanceCapacity|InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded|InsufficientHostCapacity|ResourceLimitExceeded|SnapshotLimitExceeded|no space left on device|QuotaExceeded/i,
  ],
  ['throttled', /RequestLimitExceeded|Throttling|TooManyRequests|\b429 Too Many|toomanyrequests|SlowDown|rate limit/i],
  [
    'network',
    /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
  ],
];

/** The trouble with a provider that a text tells of; `undefined` when it tells of none. */
export function providerTrouble(text: string): FailureClass | undefined {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0];
}

/** Trouble that passes by itself: the same bake may go through a minute later. */
export function isInfrastructure(failure: FailureClass): boolean {
  return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}
