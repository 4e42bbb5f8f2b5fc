import { UserError } from '../errors.ts';
import { parseStrictJson } from '../files/bounded-file.ts';
import { show } from '../runner/inputs.ts';
import { isObject } from '../values.ts';
import type { PublicKey, SigningKey } from './signing.ts';

// DSSE envelopes: https://github.com/secure-systems-lab/dsse/blob/v1.0.0/envelope.md

export const IN_TOTO = 'application/vnd.in-toto+json';

/** What actions/attest and the attestations of GitHub take at most. */
export const MOST_ATTESTATION_BYTES = 16 * 1024 * 1024;

/** A payload signed by one key, as JSON. */
export function signedEnvelope(payload: string, key: SigningKey): string {
  const bytes = Buffer.from(payload);
  const envelope = {
    payloadType: IN_TOTO,
    payload: bytes.toString('base64'),
    signatures: [{ keyid: key.publicKey.id, sig: key.sign(IN_TOTO, bytes).toString('base64') }],
  };
  return `${JSON.stringify(envelope)}\n`;
}

/** What an envelope holds, and by whom it says that it is signed; nothing of that is checked yet. */
export interface Envelope {
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** Empty where it names none. */
  readonly keyId: string;
}

/** Whether a value looks like an envelope. */
export function isEnvelope(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, 'payloadType') && Object.hasOwn(value, 'signatures');
}

/**
 * Reads an envelope as strictly as it is written: another reader must not see another payload or signature in it. Throws a
 * UserError that says what is wrong.
 *
 * @param what how messages call it
 */
export function readEnvelope(what: string, value: unknown): Envelope {
  if (!isObject(value)) throw new UserError(`${what} is no envelope, but ${kindOf(value)}.`);
  onlyMembers(what, value, ['payloadType', 'payload', 'signatures']);
  const { payloadType, payload, signatures } = value;
  if (payloadType !== IN_TOTO)
    throw new UserError(`${what} has the payload type ${shown(payloadType)}, but must have ${IN_TOTO}.`);
  if (!Array.isArray(signatures) || signatures.length === 0) throw new UserError(`${what} has no signatures.`);
  if (signatures.length > 1) {
    throw new UserError(
      `${what} has ${signatures.length} signatures, but must have one: of several nobody could say by whom it is signed.`,
    );
  }
  const signature: unknown = signatures[0];
  if (!isObject(signature)) throw new UserError(`${what} has a signature that is ${kindOf(signature)}.`);
  onlyMembers(`${what}: its signature`, signature, ['keyid', 'sig']);
  const { keyid = '', sig } = signature;
  if (typeof keyid !== 'string') throw new UserError(`${what} has a key id that is ${kindOf(keyid)}.`);
  return {
    payload: decoded(`${what}: its payload`, payload),
    signature: decoded(`${what}: its signature`, sig),
    keyId: keyid,
  };
}

/** The payload, once it is certain that this key signed it. Throws a UserError. */
export function verifiedPayload(what: string, { payload, signature, keyId }: Envelope, key: PublicKey): Buffer {
  if (keyId !== '' && keyId !== key.id)
    throw new UserError(`${what} is signed by the key ${shown(keyId)}, but the one to check it with is ${key.id}.`);
  if (!key.isSignedBy(IN_TOTO, payload, signature)) {
    throw new UserError(
      `${what} is not signed by the key ${key.id}: its payload or its signature was changed, or another key signed it.`,
    );
  }
  return payload;
}

/** JSON of an attestation, in which no name stands twice. Throws a UserError. */
export function attestationJson(what: string, bytes: Uint8Array): unknown {
  if (bytes.length > MOST_ATTESTATION_BYTES)
    throw new UserError(`${what} has ${bytes.length} bytes; at most ${MOST_ATTESTATION_BYTES} are read.`);
  return parseStrictJson(what, bytes);
}

/** Node reads base64 leniently: what is written back otherwise was written by somebody who counts on that. */
function decoded(what: string, text: unknown): Buffer {
  if (typeof text !== 'string' || text === '') throw new UserError(`${what} must be base64, but is ${kindOf(text)}.`);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text) return bytes;
  throw new UserError(
    `${what} is not base64 as it is written (RFC 4648, section 4, with its padding and nothing else).`,
  );
}

function onlyMembers(what: string, value: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other !== undefined)
    throw new UserError(`${what} has the member ${show(other)}, which is not known here: ${known.join(', ')} are.`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? show(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
