// A publish that dies right after any one of its changes, and is run again.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { turnedClock } from '../support/publish/aws-clock.ts';
import { startFakeAws, type FakeAws } from '../support/publish/aws-fake.ts';
import {
  bakedTags,
  candidateOf,
  ledgerOf,
  publish,
  START,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { someOf } from '../support/thorough.ts';

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-south-1'];

interface Bench {
  readonly fake: FakeAws;
  readonly run: (killAfter?: number) => ReturnType<typeof publish>;
}

/** Two images at home; of one of them, a failed copy lies in a region, and a stranger has the other. */
async function bench(t: TestContext): Promise<Bench> {
  const fake = await startFakeAws(REGIONS);
  t.after(fake.stop);
  const clock = turnedClock(START + 3_600_000);
  fake.rules.now = clock.now;
  fake.rules.copyTakes = () => 40_000;
  // More than the questions before the next run copies: only the token saves it from a second copy.
  fake.rules.unseen = 6;
  fake.rules.ssmLag = 1;
  const home = fake.region('us-east-1');
  const web = home.add({ name: 'web-1', created: START, tags: bakedTags() });
  const api = home.add({ name: 'api-1', created: START, tags: bakedTags() });
  home.add({ name: 'web-0', created: START - 86_400_000, tags: bakedTags(`bk2-${'b3'.repeat(20)}`) });
  fake.parameters('us-east-1').set('/images/web', home.images[2]?.id ?? '');
  web.launch.add('999999999999');
  fake.region('eu-west-1').add({
    name: 'web-1',
    failure: 'The key is gone.',
    tags: { ...bakedTags(), 'bakehouse:source-image': web.id, 'bakehouse:source-region': 'us-east-1' },
  });
  // Of somebody else's: one that follows the default version, with drafts behind it, and one that follows the latest.
  for (const name of REGIONS) {
    const { templates } = fake.region(name);
    templates.add('fleet-web', { ImageId: 'ami-0old', InstanceType: 'm5.large' }, { ImageId: 'ami-0draft' });
    templates.add('fleet-api', { ImageId: 'ami-0old', KeyName: 'ops' });
    for (const leg of ['web', 'api'])
      templates.add(`latest-${leg}`, { ImageId: 'ami-0older' }, { ImageId: 'ami-0old', KeyName: 'ops' });
    templates.add('other', { ImageId: 'ami-0other' });
  }
  const fields = {
    regions: ['eu-west-1', 'ap-south-1'],
    'launch-templates': [
      { name: 'fleet-{image}', default: true, region: 'ap-south-1' },
      { name: 'latest-{image}', region: 'eu-west-1' },
    ],
    share: ['210987654321', '310987654321'],
    'share-mode': 'exact',
    'share-snapshots': true,
    'deprecate-after': 'P6M',
    protect: true,
    ssm: ['/images/v1/{image}', '/images/{image}'],
  };
  const legs = [
    candidateOf({ 'us-east-1': web.id }),
    candidateOf({ 'us-east-1': api.id }, { leg: 'api', image: 'api', values: new Map([['image', 'api']]) }),
  ];
  const run: Bench['run'] = (killAfter = Infinity) =>
    publish(targetOf(fields, legs), worldAt(fake.settings, clock), ledgerOf({ killAfter }));
  return { fake, run };
}

describe('publishing to AWS', () => {
  it('ends alike, wherever it was killed before', async (t) => {
    const calm = await bench(t);
    const undisturbed = await calm.run();
    assert.deepEqual(undisturbed.preflight.refusals, []);
    assert.deepEqual(
      undisturbed.outcomes.map(({ message }) => message),
      Array.from({ length: 6 }, () => null),
    );
    const expected = calm.fake.state();
    const count = undisturbed.changes.length;
    assert.equal(calm.fake.mutations().length, count);
    calm.fake.clear();
    const second = await calm.run();
    assert.deepEqual([second.changes.length, calm.fake.mutations().length], [0, 0]);
    assert.deepEqual(new Set(statuses(second)), new Set(REGIONS.map((region) => `${region} unchanged`)));
    assert.deepEqual(second.preflight.changes, []);
    const moments = someOf(
      Array.from({ length: count }, (_, index) => index + 1),
      12,
    );
    for (const killAfter of moments) {
      const { fake, run } = await bench(t);
      const killed = await run(killAfter);
      assert.equal(killed.changes.length, killAfter);
      assert.equal(fake.mutations().length, killAfter);
      const again = await run();
      const left = again.outcomes.filter(({ status }) => status === 'failed').map(({ message }) => message);
      assert.deepEqual(left, [], `after ${killAfter} of ${count}`);
      assert.deepEqual(fake.state(), expected, `after ${killAfter} of ${count}`);
      await fake.stop();
    }
    t.diagnostic(`killed after ${moments.join(', ')} of ${count} changes`);
  });
});
