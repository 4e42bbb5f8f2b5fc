import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';

import type { Azure } from '../../../../src/providers/azure/cloud/connect.ts';
import { newestAzureImage, type NewestAzureImage } from '../../../../src/providers/azure/newest.ts';
import { azureProvider } from '../../../../src/providers/azure/provider.ts';
import { azureRecipeWords } from '../../../../src/providers/azure/recipe-words.ts';
import { galleryWith } from '../../../support/azure/gallery.ts';
import { connectTo } from '../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../support/azure/resource-manager.ts';

const none: NewestAzureImage = {
  publisher: null,
  offer: null,
  sku: null,
  gallery: null,
  definition: null,
  region: null,
};
const platform = { ...none, publisher: 'Canonical', offer: 'ubuntu', sku: '22_04-lts', region: 'West Europe' };

describe('the newest image of Azure', () => {
  let arm = new ResourceManager();
  let azure: Azure;
  let gallery = '';
  beforeEach(async () => {
    arm = new ResourceManager();
    azure = await connectTo(arm)({});
    ({ gallery } = galleryWith(arm, ['web-1']));
  });
  after(() => arm.stop());
  const version = (number: string, regions: readonly string[], over: object = {}, state?: string): void => {
    const publishingProfile = { targetRegions: regions.map((name) => ({ name })), ...over };
    const made = arm.store.put(`${gallery}/images/web/versions/${number}`, { properties: { publishingProfile } });
    if (state !== undefined) made.properties = { ...made.properties, provisioningState: state };
  };

  it('of the platform is the highest number, and no letter counts', async () => {
    assert.deepEqual(await newestAzureImage(platform, azure), {
      of: 'azure',
      id: 'Canonical:ubuntu:22_04-lts:1.0.10',
      name: '1.0.10',
    });
    assert.match(arm.requests.at(-1) ?? '', /locations\/westeurope\/publishers\/Canonical\/artifacttypes\/vmimage/);
    await assert.rejects(
      newestAzureImage({ ...platform, sku: '../x' }, azure),
      /"\.\.\/x" is no publisher, offer or SKU/,
    );
  });

  it('of a gallery is the highest to which latest may lead, in the region', async () => {
    version('1.0.9', ['West Europe', 'northeurope']);
    version('1.0.10', ['westeurope']);
    version('1.0.11', ['northeurope']);
    version('2.0.0', ['westeurope'], { excludeFromLatest: true });
    version('3.0.0', ['westeurope'], {}, 'Creating');
    const wanted = { ...none, gallery: 'images/gal', definition: 'web' };
    const id = (number: string): string => `${gallery}/images/web/versions/${number}`;
    const cases: readonly (readonly [string | null, string])[] = [
      ['westeurope', '1.0.10'],
      ['North Europe', '1.0.11'],
      [null, '1.0.11'],
    ];
    for (const [region, name] of cases)
      assert.deepEqual(await newestAzureImage({ ...wanted, region }, azure), { of: 'azure', id: id(name), name });
    assert.equal((await newestAzureImage({ ...wanted, gallery }, azure)).name, '1.0.11');
    await assert.rejects(
      newestAzureImage({ ...wanted, region: 'swedencentral' }, azure),
      /gal\/web has no version in swedencentral to which latest may lead, of 5 in all/,
    );
    await assert.rejects(
      newestAzureImage({ ...wanted, definition: 'db' }, azure),
      /no definition gal\/db in the group/,
    );
  });

  it('of a gallery has one id, in whatever letters Azure tells it', async () => {
    version('1.0.9', ['westeurope']);
    const { arm: asked } = azure;
    const id = `${gallery}/images/web/versions/1.0.9`;
    const all: typeof asked.all = async (path, service, item, query) => {
      const listed = (await asked.all(path, service, item, query)) ?? [];
      return listed.map((one) => item.parse({ ...Object(one), id: `${id.toUpperCase()}\u001b[2J` }));
    };
    const shouting = { ...azure, arm: { ...asked, all } };
    const found = await newestAzureImage({ ...none, gallery: 'images/gal', definition: 'web' }, shouting);
    assert.equal(found.id, id);
  });

  it('that cannot be asked for is told so', async () => {
    arm.role = [];
    await assert.rejects(
      newestAzureImage(platform, azure),
      /source\.azure: it could not be looked for: .*may not do that/,
    );
    await assert.rejects(newestAzureImage(platform, { ...azure, subscription: null }), /AZURE_SUBSCRIPTION_ID/);
  });

  it('is asked for by source.azure', () => {
    const source = azureProvider().sources?.['azure'] ?? assert.fail();
    const given = { publisher: 'Canonical', offer: 'ubuntu', sku: '22_04-lts' };
    assert.deepEqual(source.requestOf(given, { region: 'northeurope' }), {
      of: 'azure', ...platform, region: 'northeurope',
    }); // prettier-ignore
    assert.match(source.problem?.({ of: 'azure', ...platform, region: null }) ?? '', /is looked for in one region/);
    const isTaken = (value: object): boolean => source.written.safeParse(value).success;
    const half = { gallery: 'images/gal', definition: 'web' };
    assert.deepEqual([isTaken(given), isTaken(half), isTaken({ ...given, ...half }), isTaken({ publisher: 'x' })], [true, true, false, false]); // prettier-ignore
  });

  it('is asked for by what a template starts from, where it names no version', () => {
    const of = (settings: Readonly<Record<string, unknown>>): readonly unknown[] =>
      azureRecipeWords.bases?.ofBuilder({
        folder: '.',
        value: ([first, second = ''], absent) => Object(settings[first] ?? {})[second] ?? absent,
        text: (name) => {
          const value = settings[name];
          return typeof value === 'string' ? value : null;
        },
      }) ?? [];
    const written = {
      image_publisher: 'Canonical',
      image_offer: 'ubuntu',
      image_sku: '22_04-lts',
      location: 'westeurope',
    };
    assert.deepEqual(of(written), [{ of: 'azure', ...platform, region: 'westeurope' }]);
    assert.deepEqual(of({ ...written, image_version: '1.0.9' }), []);
    const inside = { resource_group: 'images', gallery_name: 'gal', image_name: 'web' };
    assert.deepEqual(of({ shared_image_gallery: inside, location: 'westeurope' }), [
      { of: 'azure', ...none, gallery: 'images/gal', definition: 'web', region: 'westeurope' },
    ]);
    assert.deepEqual(of({ shared_image_gallery: { ...inside, image_version: '1.0.0' } }), []);
  });
});
