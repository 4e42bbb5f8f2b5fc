// Real Packer with its real amazon-ebs builder against moto: ids per region, and our tags on the images.
import { DescribeImagesCommand, type Image } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
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
              layer: 'infrastructure',
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
        const { 'bakehouse:ref': ref, ...rest } = tags;
        assert.match(ref ?? '', /^refs\//);
        assert.deepEqual(rest, {
          'bakehouse:leg': 'server',
          'bakehouse:layer': 'infrastructure',
          'bakehouse:parent': sourceImage,
          'bakehouse:commit': 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
          'bakehouse:run': '4711',
          'bakehouse:epoch': '',
          'role-id': 'base-server',
        });
      }
    });
  });
}
