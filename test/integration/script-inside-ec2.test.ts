// A script that runs inside of an AMI's instance, through the shipped kitchen-verify: EC2 is moto, Run Command a twin that is
// held to the API model that AWS publishes, and the guest a container that has nothing of the runner's: no file, no variable.
import assert from 'node:assert/strict';
import {
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeInstancesCommand,
} from '@aws-sdk/client-ec2';
import { describe, it, type TestContext } from 'node:test';

import { workspaceWith } from '../support/bake/workspace.ts';
import { policyOf, type Policy, onAnything, together, without } from '../support/bake/page-policies.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { apiModel } from '../support/peers/api-model.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import type { Credentials } from '../support/peers/signature.ts';
import { SsmTwin, type SsmTwinOptions } from '../support/peers/ssm-twin.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import { untilSo } from '../support/until.ts';

const region = 'eu-west-1';
const ami = sourceImages.find(({ architecture }) => architecture === 'x86_64')?.ami_id ?? '';

/** This machine in its place, where nothing is asked of the guest. */
const HERE = ['sh'];

/** One container in the place of every instance. */
async function guest(t: TestContext): Promise<readonly string[] | undefined> {
  const base = requirePart(t, 'base-image');
  if (base === undefined || requirePart(t, 'docker') === undefined) return undefined;
  const id = await docker('run', '--detach', '--entrypoint', 'tail', base.image, '-f', '/dev/null');
  t.after(async () => docker('rm', '--force', '--volumes', id));
  return ['docker', 'exec', '--interactive', id, 'sh'];
}

async function stage(t: TestContext, options: Partial<SsmTwinOptions> = {}) {
  const part = requirePart(t, 'moto');
  const shell = options.guest ?? (await guest(t));
  if (part === undefined || shell === undefined) return undefined;
  const twin = new SsmTwin({ guest: shell, model: apiModel(part, 'ssm/2014-11-06'), ...options });
  t.after(() => twin.stop());
  let signer: Credentials | undefined;
  const cloud = await startCloud(t, { ssm: twin, signer: () => signer });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const ec2 = moto.ec2(region);
  const vpc = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const VpcId = vpc.Vpc?.VpcId ?? '';
  const made = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.7.1.0/24' }));
  const subnet = made.Subnet?.SubnetId ?? '';
  const { GroupId: group = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ VpcId, GroupName: 'tests', Description: 'tests' }),
  );
  const iam = motoIam(moto.url);
  await iam.instanceProfile('image-guest');
  const workspace = await workspaceWith(t, {
    'tests/run.sh': `#!/bin/sh
. tests/words.sh
echo "$WORDS $BAKEHOUSE_LEG in $BAKEHOUSE_REGION as $(id -un)"
printf '\\033[31m::error::not a command\\033[0m\\n'
mkdir -p out; printf 'TAP version 13\\n1..2\\nok 1 - one\\nok 2 - two\\n' >out/result.tap
env >out/environment; echo "secret: \${DEPLOY_TOKEN:-none}"
`,
    'tests/words.sh': 'WORDS="tests of"\n',
    'README.md': 'Not a test.\n',
  });
  commitAll(workspace);
  const verify = async (
    inputs: Readonly<Record<string, string>> = {},
    more: { readonly cancel?: Moment; readonly kill?: Moment; readonly policy?: Policy } = {},
  ): Promise<JobResult> => {
    proxy.clear();
    if (more.policy !== undefined) signer = await iam.user(more.policy);
    const own = signer ?? { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'nobody' };
    await iam.enforce(more.policy !== undefined);
    try {
      return await runJob({
        workspace,
        env: {
          ...moto.environment(proxy.url),
          AWS_ACCESS_KEY_ID: own.accessKeyId,
          AWS_SECRET_ACCESS_KEY: own.secretAccessKey,
          AWS_REGION: region,
        },
        steps: [
          {
            action: verifyAction,
            id: 'verify',
            inputs: {
              'image-id': ami,
              provider: 'aws',
              script: 'sh tests/run.sh',
              'script-inside': 'true',
              'script-machine': `subnet: ${subnet}\nsecurity-groups: [${group}]\nprofile: image-guest\n`,
              'secret-vars': 'DEPLOY_TOKEN=of-the-runner',
              reports: 'out/*.tap',
              'min-tests': '2',
              ...inputs,
            },
            ...(more.kill === undefined ? {} : { kill: more.kill }),
          },
        ],
        ...(more.cancel === undefined ? {} : { cancel: more.cancel }),
      });
    } finally {
      signer = undefined;
      await iam.enforce(false);
    }
  };
  /** The state of each instance. */
  const instances = async (): Promise<readonly string[]> => {
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
    return Reservations.flatMap(({ Instances = [] }) => Instances).map(({ State }) => State?.Name ?? '');
  };
  return { twin, proxy, subnet, group, verify, instances };
}

const outputsOf = ({ steps }: JobResult): Readonly<Record<string, string>> => steps[0]?.outputs ?? {};

describe('a script inside of an AMI', { concurrency: 3 }, () => {
  it('runs there, with the workspace and nothing else of ours, and its reports decide', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const job = await lab.verify();
    const outputs = outputsOf(job);
    assert.deepEqual([outputs['gate'], outputs['passed'], outputs['image-verified']], ['pass', '2', 'true'], job.log);
    assert.match(job.log, /tests of ami-\w+ in eu-west-1 as root/);
    assert.match(job.log, /secret: none/);
    assert.match(job.log, /^.*::error::not a command$/m);
    assert.deepEqual(
      job.annotations.filter(({ message }) => message.includes('not a command')),
      [],
    );
    assert.deepEqual(lab.twin.violations, []);
    assert.deepEqual(await lab.instances(), ['terminated']);

    const [start, ...more] = lab.proxy.mutations('RunInstances');
    assert.equal(more.length, 0);
    const told = start?.parameters ?? {};
    assert.equal(told['MetadataOptions.HttpTokens'], 'required');
    assert.equal(told['NetworkInterface.1.AssociatePublicIpAddress'], 'false');
    assert.equal(told['NetworkInterface.1.SubnetId'], lab.subnet);
    assert.equal(told['NetworkInterface.1.SecurityGroupId.1'], lab.group);
    assert.equal(told['IamInstanceProfile.Name'], 'image-guest');
    assert.equal(told['KeyName'], undefined);
    const changes = new Set(lab.proxy.mutations().map(({ service, action }) => `${service}:${action}`));
    assert.deepEqual([...changes].sort(), ['ec2:RunInstances', 'ec2:TerminateInstances', 'ssm:SendCommand']);
    // What is sent is kept by SSM: no secret of the runner is among it.
    assert.ok(lab.twin.lines.every((lines) => !lines.includes('of-the-runner')));
  });

  it('that fails shuts the gate, by its report and by its exit code', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const red = 'mkdir out; printf "1..2\\nok 1\\nnot ok 2 - the door\\n" >out/a.tap; exit 1';
    const failed = outputsOf(await lab.verify({ script: red }));
    assert.deepEqual([failed['gate'], failed['failed'], failed['failure-class']], ['block', '1', 'test']);
    const job = await lab.verify({ script: 'sh tests/run.sh; exit 7' });
    assert.equal(outputsOf(job)['gate'], 'block');
    assert.match(job.log, /The script ended with exit code 7, though no test of its reports failed/);
    const none = await lab.verify({ script: 'echo well' });
    assert.match(none.log, /The script wrote no report "out\/\*\.tap"/);
    assert.deepEqual(await lab.instances(), ['terminated', 'terminated', 'terminated']);
  });

  it('that is cancelled leaves no instance, and its command is ended', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const runs: Moment = () =>
      untilSo('a test that runs', () => lab.twin.comments.includes('Bakehouse: run the tests'), 50);
    const cancelled = await lab.verify({ script: 'sleep 600' }, { cancel: runs });
    assert.equal(outputsOf(cancelled)['gate'], 'block', cancelled.log);
    assert.equal(lab.twin.states.filter((state) => state === 'Cancelled').length, 1, cancelled.log);
    assert.deepEqual(await lab.instances(), ['terminated']);
  });

  it('whose step is killed leaves no instance after the post step', async (t) => {
    const lab = await stage(t);
    if (lab === undefined) return;
    const runs: Moment = () =>
      untilSo('a test that runs', () => lab.twin.comments.includes('Bakehouse: run the tests'), 50);
    const killed = await lab.verify({ script: 'sleep 600' }, { kill: runs });
    assert.deepEqual(await lab.instances(), ['terminated'], killed.log);
  });
});

describe('an instance that cannot be had as it is asked for', { concurrency: 4 }, () => {
  for (const [what, machine, message, starts] of [
    ['has a subnet that is none', 'subnet: vpc-1', /machine\.subnet: it is the id of a subnet/, 0],
    ['has a member that is not known', 'sbnet: a', /machine: Unrecognized key: "sbnet"/, 0],
    ['is not described by a mapping', '- a', /Input "script-machine" must be a mapping/, 0],
    ['has no profile', 'public-ip: true', /needs a profile .* name it in machine\.profile/, 0],
    [
      'has a subnet that is not there',
      'subnet: subnet-0123456789abcdef0\nprofile: image-guest',
      /EC2 does not take machine\.subnet subnet-0123456789abcdef0 in eu-west-1/,
      1,
    ],
  ] as const) {
    it(what, async (t) => {
      const lab = await stage(t, { guest: HERE });
      if (lab === undefined) return;
      const job = await lab.verify({ 'script-machine': machine });
      assert.match(job.log, message);
      assert.equal(outputsOf(job)['failure-class'], 'config', job.log);
      assert.equal(lab.proxy.calls.filter(({ action }) => action === 'RunInstances').length, starts);
      assert.deepEqual(await lab.instances(), []);
    });
  }

  it('whose agent never speaks to SSM is told what to look at', async (t) => {
    const lab = await stage(t, { guest: HERE, registersAfter: Number.POSITIVE_INFINITY });
    if (lab === undefined) return;
    const job = await lab.verify({ 'create-timeout': '0.05' });
    assert.match(
      job.log,
      /its agent has not spoken to SSM\. .*amazon-ssm-agent.*AmazonSSMManagedInstanceCore.*VPC endpoints/,
    );
    assert.deepEqual(await lab.instances(), ['terminated']);
  });

  it('needs no profile where the account manages all of its instances', async (t) => {
    const lab = await stage(t, {
      guest: HERE,
      hostManagement: 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
    });
    if (lab === undefined) return;
    const job = await lab.verify({ 'script-machine': `subnet: ${lab.subnet}` });
    assert.equal(outputsOf(job)['gate'], 'pass', job.log);
  });
});

describe('the rights of a test inside of an AMI', { concurrency: 3 }, () => {
  const all = onAnything(together(policyOf('verify'), policyOf('verify-inside')));
  it('on the page are enough', async (t) => {
    const lab = await stage(t, { guest: HERE });
    if (lab === undefined) return;
    const job = await lab.verify({}, { policy: all });
    const refused = lab.proxy.calls.filter(({ status }) => status === 403);
    assert.deepEqual(
      refused.map(({ service, action }) => `${service}:${action}`),
      [],
      job.log,
    );
    // Refusals of SSM have the status 400, as many others of its answers.
    const rights = new Set(all.Statement.flatMap(({ Action }) => Action));
    const asked = new Set(lab.proxy.calls.map(({ service, action }) => `${service}:${action}`));
    assert.deepEqual(
      [...asked].filter((right) => !rights.has(right)),
      [],
    );
    assert.equal(outputsOf(job)['gate'], 'pass', job.log);
  });

  for (const right of [
    'ec2:RunInstances',
    'ssm:DescribeInstanceInformation',
    'ssm:SendCommand',
    'ssm:GetCommandInvocation',
  ]) {
    it(`without ${right} it is named, and nothing stays`, async (t) => {
      const lab = await stage(t, { guest: HERE });
      if (lab === undefined) return;
      const job = await lab.verify({}, { policy: without(all, right) });
      assert.equal(outputsOf(job)['gate'], 'block', job.log);
      assert.ok(
        lab.proxy.calls.some(({ status = 0, service, action }) => status >= 400 && `${service}:${action}` === right),
        job.log,
      );
      assert.match(job.log, new RegExp(right.replace(/^.*:/, '')));
      assert.ok((await lab.instances()).every((state) => state === 'terminated'));
    });
  }
});
