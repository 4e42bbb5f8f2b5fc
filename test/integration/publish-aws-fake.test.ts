// What moto lacks, on the fake AWS: tokens, deprecation, protection, permissions of snapshots, time. And the fake itself
// held against moto: what both know, they answer alike.
import {
  DescribeImageAttributeCommand,
  EC2Client,
  ModifyImageAttributeCommand,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { byUnits } from '../../src/core/values.ts';
import { connectEc2Publishing } from '../../src/providers/aws/ec2-publishing.ts';
import { callerAccount } from '../../src/providers/aws/identity.ts';
import { connectSsm } from '../../src/providers/aws/ssm.ts';
import { seenMachines } from '../../src/providers/aws/witness.ts';
import { phases } from '../../src/image/provider-target.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { turnedClock } from '../support/publish/aws-clock.ts';
import { startFakeAws } from '../support/publish/aws-fake.ts';
import {
  ACCOUNT,
  bakedTags,
  candidateOf,
  type Endpoint,
  KEY,
  publish,
  START,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const DAY = 86_400_000;
const ORGANISATION = `arn:aws:organizations::${ACCOUNT}:organization/o-abcdefghij`;

async function fakeOf(t: TestContext, regions: readonly string[]) {
  const fake = await startFakeAws(regions);
  t.after(fake.stop);
  const clock = turnedClock(START + DAY);
  fake.rules.now = clock.now;
  return { fake, clock, world: () => worldAt(fake.settings, clock) };
}

describe('a target with all its fields', () => {
  it('makes the state that it says, and a second run changes nothing', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1', 'eu-west-1']);
    const image = fake
      .region('us-east-1')
      .add({ name: 'web-1', description: 'The web', created: START, tags: bakedTags() });
    const fields = {
      regions: ['eu-west-1'],
      share: ['210987654321', ORGANISATION, ACCOUNT],
      'share-snapshots': true,
      'deprecate-after': 30,
      protect: true,
      'kms-key': 'alias/{region}',
      ssm: ['/v1/{image}', '/{image}'],
    };
    const target = targetOf(fields, [candidateOf({ 'us-east-1': image.id })]);
    const first = await publish(target, world());
    assert.deepEqual(statuses(first), ['us-east-1 updated', 'eu-west-1 created']);
    // What the preflight lists is what is done, but for the permissions of snapshots that are yet to be made.
    const words = first.changes.map(
      ({ region, what }) => `${region} ${what.replaceAll(/the copy of ami-\w+|(?:ami|snap)-\w+/g, 'X')}`,
    );
    const planned = first.preflight.changes.map(
      ({ region, what }) => `${region} ${what.replaceAll(/the copy of ami-\w+|(?:ami|snap)-\w+/g, 'X')}`,
    );
    assert.deepEqual(
      words.filter((line) => !planned.includes(line)),
      ['eu-west-1 share X of X with 210987654321'],
    );
    assert.deepEqual(
      planned.filter((line) => !words.includes(line)),
      [],
    );
    const order = first.changes.map(({ phase }) => phases.indexOf(phase));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    const common = {
      name: 'web-1',
      state: 'available',
      launch: ['210987654321', ORGANISATION],
      deprecation: Math.floor((START + 30 * DAY) / 60_000) * 60_000,
      isProtected: true,
    };
    const tags = Object.entries(bakedTags()).map(([name, value]) => `${name}=${value}`);
    const source = ['bakehouse:source-image=web-1', 'bakehouse:source-region=us-east-1'];
    const copied = [...tags, ...source, 'bakehouse:kms-key=alias/eu-west-1'].toSorted();
    assert.deepEqual(fake.state(), [
      {
        region: 'us-east-1',
        images: [
          {
            ...common,
            source: null,
            tags: tags.toSorted(),
            snapshots: [{ tags: [], permissions: ['210987654321'], encrypted: false }],
          },
        ],
        parameters: ['/v1/web=web-1', '/web=web-1'],
      },
      {
        region: 'eu-west-1',
        images: [
          {
            ...common,
            source: 'web-1@us-east-1',
            tags: copied,
            snapshots: [{ tags: copied, permissions: ['210987654321'], encrypted: true }],
          },
        ],
        parameters: ['/v1/web=web-1', '/web=web-1'],
      },
    ]);
    const copy = fake.mutations().find(({ action }) => action === 'CopyImage');
    assert.match(copy?.parameters['ClientToken'] ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual([copy?.parameters['KmsKeyId'], copy?.parameters['Description']], ['alias/eu-west-1', 'The web']);
    assert.deepEqual(
      first.outcomes.map(({ ref }) => ref),
      ['/v1/web, /web', '/v1/web, /web'],
    );
    fake.clear();
    const second = await publish(target, world());
    assert.deepEqual([second.changes, second.preflight.changes, fake.mutations()], [[], [], []]);
    assert.deepEqual(statuses(second), ['us-east-1 unchanged', 'eu-west-1 unchanged']);
  });

  it('exact takes back what it does not name, and only then', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1']);
    const launch = new Set(['111111111111', 'all', '210987654321']);
    const image = fake.region('us-east-1').add({ name: 'web-1', tags: bakedTags(), launch });
    const legs = [candidateOf({ 'us-east-1': image.id })];
    const added = await publish(targetOf({ share: ['310987654321'] }, legs), world());
    assert.deepEqual([...launch], ['111111111111', 'all', '210987654321', '310987654321']);
    assert.equal(added.changes[0]?.before, '111111111111, all, 210987654321');
    const exact = targetOf({ share: ['310987654321'], 'share-mode': 'exact' }, legs);
    assert.deepEqual(
      (await publish(exact, world())).changes.map(({ what }) => what),
      [`take ${image.id} back from 111111111111, 210987654321, all`],
    );
    assert.deepEqual([...launch], ['310987654321']);
    assert.deepEqual((await publish(exact, world())).changes, []);
  });

  it('public is clamped to two years, after a look at who allows it', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1']);
    const image = fake.region('us-east-1').add({ name: 'web-1', created: START, tags: bakedTags() });
    const fields = { public: true, 'deprecate-after': 'P5Y' };
    const target = targetOf(fields, [candidateOf({ 'us-east-1': image.id })], { allowPublic: true });
    assert.deepEqual(statuses(await publish(target, world())), ['us-east-1 updated']);
    assert.deepEqual([...image.launch], ['all']);
    assert.equal(new Date(image.deprecation ?? 0).toISOString(), '2028-11-02T10:20:00.000Z');
    assert.deepEqual((await publish(target, world())).changes, []);
  });
});

describe('going back', () => {
  it('is publishing an older image: consumers see its id again, and nothing else changes', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1', 'eu-west-1']);
    const home = fake.region('us-east-1');
    const [older, newer] = ['web-1', 'web-2'].map((name, index) =>
      home.add({ name, created: START + index * DAY, tags: bakedTags() }),
    );
    const publishing = (id = '') =>
      publish(targetOf({ regions: ['eu-west-1'], ssm: '/{image}' }, [candidateOf({ 'us-east-1': id })]), world());
    await publishing(older?.id);
    await publishing(newer?.id);
    const back = await publishing(older?.id);
    const copy = fake.region('eu-west-1').images[0]?.id;
    const changes = back.changes.toSorted((a, b) => byUnits(a.region ?? '', b.region ?? ''));
    assert.deepEqual(
      changes.map(({ region, what, before, after }) => [region, what, before, after]),
      [
        ['eu-west-1', 'set /web', fake.region('eu-west-1').images[1]?.id, copy],
        ['us-east-1', 'set /web', newer?.id, older?.id],
      ],
    );
    const ssm = await connectSsm('eu-west-1', fake.settings);
    assert.equal((await ssm.read(['/web'])).get('/web')?.value, copy);
  });
});

describe('ten regions', () => {
  const regions = Array.from({ length: 10 }, (_, index) => `eu-test-${index + 1}`);

  it('take hardly longer than the slowest one, a few copies at a time in each', async (t) => {
    const { fake, clock, world } = await fakeOf(t, ['us-east-1', ...regions]);
    const slowest = 20 * 60_000;
    fake.rules.copyTakes = (region) => (slowest * Number(region.split('-')[2])) / regions.length;
    const started = clock.now();
    const image = fake.region('us-east-1').add({ name: 'web-1', tags: bakedTags() });
    const target = targetOf({ regions, share: ['210987654321'], ssm: '/{image}' }, [
      candidateOf({ 'us-east-1': image.id }),
    ]);
    const done = await publish(target, world());
    assert.ok(done.outcomes.every(({ status }) => status === 'created' || status === 'updated'));
    const ratio = (clock.now() - started) / slowest;
    t.diagnostic(`${ratio.toFixed(3)} times the slowest region; ${fake.calls.length} calls`);
    assert.ok(ratio <= 1.3, `${ratio}`);
  });

  it('of 25 images never have more than 10 copies under way', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1', ...regions.slice(0, 2)]);
    fake.rules.copyTakes = () => 60_000;
    fake.rules.quota = () => 10;
    const legs = Array.from({ length: 25 }, (_, index) => {
      const image = fake.region('us-east-1').add({ name: `web-${index}`, tags: bakedTags() });
      return candidateOf({ 'us-east-1': image.id }, { leg: `web/${index}` });
    });
    const done = await publish(targetOf({ regions: regions.slice(0, 2) }, legs), world());
    assert.deepEqual(new Set(done.outcomes.map(({ status }) => status)), new Set(['created', 'unchanged']));
    assert.equal(fake.mutations().filter(({ action }) => action === 'CopyImage').length, 50);
    assert.deepEqual(
      regions.slice(0, 2).map((region) => fake.region(region).peak),
      [10, 10],
    );
    // One question for all that are under way, not one for each.
    const questions = fake.calls.filter(({ action, region }) => action === 'DescribeImages' && region === regions[0]);
    assert.ok(questions.length < 40, `${questions.length} questions`);
  });
});

describe('a leg with images in two regions', () => {
  it('is copied from one of them, to neither of them', async (t) => {
    const { fake, world } = await fakeOf(t, ['us-east-1', 'eu-west-1', 'ap-south-1']);
    const [us, eu] = ['us-east-1', 'eu-west-1'].map((region) =>
      fake.region(region).add({ name: 'web-1', tags: bakedTags() }),
    );
    const target = targetOf({ regions: ['eu-west-1', 'ap-south-1'] }, [
      candidateOf({ 'us-east-1': us?.id ?? '', 'eu-west-1': eu?.id ?? '' }),
    ]);
    assert.deepEqual(statuses(await publish(target, world())), [
      'us-east-1 unchanged',
      'eu-west-1 unchanged',
      'ap-south-1 created',
    ]);
    assert.deepEqual(fake.region('eu-west-1').images.length, 1);
  });
});

describe('the fake', () => {
  /** The same calls to both; what is said of ids and times is left out. */
  async function script(settings: Endpoint): Promise<unknown> {
    const [home, away] = ['us-east-1', 'eu-west-1'] as const;
    const clients = new Map(
      [home, away].map((region) => [region, new EC2Client({ region, ...settings, maxAttempts: 1 })]),
    );
    const raw = clients.get(home);
    assert.ok(raw);
    const { ImageId: id = '' } = await raw.send(new RegisterImageCommand({ Name: 'web-1', Description: 'The web' }));
    const [ec2, other] = await Promise.all([home, away].map((region) => connectEc2Publishing(region, settings)));
    assert.ok(ec2 && other);
    await ec2.tag([id], bakedTags());
    const seen: unknown[] = [];
    const note = async (what: string, api: typeof ec2, ask: () => Promise<readonly string[]>): Promise<void> => {
      const images = await api.imagesByTag('bakehouse:key', [KEY, 'bk2-none']);
      seen.push({
        what,
        said: await ask(),
        images: images.map(({ Name, Description, State, OwnerId, Public, Tags = [] }) => ({
          Name,
          Description,
          State,
          OwnerId,
          Public: Public ?? false,
          tags: Tags.map(({ Key, Value }) => `${Key}=${Value}`).toSorted(),
        })),
      });
    };
    const launch = async () => (await ec2.launchPermissions(id)).toSorted();
    await note('registered', ec2, launch);
    await ec2.changeLaunchPermissions(id, 'Add', ['210987654321', ORGANISATION, 'all']);
    await note('shared', ec2, launch);
    await ec2.changeLaunchPermissions(id, 'Remove', ['210987654321', 'all']);
    await note('taken back', ec2, launch);
    const empty = await raw.send(new DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' }));
    seen.push(empty.LaunchPermissions);
    const copy = await other.copy({
      sourceId: id,
      sourceRegion: home,
      name: 'web-1',
      description: 'The web',
      kmsKey: null,
      tags: bakedTags(),
      token: 'a'.repeat(64),
    });
    await note('copied', other, async () =>
      [...(await seenMachines(other, [copy])).values()].map(
        ({ state, isVerified, key }) => `${state} ${isVerified} ${key}`,
      ),
    );
    seen.push(
      (await other.imagesByName(['web-1'])).length,
      (await other.imagesById([copy, 'ami-0123456789abcdef0'])).length,
    );
    const ssm = await connectSsm(away, settings);
    const parameters = async (): Promise<unknown> =>
      [...(await ssm.read(['/a', '/b']))].map(([name, { value, version }]) => [name, value === copy, version]);
    seen.push(await parameters(), await ssm.put('/a', copy), await parameters());
    await ssm.rehearse('/a', { value: 'ami-0123456789abcdef0', version: 1 });
    seen.push(await parameters(), await ssm.put('/a', copy), await parameters());
    seen.push(
      (await other.imagesByTag('bakehouse:key', ['*'])).length,
      (await other.imagesByTag('no:tag', ['*'])).length,
    );
    await other.deregister(copy);
    seen.push((await other.imagesById([copy])).length, await other.isDeregistered('ami-0123456789abcdef0'));
    await assert.rejects(
      raw.send(
        new ModifyImageAttributeCommand({
          ImageId: 'ami-0123456789abcdef0',
          LaunchPermission: { Add: [{ Group: 'all' }] },
        }),
      ),
      (error: Error) => seen.push(error.name) > 0,
    );
    const regions = await ec2.enabledRegions();
    seen.push(
      regions.has(home),
      regions.has(away),
      regions.has('eu-nowhere-1'),
      await callerAccount(home, settings),
      await ec2.pendingSnapshots(),
    );
    return seen;
  }

  it('answers as moto does', async (t) => {
    const cloud = await startCloud(t, { tagCopies: true });
    if (cloud === undefined) return;
    const fake = await startFakeAws(['us-east-1', 'eu-west-1']);
    t.after(fake.stop);
    const credentials = fake.settings.credentials;
    assert.deepEqual(await script(fake.settings), await script({ endpoint: cloud.proxy.url, credentials }));
  });

  it('knows a token again, and refuses it for another request', async (t) => {
    const { fake } = await fakeOf(t, ['us-east-1', 'eu-west-1']);
    const { id } = fake.region('us-east-1').add({ name: 'web-1' });
    const ec2 = await connectEc2Publishing('eu-west-1', fake.settings);
    const request = {
      sourceId: id,
      sourceRegion: 'us-east-1',
      name: 'web-1',
      description: null,
      kmsKey: null,
      tags: {},
      token: 't',
    };
    assert.equal(await ec2.copy(request), await ec2.copy(request));
    await assert.rejects(ec2.copy({ ...request, name: 'web-2' }), { name: 'IdempotentParameterMismatch' });
  });
});
