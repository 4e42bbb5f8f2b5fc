// As the action does it: clients by the environment alone, and the real clock. Node.js runs each test file in a process
// of its own, so that the environment set here is no other test's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { systemClock } from '../../src/core/clock.ts';
import { connectAws } from '../../src/providers/aws/publish/world.ts';
import { startFakeAws } from '../support/publish/aws-fake.ts';
import { bakedTags, candidateOf, publish, statuses, targetOf } from '../support/publish/aws-publishing.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

describe('publishing by the environment', () => {
  it('reaches AWS_ENDPOINT_URL, and calls nothing that the policy in the documents does not allow', async (t) => {
    const fake = await startFakeAws(['us-east-1', 'eu-west-1']);
    t.after(fake.stop);
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: fake.settings.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: fake.settings.credentials.secretAccessKey,
      AWS_ENDPOINT_URL: fake.url,
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    });
    const image = fake.region('us-east-1').add({ name: 'web-1', tags: bakedTags() });
    // A failed copy to be replaced, so that each call is made that there is.
    fake.region('eu-west-1').add({
      name: 'web-1',
      failure: 'no key',
      tags: { 'bakehouse:source-image': image.id, 'bakehouse:source-region': 'us-east-1' },
    });
    const fields = {
      regions: ['eu-west-1'],
      share: ['210987654321'],
      'share-snapshots': true,
      public: true,
      'deprecate-after': 90,
      protect: true,
      ssm: '/images/{image}',
      'launch-templates': [{ name: 'web', default: true }],
    };
    for (const region of ['us-east-1', 'eu-west-1'])
      fake.region(region).templates.add('web', { ImageId: 'ami-0other' });
    const target = targetOf(fields, [candidateOf({ 'us-east-1': image.id })], { allowPublic: true });
    const world = connectAws();
    const done = await publish(target, world);
    assert.deepEqual(statuses(done), ['us-east-1 updated', 'eu-west-1 created']);
    image.tags['bakehouse:run'] = '4712';
    await publish(target, world); // tags the copy again
    const called = new Set(fake.calls.map(({ service, action }) => `${service}:${action}`));
    const document = readFileSync(new URL('../../docs/publish/aws.md', import.meta.url), 'utf8');
    const blocks = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const policy: { Statement: { Action: string[] }[] } = JSON.parse(
      blocks.find((text) => text.includes('ec2:CopyImage')) ?? '',
    );
    const allowed = policy.Statement.flatMap(({ Action }) => Action);
    // The one needs no right, the other is what EC2 does for DeleteAssociatedSnapshots.
    assert.deepEqual([...called, 'ec2:DeleteSnapshot'].toSorted(), [...allowed, 'sts:GetCallerIdentity'].toSorted());
    fake.clear();
    assert.deepEqual((await publish(target, connectAws())).changes, []);
    assert.deepEqual(fake.mutations(), []);
  });
});

describe('systemClock', () => {
  it('ends a sleep at once when the run is cancelled, before or meanwhile', async () => {
    const cancel = new AbortController();
    const sleep = systemClock.sleep(2_000_000_000, cancel.signal);
    cancel.abort();
    await sleep;
    await systemClock.sleep(2_000_000_000, cancel.signal);
    await systemClock.sleep(1, new AbortController().signal);
    assert.ok(systemClock.now() > 0);
  });
});
