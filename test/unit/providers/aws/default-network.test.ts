import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readBuildOf } from '../../../../src/packer/run/preflight.ts';
import { checkDefaultNetwork, unplacedBuilds } from '../../../../src/providers/aws/default-network.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { hclTemplate, jsonTemplate } from '../../packer/run/fixtures.ts';

/** Regions in which the builds of this source would be put anywhere. */
function regionsOf(body: string, environment: Readonly<Record<string, string>> = {}, type = 'amazon-ebs'): string[] {
  const { builds } = hclTemplate(`source "${type}" "a" {\n${body}\n}\nbuild {\n  sources = ["source.${type}.a"]\n}\n`);
  return unplacedBuilds(builds.map(readBuildOf), environment).map(({ region }) => region);
}

const HERE = 'region = "eu-west-1"';

describe('a build that names no network', () => {
  const cases: readonly (readonly [what: string, body: string, regions: readonly string[]])[] = [
    ['has only a region', HERE, ['eu-west-1']],
    ['has a subnet', `${HERE}\nsubnet_id = "subnet-1"`, []],
    ['has a subnet that is empty', `${HERE}\nsubnet_id = ""`, ['eu-west-1']],
    ['has a subnet that cannot be told', `${HERE}\nsubnet_id = data.x.y.id`, []],
    ['has a network', `${HERE}\nvpc_id = "vpc-1"`, []],
    ['has a filter', `${HERE}\nsubnet_filter {\n  filters = { "tag:a" = "b" }\n}`, []],
    [
      'has a filter that a dynamic block makes',
      `${HERE}\ndynamic "vpc_filter" {\n  for_each = []\n  content {}\n}`,
      [],
    ],
    ['only speaks of one', `${HERE}\n# subnet_id = "subnet-1"`, ['eu-west-1']],
    ['has a region that cannot be told', 'region = data.x.y.name', []],
    ['has no region', '', ['us-east-2']],
  ];
  for (const [what, body, regions] of cases) {
    it(what, () => assert.deepEqual(regionsOf(body, { AWS_DEFAULT_REGION: 'us-east-2' }), regions));
  }

  it('starts an instance, or is left alone', () => {
    assert.deepEqual(regionsOf(HERE, {}, 'amazon-ebssurrogate'), ['eu-west-1']);
    assert.deepEqual(regionsOf(HERE, {}, 'amazon-chroot'), []);
    assert.deepEqual(regionsOf(HERE, {}, 'googlecompute'), []);
  });

  it('is found in legacy JSON, too', () => {
    const builder = { type: 'amazon-ebs', region: 'eu-west-1' };
    const told = (more: object): number =>
      unplacedBuilds(jsonTemplate({ builders: [{ ...builder, ...more }] }).builds.map(readBuildOf), {}).length;
    assert.equal(told({}), 1);
    assert.equal(told({ subnet_id: '' }), 1);
    assert.equal(told({ subnet_id: '{{user `subnet`}}' }), 0);
    assert.equal(told({ subnet_filter: { filters: { a: 'b' } } }), 0);
  });
});

describe('a region without a default VPC', () => {
  const { builds } = hclTemplate(
    'source "amazon-ebs" "a" {\n  region = "eu-west-1"\n}\nbuild {\n  sources = ["source.amazon-ebs.a"]\n}\n',
  );
  const unplaced = unplacedBuilds(builds.map(readBuildOf), {});

  it('is an error that says what, where and what to do', async () => {
    await assert.rejects(
      checkDefaultNetwork(fakeHost(), unplaced, async () => false),
      {
        name: 'UserError',
        message:
          'app.pkr.hcl:5: The build amazon-ebs.a must name a subnet_id, subnet_filter or vpc_id, for eu-west-1 has no ' +
          'default VPC that its instance could be started in. Name one, or make a default VPC: ' +
          'aws ec2 create-default-vpc --region eu-west-1. Nothing was baked.',
      },
    );
  });

  it('is asked about once, and not at all where every build has its place', async () => {
    const asked: string[] = [];
    const ask = async (region: string): Promise<boolean> => asked.push(region) > 0;
    await checkDefaultNetwork(fakeHost(), [...unplaced, ...unplaced], ask);
    await checkDefaultNetwork(fakeHost(), [], ask);
    assert.deepEqual(asked, ['eu-west-1']);
  });

  it('that cannot be asked about stops nothing', async () => {
    const host = fakeHost();
    await checkDefaultNetwork(host, unplaced, async () => Promise.reject(new Error('You are not authorized')));
    assert.deepEqual(host.told, [
      ['debug', 'whether eu-west-1 has a default VPC could not be asked: You are not authorized'],
    ]);
  });
});
