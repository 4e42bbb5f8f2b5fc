// From the plan to other regions and accounts, as steps of one job: a real bake with Packer's amazon-ebs in moto, tests by the
// engine `script`, and what consumers see before and after. moto drops the tags of a copy: the proxy gives them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { publishStep, pushToMain, stepsOf } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';

const MANIFEST = `version: 1
images:
  server:
    layer: infrastructure
    packer: { template: server.pkr.hcl }
    verify: { script: { run: "sh test.sh", report: out/junit.xml } }
    publish: [fleet]
targets:
  fleet:
    aws: { regions: [eu-west-1, ap-south-1], share: ["210987654321"], ssm: ["/images/{image}"] }
    files: { tfvars: images.auto.tfvars.json, properties: "Distro/{version}/{region}.vmi.properties" }
`;
const SCRIPT = `mkdir -p out
echo '<testsuite name="server" tests="1"><testcase name="is up" classname="server"/></testsuite>' > out/junit.xml
`;

describe('publish-image on AWS', () => {
  it('copies, shares and points, tells the ids, and changes nothing the second time', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const cloud = await startCloud(t, { tagCopies: true });
    if (packer === undefined || cloud === undefined) return;
    const { moto, proxy } = cloud;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': MANIFEST,
      'test.sh': SCRIPT,
      'server.pkr.hcl': amazonHcl({
        endpoint: proxy.url,
        sourceImage: sourceImages[0]?.ami_id ?? '',
        regions: ['us-east-1'],
        name: 'server-1',
      }),
    });
    commitAll(workspace);
    const counts: number[] = [];
    const count = {
      run: () => {
        counts.push(proxy.mutations().length);
        proxy.clear();
      },
    };
    const job = await runJob({
      workspace,
      env: {
        ...packer.environment,
        ...moto.environment(proxy.url),
        AWS_REGION: 'us-east-1',
        HOME: await temporaryFolder(t),
      },
      event: pushToMain,
      steps: [
        ...stepsOf('server'),
        count,
        publishStep({ mode: 'plan' }, { id: 'planned' }),
        count,
        publishStep(),
        count,
        publishStep({}, { id: 'again' }),
        count,
        publishStep({ mode: 'plan' }, { id: 'nothing' }),
      ],
    });
    assert.equal(job.conclusion, 'success', job.log);
    const step = (id: string) => job.steps.find((one) => one.id === id)?.outputs ?? {};
    assert.equal(step('planned')['status'], 'planned');
    assert.equal(step('publish')['status'], 'published', job.log);
    const [, planned, published, again] = counts;
    assert.deepEqual([planned, again], [0, 0]);
    // 2 copies, 3 shares, 3 parameters at EC2 and SSM; 4 files besides.
    assert.equal(published, 8);
    assert.equal(step('publish')['mutations'], '12');
    assert.equal(step('again')['status'], 'unchanged', job.log);
    assert.equal(step('again')['mutations'], '0');
    assert.equal(step('nothing')['status'], 'unchanged', job.log);

    const ids = JSON.parse(step('publish')['images-by-leg'] ?? '{}')['server'];
    assert.deepEqual(Object.keys(ids).sort(), ['ap-south-1', 'eu-west-1', 'us-east-1']);
    assert.equal(new Set(Object.values(ids)).size, 3);
    assert.deepEqual(JSON.parse(readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8')), {
      server_image_id: ids,
    });
    for (const [region, id] of Object.entries(ids)) {
      const text = readFileSync(join(workspace, `Distro/1.0/${region}.vmi.properties`), 'utf8');
      assert.equal(text.trim(), `server.image.id=${String(id)}`);
    }
  });
});
