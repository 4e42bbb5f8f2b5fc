import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { revokeKey } from 'openpgp';

import { UserError } from '../../../../src/core/errors.ts';
import { readKeyring, SignatureError, verifySignature } from '../../../../src/packer/install/signature.ts';
import { makeSigningKey, type SigningKey } from '../../../support/archives/signing-key.ts';
import { certify, withCertificates } from './forged-keys.ts';
import { DAY, daysAgo, NOW, release, TEXT } from './signatures.ts';

describe('readKeyring', () => {
  let one: SigningKey;
  let other: SigningKey;
  let expired: SigningKey;

  before(async () => {
    one = await makeSigningKey({ created: daysAgo(100) });
    other = await makeSigningKey({ created: daysAgo(100), subkeys: 1 });
    expired = await makeSigningKey({ created: daysAgo(100), lifetime: 50 * DAY });
  });

  const good: readonly (readonly [name: string, armored: () => string])[] = [
    ['one key', () => one.armored],
    ['a key and blanks', () => `\n${one.armored}\n\n`],
    ['Windows line ends', () => one.armored.replaceAll(/\r?\n/g, '\r\n')],
    ['several blocks with remarks', () => `Ours:\n${other.armored}\nTheirs:\n${one.armored}`],
    ['a key that has expired', () => expired.armored],
    ["HashiCorp's", () => release.key],
  ];
  for (const [name, armored] of good) {
    test(`takes ${name}`, async () => {
      assert.deepEqual(await readKeyring(armored(), NOW), { kind: 'own', armored: armored() });
    });
  }

  test('holds the keys of every block as good', async () => {
    const keyring = await readKeyring(`${other.armored}\n${one.armored}`, NOW);
    for (const key of [one, other]) {
      const signature = await key.sign(TEXT, { made: daysAgo(10) });
      const { fingerprint, primary } = await verifySignature(TEXT, signature, keyring, NOW);
      assert.deepEqual([primary, fingerprint], [key.fingerprints[0], key.fingerprints.at(-1)]);
    }
    const signature = await expired.sign(TEXT, { made: daysAgo(60) });
    await assert.rejects(verifySignature(TEXT, signature, keyring, NOW), SignatureError);
  });

  const bad: readonly (readonly [name: string, message: RegExp, armored: () => string | Promise<string>])[] = [
    ['nothing', /must hold armored .* but holds no block of armor/, () => ''],
    ['a path', /but holds no block of armor/, () => '/etc/keys/mirror.asc'],
    [
      'a binary key',
      /but holds no block of armor/,
      () => Buffer.from(one.privateKey.toPublic().write()).toString('latin1'),
    ],
    ['a private key', /but holds a private key\..*revoke it/, () => one.privateKey.armor()],
    ['a private key after a public one', /but holds a private key/, () => other.armored + one.privateKey.armor()],
    [
      'a private key that says it is public',
      /but holds a private key/,
      () => one.privateKey.armor().replaceAll('PRIVATE', 'PUBLIC'),
    ],
    [
      'a signature',
      /but holds a SIGNATURE/,
      async () => Buffer.from(await one.sign(TEXT, { armored: true })).toString(),
    ],
    ['half a key', /but holds a block that does not end/, () => one.armored.slice(0, -50)],
    [
      'half a key before a whole one',
      /but holds a block that does not end/,
      () => one.armored.slice(0, 80) + other.armored,
    ],
    ['a damaged key', /but they cannot be read: /, () => one.armored.replace(/\n\r?\n..../, '\n\nxxxx')],
    ['the same key twice', /but holds [0-9A-F]{40} twice/, () => one.armored + one.armored],
    ['two megabytes', /must have at most 1048576 characters, but has 2097152/, () => ' '.repeat(2 << 20)],
    [
      'a key that was revoked',
      /none of its keys can\. Key [0-9A-F]{40} is revoked/,
      async () => (await revokeKey({ key: one.privateKey, date: daysAgo(1) })).publicKey,
    ],
    [
      'a key that only certifies',
      /none of its keys can\. Key [0-9A-F]{40} is not for signing data/,
      async () =>
        withCertificates(one.privateKey, [await certify(one.privateKey, daysAgo(9), { keyFlags: Uint8Array.of(1) })]),
    ],
  ];
  for (const [name, message, armored] of bad) {
    test(`refuses ${name}`, async () => {
      const text = await armored();
      await assert.rejects(readKeyring(text, NOW), (error) => {
        assert.ok(error instanceof UserError && !(error instanceof SignatureError));
        assert.match(error.message, /^Input "keyring" must .*\.$/s);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  test('never shows a private key', async () => {
    const secret = one.privateKey.armor();
    const lines = secret.split(/\r?\n/).filter((line) => line.length > 30 && !line.startsWith('-----'));
    await assert.rejects(readKeyring(secret, NOW), (error) => lines.every((line) => !String(error).includes(line)));
  });
});
