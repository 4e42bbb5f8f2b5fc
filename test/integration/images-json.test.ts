// A repository of corpusops' docker_build_chain, planned and baked as it is: Packer first, then a Dockerfile on top of it.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { plan as planSchema } from '../../src/image/plan.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { bakeRow, type Chain, planChain } from '../support/plan/chain.ts';
import { imageId, removeAfter } from '../support/plan/container-images.ts';
import { commitAll, exampleRepository, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const TAGS = ['acme/base:1.0', 'acme/site:1.0'];
/** The daemon of a test has its base images already. */
const LOCAL = { vars: 'base/1.0: pull=false' };

/** The example with a recipe of its own: what a test bakes is nobody else's, even in a daemon that has served before. */
async function example(t: TestContext): Promise<string> {
  const workspace = await exampleRepository(t, 'images-json');
  appendFileSync(join(workspace, 'install/base.sh'), `# ${Date.now()} ${process.pid}\n`);
  if (!(await runsPrivileged())) {
    t.diagnostic('docker starts nothing privileged here, so the templates do without');
    for (const path of ['docker/packer.json', 'docker/packer/base-1.0.json']) {
      const text = readFileSync(join(workspace, path), 'utf8');
      writeFileSync(join(workspace, path), text.replace('"privileged": true,', '"privileged": false,'));
    }
  }
  commitAll(workspace);
  return workspace;
}

async function runsPrivileged(): Promise<boolean> {
  try {
    await docker('run', '--rm', '--privileged', 'debian:bookworm', 'true');
    return true;
  } catch {
    return false;
  }
}

describe('examples/images-json', () => {
  it('is baked in the order of the file, and again where what is mounted has changed', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
    await using run = await Run.start();
    const workspace = await example(t);
    removeAfter(t, ['base-1.0', 'site-1.0'], TAGS);
    const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };

    const first = await planChain(chain, 'first', LOCAL);
    assert.deepEqual(
      first.levels.map((rows) => rows.map(({ leg }) => leg)),
      [['base/1.0'], ['site/1.0']],
    );
    const base = await bakeRow(chain, first, 'base/1.0');
    assert.equal(base.outputs['status'], 'baked', base.job.log);
    assert.equal(await imageId('acme/base:1.0'), base.outputs['image-id']);
    const site = await bakeRow(chain, first, 'site/1.0');
    assert.equal(site.outputs['status'], 'baked', site.job.log);
    assert.equal(await imageId('acme/site:1.0'), site.outputs['image-id']);
    const page = await docker('run', '--rm', 'acme/site:1.0', 'cat', '/srv/site/index.html');
    assert.equal(page, '<h1>A site</h1>\nMade of base 1.0.');
    // What was mounted while it was made is not in it.
    assert.equal(await docker('run', '--rm', 'acme/base:1.0', 'ls', '/install'), '');

    // Nothing has changed; and whoever bakes all the same is given what is there, under its tag.
    assert.deepEqual((await planChain(chain, 'again', LOCAL)).levels, []);
    await docker('image', 'rm', ...TAGS);
    for (const [index, made] of [base, site].entries()) {
      const again = await bakeRow(chain, first, made.leg, { 'artifact-prefix': 'again' });
      assert.equal(again.outputs['status'], 'reused', again.job.log);
      assert.equal(await imageId(TAGS[index] ?? ''), made.outputs['image-id']);
    }

    // Another branch may have baked its own image of that tag since: FROM finds the one of the plan.
    await docker('image', 'rm', `bakehouse.local/site-1.0:${site.outputs['key']}`, 'acme/site:1.0');
    await docker('tag', 'debian:bookworm', 'acme/base:1.0');
    const lost = await planChain(chain, 'lost', LOCAL);
    assert.deepEqual(lost.reasons, ['site/1.0: bake (the image is gone)']);
    const restored = await bakeRow(chain, lost, 'site/1.0');
    assert.equal(restored.outputs['status'], 'baked', restored.job.log);
    assert.match(await docker('run', '--rm', 'acme/site:1.0', 'cat', '/srv/site/index.html'), /Made of base 1\.0\./);

    // A change in the folder that is mounted while the base is made.
    appendFileSync(join(workspace, 'install/base.sh'), 'echo changed >>/etc/motd\n');
    const changed = await planChain(chain, 'changed', LOCAL);
    assert.deepEqual(changed.reasons, [
      'base/1.0: bake (inputs changed: install/base.sh)',
      'site/1.0: bake (parent changed: base/1.0)',
    ]);
    const rebaked = await bakeRow(chain, changed, 'base/1.0');
    assert.equal(rebaked.outputs['status'], 'baked', rebaked.job.log);
    assert.match(await docker('run', '--rm', 'acme/base:1.0', 'cat', '/etc/motd'), /\nchanged$/);
  });

  it('has its templates written', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
    await using run = await Run.start();
    const workspace = await example(t);
    const template = join(workspace, 'docker/packer/base-1.0.json');
    const shown = readFileSync(template, 'utf8');
    rmSync(template);
    commitAll(workspace);
    removeAfter(t, ['base-1.0'], ['acme/base:1.0']);
    const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };

    const plan = await planChain(chain, 'rendered', { ...LOCAL, render: '.', only: 'base' });
    assert.equal(readFileSync(template, 'utf8'), shown);
    const { outputs, job } = await bakeRow(chain, plan, 'base/1.0');
    assert.equal(outputs['status'], 'baked', job.log);
    assert.equal(await docker('run', '--rm', 'acme/base:1.0', 'cat', '/etc/motd'), 'Made of base 1.0.');
  });
});

describe('the script that has vanished before it runs', () => {
  /** Runs the script that Packer has uploaded, but removes it before in as many bakes as it is told. */
  const vanishing = (times: number, run: string): string =>
    `if [ "$(ls /seen | wc -l)" -lt ${times} ]; then rm {{.Path}}; mktemp /seen/XXXXXX; fi; chmod +x {{.Path}}; ${run}`;
  const cases: readonly (readonly [what: string, command: string, status: string, retries: number])[] = [
    ['is tried again with dash', vanishing(2, '{{.Vars}} {{.Path}}'), 'baked', 2],
    ['is tried again with bash', vanishing(1, "{{.Vars}} bash -c '{{.Path}}'"), 'baked', 1],
    ['is no other program that is missing', 'nowhere-to-be-found {{.Path}}', 'failed', 0],
  ];
  for (const [what, command, status, retries] of cases) {
    it(what, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      await using run = await Run.start();
      const seen = await temporaryFolder(t);
      const name = `flake-${Date.now()}-${process.pid}`;
      const template = {
        builders: [
          { type: 'docker', image: 'debian:bookworm', pull: false, commit: true, volumes: { [seen]: '/seen' } },
        ],
        provisioners: [{ type: 'shell', execute_command: command, inline: ['echo well >/etc/motd'] }],
      };
      const workspace = await workspaceWith(t, {
        'docker/IMAGES.json': JSON.stringify({ images: [{ name, version: '1', tag: `acme/${name}:1` }] }),
        [`docker/packer/${name}-1.json`]: JSON.stringify(template),
      });
      commitAll(workspace);
      removeAfter(t, [`${name}-1`], [`acme/${name}:1`]);
      const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
      const { outputs, job } = await bakeRow(chain, await planChain(chain, 'flake'), `${name}/1`);
      assert.equal(outputs['status'], status, job.log);
      assert.deepEqual(
        [...job.log.matchAll(/vanished before it ran; trying again, retry (\d) of 9/g)].map(([, nth]) => Number(nth)),
        Array.from({ length: retries }, (_, index) => index + 1),
        job.log,
      );
      if (status === 'baked')
        assert.equal(await docker('run', '--rm', '--entrypoint', 'cat', `acme/${name}:1`, '/etc/motd'), 'well');
    });
  }
});

describe('an IMAGES.json of 40 images', () => {
  const names = Array.from({ length: 40 }, (_, index) => `layer-${String(index).padStart(2, '0')}`);
  const ids = names.map((name) => `${name}/2.1`);
  const files = {
    '.docker/IMAGES.json': JSON.stringify({
      images: names.map((name, index) =>
        index % 4 === 0
          ? {
              name,
              version: '2.1',
              file: 'all.json',
              tag: `acme/${name}:2.1`,
              extra_args: `-var name={name} -var base=acme/${names[index - 1] ?? 'none'}:2.1`,
            }
          : {
              tag: `acme/${name}:2.1`,
              dockerfile: `images/{name}/Dockerfile`,
              extra_args: '--no-cache',
            },
      ),
    }),
    '.docker/packer/all.json': JSON.stringify({
      variables: { name: '', base: '' },
      builders: [{ type: 'docker', image: '{{user `base`}}', commit: true }],
    }),
    ...Object.fromEntries(
      names.map((name, index) => [`images/${name}/Dockerfile`, `FROM acme/${names[index - 1] ?? 'none'}:2.1\n`]),
    ),
  };

  it('is 40 levels, which a dry run shows and a workflow cannot have', async (t) => {
    await using run = await Run.start();
    const workspace = await workspaceWith(t, files);
    commitAll(workspace);
    const chain: Chain = { run, workspace, env: { HOME: await temporaryFolder(t) } };
    const dry = await planChain(chain, 'dry', { 'dry-run': 'true', 'look-up': 'false' });
    const { legs } = planSchema.parse(JSON.parse(readFileSync(dry.outputs['plan'] ?? '', 'utf8')));
    assert.deepEqual(
      legs.map(({ leg, level }) => [leg, level]),
      ids.map((id, level) => [id, level]),
    );
    assert.ok(legs.every(({ key }) => key !== null));
    assert.deepEqual([dry.outputs['count'], dry.levels], ['40', []]);
    const wet = await runJob({ ...chain, steps: [{ action: planAction, inputs: { 'look-up': 'false' } }] });
    assert.equal(wet.conclusion, 'failure');
    assert.match(wet.log, /40 levels have something to do; a workflow has 8\. The longest chain is layer-00\/2\.1/);
  });
});
