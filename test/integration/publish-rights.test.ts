// The policy of docs/publish/aws.md, enforced by moto: it is enough, and where a right of it is missing, nothing is changed that
// others see before that is told. moto knows neither conditions nor resources of these services: both are left out.
import { CreateImageCommand, CreateLaunchTemplateCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { z } from 'zod';

import { connectEc2Publishing } from '../../src/providers/aws/ec2-publishing.ts';
import { connectSsm } from '../../src/providers/aws/ssm.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import type { Credentials } from '../support/peers/signature.ts';
import {
  bakedTags,
  candidateOf,
  freshName,
  publish,
  type Run,
  statuses,
  targetOf,
  worldAt,
} from '../support/publish/aws-publishing.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const REGIONS = ['us-east-1', 'eu-west-1'] as const;
const FIELDS = {
  regions: ['eu-west-1'],
  share: ['210987654321'],
  'share-snapshots': true,
  ssm: '/images/{image}',
  'launch-templates': [{ name: 'fleet', default: true }],
};
/** What moto has no answer for, whoever asks. */
const UNKNOWN_TO_MOTO = /^(?:GetEbsDefaultKmsKeyId|GetImageBlockPublicAccessState)$/;

const policyShape = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z.array(z.object({ Sid: z.string(), Effect: z.literal('Allow'), Action: z.array(z.string()) })),
});
type Policy = z.infer<typeof policyShape>;

function documentedPolicy(): Policy {
  const page = readFileSync(new URL('../../docs/publish/aws.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  return policyShape.parse(JSON.parse(blocks.find((text) => text.includes('ec2:CopyImage')) ?? ''));
}

const without = (policy: Policy, missing: string): object => ({
  ...policy,
  Statement: policy.Statement.map((one) => ({
    ...one,
    Resource: '*',
    Action: one.Action.filter((action) => action !== missing),
  })),
});

interface Account {
  readonly proxy: FaultProxy;
  /** Publishes as a user with the documented rights but this one. */
  readonly publishWithout: (missing: string) => Promise<Run>;
  /** A parameter that is there already, in every region. */
  readonly point: () => Promise<void>;
}

async function accountOf(t: TestContext): Promise<Account | undefined> {
  let signer: Credentials | undefined;
  const cloud = await startCloud(t, { tagCopies: true, signer: () => signer });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
  const settings = { endpoint: proxy.url, credentials: { accessKeyId, secretAccessKey } };
  const home = moto.ec2('us-east-1');
  const bake = async (): Promise<string> => {
    const of = { ImageId: sourceImages[0]?.ami_id ?? '', MinCount: 1, MaxCount: 1 };
    const { Instances = [] } = await home.send(new RunInstancesCommand(of));
    const InstanceId = Instances[0]?.InstanceId ?? '';
    const { ImageId = '' } = await home.send(new CreateImageCommand({ InstanceId, Name: freshName() }));
    await (await connectEc2Publishing('us-east-1', settings)).tag([ImageId], bakedTags());
    return ImageId;
  };
  for (const region of REGIONS) {
    const LaunchTemplateData = { ImageId: sourceImages[0]?.ami_id };
    const command = new CreateLaunchTemplateCommand({ LaunchTemplateName: 'fleet', LaunchTemplateData });
    await moto.ec2(region).send(command);
  }
  const iam = motoIam(moto.url);
  const publishWithout = async (missing: string): Promise<Run> => {
    const target = targetOf(FIELDS, [candidateOf({ 'us-east-1': await bake() })]);
    signer = await iam.user(without(documentedPolicy(), missing));
    proxy.clear();
    await iam.enforce(true);
    try {
      return await publish(target, worldAt({ endpoint: proxy.url, credentials: signer }));
    } finally {
      signer = undefined;
      await iam.enforce(false);
    }
  };
  const point = async (): Promise<void> => {
    const image = await bake();
    for (const region of REGIONS) await (await connectSsm(region, settings)).put('/images/web', image);
  };
  return { proxy, publishWithout, point };
}

describe('the documented rights of publishing', () => {
  it('are enough', async (t) => {
    const account = await accountOf(t);
    if (account === undefined) return;
    await account.point();
    const done = await account.publishWithout('none');
    assert.deepEqual(done.preflight.refusals, []);
    assert.deepEqual(statuses(done), ['us-east-1 updated', 'eu-west-1 created'], done.outcomes[0]?.message ?? '');
    const refused = account.proxy.calls.filter(
      ({ status = 0, action }) => status >= 400 && status < 500 && !UNKNOWN_TO_MOTO.test(action),
    );
    // Dry runs are answered with an error, and so is the look whether a parameter may be set.
    assert.deepEqual(
      [...new Set(refused.map(({ service, action, status }) => `${service}:${action} ${status}`))].toSorted(),
      [
        'ec2:CopyImage 412',
        'ec2:CreateLaunchTemplateVersion 412',
        'ec2:ModifyImageAttribute 412',
        'ec2:ModifyLaunchTemplate 412',
        'ec2:ModifySnapshotAttribute 412',
        'ssm:PutParameter 400',
      ],
    );
  });

  for (const missing of [
    'ec2:CopyImage',
    'ec2:CreateLaunchTemplateVersion',
    'ec2:DescribeImageAttribute',
    'ec2:DescribeImages',
    'ec2:DescribeLaunchTemplateVersions',
    'ec2:DescribeLaunchTemplates',
    'ec2:DescribeRegions',
    'ec2:DescribeSnapshotAttribute',
    'ec2:ModifyImageAttribute',
    'ec2:ModifyLaunchTemplate',
    'ec2:ModifySnapshotAttribute',
    'ssm:GetParameters',
    'ssm:PutParameter',
  ]) {
    it(`${missing} is missed before the first change`, async (t) => {
      const account = await accountOf(t);
      if (account === undefined) return;
      await account.point();
      const { preflight, phase } = await account.publishWithout(missing);
      assert.match(preflight.refusals.join('\n'), /the credentials may not do that; docs\/publish\/aws\.md/);
      assert.equal(phase, null);
      assert.deepEqual(account.proxy.mutations(), []);
    });
  }
});
