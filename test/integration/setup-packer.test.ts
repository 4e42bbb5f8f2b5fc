// Packer itself: the real archives of two versions from a signed mirror on loopback, through the shipped bundle.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { renderLockfile } from '../../src/packer/install/lockfile.ts';
import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import type { FunctionStep, StepResult } from '../support/runner/step.ts';
import { HERE, requireMirror, serveFor, setupStep, temporaryFolder } from '../support/setup/real-mirror.ts';
import type { RealMirror } from '../support/setup/real-mirror.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const EXACT = ['SHA256SUMS', 'SHA256SUMS.sig', 'zip'];
const INDEX = [...EXACT, 'index.json'].toSorted();
/** A port that nobody listens on. */
const NOWHERE = 'http://127.0.0.1:1';

function setupOf(job: JobResult): StepResult {
  const step = job.steps.find(({ id }) => id === 'setup');
  assert.ok(step !== undefined);
  return step;
}

/** Runs the Packer that a `run:` step would find, and keeps what it says of itself. */
function askPacker(told: string[]): FunctionStep {
  return {
    run: ({ env }) => {
      told.push(
        execFileSync('packer', ['version'], { env: { ...env, CHECKPOINT_DISABLE: '1' }, encoding: 'utf8' }).split(
          '\n',
        )[0] ?? '',
      );
    },
  };
}

/** What a mirror was asked for, by the ends of the names. */
function asked(requests: readonly { readonly path: string }[]): readonly string[] {
  return requests.map(({ path }) => /index\.json$|SHA256SUMS(\.sig)?$|zip$/.exec(path)?.[0] ?? path).toSorted();
}

describe('setup-packer from a mirror', () => {
  const rows = [
    { version: '1.16.0', requests: EXACT, gives: '1.16.0' },
    { version: '~> 1.16', requests: INDEX, gives: '1.16.0' },
    { version: 'latest', requests: INDEX, gives: '1.16.0', warm: ['index.json'] },
    { version: 'auto', requests: INDEX, gives: '1.16.0', warm: ['index.json'] },
    { version: '1.6.6', requests: EXACT, gives: '1.6.6' },
    { version: '>= 1.6, < 1.7', requests: INDEX, gives: '1.6.6' },
  ];
  for (const { version, requests, gives, warm = [] } of rows) {
    it(`brings "${version}" with ${requests.length} requests, then with ${warm.length}`, async (t) => {
      const mirror = await requireMirror(t);
      if (mirror === undefined) return;
      const server = await serveFor(t, mirror);
      const told: string[] = [];
      const inputs = { version, mirror: server.url, keyring: mirror.keyring, 'prefer-system': 'false' };
      const request = {
        steps: [setupStep(inputs), askPacker(told)],
        runner: { tool_cache: await temporaryFolder(t, 'tools') },
      };

      const cold = await runJob(request);
      assert.equal(cold.conclusion, 'success', cold.log);
      assert.deepEqual(asked(server.requests), requests);
      tell(t, `cold ${version}`, cold, server);
      assertOutputs(setupOf(cold), { version: gives, source: 'mirror', verified: 'signature-by-keyring' });

      server.clear();
      const hot = await runJob(request);
      assert.equal(hot.conclusion, 'success', hot.log);
      assert.deepEqual(asked(server.requests), warm);
      tell(t, `warm ${version}`, hot, server);
      assertOutputs(setupOf(hot), { version: gives, source: 'tool-cache', verified: 'tool-cache' });
      assert.equal(setupOf(hot).outputs['path'], setupOf(cold).outputs['path']);
      assert.deepEqual(told, [`Packer v${gives}`, `Packer v${gives}`]);
      assert.deepEqual(hot.orphans, []);
    });
  }

  it('brings two versions of a matrix into one tool cache', async (t) => {
    const mirror = await requireMirror(t);
    if (mirror === undefined) return;
    const server = await serveFor(t, mirror);
    const runner = { tool_cache: await temporaryFolder(t, 'tools') };
    const told: string[] = [];
    const jobs = await Promise.all(
      ['1.16.0', '1.6.6'].map((version) => {
        const inputs = { version, mirror: server.url, keyring: mirror.keyring, 'prefer-system': 'false' };
        return runJob({ steps: [setupStep(inputs), askPacker(told)], runner });
      }),
    );
    assert.deepEqual(
      jobs.map(({ conclusion }) => conclusion),
      ['success', 'success'],
      jobs.map(({ log }) => log).join('\n'),
    );
    assert.deepEqual(told.toSorted(), ['Packer v1.16.0', 'Packer v1.6.6']);
    assert.equal(server.requests.length, 6);
  });

  it('takes the Packer of the system with version auto, and asks nobody', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const mirror = await requireMirror(t);
    if (packer === undefined || mirror === undefined) return;
    const server = await serveFor(t, mirror);
    const job = await runJob({
      steps: [setupStep({ mirror: server.url, keyring: mirror.keyring }, packer.environment)],
    });
    assert.equal(job.conclusion, 'success', job.log);
    const { outputs, annotations, pathsAdded } = setupOf(job);
    assert.deepEqual(server.requests, []);
    assertOutputs(setupOf(job), { version: '1.6.6', source: 'system', verified: 'none' });
    assert.equal(outputs['version-source'], 'system');
    assert.equal(outputs['path'], packer.program);
    assert.deepEqual(pathsAdded, []);
    assert.deepEqual(
      annotations.map(({ level, message }) => [level, /older than 1\.7/.test(message)]),
      [['notice', true]],
    );
    tell(t, 'system', job, server);
  });

  it("lets the template's required_version decide", async (t) => {
    const mirror = await requireMirror(t);
    const packer = requirePacker(t, 'packer-debian');
    if (mirror === undefined || packer === undefined) return;
    const server = await serveFor(t, mirror);
    const workspace = await workspaceWith(t, {
      'app.pkr.hcl': `packer {\n  required_version = "~> 1.10"\n}\n${fileHcl('out')}`,
    });
    const inputs = { template: 'app.pkr.hcl', mirror: server.url, keyring: mirror.keyring };
    // The system's 1.6.6 is on PATH, and does not satisfy.
    const job = await runJob({ workspace, steps: [setupStep(inputs, packer.environment)] });
    assert.equal(job.conclusion, 'success', job.log);
    assertOutputs(setupOf(job), { version: '1.16.0', source: 'mirror', verified: 'signature-by-keyring' });
    assert.equal(setupOf(job).outputs['version-source'], 'required_version');
    assert.match(job.log, /decided by required_version at app\.pkr\.hcl:2 "~> 1\.10"/);
    assert.deepEqual(asked(server.requests), INDEX);
  });
});

describe("a lockfile's file", () => {
  async function locked(
    t: TestContext,
    mirror: RealMirror,
    change = '',
  ): Promise<{ workspace: string; archive: string }> {
    const name = `packer_1.16.0_${HERE}.zip`;
    const archive = join(mirror.folder, 'packer', '1.16.0', name);
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
    const platforms = { [HERE]: { sha256, file: 'vendor/packer.zip' } };
    const workspace = await workspaceWith(t, {
      'packer.lock.yml': renderLockfile({ version: 1, packer: { version: '1.16.0', platforms }, plugins: {} }),
    });
    await mkdir(join(workspace, 'vendor'));
    await copyFile(archive, join(workspace, 'vendor', 'packer.zip'));
    if (change !== '') await writeFile(join(workspace, 'vendor', 'packer.zip'), change, { flag: 'a' });
    return { workspace, archive: sha256 };
  }

  it('is unpacked, and nobody is asked', async (t) => {
    const mirror = await requireMirror(t);
    if (mirror === undefined) return;
    const { workspace } = await locked(t, mirror);
    const told: string[] = [];
    const job = await runJob({ workspace, steps: [setupStep({ mirror: NOWHERE, frozen: 'true' }), askPacker(told)] });
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(told, ['Packer v1.16.0']);
    assertOutputs(setupOf(job), { version: '1.16.0', source: 'mirror', verified: 'checksum' });
    assert.equal(setupOf(job).outputs['version-source'], 'lockfile');
    assert.match(job.log, /no request/);
  });

  it('is unpacked once, and never stands for the one that HashiCorp signed', async (t) => {
    const mirror = await requireMirror(t);
    if (mirror === undefined) return;
    const { workspace } = await locked(t, mirror);
    const tools = await temporaryFolder(t, 'tools');
    // No mirror: its own name in the tool cache would be HashiCorp's. Who goes out all the same comes to nowhere.
    const env = { HTTPS_PROXY: NOWHERE, https_proxy: NOWHERE };
    const request = {
      workspace,
      steps: [setupStep({ frozen: 'true' }, env)],
      runner: { tool_cache: tools },
    };
    const first = await runJob(request);
    assert.equal(first.conclusion, 'success', first.log);
    assert.match(first.log, /From vendor\/packer\.zip \(verified: checksum; no request\)/);
    const names = readdirSync(tools);
    assert.equal(names.length, 1);
    assert.match(names.join(' '), /^packer-[0-9a-f]{8}$/);
    const second = await runJob(request);
    assert.equal(second.conclusion, 'success', second.log);
    assertOutputs(setupOf(second), { version: '1.16.0', source: 'tool-cache', verified: 'tool-cache' });
    assert.equal(setupOf(second).outputs['path'], setupOf(first).outputs['path']);
  });

  it('is refused when it was changed', async (t) => {
    const mirror = await requireMirror(t);
    if (mirror === undefined) return;
    const { workspace } = await locked(t, mirror, 'x');
    const tools = await temporaryFolder(t, 'tools');
    const job = await runJob({
      workspace,
      steps: [setupStep({ mirror: NOWHERE, frozen: 'true' })],
      runner: { tool_cache: tools },
    });
    assert.equal(job.conclusion, 'failure');
    assert.match(job.log, /vendor\/packer\.zip.*bytes after its end.*Nothing was installed/);
    assert.equal(setupOf(job).outputs['path'], undefined);
  });

  it('is refused when it is another archive', async (t) => {
    const mirror = await requireMirror(t);
    if (mirror === undefined) return;
    const { workspace, archive } = await locked(t, mirror);
    await copyFile(
      join(mirror.folder, 'packer', '1.6.6', `packer_1.6.6_${HERE}.zip`),
      join(workspace, 'vendor', 'packer.zip'),
    );
    const job = await runJob({ workspace, steps: [setupStep({ mirror: NOWHERE })] });
    assert.equal(job.conclusion, 'failure');
    assert.match(
      job.log,
      new RegExp(`vendor/packer\\.zip is not what the lockfile says: its sha256 should be ${archive}`),
    );
  });
});

for (const name of packerNames) {
  it(`sets up ${name} for bake, with a matcher that bake removes`, async (t) => {
    const packer = requirePacker(t, name);
    const mirror = await requireMirror(t);
    if (packer === undefined || mirror === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('image.txt') });
    const inputs = {
      version: packer.version,
      mirror: `file://${mirror.folder}`,
      keyring: mirror.keyring,
      'prefer-system': 'false',
      'problem-matcher': 'true',
    };
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      steps: [
        setupStep(inputs),
        { id: 'bake', action: bakeAction, inputs: { template: 'app.pkr.hcl', vars: 'content=fresh' } },
      ],
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.equal(readFileSync(join(workspace, 'image.txt'), 'utf8'), 'fresh');
    const [setup, bake] = job.steps;
    assert.equal(setup?.commands.filter(({ name: command }) => command === 'add-matcher').length, 1);
    const removed = bake?.commands.filter(({ name: command }) => command === 'remove-matcher') ?? [];
    assert.deepEqual(
      removed.map(({ properties }) => properties['owner']),
      ['bakehouse-packer-error', 'bakehouse-packer-warning'],
    );
    const out = bake?.rawStdout ?? '';
    assert.ok(out.lastIndexOf('::remove-matcher') < out.indexOf('::stop-commands::'), out);
    assert.equal(JSON.parse(readFileSync(bake?.outputs['record'] ?? '', 'utf8')).tools.packer, packer.version);
  });
}

function assertOutputs(step: StepResult, expected: { version: string; source: string; verified: string }): void {
  const { version, 'install-source': source, verified, plugins } = step.outputs;
  assert.deepEqual({ version, source, verified, plugins }, { ...expected, plugins: '[]' });
}

function tell(
  t: TestContext,
  path: string,
  job: JobResult,
  server: { readonly requests: readonly unknown[]; readonly bytes: number },
): void {
  const seconds = (setupOf(job).phases.main.durationMs / 1000).toFixed(2);
  t.diagnostic(`${path}: ${server.requests.length} requests, ${server.bytes} bytes, ${seconds} s`);
}
