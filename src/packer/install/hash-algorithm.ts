/**
 * The hash algorithms that a signature may use, by their number (RFC 9580 §9.5). SHA-1 and MD5 have known collisions,
 * RIPEMD-160 is too short, SHA-224 is discouraged and nobody's default.
 */
const STRONG: ReadonlySet<number> = new Set([8, 9, 10, 12, 14]);

const NAMES: Readonly<Record<number, string>> = {
  1: 'MD5',
  2: 'SHA-1',
  3: 'RIPEMD-160',
  8: 'SHA-256',
  9: 'SHA-384',
  10: 'SHA-512',
  11: 'SHA-224',
  12: 'SHA3-256',
  14: 'SHA3-512',
};

export function isStrongHash(algorithm: number | null): boolean {
  return algorithm !== null && STRONG.has(algorithm);
}

export function hashName(algorithm: number | null): string {
  return NAMES[algorithm ?? 0] ?? `hash algorithm ${algorithm ?? 'none'}`;
}

/** For messages. */
export const STRONG_HASHES = [...STRONG].map((algorithm) => hashName(algorithm)).join(', ');
