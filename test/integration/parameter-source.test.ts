// `source.ssm` through the plan as shipped: parameters that AWS keeps for everybody, as moto has them, and one of the account.
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { policyOf, together } from '../support/bake/page-policies.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import type { Credentials } from '../support/peers/signature.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepContext } from '../support/runner/step.ts';

const PUBLIC = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64';
/** What moto's parameter of that name is in us-east-1. */
const AMAZONS = sourceImages.find(({ name }) => name.startsWith('al2023-'))?.ami_id ?? '';
const [debian, debianArm] = sourceImages.map(({ ami_id: id }) => id);

const manifest = (source: string): string => `version: 1
axes: { region: { values: [{ name: us-east-1, arch: x86_64 }, { name: eu-west-1, arch: arm64 }], default: us-east-1 } }
images:
  root:
    source: ${source}
    packer: { template: root/root.pkr.hcl, vars: { source_ami: "{source.id}" } }
`;
const TEMPLATE = `variable "source_ami" { type = string }
source "null" "root" { communicator = "none" }
build {
  sources = ["source.null.root"]
  provisioner "shell-local" { inline = ["echo \${var.source_ami}"] }
}
`;

interface Account {
  readonly proxy: FaultProxy;
  readonly put: (region: string, name: string, value: string) => Promise<void>;
  /** The log of a plan, and by leg its sources and key. */
  readonly plan: (
    source: string,
    only?: string,
  ) => Promise<{ log: string; conclusion: string; legs: readonly Planned[] }>;
  readonly signAs: (credentials: Credentials | undefined) => void;
  readonly iam: ReturnType<typeof motoIam>;
}

interface Planned {
  readonly leg: string;
  readonly key: string | null;
  readonly sources: readonly { readonly of: string; readonly id: string; readonly name: string | null }[];
}

async function account(t: TestContext): Promise<Account | undefined> {
  let signer: Credentials | undefined;
  const cloud = await startCloud(t, { signer: () => signer });
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const env: Record<string, string> = { ...moto.environment(proxy.url), HOME: await temporaryFolder(t) };
  const credentials = {
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
  };
  return {
    proxy,
    iam: motoIam(moto.url),
    signAs: (whose) => void (signer = whose),
    put: async (region, Name, Value) => {
      const ssm = new SSMClient({ region, endpoint: moto.url, credentials });
      await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }));
    },
    plan: async (source, only = '') => {
      const workspace = await workspaceWith(t, { 'bakehouse.yml': manifest(source), 'root/root.pkr.hcl': TEMPLATE });
      commitAll(workspace);
      const inputs = { 'look-up': 'false', ...(only === '' ? {} : { only }) };
      let legs: readonly Planned[] = [];
      const read = ({ temp }: StepContext): void => {
        legs = JSON.parse(readFileSync(join(temp, 'bakehouse/plan/plan.json'), 'utf8')).legs;
      };
      const job = await runJob({ workspace, steps: [{ action: planAction, id: 'plan', inputs, env }, { run: read }] });
      return { log: job.log, conclusion: job.conclusion, legs };
    },
  };
}

describe('a source that a parameter of SSM names', () => {
  it('is the image that AWS itself names, in the region of the leg', async (t) => {
    const cloud = await account(t);
    if (cloud === undefined) return;
    const { legs, log } = await cloud.plan(`{ ssm: ${PUBLIC} }`, 'root/us-east-1');
    const leg = legs.find((one) => one.leg === 'root/us-east-1');
    assert.deepEqual(leg?.sources, [{ of: 'aws', id: AMAZONS, name: 'al2023-ami-2023-kernel-6.1-x86_64' }], log);
    const calls = new Set(cloud.proxy.calls.map(({ service, action }) => `${service}:${action}`));
    assert.deepEqual([...calls].toSorted(), ['ec2:DescribeImages', 'ssm:GetParameter']);
  });

  it('is in the key, as the newest image of an owner is, and each leg has that of its region', async (t) => {
    const cloud = await account(t);
    if (cloud === undefined) return;
    const source = '{ ssm: "/acme/{region}/base" }';
    await cloud.put('us-east-1', '/acme/us-east-1/base', debian ?? '');
    await cloud.put('eu-west-1', '/acme/eu-west-1/base', `${debianArm}\n`);
    const ids = (legs: readonly Planned[]): readonly unknown[] => legs.map(({ leg, sources: [one] }) => [leg, one?.id]);
    const first = await cloud.plan(source);
    assert.deepEqual(
      ids(first.legs),
      [
        ['root/eu-west-1', debianArm],
        ['root/us-east-1', debian],
      ],
      first.log,
    );
    const newest = await cloud.plan('{ aws: { owner: "136693071363", filters: { architecture: "{region.arch}" } } }');
    const keys = (legs: readonly Planned[]): readonly (string | null)[] => legs.map(({ key }) => key);
    assert.deepEqual(keys(first.legs), keys(newest.legs));
    await cloud.put('us-east-1', '/acme/us-east-1/base', AMAZONS);
    const second = await cloud.plan(source);
    assert.deepEqual(
      ids(second.legs),
      [
        ['root/eu-west-1', debianArm],
        ['root/us-east-1', AMAZONS],
      ],
      second.log,
    );
    assert.notEqual(keys(second.legs)[1], keys(first.legs)[1]);
    assert.equal(keys(second.legs)[0], keys(first.legs)[0]);
  });

  it('is told in one line where it is none', async (t) => {
    const cloud = await account(t);
    if (cloud === undefined) return;
    await cloud.put('us-east-1', '/acme/word', 'hunter2');
    await cloud.put('us-east-1', '/acme/gone', 'ami-0123456789abcdef0');
    for (const [name, message] of [
      ['/acme/none', /there is no parameter \/acme\/none in us-east-1/],
      ['/acme/word', /\/acme\/word in us-east-1 holds 7 characters that are not the id of an image/],
      ['/acme/gone', /\/acme\/gone names ami-0123456789abcdef0, which these credentials cannot see in us-east-1/],
      ['/acme/{image}s!', /root\/us-east-1: its source "\/acme\/roots!" is no name of a parameter of SSM/],
    ] as const) {
      const { log } = await cloud.plan(`{ ssm: "${name}" }`, 'root/us-east-1');
      assert.match(log, message);
      assert.doesNotMatch(log, /hunter2/);
    }
  });

  it('takes the documented right, and no other', async (t) => {
    const cloud = await account(t);
    if (cloud === undefined) return;
    const { iam, proxy, signAs, plan } = cloud;
    const rights = together(policyOf('look-up'), policyOf('look-up-parameters'));
    for (const [policy, isEnough] of [
      [rights, true],
      [policyOf('look-up'), false],
    ] as const) {
      // moto knows no resources of SSM.
      const open = { ...policy, Statement: policy.Statement.map((one) => ({ ...one, Resource: '*' })) };
      signAs(await iam.user(open));
      proxy.clear();
      await iam.enforce(true);
      const { log, legs } = await plan(`{ ssm: ${PUBLIC} }`, 'root/us-east-1');
      await iam.enforce(false);
      signAs(undefined);
      const refused = proxy.calls.filter(({ status }) => status === 403 || status === 400).map(({ action }) => action);
      assert.equal(refused.length > 0, !isEnough, log);
      assert.equal(legs.find((one) => one.leg === 'root/us-east-1')?.sources.length ?? 0, isEnough ? 1 : 0, log);
      assert.equal(/may not read \/aws\/service\/.*Allow ssm:GetParameter on it/.test(log), !isEnough, log);
    }
  });
});
