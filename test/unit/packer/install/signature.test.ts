import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { enums, readSignature } from 'openpgp';

import {
  HASHICORP_CURRENT_SIGNER,
  HASHICORP_KEY,
  HASHICORP_PRIMARY,
  HASHICORP_SIGNERS,
} from '../../../../src/packer/install/hashicorp-key.ts';
import { readKeys } from '../../../../src/packer/install/keyring.ts';
import { SignatureError, verifySignature } from '../../../../src/packer/install/signature.ts';
import { fingerprintOf, signersOf, validityOf } from '../../../../src/packer/install/signing-key.ts';
import { joinSignatures, makeSigningKey, type SigningKey, signPacket } from '../../../support/archives/signing-key.ts';
import { assertRefused, DAY, daysAgo, NOW, release, seeded, signerOf, TEXT } from './signatures.ts';

const hashicorp = { kind: 'hashicorp' } as const;

describe('a real release of HashiCorp', () => {
  const { text, signature } = release;

  test('is good, by the subkey that was valid then', async () => {
    const good = {
      fingerprint: 'B36CBA91A2C0730C435FC280B0B441097685B676',
      primary: 'C874011F0AB405110D02105534365D9472D7468F',
      made: new Date('2021-04-22T17:16:54Z'),
    };
    assert.deepEqual(await verifySignature(text, signature, hashicorp, NOW), good);
    assert.deepEqual(await verifySignature(text, signature, hashicorp, new Date('2040-01-01')), good);
    assert.deepEqual(await verifySignature(text, signature, { kind: 'own', armored: release.key }, NOW), good);
    const armored = (await readSignature({ binarySignature: signature })).armor();
    assert.deepEqual(await verifySignature(text, Buffer.from(armored), hashicorp, NOW), good);
  });

  for (const part of ['text', 'signature'] as const) {
    test(`is refused with one byte of its ${part} changed, at 50 places`, async () => {
      const random = seeded(2021);
      const places = new Set<number>();
      while (places.size < 50) places.add(random(release[part].length));
      for (const place of places) {
        const changed = Buffer.from(release[part]);
        changed[place] = (changed[place] ?? 0) ^ (1 + random(255));
        const attempt = verifySignature(
          part === 'text' ? changed : text,
          part === 'signature' ? changed : signature,
          hashicorp,
          NOW,
        );
        await assert.rejects(attempt, SignatureError, `byte ${place} of the ${part}`);
      }
    });
  }

  test('is refused cut short, lengthened, and over no text', async () => {
    for (const changed of [text.subarray(0, -1), text.subarray(1), Buffer.concat([text, text]), Buffer.alloc(0)]) {
      await assertRefused({ armored: release.key, signature, text: changed }, 'mismatch', /does not match the text/);
    }
    for (let length = 1; length < signature.length; length += 27) {
      await assert.rejects(verifySignature(text, signature.subarray(0, length), hashicorp, NOW), SignatureError);
    }
  });

  test('is refused by other keys', async () => {
    const { armored } = await makeSigningKey({ created: new Date('2020-01-01') });
    await assertRefused({ armored, signature, text }, 'unknown key', /by key B0B441097685B676, which is not in the/);
  });

  test('is refused before it was made', async () => {
    const now = new Date('2021-04-22T17:11:53Z');
    await assertRefused({ armored: release.key, signature, text, now }, 'future', /made at 2021-04-22T17:16:54/);
  });
});

describe('the embedded key', () => {
  test('is the one of the fixture, and its pinned subkeys are in it', async () => {
    assert.equal(HASHICORP_KEY.trim(), release.key.trim());
    const [key, ...others] = await readKeys(HASHICORP_KEY);
    assert.ok(key);
    assert.deepEqual(others, []);
    const [primary, ...subkeys] = signersOf(key).map(fingerprintOf);
    assert.equal(primary, HASHICORP_PRIMARY);
    assert.ok(HASHICORP_SIGNERS.includes(HASHICORP_CURRENT_SIGNER));
    for (const pinned of HASHICORP_SIGNERS) assert.ok(subkeys.includes(pinned), pinned);
  });

  test('is good for 90 more days', async () => assertFarFromExpiry(await embeddedExpiry(), Date.now()));

  test('would be missed in time', async () => {
    const expiry = await embeddedExpiry();
    assert.equal(new Date(expiry).toISOString(), '2030-03-01T23:14:24.000Z');
    assertFarFromExpiry(expiry, Date.parse('2029-12-01'));
    assert.throws(
      () => assertFarFromExpiry(expiry, Date.parse('2029-12-02')),
      /expires on 2030-03-01.*hashicorp-key\.ts/,
    );
  });

  /** Of the current signing subkey or of its primary, whichever is earlier. */
  async function embeddedExpiry(): Promise<number> {
    const signers = (await readKeys(HASHICORP_KEY)).flatMap(signersOf);
    const current = signers.find((signer) => fingerprintOf(signer) === HASHICORP_CURRENT_SIGNER);
    assert.ok(current);
    return (await validityOf(current, NOW)).until;
  }

  function assertFarFromExpiry(expiry: number, now: number): void {
    assert.ok(
      expiry - now > 90 * DAY * 1000,
      `HashiCorp's key ${HASHICORP_CURRENT_SIGNER} expires on ${new Date(expiry).toISOString().slice(0, 10)}; releases ` +
        'signed later would be refused. Take the renewed key from https://www.hashicorp.com/security, check that its ' +
        `primary is still ${HASHICORP_PRIMARY}, put it into src/packer/install/hashicorp-key.ts and ` +
        'test/fixtures/hashicorp/security.asc, pin the new signing subkey if there is one, and release.',
    );
  }
});

describe('verifySignature', () => {
  let mirror: SigningKey;
  let rsa: SigningKey;
  let pinned: SigningKey;

  before(async () => {
    mirror = await makeSigningKey({ created: daysAgo(100), lifetime: 50 * DAY });
    rsa = await makeSigningKey({ type: 'rsa', created: daysAgo(100) });
    pinned = await makeSigningKey({ subkeys: 2, created: daysAgo(100) });
  });

  test('takes the signatures of own keys', async () => {
    const made = daysAgo(60);
    const [print = '', subkey = ''] = pinned.fingerprints;
    const { armored } = mirror;
    assert.equal(await signerOf({ armored, signature: await mirror.sign(TEXT, { made }) }), mirror.fingerprints[0]);
    assert.equal(
      await signerOf({ armored, signature: await mirror.sign(TEXT, { made, armored: true }) }),
      mirror.fingerprints[0],
    );
    assert.equal(
      await signerOf({ armored: rsa.armored, signature: await rsa.sign(TEXT, { made }) }),
      rsa.fingerprints[0],
    );
    assert.equal(await signerOf({ armored: pinned.armored, signature: await pinned.sign(TEXT, { made }) }), subkey);
    const byPrimary = await pinned.sign(TEXT, { made, by: 'primary' });
    assert.equal(await signerOf({ armored: pinned.armored, signature: byPrimary }), print);
    const windows = Buffer.from(await mirror.sign(TEXT, { made, armored: true }))
      .toString()
      .replaceAll('\n', '\r\n');
    assert.equal(
      await signerOf({ armored: armored.replaceAll('\n', '\r\n'), signature: Buffer.from(windows) }),
      mirror.fingerprints[0],
    );
  });

  test('takes a file in which one of several is good', async () => {
    const made = daysAgo(60);
    const file = Buffer.concat([await rsa.sign(TEXT, { made }), await mirror.sign(Buffer.from('x'), { made })]);
    const { armored } = mirror;
    assert.equal(
      await signerOf({ armored, signature: Buffer.concat([file, await mirror.sign(TEXT, { made })]) }),
      mirror.fingerprints[0],
    );
    await assertRefused(
      { armored, signature: file },
      'none good',
      /^None of its 2 signatures is good\. 1\. .*not in the keyring.* 2\. .*does not match/,
    );
  });

  test('holds pinned keys alone as good', async () => {
    const [primary = '', first = '', second = ''] = pinned.fingerprints;
    const made = daysAgo(60);
    const keys = { armored: pinned.armored, pins: { primary, signers: [first] } };
    assert.equal(await signerOf({ ...keys, signature: await pinned.sign(TEXT, { made }) }), first);
    const byPrimary = { ...keys, signature: await pinned.sign(TEXT, { made, by: 'primary' }) };
    const bySecond = { ...keys, signature: await pinned.sign(TEXT, { made, by: 1 }) };
    await assertRefused(
      byPrimary,
      'not pinned',
      new RegExp(`by ${primary} of key ${primary}; expected ${first} of ${primary}`),
    );
    await assertRefused(bySecond, 'not pinned', new RegExp(`by ${second} of key ${primary}; expected ${first} of`));
    const otherPrimary = { armored: pinned.armored, pins: { primary: HASHICORP_PRIMARY, signers: [first] } };
    await assertRefused({ ...otherPrimary, signature: await pinned.sign(TEXT, { made }) }, 'not pinned', /expected/);
  });

  test('measures by the clocks of the signature, the key and the machine', async () => {
    const at = async (made: Date, now = NOW): Promise<string> =>
      signerOf({ armored: mirror.armored, signature: await mirror.sign(TEXT, { made }), now });
    const attempt = async (made: Date, now = NOW) => ({
      armored: mirror.armored,
      signature: await mirror.sign(TEXT, { made }),
      now,
    });
    const second = (time: Date, seconds: number): Date => new Date(time.getTime() + seconds * 1000);
    await at(daysAgo(100));
    await at(second(daysAgo(50), -1));
    await at(daysAgo(60), second(daysAgo(60), -300));
    await assertRefused(
      await attempt(second(daysAgo(100), -1)),
      'before key',
      /made at .* not valid; expected a time from/,
    );
    await assertRefused(await attempt(daysAgo(50)), 'after key', /made at .* not valid; expected a time from .* until/);
    await assertRefused(await attempt(daysAgo(60), second(daysAgo(60), -301)), 'future', /clock/);
  });

  test('refuses what a signature says of itself', async () => {
    const made = daysAgo(60);
    const armored = [mirror.armored, rsa.armored].join('\n');
    const by = async (key: SigningKey, says: object) => ({ armored, signature: await key.sign(TEXT, { made, says }) });
    const { hash, signature } = enums;
    await assertRefused(await by(rsa, { hashAlgorithm: hash.sha1 }), 'hash', /uses SHA-1; expected one of SHA-256/);
    await assertRefused(await by(rsa, { hashAlgorithm: hash.md5 }), 'hash', /uses MD5; expected/);
    await assertRefused(await by(rsa, { hashAlgorithm: hash.ripemd }), 'hash', /uses RIPEMD-160; expected/);
    await assertRefused(await by(rsa, { hashAlgorithm: hash.sha224 }), 'hash', /uses SHA-224; expected/);
    await assertRefused(await by(mirror, { signatureType: signature.text }), 'type', /of a text .* expected .* binary/);
    await assertRefused(await by(mirror, { signatureType: signature.standalone }), 'type', /of type 2; expected/);
    await assertRefused(await by(mirror, { signatureExpirationTime: DAY }), 'expired signature', /itself expired at/);
    await signerOf(await by(mirror, { signatureExpirationTime: 61 * DAY }));
    const notation = { name: 'only-for@example.com', value: Buffer.from('x'), humanReadable: true };
    await assertRefused(
      await by(mirror, { rawNotations: [{ ...notation, critical: true }] }),
      'critical',
      /notation "only-for@example\.com"/,
    );
    await signerOf(await by(mirror, { rawNotations: [{ ...notation, critical: false }] }));
    const subpacket = Buffer.from(release.signature);
    // The type of its second subpacket, the issuer's id: now 101 and critical.
    subpacket[subpacket.indexOf(Buffer.from([9, 16])) + 1] = 0x80 | 101;
    await assertRefused({ armored, signature: subpacket }, 'critical', /demands that subpacket 101 is understood/);
  });

  test('refuses a signature that names no issuer, or another one', async () => {
    const [packet] = (await readSignature({ binarySignature: release.signature })).packets;
    assert.ok(packet);
    const nobody = Buffer.from(release.signature);
    nobody.fill(0, nobody.indexOf(Buffer.from([9, 16])) + 2, nobody.indexOf(Buffer.from([9, 16])) + 10);
    await assertRefused({ armored: release.key, signature: nobody }, 'unknown key', /by key nobody/);
    const thief = await makeSigningKey({ created: daysAgo(100) });
    const stolen = await thief.sign(TEXT, { made: daysAgo(60) });
    // In the signature as a whole: its issuer's fingerprint and id become the mirror's.
    const forged = replace(replace(stolen, thief, mirror, 0), thief, mirror, 12);
    await assertRefused({ armored: mirror.armored, signature: forged }, 'mismatch', /does not match/);
  });

  test('refuses a certificate in the place of a signature', async () => {
    const { keyPacket, users } = mirror.privateKey;
    const [user] = users;
    assert.ok(user?.userID && 'privateParams' in keyPacket);
    const data = { userID: user.userID, key: keyPacket };
    const says = { signatureType: enums.signature.certPositive };
    const signature = joinSignatures([await signPacket(keyPacket, data, daysAgo(60), says)]);
    await assertRefused({ armored: mirror.armored, signature }, 'type', /of type 19; expected/);
  });

  /** The bytes with the tail of one fingerprint put in the place of another's. */
  function replace(bytes: Uint8Array, from: SigningKey, to: SigningKey, start: number): Buffer {
    const [old = '', wanted = ''] = [from, to].map(({ fingerprints }) => fingerprints[0]?.slice(start * 2));
    return Buffer.from(Buffer.from(bytes).toString('hex').toUpperCase().replaceAll(old, wanted), 'hex');
  }
});
