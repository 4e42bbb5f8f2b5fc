// What setup-packer refuses, as shipped: nothing of it is run, kept, or put on PATH.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { constants, deflateRawSync } from 'node:zlib';

import { makeSigningKey } from '../support/archives/signing-key.ts';
import { zipOf } from '../support/archives/zip.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { thisPlatform } from '../support/mirror/release.ts';
import { assertRefused, attempt, baseline, filesIn, startAnew, toolCacheOf, until } from '../support/setup/attempt.ts';
import { someOf } from '../support/thorough.ts';
import {
  changeOneByte,
  sha256Of,
  type SignedMirror,
  signedMirror,
  type SignedMirrorOptions,
} from '../support/setup/signed-mirror.ts';

type Inputs = Readonly<Record<string, string>>;

interface Refusal {
  readonly name: string;
  readonly mirror?: SignedMirrorOptions;
  /** Of the workspace. */
  readonly files?: (mirror: SignedMirror) => Readonly<Record<string, string>>;
  /** While nothing is wrong, and after. */
  readonly inputs?: (mirror: SignedMirror) => Inputs;
  /** Nothing is left from the baseline unless this says so. */
  readonly warm?: true;
  readonly spoil: (mirror: SignedMirror, workspace: string) => Promise<Spoiled> | Spoiled;
}

interface Spoiled {
  readonly inputs?: Inputs;
  /** What the message must hold. */
  readonly says: readonly string[];
  /** Only bytes that all was right with may run. */
  readonly mayRun?: true;
  readonly after?: () => void;
}

const DAY = 86_400_000;
const here = `${thisPlatform.os}_${thisPlatform.arch}`;
const lists = (version: string): string => `/packer/${version}/packer_${version}_SHA256SUMS`;
const zipOfVersion = (version: string): string => `/packer/${version}/packer_${version}_${here}.zip`;
const threeWays = ['three ways', '(1) a Packer on PATH', '(2) mirror:', '(3) a lockfile'];
const none = 'Nothing was installed.';

function lockfileText(version: string, sha256: string): string {
  return `version: 1\npacker:\n  version: ${version}\n  platforms:\n    ${here}:\n      sha256: ${sha256}\n`;
}

function lockedFor(mirror: SignedMirror, version = '1.9.1'): Readonly<Record<string, string>> {
  return { 'packer.lock.yml': lockfileText(version, sha256Of(readFileSync(mirror.files(version).zip))) };
}

function requiring(constraint: string): string {
  return `packer {\n  required_version = "${constraint}"\n}\n`;
}

/** Bytes that inflate to mebibytes of zeros, made without deflating all of them. */
function deflatedZeros(mebibytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

const refusals: readonly Refusal[] = [
  {
    name: "a signature by another's key",
    spoil: async (mirror) => {
      const { sums, signature } = mirror.files('1.9.1');
      const other = await makeSigningKey();
      writeFileSync(signature, await other.sign(readFileSync(sums)));
      const says = [mirror.server.url + lists('1.9.1'), 'is not signed by the key of the input "keyring"', none];
      return { says: [...says, ...other.fingerprints.slice(0, 1), ...mirror.key.fingerprints.slice(0, 1)] };
    },
  },
  {
    name: 'a signature that its key made after its end',
    mirror: {
      key: { created: new Date(Date.now() - 10 * DAY), lifetime: 86_400 },
      made: new Date(Date.now() - 9.5 * DAY),
    },
    spoil: async (mirror) => {
      await mirror.publish('1.9.1', readFileSync(mirror.files('1.9.1').zip), new Date(Date.now() - DAY));
      return { says: [lists('1.9.1'), 'is not signed by the key of the input "keyring"', 'was not valid', none] };
    },
  },
  {
    name: 'a list without a signature',
    spoil: (mirror) => {
      rmSync(mirror.files('1.9.1').signature);
      const says = [`${mirror.server.url} has no signature for packer 1.9.1`, `SHA256SUMS.sig is not there`];
      return { says: [...says, none, 'verify: checksum'] };
    },
  },
  {
    name: 'a list of which one byte was changed',
    spoil: (mirror) => {
      changeOneByte(mirror.files('1.9.1').sums);
      return { says: [lists('1.9.1'), 'is not signed by', none] };
    },
  },
  {
    name: 'another archive than the listed one',
    spoil: (mirror) => {
      const { zip } = mirror.files('1.9.1');
      const listed = sha256Of(readFileSync(zip));
      const other = readFileSync(mirror.files('1.9.4').zip);
      writeFileSync(zip, other);
      const says = [`${mirror.server.url}${zipOfVersion('1.9.1')} is not what the list of ${mirror.server.url} says`];
      return { says: [...says, `its sha256 should be ${listed}, but is ${sha256Of(other)}`, none] };
    },
  },
  {
    name: 'an archive that is not in the list',
    spoil: async (mirror) => {
      await mirror.list('1.9.1', `${'0'.repeat(64)}  packer_1.9.1_plan9_amd64.zip\n`);
      return { says: [`${lists('1.9.1')} has no entry for packer_1.9.1_${here}.zip`, none] };
    },
  },
  {
    name: 'an archive that is cut short',
    spoil: (mirror) => {
      mirror.server.arm('.zip', { kind: 'truncate', ending: 'clean' });
      return { says: [`${mirror.server.url}${zipOfVersion('1.9.1')}: `, 'ends', none] };
    },
  },
  {
    name: 'an entry that leads out of the archive',
    spoil: async (mirror) => {
      await mirror.publishWith('1.9.1', { name: '../evil', data: 'evil' });
      return { says: [zipOfVersion('1.9.1'), '"../evil"', none] };
    },
  },
  {
    name: 'an entry with an absolute path',
    spoil: async (mirror) => {
      const evil = join(mirror.root, 'evil');
      await mirror.publishWith('1.9.1', { name: evil, data: 'evil' });
      return { says: [zipOfVersion('1.9.1'), evil, none], after: () => assert.equal(existsSync(evil), false) };
    },
  },
  {
    name: 'an entry that is a link',
    spoil: async (mirror) => {
      const link = { name: 'LICENSE.txt', data: '/etc/passwd', mode: 0o120777 };
      await mirror.publishWith('1.9.1', link);
      return { says: [zipOfVersion('1.9.1'), '"LICENSE.txt"', 'symbolic link', none] };
    },
  },
  {
    name: 'a bomb that declares its size',
    spoil: async (mirror) => {
      const bytes = 2 ** 31;
      await mirror.publishWith('1.9.1', { name: 'LICENSE.txt', data: 'x', header: { bytes }, directory: { bytes } });
      return { says: [zipOfVersion('1.9.1'), `"LICENSE.txt" declares ${bytes} bytes`, `${1 << 30} bytes`, none] };
    },
  },
  {
    name: 'a bomb that lies about its size',
    spoil: async (mirror) => {
      const lies = { method: 8, bytes: 100, crc: 1 };
      const bomb = {
        name: 'notes.txt',
        data: deflatedZeros(1025),
        method: 0,
        descriptor: 'signed',
        tail: lies,
      } as const;
      await mirror.publishWith('1.9.1', { ...bomb, header: { method: 8 }, directory: lies });
      return { says: [zipOfVersion('1.9.1'), '"notes.txt" unpacks to', `the ${1 << 30} bytes`, none] };
    },
  },
  {
    name: 'a redirect from https to http',
    mirror: { secure: true },
    inputs: ({ server }) => ({ mirror: server.secureUrl ?? '' }),
    spoil: (mirror) => {
      const { server } = mirror;
      const to = `${server.url}${zipOfVersion('1.9.4')}`;
      server.arm('1.9.1_linux', { kind: 'redirect', to });
      const says = [`${server.secureUrl ?? ''}${zipOfVersion('1.9.1')} redirects to ${to}`, 'to https only'];
      const after = (): void =>
        assert.deepEqual(
          server.requests.filter(({ secure }) => !secure),
          [],
        );
      return { says, after };
    },
  },
  {
    name: 'a Packer in the tool cache that somebody replaced',
    warm: true,
    spoil: (mirror) => {
      const tools = toolCacheOf(mirror);
      const binary = filesIn(tools).find((path) => path.endsWith('/packer')) ?? '';
      const kept = readFileSync(binary);
      // As long as the true one, so that only a look at the bytes can tell.
      const other = Buffer.from(kept);
      other.write('!', other.length - 2);
      writeFileSync(binary, other);
      const says = [
        'The Packer 1.9.1 in the tool cache',
        binary,
        `should be ${sha256Of(kept)}, but is ${sha256Of(other)}`,
      ];
      return { says: [...says, 'It was not run, and is removed'] };
    },
  },
  {
    name: 'an older Packer under the name of the version that was asked for',
    spoil: async (mirror) => {
      await mirror.publish('1.9.1', zipOf([{ name: 'packer', data: mirror.packer('1.8.7') }]));
      const says = [
        `${mirror.server.url} gave another program under the name of Packer 1.9.1`,
        'it says it is 1.8.7',
        none,
      ];
      return { says, mayRun: true };
    },
  },
  {
    name: 'a version with a slip',
    spoil: () => ({ inputs: { version: '1.9.O' }, says: ['nput "version"', '"1.9.O"'] }),
  },
  {
    name: 'a constraint that no version satisfies',
    inputs: () => ({ version: '~> 1.9' }),
    spoil: (mirror) => {
      const says = [
        `${mirror.server.url} has no Packer that satisfies input "version" ">= 2.0"`,
        'nearest are',
        '1.10.0',
      ];
      return { inputs: { version: '>= 2.0' }, says };
    },
  },
  {
    name: 'demands of two files that exclude each other',
    files: () => ({ 'images/a.pkr.hcl': requiring('>= 1.9'), 'images/b.pkr.hcl': `\n${requiring('< 1.10')}` }),
    inputs: () => ({ version: 'auto', template: 'images' }),
    spoil: (_, workspace) => {
      writeFileSync(join(workspace, 'images/b.pkr.hcl'), `\n${requiring('< 1.8')}`);
      return { says: ['both required_version at images/a.pkr.hcl:2 (">= 1.9")', 'images/b.pkr.hcl:3 ("< 1.8")'] };
    },
  },
  {
    name: 'a version file that is not there',
    files: () => ({ '.packer-version': '1.9.1\n' }),
    inputs: () => ({ version: 'auto', 'version-file': '.packer-version' }),
    spoil: (_, workspace) => {
      rmSync(join(workspace, '.packer-version'));
      return { says: ['Input "version-file" names ".packer-version", which does not exist'] };
    },
  },
  {
    name: 'a page of HTML instead of the archive',
    spoil: ({ server }) => {
      server.arm('.zip', { kind: 'replace', body: '<!DOCTYPE html><title>Please log in</title>' });
      return { says: [zipOfVersion('1.9.1'), 'is not a ZIP archive', '<!DOCTYPE html>', 'looks like HTML', none] };
    },
  },
  {
    name: 'a version that the mirror does not have',
    spoil: ({ server }) => {
      const says = [`${server.url} has no packer 1.9.9 for ${thisPlatform.os}_`, 'HTTP 404', 'Is the version right?'];
      return { inputs: { version: '1.9.9' }, says };
    },
  },
  {
    name: 'a mirror that answers 500 three times',
    spoil: ({ server }) => {
      const fault = server.arm('.zip', { kind: 'status', status: 500 });
      const says = [`.zip answered HTTP 500. There are three ways without ${server.url}`, ...threeWays];
      return { says, after: () => assert.equal(fault.struck, 3, 'attempts') };
    },
  },
  {
    name: 'a mirror that nobody listens for',
    spoil: async ({ server }) => {
      await server.stop();
      return { says: ['cannot be reached: ', 'ECONNREFUSED', `ways without ${server.url}`, ...threeWays] };
    },
  },
  {
    name: 'a keyring with a private key',
    spoil: ({ key }) => ({
      inputs: { keyring: key.privateKey.armor() },
      says: ['Input "keyring" must hold public keys only, but holds a private key', 'revoke it'],
    }),
  },
  {
    name: 'a mirror by ftp',
    spoil: () => ({
      inputs: { mirror: 'ftp://mirror.example/hashicorp' },
      says: ['Input "mirror" must begin with https://, http:// or file://, but begins with ftp://'],
    }),
  },
  {
    name: 'frozen without a lockfile',
    files: lockedFor,
    inputs: () => ({ version: 'auto', frozen: 'true' }),
    spoil: (_, workspace) => {
      rmSync(join(workspace, 'packer.lock.yml'));
      return { says: ['Input "frozen" is true, but there is no lockfile packer.lock.yml', 'lockfile-mode: write'] };
    },
  },
  {
    name: 'another archive than the locked one, however well it is signed',
    files: lockedFor,
    inputs: () => ({ version: 'auto' }),
    spoil: async (mirror) => {
      const locked = sha256Of(readFileSync(mirror.files('1.9.1').zip));
      const got = await mirror.publishWith('1.9.1', { name: 'LICENSE.txt', data: 'another' });
      const says = [`${mirror.server.url}${zipOfVersion('1.9.1')} is not what the lockfile says`];
      return { says: [...says, `should be ${locked}, but is ${got}`, none] };
    },
  },
  {
    name: 'another version than the locked one, frozen',
    files: lockedFor,
    inputs: () => ({ frozen: 'true' }),
    spoil: () => ({
      inputs: { version: '1.9.4' },
      says: ['packer.lock.yml locks Packer 1.9.1, but input "version" asks for "1.9.4"', 'frozen: true'],
    }),
  },
];

describe('setup-packer refuses', { concurrency: 3 }, () => {
  for (const refusal of someOf(refusals, 10)) {
    it(refusal.name, async (t) => {
      const mirror = await signedMirror(t, refusal.mirror);
      const { certificate } = mirror;
      if (refusal.mirror?.secure === true && certificate === undefined) return;
      const workspace = await workspaceWith(t, refusal.files?.(mirror) ?? {});
      const inputs = refusal.inputs?.(mirror) ?? {};
      const step = certificate === undefined ? {} : { env: { NODE_EXTRA_CA_CERTS: certificate.authorityFile } };
      await baseline(mirror, { inputs, workspace, step });
      if (refusal.warm === true) rmSync(mirror.marker);
      else startAnew(mirror);

      const spoiled = await refusal.spoil(mirror, workspace);
      const attempted = await attempt(mirror, { inputs: { ...inputs, ...spoiled.inputs }, workspace, step });
      const message = assertRefused(mirror, attempted, spoiled.mayRun);
      for (const part of spoiled.says) assert.ok(message.includes(part), `"${part}" is not in: ${message}`);
      spoiled.after?.();
      t.diagnostic(`${message} (${attempted.step.durationMs.toFixed(0)} ms)`);
    });
  }
});

describe('setup-packer', { concurrency: 3 }, () => {
  it('asks for nothing when the tool cache has it, and never for the index of an exact version', async (t) => {
    const mirror = await signedMirror(t);
    await baseline(mirror, {});
    const asked = mirror.server.requests.map(({ path }) => path).toSorted();
    assert.deepEqual(asked, [lists('1.9.1'), `${lists('1.9.1')}.sig`, zipOfVersion('1.9.1')]);
    mirror.server.clear();
    const { step } = await attempt(mirror, {});
    assert.equal(step.outputs['install-source'], 'tool-cache', step.log);
    assert.deepEqual(mirror.server.requests, []);
  });

  it('keeps the token to itself', async (t) => {
    const token = 'ghs_aSecretOfTheseTests0123456789';
    const mirror = await signedMirror(t);
    let laterEnvironment: Readonly<Record<string, string>> = {};
    const { job, step } = await attempt(mirror, {
      inputs: { 'github-token': token },
      later: [{ run: ({ env }) => void (laterEnvironment = env) }],
    });
    assert.equal(step.outcome, 'success', job.log);
    assert.ok(laterEnvironment['PATH']?.includes(toolCacheOf(mirror)));
    // The log is masked; what the action wrote is not, and names the token to mask it and not again.
    const masks = step.rawStdout.split('\n').filter((line) => line === `::add-mask::${token}`);
    assert.equal(masks.length, 1);
    const written = `${step.rawStdout}${step.rawStderr}`.replaceAll(`::add-mask::${token}`, '');
    // The runner itself shows the inputs first; what is a secret of the job is masked there already.
    const log = job.log.replace(`  github-token: ${token}\n`, '');
    const places = [written, log, step.outputs, step.envAdded, step.state, step.summary, laterEnvironment];
    for (const place of [...places, readFileSync(mirror.marker, 'utf8')]) {
      assert.ok(!JSON.stringify(place).includes(token), JSON.stringify(place));
    }
  });

  const whileStalled = (mirror: SignedMirror): (() => Promise<void>) => {
    mirror.server.arm('.zip', { kind: 'stall' });
    return () => until('a file of the half archive', () => filesIn(toolCacheOf(mirror)).length > 0);
  };

  it('leaves nothing when it is cancelled in a download that has stalled', async (t) => {
    const mirror = await signedMirror(t);
    await baseline(mirror, {});
    startAnew(mirror);
    const { step } = await attempt(mirror, { cancel: whileStalled(mirror) });
    assert.equal(step.outcome, 'cancelled', step.log);
    assert.match(step.log, /Stopped before Packer was set up; nothing is left behind\./);
    assert.equal(step.signal, null, 'it ended by itself');
    assert.deepEqual(filesIn(toolCacheOf(mirror)), []);
    assert.equal(existsSync(mirror.marker), false);
    assert.deepEqual(step.pathsAdded, []);
  });

  it('leaves nothing when its main step is killed in the download', async (t) => {
    const mirror = await signedMirror(t);
    await baseline(mirror, {});
    startAnew(mirror);
    const { step } = await attempt(mirror, { step: { kill: whileStalled(mirror) } });
    assert.equal(step.signal, 'SIGKILL', step.log);
    assert.equal(step.phases.post?.conclusion, 'success', step.log);
    assert.deepEqual(filesIn(toolCacheOf(mirror)), []);
    assert.equal(existsSync(mirror.marker), false);
    assert.deepEqual(step.pathsAdded, []);
    mirror.server.clear();
    const { step: again } = await attempt(mirror, {});
    assert.equal(again.outcome, 'success', again.log);
  });
});
