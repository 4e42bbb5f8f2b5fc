// An image that a branch baked, or passes off as baked, under the very key of the default branch: what is published there is not
// made of it. Plans of the shipped action, and EC2 by moto; the images are what a bake and its tests would have left.
import { CreateTagsCommand, RegisterImageCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { plan as planSchema, type PlannedLeg } from '../../src/image/plan.ts';
import { imageSetTags } from '../../src/providers/aws/image-set.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepContext } from '../support/runner/step.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const MAIN = 'refs/heads/main';
const BRANCH = 'refs/heads/feature';
const TAG = 'refs/tags/v1.0';

const manifest = (extra = ''): string => `version: 1
${extra}images:
  server:
    packer: { template: server.pkr.hcl }
    verify: { script: { run: "sh test.sh", report: out.tap } }
    publish: [fleet]
targets:
  fleet: { aws: { share: ["210987654321"] } }
`;

interface There {
  /** The leg as a run of that ref plans it. */
  readonly plan: (ref: string) => Promise<PlannedLeg>;
  /** What a bake of the key leaves whose tests passed, in a run of that ref. */
  readonly bakedBy: (ref: string, name: string) => Promise<void>;
  /** What a bake of that plan says that must not bake. */
  readonly require: (ref: string) => Promise<string>;
}

async function repository(t: TestContext, text: string): Promise<There | undefined> {
  const cloud = await startCloud(t);
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const regions = ['us-east-1'];
  const sourceImage = sourceImages[0]?.ami_id ?? '';
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': text,
    'server.pkr.hcl': amazonHcl({ endpoint: proxy.url, sourceImage, regions, name: 'server' }),
    'test.sh': '',
  });
  commitAll(workspace);
  const env = { ...moto.environment(proxy.url), AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
  const plan: There['plan'] = async (ref) => {
    let text = '';
    const keep = ({ temp }: StepContext): void => {
      text = readFileSync(join(temp, 'bakehouse/plan/plan.json'), 'utf8');
    };
    const steps = [{ action: planAction, id: 'plan' }, { run: keep }];
    const job = await runJob({ workspace, env, event: pushToMain, github: { ref }, steps });
    assert.equal(job.conclusion, 'success', job.log);
    const [leg] = planSchema.parse(JSON.parse(text)).legs;
    assert.ok(leg !== undefined);
    return leg;
  };
  const { key } = await plan(MAIN);
  const bakedBy: There['bakedBy'] = async (ref, name) => {
    const ec2 = moto.ec2('us-east-1');
    const { ImageId: id = '' } = await ec2.send(
      new RegisterImageCommand({ Name: name, RootDeviceName: '/dev/xvda', Architecture: 'x86_64' }),
    );
    for (const { tags } of imageSetTags(key ?? '', [{ build: 'amazon-ebs.server', region: 'us-east-1', id }])) {
      const all = { ...tags, 'bakehouse:run': '666', 'bakehouse:verified': '666', 'bakehouse:ref': ref };
      const Tags = Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
      await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
    }
  };
  const require: There['require'] = async (ref) => {
    const job = await runJob({
      workspace,
      env,
      event: pushToMain,
      github: { ref },
      steps: [
        { action: planAction, id: 'plan' },
        {
          action: bakeAction,
          id: 'bake',
          inputs: ({ steps }) => ({
            plan: steps['plan']?.outputs['plan'] ?? '',
            'plan-digest': steps['plan']?.outputs['digest'] ?? '',
            leg: 'server',
            reuse: 'require',
          }),
        },
      ],
    });
    return job.log;
  };
  return { plan, bakedBy, require };
}

describe('the image of a branch', () => {
  it('is not taken where main publishes, whatever marks it has, but by the branch itself', async (t) => {
    const there = await repository(t, manifest());
    if (there === undefined) return;
    assert.deepEqual((await there.plan(MAIN)).todo, ['bake', 'verify']);
    await there.bakedBy(BRANCH, 'theirs');
    const main = await there.plan(MAIN);
    assert.deepEqual(main.todo, ['bake', 'verify']);
    assert.deepEqual(main['reuse-from'], ['main', 'tags']);
    assert.deepEqual((await there.plan(TAG)).todo, ['bake', 'verify']);
    assert.deepEqual((await there.plan('refs/heads/other')).todo, ['bake', 'verify']);
    assert.deepEqual((await there.plan(BRANCH)).todo, []);
    // The job that bakes asks again, and says why.
    assert.match(await there.require(MAIN), /is of refs\/heads\/feature, but reuse-from takes main, tags/);

    await there.bakedBy(MAIN, 'ours');
    for (const ref of [MAIN, TAG, 'refs/heads/other', BRANCH]) assert.deepEqual((await there.plan(ref)).todo, [], ref);
  });

  it('is taken where the manifest says any', async (t) => {
    const there = await repository(t, manifest('reuse-from: [any]\n'));
    if (there === undefined) return;
    await there.bakedBy(BRANCH, 'theirs');
    assert.deepEqual((await there.plan(MAIN)).todo, []);
  });
});
