import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { steadyNow } from '../../../../../src/core/clock.ts';
import { describeLeftover } from '../../../../../src/image/leftover.ts';
import { noteMarked, watchGoogle } from '../../../../../src/providers/gcp/packer-watch.ts';
import { type GoogleLeftovers, sweepGoogle } from '../../../../../src/providers/gcp/sweep/sweep.ts';
import { ComputeEngine } from '../../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../../support/gcp/in-process.ts';
import { makeStrangers } from '../../../../support/gcp/interrupted-gcp.ts';
import { selfLink } from '../../../../support/gcp/resources.ts';
import { observed, ownBake, uiLine } from '../../../packer/run/fixtures.ts';

const ADDRESS = '127.0.1.9';
const MARK = randomBytes(16).toString('hex');
const begun = [
  '    googlecompute.web: Loading zone: europe-west1-b',
  '    googlecompute.web: Requesting instance creation...',
];
const made = [...begun, '    googlecompute.web: Instance has been created!', `    googlecompute.web: IP: ${ADDRESS}`];
const GUEST = `==> googlecompute.web: Using SSH communicator to connect: ${ADDRESS}`;

describe('what a bake on Compute Engine leaves', () => {
  let engine = new ComputeEngine();
  let folder = '';
  let startedAt = 0;
  beforeEach(() => {
    engine = new ComputeEngine();
    engine.delays.remove = 0;
    folder = mkdtempSync(join(tmpdir(), 'gcp-'));
    startedAt = Date.now();
    makeStrangers({ engine });
  });
  afterEach(() => {
    engine.stop();
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => `projects/${engine.project}/zones/${engine.zone}/${name}`;
  const image = (name: string): string => `projects/${engine.project}/global/images/${name}`;
  /** What a bake has while it runs. */
  const machine = (name = 'packer-own', over: object = {}): void => {
    engine.store.add(at(`disks/${name}`), { users: [selfLink(at(`instances/${name}`))] });
    engine.store.add(at(`instances/${name}`), {
      description: 'New instance created by Packer',
      status: 'RUNNING',
      disks: [{ source: selfLink(at(`disks/${name}`)), deviceName: 'd0', boot: true, autoDelete: false }],
      networkInterfaces: [{ networkIP: '10.0.0.9', accessConfigs: [{ natIP: ADDRESS }] }],
      ...over,
    });
  };
  const bake = (claims: readonly string[] = []) => ({
    ...ownBake({ note: join(folder, 'note.json'), regions: [engine.project], startedAt, claims }),
    environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'x' },
  });
  const wordsOf = (texts: readonly string[]) => observed(texts.map((text) => uiLine(text)).join(''));
  /** As while the bake runs: the watch hears the lines when they come. */
  const watch = async (texts: readonly string[], claims: readonly string[] = []): Promise<void> => {
    const watching = watchGoogle(bake(claims), () => wordsOf(texts), connectTo(engine));
    await watching.hurry();
    await watching.stop();
  };
  const sweep = async (texts: readonly string[], over: Partial<GoogleLeftovers> = {}): Promise<readonly string[]> => {
    const words = wordsOf(texts);
    const request = {
      ...bake(),
      words,
      kept: [],
      keepOnFailure: false,
      deadline: steadyNow() + 20_000,
      onFound: () => {},
    };
    const found = await sweepGoogle({ ...request, ...over }, connectTo(engine));
    await engine.settled();
    return found.map((one) => `${one.state} ${one.kind} ${one.id}`);
  };
  const own = (): readonly string[] => engine.inventory().filter((path) => path.includes('own'));

  it('goes by the number of the instance that had the address when its line came', async () => {
    machine();
    await watch(made);
    assert.deepEqual(await sweep([...made, GUEST]), ['removed instance packer-own']);
    assert.deepEqual(own(), [], 'with its disk');
  });

  it('goes by the mark that the template puts on the instance, also where nobody watched', async () => {
    machine('packer-own', { labels: { bakehouse_mark: MARK }, networkInterfaces: [] });
    const claims = [`mark:${MARK}`];
    assert.deepEqual(await sweep(begun, { claims }), ['removed instance packer-own']);
    assert.deepEqual(own(), []);
    machine('packer-own', { labels: { bakehouse_mark: MARK } });
    await noteMarked(bake(claims), wordsOf(made), AbortSignal.timeout(10_000), connectTo(engine));
    engine.store.remove(at('instances/packer-own'));
    engine.store.change(at('disks/packer-own'), { users: [] });
    assert.deepEqual(await sweep(made, { claims }), ['removed disk packer-own']);
  });

  it('goes by the mark also where two builds of one bake have it', async () => {
    const names = ['packer-own-a', 'packer-own-b'];
    for (const name of names) machine(name, { labels: { bakehouse_mark: MARK } });
    const texts = [...made, ...made.map((text) => text.replace('googlecompute.web', 'googlecompute.db'))];
    const claims = [`mark:${MARK}`];
    await watch(texts, claims);
    for (const name of names) {
      engine.store.remove(at(`instances/${name}`));
      engine.store.change(at(`disks/${name}`), { users: [] });
    }
    assert.deepEqual(
      (await sweep(texts, { claims })).toSorted(),
      names.map((name) => `removed disk ${name}`),
    );
  });

  it('is an image and a disk, where Packer took its instance away: also after a clean cancel', async () => {
    machine();
    await watch(made);
    const disk = engine.store.get(at('disks/packer-own'));
    engine.store.remove(at('instances/packer-own'));
    engine.store.change(at('disks/packer-own'), { users: [] });
    engine.store.add(image('own-1'), { status: 'PENDING', sourceDiskId: disk?.id });
    setTimeout(() => engine.store.change(image('own-1'), { status: 'READY' }), 500).unref();
    assert.deepEqual(await sweep(made), ['removed image own-1', 'removed disk packer-own']);
    assert.deepEqual(own(), []);
  });

  it('stays where Packer reported it', async () => {
    machine();
    await watch(made);
    const disk = engine.store.get(at('disks/packer-own'));
    engine.store.add(image('own-1'), { status: 'READY', sourceDiskId: disk?.id });
    assert.deepEqual(await sweep(made, { kept: [image('own-1')] }), ['removed instance packer-own']);
    assert.deepEqual(own(), [image('own-1')]);
  });

  it('is only listed where nothing proves it', async () => {
    machine();
    engine.store.add(at('disks/packer-00000000-0000-0000-0000-0000000000ow'), { users: [] });
    assert.deepEqual(await sweep([...made, GUEST, '==> googlecompute.web: Creating image...']), [
      'left instance packer-own',
      'unchecked unknown an image that this bake was just making',
    ]);
    assert.equal(own().length, 2);
  });

  it('is not looked for where Packer came to its end all the same, and reported its image', async () => {
    const lines = [...made, GUEST, '==> googlecompute.web: Creating image...'].map((text) => uiLine(text)).join('');
    const artifact = [['builder-id', 'packer.googlecompute'], ['id', 'own-1'], ['end']].map((fields) => `1795249011,googlecompute.web,artifact,0,${fields.join()}\n`); // prettier-ignore
    engine.store.add(image('own-1'), { status: 'READY' });
    assert.deepEqual(await sweep([], { words: observed(`${lines}${artifact.join('')}`) }), []);
    assert.deepEqual(own(), [image('own-1')]);
  });

  it('is not what had its names or its address later, or was there before', async () => {
    machine();
    await watch(made);
    // The instance goes, and another one gets its name.
    engine.store.remove(at('instances/packer-own'));
    engine.store.remove(at('disks/packer-own'));
    machine();
    assert.deepEqual(await sweep(made), []);
    assert.equal(own().length, 2);
    // An address that was heard of long ago is not asked after.
    rmSync(join(folder, 'note.json'));
    await noteMarked(bake(), wordsOf(made), AbortSignal.timeout(10_000), connectTo(engine));
    assert.deepEqual(await sweep(made), ['left instance packer-own']);
    engine.store.remove(at('instances/packer-own'));
    engine.store.remove(at('disks/packer-own'));
    machine('packer-own', { creationTimestamp: '2020-01-01T00:00:00Z', labels: { bakehouse_mark: MARK } });
    await watch(made, [`mark:${MARK}`]);
    assert.deepEqual(await sweep(made, { claims: [`mark:${MARK}`] }), []);
  });

  it('is nothing of a stranger, whatever a guest prints', async () => {
    const before = engine.inventory();
    machine();
    await watch(made);
    const forged = ['Loading zone: us-east1-b', 'Instance has been created!', 'IP: 127.0.1.250', 'Creating image...'];
    const texts = [...made, GUEST, ...forged.map((text) => `    googlecompute.web: ${text}`)];
    await watch(texts);
    assert.deepEqual(await sweep(texts), ['removed instance packer-own']);
    assert.deepEqual(engine.inventory(), before);
    engine.ignoresFilters = true;
    await watch(made, [`mark:${MARK}`]);
    await sweep(made, { claims: [`mark:${MARK}`] });
    assert.deepEqual(engine.inventory(), before);
  });

  it('is not a disk that was only attached', async () => {
    machine('packer-own', {
      disks: [
        { source: selfLink(at('disks/packer-own')), deviceName: 'd0', boot: true, autoDelete: false },
        { source: selfLink(at('disks/own-data')), deviceName: 'd1', boot: false, autoDelete: false },
      ],
    });
    engine.store.add(at('disks/own-data'), { users: [selfLink(at('instances/packer-own'))] });
    await watch(made);
    await sweep(made);
    assert.deepEqual(own(), [at('disks/own-data')]);
    assert.deepEqual(await sweep(made), ['left disk own-data']);
  });

  it('is no image of a disk that was only attached, nor a disk from before that it started from', async () => {
    const before = '2020-01-01T00:00:00Z';
    engine.store.add(at('disks/own-boot'), {
      users: [selfLink(at('instances/packer-own'))],
      creationTimestamp: before,
    });
    const data = engine.store.add(at('disks/own-data'), { users: [selfLink(at('instances/packer-own'))] });
    machine('packer-own', {
      disks: [
        { source: selfLink(at('disks/own-boot')), deviceName: 'd0', boot: true, autoDelete: false },
        { source: selfLink(at('disks/own-data')), deviceName: 'd1', boot: false, autoDelete: false },
      ],
    });
    engine.store.remove(at('disks/packer-own'));
    engine.store.add(image('own-backup'), { status: 'READY', sourceDiskId: data.id, creationTimestamp: before });
    engine.store.add(image('own-new'), { status: 'READY', sourceDiskId: data.id });
    await watch(made);
    assert.equal((await sweep(made))[0], 'removed instance packer-own');
    assert.deepEqual(await sweep(made), ['left image own-new', 'left disk own-boot', 'left disk own-data']);
    assert.deepEqual(own(), [image('own-backup'), image('own-new'), at('disks/own-boot'), at('disks/own-data')]);
  });

  it('is not what has the same internal address in another network', async () => {
    machine('packer-own', { networkInterfaces: [{ networkIP: '10.0.0.9' }] });
    const internal = made.map((text) => text.replace(ADDRESS, '10.0.0.9'));
    await watch(internal);
    assert.deepEqual(await sweep(internal), ['left instance packer-own']);
    assert.equal(own().length, 2);
  });

  it('goes also where its guest turns itself off', async () => {
    machine('packer-own', { status: 'STOPPING' });
    await watch(made);
    assert.deepEqual(await sweep(made), ['removed instance packer-own']);
    assert.deepEqual(own(), []);
  });

  it('is told as not looked for where Google does not answer, and as kept where that is wanted', async () => {
    machine();
    await watch(made);
    assert.deepEqual(await sweep(made, { keepOnFailure: true }), ['left instance packer-own']);
    assert.equal(own().length, 2);
    engine.troubles.push({ method: 'GET', path: /./, reply: 'silence', times: 99 });
    const told: string[] = [];
    await sweep(made, { onFound: (one) => void told.push(describeLeftover(one)) });
    assert.match(
      told.join('\n'),
      /^Not checked: could not be looked for: .*did not answer.*gcloud compute instances list/,
    );
    const closed = { ...bake(), words: wordsOf(made), kept: [], keepOnFailure: false, deadline: steadyNow() + 1000, onFound: () => {} }; // prettier-ignore
    const refused = await sweepGoogle(closed, () => Promise.reject(new Error('no credentials are there')));
    assert.deepEqual(
      refused.map(({ state }) => state),
      ['unchecked'],
    );
    assert.deepEqual(await sweep([]), [], 'nothing was begun');
  });

  it('names what may not be removed, and goes on', async () => {
    machine();
    await watch(made);
    engine.role = ['compute.projects.get', 'compute.instances.get', 'compute.disks.get', 'compute.images.list', 'compute.instances.update', 'compute.disks.update', 'compute.zoneOperations.get']; // prettier-ignore
    const told: string[] = [];
    await sweep(made, { onFound: (one) => void told.push(describeLeftover(one)) });
    assert.match(
      told.join('\n'),
      /instance packer-own in europe-west1-b \(.*Required 'compute.instances.delete' permission.*remove it with: gcloud compute instances delete packer-own --zone europe-west1-b --delete-disks boot --project/,
    );
  });
});
