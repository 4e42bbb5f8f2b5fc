// Registries and regions that accept every request and answer none: a publishing that is cancelled leaves in time, changes
// nothing more, and tells what it did.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';

import { A_WHILE } from '../support/bake/silence.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { startFakeAws } from '../support/publish/aws-fake.ts';
import { bakedTags, candidateOf, KEY } from '../support/publish/aws-publishing.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { importedImage } from '../support/publish/registry-images.ts';
import { bakedImage } from '../support/publish/registry-publisher.ts';
import { createTripwire, isAwsWrite, isRegistryWrite, type Tripwire } from '../support/publish/tripwire.ts';
import { awsEnvironment, writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import type { Moment } from '../support/runner/moments.ts';

interface World {
  readonly tripwire: Tripwire;
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

async function region(t: TestContext): Promise<World> {
  const fake = await startFakeAws(['us-east-1', 'eu-west-1']);
  t.after(fake.stop);
  const created = Math.floor(Date.now() / 1000) * 1000;
  const { id } = fake.region('us-east-1').add({ name: 'web-1', created, tags: bakedTags() });
  const records = await temporaryFolder(t);
  for (const image of candidateOf({ 'us-east-1': id }).images)
    writeVerifiedRecords(records, [{ image: { ...image, created: new Date(created).toISOString() }, key: KEY }]);
  const tripwire = createTripwire(t, true);
  const endpoint = `http://${await tripwire.before(new URL(fake.url).host, isAwsWrite)}`;
  const targets = { fleet: { aws: { regions: ['eu-west-1'], share: ['210987654321'], ssm: ['/images/{image}'] } } };
  return {
    tripwire,
    env: { ...awsEnvironment(fake, endpoint), HOME: await temporaryFolder(t) },
    inputs: { records, targets: JSON.stringify(targets), version: '1.0' },
  };
}

async function registry(t: TestContext): Promise<World | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined) return undefined;
  const real = await startRegistry(t, part);
  const id = await importedImage(t);
  const key = `bk2-${randomBytes(20).toString('hex')}`;
  for (const tag of [key, `${key}-verified`]) await docker('image', 'tag', id, `bakehouse.local/web:${tag}`);
  const records = await temporaryFolder(t);
  writeVerifiedRecords(records, [{ image: bakedImage({ id }), key }]);
  const tripwire = createTripwire(t, true);
  const host = await tripwire.before(real.host, isRegistryWrite);
  const targets = { registry: { oci: { repository: `${host}/silent/{image}`, tags: ['{version}', 'latest'] } } };
  const { DOCKER_HOST } = process.env;
  return {
    tripwire,
    env: { ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }), HOME: await temporaryFolder(t) },
    inputs: { records, targets: JSON.stringify(targets), version: '1.0' },
  };
}

for (const [what, worldOf] of [
  ['region', region],
  ['registry', registry],
] as const) {
  describe(`a ${what} that is mute`, () => {
    for (const [count, from] of [
      [0, 'the beginning'],
      [1, 'its first change'],
    ] as const) {
      it(`from ${from} on costs a publishing no more than the cancel`, async (t) => {
        const world = await worldOf(t);
        if (world === undefined) return;
        const { tripwire, env, inputs } = world;
        const mute = tripwire.arm(count);
        mute.catch(() => {});
        let cancelled = 0;
        const cancel: Moment = async ({ untilLine }) => {
          await untilLine(/Gate/);
          await (count === 0 ? pause(A_WHILE) : mute);
          cancelled = performance.now();
        };
        const job = await runJob({
          env,
          workspace: await temporaryFolder(t),
          event: pushToMain,
          steps: [{ action: publishAction, id: 'publish', inputs }],
          cancel,
        });
        const { main, post } = job.steps[0]?.phases ?? {};
        t.diagnostic(
          `the job ended ${((performance.now() - cancelled) / 1000).toFixed(1)} s after the cancel, post took ${((post?.durationMs ?? 0) / 1000).toFixed(1)} s`,
        );
        // It left by itself, before the runner's ladder came to its end.
        assert.equal(main?.exitCode, 1, job.log);
        assert.match(main.log, /The run was cancelled|cancelled/, job.log);
        assert.equal(tripwire.writes().length, count, job.log);
        if (count === 0) assert.match(main.log, /Nothing was changed\./, job.log);
        else
          assert.match(
            job.log,
            /Publishing was ended after \d+ of \d+ changes\. Run it again|Cancelled after \d+ changes?; the next run/,
            job.log,
          );
      });
    }
  });
}
