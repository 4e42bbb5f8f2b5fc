import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createCleartextMessage, createMessage, encrypt, enums, sign } from 'openpgp';

import type { SignatureCheck } from '../../../../src/packer/install/signature-error.ts';
import { readSignatureFile } from '../../../../src/packer/install/signature-file.ts';
import { makeSigningKey, type SigningKey } from '../../../support/archives/signing-key.ts';
import { assertRefused, release, seeded, signerOf, TEXT } from './signatures.ts';

describe('a file that is no detached signature', () => {
  let key: SigningKey;
  let signature: Uint8Array;
  let armored: string;

  before(async () => {
    key = await makeSigningKey();
    signature = await key.sign(TEXT, { made: new Date('2026-11-21T12:00:00Z') });
    armored = Buffer.from(await key.sign(TEXT, { armored: true })).toString();
  });

  const noise = (bytes: number, first: number): Buffer => {
    const random = seeded(bytes);
    return Buffer.from(Array.from({ length: bytes }, (_, index) => (index === 0 ? first : random(256))));
  };
  /** A message without a signature: the text "x". */
  const literal = Buffer.from([0xcb, 7, 0x62, 0, 0, 0, 0, 0, 0x78]);
  const block = (text: string): string => `-----BEGIN PGP SIGNATURE-----\n\n${text}\n-----END PGP SIGNATURE-----`;
  const times = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => signature));
  const message = async () => createMessage({ binary: new Uint8Array(TEXT) });
  const signed = async (format: 'binary' | 'armored') => {
    const options = { message: await message(), signingKeys: key.privateKey };
    return Buffer.from(format === 'binary' ? await sign({ ...options, format }) : await sign({ ...options, format }));
  };

  const cases: readonly (readonly [
    name: string,
    check: SignatureCheck,
    text: RegExp,
    file: () => Uint8Array | string | Promise<Uint8Array | string>,
  ])[] = [
    ['nothing', 'empty', /is empty; expected a detached/, () => ''],
    ['10 MB of noise', 'size', /has 10485760 bytes; expected .* at most 65536/, () => Buffer.alloc(10 << 20, 0xc2)],
    ['10,000 signatures', 'size', /bytes; expected .* at most 65536/, () => times(10_000)],
    ['17 signatures', 'count', /holds 17 signatures; expected at most 16/, () => times(17)],
    ['as many as fit', 'count', /holds \d{3} signatures; expected at most 16/, () => times(65_536 / signature.length)],
    ['noise of another packet', 'format', /is none, it starts with/, () => noise(500, 0xff)],
    ['noise of a signature packet', 'format', /cannot be read \(/, () => noise(500, 0xc2)],
    ['64 KiB of noise of a signature packet', 'format', /cannot be read \(/, () => noise(65_536, 0x88)],
    ['text', 'format', /is none, it starts with "<!DOCTYPE html>/, () => '<!DOCTYPE html><title>Sign in</title>'],
    ['blanks', 'format', /is none, it starts with "\\n {2}\\n"/, () => '\n  \n'],
    ['one byte', 'format', /cannot be read/, () => Buffer.from([0xc2])],
    ['half of one', 'format', /cannot be read .*; expected .* whole/, () => signature.subarray(0, 60)],
    ['one and noise', 'format', /cannot be read/, () => Buffer.concat([signature, noise(30, 0x01)])],
    ['one and a message', 'format', /cannot be read/, () => Buffer.concat([signature, literal])],
    ['armor around a marker', 'format', /holds no signature/, () => block('ygNQR1A=')],
    [
      'a signature of version 3',
      'version',
      /version or algorithm that cannot be checked/,
      () => Buffer.concat([Buffer.from([0xc2, 30, 3]), Buffer.alloc(29)]),
    ],
    [
      'a message with its signature inside',
      'inline',
      /is a message with its signature inside; expected/,
      () => signed('binary'),
    ],
    ['the same, armored', 'inline', /is a message \(BEGIN PGP MESSAGE\)/, () => signed('armored')],
    ['a message', 'inline', /is a message; expected/, () => literal],
    [
      'a clear-signed message',
      'inline',
      /is a clear-signed message \(BEGIN PGP SIGNED MESSAGE\)/,
      async () =>
        sign({ message: await createCleartextMessage({ text: TEXT.toString() }), signingKeys: key.privateKey }),
    ],
    [
      'an encrypted message',
      'format',
      /is an encrypted message; expected/,
      async () => encrypt({ message: await message(), passwords: 'x', format: 'binary' }),
    ],
    ['a public key', 'format', /is a public key block \(BEGIN PGP PUBLIC KEY BLOCK\)/, () => key.armored],
    ['a public key, binary', 'format', /is a public key; expected/, () => key.privateKey.toPublic().write()],
    ['a private key', 'format', /is a private key block/, () => key.privateKey.armor()],
    ['a private key, binary', 'format', /is a private key; expected/, () => key.privateKey.write()],
    ['armor without an end', 'format', /must hold one whole block .* does not end/, () => armored.slice(0, -40)],
    ['armor with text after it', 'format', /does not end with END PGP SIGNATURE/, () => `${armored}\nand so on`],
    ['armor with text before it', 'format', /is none, it starts with "see/, () => `see below\n${armored}`],
    ['two blocks of armor', 'format', /one whole block .* but holds 2 blocks/, () => armored + armored],
    ['armor without its blank line', 'format', /cannot be read/, () => armored.replace(/\n\r?\n/, '\n')],
    ['armor around nothing', 'format', /holds no signature|cannot be read/, () => block('')],
    ['armor around noise', 'format', /cannot be read/, () => block('AAAA?!')],
  ];
  for (const [name, check, text, file] of cases) {
    test(name, async () => {
      const given = await file();
      await assertRefused({ armored: key.armored, signature: Buffer.from(given) }, check, text);
    });
  }

  test('signatures within signatures, as deep as they fit, do no harm', async () => {
    let inner: Buffer = Buffer.alloc(0);
    // A subpacket's length of five octets and its type, before each.
    while (inner.length < 60_000) inner = nested(inner);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(inner.length);
    const file = Buffer.concat([Buffer.from([0xc2, 0xff]), size, inner]);
    await assertRefused({ armored: key.armored, signature: file }, 'format', /cannot be read|not in the keyring/);
  });

  /** A signature of version 4 with its time, and another signature embedded in it. */
  function nested(inner: Buffer): Buffer {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(inner.length + 1);
    const embedded = inner.length === 0 ? inner : Buffer.concat([Buffer.from([0xff]), size, Buffer.from([32]), inner]);
    const hashed = Buffer.concat([Buffer.from([5, 2, 0x60, 0, 0, 0]), embedded]);
    const head = Buffer.from([
      4,
      0,
      enums.publicKey.rsaEncryptSign,
      enums.hash.sha256,
      hashed.length >> 8,
      hashed.length & 0xff,
    ]);
    return Buffer.concat([head, hashed, Buffer.from([0, 0, 0, 0, 0, 8, 0xff])]);
  }

  test('what is read leaves the file as it was', async () => {
    const file = Uint8Array.from(release.signature);
    assert.equal((await readSignatureFile(file)).length, 1);
    assert.deepEqual(Buffer.from(file), release.signature);
    // The same in a part of a larger buffer, as reading from a socket gives it.
    const pool = Buffer.concat([Buffer.alloc(7, 1), release.signature, Buffer.alloc(7, 1)]);
    const view = pool.subarray(7, 7 + release.signature.length);
    await signerOf({ armored: release.key, signature: view, text: release.text });
  });
});
