import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { sha256Hex } from '../../../../src/core/files/files.ts';
import { type Installation, installPacker, type PackerPin } from '../../../../src/packer/install/install.ts';
import { platformName, platformOf } from '../../../../src/packer/install/platform.ts';
import { sourceOf } from '../../../../src/packer/install/source.ts';
import { openToolCache } from '../../../../src/packer/install/tool-cache.ts';
import { versionRequest } from '../../../../src/packer/install/version-request.ts';
import type { PackerProgram } from '../../../../src/packer/run/program.ts';
import { makeMirror, scriptPacker } from '../../../support/mirror/release.ts';
import { type MirrorServer, serveMirror } from '../../../support/mirror/server.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const platform = platformOf(process.platform, process.arch);
const options = { idle: 1000, attempts: 1, backoff: 1, random: () => 0, userAgent: 'bakehouse-test' };
const nothing = { input: 'auto', file: undefined, lock: undefined, required: [] };
const skip = process.platform === 'win32' ? 'Windows runs no POSIX script' : false;

describe('installPacker', { skip }, () => {
  const folder = temporaryFolder();
  const workspace = join(folder, 'workspace');
  const zip = `packer_1.16.0_${platformName(platform)}.zip`;
  let mirror: MirrorServer;
  let tools = '';
  let turns = 0;
  before(async () => {
    const releases = ['1.10.0', '1.16.0'].map((version) => ({ version, binary: Buffer.from(scriptPacker(version)) }));
    await makeMirror(join(folder, 'mirror'), { releases });
    mkdirSync(workspace);
    mirror = await serveMirror(join(folder, 'mirror'));
  });
  after(() => mirror.stop());
  beforeEach(() => {
    tools = join(folder, `tools-${(turns += 1)}`);
  });

  /** What came of it, and the ends of what was asked for. */
  async function install(more: Partial<Installation> = {}): Promise<readonly [...string[], readonly string[]]> {
    mirror.clear();
    const notes: string[] = [];
    const installed = await installPacker({
      request: versionRequest(nothing),
      platform,
      source: sourceOf(mirror.url, options, () => {}),
      toolCache: openToolCache(tools, '', platform),
      system: () => Promise.resolve(undefined),
      preferSystem: true,
      checkLatest: false,
      verify: 'checksum',
      keyring: { kind: 'hashicorp' },
      pin: undefined,
      frozen: false,
      workspace,
      lockFolder: workspace,
      environment: {},
      fetching: {
        options,
        signal: new AbortController().signal,
        now: new Date(),
        note: (line) => void notes.push(line),
      },
      journal: () => {},
      ...more,
    });
    assert.deepEqual(notes, []);
    const asked = mirror.requests.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).toSorted();
    const { version, versionSource, installSource, verified, from } = installed;
    return [version, versionSource, installSource, verified, from.replace(mirror.url, 'the mirror'), asked];
  }
  const release = [zip, 'packer_1.16.0_SHA256SUMS'].toSorted();
  const index = [...release, 'index.json'].toSorted();

  for (const checkLatest of [false, true]) {
    it(`with nothing asked for fetches the latest once (check-latest: ${checkLatest})`, async () => {
      let asked = 0;
      const system = (): Promise<undefined> => Promise.resolve(void (asked += 1));
      assert.deepEqual(await install({ checkLatest, system }), [
        '1.16.0',
        'latest',
        'mirror',
        'checksum',
        'the mirror',
        index,
      ]);
      assert.equal(asked, 1);
      assert.deepEqual(await install({ checkLatest, system }), [
        '1.16.0',
        'latest',
        'tool-cache',
        'tool-cache',
        'the tool cache',
        ['index.json'],
      ]);
    });
  }

  it("with nothing asked for takes the system's, and asks nobody", async () => {
    const system = (): Promise<PackerProgram> => Promise.resolve({ path: '/usr/bin/packer', version: '1.10.0' });
    assert.deepEqual(await install({ system }), ['1.10.0', 'system', 'system', 'none', 'PATH', []]);
  });

  it('with nothing asked for does not take an older one out of the tool cache', async () => {
    await install({ request: versionRequest({ ...nothing, input: '1.10.0' }) });
    assert.equal((await install())[0], '1.16.0');
  });

  it('takes a constraint out of the tool cache, and asks nobody', async () => {
    const request = versionRequest({ ...nothing, input: '~> 1.10' });
    assert.deepEqual((await install({ request })).at(-1), index);
    assert.deepEqual(await install({ request }), ['1.16.0', 'input', 'tool-cache', 'tool-cache', 'the tool cache', []]);
  });

  describe("from a lockfile's file", () => {
    const lock = { name: 'packer.lock.yml', version: '1.16.0' };
    const request = versionRequest({ ...nothing, lock });
    let pin: PackerPin;
    beforeEach(() => {
      copyFileSync(join(folder, 'mirror/packer/1.16.0', zip), join(workspace, 'packer.zip'));
      const sha256 = sha256Hex(readFileSync(join(workspace, 'packer.zip')));
      pin = {
        version: '1.16.0',
        sha256,
        local: { file: 'packer.zip', toolCache: openToolCache(tools, sha256, platform) },
      };
    });
    const unpacked = ['1.16.0', 'lockfile', 'mirror', 'checksum', 'packer.zip', []];
    const kept = ['1.16.0', 'lockfile', 'tool-cache', 'tool-cache', 'the tool cache', []];

    it('unpacks it once, and leaves the tool cache of others alone', async () => {
      assert.deepEqual(await install({ request, pin, verify: 'signature' }), unpacked);
      rmSync(join(workspace, 'packer.zip'));
      assert.deepEqual(await install({ request, pin, verify: 'signature' }), kept);
      assert.deepEqual(openToolCache(tools, '', platform).versions(), []);
    });

    it('does not mind what others have put into the tool cache under the same version', async () => {
      const others = openToolCache(tools, '', platform);
      await install({ request });
      const before = await others.find('1.16.0');
      assert.deepEqual(await install({ request, pin }), unpacked);
      assert.deepEqual(await others.find('1.16.0'), before);
    });

    it('is not what another version comes from', async () => {
      await install({ request, pin });
      const other = versionRequest({ ...nothing, input: '1.10.0' });
      assert.equal((await install({ request: other, pin })).at(2), 'mirror');
      assert.deepEqual(openToolCache(tools, '', platform).versions(), ['1.10.0']);
      assert.deepEqual(pin.local?.toolCache.versions(), ['1.16.0']);
    });

    it('stands for its version where a constraint asks for one', async () => {
      await install({ request, pin });
      const constraint = versionRequest({ ...nothing, input: '~> 1.10' });
      assert.deepEqual(await install({ request: constraint, pin }), [kept[0], 'input', ...kept.slice(2)]);
    });

    it('refuses an entry of another archive, and names both', async () => {
      await install({ request, pin });
      await assert.rejects(install({ request, pin: { ...pin, sha256: 'f'.repeat(64) } }), {
        message: new RegExp(`should be f{64}, but was ${pin.sha256}. It was not run`),
      });
    });
  });
});
