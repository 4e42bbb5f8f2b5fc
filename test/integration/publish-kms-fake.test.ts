// Copies that are encrypted with a key for each region, on the fake AWS: moto drops the key of a copy.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { turnedClock } from '../support/publish/aws-clock.ts';
import { startFakeAws, type FakeAws } from '../support/publish/aws-fake.ts';
import {
  bakedTags,
  candidateOf,
  publish,
  type Run,
  START,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-south-1'];
const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const key = (region: string, id = ID): string => `arn:aws:kms:${region}:123456789012:key/${id}`;

interface Bench {
  readonly fake: FakeAws;
  readonly publishing: (fields: object) => Promise<Run>;
}

async function bench(t: TestContext): Promise<Bench> {
  const fake = await startFakeAws(REGIONS);
  t.after(fake.stop);
  const clock = turnedClock(START + 3_600_000);
  fake.rules.now = clock.now;
  const { id } = fake.region('us-east-1').add({ name: 'web-1', created: START, tags: bakedTags() });
  return {
    fake,
    publishing: (fields) => {
      fake.clear();
      const all = { regions: ['eu-west-1', 'ap-south-1'], ...fields };
      return publish(targetOf(all, [candidateOf({ 'us-east-1': id })]), worldAt(fake.settings, clock));
    },
  };
}

const asked = ({ fake }: Bench): readonly unknown[] =>
  fake
    .mutations()
    .filter(({ action }) => action === 'CopyImage')
    .map(({ region, parameters }) => [region, parameters['Encrypted'], parameters['KmsKeyId']] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));

describe('a key for each region', () => {
  const keys = { 'eu-west-1': key('eu-west-1'), default: 'alias/images' };

  it('encrypts the copies there, and is looked for in the next run', async (t) => {
    const one = await bench(t);
    const first = await one.publishing({ 'kms-key': keys, share: ['210987654321'] });
    assert.deepEqual(first.preflight.refusals, []);
    assert.deepEqual(asked(one), [
      ['ap-south-1', 'true', 'alias/images'],
      ['eu-west-1', 'true', key('eu-west-1')],
    ]);
    const again = await one.publishing({ 'kms-key': keys, share: ['210987654321'] });
    assert.deepEqual([again.changes, again.preflight.refusals, one.fake.mutations()], [[], [], []]);
    assert.deepEqual(
      statuses(again),
      REGIONS.map((region) => `${region} unchanged`),
    );
  });

  for (const [what, other, message] of [
    [
      'an id',
      { ...keys, 'eu-west-1': 'mrk-0123456789abcdef0123456789abcdef' },
      new RegExp(`its copy ami-\\w+ is encrypted with ${key('eu-west-1')}, but "kms-key" wants mrk-`),
    ],
    [
      'an alias',
      { ...keys, default: 'alias/other' },
      /web in ap-south-1: its copy ami-\w+ was encrypted with alias\/images, but "kms-key" wants alias\/other; deregister it/,
    ],
  ] as const) {
    it(`that is another one now, by ${what}, is refused before anything is changed`, async (t) => {
      const one = await bench(t);
      await one.publishing({ 'kms-key': keys });
      const done = await one.publishing({ 'kms-key': other });
      assert.match(done.preflight.refusals.join('\n'), message);
      assert.equal(done.preflight.refusals.length, 1);
      assert.deepEqual([done.phase, one.fake.mutations()], [null, []]);
    });
  }

  it('cannot be told of a copy that was made without that tag, which is said', async (t) => {
    const one = await bench(t);
    await one.publishing({ 'kms-key': keys });
    for (const { tags } of one.fake.region('ap-south-1').images) delete tags['bakehouse:kms-key'];
    const done = await one.publishing({ 'kms-key': keys });
    assert.deepEqual([done.preflight.refusals, one.fake.mutations()], [[], []]);
    assert.match(
      done.preflight.notices.join('\n'),
      /web in ap-south-1: whether ami-\w+ is encrypted with alias\/images cannot be told/,
    );
  });

  it('comes too late for a copy that is not encrypted', async (t) => {
    const one = await bench(t);
    await one.publishing({});
    const done = await one.publishing({ 'kms-key': keys });
    assert.match(done.preflight.refusals.join('\n'), /its copy ami-\w+ is not encrypted, but "kms-key" wants that/);
  });

  for (const [what, fields, message] of [
    [
      'of another region',
      { 'kms-key': { 'eu-west-1': key('us-east-1') } },
      /for copies in eu-west-1, but that key is in us-east-1/,
    ],
    [
      'of a region without copies',
      { 'kms-key': { 'eu-north-1': 'alias/a' } },
      /a key for eu-north-1, where nothing is copied to/,
    ],
    [
      'of the region of the bake',
      { 'kms-key': { 'us-east-1': 'alias/a' } },
      /baked there and not copied to it; encrypt them when they are baked/,
    ],
    ['of one region for all', { 'kms-key': ID }, /for several regions, but a key of that id is of one region/],
    [
      "of AWS's own, for images that are shared",
      { 'kms-key': { default: 'alias/aws/ebs' }, share: ['210987654321'] },
      /what is encrypted with alias\/aws\/ebs cannot be shared/,
    ],
  ] as const) {
    it(`${what} is refused before anything is changed`, async (t) => {
      const one = await bench(t);
      const done = await one.publishing(fields);
      assert.match(done.preflight.refusals.join('\n'), message);
      assert.deepEqual([done.phase, one.fake.mutations()], [null, []]);
    });
  }
});
