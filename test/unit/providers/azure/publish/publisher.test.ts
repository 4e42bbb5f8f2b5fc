import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { waitFor } from '../../../../../src/core/clock.ts';
import type { Candidate, Change, Outcome, PublishPreflight } from '../../../../../src/image/provider-target.ts';
import { azureFields } from '../../../../../src/providers/azure/publish/fields.ts';
import { createAzurePublisher } from '../../../../../src/providers/azure/publish/publisher.ts';
import { carryOutPhases } from '../../../../../src/publish/engine/engine.ts';
import { CREATED, galleryState, galleryWith } from '../../../../support/azure/gallery.ts';
import { connectTo } from '../../../../support/azure/in-process.ts';
import { ResourceManager } from '../../../../support/azure/resource-manager.ts';
import { candidatesOf, type MemoryLedger, memoryLedger } from '../../../../support/publish/candidates.ts';
import { someOf } from '../../../../support/thorough.ts';
import { sampleImage } from '../../../image/sample-record.ts';

interface Published {
  readonly preflight: PublishPreflight;
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly Change[];
  readonly troubles: readonly string[];
}

interface Given {
  readonly version?: string;
  readonly bestEffort?: readonly string[];
  readonly ledger?: MemoryLedger;
  readonly image?: string;
  /** When the image was baked. */
  readonly created?: string;
}

/** What a bake is known by, and what is made of it with it. */
const TOLD = {
  'bakehouse:ref': 'refs/heads/main',
  'bakehouse:recipe': 'br2-x',
  'bakehouse:epoch': '2026-11-30',
  'bakehouse:repository': 'acme/images',
};

describe('publishing images of Azure', () => {
  let arm = new ResourceManager();
  let gallery = '';
  let images: readonly string[] = [];
  beforeEach(() => arrange());
  afterEach(() => arm.stop());
  const arrange = (): void => {
    arm.stop();
    arm = new ResourceManager();
    arm.delays.publish = 20;
    arm.delays.remove = 10;
    ({ gallery, images } = galleryWith(arm, ['web-1', 'web-2']));
  };

  const candidate = (id: string, { version = '1.0.3', image = 'web', created = CREATED }: Given): Candidate => {
    const build = 'azure-arm.web';
    const [one = assert.fail()] = candidatesOf([
      { leg: image, image, axes: {}, build, provider: 'azure', region: 'westeurope', id, name: 'web-1', version },
    ]);
    const baked = sampleImage({ provider: 'azure', build, region: 'westeurope', id, created, account: null });
    return { ...one, images: [baked] };
  };
  const publish = async (id: string | undefined, fields: object, given: Given = {}): Promise<Published> => {
    const target = {
      name: 'fleet',
      fields: azureFields.parse({ gallery: 'images/gal', version: '{version}', ...fields }),
      candidates: [candidate(id ?? '', given)],
      bestEffort: new Set(given.bestEffort),
    };
    const clock = { now: Date.now, sleep: async (): Promise<void> => waitFor(2) };
    const publisher = createAzurePublisher(target, () => connectTo(arm)({}), clock);
    const preflight = await publisher.preflight();
    const ledger = given.ledger ?? memoryLedger();
    if (preflight.refusals.length > 0)
      return { preflight, outcomes: [], changes: ledger.changes, troubles: preflight.refusals };
    const run = {
      publishers: [publisher],
      ledger,
      place: () => [],
      during: async (_: unknown, body: () => Promise<void>) => body(),
    };
    const { outcomes, troubles } = await carryOutPhases(run);
    return { preflight, outcomes, changes: ledger.changes, troubles };
  };
  const whats = (changes: readonly Change[]): readonly string[] =>
    changes.map(({ phase, what, after }) => `${phase}: ${what} → ${after}`);
  const writes = (): readonly string[] => arm.requests.filter((one) => !one.startsWith('GET'));
  const versionAt = (number: string) => arm.store.get(`${gallery}/images/web/versions/${number}`);
  const profileOf = (number: string): Readonly<Record<string, unknown>> =>
    Object(versionAt(number)?.properties['publishingProfile']);
  const isLatest = (number: string): boolean => profileOf(number)['excludeFromLatest'] !== true;
  const shareWithGroups = (): void => {
    const found = arm.store.get(gallery) ?? assert.fail();
    found.properties = { ...found.properties, sharingProfile: { permissions: 'Groups' } };
  };

  it('makes a version out of sight, brings it to all regions, shares, and only then lets latest lead to it', async () => {
    shareWithGroups();
    const [first, tenant] = [randomUUID(), randomUUID()];
    const fields = {
      regions: ['North Europe', { name: 'swedencentral', replicas: 2 }],
      share: { subscriptions: [first], tenants: [tenant] },
      'end-of-life-after': 'P6M',
      storage: 'Standard_ZRS',
      tags: { team: '{image}' },
    };
    let atCreation: unknown;
    const source = arm.store.get(images[0] ?? '') ?? assert.fail();
    source.tags = { ...TOLD, 'bakehouse:key': 'k' };
    const ledger = memoryLedger();
    const change: typeof ledger.change = async (one, call) => {
      const result = await ledger.change(one, call);
      if (one.what.startsWith('make')) atCreation = profileOf('1.0.3')['excludeFromLatest'];
      return result;
    };
    const { preflight, outcomes, changes, troubles } = await publish(images[0], fields, {
      ledger: { ...ledger, change },
    });
    assert.deepEqual(troubles, []);
    assert.equal(atCreation, true);
    assert.deepEqual(whats(changes), [
      'replicate: make gal/web/1.0.3 of web-1 → westeurope, northeurope, swedencentral',
      `share: share the gallery gal with ${first}, ${tenant} → ${first}, ${tenant}`,
      'point: let latest lead to gal/web/1.0.3 → latest',
    ]);
    assert.deepEqual(whats(preflight.changes), whats(changes), 'the plan says the same');
    const id = `${gallery}/images/web/versions/1.0.3`;
    assert.deepEqual(
      outcomes.map((one) => [one.region, one.status, one.id, one.ref]),
      ['westeurope', 'northeurope', 'swedencentral'].map((region) => [region, 'created', id, 'web/1.0.3']),
    );
    const { publishedDate: _, ...profile } = profileOf('1.0.3');
    assert.deepEqual(profile, {
      targetRegions: [
        { name: 'westeurope' },
        { name: 'northeurope' },
        { name: 'swedencentral', regionalReplicaCount: 2 },
      ],
      excludeFromLatest: false,
      storageAccountType: 'Standard_ZRS',
      endOfLifeDate: '2027-05-21T10:00:00.000Z',
    });
    assert.deepEqual(versionAt('1.0.3')?.tags, {
      team: 'web',
      'bakehouse:leg': 'web',
      'bakehouse:run': '1',
      'bakehouse:copy-of': images[0],
      ...TOLD,
    });
    const before = writes();
    const second = await publish(images[0], fields);
    assert.deepEqual([second.changes, second.preflight.changes, writes()], [[], [], before]);
    assert.deepEqual(new Set(second.outcomes.map(({ status }) => status)), new Set(['unchanged']));
  });

  it('is numbered by when the image was baked, where nothing else is said', async () => {
    const { outcomes, troubles } = await publish(images[0], { version: undefined });
    assert.deepEqual([troubles, outcomes[0]?.ref], [[], 'web/2026.1121.100000']);
    assert.deepEqual((await publish(images[0], { version: undefined })).changes, []);
  });

  it('takes no version for one of an image that was baked again under its name', async () => {
    await publish(images[0], {});
    const before = writes();
    const { troubles } = await publish(images[0], {}, { created: new Date(Date.now() + 60_000).toISOString() });
    assert.match(troubles.join(), /gal\/web\/1\.0\.3 is there already, made of an earlier image called web-1/);
    assert.deepEqual(writes(), before);
  });

  it('goes back: the older one is published again, and those above it are set aside', async () => {
    await publish(images[0], {}, { version: '1.0.9' });
    await publish(images[1], {}, { version: '1.0.10' });
    assert.deepEqual([isLatest('1.0.9'), isLatest('1.0.10')], [true, true]);
    const { changes, troubles } = await publish(images[0], {}, { version: '1.0.9' });
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes), ['point: set 1.0.10 aside, which is higher than 1.0.9 → excluded']);
    assert.deepEqual([isLatest('1.0.9'), isLatest('1.0.10')], [true, false]);
    assert.deepEqual((await publish(images[0], {}, { version: '1.0.9' })).changes, []);
    const forth = await publish(images[1], {}, { version: '1.0.10' });
    assert.deepEqual(whats(forth.changes), ['point: let latest lead to gal/web/1.0.10 → latest']);
  });

  it('does not set aside what Bakehouse did not make of this image, unless it is told to', async () => {
    const put = (number: string, tags: Readonly<Record<string, string>>): void => {
      const properties = {
        publishingProfile: { targetRegions: [{ name: 'westeurope' }] },
        storageProfile: { source: { id: images[1] } },
      };
      arm.store.put(`${gallery}/images/web/versions/${number}`, { tags, properties });
    };
    put('9.0.0', {});
    put('8.0.0', { 'bakehouse:leg': 'db' });
    const { troubles } = await publish(images[0], {});
    assert.match(troubles.join(), /"latest" would not lead to 1\.0\.3: .*9\.0\.0.* are higher, and Bakehouse did not/);
    assert.deepEqual(writes(), []);
    assert.deepEqual((await publish(images[0], { latest: false })).troubles, []);
    assert.deepEqual([isLatest('1.0.3'), isLatest('9.0.0')], [false, true]);
    const taken = await publish(images[0], { 'take-over': true });
    assert.deepEqual(
      [taken.troubles, isLatest('1.0.3'), isLatest('9.0.0'), isLatest('8.0.0')],
      [[], true, false, false],
    );
  });

  it('adds regions to a version that is there, and takes none away', async () => {
    await publish(images[0], { regions: ['swedencentral'] });
    const { changes, outcomes, troubles } = await publish(images[0], { regions: ['northeurope'] });
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes), ['replicate: set regions of gal/web/1.0.3 → westeurope, northeurope']);
    assert.deepEqual(
      outcomes.map(({ region, status }) => [region, status]),
      [
        ['westeurope', 'updated'],
        ['northeurope', 'updated'],
      ],
    );
    const { targetRegions } = profileOf('1.0.3');
    assert.deepEqual(targetRegions, [{ name: 'westeurope' }, { name: 'swedencentral' }, { name: 'northeurope' }]);
  });

  it('does not let a region that may lag hold up the others', async () => {
    arm.galleries.failing.add('eastus2');
    const fields = { regions: ['northeurope', 'eastus2'] };
    const { outcomes, troubles } = await publish(images[0], fields, { bestEffort: ['East US 2'] });
    assert.deepEqual(troubles, []);
    assert.deepEqual(
      outcomes.map(({ region, status, isRequired }) => [region, status, isRequired]),
      [
        ['westeurope', 'created', true],
        ['northeurope', 'created', true],
        ['eastus2', 'failed', false],
      ],
    );
    assert.equal(isLatest('1.0.3'), true);
    await arm.settled();
    arm.galleries.failing.clear();
    const again = await publish(images[0], fields, { bestEffort: ['eastus2'] });
    assert.deepEqual(again.troubles, []);
    await arm.settled();
    const third = await publish(images[0], fields, { bestEffort: ['eastus2'] });
    assert.deepEqual([third.changes, third.outcomes.map(({ status }) => status)], [[], ['unchanged', 'unchanged', 'unchanged']]); // prettier-ignore
  });

  it('lets latest lead nowhere while a required region is missing, and goes on with the next run', async () => {
    arm.galleries.failing.add('northeurope');
    const { troubles } = await publish(images[0], { regions: ['northeurope'] });
    assert.match(troubles.join(), /it is not there: it did not get to northeurope \(Failed\)/);
    assert.equal(isLatest('1.0.3'), false);
    arm.galleries.failing.clear();
    const again = await publish(images[0], { regions: ['northeurope'] });
    assert.deepEqual([again.troubles, isLatest('1.0.3')], [[], true]);
  });

  it('makes anew what Azure began and gave up, so that it does not block its number', async () => {
    arm.galleries.failing.add('westeurope');
    assert.match((await publish(images[0], {})).troubles.join(), /it did not get to westeurope \(Failed\)/);
    arm.galleries.failing.clear();
    const { changes, troubles } = await publish(images[0], {});
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes).slice(0, 2), [
      'replicate: remove gal/web/1.0.3, which Azure could not make → null',
      'replicate: make gal/web/1.0.3 of web-1 → westeurope',
    ]);
  });

  it('publishes a version that the template made, where it is', async () => {
    await publish(images[0], { latest: false });
    const id = `${gallery}/images/web/versions/1.0.3`;
    const { changes, troubles } = await publish(id, { regions: ['northeurope'] });
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes), [
      'replicate: set regions of gal/web/1.0.3 → westeurope, northeurope',
      'point: let latest lead to gal/web/1.0.3 → latest',
    ]);
    // Promoted to another gallery it is what that version is made of.
    const other = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/galleries/release`;
    arm.store.put(other, {});
    arm.store.put(`${other}/images/web`, { properties: { osType: 'Linux', osState: 'Generalized' } });
    const promoted = await publish(id, { gallery: other }, { version: '1.0.3' });
    assert.deepEqual(promoted.troubles, []);
    assert.equal(arm.store.get(`${other}/images/web/versions/1.0.3`)?.location, 'westeurope');
  });

  it('refuses before the first change', async () => {
    const refusal = async (fields: object, given: Given = {}, id = images[0]): Promise<string> => {
      const { preflight } = await publish(id, fields, given);
      assert.deepEqual(writes(), []);
      return preflight.refusals.join('\n');
    };
    assert.match(await refusal({ gallery: 'images/none' }), /no gallery none .* az sig create --resource-group images/);
    assert.match(await refusal({ definition: 'db' }), /no definition db\. .* az sig image-definition create .*--os-type Linux --hyper-v-generation V1/); // prettier-ignore
    assert.match(await refusal({ regions: ['westeurop'] }), /names westeurop, which the subscription does not have/);
    assert.match(await refusal({}, { version: '1.0' }), /"version" is three numbers .* but is "1\.0"/);
    assert.match(await refusal({}, { version: '1.0.20261130123456' }), /each at most 2147483647/);
    assert.match(await refusal({ share: { subscriptions: [randomUUID()] } }), /permissions are Private: az sig update --gallery-name gal .*--permissions groups/); // prettier-ignore
    arm.lacks.add('Microsoft.Compute/galleries/images/versions/write');
    assert.match(await refusal({}), /no role .* on the gallery .*: Microsoft\.Compute\/galleries\/images\/versions\/write\./); // prettier-ignore
    arm.lacks.clear();
    const definition = arm.store.get(`${gallery}/images/web`) ?? assert.fail();
    definition.properties = { ...definition.properties, hyperVGeneration: 'V2' };
    assert.match(await refusal({}), /the generation of web-1 is V1, but the definition web takes V2/);
  });

  it('refuses a number that is another image, and one that two images would have', async () => {
    await publish(images[0], {});
    const before = writes();
    const { troubles } = await publish(images[1], {});
    assert.match(
      troubles.join(),
      /gal\/web\/1\.0\.3 is there already, made of web-1 and not of web-2; .* another number/,
    );
    assert.deepEqual(writes(), before);
    const fields = azureFields.parse({ gallery: 'images/gal', definition: 'web', version: '{version}' });
    const candidates = ['web', 'db'].map((image, index) => candidate(images[index] ?? '', { image }));
    const target = { name: 'fleet', fields, candidates, bestEffort: new Set<string>() };
    const { refusals } = await createAzurePublisher(target, () => connectTo(arm)({})).preflight();
    assert.match(refusals.join(), /web \(azure-arm\.web\) and db \(azure-arm\.web\) would both be the version 1\.0\.3 of web/); // prettier-ignore
  });

  it('sees that another run published a higher one meanwhile', async () => {
    const ledger = memoryLedger();
    const change: typeof ledger.change = async (one, call) => {
      const result = await ledger.change(one, call);
      const source = { source: { id: images[1] } };
      const properties = { publishingProfile: { targetRegions: [] }, storageProfile: source };
      if (one.phase === 'point')
        arm.store.put(`${gallery}/images/web/versions/2.0.0`, { tags: { 'bakehouse:leg': 'web' }, properties });
      return result;
    };
    const { troubles } = await publish(images[0], {}, { ledger: { ...ledger, change } });
    assert.match(troubles.join(), /latest does not lead to it: latest leads to 2\.0\.0: another run has published it/);
  });

  it('killed at every write converges on what an undisturbed run leaves', async (t) => {
    const subscription = randomUUID();
    const fields = {
      regions: ['northeurope'],
      share: { subscriptions: [subscription] },
      'end-of-life-after': 90,
      tags: { team: 'web' },
    };
    const begin = async (): Promise<void> => {
      arrange();
      shareWithGroups();
      await publish(images[1], {}, { version: '2.0.0' });
    };
    await begin();
    const calm = await publish(images[0], fields);
    assert.deepEqual(calm.troubles, []);
    const wanted = galleryState(arm);
    const all = calm.changes.length;
    assert.equal(all, 4);
    const ends = Array.from({ length: all }, (_, index) => index + 1).flatMap((count) =>
      (['after', 'before'] as const).map((when) => ({ count, when })),
    );
    for (const { count, when } of someOf(ends, ends.length)) {
      await begin();
      const ledger = memoryLedger();
      const change: typeof ledger.change = async (one, call) => {
        if (ledger.changes.length >= count) throw new Error('killed');
        return ledger.change(one, async () => {
          if (when === 'before' && ledger.changes.length === count) throw new Error('killed');
          const result = await call();
          if (ledger.changes.length === count) throw new Error('killed');
          return result;
        });
      };
      await publish(images[0], fields, { ledger: { ...ledger, change } });
      const again = await publish(images[0], fields);
      assert.deepEqual(again.troubles, [], `${when} ${count}`);
      await arm.settled();
      assert.deepEqual(galleryState(arm), wanted, `${when} ${count}`);
      assert.deepEqual((await publish(images[0], fields)).changes, []);
    }
    t.diagnostic(`killed before and after each of ${all} writes`);
  });
});
