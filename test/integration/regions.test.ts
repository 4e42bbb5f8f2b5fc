// Machine images over regions: examples/regions, the real amazon-ebs builder, moto as EC2.
import {
  CreateTagsCommand,
  DeregisterImageCommand,
  DescribeImagesCommand,
  EC2Client,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { type Moto, sourceImages } from '../support/peers/moto.ts';
import { bakeRow, type Chain, planChain } from '../support/plan/chain.ts';
import { bakeAll } from '../support/plan/fan-in.ts';
import { commitAll, exampleRepository, temporaryFolder, withoutVerify } from '../support/plan/repository.ts';
import { Run } from '../support/runner/run.ts';

const LEGS = ['root/eu-west-1/acme', 'root/us-east-1/acme', 'server/eu-west-1/acme', 'server/us-east-1/acme'] as const;
const VENDOR = '136693071363';

function regionOf(leg: string): string {
  return leg.split('/')[1] ?? '';
}

/** The tags of the account's own image of that id; undefined when it has none of that id. */
async function tagsOf(moto: Moto, region: string, id: string): Promise<Readonly<Record<string, string>> | undefined> {
  const { Images = [] } = await moto.ec2(region).send(new DescribeImagesCommand({ Owners: ['self'] }));
  const image = Images.find(({ ImageId }) => ImageId === id);
  return image && Object.fromEntries((image.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

async function tagAs(client: EC2Client, id: string, tags: Readonly<Record<string, string>>): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await client.send(new CreateTagsCommand({ Resources: [id], Tags }));
}

describe('examples/regions', () => {
  it('is baked once in each region, and an image that is lost once more', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const cloud = await startCloud(t, { ebsImages: true });
    if (packer === undefined || cloud === undefined) return;
    const { moto, proxy } = cloud;
    await using run = await Run.start();
    const workspace = await exampleRepository(t, 'regions');
    // This one is of bakes alone.
    withoutVerify(workspace);
    commitAll(workspace);
    const env = { ...packer.environment, ...moto.environment(proxy.url), HOME: await temporaryFolder(t) };
    const chain: Chain = { run, workspace, env };
    const inputs = { vars: `endpoint=${proxy.url}` };

    const first = await planChain(chain, 'first', inputs);
    assert.deepEqual(
      first.levels.map((rows) => rows.map(({ leg }) => leg)),
      [LEGS.slice(0, 2), LEGS.slice(2)],
    );
    const ids = new Map<string, string>();
    const keys = new Map<string, string>();
    for (const leg of LEGS) {
      const { outputs, job } = await bakeRow(chain, first, leg);
      assert.equal(outputs['status'], 'baked', job.log);
      ids.set(leg, outputs['image-id'] ?? '');
      keys.set(leg, outputs['key'] ?? '');
      assert.deepEqual(JSON.parse(outputs['image-ids'] ?? ''), { [regionOf(leg)]: outputs['image-id'] });
    }
    assert.equal(new Set(keys.values()).size, 4);
    for (const leg of LEGS) {
      const [image = '', region = ''] = leg.split('/');
      const tags = await tagsOf(moto, region, ids.get(leg) ?? '');
      const parent = image === 'root' ? sourceImages[0]?.ami_id : ids.get(`root/${region}/acme`);
      const {
        'bakehouse:commit': commit,
        'bakehouse:run': runId,
        'bakehouse:images': images,
        'bakehouse:build': build,
        'bakehouse:ref': ref,
        'bakehouse:repository': repository,
        'bakehouse:recipe': recipe,
        'bakehouse:packer': version,
        ...rest
      } = tags ?? {};
      assert.deepEqual(rest, {
        'bakehouse:key': keys.get(leg),
        'bakehouse:leg': leg,
        'bakehouse:epoch': '',
        'bakehouse:tier': image === 'root' ? 'base' : 'infrastructure',
        ...(image === 'root' ? {} : { 'bakehouse:parent': parent }),
        'distro-id': 'debian',
        'role-id': image === 'root' ? 'root-server' : 'server',
      });
      assert.match(recipe ?? '', /^br\d-/);
      assert.equal(version, packer.version);
      assert.ok(
        commit && runId && ref && repository && images?.includes(region) && build === `amazon-ebs.${image}`,
        JSON.stringify(tags),
      );
    }

    const unchanged = await planChain(chain, 'unchanged', inputs);
    assert.deepEqual([unchanged.levels, unchanged.outputs['unchanged']], [[], '4'], unchanged.job.log);

    // Without any cache or record: what is there is found all the same.
    await using fresh = await Run.start();
    const home = { ...env, HOME: await temporaryFolder(t) };
    const forgetful = await planChain({ run: fresh, workspace, env: home }, 'forgetful', inputs);
    assert.deepEqual([forgetful.levels, forgetful.outputs['unchanged']], [[], '4'], forgetful.job.log);

    // One image is lost. A vendor's with the very same tags is not taken for it, and what builds on it stays.
    const [lostLeg] = LEGS;
    const client = moto.ec2(regionOf(lostLeg));
    const tags = await tagsOf(moto, regionOf(lostLeg), ids.get(lostLeg) ?? '');
    await tagAs(client, sourceImages[1]?.ami_id ?? '', tags ?? {});
    await client.send(new DeregisterImageCommand({ ImageId: ids.get(lostLeg) }));
    const lost = await planChain(chain, 'lost', inputs);
    assert.deepEqual(lost.reasons, [`${lostLeg}: bake (the image is gone)`]);
    const again = await bakeAll(chain, lost);
    assert.deepEqual(again.statuses, { [lostLeg]: 'baked' }, again.log);
    assert.deepEqual((await planChain(chain, 'found', inputs)).levels, []);
  });

  it('is baked again when its source has become newer', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const cloud = await startCloud(t, { ebsImages: true });
    if (packer === undefined || cloud === undefined) return;
    const { moto, proxy } = cloud;
    const region = 'us-east-1';
    // In moto only an account itself can make an image of its own: so the vendor bakes.
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = moto.environment();
    const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
    const role = new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${VENDOR}:role/vendor`, RoleSessionName: 'vendor' });
    const { Credentials: assumed } = await new STSClient({ region, endpoint: moto.url, credentials }).send(role);
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = assumed ?? {};
    const vendor = new EC2Client({
      region,
      endpoint: moto.url,
      credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    });
    await using run = await Run.start();
    const workspace = await exampleRepository(t, 'regions');
    // This one is of bakes alone.
    withoutVerify(workspace);
    commitAll(workspace);
    const env = {
      ...packer.environment,
      ...moto.environment(proxy.url),
      AWS_ACCESS_KEY_ID: AccessKeyId,
      AWS_SECRET_ACCESS_KEY: SecretAccessKey,
      AWS_SESSION_TOKEN: SessionToken,
      HOME: await temporaryFolder(t),
    };
    const chain: Chain = { run, workspace, env };
    const inputs = { vars: `endpoint=${proxy.url}`, only: `server/${region}/*` };

    const first = await planChain(chain, 'first', inputs);
    const baked = await bakeAll(chain, first);
    assert.deepEqual(
      baked.statuses,
      { [`root/${region}/acme`]: 'baked', [`server/${region}/acme`]: 'baked' },
      baked.log,
    );
    assert.deepEqual((await planChain(chain, 'unchanged', inputs)).levels, []);

    const Name = 'debian-12-amd64-29990101-0001';
    await vendor.send(new RegisterImageCommand({ Name, RootDeviceName: '/dev/xvda' }));
    const newer = await planChain(chain, 'newer', inputs);
    assert.deepEqual(newer.reasons, [
      `root/${region}/acme: bake (source image newer: ${Name})`,
      `server/${region}/acme: bake (parent changed: root/${region}/acme)`,
    ]);
    // Without asking for sources there is no key to look for.
    const blind = await planChain(chain, 'blind', { ...inputs, 'resolve-sources': 'false' });
    assert.deepEqual(blind.reasons, [
      `root/${region}/acme: bake (its source cannot be resolved, so nothing can be found again)`,
      `server/${region}/acme: bake (root/${region}/acme has no key, so nothing can be found again)`,
    ]);
  });
});
