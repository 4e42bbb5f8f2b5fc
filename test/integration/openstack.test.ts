// Against Keystone, Glance, Placement and Nova themselves, and Packer's own builder. Neutron is a stand-in, and Nova's driver
// starts no machine: docs/proof.md has what that leaves open.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../src/core/clock.ts';
import { describeLeftover, type Leftover } from '../../src/image/leftover.ts';
import type { Observer } from '../../src/packer/run/observer.ts';
import { findImages } from '../../src/packer/run/artifact-id.ts';
import { completeImage, markBaked } from '../../src/providers/openstack/baked-image.ts';
import { connectCloud } from '../../src/providers/openstack/cloud/connect.ts';
import { lookUpCloud } from '../../src/providers/openstack/look-up.ts';
import { providers } from '../../src/providers/providers.ts';
import { sweepOpenstack } from '../../src/providers/openstack/sweep/sweep.ts';
import { cloudContract } from '../support/openstack/cloud-contract.ts';
import { type Lab, startLab } from '../support/openstack/lab.ts';
import { availableParts, findPart, requirePart } from '../support/peers/available.ts';
import { someOf } from '../support/thorough.ts';
import { sampleImage } from '../unit/image/sample-record.ts';
import { observed, ownBake } from '../unit/packer/run/fixtures.ts';

let started: Promise<Lab> | undefined;
const lab = (): Promise<Lab> => (started ??= startLab(findPart(availableParts(), 'openstack')));
after(async () => await (await started)?.stop());

describe('OpenStack itself', () => {
  it('bakes by Packer, and is found, cleaned up after and left alone', async (t) => {
    const packer = requirePart(t, 'packer-debian');
    if (requirePart(t, 'openstack') === undefined || packer === undefined) return;
    await bakeAndSweep(t, packer.packer);
  });
});

if (isThere()) cloudContract('the contract of OpenStack itself', lab);

function isThere(): boolean {
  try {
    return findPart(availableParts(), 'openstack').python !== '';
  } catch {
    // The test above says what is missing.
    return false;
  }
}

async function bakeAndSweep(t: TestContext, packer: string): Promise<void> {
  const cloud = await lab();
  const environment = cloud.environment('images');
  const opened = await connectCloud(environment);
  const glance = opened.glance();
  const parent = randomUUID();
  await glance.create({
    id: parent, name: 'base', diskFormat: 'raw', containerFormat: 'bare', minDisk: 0, minRam: 0, tags: [],
    properties: { bakehouse_key: 'bk-parent', bakehouse_image: parent, bakehouse_verified: parent },
  }); // prettier-ignore
  await glance.upload(parent, Readable.from(['base']));

  /** Runs Packer, until it ends or a line comes after which it is sent a signal. */
  const run = async (
    name: string,
    until?: { readonly line: RegExp; readonly signal: NodeJS.Signals },
  ): Promise<Observer> => {
    const folder = mkdtempSync(join(tmpdir(), 'packer-'));
    writeFileSync(
      join(folder, 'web.json'),
      JSON.stringify({
        builders: [{
          type: 'openstack', name: 'web', flavor: 'm1.small', source_image: parent, image_name: name, floating_ip_network: 'public',
          networks: ['11111111-1111-4111-8111-111111111111'], communicator: 'none', metadata: { image_type: 'image' },
        }],
        provisioners: [{ type: 'shell-local', inline: ['echo Server ID: 00000000-0000-4000-8000-000000000000'] }],
      }),
    ); // prettier-ignore
    const child = spawn(packer, ['build', '-machine-readable', 'web.json'], {
      cwd: folder,
      env: {
        ...environment,
        PATH: process.env['PATH'],
        HOME: folder,
        PACKER_CACHE_DIR: folder,
        CHECKPOINT_DISABLE: '1',
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let isSent = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (until === undefined || isSent || !until.line.test(output)) return;
      isSent = true;
      process.kill(-(child.pid ?? 0), until.signal);
    });
    await new Promise((resolve) => child.once('close', resolve));
    t.diagnostic(`${name}: ${output.split('\n').length} lines${isSent ? `, ended by ${until?.signal}` : ''}`);
    return observed(output);
  };
  const sweep = async (words: Observer, startedAt: number): Promise<readonly Leftover[]> =>
    sweepOpenstack(
      { ...ownBake({ environment, startedAt }), words, kept: [], keepOnFailure: false, deadline: steadyNow() + 120_000, onFound: () => {} },
      connectCloud,
    ); // prettier-ignore
  const inventory = async (): Promise<readonly string[]> => {
    const [servers, images] = [await opened.nova().servers(), await glance.list({ owner: opened.project })];
    return [
      ...servers.map(({ name, keyPair }) => `server ${name} ${keyPair}`),
      ...images.map(({ name }) => `image ${name}`),
    ].toSorted();
  };

  // A stranger's server of a like key pair, with the name of ours.
  const pair = 'packer_web';
  await opened
    .nova()
    .createKeyPair(pair, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTP65KrlRbSCOeTtx9IPx86y+kzHzH58RmsEgoOIPDb x');
  await opened.nova().createServer({
    name: 'Next-web', image: parent, flavor: '1', keyPair: pair, network: '11111111-1111-4111-8111-111111111111', metadata: {},
  }); // prettier-ignore

  const words = await run('Next-web');
  const [found] = findImages(
    words.artifacts.map((one) => ({ ...one, build: 'web' })),
    (name) => name,
    providers,
  );
  assert.equal(found?.provider, 'openstack');
  const image = await completeImage(
    sampleImage({
      provider: 'openstack',
      build: 'web',
      region: 'local',
      id: found?.id ?? '',
      created: null,
      account: null,
    }),
    environment,
    connectCloud,
  );
  assert.deepEqual([image.region, image.account], ['RegionOne', opened.project]);
  assert.equal(
    (await glance.get(image.id))?.properties['bakehouse_verified'],
    parent,
    'Nova copied the mark of the parent',
  );
  const want = {
    slug: 'web', key: 'bk-web', builds: [{ type: 'openstack', name: 'web', literals: {}, archives: () => [] }], hints: [],
    workingDirectory: '/', refs: { own: '' }, account: null, role: null,
  } as const; // prettier-ignore
  const asker = { environment, repository: '/nowhere', untrusted: null };
  const lookUp = async (key: string) =>
    (await lookUpCloud([{ ...want, key }], () => connectCloud(environment), asker))[0];
  assert.equal((await lookUp('bk-parent'))?.kind, 'missing', 'neither the parent, which tells no set, nor its child');
  await markBaked(
    {
      environment,
      images: [image],
      tags: { 'bakehouse:run': '7' },
      key: 'bk-web',
      onRefused: (_, error) => assert.fail(String(error)),
    },
    connectCloud,
  );
  const there = await lookUp('bk-web');
  assert.deepEqual(there?.kind === 'found' && there.images.map(({ id, verified }) => [id, verified]), [
    [image.id, false],
  ]);

  const before = await inventory();
  const ends: readonly (readonly [name: string, line: RegExp, signal: NodeJS.Signals])[] = [
    ['killed with a server', /Server ID: /, 'SIGKILL'],
    ['killed with a floating ip', /Added floating IP /, 'SIGKILL'],
    ['cancelled while it waits for its image', /Waiting for image /, 'SIGTERM'],
  ];
  for (const [name, line, signal] of someOf(ends, 1)) {
    cloud.slowImages(signal === 'SIGTERM' ? 5 : 0);
    const startedAt = Date.now();
    const killed = await run(name, { line, signal });
    const leftovers = await sweep(killed, startedAt);
    const removed = leftovers.filter(({ state }) => state === 'removed').map(({ kind }) => kind);
    t.diagnostic(`${name}: removed ${removed.join(', ')}`);
    assert.deepEqual(leftovers.filter(({ state }) => state !== 'removed').map(describeLeftover), [], name);
    assert.ok(removed.includes(signal === 'SIGTERM' ? 'image' : 'server'), name);
    assert.deepEqual(await inventory(), before, name);
  }
}
