// A chain over jobs whose daemons share nothing: root (Packer) → server → web (Dockerfiles), each image handed on by an
// archive, or by a real registry. Between the jobs the daemon forgets all that was baked.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { bakeRow, type Chain, type ChainBake, planChain } from '../support/plan/chain.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { Run } from '../support/runner/run.ts';
import { someOf } from '../support/thorough.ts';

const LEGS = ['root', 'server', 'web'];

async function chainIn(t: TestContext, run: Run, buildRegistry: string): Promise<Chain | undefined> {
  const packer = requirePacker(t, 'packer-current');
  const base = requirePart(t, 'base-image');
  if (packer === undefined || base === undefined) return undefined;
  const mark = randomUUID();
  const child = (text: string): string => `ARG BASE\nFROM \${BASE}\nRUN echo ${text} >> /chain\n`;
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': `version: 1
${buildRegistry}images:
  root: { packer: { template: root } }
  server: { from: root, dockerfile: { file: server/Dockerfile, args: { BASE: "{parent.id}" } } }
  web: { from: server, dockerfile: { file: web/Dockerfile, args: { BASE: "{parent.id}" } } }
`,
    'root/root.pkr.hcl': dockerHcl({ inline: [`echo root ${mark} > /chain`], image: await smallImage(base.image) }),
    'server/Dockerfile': child('server'),
    'web/Dockerfile': child('web'),
  });
  commitAll(workspace);
  return { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
}

/** Takes every name and the image itself away, as a runner that is thrown away does. */
async function forget({ outputs }: ChainBake): Promise<void> {
  await forgetImages([outputs['image-id'] ?? '']);
}

async function bakeApart(chain: Chain): Promise<readonly ChainBake[]> {
  const plan = await planChain(chain, 'apart');
  assert.deepEqual(
    plan.levels.map((level) => level.map(({ leg }) => leg)),
    LEGS.map((leg) => [leg]),
  );
  const bakes: ChainBake[] = [];
  for (const leg of LEGS) {
    const bake = await bakeRow(chain, plan, leg, { handoff: 'auto' });
    assert.equal(bake.outputs['status'], 'baked', bake.job.log);
    bakes.push(bake);
    if (leg === 'web') {
      const text = await docker('run', '--rm', '--entrypoint', 'cat', bake.outputs['image-id'] ?? '', '/chain');
      assert.match(text, /^root [\w-]+\nserver\nweb$/);
    }
    // A child's layers stay for as long as it does, so the last is forgotten first.
    if (leg !== 'web') await forget(bake);
  }
  return bakes;
}

describe('a chain over jobs that share no daemon', () => {
  // Each takes most of a minute; verifying and publishing go both ways, too.
  const ways = someOf(['archive', 'registry'] as const, 1);

  if (ways.includes('archive')) {
    it('goes by archive', async (t) => {
      await using run = await Run.start();
      const chain = await chainIn(t, run, '');
      if (chain === undefined) return;
      const bakes = await bakeApart(chain);
      t.after(() => Promise.all(bakes.map(forget)));
      assert.match(bakes[1]?.job.log ?? '', /bakehouse|apart-root-image-a1/);
    });
  }

  if (ways.includes('registry')) {
    it('goes by a build registry, which is asked before anything is baked again', async (t) => {
      const part = requirePart(t, 'docker-registry');
      if (part === undefined) return;
      const registry = await startRegistry(t, part);
      await using run = await Run.start();
      const chain = await chainIn(t, run, `build-registry: ${registry.host}/acme/staging\n`);
      if (chain === undefined) return;
      const bakes = await bakeApart(chain);
      const [web] = bakes.slice(-1);
      if (web !== undefined) await forget(web);
      const again = await planChain(chain, 'again');
      assert.deepEqual(again.levels, [], again.reasons.join('\n'));
      assert.equal(again.outputs['unchanged'], '3');
    });
  }

  it('sets the tag of every earlier entry of an IMAGES.json, for whoever begins FROM it', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined) return;
    const small = await smallImage(base.image);
    const mark = randomUUID().slice(0, 8);
    const entry = (name: string): object => ({
      dockerfile: 'yes',
      tag: `acme-${mark}/${name}:1.0`,
      file: `Dockerfile.${name}`,
    });
    const workspace = await workspaceWith(t, {
      'IMAGES.json': JSON.stringify({ images: ['first', 'second', 'third'].map(entry) }),
      'Dockerfile.first': `FROM ${small}\nRUN echo ${mark} > /first\n`,
      'Dockerfile.second': `FROM ${small}\nRUN echo second > /second\n`,
      'Dockerfile.third': `FROM acme-${mark}/first:1.0\nCOPY --from=acme-${mark}/second:1.0 /second /\nRUN cp /first /third\n`,
    });
    commitAll(workspace);
    await using run = await Run.start();
    const host = process.env['DOCKER_HOST'];
    const env = { ...(host === undefined ? {} : { DOCKER_HOST: host }), HOME: await temporaryFolder(t) };
    const chain: Chain = { run, workspace, env };
    const plan = await planChain(chain, 'entries');
    for (const [{ leg } = { leg: '' }] of plan.levels) {
      const bake = await bakeRow(chain, plan, leg, { handoff: 'auto' });
      assert.equal(bake.outputs['status'], 'baked', bake.job.log);
      await forget(bake);
    }
    for (const name of ['first', 'second'])
      await docker('image', 'rm', '--force', `acme-${mark}/${name}:1.0`).catch(() => '');
  });
});
