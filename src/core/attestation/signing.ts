import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

import { UserError } from '../errors.ts';
import { sha256Hex } from '../files/files.ts';

// Keys of P-256, and the signature of DSSE: https://github.com/secure-systems-lab/dsse/blob/v1.0.0/protocol.md

/** What signs. Of the key itself nothing is ever shown. */
export interface SigningKey {
  readonly sign: (payloadType: string, payload: Uint8Array) => Buffer;
  readonly publicKey: PublicKey;
}

/** What a signature is checked with. */
export interface PublicKey {
  /** The SHA-256 of the key as PEM, in hex digits, as Packer names keys (internal/attestation/sign_key.go). */
  readonly id: string;
  readonly pem: string;
  readonly isSignedBy: (payloadType: string, payload: Uint8Array, signature: Uint8Array) => boolean;
}

/** A key has some hundred bytes. */
const MOST_KEY_CHARACTERS = 10_000;

const HOW_TO_MAKE =
  'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem';

/**
 * A private key as PEM: PKCS#8, of P-256, not encrypted. Throws a UserError that holds nothing of it.
 *
 * @param what how messages call it, such as `Input "signing-key"`
 */
export function readSigningKey(what: string, pem: string): SigningKey {
  const label = labelOf(what, pem);
  if (label !== 'PRIVATE KEY') {
    throw new UserError(
      `${what} must be a private key in PKCS#8 (-----BEGIN PRIVATE KEY-----), but is ${labelWords(label)}. ${HOW_TO_MAKE}`,
    );
  }
  const key = parsed(what, () => createPrivateKey({ key: pem, format: 'pem' }));
  refuseOtherCurves(what, key);
  return {
    publicKey: publicKeyOf(createPublicKey(key)),
    sign: (type, payload) => sign('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }),
  };
}

/** A public key as PEM, of P-256. Throws a UserError. */
export function readPublicKey(what: string, pem: string): PublicKey {
  const label = labelOf(what, pem);
  if (label !== 'PUBLIC KEY') {
    const instead = label === 'PRIVATE KEY' ? ' Whoever checks needs the public half: openssl pkey -pubout.' : '';
    throw new UserError(
      `${what} must be a public key (-----BEGIN PUBLIC KEY-----), but is ${labelWords(label)}.${instead}`,
    );
  }
  const key = parsed(what, () => createPublicKey({ key: pem, format: 'pem' }));
  refuseOtherCurves(what, key);
  return publicKeyOf(key);
}

function publicKeyOf(key: KeyObject): PublicKey {
  const pem = key.export({ type: 'spki', format: 'pem' }).toString();
  return {
    id: sha256Hex(pem),
    pem,
    isSignedBy: (type, payload, signature) =>
      verify('sha256', preAuthEncoding(type, payload), { key, dsaEncoding: 'der' }, signature),
  };
}

/** What is signed: the type belongs to it, so that nothing can be taken for something else. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Of the one block that the text is. */
function labelOf(what: string, pem: string): string {
  if (pem.length > MOST_KEY_CHARACTERS) throw new UserError(`${what} is far too long for a key.`);
  const [, label] = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n/.exec(pem.trimStart()) ?? [];
  if (label === undefined) throw new UserError(`${what} must be a key as PEM, which begins with -----BEGIN.`);
  if (pem.split('-----BEGIN ').length > 2) throw new UserError(`${what} must hold one key, but holds several.`);
  return label;
}

function labelWords(label: string): string {
  if (label === 'EC PRIVATE KEY')
    return 'one in the older form (-----BEGIN EC PRIVATE KEY-----); openssl pkey -in KEY turns it into PKCS#8';
  if (label === 'ENCRYPTED PRIVATE KEY') return 'encrypted; openssl pkey -in KEY takes its password off';
  return `-----BEGIN ${label}-----`;
}

function parsed(what: string, parse: () => KeyObject): KeyObject {
  try {
    return parse();
  } catch {
    // The parser's own words could hold some of it.
    throw new UserError(`${what} is no key that can be read. ${HOW_TO_MAKE}`);
  }
}

function refuseOtherCurves(what: string, { asymmetricKeyType, asymmetricKeyDetails }: KeyObject): void {
  const curve = asymmetricKeyDetails?.namedCurve;
  if (asymmetricKeyType === 'ec' && curve === 'prime256v1') return;
  const found = asymmetricKeyType === 'ec' ? `of ${curve ?? 'an unknown curve'}` : (asymmetricKeyType ?? 'another');
  throw new UserError(`${what} must be of P-256, but is ${found}. ${HOW_TO_MAKE}`);
}
