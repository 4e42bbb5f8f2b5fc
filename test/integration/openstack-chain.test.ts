// packuilon from end to end, as the runner starts the bundles: a profile is baked over ssh by Packer's own builder on Nova and
// Glance themselves, tested in a server, promoted in place of the image that had the name, written into the map of sources,
// found again, and taken back. Its machines run under QEMU; Neutron is a stand-in.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { it, type TestContext } from 'node:test';

import { sha256 } from '../../src/core/files/files.ts';
import { record } from '../../src/image/record.ts';
import { writeBeside } from '../../src/providers/file/beside.ts';
import { markBaked, markVerified } from '../../src/providers/openstack/baked-image.ts';
import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { LAB_NETWORK, type MachineCloud, machineCloud, serverMachine } from '../support/openstack/machines.ts';
import { type Chain, planChain } from '../support/plan/chain.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import type { StepResult } from '../support/runner/step.ts';
import { untilSo, untilThere } from '../support/until.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

const LEG = 'web-debian12';
const TESTS = `#!/bin/sh
mkdir -p out
{
  echo 1..2
  test "$($BAKEHOUSE_SSH cat /etc/release-of-site)" = "$1" && echo 'ok 1 - is baked' || echo 'not ok 1 - is baked'
  test "$($BAKEHOUSE_SSH whoami)" = root && echo 'ok 2 - lets root in' || echo 'not ok 2 - lets root in'
} > out/site.tap
`;

/** As packuilon's own templates are: the name and the image of a profile, and its metadata for the server. */
function template({ lab }: MachineCloud, release: string): string {
  const builder = {
    type: 'openstack', ssh_username: 'root', image_name: 'Next-$NAME', source_image: '$IMAGE', flavor: 'm1.small',
    networks: [LAB_NETWORK], floating_ip_network: 'public', ssh_port: lab.ssh, ssh_timeout: '9m', instance_metadata: { METADATA: 1 },
  }; // prettier-ignore
  const inline = [
    `echo ${release} > /etc/release-of-site`,
    'rm -f /etc/ssh/ssh_host_*',
    ': > ~/.ssh/authorized_keys',
    'sync',
  ];
  const text = JSON.stringify({ builders: [builder], provisioners: [{ type: 'shell', inline }] }, null, 2);
  return text.replace('"METADATA": 1', '$METADATA');
}

const PROFILES = `glob: profiles/*.json
match: .cloud.template.json
source-images: source-images.json
template: template.json
`;

const PROFILE = {
  system: { personality: { name: 'web' }, aii: { nbp: { pxelinux: { kernel: 'debian12/vmlinuz' } } } },
};

it('a profile becomes an image of Glance, tested, promoted, found again and taken back', async (t) => {
  const machines = await machineCloud(t);
  if (machines === undefined) return;
  await promote(t, machines);
  await t.test('a disk of QEMU is uploaded, once, and again after a kill', async (own) => uploadDisk(own, machines));
});

async function promote(t: TestContext, machines: MachineCloud): Promise<void> {
  const { lab, cloud, packer, base } = machines;
  const glance = cloud.glance();
  const tell = (what: string): void => t.diagnostic(`${((Date.now() - began) / 1000).toFixed(1)} s: ${what}`);
  const began = Date.now();
  const others = lab.environment('others')['OS_PROJECT_ID'] ?? '';
  const records = await temporaryFolder(t);
  // What packuilon made, and a later one of Bakehouse, which nobody set aside yet.
  const old = await earlierImage(machines, others);
  const earlier = await earlierImage(machines, others);
  await markAsTested(machines, earlier, join(records, 'before'));
  await using run = await Run.start();
  const workspace = await workspaceWith(t, {
    'profiles/web.cloud.template.json': JSON.stringify(PROFILE),
    'source-images.json': JSON.stringify({ debian12: base, [LEG]: earlier }),
    'template.json': template(machines, 'one'),
    'test/site.sh': TESTS,
  });
  commitAll(workspace);
  const env = { ...packer.environment, ...machines.environment, HOME: await temporaryFolder(t) };
  const chain: Chain = { run, workspace, env };
  const plan = async (prefix: string) => planChain(chain, prefix, { profiles: PROFILES });

  /** Bakes and tests what is due of a plan, in one job, and keeps its record. */
  const bakeAndTest = async (prefix: string, release: string): Promise<string> => {
    const made = await plan(prefix);
    assert.deepEqual(made.levels.flat().map(({ leg }) => leg), [LEG], made.job.log); // prettier-ignore
    const job = await runJob({
      ...chain,
      event: pushToMain,
      steps: [
        {
          action: bakeAction,
          id: 'bake',
          inputs: {
            plan: made.outputs['plan-artifact'] ?? '',
            'plan-digest': made.outputs['digest'] ?? '',
            leg: LEG,
            'artifact-prefix': prefix,
          },
        },
        {
          action: verifyAction,
          id: 'verify',
          inputs: ({ steps }) => ({
            record: steps['bake']?.outputs['record'] ?? '',
            script: `sh test/site.sh ${release}`,
            reports: 'out/site.tap',
            'script-machine': serverMachine(machines),
            'artifact-prefix': prefix,
          }),
        },
      ],
    });
    const [baked, verified] = job.steps;
    assert.equal(baked?.outputs['status'], 'baked', job.log);
    assert.deepEqual([verified?.outputs['gate'], verified?.outputs['passed']], ['pass', '2'], job.log);
    assert.equal(verified?.outputs['image-verified'], 'true', job.log);
    // The verified one follows the one of the bake.
    for (const [name, step] of Object.entries({ bake: baked, verify: verified })) {
      mkdirSync(join(records, release, name), { recursive: true });
      copyFileSync(step?.outputs['record'] ?? '', join(records, release, name, 'record.json'));
    }
    const [image] = record.parse(
      JSON.parse(readFileSync(join(records, release, 'verify', 'record.json'), 'utf8')),
    ).images;
    const there = await glance.get(image?.id ?? '');
    assert.deepEqual(
      [there?.name, there?.visibility, there?.properties['bakehouse_image'], there?.properties['bakehouse_verified']],
      [`Next-${LEG}`, 'private', image?.id, image?.id],
    );
    assert.deepEqual(await cloud.nova().servers(), [], 'no server stays');
    tell(`baked and tested ${release}: ${image?.id}`);
    return image?.id ?? '';
  };
  const targets = {
    prod: {
      openstack: {
        name: '{image}', visibility: 'previous', 'members-from-previous': true, 'properties-from-previous': ['AQ_*', 'os_distro'],
        previous: 'deactivate', 'take-over': true,
      },
      files: { map: 'source-images.json', field: '{image}' },
    },
  }; // prettier-ignore
  const publishJob = async (release: string): Promise<JobResult> =>
    runJob({
      ...chain,
      event: pushToMain,
      steps: [
        {
          action: publishAction,
          id: 'publish',
          inputs: { records: join(records, release), targets: JSON.stringify(targets), report: 'false' },
        },
      ],
    });
  const publish = async (release: string): Promise<StepResult> => {
    const job = await publishJob(release);
    const [step] = job.steps;
    assert.ok(step !== undefined && job.conclusion === 'success', job.log);
    assert.match(step.outputs['status'] ?? '', /^(?:published|unchanged)$/, job.log);
    assert.equal(JSON.parse(step.outputs['published'] ?? '[]').length, 2, job.log);
    tell(`published ${release}: ${step.outputs['status']}, ${step.outputs['mutations']} changes`);
    return step;
  };
  const map = (): unknown => JSON.parse(readFileSync(join(workspace, 'source-images.json'), 'utf8'));

  const first = await bakeAndTest('first', 'one');
  await publish('one');
  const [now, before, oldest] = [await glance.get(first), await glance.get(earlier), await glance.get(old)];
  assert.deepEqual(
    [now?.name, now?.visibility, now?.properties['AQ_PERSONALITY_OF'], (await glance.members(first)).map(({ project }) => project)],
    [LEG, 'shared', 'web', [others]],
  ); // prettier-ignore
  for (const one of [before, oldest])
    assert.deepEqual([one?.status, one?.name.startsWith(`warehoused-${LEG}-`)], ['deactivated', true]);
  assert.deepEqual(map(), { debian12: base, [LEG]: first });

  const again = await publish('one');
  assert.deepEqual([again.outputs['status'], again.outputs['mutations']], ['unchanged', '0']);
  const unchanged = await plan('again');
  assert.deepEqual([unchanged.levels, unchanged.outputs['unchanged']], [[], '1'], unchanged.job.log);
  tell('planned again: nothing to do');

  // Nova gives a child all marks of its parent, that of passed tests among them: its record says that they are its own.
  const child = await childOf(machines, first);
  const theirs = record.parse(JSON.parse(readFileSync(join(records, 'one', 'verify', 'record.json'), 'utf8')));
  const [image] = theirs.images;
  assert.ok(image !== undefined && theirs.key !== null);
  const forged = { ...image, id: child.id, created: child.created };
  writeVerifiedRecords(join(records, 'child'), [{ image: forged, key: theirs.key, leg: LEG, run: theirs['baked-in'] }]);
  const refused = await publishJob('child');
  assert.equal(refused.conclusion, 'failure');
  assert.match(
    refused.log,
    new RegExp(`the marks of ${child.id} are those of ${first}, the image that it was made from`),
  );
  assert.match(refused.log, /Nothing was published, and nothing was changed/);
  assert.equal((await glance.get(child.id))?.name, 'child');
  tell('the gate blocks a child that inherited the marks');

  // Back to what had the name before.
  await publish('before');
  const names = await Promise.all([first, before?.id ?? ''].map(async (id) => glance.get(id)));
  assert.deepEqual(names.map((one) => [one?.name.split('-2')[0], one?.status]), [[`warehoused-${LEG}`, 'deactivated'], [LEG, 'active']]); // prettier-ignore
  assert.deepEqual(map(), { debian12: base, [LEG]: before?.id });
  assert.equal((await publish('before')).outputs['mutations'], '0');
}

/** An image of a server of another one, as Packer's builder has Nova make it. */
async function childOf(
  { lab, cloud, environment }: MachineCloud,
  image: string,
): Promise<{ readonly id: string; readonly created: string | null }> {
  const [nova, glance] = [cloud.nova(), cloud.glance()];
  await nova.createKeyPair(
    'of-a-child',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTP65KrlRbSCOeTtx9IPx86y+kzHzH58RmsEgoOIPDb x',
  );
  const server = await nova.createServer({
    name: 'child',
    image,
    flavor: '1',
    keyPair: 'of-a-child',
    network: LAB_NETWORK,
    metadata: {},
  });
  await untilSo('an active server', async () => (await nova.server(server))?.status === 'ACTIVE');
  await lab.snapshot(environment, server, 'child');
  const made = { instance_uuid: server, owner: cloud.project, status: 'active' };
  const child = await untilThere('an image of the server', async () => (await glance.list(made))[0]);
  assert.equal(child.properties['bakehouse_verified'], image);
  await nova.removeServer(server);
  await untilSo('an end of the server', async () => (await nova.server(server)) === undefined);
  return child;
}

async function uploadDisk(t: TestContext, { cloud, packer, environment, disk }: MachineCloud): Promise<void> {
  const glance = cloud.glance();
  const workspace = await workspaceWith(t, { 'build/none.txt': '' });
  const path = 'build/web.qcow2';
  copyFileSync(disk, join(workspace, path));
  const content = readFileSync(disk);
  const file = {
    path,
    size: content.length,
    sha256: sha256(content),
    format: 'qcow2',
    'virtual-size': 400 * 1024 * 1024,
  };
  const image = sampleImage({
    provider: 'qemu',
    build: 'qemu.web',
    region: 'local',
    account: null,
    id: file.sha256,
    files: [file],
    created: null,
  });
  const beside = {
    key: 'bk2-disk',
    recipe: null,
    build: image.build,
    id: image.id,
    created: null,
    files: [file],
    run: '4711',
    leg: 'web',
    verified: true,
  };
  writeBeside(workspace, beside);
  const records = await temporaryFolder(t);
  writeVerifiedRecords(records, [{ image, key: 'bk2-disk' }]);
  const targets = JSON.stringify({ prod: { openstack: { name: 'disk-{image}', previous: 'rename' } } });
  const step = { action: publishAction, id: 'publish', inputs: { records, targets, report: 'false' } };
  const env = { ...packer.environment, ...environment, HOME: workspace };
  const uploaded = async () => glance.list({ bakehouse_copy_of: image.id, owner: cloud.project });
  const killed = await runJob({
    workspace, env, event: pushToMain,
    steps: [{ ...step, kill: () => untilSo('an image', async () => (await uploaded()).length > 0, 5) }],
  }); // prettier-ignore
  t.diagnostic(`killed while the image is ${(await uploaded()).map(({ status }) => status).join()}`);
  const publish = async (): Promise<readonly unknown[]> => {
    const job = await runJob({ workspace, env, event: pushToMain, steps: [step] });
    assert.equal(job.conclusion, 'success', `${killed.log}\n${job.log}`);
    const all = await uploaded();
    return [
      job.steps[0]?.outputs['status'],
      job.steps[0]?.outputs['mutations'],
      ...all.map(({ name, status, size, diskFormat, minDisk, properties, id }) => [
        name,
        status,
        size,
        diskFormat,
        minDisk,
        properties['bakehouse_image'] === id,
      ]),
    ];
  };
  const whole = ['disk-web', 'active', content.length, 'qcow2', 1, true];
  const [status, , ...there] = await publish();
  assert.deepEqual([status, there], ['published', [whole]]);
  assert.deepEqual(await publish(), ['unchanged', '0', whole]);
}

async function earlierImage({ cloud }: MachineCloud, member: string): Promise<string> {
  const glance = cloud.glance();
  const id = randomUUID();
  const image = { id, name: LEG, diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [] };
  await glance.create({ ...image, properties: { AQ_PERSONALITY_OF: 'web', os_distro: 'debian' } });
  await glance.upload(id, Readable.from(['old']));
  await glance.change(id, [{ op: 'replace', path: 'visibility', value: 'shared' }]);
  await glance.addMember(id, member);
  return id;
}

/** As an earlier run baked and tested it, with the records of that. */
async function markAsTested({ environment, cloud }: MachineCloud, id: string, folder: string): Promise<void> {
  const { created = null } = (await cloud.glance().get(id)) ?? {};
  const image = sampleImage({
    provider: 'openstack',
    build: 'openstack',
    region: 'RegionOne',
    account: cloud.project,
    files: [],
    id,
    created,
  });
  const tags = { 'bakehouse:run': '4711', 'bakehouse:leg': LEG };
  const onRefused = (_: unknown, error: unknown): void => assert.fail(String(error));
  await markBaked({ environment, images: [image], tags, key: 'bk2-before', onRefused }, connectCloud);
  await markVerified(image, { environment, run: '4711' }, connectCloud);
  writeVerifiedRecords(folder, [{ image, key: 'bk2-before', leg: LEG }]);
}
