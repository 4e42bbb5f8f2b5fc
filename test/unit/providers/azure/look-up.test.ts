import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';

import type { WantedLeg } from '../../../../src/image/provider-plan.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { completeImage } from '../../../../src/providers/azure/image.ts';
import { lookUpAzure } from '../../../../src/providers/azure/look-up.ts';
import { markBaked, markUnverified, markVerified } from '../../../../src/providers/azure/marks.ts';
import { openAzureWitness } from '../../../../src/providers/azure/witness.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const environment = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' };
const want = (over: Partial<WantedLeg> = {}): WantedLeg => ({
  slug: 'web', key: 'bk-web', builds: [{ type: 'azure-arm', name: 'web', literals: {}, archives: () => [] }], hints: [],
  workingDirectory: '/', refs: { own: '' }, account: null, role: null, ...over,
}); // prettier-ignore

describe('images that were baked on Azure', () => {
  let arm = new ResourceManager();
  beforeEach(() => {
    arm.stop();
    arm = new ResourceManager();
    arm.group('images');
  });
  after(() => arm.stop());

  const put = (name: string, createdTime: string, location = 'westeurope'): BakedImage => {
    const at = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute`;
    const id = /^\d/.test(name) ? `${at}/galleries/gal/images/web/versions/${name}` : `${at}/images/${name}`;
    const properties = /^\d/.test(name) ? { publishingProfile: { publishedDate: createdTime } } : {};
    arm.store.put(id, { createdTime, location, properties });
    return sampleImage({
      provider: 'azure',
      build: 'web',
      account: arm.subscription,
      region: location,
      id,
      created: createdTime,
    });
  };
  const mark = async (
    images: readonly BakedImage[],
    tags: Readonly<Record<string, string>> = {},
    key = 'bk-web',
  ): Promise<readonly string[]> => {
    const refused: string[] = [];
    await markBaked(
      { environment, images, tags, key, onRefused: (_, error) => void refused.push(String(error)) },
      connectTo(arm),
    );
    return refused;
  };
  const lookUp = async (...legs: readonly WantedLeg[]) =>
    lookUpAzure(legs, () => connectTo(arm)(environment), { environment });

  it('are found by their tags, with one list for any number of keys', async () => {
    const [image, other] = [put('web-1', '2026-01-02T00:00:00Z'), put('1.0.3', '2026-01-03T00:00:00Z')];
    assert.deepEqual(
      await mark([image], { 'bakehouse:run': '7', 'bakehouse:packer': '1.6.6', 'bakehouse:leg': 'web' }),
      [],
    );
    await mark([other], {}, 'bk-other');
    for (const name of ['a', 'b', 'c']) put(name, '2026-01-01T00:00:00Z');
    const [found, second, none] = await lookUp(want(), want({ key: 'bk-other' }), want({ key: 'bk-none' }));
    assert.deepEqual(found?.kind === 'found' && found.images, [
      {
        build: 'web',
        provider: 'azure',
        account: arm.subscription,
        region: 'westeurope',
        id: image.id,
        created: '2026-01-02T00:00:00.000Z',
        digests: {},
        tags: [],
        files: [],
        verified: false,
        runId: '7',
        leg: 'web',
        packer: '1.6.6',
      },
    ]);
    assert.equal(second?.kind === 'found' && second.images[0]?.id, other.id);
    assert.deepEqual(none, { kind: 'missing', reason: null });
    const lists = arm.requests.filter((one) => one === `GET ${arm.root}/resources`);
    assert.equal(lists.length, 3, 'one list of five images, two a page');
  });

  it('are taken whole or not at all, the newest bake first', async () => {
    const [a, b] = [put('a', '2026-01-01T00:00:00Z'), put('b', '2026-01-01T00:00:00Z', 'northeurope')];
    await mark([a, b], { 'bakehouse:run': '1' });
    const [c, d] = [put('c', '2026-01-02T00:00:00Z'), put('d', '2026-01-02T00:00:00Z', 'northeurope')];
    await mark([c, d], { 'bakehouse:run': '2' });
    const ids = async (): Promise<unknown> => {
      const [found] = await lookUp(want());
      return found?.kind === 'found' ? found.images.map(({ id }) => id.split('/').at(-1)) : found;
    };
    assert.deepEqual(await ids(), ['d', 'c']);
    arm.store.remove(d.id);
    assert.deepEqual(await ids(), ['b', 'a']);
    arm.store.remove(a.id);
    assert.deepEqual(await ids(), { kind: 'missing', reason: 'web in northeurope is missing' });
  });

  it('that are not ready, or of somebody else, are none', async () => {
    const image = put('a', '2026-01-01T00:00:00Z');
    await mark([image], { 'bakehouse:ref': 'refs/heads/else' });
    const [foreign] = await lookUp(want({ refs: { own: 'refs/heads/main', from: [] } }));
    assert.equal(foreign?.kind, 'missing');
    const there = arm.store.get(image.id);
    if (there !== undefined) there.properties = { provisioningState: 'Failed' };
    assert.deepEqual((await lookUp(want()))[0], { kind: 'missing', reason: 'a in westeurope is Failed' });
  });

  it('are told by what the image itself says, not by the list, which may be behind', async () => {
    const image = put('1.0.3', '2026-01-03T00:00:00Z');
    const made = arm.store.get(image.id) ?? assert.fail();
    // Azure begins a version before it publishes it.
    Object.assign(made, { createdTime: '2026-01-02T23:50:00Z' });
    const parent = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/images/base-1`;
    await mark([image], { 'bakehouse:run': '7', 'bakehouse:parent': parent });
    const [found] = await lookUp(want());
    const [one = assert.fail()] = found?.kind === 'found' ? found.images : [];
    assert.deepEqual([one.created, one.parent], ['2026-01-03T00:00:00.000Z', parent]);
    const look = openAzureWitness(() => connectTo(arm)(environment));
    const record = sampleRecord({ key: 'bk-web', 'baked-in': '7', images: [image] });
    const seen = await look({ record, leg: null }, { ...image, created: one.created });
    assert.deepEqual(seen.kind === 'seen' && seen.problems, []);
  });

  it('are unknown where Azure cannot be asked', async () => {
    assert.deepEqual(await lookUpAzure([want()], () => connectTo(arm)({}), { environment: {} }), [
      { kind: 'unknown', reason: 'there are no credentials of Azure' },
    ]);
    arm.troubles.push({ method: 'GET', path: /resources$/, reply: 'silence' });
    assert.match(JSON.stringify(await lookUp(want())), /"unknown","reason":"Azure could not be asked/);
    arm.lacks.add('Microsoft.Resources/subscriptions/resources/read');
    assert.match(JSON.stringify(await lookUp(want())), /AuthorizationFailed/);
    arm.lacks.clear();
    assert.match(
      JSON.stringify(await lookUp(want({ account: '33333333-3333-4333-8333-333333333333' }))),
      /"unknown".*do not see the subscription/,
    );
  });

  it('say that they passed their tests only once they did', async () => {
    const image = put('a', '2026-01-01T00:00:00Z');
    const passed = { environment, run: '9', key: 'bk-web' };
    await assert.rejects(markVerified(image, passed, connectTo(arm)), /has not the tag bakehouse:key of its bake/);
    await mark([image]);
    await markVerified(image, passed, connectTo(arm));
    await markVerified(image, { ...passed, run: '10' }, connectTo(arm));
    assert.deepEqual(arm.store.get(image.id)?.tags['bakehouse:verified-in'], '9');
    const [found] = await lookUp(want());
    assert.equal(found?.kind === 'found' && found.images[0]?.verified, true);
    for (const _ of [1, 2]) await markUnverified(image, { environment }, connectTo(arm));
    const [after] = await lookUp(want());
    assert.equal(after?.kind === 'found' && after.images[0]?.verified, false);
  });

  it('have what Packer does not tell', async () => {
    for (const name of ['a', '1.0.3']) {
      const image = put(name, '2026-01-01T00:00:00Z', 'northeurope');
      const bare = { ...image, region: 'local', account: null, created: null };
      const whole = await completeImage(bare, environment, connectTo(arm));
      assert.deepEqual(
        [whole.region, whole.account, whole.created],
        ['northeurope', arm.subscription, '2026-01-01T00:00:00.000Z'],
      );
      const silent = await completeImage(bare, environment, () => Promise.reject(new Error('silent')));
      assert.deepEqual([silent.region, silent.account], ['local', arm.subscription], 'the id alone tells it');
    }
  });

  it('cannot be tagged where they are none', async () => {
    const [refused] = await mark([sampleImage({ provider: 'azure', id: 'https://x.blob.core.windows.net/os.vhd' })]);
    assert.match(refused ?? '', /is no image of Azure that has tags/);
  });

  it('are what their records say, for the gate', async () => {
    const image = put('a', '2026-01-01T00:00:00Z');
    await mark([image], { 'bakehouse:run': '7' });
    const look = openAzureWitness(() => connectTo(arm)(environment));
    const record = sampleRecord({ key: 'bk-web', 'baked-in': '7', images: [image] });
    const seen = async (over: object = {}, of: Partial<BakedImage> = {}): Promise<string> =>
      JSON.stringify(await look({ record: { ...record, ...over }, leg: null }, { ...image, ...of }));
    assert.match(await seen(), /"problems":\[\],"untested":".*no tag bakehouse:verified/);
    await markVerified(image, { environment, run: '9', key: 'bk-web' }, connectTo(arm));
    assert.match(await seen(), /"problems":\[\],"untested":null/);
    assert.match(await seen({ key: 'bk-x' }), /has the tag bakehouse:key bk-web/);
    assert.match(await seen({ 'baked-in': '8' }), /baked in the run 8/);
    assert.match(await seen({}, { created: '2025-01-01T00:00:00Z' }), /made at 2025/);
    assert.match(await seen({}, { region: 'eastus' }), /is in eastus, but it is in westeurope/);
    arm.store.remove(image.id);
    assert.match(await seen(), /it is gone"\],"isGone":true/);
  });

  it('are gone only where Azure shows the subscription that they were in', async () => {
    const image = put('a', '2026-01-01T00:00:00Z');
    arm.store.remove(image.id);
    const record = sampleRecord({ key: 'bk-web', 'baked-in': '7', images: [image] });
    const seen = async (id = image.id): Promise<string> => {
      const look = openAzureWitness(() => connectTo(arm)(environment));
      return JSON.stringify(await look({ record, leg: null }, { ...image, id }));
    };
    assert.match(await seen(), /"isGone":true/);
    const other = '33333333-3333-4333-8333-333333333333';
    assert.match(
      await seen(image.id.replace(arm.subscription, other)),
      /"unknown".*without its subscription 33333333-.*the credentials at hand see none/,
    );
    assert.match(await seen('https://x.blob.core.windows.net/os.vhd'), /"unknown".*no id of an image/);
    arm.lacks.add('Microsoft.Resources/subscriptions/read');
    assert.match(await seen(), /"unknown".*AuthorizationFailed/);
  });
});
