import type { FailureClass } from './record.ts';

/** Classes of trouble with a provider. What says more comes first. */
const CLASSES = ['credentials', 'capacity', 'throttled', 'network'] as const;

/** The words of a provider, by the class of trouble that they tell of: what its errors are called, whichever builder passes them on. */
export type FailureSigns = { readonly [K in (typeof CLASSES)[number]]?: RegExp };

/** What networks, machines and services of any kind say. */
const COMMON: FailureSigns = {
  capacity: /no space left on device|QuotaExceeded/i,
  throttled: /TooManyRequests|\b429 Too Many|rate limit/i,
  network:
    /connection reset by peer|connection refused|i\/o timeout|TLS handshake timeout|no such host|network is unreachable|Temporary failure (?:in name resolution|resolving)|Could not resolve host|dial tcp|EOF occurred in violation|Timeout waiting for SSH|Timeout waiting for WinRM|503 Service Unavailable|502 Bad Gateway/i,
};

let signs: readonly FailureSigns[] = [COMMON];

/** Hands over the words of all providers, as engines read texts of which nobody knows whose they are. */
export function useFailureSigns(told: readonly FailureSigns[]): void {
  signs = [...told, COMMON];
}

/** The trouble with a provider that a text tells of; `undefined` when it tells of none. */
export function providerTrouble(text: string): FailureClass | undefined {
  return CLASSES.find((one) => signs.some((own) => own[one]?.test(text) === true));
}

/** Trouble that passes by itself: the same bake may go through a minute later. */
export function isInfrastructure(failure: FailureClass): boolean {
  return failure === 'capacity' || failure === 'throttled' || failure === 'network';
}
