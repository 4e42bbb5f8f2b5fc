// Sixty images that another pipeline made, adopted from a list; the next run tests sixty and bakes none. The command line as
// shipped, plans of the shipped action, EC2 by moto.
import { CreateTagsCommand, DescribeImagesCommand, RegisterImageCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { plan as planSchema, type PlannedLeg } from '../../src/image/plan.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import type { Moto } from '../support/peers/moto.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepContext } from '../support/runner/step.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DISTROS = ['bookworm', 'noble', 'trixie'] as const;
const IMAGES = Array.from({ length: 20 }, (_, index) => `app-${String(index).padStart(2, '0')}`);
const LEGS = IMAGES.flatMap((image) => DISTROS.map((distro) => `${image}/${distro}`));

const MANIFEST = `version: 1
axes:
  distro: [${DISTROS.join(', ')}]
images:
${IMAGES.map(
  (image) => `  ${image}:
    packer: { template: app.pkr.hcl, vars: { name: "{name}", what: "{image}-{distro}" } }
    verify: { script: { run: "sh test.sh", report: out.tap } }
    publish: [fleet]
`,
).join('')}targets:
  fleet: { aws: { share: ["210987654321"] } }
name: "{image}-{distro}-{timestamp}"
`;
const TEMPLATE = `variable "name" {
  type = string
}
variable "what" {
  type = string
}
source "amazon-ebs" "app" {
  region        = "us-east-1"
  source_ami    = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  ami_name      = var.name
  communicator  = "none"
  tags          = { what = var.what }
}
build {
  sources = ["source.amazon-ebs.app"]
}
`;

interface There {
  readonly moto: Moto;
  readonly proxy: FaultProxy;
  readonly workspace: string;
  /** Images by leg, as the other pipeline left them. */
  readonly ids: ReadonlyMap<string, string>;
  readonly adopt: (...words: string[]) => Promise<{ readonly code: number; readonly said: string }>;
  readonly plan: () => Promise<readonly PlannedLeg[]>;
}

async function there(t: TestContext, legs: readonly string[]): Promise<There | undefined> {
  const cloud = await startCloud(t);
  if (cloud === undefined) return undefined;
  const { moto, proxy } = cloud;
  const ec2 = moto.ec2('us-east-1');
  const ids = new Map<string, string>();
  for (const leg of legs) {
    const Name = `${leg.replace('/', '-')}-20250101`;
    const made = await ec2.send(
      new RegisterImageCommand({ Name, RootDeviceName: '/dev/xvda', Architecture: 'x86_64' }),
    );
    ids.set(leg, made.ImageId ?? '');
  }
  const workspace = await workspaceWith(t, { 'bakehouse.yml': MANIFEST, 'app.pkr.hcl': TEMPLATE, 'test.sh': '' });
  commitAll(workspace);
  const env = { ...moto.environment(proxy.url), AWS_REGION: 'us-east-1', HOME: await temporaryFolder(t) };
  const adopt: There['adopt'] = (...words) =>
    new Promise((resolve) => {
      const options = { cwd: workspace, env: { PATH: process.env['PATH'] ?? '', ...env } };
      execFile(process.execPath, [cli, 'adopt', ...words], options, (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), said: `${out}${err}` });
      });
    });
  const plan: There['plan'] = async () => {
    let text = '';
    const keep = ({ temp }: StepContext): void => {
      text = readFileSync(join(temp, 'bakehouse/plan/plan.json'), 'utf8');
    };
    const steps = [{ action: planAction, id: 'plan' }, { run: keep }];
    const job = await runJob({ workspace, env, event: pushToMain, steps });
    assert.equal(job.conclusion, 'success', job.log);
    return planSchema.parse(JSON.parse(text)).legs;
  };
  return { moto, proxy, workspace, ids, adopt, plan };
}

const REASON = ['--reason', 'Baked by the old pipeline'];

describe('adopt', () => {
  it('lets sixty images stand for sixty legs, which the next run tests', async (t) => {
    const made = await there(t, LEGS);
    if (made === undefined) return;
    const { moto, workspace, ids, adopt, plan } = made;
    assert.deepEqual(new Set((await plan()).map(({ todo }) => todo.join())), new Set(['bake,verify']));
    const list = join(await temporaryFolder(t), 'images.csv');
    writeFileSync(list, `leg,id\n${[...ids].map(([leg, id]) => `${leg},${id}`).join('\n')}\n`);
    const { code, said } = await adopt('--from', list, ...REASON);
    assert.equal(code, 0, said);
    assert.match(said, /Adopted 60 images/);
    const legs = await plan();
    assert.equal(legs.length, 60);
    assert.deepEqual(new Set(legs.map(({ todo }) => todo.join())), new Set(['verify']));
    const [, first = ''] = [...ids][0] ?? [];
    const { Images = [] } = await moto.ec2('us-east-1').send(new DescribeImagesCommand({ ImageIds: [first] }));
    const tags = new Map((Images[0]?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
    assert.equal(tags.get('bakehouse:adopted'), 'Baked by the old pipeline');
    assert.equal(tags.get('bakehouse:key'), legs[0]?.key);
    assert.equal(tags.get('bakehouse:leg'), LEGS[0]);
    assert.equal(tags.get('bakehouse:ref'), 'refs/heads/main');
    assert.equal(tags.has('bakehouse:verified'), false);
    // Again it has nothing to do, and what has changed since is baked.
    assert.equal((await adopt('--from', list, ...REASON)).code, 1);
    writeFileSync(join(workspace, 'app.pkr.hcl'), TEMPLATE.replace('t3.micro', 't3.small'));
    assert.deepEqual(new Set((await plan()).map(({ todo }) => todo.join())), new Set(['bake,verify']));
  });

  it('tags none of a list of which one does not fit', async (t) => {
    const made = await there(t, LEGS.slice(0, 3));
    if (made === undefined) return;
    const { moto, proxy, ids, adopt } = made;
    const [a = '', b = '', c = ''] = [...ids.values()];
    await moto
      .ec2('us-east-1')
      .send(new CreateTagsCommand({ Resources: [c], Tags: [{ Key: 'bakehouse:verified', Value: 'true' }] }));
    const list = join(await temporaryFolder(t), 'images.csv');
    writeFileSync(list, `${LEGS[0]},${a}\n${LEGS[2]},${b}\napp-99/noble,ami-0123456789abcdef9\n`);
    proxy.clear();
    const { code, said } = await adopt('--from', list, ...REASON);
    assert.equal(code, 1, said);
    assert.match(
      said,
      /app-00\/trixie: ami-\w+ is not adopted: its name is "app-00-noble-20250101", but the leg's is "app-00-trixie-/,
    );
    assert.match(said, /app-99\/noble: the manifest has no such leg/);
    assert.match(said, /Nothing was tagged/);
    assert.deepEqual(proxy.mutations(), []);
    for (const [words, exit, says] of [
      [[LEGS[2] ?? '', c, ...REASON], 1, /has the tag bakehouse:verified/],
      [[LEGS[0] ?? '', a], 2, /Say with --reason why/],
      [[LEGS[0] ?? '', ...REASON], 2, /Name a leg and the id of its image/],
      [[LEGS[0] ?? '', a, '--leg', 'x', ...REASON], 2, /leg is given twice/],
    ] as const) {
      const refused = await adopt(...words);
      assert.equal(refused.code, exit, refused.said);
      assert.match(refused.said, says);
    }
    assert.deepEqual(proxy.mutations(), []);
    const one = await adopt(LEGS[0] ?? '', a, ...REASON);
    assert.equal(one.code, 0, one.said);
    assert.deepEqual(
      proxy.mutations().map(({ action }) => action),
      ['CreateTags'],
    );
  });
});
