import type * as OpenPgp from 'openpgp';

import { messageOf } from '../../core/errors.ts';
import {
  hashName,
  isStrongHash,
  STRONG_HASHES,
  checkStrength,
  CLOCK_SKEW,
  fingerprintOf,
  type Signer,
  signersOf,
  validityOf,
} from './signing-key.ts';
import { type Keyring, type KeyPins, readKeys, type TrustedKeys, trustedKeys } from './keyring.ts';
import { SignatureError } from './signature-error.ts';
import { readSignatureFile, type ReadSignature } from './signature-file.ts';

export { type Keyring, readKeyring } from './keyring.ts';
export { SignatureError } from './signature-error.ts';

/** Fingerprints in upper-case hex. */
export interface GoodSignature {
  /** Of the key or subkey that signed. */
  readonly fingerprint: string;
  /** Of the key that it belongs to; the same where the primary signed. */
  readonly primary: string;
  readonly made: Date;
}

/**
 * Returns only when at least one signature of the file is good: made over exactly these bytes by a key of the keyring
 * that may sign, while that key was valid. A key that has expired since vouches for what it signed before; one that is
 * revoked for nothing.
 *
 * @param text what was signed; read the list of sums from the same bytes
 * @param signature a detached signature, binary or armored
 * @throws SignatureError that says which check failed; UserError where an own keyring cannot be read
 */
export async function verifySignature(
  text: Uint8Array,
  signature: Uint8Array,
  keyring: Keyring,
  now: Date,
): Promise<GoodSignature> {
  return verifyByKeys(text, signature, trustedKeys(keyring), now);
}

/** The same by any keys and pins. */
export async function verifyByKeys(
  text: Uint8Array,
  signature: Uint8Array,
  trusted: TrustedKeys,
  now: Date,
): Promise<GoodSignature> {
  const packets = await readSignatureFile(signature);
  const keys = await readKeys(trusted.armored);
  const failures: SignatureError[] = [];
  for (const packet of packets) {
    try {
      return await judge(packet, text, keys, trusted.pins, now);
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      failures.push(error);
    }
  }
  const [only] = failures;
  if (only !== undefined && failures.length === 1) throw only;
  const reasons = failures.map((failure, index) => `${index + 1}. ${failure.message}`).join(' ');
  throw new SignatureError('none good', `None of its ${failures.length} signatures is good. ${reasons}`);
}

/**
 * `openpgp.verify` is not used: what it returns is truthy for a forged signature too, and it refuses keys that were
 * renewed (`validityOf`). `SignaturePacket.verify` throws, and looks at the one signature only.
 */
async function judge(
  packet: ReadSignature,
  text: Uint8Array,
  keys: readonly OpenPgp.Key[],
  pins: KeyPins | undefined,
  now: Date,
): Promise<GoodSignature> {
  if (packet === undefined) {
    const message =
      'The signature is of a version or algorithm that cannot be checked; expected version 4 or 6, RSA, ECDSA or EdDSA.';
    throw new SignatureError('version', message);
  }
  await checkForm(packet);
  const signer = signerOf(packet, keys);
  if (signer === undefined) {
    const held = keys.map((key) => fingerprintOf({ key, subkey: undefined })).join(', ');
    const got = `by key ${issuerOf(packet)}, which is not in the keyring`;
    throw new SignatureError('unknown key', `The signature is ${got}; expected one of ${held}.`);
  }
  const fingerprint = fingerprintOf(signer);
  const primary = fingerprintOf({ key: signer.key, subkey: undefined });
  if (pins !== undefined && (primary !== pins.primary || !pins.signers.includes(fingerprint))) {
    const expected = `${pins.signers.join(' or ')} of ${pins.primary}`;
    throw new SignatureError(
      'not pinned',
      `The signature is by ${fingerprint} of key ${primary}; expected ${expected}.`,
    );
  }
  checkStrength(signer);
  const made = await checkText(packet, text, signer);
  checkTime(packet, made, now);
  const { from, until } = await validityOf(signer, now);
  if (made.getTime() < from || made.getTime() >= until) {
    const got = `made at ${shown(made.getTime())}, when key ${fingerprint} was not valid`;
    const message = `The signature was ${got}; expected a time from ${shown(from)} until ${shown(until)}.`;
    throw new SignatureError(made.getTime() < from ? 'before key' : 'after key', message);
  }
  return { fingerprint, primary, made };
}

/** What the signature says of itself, before any arithmetic is spent on it. */
async function checkForm(packet: OpenPgp.SignaturePacket): Promise<void> {
  const { enums } = await import('openpgp');
  if (packet.signatureType !== enums.signature.binary) {
    // A text signature says the same of files that differ in their line ends.
    const got =
      packet.signatureType === enums.signature.text ? 'a text (gpg --textmode)' : `type ${packet.signatureType}`;
    throw new SignatureError('type', `The signature is of ${got}; expected one of a binary file (gpg --detach-sign).`);
  }
  if (!isStrongHash(packet.hashAlgorithm)) {
    const message = `The signature uses ${hashName(packet.hashAlgorithm)}; expected one of ${STRONG_HASHES}.`;
    throw new SignatureError('hash', message);
  }
  const demands = [
    ...packet.unknownSubpackets.filter(({ critical }) => critical).map(({ type }) => `subpacket ${type}`),
    ...packet.rawNotations.filter(({ critical }) => critical).map(({ name }) => `notation ${JSON.stringify(name)}`),
  ];
  if (demands.length > 0) {
    const got = `that ${demands.join(' and ')} is understood, which it is not`;
    throw new SignatureError('critical', `The signature demands ${got}; expected none such.`);
  }
}

/** The issuer only selects: that the key made the signature is proved by `checkText`. */
function signerOf({ issuerKeyID }: OpenPgp.SignaturePacket, keys: readonly OpenPgp.Key[]): Signer | undefined {
  return keys.flatMap(signersOf).find(({ key, subkey }) => (subkey ?? key).getKeyID().equals(issuerKeyID));
}

function issuerOf({ issuerFingerprint, issuerKeyID }: OpenPgp.SignaturePacket): string {
  if (issuerFingerprint !== null) return Buffer.from(issuerFingerprint).toString('hex').toUpperCase();
  const id = issuerKeyID.toHex().toUpperCase();
  return /^0*$/.test(id) ? 'nobody (it names no issuer)' : id;
}

/** The arithmetic. Time is judged by the caller, so the signature is held against its own. */
async function checkText(packet: OpenPgp.SignaturePacket, text: Uint8Array, signer: Signer): Promise<Date> {
  const { createMessage, enums } = await import('openpgp');
  const [literal] = (await createMessage({ binary: text })).packets;
  const { created } = packet;
  if (literal === undefined || created === null) throw new Error('openpgp gave no message, or no time of a signature');
  try {
    await packet.verify((signer.subkey ?? signer.key).keyPacket, enums.signature.binary, literal, created, true);
  } catch (error) {
    const got = `by key ${fingerprintOf(signer)} does not match the text`;
    const why = `one of the two was changed, or another key made it (${messageOf(error)})`;
    throw new SignatureError('mismatch', `The signature ${got}: ${why}.`);
  }
  return created;
}

function checkTime(packet: OpenPgp.SignaturePacket, made: Date, now: Date): void {
  if (made.getTime() > now.getTime() + CLOCK_SKEW) {
    const got = `made at ${shown(made.getTime())}, but it is ${shown(now.getTime())} here`;
    const message = `The signature was ${got}; expected one of the past. Is this machine's clock right?`;
    throw new SignatureError('future', message);
  }
  const end = Number(packet.getExpirationTime());
  if (now.getTime() >= end) {
    const got = `expired at ${shown(end)}, and it is ${shown(now.getTime())}`;
    throw new SignatureError('expired signature', `The signature itself ${got}; expected one that has not.`);
  }
}

function shown(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : 'ever';
}
