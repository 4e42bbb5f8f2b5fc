import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import type { Found } from '../../../../src/image/found.ts';
import type { WantedLeg } from '../../../../src/image/provider-plan.ts';
import { markBaked, markUnverified, markVerified } from '../../../../src/providers/openstack/baked-image.ts';
import { connectCloud } from '../../../../src/providers/openstack/cloud/connect.ts';
import { lookUpCloud } from '../../../../src/providers/openstack/look-up.ts';
import { openCloudWitness } from '../../../../src/providers/openstack/witness.ts';
import { type SmallCloud, startCloud } from '../../../support/openstack/cloud-server.ts';
import { putImage, type StoredImage } from '../../../support/openstack/glance-server.ts';
import { putServer, snapshot } from '../../../support/openstack/nova-server.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const wanted = (over: Partial<WantedLeg> = {}): WantedLeg => ({
  slug: 'web',
  key: 'bk2-web',
  builds: [{ type: 'openstack', name: 'openstack.web', literals: {}, archives: () => [] }],
  hints: [],
  workingDirectory: '/',
  refs: { own: 'refs/heads/main' },
  account: null,
  role: null,
  ...over,
});

describe('images of OpenStack by their key', () => {
  let cloud: SmallCloud;
  let environment: Readonly<Record<string, string>>;
  before(async () => void (cloud = await startCloud(['North', 'South'])));
  after(() => cloud.close());
  beforeEach(() => {
    environment = cloud.environment();
    for (const { glance } of cloud.regions.values()) glance.images.clear();
    cloud.fault = () => undefined;
    cloud.writes.length = 0;
  });

  const lookUp = async (
    leg = wanted(),
    asker: { untrusted?: string | null; environment?: typeof environment } = {},
  ): Promise<Found> => {
    const who = { environment, repository: '/nowhere', untrusted: null, ...asker };
    const [found] = await lookUpCloud([leg], () => connectCloud(who.environment), who);
    assert.ok(found !== undefined);
    return found;
  };
  const idsOf = (found: Found): readonly string[] =>
    found.kind === 'found' ? found.images.map(({ id }) => id) : [found.kind];

  const tags = { 'bakehouse:leg': 'web', 'bakehouse:run': '7', 'bakehouse:ref': 'refs/heads/main', team: 'images' };
  /** As bake marks what it made. */
  const mark = async (
    ...images: readonly (readonly [region: string, image: StoredImage])[]
  ): Promise<readonly string[]> => {
    const refused: string[] = [];
    await markBaked(
      {
        environment,
        images: images.map(([region, { id }]) =>
          sampleImage({ provider: 'openstack', build: 'openstack.web', region, id }),
        ),
        tags,
        key: 'bk2-web',
        onRefused: (_, error) => refused.push(String(error)),
      },
      connectCloud,
    );
    return refused;
  };
  const put = (region = 'North', over: Partial<StoredImage> = {}): StoredImage =>
    putImage(cloud.region(region).glance, cloud.projectId('images'), { name: 'web', ...over });

  it('are found by the marks that the bake left, with all that it told', async () => {
    const image = put();
    assert.deepEqual(await mark(['North', image]), []);
    assert.equal(cloud.writes.length, 1, 'one call for all marks');
    const found = await lookUp();
    assert.deepEqual(found.kind === 'found' && found.images, [
      {
        build: 'openstack.web',
        provider: 'openstack',
        account: cloud.projectId('images'),
        region: 'North',
        id: image.id,
        created: image.created_at.replace('Z', '.000Z'),
        digests: {},
        tags: [],
        files: [],
        verified: false,
        runId: '7',
        leg: 'web',
      },
    ]);
    assert.equal(image.properties['team'], 'images');
    await markVerified({ id: image.id, region: 'North' }, { environment, run: '8' }, connectCloud);
    const tested = await lookUp();
    assert.equal(tested.kind === 'found' && tested.images[0]?.verified, true);
    const writes = cloud.writes.length;
    await markVerified({ id: image.id, region: 'North' }, { environment, run: '9' }, connectCloud);
    assert.equal(cloud.writes.length, writes, 'a second time nothing is written');
    for (const _ of [1, 2]) await markUnverified({ id: image.id, region: 'North' }, { environment }, connectCloud);
    assert.equal(cloud.writes.length, writes + 1);
    const refused = await lookUp();
    assert.equal(refused.kind === 'found' && refused.images[0]?.verified, false);
  });

  it('are not those that inherited the marks', async () => {
    const parent = put();
    await mark(['North', parent]);
    await markVerified({ id: parent.id, region: 'North' }, { environment, run: '8' }, connectCloud);
    const server = putServer(cloud.region().nova, cloud.projectId('images'), { image: parent.id });
    const child = snapshot(cloud.region().glance, server, 'web');
    assert.equal(child.properties['bakehouse_key'], 'bk2-web', 'Nova copied it');
    assert.deepEqual(idsOf(await lookUp()), [parent.id]);
    // Without its parent it is nobody's.
    cloud.region().glance.images.delete(parent.id);
    assert.deepEqual(await lookUp(), { kind: 'missing', reason: null });
    // Marked itself, it loses the parent's mark of passed tests.
    await mark(['North', child]);
    assert.equal(child.properties['bakehouse_verified'], undefined);
    assert.equal(child.properties['bakehouse_verified_in'], undefined);
    const found = await lookUp();
    assert.deepEqual(found.kind === 'found' && found.images.map(({ id, verified }) => [id, verified]), [
      [child.id, false],
    ]);
  });

  it('are not what others share, or what is not whole', async () => {
    const project = cloud.projectId('others');
    const id = 'aaaaaaaa-0000-4000-8000-000000000001';
    putImage(cloud.region().glance, project, {
      id, visibility: 'public',
      properties: { bakehouse_key: 'bk2-web', bakehouse_image: id, bakehouse_images: 'openstack.web@North', bakehouse_build: 'openstack.web' },
    }); // prettier-ignore
    assert.deepEqual(await lookUp(), { kind: 'missing', reason: null });
    const [north, south] = [put('North'), put('South')];
    await mark(['North', north], ['South', south]);
    assert.deepEqual(idsOf(await lookUp()), [north.id, south.id]);
    south.status = 'deactivated';
    assert.deepEqual(await lookUp(), {
      kind: 'missing',
      reason: `${south.id} in South is deactivated; openstack.web in South is missing`,
    });
    cloud.region('South').glance.images.clear();
    assert.deepEqual(await lookUp(), { kind: 'missing', reason: 'openstack.web in South is missing' });
  });

  it('are those that are hidden, too, and the newest of several', async () => {
    const old = put('North');
    await mark(['North', old]);
    const young = put('North', { os_hidden: true });
    await mark(['North', young]);
    assert.deepEqual(idsOf(await lookUp()), [young.id]);
  });

  it('are of the refs that are taken', async () => {
    await mark(['North', put()]);
    const found = await lookUp(wanted({ refs: { own: 'refs/heads/x', from: ['release'] } }));
    assert.match(
      found.kind === 'missing' ? (found.reason ?? '') : '',
      /is of refs\/heads\/main, but reuse-from takes release/,
    );
  });

  it('are looked for in the region that the leg names', async () => {
    await mark(['South', put('South')]);
    assert.equal((await lookUp()).kind, 'missing');
    assert.equal((await lookUp(wanted({ hints: ['South'] }))).kind, 'found');
  });

  it('are unknown where nobody can be asked', async () => {
    const unknown = async (...given: Parameters<typeof lookUp>): Promise<string> => {
      const found = await lookUp(...given);
      return found.kind === 'unknown' ? found.reason : `it is ${found.kind}`;
    };
    assert.equal(await unknown(wanted(), { environment: {} }), 'there are no credentials of OpenStack');
    assert.equal(await unknown(wanted(), { untrusted: 'it is of a fork' }), 'it is of a fork');
    assert.match(
      await unknown(wanted(), { environment: { ...environment, OS_PASSWORD: 'no' } }),
      /does not take the credentials/,
    );
    assert.match(
      await unknown(wanted({ account: 'f'.repeat(32) })),
      /its account is the project f{32}, and these credentials/,
    );
    cloud.fault = (call) => (call.startsWith('GET image') ? 403 : undefined);
    assert.match(await unknown(), /Glance in North: the credentials may not do that/);
  });

  describe('before they are published', () => {
    const record = (image: StoredImage) =>
      sampleRecord({
        key: 'bk2-web',
        'baked-in': '7',
        images: [sampleImage({ provider: 'openstack', id: image.id, region: 'North', account: null, created: null })],
      });
    const seen = async (image: StoredImage) => {
      const told = record(image);
      const [one] = told.images;
      assert.ok(one !== undefined);
      const answer = await openCloudWitness(() => connectCloud(environment))({ record: told, leg: null }, one);
      assert.equal(answer.kind, 'seen');
      return answer.kind === 'seen' ? answer : assert.fail();
    };

    it('the gate blocks an inherited mark', async () => {
      const parent = put();
      await mark(['North', parent]);
      await markVerified({ id: parent.id, region: 'North' }, { environment, run: '8' }, connectCloud);
      assert.deepEqual(await seen(parent), { kind: 'seen', problems: [], untested: null });
      const server = putServer(cloud.region().nova, cloud.projectId('images'), { image: parent.id });
      const child = snapshot(cloud.region().glance, server, 'web');
      const { problems, untested } = await seen(child);
      assert.deepEqual(problems, [
        `the marks of ${child.id} are those of ${parent.id}, the image that it was made from: Nova copied them, and they say nothing of ${child.id}`,
      ]);
      assert.match(untested ?? '', new RegExp(`its property bakehouse_verified names ${parent.id}, not this image`));
    });

    it('each difference is told', async () => {
      const image = put();
      await mark(['North', image]);
      assert.match((await seen(image)).untested ?? '', /it has no property bakehouse_verified/);
      image.properties['bakehouse_key'] = 'bk2-other';
      image.properties['bakehouse_run'] = '8';
      image.status = 'queued';
      assert.deepEqual(
        (await seen(image)).problems.map((problem) => problem.replaceAll(image.id, 'ID')),
        [
          'ID in North is queued, not active',
          'its record is of the key bk2-web, but ID has the property bakehouse_key bk2-other',
          'its record says that ID was baked in the run 7, but its property bakehouse_run says 8',
        ],
      );
      cloud.region().glance.images.clear();
      assert.match(
        (await seen(image)).problems.join(),
        /has no image .* in North: it is gone, or is of another project/,
      );
    });
  });

  it('that cannot be marked are told', async () => {
    const others = putImage(cloud.region().glance, cloud.projectId('others'), { visibility: 'public' });
    assert.match((await mark(['North', others])).join(), /is of the project .*, and the credentials are of/);
    assert.match(
      (await mark(['North', { ...others, id: 'aaaaaaaa-0000-4000-8000-000000000009' }])).join(),
      /has no image/,
    );
    const bare = put();
    await assert.rejects(
      markVerified({ id: bare.id, region: 'North' }, { environment, run: '8' }, connectCloud),
      /has no marks of a bake of its own/,
    );
  });
});
