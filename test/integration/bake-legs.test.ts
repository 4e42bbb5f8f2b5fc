// Several legs of a plan in one job, as a row of a matrix with `legs-per-job` has them: real Packer with its file builder. Each
// has its own record, one that fails stops no other, and a cancel in the middle of two leaves nothing of either.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { madeUpToken } from '../support/peers/git-server.ts';
import { describeThings, processInventory } from '../support/peers/inventory.ts';
import { startRun } from '../support/pipeline/root.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import type { Run } from '../support/runner/run.ts';
import { tested } from '../support/tested-node.ts';

const bakeLegs = fileURLToPath(new URL('../../actions/bake-legs', import.meta.url));
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const NAMES = ['a', 'b', 'c', 'd'] as const;

/** Images that are files, of which each runs a script of its own on this machine; `child` builds on the first. */
async function fleet(t: TestContext, scripts: Partial<Record<string, string>>): Promise<string> {
  const names = [...NAMES, 'child'];
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': `version: 1\nimages:\n${names
      .map((name) => `  ${name}: { ${name === 'child' ? 'from: a, ' : ''}packer: { template: ${name}.pkr.hcl } }\n`)
      .join('')}`,
    ...Object.fromEntries(
      names.map((name) => [
        `${name}.pkr.hcl`,
        `source "file" "image" {
  content = "${name}"
  target  = "out-${name}"
}
build {
  sources = ["source.file.image"]
  post-processor "shell-local" { inline = [${JSON.stringify(scripts[name] ?? 'true')}] }
}
`,
      ]),
    ),
  });
  commitAll(workspace);
  return workspace;
}

interface Row {
  readonly legs: readonly string[];
  readonly batch: string;
}

interface Planned {
  readonly levels: readonly (readonly Row[])[];
  readonly inputs: Readonly<Record<string, string>>;
  /** The path of the plan. */
  readonly plan: string;
}

async function planned(run: Run, workspace: string): Promise<Planned> {
  const job = await runJob({
    run,
    workspace,
    steps: [{ action: planAction, id: 'plan', inputs: { 'legs-per-job': 10 } }],
  });
  assert.equal(job.conclusion, 'success', job.log);
  const outputs = job.steps[0]?.outputs ?? {};
  return {
    levels: [0, 1].map((level) => JSON.parse(outputs[`level-${level}`] ?? '').include),
    plan: outputs['plan'] ?? '',
    inputs: { plan: outputs['plan-artifact'] ?? '', 'plan-digest': outputs['digest'] ?? '' },
  };
}

const statuses = (job: JobResult): Readonly<Record<string, string>> => {
  const folder = job.steps[0]?.outputs['records'] ?? '';
  return Object.fromEntries(
    readdirSync(folder).map((leg) => [leg, JSON.parse(readFileSync(join(folder, leg, 'record.json'), 'utf8')).status]),
  );
};

describe('several legs in a job', () => {
  it('are baked each for itself, and what builds on them in a later job', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await fleet(t, { b: 'false' });
    const run = await startRun(t);
    const { levels, inputs } = await planned(run, workspace);
    assert.deepEqual(
      levels.map((rows) => rows.map(({ legs }) => legs)),
      [[[...NAMES]], [['child']]],
    );
    const bakes = async (level: number): Promise<JobResult> => {
      const legs = JSON.stringify(levels[level]?.[0]?.legs);
      return runJob({
        run,
        workspace,
        env: packer.environment,
        steps: [{ action: bakeLegs, id: 'legs', inputs: { ...inputs, legs } }],
      });
    };
    const first = await bakes(0);
    assert.equal(first.conclusion, 'failure', first.log);
    assert.deepEqual(statuses(first), { a: 'baked', b: 'failed', c: 'baked', d: 'baked' });
    assert.deepEqual(Object.keys(JSON.parse(first.steps[0]?.outputs['images-by-leg'] ?? '')), ['a', 'c', 'd']);
    assert.match(first.log, /1 of 4 legs failed: b/);
    const second = await bakes(1);
    assert.equal(second.conclusion, 'success', second.log);
    assert.deepEqual(statuses(second), { child: 'baked' });

    const collected = await runJob({
      run,
      workspace,
      steps: [{ action: planAction, id: 'collect', inputs: { ...inputs, mode: 'collect' } }],
    });
    assert.equal(collected.conclusion, 'failure');
    assert.match(collected.log, /1 of 5 legs failed: b/);
    const images = Object.keys(JSON.parse(collected.steps[0]?.outputs['images-by-leg'] ?? ''));
    assert.deepEqual(images.toSorted(), ['a', 'c', 'child', 'd']);
  });

  it('are baked by a command line that has the plan of another machine', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await fleet(t, { b: 'false' });
    const run = await startRun(t);
    const { plan } = await planned(run, workspace);
    const args = ['bake-legs', '--plan', plan, '--legs', 'a,b', '--parallel', '1', '--json'];
    const environment = { PATH: process.env['PATH'] ?? '', ...packer.environment, HOME: await temporaryFolder(t) };
    const { status, stdout, stderr } = spawnSync(tested.node, [cli, ...args], {
      cwd: workspace,
      env: environment,
      encoding: 'utf8',
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /1 of 2 legs failed: b/);
    assert.deepEqual(Object.keys(JSON.parse(stdout)['images-by-leg']), ['a']);
    assert.ok(existsSync(join(workspace, 'out-a')) && !existsSync(join(workspace, 'out-c')));
  });

  for (const way of ['cancelled', 'killed'] as const) {
    it(`leave nothing when the job is ${way} in the middle of two`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined) return;
      const workspace = await fleet(t, { a: 'echo begun; sleep 300', b: 'echo begun; sleep 300' });
      const run = await startRun(t);
      const { levels, inputs } = await planned(run, workspace);
      const begun: Moment = async ({ untilLine }) => {
        await Promise.all([untilLine(/\[a\].*begun/), untilLine(/\[b\].*begun/)]);
      };
      const job = await runJob({
        run,
        workspace,
        env: { ...packer.environment, OF_THIS_TEST: madeUpToken() },
        steps: [
          {
            action: bakeLegs,
            id: 'legs',
            inputs: { ...inputs, legs: JSON.stringify(levels[0]?.[0]?.legs) },
            ...(way === 'killed' ? { kill: begun } : {}),
          },
        ],
        ...(way === 'cancelled' ? { cancel: begun } : {}),
      });
      assert.notEqual(job.conclusion, 'success');
      assert.deepEqual(describeThings(await processInventory('RUNNER_TEMP', job.temp)), []);
      const folder = join(job.temp, 'bakehouse');
      const left = existsSync(folder) ? readdirSync(folder).filter((name) => /^[bvr]-/.test(name)) : [];
      assert.deepEqual(left, [], job.log);
      for (const name of NAMES) assert.equal(existsSync(join(workspace, `out-${name}`)), false, `${name} is gone`);
    });
  }
});
