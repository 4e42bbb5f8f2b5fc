// Keys and signatures as an admin makes them with the real gpg.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';

import type { SignatureCheck } from '../../src/packer/install/signature-error.ts';
import { readKeyring, SignatureError, verifySignature } from '../../src/packer/install/signature.ts';
import { makeSigningKey } from '../support/archives/signing-key.ts';

const version = spawnSync('gpg', ['--version'], { encoding: 'utf8' }).stdout?.split('\n', 1)[0];
const TEXT = `${'0'.repeat(64)}  packer_1.16.0_linux_amd64.zip\n`;

describe('gpg', () => {
  // Short: the agent's socket lies in it, and its path may have 107 characters.
  const home = version === undefined ? undefined : mkdtempSync(join(tmpdir(), 'bg-'));
  after(() => {
    if (home === undefined) return;
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  });

  const withGpg = (name: string, run: () => Promise<void>): void => {
    test(name, async (t: TestContext) => {
      if (version === undefined) return t.skip('gpg is missing. To have it: install GnuPG (Debian: gnupg).');
      t.diagnostic(`with ${version}`);
      return run();
    });
  };

  /** @param at when gpg thinks that it is, such as 20210101T000000; now unless given */
  function gpg(options: readonly string[], input: string | Uint8Array = '', at?: string): Buffer {
    const common = ['--batch', '--yes', '--no-tty', '--pinentry-mode', 'loopback', '--passphrase', ''];
    const clock = at === undefined ? [] : ['--faked-system-time', `${at}!`];
    const { status, stdout, stderr, error } = spawnSync('gpg', [...common, ...clock, ...options], {
      input,
      env: { PATH: process.env['PATH'], GNUPGHOME: home, LC_ALL: 'C' },
    });
    if (error !== undefined) throw error;
    assert.equal(status, 0, `gpg ${options.join(' ')}: ${stderr.toString()}`);
    return stdout;
  }

  /** The fingerprints of the key and its subkeys. */
  function makeKey(name: string, algorithm: string, usage: string, expires = '0', at?: string): readonly string[] {
    gpg(['--quick-gen-key', name, algorithm, usage, expires], '', at);
    return fingerprints(name);
  }

  function fingerprints(name: string): readonly string[] {
    const rows = gpg(['--with-colons', '--list-keys', name]).toString().split('\n');
    return rows.filter((row) => row.startsWith('fpr:')).map((row) => row.split(':')[9] ?? '');
  }

  const exported = (name: string): string => gpg(['--armor', '--export', name]).toString();
  const sign = (name: string, options: readonly string[] = ['--detach-sign'], at?: string): Buffer =>
    gpg(['--local-user', name, ...options], TEXT, at);
  const signer = async (armored: string, signature: Uint8Array, now = new Date()): Promise<string> => {
    const keyring = await readKeyring(armored, now);
    return (await verifySignature(Buffer.from(TEXT), signature, keyring, now)).fingerprint;
  };
  const refused = async (armored: string, signature: Uint8Array, check: SignatureCheck): Promise<void> => {
    const attempt = verifySignature(Buffer.from(TEXT), signature, { kind: 'own', armored }, new Date());
    await assert.rejects(attempt, (error) => {
      assert.ok(error instanceof SignatureError, String(error));
      assert.equal(error.check, check, error.message);
      return true;
    });
  };

  for (const algorithm of ['default', 'ed25519', 'nistp256', 'nistp521']) {
    withGpg(`signs with a key of ${algorithm}, in binary and armored`, async () => {
      const name = `${algorithm}@example.com`;
      const [primary] = makeKey(name, algorithm, 'default');
      assert.equal(await signer(exported(name), sign(name)), primary);
      assert.equal(await signer(exported(name), sign(name, ['--armor', '--detach-sign'])), primary);
    });
  }

  withGpg('signs with a subkey', async () => {
    const [primary = ''] = makeKey('subkey@example.com', 'ed25519', 'cert');
    gpg(['--quick-add-key', primary, 'ed25519', 'sign', '1y']);
    const [, subkey] = fingerprints(primary);
    assert.equal(await signer(exported(primary), sign(primary)), subkey);
  });

  withGpg('renews a key: it vouches for what it signed before', async () => {
    const [primary = ''] = makeKey('renewed@example.com', 'ed25519', 'cert', '1y', '20210101T000000');
    gpg(['--quick-add-key', primary, 'ed25519', 'sign', '1y'], '', '20210101T000100');
    const [, subkey = ''] = fingerprints(primary);
    const signature = sign(primary, ['--detach-sign'], '20210601T000000');
    const expired = exported(primary);
    assert.equal(await signer(expired, signature), subkey);
    gpg(['--quick-set-expire', primary, '20y']);
    gpg(['--quick-set-expire', primary, '20y', subkey]);
    const renewed = exported(primary);
    assert.notEqual(renewed, expired);
    assert.equal(await signer(renewed, signature), subkey);
    const late = sign(primary);
    assert.equal(await signer(renewed, late), subkey);
    await refused(expired, late, 'after key');
  });

  withGpg('revokes a key: it vouches for nothing', async () => {
    const [primary = ''] = makeKey('revoked@example.com', 'ed25519', 'default');
    const signature = sign(primary);
    // gpg writes the certificate with a colon before it, against mistakes.
    const path = join(home ?? '', 'openpgp-revocs.d', `${primary}.rev`);
    gpg(['--import'], readFileSync(path, 'utf8').replace(':-----BEGIN', '-----BEGIN'));
    await refused(exported(primary), signature, 'revoked');
  });

  withGpg('makes signatures that are refused', async () => {
    const [primary = ''] = makeKey('odd@example.com', 'rsa3072', 'default');
    const armored = exported(primary);
    await refused(armored, sign(primary, ['--textmode', '--detach-sign']), 'type');
    await refused(armored, sign(primary, ['--clear-sign']), 'inline');
    await refused(armored, sign(primary, ['--sign']), 'inline');
    await refused(armored, sign(primary, ['--armor', '--sign', '--compress-algo', 'none']), 'inline');
    await refused(armored, sign(primary, ['--digest-algo', 'SHA1', '--detach-sign']), 'hash');
    await refused(armored, sign(primary, ['--sig-notation', '!only@example.com=x', '--detach-sign']), 'critical');
    assert.equal(
      await signer(armored, sign(primary, ['--sig-notation', 'only@example.com=x', '--detach-sign'])),
      primary,
    );
    await refused(armored, gpg(['--local-user', primary, '--detach-sign'], `${TEXT}\n`), 'mismatch');
    const [brainpool = ''] = makeKey('brainpool@example.com', 'brainpoolP256r1', 'default');
    await refused(exported(brainpool), sign(brainpool), 'weak key');
    await refused(armored, sign(brainpool), 'unknown key');
  });

  withGpg('calls good what the tests sign', async () => {
    for (const options of [{}, { type: 'rsa' }, { subkeys: 1 }] as const) {
      const key = await makeSigningKey(options);
      gpg(['--import'], key.armored);
      const path = join(home ?? '', 'made.sig');
      writeFileSync(path, await key.sign(Buffer.from(TEXT)));
      const status = gpg(['--status-fd', '1', '--verify', path, '-'], TEXT).toString();
      assert.match(status, new RegExp(`^\\[GNUPG:\\] VALIDSIG ${key.fingerprints.at(-1)} `, 'm'));
    }
  });
});
