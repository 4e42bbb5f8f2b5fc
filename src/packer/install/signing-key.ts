import type * as OpenPgp from 'openpgp';
import { messageOf } from '../../core/errors.ts';
import { SignatureError } from './signature-error.ts';

/** A key, or one of its subkeys, that may have made a signature. */
export interface Signer {
  readonly key: OpenPgp.Key;
  /** `undefined`: the primary itself. */
  readonly subkey: OpenPgp.Subkey | undefined;
}

/** When signatures by a signer count: from `from` on, before `until`. Milliseconds; `until` may be Infinity. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

/** How far the clocks of two machines may differ, in milliseconds. */
export const CLOCK_SKEW = 5 * 60_000;

const SIGNS = 0x02;
const LEAST_RSA_BITS = 2048;
/**
 * What RSA and the curves are called in openpgp. Those left out are weak, or openpgp looks for a module outside the
 * bundle to compute them (brainpool, secp256k1: `nodeVerify` requires eckey-utils).
 */
const ALGORITHMS: ReadonlySet<string> = new Set([
  'rsaEncryptSign',
  'rsaSign',
  'ecdsa',
  'eddsaLegacy',
  'ed25519',
  'ed448',
]);
const CURVES: ReadonlySet<string> = new Set(['nistP256', 'nistP384', 'nistP521', 'ed25519Legacy']);

/** Upper-case hex, as HashiCorp and gpg write it. */
export function fingerprintOf({ key, subkey }: Signer): string {
  return (subkey ?? key).getFingerprint().toUpperCase();
}

/** The primary and the subkeys, whatever they may be used for. */
export function signersOf(key: OpenPgp.Key): readonly Signer[] {
  return [{ key, subkey: undefined }, ...key.subkeys.map((subkey) => ({ key, subkey }))];
}

/**
 * When signatures by this signer count, as its primary says it in its newest statements about itself and the subkey.
 *
 * openpgp.verify judges by the statements that there were when the signature was made. That refuses every key that was
 * renewed: gpg replaces a statement when it sets a new expiry, so the one that is left is younger than the signatures
 * (HashiCorp's are of 2026-02-18). Here the newest statement counts for the key's whole life, as in gpg; a signature
 * must be made between the creation of the key and the expiry that this statement sets.
 *
 * Whatever cannot be judged refuses: any revocation, whoever made it and why; a newest statement that does not verify,
 * even where an older one would.
 *
 * @param now statements of the future do not count yet
 */
export async function validityOf(signer: Signer, now: Date): Promise<Validity> {
  checkStrength(signer);
  const { key, subkey } = signer;
  const primary = await primaryValidity(key, now);
  if (subkey === undefined) {
    if (!primary.signs) throw cannotSign(signer);
    return primary;
  }
  const own = await subkeyValidity(signer, subkey, now);
  return { from: Math.max(primary.from, own.from), until: Math.min(primary.until, own.until) };
}

/** Of the key and of its primary; before anything is computed with them. */
export function checkStrength({ key, subkey }: Signer): void {
  for (const one of subkey === undefined ? [key] : [key, subkey]) {
    const { algorithm, bits = 0, curve } = one.getAlgorithmInfo();
    const isRsa = algorithm.startsWith('rsa');
    const isLong = !isRsa || bits >= LEAST_RSA_BITS;
    if (ALGORITHMS.has(algorithm) && isLong && (curve === undefined || CURVES.has(curve))) continue;
    const got = [algorithm, ...(isRsa ? [`${bits} bits`] : []), ...(curve === undefined ? [] : [curve])].join(', ');
    const expected = `RSA of at least ${LEAST_RSA_BITS} bits, EdDSA or ECDSA with a curve of NIST`;
    const print = one.getFingerprint().toUpperCase();
    throw new SignatureError('weak key', `Key ${print} is too weak or unusual: expected ${expected}, got ${got}.`);
  }
}

async function primaryValidity(key: OpenPgp.Key, now: Date): Promise<Validity & { readonly signs: boolean }> {
  const { enums, SignaturePacket } = await import('openpgp');
  const signer = { key, subkey: undefined };
  if (key.revocationSignatures.length > 0) throw revoked(signer);
  const certificates = key.users.flatMap((user) => {
    if (user.userID === null) return [];
    const data = { userID: user.userID, key: key.keyPacket };
    const withdrawn = user.revocationSignatures.filter((packet) => isBy(key, packet)).map(timeOf);
    // A name that was certified again after it was withdrawn counts again.
    const standing = user.selfCertifications.filter((packet) => withdrawn.every((time) => time < timeOf(packet)));
    return standing.map((packet) => ({ packet, data }));
  });
  const direct = key.toPacketList().flatMap((packet) => {
    if (!(packet instanceof SignaturePacket) || packet.signatureType !== enums.signature.key) return [];
    return isBy(key, packet) ? [{ packet, data: { key: key.keyPacket } }] : [];
  });
  const certificate = newest(certificates, now);
  const statement = newest(direct, now);
  if (certificate === undefined && statement === undefined) {
    throw unbound(signer, missing('self-signature', [...certificates, ...direct]));
  }
  if (certificate !== undefined) {
    await check(signer, certificate.packet, key.keyPacket, enums.signature.certGeneric, certificate.data);
  }
  if (statement !== undefined) {
    await check(signer, statement.packet, key.keyPacket, enums.signature.key, statement.data);
  }
  const packets = [certificate, statement].flatMap((one) => one?.packet ?? []);
  return {
    from: key.keyPacket.created.getTime(),
    until: Math.min(...packets.map((packet) => endOf(key.keyPacket.created, packet))),
    signs: maySign(packets.find((packet) => packet.keyFlags !== null)),
  };
}

async function subkeyValidity(signer: Signer, subkey: OpenPgp.Subkey, now: Date): Promise<Validity> {
  const { enums } = await import('openpgp');
  const { key } = signer;
  const data = { key: key.keyPacket, bind: subkey.keyPacket };
  if (subkey.revocationSignatures.length > 0) throw revoked(signer);
  const bindings = subkey.bindingSignatures.filter((packet) => isBy(key, packet));
  const candidates = bindings.map((packet) => ({ packet }));
  const binding = newest(candidates, now)?.packet;
  if (binding === undefined) throw unbound(signer, missing('signature of its primary', bindings));
  await check(signer, binding, key.keyPacket, enums.signature.subkeyBinding, data);
  if (!maySign(binding)) throw cannotSign(signer);
  // Without the subkey's own consent, anybody could adopt it as his.
  const consent = binding.embeddedSignature;
  if (consent === null || consent.signatureType !== enums.signature.keyBinding) {
    throw unbound(signer, 'its own signature on the binding is missing');
  }
  await check(signer, consent, subkey.keyPacket, enums.signature.keyBinding, data);
  const { created } = subkey.keyPacket;
  return { from: created.getTime(), until: endOf(created, binding) };
}

/** Time is left out of it, by judging the statement at its own creation; what it sets is used by the caller. */
async function check(
  signer: Signer,
  packet: OpenPgp.SignaturePacket,
  by: OpenPgp.AnyKeyPacket,
  type: OpenPgp.enums.signature,
  data: object,
): Promise<void> {
  if (!isStrongHash(packet.hashAlgorithm)) {
    const got = `its self-signature uses ${hashName(packet.hashAlgorithm)}, expected one of ${STRONG_HASHES}`;
    throw unbound(signer, `${got}; renew it (gpg --quick-set-expire) and export it again`);
  }
  try {
    await packet.verify(by, type, data, new Date(timeOf(packet)));
  } catch (error) {
    throw unbound(signer, `its self-signature is bad: ${messageOf(error)}`);
  }
}

function newest<T extends { readonly packet: OpenPgp.SignaturePacket }>(all: readonly T[], now: Date): T | undefined {
  const known = all.filter(({ packet }) => timeOf(packet) <= now.getTime() + CLOCK_SKEW);
  return known.toSorted((one, other) => timeOf(one.packet) - timeOf(other.packet)).at(-1);
}

/** Why there is none that counts today. */
function missing(what: string, all: readonly unknown[]): string {
  if (all.length === 0) return `it has no ${what}`;
  return `its ${what} was made in the future; is this machine's clock right?`;
}

function timeOf(packet: OpenPgp.SignaturePacket): number {
  // openpgp reads no signature without a creation time; were there one, no comparison with NaN would let it pass.
  return packet.created?.getTime() ?? Number.NaN;
}

/** When the key ends by this statement, or the statement itself, whichever is earlier. */
function endOf(created: Date, statement: OpenPgp.SignaturePacket): number {
  const life = statement.keyNeverExpires === false ? (statement.keyExpirationTime ?? 0) * 1000 : Infinity;
  return Math.min(created.getTime() + life, Number(statement.getExpirationTime()));
}

function isBy(key: OpenPgp.Key, packet: OpenPgp.SignaturePacket): boolean {
  return packet.issuerKeyID.equals(key.getKeyID());
}

function maySign(statement: OpenPgp.SignaturePacket | undefined): boolean {
  return ((statement?.keyFlags?.[0] ?? 0) & SIGNS) !== 0;
}

function revoked(signer: Signer): SignatureError {
  return new SignatureError('revoked', `Key ${fingerprintOf(signer)} is revoked; expected one that is not.`);
}

function unbound(signer: Signer, why: string): SignatureError {
  return new SignatureError(
    'unbound',
    `Key ${fingerprintOf(signer)} cannot be trusted: ${why}${why.endsWith('?') ? '' : '.'}`,
  );
}

function cannotSign(signer: Signer): SignatureError {
  const message = `Key ${fingerprintOf(signer)} is not for signing data; expected one with that flag.`;
  return new SignatureError('no signing key', message);
}

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
