// The policies of docs/bake-aws.md for a guest and for who hands its role on, enforced by moto. It does not check whether a
// role may be passed: nothing here would miss that right.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { onAnything, policyOf, type Policy, together, without } from '../support/bake/page-policies.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { sourceImages } from '../support/peers/moto.ts';
import type { Credentials } from '../support/peers/signature.ts';
import { runJob } from '../support/runner/job.ts';

/** What AWS's own library is answered to each call: `well`, `refused` for want of rights, or the code of another error. */
const CALLS = `
import json, sys, boto3, botocore
s3, ec2 = boto3.client("s3"), boto3.client("ec2")
calls = {
    "make the bucket": lambda: s3.create_bucket(Bucket="acme-packages"),
    "put base": lambda: s3.put_object(Bucket="acme-packages", Key="base/tool", Body=b"x"),
    "put other": lambda: s3.put_object(Bucket="acme-packages", Key="other/tool", Body=b"x"),
    "get base": lambda: s3.get_object(Bucket="acme-packages", Key="base/tool"),
    "get other": lambda: s3.get_object(Bucket="acme-packages", Key="other/tool"),
    "list": lambda: s3.list_objects_v2(Bucket="acme-packages"),
    "delete base": lambda: s3.delete_object(Bucket="acme-packages", Key="base/tool"),
    "instances": lambda: ec2.describe_instances(),
}
for name in sys.argv[1:]:
    try:
        calls[name]()
        print(name + ": well")
    except botocore.exceptions.ClientError as error:
        code = error.response["Error"]["Code"]
        print(name + ": " + ("refused" if code in ("AccessDenied", "UnauthorizedOperation") else code))
`;

describe('the rights of a guest', () => {
  it('are to fetch what is in its folder of the bucket, and nothing else', async (t) => {
    const python = requirePart(t, 'moto')?.python;
    const cloud = await startCloud(t);
    if (python === undefined || cloud === undefined) return;
    const answers = (calls: readonly string[], { accessKeyId, secretAccessKey }: Credentials): readonly string[] => {
      const own = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
      const env = { ...cloud.moto.environment(), ...own, AWS_DEFAULT_REGION: 'us-east-1', PATH: process.env['PATH'] };
      const out = execFileSync(python, ['-c', CALLS, ...calls], { env, encoding: 'utf8' });
      return out.trimEnd().split('\n');
    };
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloud.moto.environment();
    const owner = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
    const made = answers(['make the bucket', 'put base', 'put other'], owner);
    assert.deepEqual(made, ['make the bucket: well', 'put base: well', 'put other: well']);
    const iam = motoIam(cloud.moto.url);
    const guest = await iam.user(policyOf('guest-files'));
    await iam.enforce(true);
    assert.deepEqual(answers(['get base', 'get other', 'list', 'put base', 'delete base', 'instances'], guest), [
      'get base: well',
      'get other: refused',
      'list: refused',
      'put base: refused',
      'delete base: refused',
      'instances: refused',
    ]);
  });
});

describe('who hands the role of a guest on', () => {
  const all = together(policyOf('bake'), policyOf('clean-up'), onAnything(policyOf('hand-on')));
  const cases: readonly (readonly [what: string, policy: Policy, refused: readonly string[]])[] = [
    ['has on the page what Packer asks of IAM', all, []],
    ['is refused without the right to look at it', without(all, 'iam:GetInstanceProfile'), ['iam:GetInstanceProfile']],
  ];
  for (const [what, policy, refused] of cases) {
    it(what, async (t) => {
      let signer: Credentials | undefined;
      const packer = requirePacker(t, 'packer-debian');
      const cloud = await startCloud(t, { links: true, signer: () => signer });
      if (packer === undefined || cloud === undefined) return;
      const iam = motoIam(cloud.moto.url);
      await iam.instanceProfile('image-guest');
      signer = await iam.user(policy);
      const sourceImage = sourceImages[0]?.ami_id ?? '';
      const template = amazonHcl({
        endpoint: cloud.proxy.url,
        sourceImage,
        regions: ['us-east-1'],
        name: `web-${randomUUID()}`,
      }).replace('communicator ', 'iam_instance_profile = "image-guest"\n  communicator ');
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
      const asked = cloud.proxy.calls.map(({ service, action, status }) => ({ call: `${service}:${action}`, status }));
      assert.ok(
        asked.some(({ call }) => call === 'iam:GetInstanceProfile'),
        job.log,
      );
      const denied = asked.filter(({ status }) => status === 403).map(({ call }) => call);
      assert.deepEqual([...new Set(denied)], refused, job.log);
      assert.equal(job.steps[0]?.outputs['status'], refused.length === 0 ? 'baked' : 'failed', job.log);
    });
  }
});
