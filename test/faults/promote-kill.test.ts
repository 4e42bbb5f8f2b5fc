// Kill at every call: a channel that moves parameters in two regions and a file, with its history in a repository.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { channel } from '../../src/image/channel.ts';
import { renderPlan } from '../../src/plan/plan-file.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { startGitServer } from '../support/publish/git-server.ts';
import { killEverywhere, type World } from '../support/publish/kill-everywhere.ts';
import { HISTORY, keyOf, PLAN, startPromoting } from '../support/publish/promoting.ts';
import { importedImage, tagsOf } from '../support/publish/registry-images.ts';
import { bakedImage } from '../support/publish/registry-publisher.ts';
import { createTripwire, isAwsWrite, isPush, isRegistryWrite } from '../support/publish/tripwire.ts';
import { awsEnvironment, writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepResult } from '../support/runner/step.ts';
import { sampleLeg, samplePlan } from '../unit/image/sample-plan.ts';

const promoteAction = fileURLToPath(new URL('../../actions/promote', import.meta.url));

it('a promotion killed at any request to AWS or to a git server ends as undisturbed', async (t) => {
  const targets = {
    fleet: { aws: { regions: ['eu-west-1'], ssm: ['/images/{image}/latest'] } },
    ids: { files: { tfvars: 'images.auto.tfvars.json', deliver: 'commit' } },
  };
  const channels = { production: { targets: ['fleet', 'ids'], needs: ['verify'] } };
  const digests = new Map<string, string>();
  const worldOf = async (): Promise<World> => {
    const { fake, bakes, repository } = await startPromoting(t, { channels, over: { targets } });
    const server = await startGitServer(t, { 'images.auto.tfvars.json': '{}\n' });
    const workspace = await repository();
    const tripwire = createTripwire(t);
    const git = await tripwire.before(new URL(server.url).host, isPush);
    const endpoint = `http://${await tripwire.before(new URL(fake.url).host, isAwsWrite)}`;
    const request = {
      env: { ...awsEnvironment(fake, endpoint), HOME: await temporaryFolder(t) },
      github: { repository: 'acme/images', server_url: `http://${git}`, token: server.token },
    };
    const promote = async (inputs: Readonly<Record<string, string>>): Promise<StepResult> => {
      const { steps, log } = await runJob({
        ...request,
        workspace,
        event: pushToMain,
        steps: [{ action: promoteAction, id: 'promote', inputs: { to: 'production', plan: PLAN, ...inputs } }],
      });
      const [step] = steps;
      assert.ok(step !== undefined && step.conclusion === 'success', log);
      return step;
    };
    // Every world has the same images and places, and so the same changes: they are agreed to once.
    const agreed = async (inputs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> => {
      const of = inputs['image'] ?? '';
      const apply = digests.get(of) ?? (await promote(inputs)).outputs['changes-digest'] ?? '';
      digests.set(of, apply);
      return { ...inputs, apply };
    };
    // The older image stands there: what is killed moves the channel from it to the newer one.
    await promote(await agreed({ image: keyOf('a'), records: bakes[0]?.records ?? '' }));
    const inputs = await agreed({ image: keyOf('b'), records: bakes[1]?.records ?? '' });
    return {
      tripwire,
      action: promoteAction,
      workspace,
      request,
      inputs: { to: 'production', plan: PLAN, ...inputs },
      state: async () => ({
        aws: fake.state(),
        ids: server.file('main', 'images.auto.tfvars.json'),
        history: withoutTimes(server.file('main', HISTORY)),
        commits: server.git('log', '--format=%s', 'main'),
      }),
    };
  };
  await killEverywhere(t, worldOf, 6);
});

it('a promotion killed at any request to a registry ends as undisturbed', async (t) => {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined) return;
  const registry = await startRegistry(t, part);
  const id = await importedImage(t);
  const key = `bk2-${randomBytes(20)
    .toString('hex')
    .replaceAll(/[0189]/g, 'a')}`;
  for (const tag of [key, `${key}-verified`]) await docker('image', 'tag', id, `bakehouse.local/web:${tag}`);
  const records = await temporaryFolder(t);
  writeVerifiedRecords(records, [{ image: bakedImage({ id }), key }]);
  const { DOCKER_HOST } = process.env;
  let worlds = 0;
  const worldOf = async (): Promise<World> => {
    const server = await startGitServer(t, { 'README.md': 'x\n' });
    const tripwire = createTripwire(t);
    const git = await tripwire.before(new URL(server.url).host, isPush);
    // A host of its own, so that docker does not know that the layers are there already.
    const host = await tripwire.before(registry.host, isRegistryWrite);
    const path = `promoted-${(worlds += 1)}`;
    const targets = { registry: { oci: { repository: `${host}/${path}/{image}`, tags: ['{version}', 'latest'] } } };
    const channels = { production: channel.parse({ targets: ['registry'], needs: ['verify'] }) };
    const leg = sampleLeg('web', { key, recipe: null, version: '1.0', publish: ['registry'], verify: null });
    const workspace = await temporaryFolder(t);
    const plan = join(workspace, 'plan.json');
    writeFileSync(plan, renderPlan(samplePlan([leg], { targets, channels })));
    const request = {
      env: { ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }), HOME: await temporaryFolder(t) },
      github: { repository: 'acme/images', server_url: `http://${git}`, token: server.token },
    };
    const inputs = { to: 'production', plan, records, image: 'web' };
    const { steps, log } = await runJob({
      ...request,
      workspace,
      event: pushToMain,
      steps: [{ action: promoteAction, id: 'promote', inputs }],
    });
    const apply = steps[0]?.outputs['changes-digest'] ?? '';
    assert.match(apply, /^sha256:/, log);
    return {
      tripwire,
      action: promoteAction,
      workspace,
      request,
      inputs: { ...inputs, apply },
      state: async () => ({
        tags: await tagsOf({ origin: `http://${registry.host}` }, `${path}/web`),
        history: withoutTimes(server.file('main', HISTORY).replaceAll(`${host}/${path}`, 'REPOSITORY')),
        commits: server.git('log', '--format=%s', 'main'),
      }),
    };
  };
  await killEverywhere(t, worldOf, 5);
});

/** A later run ends at a later time, the servers of a world have addresses of their own, and what is agreed names them. */
function withoutTimes(history: string): unknown {
  return JSON.parse(history, (name, value: unknown) =>
    ['begun', 'since', 'created', 'run', 'agreed', 'aim'].includes(name) && value !== null ? 'some' : value,
  );
}
