import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, it } from 'node:test';

import {
  attestationJson,
  IN_TOTO,
  MOST_ATTESTATION_BYTES,
  readEnvelope,
  signedEnvelope,
  verifiedPayload,
} from '../../../../src/core/attestation/envelope.ts';
import { preAuthEncoding, readPublicKey, readSigningKey } from '../../../../src/core/attestation/signing.ts';

const pemOf = (namedCurve: string) =>
  generateKeyPairSync('ec', {
    namedCurve,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const pair = pemOf('P-256');
const key = readSigningKey('The key', pair.privateKey);
const publicKey = readPublicKey('The key', pair.publicKey);
const statement = '{"_type":"https://in-toto.io/Statement/v1"}';

const envelope = (): Record<string, unknown> => JSON.parse(signedEnvelope(statement, key));
const open = (value: unknown, with_ = publicKey): string =>
  verifiedPayload('It', readEnvelope('It', value), with_).toString('utf8');

describe('a signed envelope', () => {
  it('gives what was signed, to whoever has the public key', () => {
    assert.equal(open(envelope()), statement);
    assert.equal(key.publicKey.id, publicKey.id);
    assert.deepEqual(key.publicKey.pem, publicKey.pem);
  });

  // The example of the protocol itself: https://github.com/secure-systems-lab/dsse/blob/v1.0.0/protocol.md
  it('is signed over what DSSE says', () => {
    const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
    assert.equal(encoded.toString(), 'DSSEv1 29 http://example.com/HelloWorld 11 hello world');
    const { signature: made } = readEnvelope('It', envelope());
    const message = preAuthEncoding(IN_TOTO, Buffer.from(statement));
    assert.ok(verify('sha256', message, createPublicKey(pair.publicKey), made));
  });

  const signature = key.sign(IN_TOTO, Buffer.from(statement)).toString('base64');
  const sig = (over: object): object[] => [{ keyid: publicKey.id, sig: signature, ...over }];
  const other = Buffer.from('{"_type":"another"}').toString('base64');
  const unpadded = Buffer.from(`${statement} `).toString('base64').replace(/=+$/, '');
  const raw = sign('sha256', preAuthEncoding(IN_TOTO, Buffer.from(statement)), {
    key: pair.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const tampered: readonly (readonly [string, object, RegExp])[] = [
    ['another payload', { payload: other }, /not signed by the key [0-9a-f]{64}: its payload or its signature was changed/],
    ['another signature', { signatures: sig({ sig: Buffer.from('no').toString('base64') }) }, /not signed by the key/],
    ['a signature in another form', { signatures: sig({ sig: raw.toString('base64') }) }, /not signed by the key/],
    ['an empty signature', { signatures: sig({ sig: '' }) }, /signature must be base64, but is empty/],
    ['another key id', { signatures: sig({ keyid: 'a'.repeat(64) }) }, /signed by the key "a{64}", but the one to check it with is/],
    ['a key id that is no text', { signatures: sig({ keyid: 7 }) }, /key id that is a number/],
    ['another payload type', { payloadType: 'text/plain' }, /has the payload type "text\/plain", but must have application/],
    ['no payload type', { payloadType: undefined }, /has the payload type missing/],
    ['no signatures', { signatures: [] }, /has no signatures/],
    ['a second signature', { signatures: [...sig({}), ...sig({ keyid: '' })] }, /has 2 signatures, but must have one/],
    ['a certificate of its own', { signatures: sig({ cert: 'x' }) }, /signature has the member "cert", which is not known here/],
    ['a member more', { payloads: [] }, /has the member "payloads", which is not known here/],
    ['base64 without padding', { payload: unpadded }, /payload is not base64 as it is written/],
    ['base64 with a line end', { payload: `${other}\n` }, /payload is not base64 as it is written/],
    ['base64 for addresses', { payload: Buffer.from('{"a":"???>>>"}').toString('base64url') }, /not base64 as it is/],
  ]; // prettier-ignore
  for (const [what, over, message] of tampered) {
    it(`with ${what} is refused`, () => assert.throws(() => open({ ...envelope(), ...over }), message));
  }

  it('of another key is refused, with and without a key id', () => {
    const stranger = readPublicKey('It', pemOf('P-256').publicKey);
    assert.throws(() => open(envelope(), stranger), /signed by the key .* but the one to check it with is/);
    assert.throws(() => open({ ...envelope(), signatures: sig({ keyid: '' }) }, stranger), /not signed by the key/);
  });

  it('that is no object is refused', () => {
    for (const value of [null, [], 'x', 7]) assert.throws(() => readEnvelope('It', value), /It is no envelope/);
  });
});

describe('the JSON of an attestation', () => {
  it('has no name twice, however that is written', () => {
    const twice = String.raw`{"a":[{"payload":"1","x":{"payload":"2"},"pay\u006coad":"3"}]}`;
    assert.throws(() => attestationJson('It', Buffer.from(twice)), /It has the member "payload" twice in one object/);
    const once = String.raw`{"a":"\"a\":","b":["a:","\\"],"c":{"a":1},"__proto__":{"a":2},"d":{"a":1}}`;
    assert.deepEqual(attestationJson('It', Buffer.from(once)), JSON.parse(once));
  });

  it('is UTF-8, whole, and no larger than others take', () => {
    assert.throws(() => attestationJson('It', Buffer.from([0x22, 0xff, 0x22])), /not UTF-8/);
    assert.throws(() => attestationJson('It', Buffer.from('{"a":1')), /not JSON/);
    const huge = Buffer.alloc(MOST_ATTESTATION_BYTES + 1, 0x20);
    assert.throws(() => attestationJson('It', huge), /has 16777217 bytes; at most 16777216 are read/);
  });
});

describe('a key', () => {
  const legacy = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const locked = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['of another curve', pemOf('P-384').privateKey, /must be of P-256, but is of secp384r1/],
    ['of RSA', String(rsa), /must be of P-256, but is rsa/],
    ['in the older form', String(legacy), /older form .* openssl pkey -in KEY turns it into PKCS#8/],
    ['with a password', String(locked), /encrypted; openssl pkey/],
    ['that is public', pair.publicKey, /must be a private key in PKCS#8/],
    ['that is cut', pair.privateKey.replace(/.{20}\n-----END/, '\n-----END'), /no key that can be read/],
    ['that is none', 'hello', /must be a key as PEM/],
    ['that is two', `${pair.privateKey}${pair.privateKey}`, /must hold one key/],
    ['that is far too long', `${pair.privateKey}${' '.repeat(20_000)}`, /far too long/],
  ];
  for (const [what, pem, message] of cases) {
    it(`${what} signs nothing, and is not shown`, () => {
      assert.throws(
        () => readSigningKey('Input "signing-key"', pem),
        (error: Error) => message.test(error.message) && !error.message.includes(pem.split('\n')[1] ?? 'none'),
      );
    });
  }

  it('that is private is not what one checks with', () => {
    assert.throws(() => readPublicKey('Input "key"', pair.privateKey), /must be a public key .* openssl pkey -pubout/);
  });
});
