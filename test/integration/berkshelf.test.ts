// Berkshelf before a bake: real berks, real Packer with its file builder, through the shipped bundle.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { record } from '../../src/image/record.ts';
import { site, siteLock, vendoredTemplate } from '../support/bake/cookbooks.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { strangersHome } from '../support/kitchen/command.ts';
import { requirePart } from '../support/peers/available.ts';
import { folderSnapshot } from '../support/plan/folder-snapshot.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import { Run } from '../support/runner/run.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

interface Bake {
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly interrupt?: 'cancel' | 'kill';
  /** How many bakes the job has, one after the other. */
  readonly times?: number;
}

interface Baked {
  readonly job: JobResult;
  readonly workspace: string;
  /** What is in the repository that was not, or is not as it was; without what the template itself makes. */
  readonly changed: readonly string[];
  readonly stages: readonly string[];
  readonly errors: readonly string[];
}

/** One bake with Packer's file builder; `undefined` where Berkshelf or Packer is not to be had. */
async function bakeSite(t: TestContext, bake: Bake): Promise<Baked | undefined> {
  const part = requirePart(t, 'berkshelf');
  const packer = requirePacker(t, 'packer-debian');
  if (part === undefined || packer === undefined) return undefined;
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': vendoredTemplate, ...(bake.files ?? site) });
  const before = folderSnapshot(workspace);
  const PATH = `${part.environment.PATH.split(':', 1)[0]}:${packer.environment['PATH']}`;
  const { GEM_HOME, GEM_PATH } = part.environment;
  const env = { ...packer.environment, GEM_HOME, GEM_PATH, PATH, ...(await strangersHome(t)), ...bake.env };
  const moment: Moment = ({ untilLine }) => untilLine(/asleep/);
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const job = await runJob({
    run,
    workspace,
    steps: Array.from({ length: bake.times ?? 1 }, (_, index) => ({
      action: bakeAction,
      id: `bake${index}`,
      inputs: { template: 'app.pkr.hcl', image: `web${index}`, ...bake.inputs },
      env,
      ...(bake.interrupt === 'kill' ? { kill: moment } : {}),
    })),
    ...(bake.interrupt === 'cancel' ? { cancel: moment } : {}),
  });
  const after = folderSnapshot(workspace);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path] && path !== 'out' && !path.startsWith('out/'),
  );
  const [step] = job.steps;
  const path = step?.outputs['record'] ?? '';
  const kept = path === '' ? undefined : record.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    job,
    workspace,
    changed,
    stages: (kept?.stages ?? []).slice(2).map(({ name, status }) => `${name} ${status}`),
    errors: (step?.annotations ?? []).filter(({ level }) => level === 'error').map(({ message }) => message),
  };
}

describe('bake with a Berksfile', () => {
  it('vendors before Packer runs, and leaves the repository as it was', async (t) => {
    const baked = await bakeSite(t, {});
    if (baked === undefined) return;
    const { job, workspace, changed, stages } = baked;
    assert.equal(job.conclusion, 'success', job.log);
    assert.equal(readFileSync(join(workspace, 'out/image.rb'), 'utf8'), "include_recipe 'common'\n");
    assert.match(readFileSync(join(workspace, 'out/seen'), 'utf8'), /berks-cookbooks\/common\/metadata\.json\n/);
    assert.deepEqual(changed, []);
    assert.deepEqual(stages, ['RunBerksVendor complete', 'RunPacker complete']);
    assert.match(job.log, /Vendored app, common\./);
    assert.match(job.log, /There is no Berksfile\.lock/);
    assert.deepEqual(job.orphans, []);
  });

  it('goes by the lock, twice in one job, and touches neither it nor the cookbooks that were there', async (t) => {
    const old = { 'berks-cookbooks/app/recipes/default.rb': 'stale\n', 'berks-cookbooks/gone/metadata.rb': 'stale\n' };
    const baked = await bakeSite(t, {
      files: { ...site, ...old, 'Berksfile.lock': siteLock },
      inputs: { 'berks-frozen': 'true' },
      times: 2,
    });
    if (baked === undefined) return;
    assert.equal(baked.job.conclusion, 'success', baked.job.log);
    const seen = readFileSync(join(baked.workspace, 'out/seen'), 'utf8');
    assert.doesNotMatch(seen, /gone/);
    assert.equal(readFileSync(join(baked.workspace, 'out/image.rb'), 'utf8'), "include_recipe 'common'\n");
    assert.deepEqual(baked.changed, []);
  });

  it('runs in a working directory of its own, and for a check alone', async (t) => {
    const files = Object.fromEntries(
      Object.entries({ ...site, 'app.pkr.hcl': vendoredTemplate }).map(([path, text]) => [`web/${path}`, text]),
    );
    const inputs = { 'working-directory': 'web', mode: 'validate' };
    const baked = await bakeSite(t, { files, inputs });
    if (baked === undefined) return;
    assert.equal(baked.job.conclusion, 'success', baked.job.log);
    assert.equal(baked.job.steps[0]?.outputs['status'], 'valid');
    assert.match(baked.job.log, /Vendored app, common\./);
    assert.deepEqual(baked.changed, []);
  });

  it('keeps the runner to itself: a Berksfile is the code of the repository', async (t) => {
    const spy = "File.write('out-env', ENV.keys.sort.join(10.chr))\n";
    const baked = await bakeSite(t, {
      files: { ...site, Berksfile: `${site['Berksfile']}${spy}` },
      env: { ACTIONS_RUNTIME_TOKEN: 'x'.repeat(20), PKR_VAR_secret: 'y' },
    });
    if (baked === undefined) return;
    assert.equal(baked.job.conclusion, 'success', baked.job.log);
    assert.deepEqual(baked.changed, ['out-env']);
    const names = readFileSync(join(baked.workspace, 'out-env'), 'utf8').split('\n');
    assert.deepEqual(
      names.filter((name) => /^(INPUT|STATE|ACTIONS|PKR)_|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/.test(name)),
      [],
    );
    assert.ok(names.includes('GEM_HOME') && names.includes('BAKEHOUSE_MARK'));
  });

  it('berks: false bakes without', async (t) => {
    const baked = await bakeSite(t, { inputs: { berks: 'false' } });
    if (baked === undefined) return;
    assert.equal(baked.job.conclusion, 'failure');
    assert.deepEqual(baked.stages, ['RunBerksVendor skipped', 'RunPacker failed']);
  });

  const drifted = { ...site, 'site/app/metadata.rb': "name 'app'\nversion '1.3.0'\ndepends 'common'\n" };

  it('warns of a lock that does not fit, and puts it back', async (t) => {
    const baked = await bakeSite(t, { files: { ...drifted, 'Berksfile.lock': siteLock } });
    if (baked === undefined) return;
    assert.equal(baked.job.conclusion, 'success', baked.job.log);
    const warnings = baked.job.steps[0]?.annotations.filter(({ level }) => level === 'warning') ?? [];
    assert.match(warnings.map(({ message }) => message).join('\n'), /app 1\.2\.0 became 1\.3\.0/);
    assert.deepEqual(baked.changed, []);
  });

  const failing: readonly (readonly [name: string, bake: Bake, message: RegExp])[] = [
    [
      'a lock that does not fit, when it is frozen',
      { files: { ...drifted, 'Berksfile.lock': siteLock }, inputs: { 'berks-frozen': 'true' } },
      /"berks-frozen" is true, but Berksfile\.lock does not fit .*: app 1\.2\.0 became 1\.3\.0\. Run berks install/,
    ],
    [
      'no lock, when it is frozen',
      { inputs: { 'berks-frozen': 'true' } },
      /"berks-frozen" is true, but there is no Berksfile\.lock/,
    ],
    [
      'a Berksfile that is not Ruby',
      { files: { ...site, Berksfile: `${site['Berksfile']}cookbook 'x\n` } },
      /exit code 1: Berksfile:4: unterminated string/,
    ],
    [
      'a cookbook that is not there',
      { files: { ...site, Berksfile: `${site['Berksfile']}cookbook 'lost', path: 'no/such'\n` } },
      /exit code 141: .*no\/such' does not appear to be a valid cookbook\. .*Correct the path in the Berksfile\./,
    ],
    [
      'a repository of git that is not there',
      { files: { ...site, Berksfile: `${site['Berksfile']}cookbook 'x', git: '/no/such.git'\n` } },
      /exit code 144: Git error: .*does not exist\. Correct the git source/,
    ],
    [
      'a Berksfile that is asked for and is not there',
      { files: {}, inputs: { berks: 'true' } },
      /"berks" is true, but the workspace has no Berksfile/,
    ],
  ];
  for (const [name, bake, message] of failing) {
    it(`fails before Packer runs: ${name}`, async (t) => {
      const baked = await bakeSite(t, bake);
      if (baked === undefined) return;
      assert.equal(baked.job.conclusion, 'failure');
      assert.match(baked.errors.join('\n'), message);
      assert.deepEqual(baked.stages, ['RunBerksVendor failed', 'RunPacker skipped']);
      assert.equal(baked.job.steps[0]?.outputs['status'], 'failed');
      assert.deepEqual(baked.changed, []);
      assert.doesNotMatch(baked.job.log, /bug in Bakehouse/);
    });
  }

  it('fails before Packer runs: Berkshelf is not installed', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const baked = await bakeSite(t, { env: { PATH: packer.environment['PATH'] ?? '', GEM_HOME: '', GEM_PATH: '' } });
    if (baked === undefined) return;
    assert.match(baked.errors.join('\n'), /Berkshelf is not installed: .*gem install berkshelf/);
    assert.deepEqual(baked.changed, []);
  });

  for (const how of ['cancel', 'kill'] as const) {
    for (const mode of ['build', 'validate'] as const) {
      it(`leaves nothing after a ${how} in the middle of berks, in a ${mode}`, async (t) => {
        const sleepy = `$stdout.puts('asleep')\n$stdout.flush\nFile.write('Berksfile.lock', 'half')\nsystem('setsid sleep 300 &')\nsleep(300)\n`;
        const old = { 'berks-cookbooks/mine': 'mine\n' };
        const files = { ...site, ...old, Berksfile: `${site['Berksfile']}${sleepy}` };
        const baked = await bakeSite(t, { files, interrupt: how, inputs: { mode } });
        if (baked === undefined) return;
        const { job, changed } = baked;
        assert.deepEqual(changed, [], job.log);
        assert.deepEqual(job.orphans, []);
        const folders = readdirSync(join(job.temp, 'bakehouse')).filter((name) => name.startsWith('b-'));
        assert.deepEqual(folders, []);
        if (how === 'cancel') assert.equal(job.steps[0]?.outputs['status'], 'cancelled', job.log);
      });
    }
  }
});
