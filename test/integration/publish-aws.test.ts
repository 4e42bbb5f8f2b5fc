// Images of EC2, published in moto: three regions, two accounts, before and after by what EC2 and SSM say. moto drops the
// tags and tokens of CopyImage: the proxy in front of it turns the tags into CreateTags, so that what is proved is that
// our call asks for them. Tokens, deprecation, protection and snapshots are publish-aws-fake.test.ts's.
import { CopyImageCommand, DescribeImagesCommand, RegisterImageCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { byUnits } from '../../src/core/values.ts';
import { connectEc2Publishing } from '../../src/providers/aws/ec2-publishing.ts';
import { connectSsm } from '../../src/providers/aws/ssm.ts';
import { seenMachines } from '../../src/providers/aws/witness.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { Moto } from '../support/peers/moto.ts';
import {
  ACCOUNT,
  bakedTags,
  candidateOf,
  type Endpoint,
  freshName,
  KEY,
  publish,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const REGIONS = ['us-east-1', 'eu-west-1', 'ap-south-1'] as const;
const CONSUMER = '210987654321';

interface Cloud {
  readonly moto: Moto;
  readonly proxy: FaultProxy;
  readonly settings: Endpoint;
  /** Registers an image in us-east-1 as a bake would. */
  readonly bake: (name?: string) => Promise<string>;
}

async function cloudOf(t: TestContext): Promise<Cloud | undefined> {
  const cloud = await startCloud(t, { tagCopies: true });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
  const settings = { endpoint: proxy.url, credentials: { accessKeyId, secretAccessKey } };
  const bake = async (name = freshName()): Promise<string> => {
    const home = moto.ec2('us-east-1');
    const { ImageId = '' } = await home.send(new RegisterImageCommand({ Name: name, Description: 'The web' }));
    await (await connectEc2Publishing('us-east-1', settings)).tag([ImageId], bakedTags());
    proxy.clear();
    return ImageId;
  };
  return { moto, proxy, settings, bake };
}

/** What the account has in each region, by EC2 and SSM. */
async function stateOf(settings: Endpoint): Promise<unknown> {
  const inRegion = async (region: string): Promise<unknown> => {
    const ec2 = await connectEc2Publishing(region, settings);
    const images = await ec2.imagesByTag('bakehouse:key', [KEY]);
    const described = images.map(async ({ ImageId = '', Name, State, Description }) => {
      const launch = (await ec2.launchPermissions(ImageId)).toSorted();
      const verified = (await seenMachines(ec2, [ImageId])).get(ImageId)?.isVerified;
      return { ImageId, Name, State, Description, launch, verified };
    });
    const ssm = await connectSsm(region, settings);
    const there = await ssm.read(['/images/web', `/images/${region}`]);
    const parameters = [...there]
      .map(([name, { value }]) => [name, value] as const)
      .toSorted(([a], [b]) => byUnits(b, a));
    return { images: await Promise.all(described), parameters };
  };
  return Promise.all(REGIONS.map(inRegion));
}

describe('publishing in moto', () => {
  it('copies, shares and points; a second run changes nothing', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const { moto, proxy, settings, bake } = cloud;
    const name = freshName();
    const id = await bake(name);
    const home = { ImageId: id, Name: name, State: 'available', Description: 'The web', launch: [], verified: true };
    const nothing = { images: [], parameters: [] };
    assert.deepEqual(await stateOf(settings), [{ images: [home], parameters: [] }, nothing, nothing]);
    proxy.clear();
    const fields = {
      regions: ['eu-west-1', 'ap-south-1'],
      share: [CONSUMER],
      ssm: ['/images/{region}', '/images/{image}'],
    };
    const target = targetOf(fields, [candidateOf({ 'us-east-1': id })]);
    const first = await publish(target, worldAt(settings));
    assert.deepEqual(first.preflight.refusals, []);
    assert.deepEqual(statuses(first), ['us-east-1 updated', 'eu-west-1 created', 'ap-south-1 created']);
    // 2 copies, 3 shares, 6 parameters: as many calls as are counted, and as many as were planned.
    assert.deepEqual([first.changes.length, proxy.mutations().length, first.preflight.changes.length], [11, 11, 11]);
    const ids = first.outcomes.map((outcome) => outcome.id ?? '');
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(
      await stateOf(settings),
      REGIONS.map((region, index) => ({
        images: [{ ...home, ImageId: ids[index], launch: [CONSUMER] }],
        parameters: [
          ['/images/web', ids[index]],
          [`/images/${region}`, ids[index]],
        ],
      })),
    );
    const copy = await moto.ec2('eu-west-1').send(new DescribeImagesCommand({ ImageIds: [ids[1] ?? ''] }));
    const tags = new Map((copy.Images?.[0]?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
    assert.deepEqual(
      [tags.get('bakehouse:source-image'), tags.get('bakehouse:source-region'), tags.get('role-id')],
      [id, 'us-east-1', 'web'],
    );
    proxy.clear();
    const second = await publish(target, worldAt(settings));
    assert.deepEqual([second.changes, second.preflight.changes, proxy.mutations()], [[], [], []]);
    assert.deepEqual(statuses(second), ['us-east-1 unchanged', 'eu-west-1 unchanged', 'ap-south-1 unchanged']);
  });

  it('goes on after a run that was cut off, without a second copy', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const { moto, proxy, settings, bake } = cloud;
    const target = targetOf({ regions: ['eu-west-1', 'ap-south-1'], ssm: '/images/{image}' }, [
      candidateOf({ 'us-east-1': await bake() }),
    ]);
    proxy.inject({ action: 'CopyImage', region: 'ap-south-1', error: { code: 'InternalError', status: 500 } });
    const broken = await publish(target, worldAt(settings));
    assert.deepEqual(statuses(broken), ['us-east-1 unchanged', 'eu-west-1 created', 'ap-south-1 failed']);
    assert.equal(proxy.mutations('PutParameter').length, 0);
    proxy.clear();
    assert.deepEqual(statuses(await publish(target, worldAt(settings))), [
      'us-east-1 updated',
      'eu-west-1 updated',
      'ap-south-1 created',
    ]);
    for (const region of REGIONS) {
      const { Images = [] } = await moto
        .ec2(region)
        .send(new DescribeImagesCommand({ Owners: ['self'], Filters: [{ Name: 'tag:bakehouse:key', Values: [KEY] }] }));
      assert.equal(Images.length, 1, region);
    }
  });

  it('takes no copy of somebody else for its own', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const { moto, proxy, settings, bake } = cloud;
    const name = freshName();
    const id = await bake(name);
    // moto does not tell what an image is a copy of, so that this one could be of anything.
    await moto
      .ec2('eu-west-1')
      .send(new CopyImageCommand({ Name: name, SourceImageId: id, SourceRegion: 'us-east-1' }));
    proxy.clear();
    const target = targetOf({ regions: ['eu-west-1'] }, [candidateOf({ 'us-east-1': id })]);
    const { preflight } = await publish(target, worldAt(settings));
    assert.match(
      preflight.refusals.join('\n'),
      new RegExp(`the name "${name}" is held there by ami-\\w+, which is no copy`),
    );
    assert.deepEqual(proxy.mutations(), []);
  });

  it('publishes only with the account that baked', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const { proxy, settings, bake } = cloud;
    const id = await bake();
    const images = candidateOf({ 'us-east-1': id }).images.map((image) => ({ ...image, account: CONSUMER }));
    const { preflight } = await publish(targetOf({}, [candidateOf({}, { images })]), worldAt(settings));
    assert.match(
      preflight.refusals.join('\n'),
      new RegExp(`baked in the account ${CONSUMER}, but the credentials are of ${ACCOUNT}`),
    );
    assert.deepEqual(proxy.mutations(), []);
  });
});
