// Going back: the older of two verified images is published again, and consumers get it by the parameter that they follow.
import { DescribeImageAttributeCommand, DescribeImagesCommand } from '@aws-sdk/client-ec2';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { startCloud } from '../support/peers/cloud.ts';
import type { Moto } from '../support/peers/moto.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { verifiedMachine } from '../support/publish/verified-machine.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepResult } from '../support/runner/step.ts';

const REGIONS = ['us-east-1', 'eu-west-1'] as const;

/** All own images with their tags, and who may start them. */
async function imagesOf(moto: Moto): Promise<unknown> {
  const all = [];
  for (const region of REGIONS) {
    const ec2 = moto.ec2(region);
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
    for (const { ImageId = '', Name, Tags, State } of Images) {
      const asked = { ImageId, Attribute: 'launchPermission' } as const;
      const { LaunchPermissions } = await ec2.send(new DescribeImageAttributeCommand(asked));
      all.push({ region, ImageId, Name, Tags, State, LaunchPermissions });
    }
  }
  return all;
}

describe('publish-image, of an older image', () => {
  for (const kept of ['baked', 'found'] as const) {
    it(`points back to it in all regions by the records of a run that ${kept} it, and changes nothing else`, (t) =>
      goBack(t, kept));
  }
});

async function goBack(t: TestContext, kept: 'baked' | 'found'): Promise<void> {
  const cloud = await startCloud(t, { tagCopies: true });
  if (cloud === undefined) return;
  const { moto, proxy } = cloud;
  const env = { ...moto.environment(proxy.url), AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
  const aws = {
    regions: ['eu-west-1'],
    share: ['210987654321'],
    ssm: ['/images/{image}/{version}', '/images/{image}/latest'],
  };
  const folders = async () => ({ baked: await temporaryFolder(t), found: await temporaryFolder(t) });
  const [older, newer] = [await folders(), await folders()];
  await verifiedMachine(moto, older, 'web-1', `bk2-${'c1'.repeat(20)}`);
  await verifiedMachine(moto, newer, 'web-2', `bk2-${'c2'.repeat(20)}`);
  const publish = async (records: string, version: string): Promise<StepResult> => {
    proxy.clear();
    const inputs = { records, version, targets: JSON.stringify({ fleet: { aws } }) };
    const { steps, log } = await runJob({
      env,
      event: pushToMain,
      steps: [{ action: publishAction, id: 'publish', inputs }],
    });
    const [step] = steps;
    assert.ok(step !== undefined, log);
    assert.equal(step.outputs['status'], 'published', step.log);
    return step;
  };
  /** What consumers get: moto's word, not ours. */
  const followed = async (name: string): Promise<Readonly<Record<string, string>>> => {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
    const values: Record<string, string> = {};
    for (const region of REGIONS) {
      const ssm = new SSMClient({ region, endpoint: moto.url, credentials: { accessKeyId, secretAccessKey } });
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
      values[region] = Parameter?.Value ?? '';
      ssm.destroy();
    }
    return values;
  };
  const idsOf = ({ outputs }: StepResult): unknown => JSON.parse(outputs['images-by-leg'] ?? '{}').web;

  const first = idsOf(await publish(older.baked, '1.0'));
  assert.deepEqual(await followed('/images/web/latest'), first);
  const second = idsOf(await publish(newer.baked, '2.0'));
  assert.deepEqual(await followed('/images/web/latest'), second);
  assert.notDeepEqual(first, second);

  const before = await imagesOf(moto);
  const back = await publish(older[kept], '1.0');
  assert.deepEqual(idsOf(back), first);
  assert.deepEqual(await followed('/images/web/latest'), first);
  assert.deepEqual(await followed('/images/web/1.0'), first);
  assert.deepEqual(await followed('/images/web/2.0'), second);
  assert.deepEqual(
    proxy
      .mutations()
      .map(({ action, region }) => `${action} ${region}`)
      .toSorted(),
    REGIONS.map((region) => `PutParameter ${region}`).toSorted(),
  );
  assert.equal(back.outputs['mutations'], '2');
  assert.deepEqual(await imagesOf(moto), before);
  assert.match(back.summary, /\/images\/web\/latest/);
}
