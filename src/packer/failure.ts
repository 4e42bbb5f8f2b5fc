import type { FailureClass } from '../image/record.ts';

/** In this order: what says more comes first. Texts of Packer, its plugins, the AWS SDK, and what guests' tools print. */
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
  ['post-processor', /Post-processor failed|post-processors failed|error running post-processor/i],
  [
    'provisioner',
    /Script exited with non-zero exit status|Error executing (?:Ansible|Chef|Puppet|script)|Script disconnected|non-zero exit status|Error uploading|failed to provision|Bad exit status|Unexpected EOF waiting for .*command/i,
  ],
  [
    'validation',
    /Failed to prepare build|Failed to parse|Error parsing JSON|unknown configuration key|Unsupported (?:argument|block|attribute)|Invalid |Missing required|Undefined variable|Unset variable|Unknown (?:source|provisioner|post-processor|builder|variable)|template validation failed|error\(s\) occurred/i,
  ],
];

/**
 * What kind of failure a text of Packer's tells of. Packer's exit code is 1 for everything.
 *
 * @param started whether any build had begun: before that, whatever is wrong is wrong with the template
 */
export function classifyFailure(text: string, started: boolean): FailureClass {
  const found = SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (!started && (found === undefined || found === 'provisioner')) return 'validation';
  return found ?? 'unknown';
}

/** Trouble that passes by itself: the same bake may go through a minute later. */
export function isInfrastructure(failure: FailureClass): boolean {
  return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}
