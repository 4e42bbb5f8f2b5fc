// What Auto Scaling answers, in pages, and what is no answer: that holds, and is never taken for an empty list.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { before, describe, it, type TestContext } from 'node:test';

import { askScalingWith, type ScalingUse } from '../../../../src/providers/aws/auto-scaling.ts';

const [AMI, OTHER, DISK] = ['ami-0123456789abcdef0', 'ami-0fedcba9876543210', 'snap-0123456789abcdef0'];

const answer = (action: string, list: string, token = ''): string =>
  `<${action}Response><${action}Result>${list}${token}</${action}Result></${action}Response>`;
const CONFIGURATION = `<LaunchConfigurations><member><LaunchConfigurationName>old</LaunchConfigurationName><ImageId>${AMI}</ImageId>
  <BlockDeviceMappings><member><Ebs><SnapshotId>${DISK}</SnapshotId></Ebs></member></BlockDeviceMappings></member></LaunchConfigurations>`;
const GROUP = `<AutoScalingGroups><member><AutoScalingGroupName>g</AutoScalingGroupName><MixedInstancesPolicy><LaunchTemplate>
  <LaunchTemplateSpecification><LaunchTemplateId>lt-1</LaunchTemplateId><Version>3</Version></LaunchTemplateSpecification>
  <Overrides><member><ImageId>${OTHER}</ImageId></member></Overrides></LaunchTemplate></MixedInstancesPolicy></member></AutoScalingGroups>`;

async function ask(t: TestContext, groups: string): Promise<ScalingUse> {
  const server = createServer(({ url = '' }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const isGroups = query.get('Action') === 'DescribeAutoScalingGroups';
    const first = answer('DescribeLaunchConfigurations', '<LaunchConfigurations/>', '<NextToken>2</NextToken>');
    response.end(
      isGroups ? groups : query.has('NextToken') ? answer('DescribeLaunchConfigurations', CONFIGURATION) : first,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const environment = { AWS_ENDPOINT_URL_AUTO_SCALING: `http://127.0.0.1:${port}` };
  try {
    return await askScalingWith(environment)('eu-west-1');
  } finally {
    server.closeAllConnections();
  }
}

describe('what Auto Scaling answers', () => {
  before(() => Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' }));

  it('names images and snapshots, on every page, in configurations and in groups', async (t) => {
    assert.deepEqual(await ask(t, answer('DescribeAutoScalingGroups', GROUP)), {
      uses: [
        { what: 'launch configuration old', id: AMI },
        { what: 'launch configuration old', id: DISK },
        { what: 'group of Auto Scaling g', id: OTHER },
      ],
      versions: [{ group: 'g', template: 'lt-1', version: '3' }],
    });
  });

  it('is no empty list where it is none at all', async (t) => {
    const empty = answer('DescribeAutoScalingGroups', '<AutoScalingGroups/>');
    assert.deepEqual((await ask(t, empty)).versions, []);
    for (const page of ['', '<html><body>Sign in</body></html>', empty.replaceAll('AutoScalingGroups/', 'Other/')])
      await assert.rejects(ask(t, page), /it answers 200, without a list/, page);
    await assert.rejects(ask(t, empty.slice(0, 60)), /no answer that is known here/);
  });
});
