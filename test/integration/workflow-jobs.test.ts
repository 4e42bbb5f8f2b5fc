// What the jobs of images.yml rely on: the plan alone tells each action of a leg's job what to do, or that there is nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it, type TestContext } from 'node:test';

import { plan as planSchema } from '../../src/image/plan.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { fileHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { type Chain, type ChainPlan, planChain, verifyRow } from '../support/plan/chain.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { setupAction } from '../support/setup/action.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const manifest = `
version: 1
build-registry: registry.example/own
images:
  disk: { tier: base, packer: { template: disk.pkr.hcl } }
  pinned: { tier: base, packer: { template: disk.pkr.hcl, version: "= 0.0.1" } }
  box: { tier: base, dockerfile: { file: Dockerfile } }
  free: { tier: base, dockerfile: { file: Dockerfile, args: { A: b } }, verify: none }
`;

async function planned(
  t: TestContext,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ chain: Chain; plan: ChainPlan } | undefined> {
  const packer = requirePacker(t, 'packer-current');
  if (packer === undefined) return undefined;
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': manifest,
    'disk.pkr.hcl': `packer {\n  required_version = ">= 1.7"\n}\n${fileHcl('disk.img')}`,
    Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n',
    // Which nobody asked to be run.
    'kitchen.yml': 'driver: { name: nothing }\n',
  });
  commitAll(workspace);
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const chain = { run, workspace, env: packer.environment };
  return { chain, plan: await planChain(chain, 'jobs', { 'look-up': 'false', ...inputs }) };
}

/** setup-packer in a leg's job. */
function setUp({ run, workspace, env }: Chain, { outputs }: ChainPlan, leg: string): Promise<JobResult> {
  const inputs = { plan: outputs['plan-artifact'] ?? '', 'plan-digest': outputs['digest'] ?? '', leg };
  return runJob({ run, workspace, env, steps: [{ action: setupAction, id: 'setup', inputs }] });
}

describe('a job of a leg', () => {
  it('sets up Packer by the template, or the version, of the leg, and none for a Dockerfile', async (t) => {
    const there = await planned(t);
    if (there === undefined) return;
    const { chain, plan } = there;

    const disk = await setUp(chain, plan, 'disk');
    assert.equal(disk.conclusion, 'success', disk.log);
    assert.equal(disk.steps[0]?.outputs['version-source'], 'required_version');

    const box = await setUp(chain, plan, 'box');
    assert.equal(box.conclusion, 'success', box.log);
    assert.deepEqual(box.steps[0]?.outputs, {});
    assert.match(box.log, /Nothing is set up: box is built from a Dockerfile\./);

    const pinned = await setUp(chain, plan, 'pinned');
    assert.equal(pinned.conclusion, 'failure', pinned.log);
    assert.match(pinned.log, /0\.0\.1/);

    const wrong = await setUp(chain, plan, 'dsk');
    assert.equal(wrong.conclusion, 'failure');
    assert.match(wrong.log, /The plan has no leg "dsk"\. Did you mean disk\?/);

    const forged = await setUp(
      chain,
      { ...plan, outputs: { ...plan.outputs, digest: `sha256:${'0'.repeat(64)}` } },
      'disk',
    );
    assert.equal(forged.conclusion, 'failure');
  });

  it('verifies nothing where the manifest asks for nothing, whatever files are there', async (t) => {
    const there = await planned(t);
    if (there === undefined) return;
    const { chain, plan } = there;
    for (const [leg, said] of [
      ['box', /Skipped: the manifest says nothing of how to verify box\./],
      ['free', /Skipped: the manifest says `verify: none` of free\./],
    ] as const) {
      const { job, outputs } = await verifyRow(chain, plan, leg);
      assert.equal(job.conclusion, 'success', job.log);
      assert.equal(outputs['conclusion'], 'skipped');
      assert.equal(outputs['gate'], 'block');
      assert.match(job.log, said);
    }
  });

  it('hands images on by the repository that the run names, over that of the manifest', async (t) => {
    for (const [given, expected] of [
      ['', 'registry.example/own'],
      ['registry.example/other', 'registry.example/other'],
    ]) {
      const there = await planned(t, given === '' ? {} : { 'build-registry': given ?? '' });
      if (there === undefined) return;
      const { 'build-registry': buildRegistry } = planSchema.parse(
        JSON.parse(readFileSync(there.plan.outputs['plan'] ?? '', 'utf8')),
      );
      assert.equal(buildRegistry, expected);
    }
  });
});

// The canaries run on GitHub alone; what they bake is held here to what it should be.
describe('what the canary workflows bake', () => {
  const canary = fileURLToPath(new URL('../canary', import.meta.url));

  it('is three levels over two distributions', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {});
    cpSync(canary, join(workspace, 'test/canary'), { recursive: true });
    commitAll(workspace);
    await using run = await Run.start();
    const manifest = 'test/canary/images/bakehouse.yml';
    const { levels } = await planChain({ run, workspace, env: packer.environment }, 'canary', {
      manifest,
      'look-up': 'false',
      'resolve-sources': 'false',
    });
    assert.deepEqual(
      levels.map((rows) => rows.map(({ leg }) => leg)),
      ['base', 'runtime', 'web'].map((image) => [`${image}/bookworm`, `${image}/trixie`]),
    );
  });

  it('is a template that Packer takes', (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined) return;
    const env = { ...process.env, ...packer.environment };
    // The plugin here was built without a release's version.
    const said = execFileSync(packer.program, ['validate', '-syntax-only', join(canary, 'slow')], { env });
    assert.match(said.toString(), /Syntax-only check passed/);
  });
});
