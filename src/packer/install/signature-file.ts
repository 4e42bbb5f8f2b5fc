import type * as OpenPgp from 'openpgp';

import { messageOf } from '../../core/errors.ts';
import { SignatureError } from './signature-error.ts';

/** HashiCorp's have 543 bytes; sixteen armored ones of RSA-4096 would have 14 KB. */
const MOST_BYTES = 64 << 10;
/** Each costs a verification. */
const MOST_SIGNATURES = 16;

const EXPECTED = 'expected a detached OpenPGP signature, binary or armored';

/** One signature of a file; `undefined` for one of a version or algorithm that nothing here can check. */
export type ReadSignature = OpenPgp.SignaturePacket | undefined;

/**
 * The signatures of a `.sig` or `.asc` file, none of them verified: only the form is checked here.
 *
 * @throws SignatureError for anything but one to sixteen detached signatures
 */
export async function readSignatureFile(bytes: Uint8Array): Promise<readonly ReadSignature[]> {
  if (bytes.length === 0) throw new SignatureError('empty', `The signature is empty; ${EXPECTED}.`);
  if (bytes.length > MOST_BYTES) {
    throw new SignatureError('size', `The signature has ${bytes.length} bytes; ${EXPECTED}, of at most ${MOST_BYTES}.`);
  }
  const { readSignature, SignaturePacket } = await import('openpgp');
  const isBinary = ((bytes[0] ?? 0) & 0x80) !== 0;
  if (isBinary) checkFirstPacket(bytes);
  const armored = isBinary ? '' : armorOf(bytes);
  let packets: readonly unknown[];
  try {
    const file = isBinary
      ? await readSignature({ binarySignature: bytes })
      : await readSignature({ armoredSignature: armored });
    packets = file.packets;
  } catch (error) {
    throw new SignatureError('format', `The signature cannot be read (${messageOf(error)}); ${EXPECTED}, whole.`);
  }
  if (packets.length === 0) throw new SignatureError('format', `The signature file holds no signature; ${EXPECTED}.`);
  if (packets.length > MOST_SIGNATURES) {
    const message = `The signature file holds ${packets.length} signatures; expected at most ${MOST_SIGNATURES}.`;
    throw new SignatureError('count', message);
  }
  return packets.map((packet) => (packet instanceof SignaturePacket ? packet : undefined));
}

/** Kinds of packets by tag (RFC 9580 §5), for the message. */
const KINDS: Readonly<Record<number, string>> = {
  1: 'an encrypted message',
  3: 'an encrypted message',
  4: 'a message with its signature inside',
  5: 'a private key',
  6: 'a public key',
  8: 'a compressed message',
  9: 'an encrypted message',
  11: 'a message',
  18: 'an encrypted message',
  20: 'an encrypted message',
};
const MESSAGES: ReadonlySet<number> = new Set([4, 8, 11]);

function checkFirstPacket(bytes: Uint8Array): void {
  const head = bytes[0] ?? 0;
  const tag = (head & 0x40) === 0 ? (head & 0x3c) >> 2 : head & 0x3f;
  if (tag === 2) return;
  const kind = KINDS[tag];
  if (kind === undefined) throw noSignature(bytes);
  throw new SignatureError(MESSAGES.has(tag) ? 'inline' : 'format', `The signature is ${kind}; ${EXPECTED}.`);
}

/** The one block of armor; openpgp would skip what stands before it and leave out what follows. */
function armorOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').trim();
  const [, kind] = /^-----BEGIN PGP ([A-Z ]+)-----/.exec(text) ?? [];
  if (kind === 'SIGNED MESSAGE' || kind === 'MESSAGE') {
    const what = kind === 'MESSAGE' ? 'a message' : 'a clear-signed message';
    throw new SignatureError('inline', `The signature is ${what} (BEGIN PGP ${kind}); ${EXPECTED}.`);
  }
  if (kind === undefined) throw noSignature(bytes);
  if (kind !== 'SIGNATURE') {
    throw new SignatureError('format', `The signature is a ${kind.toLowerCase()} (BEGIN PGP ${kind}); ${EXPECTED}.`);
  }
  const blocks = text.split('-----BEGIN PGP ').length - 1;
  if (blocks !== 1 || !text.endsWith('\n-----END PGP SIGNATURE-----')) {
    const got = blocks === 1 ? 'one that does not end with END PGP SIGNATURE' : `${blocks} blocks`;
    throw new SignatureError('format', `The signature file must hold one whole block of armor, but holds ${got}.`);
  }
  return text;
}

function noSignature(bytes: Uint8Array): SignatureError {
  const start = JSON.stringify(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  return new SignatureError('format', `The signature is none, it starts with ${start}; ${EXPECTED}.`);
}
