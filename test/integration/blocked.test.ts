// What a run of several legs does when one fails, and what a bake of a plan refuses. Packer's file builder, real git.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { record as recordSchema } from '../../src/image/record.ts';
import { requireBuilder } from '../support/bake/builders.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { docker } from '../support/peers/docker.ts';
import { bakeRow, type Chain, type ChainPlan, planChain } from '../support/plan/chain.ts';
import { removeAfter } from '../support/plan/container-images.ts';
import { bakeAll, collectChain } from '../support/plan/fan-in.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

/** A template whose image is a file; with `fails` set, its build fails after that. */
function template(): string {
  return `
variable "content" {
  type    = string
  default = "plain"
}
variable "target" {
  type = string
}
variable "fails" {
  type    = string
  default = "false"
}
source "file" "image" {
  content = var.content
  target  = var.target
}
build {
  sources = ["source.file.image"]
  post-processor "shell-local" {
    inline = ["test \${var.fails} = false"]
  }
}
`;
}

/**
 * base → child → grandchild, and sibling beside them. Only file names tell the images apart, so each has its folder. Nobody
 * can look for what shell-local did, which is no reason to bake here.
 */
const MANIFEST = `version: 1
images:
  base:
    packer: { template: base.pkr.hcl, vars: { target: "out-base", fails: "{env.BASE_FAILS}" } }
    accept: [post-processors]
  child:
    from: base
    packer: { template: child.pkr.hcl, vars: { target: "out-child", content: "on {parent.id}" } }
    accept: [post-processors]
  grandchild:
    from: child
    packer: { template: grandchild.pkr.hcl, vars: { target: "out-grandchild" } }
    accept: [post-processors]
  sibling:
    packer: { template: sibling.pkr.hcl, vars: { target: "out-sibling" } }
    accept: [post-processors]
env: [BASE_FAILS]
`;
const NAMES = ['base', 'child', 'grandchild', 'sibling'];

interface Start {
  readonly chain: Chain;
  readonly plan: ChainPlan;
}

async function start(t: TestContext, env: Readonly<Record<string, string>> = {}): Promise<Start | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return undefined;
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': MANIFEST,
    ...Object.fromEntries(NAMES.map((name) => [`${name}.pkr.hcl`, template()])),
  });
  commitAll(workspace);
  const home = await temporaryFolder(t);
  const chain = { run, workspace, env: { ...packer.environment, HOME: home, BASE_FAILS: 'false', ...env } };
  return { chain, plan: await planChain(chain, 'first') };
}

describe('a leg that fails', () => {
  it('blocks what builds on it, and nobody else; the fan-in is red', async (t) => {
    const started = await start(t, { BASE_FAILS: 'true' });
    if (started === undefined) return;
    const { chain, plan } = started;
    assert.deepEqual(
      plan.levels.map((rows) => rows.map(({ leg }) => leg)),
      [['base', 'sibling'], ['child'], ['grandchild']],
    );
    const base = await bakeRow(chain, plan, 'base');
    assert.deepEqual([base.job.conclusion, base.outputs['status']], ['failure', 'failed'], base.job.log);
    const sibling = await bakeRow(chain, plan, 'sibling');
    assert.deepEqual([sibling.job.conclusion, sibling.outputs['status']], ['success', 'baked'], sibling.job.log);
    for (const [leg, why] of [
      ['child', 'base failed'],
      ['grandchild', 'child is blocked itself'],
    ] as const) {
      const { job, outputs } = await bakeRow(chain, plan, leg);
      assert.deepEqual([job.conclusion, job.steps[0]?.exitCode, outputs['status']], ['success', 0, 'blocked'], job.log);
      assert.deepEqual(
        job.steps[0]?.annotations.map(({ level, title, message }) => [level, title, message]),
        [['notice', 'Blocked', `${leg} is blocked: ${why}.`]],
      );
      assert.deepEqual([outputs['image-id'], outputs['images'], outputs['reused']], ['', '[]', 'false']);
      const kept = recordSchema.parse(JSON.parse(readFileSync(outputs['record'] ?? '', 'utf8')));
      assert.deepEqual(
        [kept.status, kept.key, kept.images, kept.failure?.message],
        ['blocked', outputs['key'], [], `${why}, so ${leg} was not baked`],
      );
    }
    const collected = await collectChain(chain, plan);
    assert.equal(collected.conclusion, 'failure');
    const [step] = collected.steps;
    const told = (step?.annotations ?? []).map(({ message }) => message).join('\n');
    assert.match(told, /^1 of 4 legs failed: base \(post-processor: .*\)\.\nBlocked by base: child, grandchild\.$/);
    assert.deepEqual(Object.keys(JSON.parse(step?.outputs['images-by-leg'] ?? '{}')), ['sibling']);
    assert.equal(step?.outputs['status'], 'failed');
    assert.equal(step?.outputs['headline'], '1 of 4 images could not be baked');
    assert.ok(step?.summary.includes(`(${step.outputs['report-url']})`), 'the summary links the same report');
  });

  it('that left no result is told as missing', async (t) => {
    const started = await start(t);
    if (started === undefined) return;
    await bakeRow(started.chain, started.plan, 'base');
    const collected = await collectChain(started.chain, started.plan);
    assert.equal(collected.conclusion, 'failure');
    assert.match(
      collected.log,
      /3 of 4 legs without a result: sibling \(it left no record: [^)]*\), child \(.*\), grandchild /,
    );
  });
});

describe('a bake of a plan', () => {
  it('is refused where it is not what was planned', async (t) => {
    const started = await start(t);
    if (started === undefined) return;
    const { chain, plan } = started;
    const refused = async (leg: string, inputs: Readonly<Record<string, string>>, says: RegExp): Promise<void> => {
      const { job, outputs } = await bakeRow(chain, plan, leg, inputs);
      assert.deepEqual([job.conclusion, outputs['status']], ['failure', 'failed'], job.log);
      assert.match(job.log, says);
      assert.doesNotMatch(job.log, /Stored file|\n +at /);
    };
    const other = `sha256:${'0'.repeat(64)}`;
    await refused('base', { 'plan-digest': other }, /digest/);
    await refused('bsae', {}, /The plan has no leg "bsae"\. Did you mean base\?/);
    await refused('base', { template: 'base.pkr.hcl' }, /Inputs "leg" and "template" are given together/);
    await refused('base', { reuse: 'require' }, /Input "reuse" is require, but there is no image of bk2-\w+: /);
    await refused('child', {}, /There is no record of base and no image of it either/);
    appendFileSync(join(chain.workspace, 'base.pkr.hcl'), '# changed\n');
    await refused(
      'base',
      {},
      /The files of base are not those that were planned: base\.pkr\.hcl\. Check out the commit of the plan \([0-9a-f]{40}\)/,
    );
  });

  it('takes what is there unless it is told not to', async (t) => {
    const started = await start(t);
    if (started === undefined) return;
    const { chain, plan } = started;
    const statusWith = async (reuse: string): Promise<string | undefined> => {
      const { outputs } = await bakeRow(chain, plan, 'base', { reuse, 'artifact-prefix': `first` });
      return outputs['status'];
    };
    assert.equal(await statusWith('strict'), 'baked');
    assert.equal(await statusWith('strict'), 'reused');
    assert.equal(await statusWith('require'), 'reused');
    assert.equal(await statusWith('never'), 'baked');
  });

  it('with files that only Packer can tell is no strict one', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    await using run = await Run.start();
    const both = 'sources = ["source.file.image", "source.file.other"]';
    const unread = `${template().replace('sources = ["source.file.image"]', both)}\nlocals { name = lower(var.target) }\nsource "file" "other" {\n  source = "/\${local.name}.txt"\n  target = "other"\n}\n`;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': 'version: 1\nimages:\n  base:\n    packer: { template: base.pkr.hcl, vars: { target: out } }\n',
      'base.pkr.hcl': unread,
    });
    commitAll(workspace);
    const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
    const plan = await planChain(chain, 'first');
    const strict = await bakeRow(chain, plan, 'base', { reuse: 'strict' });
    assert.equal(strict.job.conclusion, 'failure');
    assert.match(
      strict.job.log,
      /Input "reuse" is strict, but what these name lies outside the repository, where nobody can tell whether it changes: base\.pkr\.hcl:\d+: /,
    );
  });
});

describe('legs of one key', () => {
  it('are baked once, by any of their names', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    await using run = await Run.start();
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': `version: 1
axes:
  flavour: [plain, other]
images:
  base:
    packer: { template: base.pkr.hcl, vars: { target: out } }
name: "{image}"
`,
      'base.pkr.hcl': template(),
    });
    commitAll(workspace);
    const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
    const plan = await planChain(chain, 'first');
    assert.deepEqual(
      plan.levels.map((rows) => rows.length),
      [1],
    );
    const [row] = plan.levels.flat();
    const alias = row?.leg === 'base/plain' ? 'base/other' : 'base/plain';
    const baked = await bakeRow(chain, plan, alias);
    assert.deepEqual([baked.outputs['status'], baked.job.conclusion], ['baked', 'success'], baked.job.log);
    const collected = await collectChain(chain, plan);
    assert.equal(collected.conclusion, 'success', collected.log);
    const byLeg = JSON.parse(collected.steps[0]?.outputs['images-by-leg'] ?? '{}');
    assert.deepEqual(Object.keys(byLeg).sort(), ['base/other', 'base/plain']);
    assert.deepEqual(byLeg['base/other'], byLeg['base/plain']);
  });
});

describe('a leg without a key', () => {
  it('is baked, and its child starts from it', async (t) => {
    const environment = requireBuilder(t, 'classic');
    if (environment === undefined) return;
    await using run = await Run.start();
    const word = `${Date.now()}-${process.pid}`;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': `version: 1
images:
  keyless:
    source: { docker: "debian:bookworm" }
    dockerfile: { file: base/Dockerfile, args: { BASE: "{source.id}" } }
  keyless-child:
    from: keyless
    dockerfile: { file: child/Dockerfile, args: { BASE: "{parent.id}" } }
`,
      'base/Dockerfile': `ARG BASE\nFROM $BASE\nRUN echo ${word} >/word\n`,
      'child/Dockerfile': 'ARG BASE\nFROM $BASE\nRUN cp /word /seen\n',
    });
    commitAll(workspace);
    removeAfter(t, ['keyless', 'keyless-child']);
    const chain: Chain = { run, workspace, env: { ...environment, HOME: await temporaryFolder(t) } };
    const plan = await planChain(chain, 'first', { 'resolve-sources': 'false' });
    assert.deepEqual(plan.reasons, [
      'keyless: bake (its source cannot be resolved, so nothing can be found again)',
      'keyless-child: bake (keyless has no key, so nothing can be found again)',
    ]);
    const baked = await bakeAll(chain, plan);
    assert.deepEqual(baked.statuses, { keyless: 'baked', 'keyless-child': 'baked' }, baked.log);
    const names = await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', 'bakehouse.local/keyless-child');
    const [name = ''] = names.split('\n');
    assert.equal(await docker('run', '--rm', name, 'cat', '/seen'), word);
  });
});

it('a leg in the same job as its plan needs no artifact', async (t) => {
  const started = await start(t);
  if (started === undefined) return;
  const { chain, plan } = started;
  const { plan: path = '', digest = '' } = plan.outputs;
  const inputs = { plan: path, 'plan-digest': digest };
  await using bare = await Run.start({ artifacts: false, cache: false });
  const job = await runJob({
    ...chain,
    run: bare,
    steps: NAMES.slice(0, 3).map((leg) => ({ action: bakeAction, inputs: { ...inputs, leg } })),
  });
  assert.equal(job.conclusion, 'success', job.log);
  assert.deepEqual(
    job.steps.map(({ outputs }) => outputs['status']),
    ['baked', 'baked', 'baked'],
  );
  writeFileSync(path, `${readFileSync(path, 'utf8')} `);
  const changed = await runJob({ ...chain, steps: [{ action: bakeAction, inputs: { ...inputs, leg: 'sibling' } }] });
  assert.match(changed.log, /digest/);
  assert.equal(changed.conclusion, 'failure');
});
