// How images of Azure go, against the stand-in that is held to Microsoft's own description.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import type { RetentionWant } from '../../../../src/image/provider-retention.ts';
import { manifestRetain } from '../../../../src/image/retention.ts';
import { azureProvider } from '../../../../src/providers/azure/provider.ts';
import { carryOutOnAzure } from '../../../../src/providers/azure/retention.ts';
import { galleryWith } from '../../../support/azure/gallery.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';

const WANT: RetentionWant = { regions: [], retain: manifestRetain.parse({ deprecate: '30d', delete: '90d' }) };
const NOW = '2026-11-30T12:00:00.000Z';
const TAGS = { 'bakehouse:key': 'k', 'bakehouse:ref': 'refs/heads/main', 'bakehouse:repository': 'acme/images' };

describe('images of Azure that go', () => {
  let arm = new ResourceManager();
  beforeEach(() => {
    arm = new ResourceManager();
    Object.assign(arm.delays, { remove: 0, capture: 0, publish: 0 });
  });
  afterEach(() => arm.stop());

  const asker = (over: Partial<Asker> = {}): Asker => ({
    repository: '/', environment: { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' }, passEnv: [],
    agent: 'test', untrusted: null, buildRegistry: null, ref: '', now: Date.parse(NOW), remember: async () => undefined,
    notice: () => {}, ...over,
  }); // prettier-ignore
  const retention = () => azureProvider(connectTo(arm)).retention ?? assert.fail();
  const survey = async () => (await retention().survey(WANT, asker())).images;
  const short = (id: string): string => id.split('/').at(-1) ?? '';
  const kinds = async () =>
    Object.fromEntries((await survey()).map(({ id, holds }) => [short(id), holds.map(({ kind }) => kind).join(' ')]));
  const writes = (): readonly string[] => arm.requests.filter((one) => !one.startsWith('GET'));
  /** Managed images, and versions of the first of them. */
  const fleet = (names: readonly string[], versions: readonly string[] = [], tags: Readonly<Record<string, string>> = {}) => {
    const { gallery, images } = galleryWith(arm, names, { ...TAGS, ...tags });
    const idOf = (number: string): string => `${gallery}/images/web/versions/${number}`;
    for (const number of versions) {
      const storageProfile = { source: { id: images[0] } };
      const publishingProfile = { excludeFromLatest: false, targetRegions: [{ name: 'westeurope' }] };
      const own = { 'bakehouse:leg': 'web', 'bakehouse:run': '4711', 'bakehouse:copy-of': images[0] ?? '' };
      arm.store.put(idOf(number), { tags: own, properties: { publishingProfile, storageProfile } });
    }
    return { gallery, images, idOf };
  }; // prettier-ignore
  const provided = (gallery: string, kind: string, name: string, properties: object): void =>
    void arm.store.put(`${gallery.replace(/\/galleries\/.*/, '')}/${kind}/${name}`, { properties: { ...properties } });
  const stepOf = (id: string, stage: 'deprecate' | 'delete', over: Partial<RetentionWant> = {}) =>
    retention().carryOut({ region: 'westeurope', id, stage, parts: [] }, { ...WANT, ...over }, asker());

  it('are told with what holds them; those of others, and what is going, are not', async () => {
    const names = ['plain', 'used', 'kept', 'locked', 'scaled', 'theirs', 'going', 'half'];
    const { gallery, images, idOf } = fleet(names, ['1.0.9', '1.0.10', '1.0.8']);
    const at = (name: string): string => images[names.indexOf(name)] ?? '';
    const source = (id: string) => ({ storageProfile: { imageReference: { id: id.toUpperCase() } } });
    provided(gallery, 'virtualMachines', 'one', source(at('used')));
    const exact = { id: idOf('1.0.8').replace(/\/versions\/.*/, ''), exactVersion: '1.0.8' };
    provided(gallery, 'virtualMachines', 'two', { storageProfile: { imageReference: exact } });
    provided(gallery, 'virtualMachineScaleSets', 'set', { virtualMachineProfile: source(at('scaled')) });
    const resource = (name: string) => arm.store.get(at(name)) ?? assert.fail();
    resource('kept').tags = { ...resource('kept').tags, 'bakehouse:keep': 'a lawsuit' };
    resource('theirs').tags = { team: 'x' };
    resource('going').properties = { provisioningState: 'Deleting' };
    resource('half').properties = { provisioningState: 'Creating' };
    arm.store.locks.push({ scope: at('locked'), name: 'do-not', level: 'CanNotDelete' });
    assert.deepEqual(await kinds(), {
      plain: '',
      used: 'instance',
      kept: 'by-hand',
      locked: 'protected',
      scaled: 'auto-scaling',
      half: 'unknown',
      '1.0.9': '',
      '1.0.10': 'pointer',
      '1.0.8': 'instance',
    });
    const found = await survey();
    const of = (name: string) => found.find(({ id }) => short(id) === name);
    assert.deepEqual(
      [of('plain')?.leg, of('plain')?.ref, of('plain')?.repository, of('plain')?.run],
      ['web', 'refs/heads/main', 'acme/images', '4711'],
    );
    assert.deepEqual([of('plain')?.aliases, of('1.0.9')?.aliases], [['plain'], []]);
    assert.equal(of('1.0.9')?.copyOf, images[0]);
    assert.deepEqual(writes(), []);
  });

  it('are all held where something cannot be asked, and none are told to a stranger', async () => {
    fleet(['plain']);
    for (const action of ['virtualMachines/read', 'virtualMachineScaleSets/read']) {
      arm.lacks.add(`Microsoft.Compute/${action}`);
      assert.deepEqual(await kinds(), { plain: 'unknown' }, action);
      arm.lacks.clear();
    }
    arm.lacks.add('Microsoft.Authorization/locks/read');
    assert.deepEqual(await kinds(), { plain: 'unknown' });
    arm.lacks.clear();
    await assert.rejects(retention().survey(WANT, asker({ untrusted: 'a fork' })), /a fork/);
    await assert.rejects(retention().survey(WANT, asker({ environment: {} })), /no credentials/);
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/x/providers/Microsoft.Compute/galleries/g';
    await assert.rejects(retention().survey({ ...WANT, hints: [id] }, asker()), /cannot be looked through/);
  });

  it('are held by being what latest leads to: anywhere, and whatever failed since', async () => {
    const { idOf } = fleet(['plain'], ['1.0.0', '1.0.1', '1.0.2', '1.0.3']);
    const change = (number: string, properties: object): void => {
      const one = arm.store.get(idOf(number)) ?? assert.fail();
      one.properties = { ...one.properties, ...properties };
    };
    const [west, north] = [{ name: 'West Europe' }, { name: 'northeurope' }];
    change('1.0.1', { publishingProfile: { targetRegions: [west, north] } });
    change('1.0.2', { publishingProfile: { targetRegions: [west, { ...north, excludeFromLatest: true }] } });
    change('1.0.3', { provisioningState: 'Failed' });
    const pointer = 'pointer';
    assert.deepEqual(await kinds(), { plain: '', '1.0.0': '', '1.0.1': pointer, '1.0.2': pointer, '1.0.3': pointer });
  });

  it('are held by what instances of a scale set run of, which may be older than what new ones are made of', async () => {
    const { gallery, images } = fleet(['old', 'new', 'plain']);
    const source = (id = '') => ({ storageProfile: { imageReference: { id } } });
    provided(gallery, 'virtualMachineScaleSets', 'set', { orchestrationMode: 'Uniform', virtualMachineProfile: source(images[1]) }); // prettier-ignore
    provided(gallery, 'virtualMachineScaleSets', 'set/virtualMachines/0', source(images[0]));
    assert.deepEqual(await kinds(), { old: 'instance', new: 'auto-scaling', plain: '' });
    arm.troubles.push({ method: 'GET', path: /set\/virtualMachines$/, reply: { status: 403, body: {} } });
    assert.equal((await kinds())['plain'], 'unknown');
  });

  it('are held by machines that have them from a shared or community gallery, which calls itself otherwise', async () => {
    const { gallery, idOf } = fleet(['plain'], ['1.0.0', '1.0.1', '1.0.2', '1.0.3']);
    const runs = (name: string, imageReference: object): void =>
      provided(gallery, 'virtualMachines', name, { storageProfile: { imageReference } });
    const shared = '/SharedGalleries/0000-GALLERY/Images/web/Versions/1.0.0';
    runs('one', { sharedGalleryImageId: shared });
    const latest = '/CommunityGalleries/acme-1234/Images/WEB/Versions/latest';
    runs('two', { communityGalleryImageId: latest, exactVersion: '1.0.1' });
    runs('three', { communityGalleryImageId: '/CommunityGalleries/x/Images/other/Versions/1.0.2' });
    assert.deepEqual(await kinds(), { plain: '', '1.0.0': 'instance', '1.0.1': 'instance', '1.0.2': '', '1.0.3': 'pointer' }); // prettier-ignore
    await assert.rejects(stepOf(idOf('1.0.0'), 'delete'), /held by machine one, by \/SharedGalleries/);
    // Of which one it was made, nobody says.
    runs('four', { communityGalleryImageId: latest });
    assert.equal((await kinds())['1.0.2'], 'instance');
  });

  it('are held before a step by what uses them in any subscription that the plan asked', async () => {
    const { images } = fleet(['plain']);
    const other = '/subscriptions/00000000-0000-4000-8000-000000000009';
    arm.troubles.push({ method: 'GET', path: new RegExp(`^${other}/.*virtualMachines$`), reply: { status: 403, body: {} } }); // prettier-ignore
    const hints = [`"${other}/resourceGroups/x/providers/Microsoft.Compute/galleries/g"`];
    await assert.rejects(
      stepOf(images[0] ?? '', 'delete', { hints }),
      /held by machines, which could not be asked for/,
    );
    assert.deepEqual(writes(), []);
  });

  it('are all held where a list that must be there is not', async () => {
    fleet(['plain']);
    for (const path of [/\/virtualMachines$/, /\/virtualMachineScaleSets$/, /\/locks$/]) {
      arm.troubles.push({ method: 'GET', path, reply: { status: 404, body: {} } });
      assert.deepEqual(await kinds(), { plain: 'unknown' }, String(path));
    }
  });

  it('are not said to be deleted while they are still there', async () => {
    const [id = ''] = fleet(['plain']).images;
    arm.delays.remove = 600_000;
    const step = { region: 'westeurope', id, stage: 'delete', parts: [] } as const;
    await assert.rejects(
      carryOutOnAzure(step, WANT, async () => connectTo(arm)({}), Date.parse(NOW), 0),
      /still there: run the same again/,
    );
  });

  it('are held by whom their gallery is shared with', async () => {
    const { gallery } = fleet(['plain'], ['1.0.0']);
    const found = await survey();
    const version = found.find(({ id }) => short(id) === '1.0.0')?.id;
    const share = (sharingProfile: object): void => {
      const one = arm.store.get(gallery) ?? assert.fail();
      one.properties = { ...one.properties, sharingProfile };
    };
    const told = async () => (await retention().inspect?.(found, WANT, asker()))?.get(`westeurope ${version}`)?.map(({ kind, what }) => `${kind} ${what}`) ?? []; // prettier-ignore
    assert.deepEqual(await told(), []);
    share({ permissions: 'Groups', groups: [{ type: 'Subscriptions', ids: ['their-own'] }] });
    assert.match((await told())[0] ?? '', /^shared .*their-own/);
    share({ permissions: 'Groups' });
    assert.match((await told())[0] ?? '', /^unknown .*not with whom/);
    arm.troubles.push({ method: 'GET', path: /\/galleries\/[^/]+$/, reply: { status: 404, body: {} } });
    assert.match((await told())[0] ?? '', /^unknown .*no such gallery/);
    share({ permissions: 'Community' });
    assert.match((await told())[0] ?? '', /^shared .*everybody/);
    arm.lacks.add('Microsoft.Compute/galleries/read');
    assert.match((await told())[0] ?? '', /^unknown .*could not be asked/);
  });

  it('are taken out of latest, marked and deleted, each step again without harm', async () => {
    const { images, idOf } = fleet(['plain'], ['1.0.0', '1.0.1']);
    const [image = ''] = images;
    const state = async () =>
      Object.fromEntries((await survey()).map(({ id, stage, since }) => [short(id), stage && `${stage} ${since}`]));
    for (const id of [image, idOf('1.0.0')]) for (const _ of [1, 2]) await stepOf(id, 'deprecate');
    assert.deepEqual(await state(), { plain: `deprecate ${NOW}`, '1.0.0': `deprecate ${NOW}`, '1.0.1': null });
    const profile = arm.store.get(idOf('1.0.0'))?.properties['publishingProfile'];
    assert.equal(Object(profile)['excludeFromLatest'], true);
    await assert.rejects(stepOf(idOf('1.0.1'), 'deprecate'), /held by being the latest version of web/);
    for (const id of [idOf('1.0.0'), image]) for (const _ of [1, 2]) await stepOf(id, 'delete');
    assert.deepEqual(await state(), { '1.0.1': null });
  });

  it('are looked at once more before each step, and left alone where somebody wants them back', async () => {
    const { images, idOf } = fleet(['kept', 'theirs'], ['1.0.0', '1.0.1']);
    const [kept = '', theirs = ''] = images;
    const tag = (id: string, tags: Readonly<Record<string, string>>): void => {
      (arm.store.get(id) ?? assert.fail()).tags = tags;
    };
    tag(kept, { ...TAGS, 'bakehouse:keep': '' });
    tag(theirs, { team: 'x' });
    tag(idOf('1.0.0'), { 'bakehouse:copy-of': kept, 'bakehouse:deprecated': NOW });
    const before = writes().length;
    await assert.rejects(stepOf(kept, 'delete'), /held by its tag bakehouse:keep$/);
    await assert.rejects(stepOf(theirs, 'delete'), /no image of ours any more/);
    await assert.rejects(stepOf(idOf('1.0.0'), 'delete'), /held by somebody who let latest lead to it again/);
    await assert.rejects(stepOf('x', 'delete'), /no image of Azure/);
    assert.equal(writes().length, before);
  });
});
