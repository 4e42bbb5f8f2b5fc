// Plugins: real ones out of a mirror's plugin folder, the lockfile, the cache, and what is refused before it could run.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readLockfile, renderLockfile } from '../../src/packer/install/lockfile.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startForwardProxy } from '../support/mirror/proxy.ts';
import { runJob, type JobRequest } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import {
  AMAZON,
  DOCKER,
  HERE,
  pluginFiles,
  requireMirror,
  setupStep,
  temporaryFolder,
} from '../support/setup/real-mirror.ts';
import type { RealMirror } from '../support/setup/real-mirror.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const NOWHERE = 'http://127.0.0.1:1';
const FILE = pluginFiles[AMAZON];

function requiring(source: string, version: string): string {
  const name = basename(source);
  return `packer {\n  required_plugins {\n    ${name} = {\n      source  = "${source}"\n      version = "${version}"\n    }\n  }\n}\n`;
}

const amazonTemplate = requiring(AMAZON, '>= 1.8');

interface Stage {
  readonly mirror: RealMirror;
  readonly workspace: string;
  /** Runs setup-packer with these inputs besides the mirror's; what went out, but to the cache, is in `proxied`. */
  readonly run: (inputs: Readonly<Record<string, string>>, more?: Partial<JobRequest>) => Promise<JobResult>;
  readonly proxied: readonly { readonly target: string }[];
  readonly tools: string;
}

/** A repository, a mirror in a folder, and a proxy that everybody who wants to go out is sent to. */
async function stageFor(
  t: TestContext,
  sources: readonly (keyof typeof pluginFiles)[],
  files: Readonly<Record<string, string>>,
): Promise<Stage | undefined> {
  const mirror = await requireMirror(t, sources);
  if (mirror === undefined) return undefined;
  const proxy = await startForwardProxy();
  t.after(() => proxy.stop());
  const workspace = await workspaceWith(t, files);
  const tools = await temporaryFolder(t, 'tools');
  const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, https_proxy: proxy.url, http_proxy: proxy.url };
  return {
    mirror,
    workspace,
    tools,
    // The cache service is reached through it too, as a storage account on the internet would be.
    get proxied() {
      return proxy.requests.filter(({ path }) => path?.startsWith('/blobs/') !== true);
    },
    run: (inputs, more = {}) => {
      const all = {
        version: '1.16.0',
        mirror: `file://${mirror.folder}`,
        keyring: mirror.keyring,
        'prefer-system': 'false',
        ...inputs,
      };
      return runJob({
        workspace,
        runner: { tool_cache: tools, environment: 'github-hosted' },
        steps: [setupStep(all, env)],
        ...more,
      });
    },
  };
}

function outputsOf(job: JobResult): Readonly<Record<string, string>> {
  return job.steps[0]?.outputs ?? {};
}

function succeeded(job: JobResult): void {
  assert.equal(job.conclusion, 'success', job.log);
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function tell(t: TestContext, path: string, job: JobResult): void {
  const { main, post } = job.steps[0]?.phases ?? {};
  t.diagnostic(
    `${path}: main ${((main?.durationMs ?? 0) / 1000).toFixed(2)} s, post ${((post?.durationMs ?? 0) / 1000).toFixed(2)} s`,
  );
}

describe('plugins of an HCL2 template', () => {
  it('come from the mirror, and packer init asks nobody', async (t) => {
    const stage = await stageFor(t, [AMAZON], { 'app.pkr.hcl': amazonTemplate });
    if (stage === undefined) return;
    await using run = await Run.start();
    const job = await stage.run({ template: 'app.pkr.hcl' }, { run });
    succeeded(job);
    tell(t, 'plugin from a folder mirror', job);
    assert.deepEqual(stage.proxied, []);
    const { plugins, 'plugin-path': folder = '' } = outputsOf(job);
    const path = join(folder, AMAZON, FILE);
    const sum = sha256(stage.mirror.plugins[AMAZON]);
    assert.deepEqual(JSON.parse(plugins ?? ''), [{ source: AMAZON, version: '1.8.2', path, sha256: sum }]);
    assert.equal(sha256(path), sum);
    assert.equal(job.steps[0]?.envAdded['PACKER_PLUGIN_PATH'], folder);
    assert.deepEqual(job.orphans, []);
  });

  it('that nobody mirrors are asked for where they are published, and the message tells three ways', async (t) => {
    const stage = await stageFor(t, [], { 'app.pkr.hcl': amazonTemplate });
    if (stage === undefined) return;
    const job = await stage.run({ template: 'app.pkr.hcl' });
    assert.equal(job.conclusion, 'failure');
    t.diagnostic(`packer init went to ${stage.proxied.map(({ target }) => target).join(', ')}`);
    // The control of the test before: who goes out is seen.
    assert.ok(
      stage.proxied.some(({ target }) => target === 'api.github.com:443'),
      job.log,
    );
  });

  it('are locked, byte for byte the same in a second run', async (t) => {
    const stage = await stageFor(t, [AMAZON], { 'app.pkr.hcl': amazonTemplate });
    if (stage === undefined) return;
    const inputs = { template: 'app.pkr.hcl', 'lockfile-mode': 'write' };
    succeeded(await stage.run(inputs));
    const path = join(stage.workspace, 'packer.lock.yml');
    const text = readFileSync(path, 'utf8');
    const lock = readLockfile(path, 'packer.lock.yml');
    const archive = join(stage.mirror.folder, 'packer', '1.16.0', `packer_1.16.0_${HERE}.zip`);
    assert.deepEqual(lock, {
      version: 1,
      packer: { version: '1.16.0', platforms: { [HERE]: { sha256: sha256(archive) } } },
      plugins: {
        [AMAZON]: { version: '1.8.2', platforms: { [HERE]: { sha256: sha256(stage.mirror.plugins[AMAZON]) } } },
      },
    });
    succeeded(await stage.run(inputs));
    assert.equal(readFileSync(path, 'utf8'), text);
    assert.deepEqual(stage.proxied, []);
  });
});

/** A repository whose lockfile was written by a run of its own. */
async function lockedStage(t: TestContext, template = amazonTemplate): Promise<Stage | undefined> {
  const stage = await stageFor(t, [AMAZON], { 'app.pkr.hcl': template });
  if (stage === undefined) return undefined;
  succeeded(await stage.run({ template: 'app.pkr.hcl', 'lockfile-mode': 'write' }));
  return stage;
}

const frozen = { template: 'app.pkr.hcl', version: 'auto', frozen: 'true' };

describe('frozen', () => {
  it('saves the plugins in post, and restores them on another machine without a request', async (t) => {
    const stage = await lockedStage(t);
    if (stage === undefined) return;
    await using run = await Run.start({ cache: true });
    const first = await stage.run(frozen, { run });
    succeeded(first);
    tell(t, 'frozen, first', first);
    assert.equal(outputsOf(first)['cache-hit'], 'false');
    assert.match(first.steps[0]?.phases.post?.log ?? '', /Cache bakehouse-plugins-.*: saved/);
    const keys = run.caches.keys();
    assert.equal(keys.length, 1);

    // Another hosted machine: the same paths, nothing in them, and a mirror that has no plugins any more.
    await rm(stage.tools, { recursive: true });
    await mkdir(stage.tools);
    await rm(join(stage.mirror.folder, 'plugins'), { recursive: true });
    const second = await stage.run(frozen, { run });
    succeeded(second);
    tell(t, 'frozen, restored', second);
    assert.equal(outputsOf(second)['cache-hit'], 'true');
    assert.equal(outputsOf(second)['plugins'], outputsOf(first)['plugins']);
    assert.deepEqual(run.caches.keys(), keys);

    // The same machine again: neither Packer nor plugins are fetched.
    const third = await stage.run({ ...frozen, mirror: `file://${stage.mirror.folder}` }, { run });
    succeeded(third);
    tell(t, 'frozen, all there', third);
    assert.match(third.log, /From the tool cache/);
    assert.deepEqual(stage.proxied, []);
  });

  const drifts = [
    {
      what: 'another constraint',
      template: requiring(AMAZON, '~> 1.9'),
      says: /amazon is locked at 1\.8\.2, but ~> 1\.9 is asked for/,
    },
    {
      what: 'a plugin that is not locked',
      template: requiring(AMAZON, '>= 1.8'),
      plugins: DOCKER,
      says: /docker is needed but not locked/,
    },
  ];
  for (const { what, template, plugins = '', says } of drifts) {
    it(`refuses ${what} before anything is installed`, async (t) => {
      const stage = await lockedStage(t);
      if (stage === undefined) return;
      await writeFile(join(stage.workspace, 'app.pkr.hcl'), template);
      await rm(stage.tools, { recursive: true });
      const job = await stage.run({ ...frozen, plugins });
      assert.equal(job.conclusion, 'failure', job.log);
      assert.match(job.log, says);
      assert.match(job.log, /With frozen: true nothing is installed then/);
      assert.ok(!existsSync(stage.tools) || readdirSync(stage.tools).length === 0, 'nothing is installed');
    });
  }
});

it('frozen refuses a Packer in the tool cache that is not locked for this platform', async (t) => {
  const stage = await lockedStage(t);
  if (stage === undefined) return;
  const path = join(stage.workspace, 'packer.lock.yml');
  const lock = readLockfile(path, 'packer.lock.yml');
  assert.ok(lock !== undefined);
  await writeFile(path, renderLockfile({ ...lock, packer: { version: '1.16.0', platforms: {} } }));
  const job = await stage.run(frozen);
  assert.equal(job.conclusion, 'failure', job.log);
  assert.match(job.log, new RegExp(`locks no Packer for ${HERE}, and frozen is true`));
});

describe('a kept plugin folder that somebody else wrote to', () => {
  /** A plugin in Packer's eyes, with its sum; when it runs, it leaves a marker. */
  async function plant(path: string, marker: string): Promise<void> {
    await rm(path, { force: true });
    await writeFile(
      path,
      `#!/bin/sh\ntouch '${marker}'\necho '{"version":"1.8.3","sdk_version":"0.6.0","api_version":"x5.0","builders":[]}'\n`,
      { mode: 0o755 },
    );
    await writeFile(`${path}_SHA256SUM`, sha256(path));
  }

  it('refuses a plugin that was replaced together with its sum, and removes it', async (t) => {
    const stage = await lockedStage(t);
    if (stage === undefined) return;
    const first = await stage.run(frozen);
    succeeded(first);
    const path = join(outputsOf(first)['plugin-path'] ?? '', AMAZON, FILE);
    const marker = join(stage.tools, 'marker');
    await plant(path, marker);
    const job = await stage.run(frozen);
    assert.equal(job.conclusion, 'failure');
    assert.match(
      job.log,
      /amazon.* is not the plugin that the lockfile names: its sha256 should be .* It was not run, and is removed/,
    );
    assert.deepEqual([existsSync(marker), existsSync(path), existsSync(`${path}_SHA256SUM`)], [false, false, false]);
    const after = await stage.run(frozen);
    succeeded(after);
    assert.equal(sha256(path), sha256(stage.mirror.plugins[AMAZON]));
  });

  for (const kind of ['file', 'link'] as const) {
    it(`runs no other version that was added as a ${kind}`, async (t) => {
      const stage = await lockedStage(t);
      if (stage === undefined) return;
      const first = await stage.run(frozen);
      succeeded(first);
      const folder = join(outputsOf(first)['plugin-path'] ?? '', AMAZON);
      const path = join(folder, FILE.replace('1.8.2', '1.8.3'));
      const marker = join(stage.tools, 'marker');
      await plant(path, marker);
      if (kind === 'link') {
        await copyFile(path, join(folder, 'elsewhere'));
        await rm(path);
        await symlink('elsewhere', path);
      }
      const job = await stage.run(frozen);
      succeeded(job);
      assert.equal(existsSync(marker), false, 'the added plugin was run');
      assert.deepEqual(readdirSync(folder), [FILE, `${FILE}_SHA256SUM`]);
    });
  }
});

describe('plugins of a legacy JSON template', () => {
  it('are those of the input, from the mirror, and packer init is not run', async (t) => {
    const stage = await stageFor(t, [AMAZON, DOCKER], {
      'app.json': '{"builders":[{"type":"null","communicator":"none"}]}',
    });
    if (stage === undefined) return;
    await using run = await Run.start();
    const job = await stage.run({ template: 'app.json', plugins: `${DOCKER} ~> 1.1\n${AMAZON}` }, { run });
    succeeded(job);
    const folder = outputsOf(job)['plugin-path'] ?? '';
    const found: { source: string; version: string; sha256: string }[] = JSON.parse(outputsOf(job)['plugins'] ?? '');
    assert.deepEqual(
      found.map(({ source, version, sha256: sum }) => [source, version, sum]),
      [
        [AMAZON, '1.8.2', sha256(stage.mirror.plugins[AMAZON])],
        [DOCKER, '1.1.2-dev', sha256(stage.mirror.plugins[DOCKER])],
      ],
    );
    assert.ok(existsSync(join(folder, DOCKER, pluginFiles[DOCKER])));
    assert.deepEqual(stage.proxied, []);
  });

  it('may be a development build that an HCL2 template declares', async (t) => {
    const stage = await stageFor(t, [DOCKER], { 'app.pkr.hcl': requiring(DOCKER, '>= 1.1') });
    if (stage === undefined) return;
    const job = await stage.run({ template: 'app.pkr.hcl' });
    succeeded(job);
    assert.match(job.log, /"packer init" is left out: github\.com\/hashicorp\/docker is a development build/);
    assert.deepEqual(stage.proxied, []);
  });
});

describe("a lockfile's file for a plugin", () => {
  for (const change of ['', 'x']) {
    it(change === '' ? 'is placed, and nobody is asked' : 'is refused when it was changed', async (t) => {
      const stage = await stageFor(t, [AMAZON], { 'app.pkr.hcl': amazonTemplate });
      if (stage === undefined) return;
      const archive = join(stage.mirror.folder, 'packer', '1.16.0', `packer_1.16.0_${HERE}.zip`);
      const real = stage.mirror.plugins[AMAZON];
      const lock = renderLockfile({
        version: 1,
        packer: { version: '1.16.0', platforms: { [HERE]: { sha256: sha256(archive), file: 'vendor/packer.zip' } } },
        plugins: {
          [AMAZON]: { version: '1.8.2', platforms: { [HERE]: { sha256: sha256(real), file: `vendor/${FILE}` } } },
        },
      });
      await writeFile(join(stage.workspace, 'packer.lock.yml'), lock);
      const vendor = join(stage.workspace, 'vendor');
      await mkdir(vendor);
      await copyFile(archive, join(vendor, 'packer.zip'));
      await copyFile(real, join(vendor, FILE));
      if (change !== '') await writeFile(join(vendor, FILE), change, { flag: 'a' });
      const job = await stage.run({ ...frozen, mirror: NOWHERE });
      assert.deepEqual(stage.proxied, []);
      if (change === '') {
        succeeded(job);
        tell(t, 'all from the repository', job);
        assert.match(job.log, /no request/);
      } else {
        assert.equal(job.conclusion, 'failure');
        assert.match(
          job.log,
          /vendor\/packer-plugin-amazon.* is not the plugin .* that the lockfile names.* It was not run/,
        );
        assert.equal(outputsOf(job)['plugins'], undefined);
      }
    });
  }
});

describe('a plugin that nothing needs', () => {
  it("is left: in a folder of ours for another step of the job, and in the user's own", async (t) => {
    const stage = await stageFor(t, [AMAZON, DOCKER], { 'app.pkr.hcl': amazonTemplate });
    if (stage === undefined) return;
    const own = await temporaryFolder(t, 'own');
    await using run = await Run.start();
    const inputs = {
      version: '1.16.0',
      mirror: `file://${stage.mirror.folder}`,
      keyring: stage.mirror.keyring,
      'prefer-system': 'false',
    };
    const both = { ...inputs, plugins: `${AMAZON}\n${DOCKER}` };
    const one = { ...inputs, plugins: AMAZON };
    const left: string[] = [];
    for (const env of [{}, { PACKER_PLUGIN_PATH: own }]) {
      // The variable that the first step exports names a folder of ours: it is no choice of the user's.
      const steps = [setupStep(both, env), { ...setupStep(one, env), id: 'again' }];
      // oxlint-disable-next-line no-await-in-loop -- one job after another
      const job: JobResult = await stage.run({}, { run, steps });
      succeeded(job);
      const folder: string = job.steps[1]?.outputs['plugin-path'] ?? '';
      left.push(existsSync(join(folder, DOCKER, pluginFiles[DOCKER])) ? 'left' : 'removed');
      assert.equal(folder, job.steps[0]?.outputs['plugin-path']);
      assert.equal(folder === own, 'PACKER_PLUGIN_PATH' in env);
      assert.ok(existsSync(join(folder, AMAZON, FILE)));
    }
    assert.deepEqual(left, ['left', 'left']);
  });
});

describe('a Packer that knows no plugins', () => {
  it('says so when plugins are asked for', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const stage = await stageFor(t, [AMAZON], { 'app.pkr.hcl': amazonTemplate });
    if (packer === undefined || stage === undefined) return;
    const job = await stage.run({ template: 'app.pkr.hcl', version: packer.version });
    assert.equal(job.conclusion, 'failure');
    assert.match(
      job.log,
      /Packer 1\.6\.6 knows no plugins of its own \(since 1\.7\), but github\.com\/hashicorp\/amazon should be installed/,
    );
  });

  it('is a notice, and a success, when none are', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const stage = await stageFor(t, [], { 'app.pkr.hcl': 'variable "x" {}\n' });
    if (packer === undefined || stage === undefined) return;
    const job = await stage.run({ template: 'app.pkr.hcl', version: packer.version });
    succeeded(job);
    assert.deepEqual(
      job.steps[0]?.annotations.map(({ level }) => level),
      ['notice'],
    );
    assert.match(job.log, /Packer 1\.6\.6 is older than 1\.7 and knows no plugins/);
  });
});
