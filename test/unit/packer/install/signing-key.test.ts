import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createMessage, enums, generateKey, type PrivateKey, PublicKey, readKey, revokeKey } from 'openpgp';

import type { SignatureCheck } from '../../../../src/packer/install/signature-error.ts';
import { fingerprintOf, signersOf, validityOf } from '../../../../src/packer/install/signing-key.ts';
import { joinSignatures, makeSigningKey, type SigningKey, signPacket } from '../../../support/archives/signing-key.ts';
import {
  CERTIFICATE,
  certify,
  consentOf,
  publicCopy,
  secretPrimary,
  withBinding,
  withCertificates,
  withStatement,
  withSubkey,
} from './forged-keys.ts';
import { assertRefused, DAY, daysAgo, NOW, signerOf, TEXT } from './signatures.ts';

const { hash, keyFlags, reasonForRevocation, signature: kind } = enums;

describe('a key that was renewed', () => {
  // As HashiCorp's: its statements about itself are younger than most signatures.
  test('vouches for what it signed before, also after its old expiry', async () => {
    const renewed = { at: daysAgo(300), lifetime: 3000 * DAY };
    const key = await makeSigningKey({ created: daysAgo(2000), lifetime: 365 * DAY, subkeys: 1, renewed });
    const attempt = async (days: number) => ({
      armored: key.armored,
      signature: await key.sign(TEXT, { made: daysAgo(days) }),
    });
    for (const days of [2000, 1900, 1000, 301, 1])
      assert.equal(await signerOf(await attempt(days)), key.fingerprints[1]);
    await assertRefused(await attempt(2001), 'before key', /was not valid; expected a time from/);
  });

  test('counts by its newest statement, but not by one of the future', async () => {
    const { privateKey } = await makeSigningKey({ created: daysAgo(100), lifetime: 50 * DAY });
    const [first] = privateKey.users[0]?.selfCertifications ?? [];
    assert.ok(first);
    const lifeWith = async (at: Date): Promise<number> => {
      const renewal = await certify(privateKey, at, { keyExpirationTime: 200 * DAY });
      const [signer] = signersOf(await readKey({ armoredKey: await withCertificates(privateKey, [first, renewal]) }));
      assert.ok(signer);
      const { from, until } = await validityOf(signer, NOW);
      return (until - from) / 1000 / DAY;
    };
    assert.equal(await lifeWith(daysAgo(10)), 200);
    assert.equal(await lifeWith(daysAgo(101)), 50);
    assert.equal(await lifeWith(daysAgo(-1)), 50);
  });
});

describe('a key that may not sign', () => {
  let key: SigningKey;

  before(async () => {
    key = await makeSigningKey({ created: daysAgo(100), subkeys: 2 });
  });

  const by = async (armored: string, signer: 'primary' | number = 0) => ({
    armored,
    signature: await key.sign(TEXT, { made: daysAgo(10), by: signer }),
  });

  describe('is revoked', () => {
    // After the signature was made; the last two for reasons that RFC 9580 lets older signatures survive.
    const reasons = ['noReason', 'keyCompromised', 'keyRetired', 'keySuperseded'] as const;
    for (const reason of reasons) {
      test(`with its subkeys: ${reason}`, async () => {
        const { publicKey } = await revokeKey({
          key: await privateCopy(),
          reasonForRevocation: { flag: reasonForRevocation[reason] },
          date: daysAgo(1),
        });
        await assertRefused(await by(publicKey), 'revoked', /^Key [0-9A-F]{40} is revoked; expected one that is not/);
        await assertRefused(await by(publicKey, 'primary'), 'revoked', /is revoked/);
      });
    }

    test('as a subkey; the other one still signs', async () => {
      const copy = await publicCopy(key.privateKey);
      const [subkey] = copy.subkeys;
      assert.ok(subkey);
      const says = { signatureType: kind.subkeyRevocation, reasonForRevocationFlag: 3, reasonForRevocationString: '' };
      const data = { key: copy.keyPacket, bind: subkey.keyPacket };
      subkey.revocationSignatures = [await signPacket(secretPrimary(key.privateKey), data, daysAgo(1), says)];
      const revoked = new RegExp(`Key ${key.fingerprints[1]} is revoked`);
      await assertRefused(await by(copy.armor()), 'revoked', revoked);
      assert.equal(await signerOf(await by(copy.armor(), 1)), key.fingerprints[2]);
    });

    test('by a key that is not at hand', async () => {
      const copy = await publicCopy(key.privateKey);
      const { privateKey: other } = await makeSigningKey();
      const says = { signatureType: kind.keyRevocation, reasonForRevocationFlag: 0, reasonForRevocationString: '' };
      copy.revocationSignatures = [await signPacket(secretPrimary(other), { key: copy.keyPacket }, daysAgo(1), says)];
      await assertRefused(await by(copy.armor()), 'revoked', /is revoked/);
    });
  });

  describe('by the binding of its subkey', () => {
    const consent = async () => consentOf(key.privateKey, key.privateKey, daysAgo(100));
    const bound = async (says: object, made = daysAgo(100)) =>
      by(await withBinding(key.privateKey, made, says, await consent()));
    const consented = async (given: Awaited<ReturnType<typeof consent>> | null) =>
      by(await withBinding(key.privateKey, daysAgo(100), {}, given));

    const cases: readonly (readonly [
      name: string,
      check: SignatureCheck,
      message: RegExp,
      attempt: () => ReturnType<typeof by>,
    ])[] = [
      [
        'of the future',
        'unbound',
        /its signature of its primary was made in the future; .*clock/,
        () => bound({}, daysAgo(-1)),
      ],
      [
        'for encryption',
        'no signing key',
        /is not for signing data/,
        () => bound({ keyFlags: [keyFlags.encryptStorage] }),
      ],
      ['for nothing', 'no signing key', /is not for signing data/, () => bound({ keyFlags: null })],
      ['that has expired', 'after key', /was not valid/, () => bound({ signatureExpirationTime: 50 * DAY })],
      ['that set an expiry', 'after key', /was not valid/, () => bound({ keyExpirationTime: 50 * DAY })],
      ['without its consent', 'unbound', /its own signature on the binding is missing/, () => consented(null)],
      [
        'with the consent of another key',
        'unbound',
        /self-signature is bad/,
        async () =>
          consented(await consentOf(key.privateKey, (await makeSigningKey({ subkeys: 1 })).privateKey, daysAgo(100))),
      ],
      [
        'with a consent that is a binding',
        'unbound',
        /its own signature on the binding is missing/,
        async () => consented(await consentOf(key.privateKey, key.privateKey, daysAgo(100), kind.subkeyBinding)),
      ],
    ];
    for (const [name, check, message, attempt] of cases) {
      test(name, async () => assertRefused(await attempt(), check, message));
    }

    test('but may with the right one', async () => {
      assert.equal(await signerOf(await bound({})), key.fingerprints[1]);
    });

    test('to another primary', async () => {
      const list = (await makeSigningKey({ created: daysAgo(100) })).privateKey.toPublic().toPacketList();
      list.push(...key.privateKey.toPublic().toPacketList().slice(-4));
      await assertRefused(await by(new PublicKey(list).armor()), 'unbound', /it has no signature of its primary/);
    });

    test('to a primary that is younger than the signature', async () => {
      const { privateKey } = await makeSigningKey({ created: daysAgo(5) });
      const [subkey] = key.privateKey.subkeys;
      assert.ok(subkey);
      const armored = await withSubkey(privateKey, subkey, daysAgo(4));
      await assertRefused(await by(armored), 'before key', /was not valid; expected a time from/);
      assert.equal(
        await signerOf({ armored, signature: await key.sign(TEXT, { made: daysAgo(3) }) }),
        key.fingerprints[1],
      );
    });

    test('that was changed', async () => {
      const packets = Buffer.from(key.privateKey.toPublic().write());
      // The flags of the last subkey: length 2, type 27 (critical), signs.
      const at = packets.lastIndexOf(Buffer.from([2, 0x80 | 27, keyFlags.signData])) + 2;
      assert.ok(at > 2);
      packets[at] = keyFlags.signData | keyFlags.certifyKeys;
      const changed = await readKey({ binaryKey: packets });
      await assertRefused(await by(changed.armor(), 1), 'unbound', /self-signature is bad: .*digest/);
    });
  });

  describe('by what its primary says of itself', () => {
    const certified = async (says: object): Promise<string> =>
      withCertificates(key.privateKey, [await certify(key.privateKey, daysAgo(100), says)]);

    test('but may with the right certificate', async () => {
      assert.equal(await signerOf(await by(await certified({}), 'primary')), key.fingerprints[0]);
    });

    test('nothing at all', async () => {
      await assertRefused(await by(await withCertificates(key.privateKey, [])), 'unbound', /it has no self-signature/);
    });

    test('that it only certifies; its subkeys sign', async () => {
      const armored = await certified({ keyFlags: [keyFlags.certifyKeys] });
      await assertRefused(await by(armored, 'primary'), 'no signing key', /is not for signing data/);
      assert.equal(await signerOf(await by(armored)), key.fingerprints[1]);
    });

    test('that it expired, with its subkeys', async () => {
      const armored = await certified({ keyExpirationTime: 50 * DAY });
      await assertRefused(await by(armored), 'after key', /was not valid/);
      await assertRefused(await by(armored, 'primary'), 'after key', /was not valid/);
    });

    test('that it expired, not of its name but of the key', async () => {
      const says = { ...CERTIFICATE, signatureType: kind.key, keyExpirationTime: 50 * DAY };
      const { privateKey } = key;
      const packet = await signPacket(secretPrimary(privateKey), { key: privateKey.keyPacket }, daysAgo(99), says);
      await assertRefused(await by(await withStatement(privateKey, packet)), 'after key', /was not valid/);
    });

    test('of the key, and it does not verify', async () => {
      const { privateKey } = await makeSigningKey();
      const packet = await signPacket(secretPrimary(key.privateKey), { key: privateKey.keyPacket }, daysAgo(99), {
        signatureType: kind.key,
      });
      const armored = await withStatement(key.privateKey, packet);
      await assertRefused(await by(armored), 'unbound', /self-signature is bad: .*digest/);
    });

    test('but not by what others say of it', async () => {
      const { privateKey: other } = await makeSigningKey();
      const data = { key: key.privateKey.keyPacket, userID: key.privateKey.users[0]?.userID };
      const about = { signatureType: kind.key, keyExpirationTime: DAY };
      const copy = await readKey({
        armoredKey: await withStatement(
          key.privateKey,
          await signPacket(secretPrimary(other), data, daysAgo(9), about),
        ),
      });
      const [user] = copy.users;
      assert.ok(user);
      const withdrawn = {
        signatureType: kind.certRevocation,
        reasonForRevocationFlag: 0,
        reasonForRevocationString: '',
      };
      user.revocationSignatures = [await signPacket(secretPrimary(other), data, daysAgo(9), withdrawn)];
      assert.equal(await signerOf(await by(copy.armor())), key.fingerprints[1]);
    });

    test('that its name is withdrawn, until it is certified again', async () => {
      const copy = await publicCopy(key.privateKey);
      const [user] = copy.users;
      assert.ok(user?.userID);
      const says = { signatureType: kind.certRevocation, reasonForRevocationFlag: 32, reasonForRevocationString: '' };
      const data = { key: copy.keyPacket, userID: user.userID };
      user.revocationSignatures = [await signPacket(secretPrimary(key.privateKey), data, daysAgo(20), says)];
      await assertRefused(await by(copy.armor()), 'unbound', /it has no self-signature/);
      user.selfCertifications.push(await certify(key.privateKey, daysAgo(19), {}));
      assert.equal(await signerOf(await by(copy.armor())), key.fingerprints[1]);
    });
  });

  test('says so of itself with a weak hash', async () => {
    const rsa = await makeSigningKey({ type: 'rsa', created: daysAgo(100), subkeys: 1 });
    const weak = { hashAlgorithm: hash.sha1 };
    const { privateKey } = rsa;
    const consent = await consentOf(privateKey, privateKey, daysAgo(100));
    const signature = await rsa.sign(TEXT, { made: daysAgo(10) });
    const strong = await withBinding(privateKey, daysAgo(100), {}, consent);
    assert.equal(await signerOf({ armored: strong, signature }), rsa.fingerprints[1]);
    const message = /self-signature uses SHA-1, expected one of SHA-256.*; renew it/;
    const bound = await withBinding(privateKey, daysAgo(100), weak, consent);
    await assertRefused({ armored: bound, signature }, 'unbound', message);
    const certified = await withCertificates(privateKey, [await certify(privateKey, daysAgo(100), weak)]);
    await assertRefused({ armored: certified, signature }, 'unbound', message);
  });

  test('is too short', async () => {
    const config = { minRSABits: 1024 };
    const options = { userIDs: [{ name: 'Old' }], date: daysAgo(100), rsaBits: 1024, config };
    const { privateKey } = await generateKey({ ...options, type: 'rsa', format: 'object' });
    const [literal] = (await createMessage({ binary: new Uint8Array(TEXT) })).packets;
    assert.ok(literal);
    const signature = joinSignatures([await signPacket(secretPrimary(privateKey), literal, daysAgo(10), {})]);
    const message = /expected RSA of at least 2048 bits, .*got rsaEncryptSign, 1024 bits/;
    const armored = privateKey.toPublic().armor();
    await assertRefused({ armored, signature }, 'weak key', message);
    // Nothing is computed with it.
    await assertRefused({ armored, signature, text: Buffer.from('x') }, 'weak key', message);
  });

  async function privateCopy(): Promise<PrivateKey> {
    const copy = await readKey({ binaryKey: key.privateKey.write() });
    assert.ok(copy.isPrivate());
    return copy;
  }
});

test('signersOf tells the primary first', async () => {
  const key = await makeSigningKey({ subkeys: 2 });
  assert.deepEqual(signersOf(key.privateKey).map(fingerprintOf), key.fingerprints);
});
