// Images of earlier bakes, found again where they are: a real docker daemon, moto as EC2.
import {
  CopyImageCommand,
  CreateTagsCommand,
  DeregisterImageCommand,
  type EC2Client,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';

import { connectEc2, type Ec2 } from '../../src/providers/aws/ec2.ts';
import { imageSetTags } from '../../src/providers/aws/image-set.ts';
import { lookUpAws } from '../../src/providers/aws/look-up.ts';
import { createDocker } from '../../src/providers/docker/docker.ts';
import { lookUpDocker } from '../../src/providers/docker/look-up.ts';
import { stagedReference, verifiedReference } from '../../src/providers/docker/staging.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { type Moto, sourceImages } from '../support/peers/moto.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const KEY = `bk2-${'k2'.repeat(20)}`;

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value = '']) => [[name, value]]));
}

/** A key that no other test has. */
function freshKey(): string {
  return `bk2-${randomUUID()
    .replaceAll('-', '')
    .replaceAll(/[0189]/g, 'x')}aaaaaaaa`;
}

describe('docker', () => {
  const client = createDocker(definedEnvironment());

  async function imageOf(t: TestContext, base: string): Promise<string> {
    const container = await docker('create', base, 'true');
    const labels = ['--change', 'LABEL dev.bakehouse.run=4711', '--change', `LABEL mark=${randomUUID()}`];
    const id = await docker('commit', ...labels, container);
    await docker('rm', container);
    t.after(() => docker('image', 'rm', '--force', id));
    return id;
  }

  it('has a baked image, then a verified one, and no removed one', async (t) => {
    const base = requirePart(t, 'base-image');
    if (requirePart(t, 'docker') === undefined || base === undefined) return;
    const key = freshKey();
    const want = { slug: 'look-up..test', key, builds: ['docker.x'] };
    const look = async () => (await lookUpDocker(client, [want]))[0];
    assert.deepEqual(await look(), { kind: 'missing', reason: null });
    const id = await imageOf(t, base.image);
    await client.tagImage(id, stagedReference(want.slug, key));
    const baked = await look();
    assert.ok(baked?.kind === 'found');
    assert.deepEqual(
      baked.images.map((image) => ({ ...image, created: null })),
      [
        {
          build: 'docker.x',
          provider: 'docker',
          account: null,
          region: 'local',
          id,
          created: null,
          digests: { config: id },
          tags: [],
          files: [],
          verified: false,
          runId: '4711',
        },
      ],
    );
    assert.match(baked.images[0]?.created ?? '', /^20\d\d-.*Z$/);
    await client.tagImage(id, verifiedReference(want.slug, key));
    const verified = await look();
    assert.equal(verified?.kind === 'found' && verified.images[0]?.verified, true);
    const other = await imageOf(t, base.image);
    await client.tagImage(other, stagedReference(want.slug, key));
    const rebaked = await look();
    assert.deepEqual(rebaked?.kind === 'found' && rebaked.images.map((image) => [image.id, image.verified]), [
      [other, false],
    ]);
    await docker('image', 'rm', '--force', other);
    assert.deepEqual(await look(), { kind: 'missing', reason: null });
  });

  it('has a leg of two builds only whole, under names that docker takes', async (t) => {
    const base = requirePart(t, 'base-image');
    if (requirePart(t, 'docker') === undefined || base === undefined) return;
    const key = freshKey();
    const builds = ['docker.a', `a build / ${'x'.repeat(200)}`];
    const want = { slug: 'look-up-two', key, builds };
    const ids = [await imageOf(t, base.image), await imageOf(t, base.image)];
    await client.tagImage(ids[0] ?? '', stagedReference(want.slug, key, builds[0]));
    assert.deepEqual(await lookUpDocker(client, [want]), [{ kind: 'missing', reason: `${builds[1]} is missing` }]);
    await client.tagImage(ids[1] ?? '', stagedReference(want.slug, key, builds[1]));
    const [found] = await lookUpDocker(client, [want]);
    assert.deepEqual(found?.kind === 'found' && found.images.map(({ build, id }) => [build, id]), [
      [builds[0], ids[0]],
      [builds[1], ids[1]],
    ]);
  });

  it('that does not answer leaves all unknown', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    const nobody = createDocker({ ...definedEnvironment(), DOCKER_HOST: 'tcp://127.0.0.1:9' });
    const [found] = await lookUpDocker(nobody, [{ slug: 'web', key: KEY, builds: [] }]);
    assert.equal(found?.kind, 'unknown');
    assert.match(found.reason, /docker could not be asked: docker image ls failed/);
  });
});

describe('EC2', () => {
  const members = (ids: Readonly<Record<string, string>>) =>
    Object.entries(ids).map(([region, id]) => ({ build: 'amazon-ebs.web', region, id }));

  async function register(client: EC2Client, name: string): Promise<string> {
    const { ImageId = '' } = await client.send(new RegisterImageCommand({ Name: name, RootDeviceName: '/dev/xvda' }));
    return ImageId;
  }

  const connectTo =
    (moto: Moto, url: string) =>
    (region: string): Promise<Ec2> => {
      const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
      const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
      return connectEc2(region, { endpoint: url, credentials, maxAttempts: 1 });
    };

  it('has the images of a bake in all their regions, and only all of them', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const connect = connectTo(moto, proxy.url);
    const look = async () => (await lookUpAws([{ key: KEY, regions: ['us-east-1'] }], connect, Date.now())).get(KEY);
    const east = await register(moto.ec2('us-east-1'), 'web');
    const copy = new CopyImageCommand({ Name: 'web', SourceRegion: 'us-east-1', SourceImageId: east });
    const { ImageId: west = '' } = await moto.ec2('eu-west-1').send(copy);
    assert.deepEqual(await look(), { kind: 'missing', reason: null });
    const tagged = imageSetTags(KEY, members({ 'us-east-1': east, 'eu-west-1': west }));
    for (const [index, { region, id, tags }] of tagged.entries()) {
      await (await connect(region)).tag([id], { ...tags, 'bakehouse:run': '4711' });
      // A bake that was killed between the two tags.
      if (index === 0) assert.deepEqual(await look(), { kind: 'missing', reason: 'eu-west-1 is missing' });
    }
    const before = proxy.calls.length;
    const found = await look();
    assert.deepEqual(
      proxy.calls.slice(before).map(({ region, action }) => `${region} ${action}`),
      ['us-east-1 DescribeImages', 'eu-west-1 DescribeImages'],
    );
    assert.ok(found?.kind === 'found');
    assert.deepEqual(
      found.images.map(({ region, id, build, verified, runId }) => [region, id, build, verified, runId]),
      [
        ['eu-west-1', west, 'amazon-ebs.web', false, '4711'],
        ['us-east-1', east, 'amazon-ebs.web', false, '4711'],
      ],
    );
    assert.match(found.images[0]?.account ?? '', /^\d{12}$/);
    for (const { region, id } of tagged) await (await connect(region)).tag([id], { 'bakehouse:verified': 'true' });
    const verified = await look();
    assert.deepEqual(verified?.kind === 'found' && verified.images.map((image) => image.verified), [true, true]);
    await moto.ec2('eu-west-1').send(new DeregisterImageCommand({ ImageId: west }));
    assert.deepEqual(await look(), { kind: 'missing', reason: 'eu-west-1 is missing' });
    await moto.ec2('us-east-1').send(new DeregisterImageCommand({ ImageId: east }));
    assert.deepEqual(await look(), { kind: 'missing', reason: null });
  });

  it('has 401 keys asked for in three calls', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const connect = connectTo(moto, proxy.url);
    const keys = Array.from({ length: 401 }, (_, index) => `bk2-${index}`);
    const id = await register(moto.ec2('us-east-1'), 'web');
    const [tagged] = imageSetTags(keys[400] ?? '', members({ 'us-east-1': id }));
    await (await connect('us-east-1')).tag([id], tagged?.tags ?? {});
    const wants = keys.map((key) => ({ key, regions: ['us-east-1'] }));
    const found = await lookUpAws(wants, connect, Date.now());
    assert.deepEqual(
      [...found].filter(([, { kind }]) => kind === 'found').map(([key]) => key),
      ['bk2-400'],
    );
    assert.equal(proxy.calls.filter(({ action }) => action === 'DescribeImages').length, 3);
    assert.deepEqual(
      proxy.mutations().map(({ action }) => action),
      ['CreateTags'],
    );
  });

  it("has no image of another account, and none of a vendor's, whatever its tags say", async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    const region = 'us-east-1';
    const connect = connectTo(moto, proxy.url);
    const look = async () => (await lookUpAws([{ key: KEY, regions: [region] }], connect, Date.now())).get(KEY);
    const tag = async (client: EC2Client, id: string): Promise<void> => {
      const [tagged] = imageSetTags(KEY, members({ [region]: id }));
      const Tags = Object.entries(tagged?.tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
      await client.send(new CreateTagsCommand({ Resources: [id], Tags }));
    };
    // A vendor's image is seen by everybody, and a tag that this account sets on it is seen by this account.
    const vendors = sourceImages[0]?.ami_id ?? '';
    await tag(moto.ec2(region), vendors);
    const seen = await (await connect(region)).availableImages('136693071363', { 'tag:bakehouse:key': KEY });
    assert.deepEqual(
      seen.map(({ ImageId }) => ImageId),
      [vendors],
      'the tag is there',
    );
    // And an account of somebody else has an image with the very tags.
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
    const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
    const role = new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::222222222222:role/other', RoleSessionName: 'other' });
    const { Credentials: assumed } = await new STSClient({ region, endpoint: moto.url, credentials }).send(role);
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = assumed ?? {};
    const theirs = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    const stranger = new (await import('@aws-sdk/client-ec2')).EC2Client({
      region,
      endpoint: moto.url,
      credentials: theirs,
    });
    await tag(stranger, await register(stranger, 'web'));
    const connectThem = (place: string) => connectEc2(place, { endpoint: moto.url, credentials: theirs });
    const toThem = (await lookUpAws([{ key: KEY, regions: [region] }], connectThem, Date.now())).get(KEY);
    assert.equal(toThem?.kind === 'found' && toThem.images[0]?.account, '222222222222', 'it is there, for them');
    assert.deepEqual(await look(), { kind: 'missing', reason: null });
  });

  it('that refuses in one region leaves unknown what it alone could tell', async (t) => {
    const cloud = await startCloud(t);
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    proxy.inject({ action: 'DescribeImages', region: 'us-east-1', error: { code: 'UnauthorizedOperation' } });
    const found = await lookUpAws([{ key: KEY, regions: ['us-east-1'] }], connectTo(moto, proxy.url), Date.now());
    const answer = found.get(KEY);
    assert.equal(answer?.kind, 'unknown');
    assert.match(answer.reason, /EC2 in us-east-1 could not be asked: UnauthorizedOperation/);
  });
});
