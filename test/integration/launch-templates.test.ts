// Launch templates as targets, through the action as shipped, in moto: planned, published, published again, and gone back from.
import {
  CreateLaunchTemplateCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { startCloud } from '../support/peers/cloud.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { verifiedMachine } from '../support/publish/verified-machine.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepResult } from '../support/runner/step.ts';

const REGIONS = ['us-east-1', 'eu-west-1'] as const;

describe('publish-image, to launch templates', () => {
  it('makes a version and the default in each region, nothing the second time, and goes back by the default alone', async (t) => {
    const cloud = await startCloud(t, { tagCopies: true });
    if (cloud === undefined) return;
    const { moto, proxy } = cloud;
    for (const region of REGIONS) {
      for (const LaunchTemplateName of ['fleet-web', 'fleet-db']) {
        const LaunchTemplateData = { ImageId: 'ami-0123456789abcdef0', InstanceType: 'm5.large' } as const;
        await moto.ec2(region).send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData }));
      }
    }
    const env = { ...moto.environment(proxy.url), AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
    const [older, newer] = [await temporaryFolder(t), await temporaryFolder(t)];
    const unused = await temporaryFolder(t);
    await verifiedMachine(moto, { baked: older, found: unused }, 'web-1', `bk2-${'c1'.repeat(20)}`);
    await verifiedMachine(moto, { baked: newer, found: unused }, 'web-2', `bk2-${'c2'.repeat(20)}`);
    const run = async (records: string, name: string, mode = 'apply'): Promise<StepResult> => {
      proxy.clear();
      const templates = [{ name, default: true, 'version-description': '{image} {version}' }];
      const aws = { regions: ['eu-west-1'], 'launch-templates': templates };
      const inputs = { records, mode, version: '1.0', targets: JSON.stringify({ fleet: { aws } }) };
      const steps = [{ action: publishAction, id: 'publish', inputs }];
      const [step] = (await runJob({ env, event: pushToMain, steps })).steps;
      assert.ok(step !== undefined);
      return step;
    };
    /** moto's word on a template: its default version and number of versions, and the image of the default. */
    const followed = async (region: string, name = 'fleet-web'): Promise<readonly unknown[]> => {
      const ec2 = moto.ec2(region);
      const found = await ec2.send(new DescribeLaunchTemplatesCommand({ LaunchTemplateNames: [name] }));
      const { DefaultVersionNumber, LatestVersionNumber } = found.LaunchTemplates?.[0] ?? {};
      const asked = { LaunchTemplateName: name, Versions: ['$Default'] };
      const { LaunchTemplateVersions = [] } = await ec2.send(new DescribeLaunchTemplateVersionsCommand(asked));
      const [version] = LaunchTemplateVersions;
      return [
        DefaultVersionNumber,
        LatestVersionNumber,
        version?.LaunchTemplateData?.ImageId,
        version?.VersionDescription,
      ];
    };
    const calls = (): readonly string[] =>
      proxy
        .mutations()
        .map(({ action, region }) => `${action} ${region}`)
        .toSorted();
    const idsOf = ({ outputs }: StepResult): Readonly<Record<string, string>> =>
      JSON.parse(outputs['images-by-leg'] ?? '{}').web;

    const missing = await run(older, 'fleet-wob');
    assert.equal(missing.conclusion, 'failure');
    assert.match(missing.log, /in us-east-1: there is no launch template fleet-wob \(did you mean fleet-web\)/);
    assert.deepEqual(calls(), []);

    const planned = await run(older, 'fleet-{image}', 'plan');
    assert.equal(planned.outputs['status'], 'planned', planned.log);
    assert.match(planned.summary, /add a version to the launch template fleet-web, out of 1/);
    assert.deepEqual(calls(), []);

    const first = await run(older, 'fleet-{image}');
    assert.equal(first.outputs['status'], 'published', first.log);
    const both = (action: string): readonly string[] => REGIONS.map((region) => `${action} ${region}`);
    assert.deepEqual(
      calls(),
      [...both('CreateLaunchTemplateVersion'), ...both('ModifyLaunchTemplate'), 'CopyImage eu-west-1'].toSorted(),
    );
    for (const { parameters } of proxy.mutations('CreateLaunchTemplateVersion')) {
      assert.equal(parameters['SourceVersion'], '1');
      assert.match(parameters['ClientToken'] ?? '', /^[0-9a-f]{64}$/);
      const replaced = Object.keys(parameters).filter((name) => name.startsWith('LaunchTemplateData.'));
      assert.deepEqual(replaced, ['LaunchTemplateData.ImageId']);
    }
    for (const region of REGIONS) {
      assert.deepEqual(await followed(region), [2, 2, idsOf(first)[region], 'web 1.0 [bakehouse]']);
    }
    const again = await run(older, 'fleet-{image}');
    assert.equal(again.outputs['status'], 'unchanged', again.log);
    assert.deepEqual(calls(), []);

    await run(newer, 'fleet-{image}');
    for (const region of REGIONS) assert.deepEqual((await followed(region)).slice(0, 2), [3, 3]);
    const back = await run(older, 'fleet-{image}');
    assert.equal(back.outputs['status'], 'published', back.log);
    assert.deepEqual(calls(), both('ModifyLaunchTemplate').toSorted());
    for (const region of REGIONS) {
      assert.deepEqual((await followed(region)).slice(0, 3), [2, 3, idsOf(first)[region]]);
      assert.deepEqual((await followed(region, 'fleet-db')).slice(0, 3), [1, 1, 'ami-0123456789abcdef0']);
    }
  });
});
