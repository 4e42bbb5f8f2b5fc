// A bake and a test on OpenStack itself, cancelled or killed at any moment, in a project where others have servers, key pairs,
// images, ports and addresses of like names: nothing of ours is left that is not told with what removes it, and all of theirs is.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { type Cloud, connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { inventory } from '../support/openstack/inventory.ts';
import { type Lab, startLab } from '../support/openstack/lab.ts';
import { LAB_NETWORK } from '../support/openstack/machines.ts';
import { availableParts, findPart, requirePart } from '../support/peers/available.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import type { ActionStep } from '../support/runner/step.ts';
import { someOf } from '../support/thorough.ts';
import { untilSo } from '../support/until.ts';

introduceProviders();

const EXTERNAL = '33333333-3333-4333-8333-333333333333';
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTP65KrlRbSCOeTtx9IPx86y+kzHzH58RmsEgoOIPDb x';

/** Each three times in a thorough run, and each time up to two seconds later. */
const LINES = [
  /Loading flavor/, /Creating temporary keypair/, /Launching server/, /Server ID: /, /Creating floating IP/, /Added floating IP/, /provisioned/,
  /Stopping server/, /Creating the image/, /Waiting for image/,
] as const; // prettier-ignore
const MOMENTS = [...LINES, ...LINES, ...LINES];
const HOWS = ['cancel', 'kill'] as const;
const AT_ONCE = 5;

let started: Promise<Lab> | undefined;
const lab = (): Promise<Lab> => (started ??= startLab(findPart(availableParts(), 'openstack')));
after(async () => await (await started)?.stop());

const interrupted = async (
  workspace: string,
  step: ActionStep,
  how: (typeof HOWS)[number],
  moment: Moment,
): Promise<JobResult> =>
  how === 'cancel'
    ? runJob({ workspace, steps: [step], cancel: moment })
    : runJob({ workspace, steps: [{ ...step, kill: moment }] });

/** What others have in the same project, alike in everything but what proves. */
async function strangers(cloud: Cloud, image: string): Promise<void> {
  const pair = `packer_${randomUUID()}`;
  for (const name of [pair, 'packer_web', 'bakehouse_web']) await cloud.nova().createKeyPair(name, KEY);
  for (const keyPair of [pair, 'packer_web']) {
    const wish = {
      name: 'web-1',
      image,
      flavor: '1',
      keyPair,
      network: LAB_NETWORK,
      metadata: { 'bakehouse:mark': 'theirs' },
    };
    const id = await cloud.nova().createServer(wish);
    await untilSo('an active server', async () => (await cloud.nova().server(id))?.status === 'ACTIVE');
    const [port = ''] = await cloud.neutron().portsOf(id);
    await cloud.neutron().createFloatingIp(EXTERNAL, port);
  }
  for (const name of ['web-1', pair]) {
    const fresh = {
      id: randomUUID(),
      name,
      diskFormat: 'raw',
      containerFormat: 'bare',
      minDisk: 0,
      minRam: 0,
      tags: [],
    };
    await cloud.glance().create({ ...fresh, properties: { instance_uuid: randomUUID() } });
    await cloud.glance().upload(fresh.id, Readable.from([name]));
  }
}

/** Nothing of theirs is gone, and what is new is told with a command. */
function assertOnly(theirs: readonly string[], now: readonly string[], log: string, when: string): void {
  assert.deepEqual(theirs.filter((one) => !now.includes(one)), [], `${when}: of strangers, gone\n${log}`); // prettier-ignore
  for (const one of now.filter((line) => !theirs.includes(line))) {
    const [kind = '', id = ''] = one.split(' ');
    const isTold = new RegExp(`Left: .*${id}.* remove it with: openstack .*${id}`).test(log);
    assert.ok(isTold, `${when}: ${kind} ${id} is left, and nobody says so\n${log}`);
  }
}

describe('on OpenStack', () => {
  let cloud: Cloud;
  let base: string;
  let theirs: readonly string[];
  const open = async (t: TestContext): Promise<boolean> => {
    if (requirePart(t, 'openstack') === undefined) return false;
    if (base !== undefined) return true;
    cloud = await connectCloud((await lab()).environment('images'));
    base = randomUUID();
    const image = {
      id: base,
      name: 'base',
      diskFormat: 'raw',
      containerFormat: 'bare',
      minDisk: 0,
      minRam: 0,
      tags: [],
    };
    await cloud.glance().create({ ...image, properties: {} });
    await cloud.glance().upload(base, Readable.from(['base']));
    await strangers(cloud, base);
    theirs = await inventory(await lab());
    return true;
  };

  for (const how of HOWS) {
    it(`an interrupted bake leaves nothing after a ${how}`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined || !(await open(t))) return;
      const workspace = await workspaceWith(t, { 'home.txt': '' });
      (await lab()).slowImages(1);
      const table = new Map<string, number>();
      const env = { ...packer.environment, ...(await lab()).environment('images'), HOME: workspace };
      const all = someOf(MOMENTS.map((line, turn) => ({ line, turn })), 2); // prettier-ignore
      // Side by side, so that each has the others as strangers, too.
      for (let first = 0; first < all.length; first += AT_ONCE) {
        const jobs = await Promise.all(
          all.slice(first, first + AT_ONCE).map(async ({ line, turn }) => {
            const wait = Math.round(Math.random() * 2000);
            const folder = await workspaceWith(t, { 'web.json': template(base) });
            commitAll(folder);
            const inputs = { template: 'web.json', image: 'web', reuse: 'never' };
            const job = await interrupted(folder, { action: bakeAction, inputs, env }, how, async ({ untilLine }) => {
              await untilLine(line);
              await pause(wait);
            });
            return { job, when: `${how} ${turn}, ${wait} ms after ${line.source}` };
          }),
        );
        const made = jobs.map(({ job }) => job.steps[0]?.outputs['image-id'] ?? '').filter((id) => id !== '');
        const now = (await inventory(await lab())).filter((one) => !made.some((id) => one.includes(id)));
        assertOnly(theirs, now, jobs.map(({ job }) => job.log).join('\n'), jobs.map(({ when }) => when).join('; ')); // prettier-ignore
        for (const { job, when } of jobs) {
          const status = job.steps[0]?.outputs['status'] ?? 'none';
          const [removed, left] = [/Removed: /g, /Left: /g].map((one) => job.log.match(one)?.length ?? 0);
          t.diagnostic(`${when}: ${status}, ${removed} removed, ${left} told`);
          table.set(status, (table.get(status) ?? 0) + 1);
        }
        const left = now.filter((one) => !theirs.includes(one) && one.startsWith('image '));
        for (const id of [...made, ...left.map((one) => one.split(' ')[1] ?? '')]) await cloud.glance().remove(id);
      }
      t.diagnostic([...table].map(([status, count]) => `${count} ${status}`).join(', '));
    });

    it(`an interrupted test in a server leaves nothing after a ${how}`, async (t) => {
      if (!(await open(t))) return;
      const workspace = await workspaceWith(t, { 'test.sh': 'sleep 60\n' });
      commitAll(workspace);
      for (const wait of someOf([0, 200, 500, 1000, 2000, 4000], 1)) {
        // An earlier bake may have left something, and said so.
        const before = new Set(await inventory(await lab()));
        const job = await interrupted(workspace, await testOf(base), how, async () => {
          const isNew = async () => (await inventory(await lab())).some((one) => !before.has(one));
          await untilSo('anything of it', isNew, 100);
          await pause(wait);
        });
        const when = `${how} ${wait} ms after the first of it is there`;
        assertOnly([...before], await inventory(await lab()), job.log, when);
        t.diagnostic(when);
      }
    });
  }

  it('a server that never answers is told with its console, and is gone', async (t) => {
    if (!(await open(t))) return;
    const workspace = await workspaceWith(t, { 'test.sh': 'exit 0\n' });
    commitAll(workspace);
    const before = await inventory(await lab());
    const job = await runJob({ workspace, steps: [await testOf(base, { 'create-timeout': '0.1' })] });
    // On a busy machine Nova itself may take longer.
    const why =
      /it does not answer by ssh at 127\.10\.\d+\.\d+, port \d+.* Its console is in \S+|is still BUILD after 1 min/;
    assert.match(job.log, why);
    assert.equal(job.steps[0]?.outputs['failure-class'], 'infrastructure', job.log);
    assert.deepEqual(await inventory(await lab()), before, job.log);
  });
});

async function testOf(image: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionStep> {
  const { environment, ssh } = await lab();
  const machine = { network: LAB_NETWORK, 'floating-ip-network': 'public', 'ssh-port': ssh };
  return {
    action: verifyAction,
    inputs: {
      'image-id': image, provider: 'openstack', script: 'sh test.sh', reports: 'r.tap', 'script-machine': JSON.stringify(machine),
      // Long enough for each moment, and no more.
      'create-timeout': '3', ...inputs,
    },
    env: environment('images'),
  }; // prettier-ignore
}

function template(image: string): string {
  return JSON.stringify({
    builders: [{
      type: 'openstack', name: 'web', flavor: 'm1.small', source_image: image, image_name: 'web-1', floating_ip_network: 'public',
      networks: [LAB_NETWORK], communicator: 'none',
    }],
    provisioners: [{ type: 'shell-local', inline: ['echo provisioned', 'sleep 1'] }],
  }); // prettier-ignore
}
