// examples/three-clouds from end to end, as the runner starts the bundle: one manifest and one template for AWS in two regions,
// Azure and Google Cloud. Packer's own builders bake, each over ssh in a guest; moto and the stand-ins count who changes what.
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { makeKeyFiles } from '../../src/kitchen/run/ssh-key.ts';
import { type AzureTwin, startAzureTwin } from '../support/azure/azure-twin.ts';
import { type SshGuest, startSshGuest } from '../support/azure/ssh-guest.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { type GcpTwin, startGcpTwin } from '../support/gcp/gcp-twin.ts';
import { oneWay } from '../support/mirror/one-way.ts';
import { startCloud } from '../support/peers/cloud.ts';
import type { FaultProxy } from '../support/peers/fault-proxy.ts';
import type { Moto } from '../support/peers/moto.ts';
import { motoIam } from '../support/peers/moto-iam.ts';
import { SsmTwin } from '../support/peers/ssm-twin.ts';
import { runRoot } from '../support/pipeline/root.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import type { JobResult } from '../support/runner/job-end.ts';

const REGIONS = ['us-east-1', 'eu-west-1'] as const;
const LEGS = ['web-aws/eu-west-1', 'web-aws/us-east-1', 'web-azure', 'web-google'];
const MOTD = "echo 'Baked by Bakehouse.'";

interface Clouds {
  readonly moto: Moto;
  readonly proxy: FaultProxy;
  readonly azure: AzureTwin;
  readonly google: GcpTwin;
}

/** The example, with guests that run on this machine: what would change it is left out. */
async function example(t: TestContext, { proxy, azure, google }: Clouds, aws: Guest): Promise<string> {
  const folder = await exampleRepository(t, 'three-clouds');
  const guests = await temporaryFolder(t);
  const change = (path: string, from: RegExp | string, to: string): void => {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.notEqual(text.replace(from, to), text, `${path}: ${String(from)}`);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  const template = 'web/web.pkr.hcl';
  change(template, / {2}required_plugins \{.*?\n {2}\}\n/s, '');
  change(template, `${MOTD} | sudo tee /etc/motd`, `${MOTD} > ${guests}/motd`);
  change(template, 'sudo waagent -force -deprovision+user', 'true');
  const own = readFileSync(join(folder, template), 'utf8')
    .replaceAll('provisioner "shell" {', `provisioner "shell" {\n    remote_folder = "${guests}"`)
    .replace(
      /ssh_username +=/,
      `ssh_host = "127.0.0.1"\n  ssh_port = ${aws.guest.port}\n  ssh_private_key_file = "${aws.keyFile}"\n  custom_endpoint_ec2 = "${proxy.url}"\n  skip_credential_validation = true\n  $&`,
    )
    .replace(/ssh_username +=(?= "packer"\n\n)/, `ssh_port = ${azure.guest.port}\n  $&`)
    .replace(/ssh_username +=(?= "packer"\n\})/, `ssh_port = ${google.guest.port}\n  $&`);
  writeFileSync(join(folder, template), own);
  change('test/web.sh', '/etc/motd', `${guests}/motd`);
  change('bakehouse.yml', 'size: Standard_B2s', `size: Standard_B2s, ssh-port: ${azure.guest.port}`);
  change('bakehouse.yml', 'zone: europe-west1-b', `zone: europe-west1-b, ssh-port: ${google.guest.port}`);
  change('bakehouse.yml', 'acme-images', google.engine.otherProject);
  commitAll(folder);
  return folder;
}

interface Guest {
  readonly guest: SshGuest;
  readonly keyFile: string;
}

/** The guest of every instance of moto, which has none. */
async function guestOfMoto(t: TestContext): Promise<Guest> {
  const folder = await temporaryFolder(t);
  const { privateKey, publicKey } = await makeKeyFiles(folder);
  const guest = await startSshGuest({ keys: () => [readFileSync(publicKey, 'utf8')], folder });
  t.after(guest.stop);
  return { guest, keyFile: privateKey };
}

/** What each leg's consumers get now, as the image that was baked: moto's word and the stand-ins', not ours. */
async function followed({
  moto,
  azure: { arm },
  google: { engine },
}: Clouds): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = moto.environment();
  for (const region of REGIONS) {
    const ssm = new SSMClient({ region, endpoint: moto.url, credentials: { accessKeyId, secretAccessKey } });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/images/web/latest' }));
    found[`web-aws/${region}`] = Parameter?.Value ?? '';
    ssm.destroy();
  }
  const versions = arm.store.all.filter(({ type }) => type.endsWith('/versions'));
  const latest = versions
    .filter(({ properties }) => Object(properties['publishingProfile']).excludeFromLatest !== true)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .at(-1);
  found['web-azure'] = Object(latest?.properties['storageProfile']).source?.id ?? '';
  const family = engine.store
    .of(`projects/${engine.otherProject}/global/images`)
    .findLast(({ body }) => body['family'] === 'web' && Object(body['deprecated']).state === undefined);
  const original = engine.store.all.find(({ id }) => id === Object(family?.body['labels'])['bakehouse-copy-of']);
  found['web-google'] = original?.path ?? '';
  return found;
}

/** What was asked of each cloud and is meant to change something. */
function changesOf({ proxy, azure: { arm }, google: { engine } }: Clouds): ReadonlyMap<string, readonly string[]> {
  const isChange = (one: string): boolean => !/^(?:GET|HEAD) |:testIamPermissions$/.test(one);
  return new Map([
    ['aws', proxy.mutations().map(({ action, region }) => `${action} ${region}`)],
    ['azure', arm.requests.filter(isChange)],
    ['google', engine.requests.filter(isChange)],
  ]);
}

/** The baked images of a run by leg. */
function bakedBy({ steps }: JobResult): Readonly<Record<string, string>> {
  const images: readonly { readonly leg: string; readonly id: string }[] = JSON.parse(steps[0]?.outputs['images'] ?? '[]'); // prettier-ignore
  return Object.fromEntries(images.map(({ leg, id }) => [leg, id]));
}

describe('examples/three-clouds', () => {
  it('is baked, tested and published in three clouds, left alone, replaced and taken back', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const ssm = new SsmTwin({ guest: ['sh'] });
    t.after(() => ssm.stop());
    const cloud = await startCloud(t, { ebsImages: true, ssm });
    const azure = await startAzureTwin(t);
    const google = await startGcpTwin(t);
    if (packer === undefined || cloud === undefined || azure === undefined || google === undefined) return;
    const clouds: Clouds = { ...cloud, azure, google };
    const { arm } = azure;
    await motoIam(cloud.moto.url).instanceProfile('image-guest');
    const gallery = `${arm.group('images')}/providers/Microsoft.Compute/galleries/fleet`;
    arm.store.put(gallery, { properties: {} });
    arm.store.put(`${gallery}/images/web`, { properties: { osType: 'Linux', osState: 'Generalized' } });
    const workspace = await example(t, clouds, await guestOfMoto(t));
    const env = {
      ...packer.environment,
      ...cloud.moto.environment(cloud.proxy.url),
      ...(await oneWay(t, [azure, google])),
      GOOGLE_CLOUD_PROJECT: google.engine.project,
    };
    const pictures = process.env['BAKEHOUSE_PICTURES'] ?? '';
    const run = async (what: string) => {
      const before = changesOf(clouds);
      const job = await runRoot(t, { workspace, env, event: pushToMain, inputs: { targets: 'fleet' } });
      assert.equal(job.conclusion, 'success', job.log);
      await Promise.all([arm.settled(), google.engine.settled()]);
      const [step] = job.steps;
      const report = readFileSync(step?.outputs['report'] ?? '', 'utf8');
      if (pictures !== '') {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, `three-clouds-${what}.html`), report);
        writeFileSync(join(pictures, `three-clouds-${what}.md`), step?.summary ?? '');
      }
      const images = bakedBy(job);
      assert.deepEqual(Object.keys(images).toSorted(), LEGS, job.log);
      for (const id of Object.values(images)) {
        assert.ok(step?.summary.includes(id), `the summary names ${id}`);
        assert.ok(report.includes(id), `the report names ${id}`);
      }
      const asked = [...changesOf(clouds)].map(([name, all]) => all.slice(before.get(name)?.length).map((one) => `${name} ${one}`)); // prettier-ignore
      const changes = asked.flat();
      t.diagnostic(`${what}: changes in aws, azure and google: ${asked.map(({ length }) => length).join(', ')}`);
      assert.deepEqual(await followed(clouds), images, job.log);
      return { images, changes, job };
    };
    const ids = (): string => readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8');

    const first = await run('first');
    const told = ids();
    for (const region of [...REGIONS, 'westeurope', 'northeurope']) assert.ok(told.includes(`"${region}"`), told); // prettier-ignore
    assert.ok(told.includes(`"projects/${google.engine.otherProject}/global/images/`), told);
    for (const region of REGIONS) assert.ok(told.includes(first.images[`web-aws/${region}`] ?? '-'), told);

    const second = await run('second');
    assert.deepEqual(second.changes, [], second.job.log);
    assert.deepEqual([second.images, ids()], [first.images, told]);

    const template = join(workspace, 'web/web.pkr.hcl');
    const text = readFileSync(template, 'utf8');
    writeFileSync(template, text.replace(MOTD, "echo 'Baked by Bakehouse, again.'"));
    commitAll(workspace);
    const third = await run('third');
    for (const leg of LEGS) assert.notEqual(third.images[leg], first.images[leg], leg);

    // What is taken back is not baked again: its images are there, tested, and are published once more.
    writeFileSync(template, text);
    commitAll(workspace);
    const fourth = await run('fourth');
    assert.deepEqual([fourth.images, ids()], [first.images, told]);
    const made = fourth.changes.filter((one) => /RunInstances|CreateImage|deployments|POST \S+\/(?:instances|images)$/.test(one)); // prettier-ignore
    assert.deepEqual(made, [], fourth.job.log);
    assert.deepEqual([...google.engine.misfits, ...ssm.violations], []);
  });
});
