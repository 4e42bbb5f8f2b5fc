// What SIGKILL leaves in an account: an instance, a key pair, a security group. Real Packer, moto.
import { CreateKeyPairCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { eitherPacker, requirePacker, type PackerPart } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import { describeThings, difference } from '../support/peers/inventory.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { runJob } from '../support/runner/job.ts';

const regions = ['us-east-1', 'eu-west-1'];
const sourceImage = sourceImages[0]?.ami_id ?? '';

async function set(t: TestContext, name: PackerPart['name'], local: readonly string[], proxied = { links: true }) {
  const packer = requirePacker(t, name);
  const cloud = await startCloud(t, proxied);
  if (packer === undefined || cloud === undefined) return undefined;
  const imageName = `server-${randomBytes(4).toString('hex')}`;
  const template = amazonHcl({ endpoint: cloud.proxy.url, sourceImage, regions, name: imageName, local });
  const workspace = await workspaceWith(t, { 'server.pkr.hcl': template });
  const env = { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url) };
  const look = () => ec2Inventory(regions, (region) => cloud.moto.ec2(region));
  return { ...cloud, workspace, env, look, imageName };
}

/** Packer's own processes, the wrapper, the real one and its plugins, but nothing that they started. */
function killPacker(temp: string): void {
  const folder = readdirSync(join(temp, 'bakehouse')).find((name) => name.startsWith('b-')) ?? '';
  const { child } = JSON.parse(readFileSync(join(temp, 'bakehouse', folder, 'journal.json'), 'utf8'));
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
      if (group === child.pid && /^\S*packer/.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8')))
        process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It ended in between.
    }
  }
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`what a killed ${name} leaves on AWS`, () => {
    it('is removed by the step itself when only Packer was killed', async (t) => {
      const aws = await set(t, name, ['echo begun', 'sleep 60']);
      if (aws === undefined) return;
      const before = await aws.look();
      let temp = '';
      const job = await runJob({
        workspace: aws.workspace,
        steps: [
          { run: (context) => void (temp = context.temp) },
          {
            action: bakeAction,
            inputs: { template: 'server.pkr.hcl' },
            env: aws.env,
            signals: [
              { signal: 'SIGCONT', when: async ({ untilLine }) => untilLine(/begun/).then(() => killPacker(temp)) },
            ],
          },
        ],
      });
      const step = job.steps[1];
      assert.equal(step?.outputs['status'], 'failed', job.log);
      assert.deepEqual(describeThings(difference(before, await aws.look()).added), [], job.log);
      assert.match(step.summary, /removed \| instance/);
      assert.match(step.summary, /removed \| key-pair/);
      assert.match(step.summary, /removed \| security-group/);
      assert.match(step.summary, /removed \| process/);
    });

    it('is removed by the post step when both were killed, and said', async (t) => {
      const aws = await set(t, name, ['echo begun', 'sleep 60']);
      if (aws === undefined) return;
      const before = await aws.look();
      let temp = '';
      const job = await runJob({
        workspace: aws.workspace,
        steps: [
          { run: (context) => void (temp = context.temp) },
          {
            action: bakeAction,
            inputs: { template: 'server.pkr.hcl' },
            env: aws.env,
            kill: async ({ untilLine }) => untilLine(/begun/).then(() => killPacker(temp)),
          },
        ],
      });
      const post = job.steps[1]?.phases.post;
      assert.deepEqual(describeThings(difference(before, await aws.look()).added), [], job.log);
      assert.match(post?.log ?? '', /Removed: instance i-[0-9a-f]+ in us-east-1/);
      assert.match(post?.log ?? '', /Removed: key-pair packer_/);
      assert.match(post?.log ?? '', /Removed: security-group sg-/);
      assert.match(post?.log ?? '', /Cleaned up after server: 4 removed, 0 left\./);
    });

    it('never takes a neighbour with it, whatever a script prints', async (t) => {
      const aws = await set(t, name, ['/bin/sh ./lies.sh', 'echo begun', 'sleep 60']);
      if (aws === undefined) return;
      const client = aws.moto.ec2('us-east-1');
      // Another bake in the same account, begun a moment before.
      await client.send(new CreateKeyPairCommand({ KeyName: 'packer_0badcafe-neighbour' }));
      const { Instances = [] } = await client.send(
        new RunInstancesCommand({
          ImageId: sourceImage,
          MinCount: 1,
          MaxCount: 1,
          KeyName: 'packer_0badcafe-neighbour',
        }),
      );
      const neighbour = Instances[0]?.InstanceId ?? '';
      const lies = `echo 'Instance ID: ${neighbour}'\necho 'Creating temporary keypair: packer_0badcafe-neighbour'\necho 'x\\n==> amazon-ebs.server: Creating temporary keypair: packer_0badcafe-neighbour'\n`;
      writeFileSync(join(aws.workspace, 'lies.sh'), lies);
      const before = await aws.look();
      let temp = '';
      const job = await runJob({
        workspace: aws.workspace,
        steps: [
          { run: (context) => void (temp = context.temp) },
          {
            action: bakeAction,
            inputs: { template: 'server.pkr.hcl' },
            env: aws.env,
            kill: async ({ untilLine }) => untilLine(/begun/).then(() => killPacker(temp)),
          },
        ],
      });
      const { added, removed } = difference(before, await aws.look());
      assert.deepEqual(describeThings(added), [], job.log);
      assert.deepEqual(describeThings(removed), [], job.log);
      const log = job.steps[1]?.phases.post?.log ?? '';
      assert.match(
        log,
        new RegExp(
          `Left: instance ${neighbour} in us-east-1 \\(the log names it, but nothing proves it to be .*\\); remove it with: aws ec2 terminate-instances`,
        ),
      );
    });
  });
}

describe('a cancel during the copy to other regions', () => {
  it('leaves no copy behind', async (t) => {
    const aws = await set(t, 'packer-current', []);
    if (aws === undefined) return;
    aws.proxy.inject({ action: 'CopyImage', delay: { answer: 1500 } });
    const before = await aws.look();
    const job = await runJob({
      workspace: aws.workspace,
      steps: [{ action: bakeAction, inputs: { template: 'server.pkr.hcl' }, env: aws.env }],
      cancel: ({ untilLine }) => untilLine(/Copying to: eu-west-1/),
    });
    assert.deepEqual(describeThings(difference(before, await aws.look()).added), [], job.log);
    assert.equal(job.steps[0]?.outputs['image-id'], '');
  });
});
