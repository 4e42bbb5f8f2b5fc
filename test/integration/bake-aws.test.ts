// Real Packer with its real amazon-ebs builder against moto: ids per region, and our tags on the images.
import {
  DeleteInternetGatewayCommand,
  DeleteSubnetCommand,
  DeleteVpcCommand,
  DescribeImagesCommand,
  DescribeInternetGatewaysCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  DetachInternetGatewayCommand,
  type EC2Client,
  type Image,
} from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';

const regions = ['us-east-1', 'eu-west-1'];

for (const name of packerNames) {
  describe(`bake on AWS with ${name}`, () => {
    it('tells the id in every region, and tags the images', async (t) => {
      const packer = requirePacker(t, name);
      const cloud = await startCloud(t);
      if (packer === undefined || cloud === undefined) return;
      const endpoint = cloud.proxy.url;
      const sourceImage = sourceImages[0]?.ami_id ?? '';
      const workspace = await workspaceWith(t, {
        'server.pkr.hcl': amazonHcl({ endpoint, sourceImage, regions, name: 'server-1' }),
      });
      const job = await runJob({
        workspace,
        github: { run_id: '4711', sha: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00' },
        steps: [
          {
            action: bakeAction,
            id: 'bake',
            inputs: {
              template: 'server.pkr.hcl',
              image: 'server',
              tier: 'infrastructure',
              tags: 'role-id=base-server',
              parent: sourceImage,
            },
            env: { ...packer.environment, ...cloud.moto.environment(endpoint) },
          },
        ],
      });
      const [step] = job.steps;
      assert.equal(job.conclusion, 'success', job.log);
      const ids: Record<string, string> = JSON.parse(step?.outputs['image-ids'] ?? '{}');
      assert.deepEqual(Object.keys(ids).sort(), [...regions].sort());
      assert.equal(step?.outputs['image-id'], '');
      for (const region of regions) {
        const images: Image[] =
          (await cloud.moto.ec2(region).send(new DescribeImagesCommand({ Owners: ['self'] }))).Images ?? [];
        assert.deepEqual(
          images.map(({ ImageId }) => ImageId),
          [ids[region]],
        );
        const tags = Object.fromEntries((images[0]?.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value]));
        const { 'bakehouse:ref': ref, 'bakehouse:repository': repository, ...rest } = tags;
        assert.match(ref ?? '', /^refs\//);
        assert.match(repository ?? '', /^[\w-]+\/[\w-]+$/);
        assert.deepEqual(rest, {
          'bakehouse:leg': 'server',
          'bakehouse:tier': 'infrastructure',
          'bakehouse:parent': sourceImage,
          'bakehouse:commit': 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
          'bakehouse:run': '4711',
          'bakehouse:epoch': '',
          'bakehouse:packer': packer.version,
          'role-id': 'base-server',
        });
      }
    });
  });
}

/** As accounts have it whose owners took it away. */
async function deleteDefaultVpc(ec2: EC2Client): Promise<void> {
  const { Vpcs = [] } = await ec2.send(
    new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
  );
  for (const { VpcId = '' } of Vpcs) {
    const { Subnets = [] } = await ec2.send(
      new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }),
    );
    for (const { SubnetId } of Subnets) await ec2.send(new DeleteSubnetCommand({ SubnetId }));
    const { InternetGateways = [] } = await ec2.send(
      new DescribeInternetGatewaysCommand({ Filters: [{ Name: 'attachment.vpc-id', Values: [VpcId] }] }),
    );
    for (const { InternetGatewayId } of InternetGateways) {
      await ec2.send(new DetachInternetGatewayCommand({ InternetGatewayId, VpcId }));
      await ec2.send(new DeleteInternetGatewayCommand({ InternetGatewayId }));
    }
    await ec2.send(new DeleteVpcCommand({ VpcId }));
  }
}

describe('bake on AWS in a region without a default VPC', () => {
  it('fails before anything is begun, where the region is a variable and the template names no subnet', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const cloud = await startCloud(t);
    if (packer === undefined || cloud === undefined) return;
    const [, region = ''] = regions;
    await deleteDefaultVpc(cloud.moto.ec2(region));
    const endpoint = cloud.proxy.url;
    const template = amazonHcl({ endpoint, sourceImage: 'ami-1', regions: [region], name: 'server-1' });
    assert.equal(template.split(/region\s*=\s*"eu-west-1"/).length, 2, 'the fixture has it once');
    const workspace = await workspaceWith(t, {
      'server.pkr.hcl': `variable "where" {\n  type = string\n}\n${template.replace(/region\s*=\s*"eu-west-1"/, 'region = var.where')}`,
    });
    commitAll(workspace);
    const job = await runJob({
      workspace,
      steps: [
        {
          action: bakeAction,
          id: 'bake',
          inputs: { template: 'server.pkr.hcl', vars: `where=${region}` },
          env: { ...packer.environment, ...cloud.moto.environment(endpoint) },
        },
      ],
    });
    assert.equal(job.conclusion, 'failure', job.log);
    const [annotation] = job.steps[0]?.annotations.filter(({ level }) => level === 'error') ?? [];
    assert.match(
      annotation?.message ?? '',
      /must name a subnet_id, subnet_filter or vpc_id, for eu-west-1 has no default VPC/,
    );
    assert.match(annotation?.message ?? '', /aws ec2 create-default-vpc --region eu-west-1/);
    assert.equal(annotation?.file, 'server.pkr.hcl');
    assert.ok(!job.log.includes('Prevalidating'), job.log);
  });
});
