// The policies of docs/bake-aws.md, enforced by moto: with them all is removed, without any single right the rest is, and
// the missing one is named. Strangers' things of the same kinds lie beside it all the time.
import {
  CopyImageCommand,
  CreateImageCommand,
  CreateKeyPairCommand,
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  type EC2Client,
  RequestSpotInstancesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { isOpen, type Leftover } from '../../src/image/leftover.ts';
import { connectEc2Sweeping } from '../../src/providers/aws/sweep/ec2-sweeping.ts';
import type { Ec2SweepRequest } from '../../src/providers/aws/sweep/sweep-request.ts';
import { sweepEc2 } from '../../src/providers/aws/sweep/sweep.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { policyOf, type Policy, together, without } from '../support/bake/page-policies.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { ec2Inventory, type Ec2Thing } from '../support/peers/ec2-inventory.ts';
import { describeThings, difference } from '../support/peers/inventory.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import type { Credentials } from '../support/peers/signature.ts';
import { exampleRepository, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const root = fileURLToPath(new URL('../..', import.meta.url));
const regions = ['us-east-1', 'eu-west-1'];
const sourceImage = sourceImages[0]?.ami_id ?? '';

const rightsOf = ({ Statement }: Policy): readonly string[] => Statement.flatMap(({ Action }) => Action);

describe('the rights of the clean-up', () => {
  it('on the page are those that its calls name, and no others', () => {
    const named = globSync('src/providers/aws/**/*.ts', { cwd: root }).flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/right: '([^']+)'/g)].map(([, right = '']) => right),
    );
    assert.deepEqual(rightsOf(policyOf('clean-up')).toSorted(), [...new Set(named)].toSorted());
  });

  it('are enough, and each of them alone is missed and named', async (t) => {
    const account = await openAccount(t);
    if (account === undefined) return;
    for (const missing of [null, ...rightsOf(policyOf('clean-up'))]) {
      const title =
        missing === null ? 'all of them remove everything' : `without ${missing} the rest goes, and it is named`;
      await t.test(title, async () => checkRight(missing, await account.refill()));
    }
  });
});

async function checkRight(missing: string | null, { before, look, sweep }: Account): Promise<void> {
  const policy = policyOf('clean-up');
  const found = await sweep(missing === null ? policy : without(policy, missing));
  const { added, removed } = difference(before, await look());
  const shown = found.map((one) => JSON.stringify(one)).join('\n');
  assert.deepEqual(describeThings(removed), [], `strangers' things:\n${shown}`);
  if (missing === null) {
    assert.deepEqual(describeThings(added), [], shown);
    assert.deepEqual(found.filter(isOpen), []);
    return;
  }
  const spoken = found.filter(({ state, reason }) => state !== 'removed' && reason.includes(`lack ${missing}`));
  assert.ok(spoken.length > 0, `${missing} is named:\n${shown}`);
  const unnamed = added.filter((thing) => !isNamed(thing, found, missing));
  assert.deepEqual(describeThings(unnamed), [], shown);
  // No more stays than hangs on that right.
  const kinds = STAYS[missing] ?? [];
  assert.deepEqual(describeThings(added.filter(({ kind }) => !kinds.includes(kind))), [], shown);
}

/** What may stay without a right, as the page has it. */
const STAYS: Readonly<Record<string, readonly string[]>> = {
  'ec2:DescribeImages': ['image', 'snapshot'],
  'ec2:DescribeInstances': ['instance', 'image', 'snapshot', 'volume', 'security group'],
  'ec2:DescribeSnapshots': ['snapshot'],
  'ec2:DescribeVolumes': ['volume', 'snapshot'],
  'ec2:DescribeLaunchTemplates': ['launch template'],
  'ec2:DescribeLaunchTemplateVersions': ['launch template'],
  'ec2:DescribeSpotInstanceRequests': ['spot request'],
  'ec2:CancelSpotInstanceRequests': ['spot request'],
  'ec2:DeleteKeyPair': ['key pair'],
  'ec2:DeleteLaunchTemplate': ['launch template'],
  'ec2:DeleteSecurityGroup': ['security group'],
  'ec2:DeleteSnapshot': ['snapshot'],
  'ec2:DeleteVolume': ['volume'],
  'ec2:DeregisterImage': ['image', 'snapshot'],
  'ec2:TerminateInstances': ['instance', 'volume', 'security group'],
};

/** By its own id, or by a row that says what nobody could look for. What is attached goes with its instance. */
function isNamed({ id, label, kind }: Ec2Thing, found: readonly Leftover[], missing: string): boolean {
  if (kind === 'volume' && label === 'in-use' && found.some((one) => one.kind === 'instance' && isOpen(one)))
    return true;
  return found.some(
    (one) =>
      (isOpen(one) && (id.endsWith(` ${one.id}`) || one.id === label)) ||
      (one.state === 'unchecked' && one.reason.includes(missing)),
  );
}

interface Account {
  readonly before: readonly Ec2Thing[];
  readonly look: () => Promise<readonly Ec2Thing[]>;
  readonly sweep: (policy: Policy) => Promise<readonly Leftover[]>;
}

/** An account that holds, each time anew, what a killed bake leaves and the like of somebody else. */
async function openAccount(t: TestContext): Promise<{ readonly refill: () => Promise<Account> } | undefined> {
  let signer: Credentials | undefined;
  const cloud = await startCloud(t, { links: true, signer: () => signer });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const connect = (region: string): EC2Client => moto.ec2(region, proxy.url);
  const look = () => ec2Inventory(regions, (region) => moto.ec2(region));
  const iam = motoIam(moto.url);
  const refill = async (): Promise<Account> => {
    await moto.reset();
    const pair = `packer_${randomUUID()}`;
    const group = `packer_${randomUUID()}`;
    const startedAt = Date.now();
    await makeAll(connect, `packer_${randomUUID()}`, `packer_${randomUUID()}`);
    const before = await look();
    await makeAll(connect, pair, group);
    const request = (): Ec2SweepRequest => ({
      keyPairs: [pair],
      securityGroups: [group],
      unproven: { keyPairs: [], securityGroups: [] },
      imageNames: ['web-1'],
      hinted: { instances: [], images: [], snapshots: [], launchTemplates: [] },
      spot: true,
      kept: new Set(),
      noted: {},
      startedAt,
      deadline: Date.now() + 60_000,
      dryRun: false,
    });
    const sweep = async (policy: Policy): Promise<readonly Leftover[]> => {
      signer = await iam.user(policy);
      const settings = { endpoint: proxy.url, credentials: signer };
      await iam.enforce(true);
      try {
        return await sweepEc2(regions, (region) => connectEc2Sweeping(region, { tries: 1 }, settings), request());
      } finally {
        signer = undefined;
        await iam.enforce(false);
      }
    };
    return { before, look, sweep };
  };
  return { refill };
}

async function makeAll(connect: (region: string) => EC2Client, pair: string, group: string): Promise<void> {
  const home = connect('us-east-1');
  await home.send(new CreateKeyPairCommand({ KeyName: pair }));
  const { GroupId = '' } = await home.send(new CreateSecurityGroupCommand({ GroupName: group, Description: 'a bake' }));
  await home.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: `packer-fleet-launch-template-${pair.slice(-7)}`,
      LaunchTemplateData: { KeyName: pair, InstanceType: 't3.micro', ImageId: sourceImage },
    }),
  );
  await home.send(
    new RequestSpotInstancesCommand({
      LaunchSpecification: { KeyName: pair, InstanceType: 't3.micro', ImageId: sourceImage },
    }),
  );
  const { Instances = [] } = await home.send(
    new RunInstancesCommand({
      ImageId: sourceImage,
      MinCount: 1,
      MaxCount: 1,
      KeyName: pair,
      SecurityGroupIds: [GroupId],
      BlockDeviceMappings: [
        { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 8, DeleteOnTermination: true } },
        { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 1, DeleteOnTermination: false } },
      ],
    }),
  );
  const [{ InstanceId = '', BlockDeviceMappings = [] } = {}] = Instances;
  const [root] = BlockDeviceMappings;
  await home.send(new CreateSnapshotCommand({ VolumeId: root?.Ebs?.VolumeId, Description: 'half' }));
  // Both of the same name: that is nobody's proof.
  const { ImageId = '' } = await home.send(new CreateImageCommand({ InstanceId, Name: 'web-1' }));
  await connect('eu-west-1').send(
    new CopyImageCommand({ SourceImageId: ImageId, SourceRegion: 'us-east-1', Name: 'web-1' }),
  );
}

describe('the rights of bake', () => {
  it('on the page are enough for Packer, its copies, the tags and the look-ups', async (t) => {
    let signer: Credentials | undefined;
    const packer = requirePacker(t, 'packer-debian');
    const cloud = await startCloud(t, { links: true, signer: () => signer });
    if (packer === undefined || cloud === undefined) return;
    const iam = motoIam(cloud.moto.url);
    // Beside those of the clean-up, which notes links while Packer runs.
    signer = await iam.user(together(policyOf('bake'), policyOf('clean-up')));
    const template = amazonHcl({ endpoint: cloud.proxy.url, sourceImage, regions, name: `web-${randomUUID()}` });
    const workspace = await workspaceWith(t, { 'server.pkr.hcl': template });
    const env = {
      ...packer.environment,
      ...cloud.moto.environment(cloud.proxy.url),
      AWS_ACCESS_KEY_ID: signer.accessKeyId,
      AWS_SECRET_ACCESS_KEY: signer.secretAccessKey,
    };
    await iam.enforce(true);
    const job = await runJob({
      workspace,
      steps: [{ action: bakeAction, inputs: { template: 'server.pkr.hcl' }, env }],
    });
    await iam.enforce(false);
    const refused = cloud.proxy.calls.filter(({ status }) => status === 403);
    assert.deepEqual(
      refused.map(({ service, action }) => `${service}:${action}`),
      [],
      job.log,
    );
    assert.equal(job.steps[0]?.outputs['status'], 'baked', job.log);
  });
});

describe('the rights of plan', () => {
  for (const [what, policy, isNamed] of [
    ['on the page are enough for the newest sources and the images that are there', policyOf('look-up'), false],
    ['are missed and named without them', policyOf('guest-files'), true],
  ] as const) {
    it(what, async (t) => {
      let signer: Credentials | undefined;
      const cloud = await startCloud(t, { links: true, signer: () => signer });
      if (cloud === undefined) return;
      const iam = motoIam(cloud.moto.url);
      signer = await iam.user(policy);
      const workspace = await exampleRepository(t, 'regions');
      const env = {
        ...cloud.moto.environment(cloud.proxy.url),
        AWS_ACCESS_KEY_ID: signer.accessKeyId,
        AWS_SECRET_ACCESS_KEY: signer.secretAccessKey,
        HOME: await temporaryFolder(t),
      };
      await iam.enforce(true);
      const inputs = { vars: `endpoint=${cloud.proxy.url}` };
      const job = await runJob({ workspace, steps: [{ action: planAction, inputs, env }] });
      await iam.enforce(false);
      assert.equal(job.conclusion, 'success', job.log);
      const asked = new Set(cloud.proxy.calls.map(({ service, action }) => `${service}:${action}`));
      assert.deepEqual([...asked], ['ec2:DescribeImages'], job.log);
      assert.equal(/may do ec2:DescribeImages/.test(job.log), isNamed, job.log);
    });
  }
});
