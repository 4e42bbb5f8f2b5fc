// From the plan to other regions and accounts, as steps of one job: a real bake with Packer's amazon-ebs in moto, tests by the
// engine `script`, and what consumers see before and after. moto drops the tags of a copy: the proxy gives them.
import { CreateTagsCommand, DeleteTagsCommand, DeregisterImageCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { type BakedImage, type Record, record } from '../../src/image/record.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import { type Moto, sourceImages } from '../support/peers/moto.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, publishStep, pushToMain, stepsOf } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepContext } from '../support/runner/step.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const MANIFEST = `version: 1
images:
  server:
    tier: infrastructure
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

interface Baked {
  readonly workspace: string;
  readonly env: Readonly<{ [name: string]: string }>;
  readonly moto: Moto;
  readonly proxy: FaultProxy;
}

async function repository(t: TestContext): Promise<Baked | undefined> {
  const packer = requirePacker(t, 'packer-current');
  const cloud = await startCloud(t, { tagCopies: true });
  if (packer === undefined || cloud === undefined) return undefined;
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
  const region = { AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
  return { workspace, env: { ...packer.environment, ...moto.environment(proxy.url), ...region }, moto, proxy };
}

describe('publish-image on AWS', () => {
  it('copies, shares and points, tells the ids, and changes nothing the second time', async (t) => {
    const baked = await repository(t);
    if (baked === undefined) return;
    const { workspace, env, proxy } = baked;
    const counts: number[] = [];
    const count = {
      run: () => {
        counts.push(proxy.mutations().length);
        proxy.clear();
      },
    };
    const job = await runJob({
      workspace,
      env,
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

  it('refuses what EC2 does not confirm, before the first change', async (t) => {
    const baked = await repository(t);
    if (baked === undefined) return;
    const { workspace, env, moto, proxy } = baked;
    const records = await temporaryFolder(t);
    const keep = ({ temp }: StepContext): void => cpSync(join(temp, 'bakehouse', 'legs'), records, { recursive: true });
    const job = await runJob({ workspace, env, event: pushToMain, steps: [...stepsOf('server'), { run: keep }] });
    assert.equal(job.conclusion, 'success', job.log);
    const path = join(records, 'server', 'verify', 'record.json');
    const verify = record.parse(JSON.parse(readFileSync(path, 'utf8')));
    const id = verify.images[0]?.id ?? '';
    const withImage = (over: Partial<BakedImage>): Record => ({
      ...verify,
      images: verify.images.map((image) => ({ ...image, ...over })),
    });
    const ec2 = moto.ec2('us-east-1');
    const untag = (Key: string) => ec2.send(new DeleteTagsCommand({ Resources: [id], Tags: [{ Key }] }));
    const tag = (Key: string, Value: string) =>
      ec2.send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key, Value }] }));
    const cases: readonly {
      readonly name: string;
      readonly edit?: Record;
      readonly before?: () => Promise<unknown>;
      readonly after?: () => Promise<unknown>;
      readonly says: RegExp;
    }[] = [
      {
        name: 'another region',
        edit: withImage({ region: 'eu-west-1' }),
        says: /has no image ami-\w+ in eu-west-1: it is gone, or is of another account or region/,
      },
      {
        name: 'another account',
        edit: withImage({ account: '999999999999' }),
        says: /is in the account 999999999999, but the credentials belong to 123456789012/,
      },
      {
        name: 'another run',
        edit: { ...verify, 'baked-in': '666' },
        says: /baked in the run 666, but its tag bakehouse:run says/,
      },
      {
        name: 'another moment',
        edit: withImage({ created: '2020-01-01T00:00:00.000Z' }),
        says: /was made at 2020-01-01T00:00:00.000Z, but EC2 says/,
      },
      {
        name: 'another key',
        edit: { ...verify, key: 'bk2-other' },
        says: /of the key bk2-other, but ami-\w+ has the tag bakehouse:key bk2-/,
      },
      {
        name: 'no mark of passed tests',
        before: () => untag('bakehouse:verified'),
        after: () => tag('bakehouse:verified', 'true'),
        says: /has no tag bakehouse:verified/,
      },
      {
        name: 'gone',
        before: () => ec2.send(new DeregisterImageCommand({ ImageId: id })),
        says: /has no image ami-\w+ in us-east-1/,
      },
    ];
    for (const { name, edit = verify, before, after, says } of cases) {
      await t.test(name, async () => {
        writeFileSync(path, JSON.stringify(edit));
        await before?.();
        proxy.clear();
        const targets = 'fleet: { aws: { regions: [eu-west-1], share: ["210987654321"] } }';
        const step = { action: publishAction, id: 'publish', inputs: { records, targets } };
        const { steps } = await runJob({ workspace, env, event: pushToMain, steps: [step] });
        await after?.();
        assert.match(steps[0]?.log ?? '', says);
        assert.equal(steps[0]?.conclusion, 'failure');
        assert.equal(steps[0]?.outputs['mutations'], '0');
        assert.ok(proxy.calls.length > 0);
        assert.deepEqual(proxy.mutations(), []);
      });
    }
  });
});
