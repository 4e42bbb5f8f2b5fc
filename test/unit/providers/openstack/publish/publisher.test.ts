import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Change, Ledger, Outcome, PublishPreflight } from '../../../../../src/image/provider-target.ts';
import { sha256 } from '../../../../../src/core/files/files.ts';
import type { BakedImage } from '../../../../../src/image/record.ts';
import { markBaked } from '../../../../../src/providers/openstack/baked-image.ts';
import { connectCloud } from '../../../../../src/providers/openstack/cloud/connect.ts';
import { openstackFields } from '../../../../../src/providers/openstack/publish/fields.ts';
import { createOpenstackPublisher } from '../../../../../src/providers/openstack/publish/publisher.ts';
import { carryOutPhases } from '../../../../../src/publish/engine/engine.ts';
import { someOf } from '../../../../support/thorough.ts';
import { candidatesOf } from '../../../../support/publish/candidates.ts';
import { type SmallCloud, startCloud } from '../../../../support/openstack/cloud-server.ts';
import { putImage, type StoredImage } from '../../../../support/openstack/glance-server.ts';
import { sampleImage } from '../../../image/sample-record.ts';

const MEMBERS = ['0'.repeat(31) + '1', '0'.repeat(31) + '2'];

describe('publishing images of OpenStack', () => {
  let cloud: SmallCloud;
  let other: SmallCloud;
  before(async () => {
    cloud = await startCloud(['North', 'South']);
    other = await startCloud(['Far']);
  });
  after(async () => {
    await cloud.close();
    await other.close();
  });
  beforeEach(() => {
    mirror = other;
    for (const one of [cloud, other]) {
      one.fault = () => undefined;
      for (const { glance } of one.regions.values()) {
        glance.images.clear();
        glance.gone.clear();
      }
      one.writes.length = 0;
    }
  });

  let folder = '/';
  /** The cloud that clouds.yaml calls `mirror`. */
  let mirror: SmallCloud;

  const baked = async (name: string, over: Partial<StoredImage> = {}, leg = 'web'): Promise<StoredImage> => {
    const image = putImage(cloud.region('North').glance, cloud.projectId('images'), { name, tags: ['t'], ...over });
    await markBaked(
      {
        environment: cloud.environment(),
        images: [sampleImage({ provider: 'openstack', build: 'openstack.web', region: 'North', id: image.id })],
        tags: { 'bakehouse:leg': leg, 'bakehouse:run': '7' },
        key: `bk-${name}`,
        onRefused: (_, error) => assert.fail(String(error)),
      },
      connectCloud,
    );
    cloud.writes.length = 0;
    return image;
  };

  interface Published {
    readonly preflight: PublishPreflight;
    readonly outcomes: readonly Outcome[];
    readonly changes: readonly Change[];
    readonly troubles: readonly string[];
  }

  const publish = async (
    image: Pick<StoredImage, 'id'>,
    fields: Record<string, unknown>,
    {
      allowPublic = false,
      bestEffort = [] as readonly string[],
      project = 'images',
      limits = {},
      onlyPlan = false,
      disk = undefined as BakedImage['files'][number] | undefined,
    } = {},
  ): Promise<Published> => {
    const [candidate = assert.fail()] = disk === undefined ? candidatesOf([{
      leg: 'web', image: 'web', axes: {}, build: 'openstack.web', provider: 'openstack', region: 'North', id: image.id, name: 'Next-web', version: '1',
    }]) : [{ ...candidatesOf([{
      leg: 'web', image: 'web', axes: {}, build: 'qemu.web', provider: 'qemu', region: 'local', id: disk.sha256, name: 'web-1', version: '1',
    }])[0] ?? assert.fail(), folder, images: [sampleImage({ provider: 'qemu', build: 'qemu.web', region: 'local', id: disk.sha256, files: [disk] })] }]; // prettier-ignore
    const publisher = createOpenstackPublisher(
      {
        name: 'prod',
        fields: openstackFields.parse(fields),
        candidates: [candidate],
        bestEffort: new Set(bestEffort),
        allowPublic,
        region: 'North',
      },
      (where) =>
        connectCloud(where === null || mirror === cloud ? cloud.environment(project) : other.environment('mirror'), {
          limits,
        }),
    );
    const preflight = await publisher.preflight();
    const changes: Change[] = [];
    const ledger: Ledger = {
      mutations: () => changes.length,
      signal: new AbortController().signal,
      change: async (change, call) => {
        changes.push(change);
        return call();
      },
    };
    if (preflight.refusals.length > 0 || onlyPlan)
      return { preflight, outcomes: [], changes, troubles: [...preflight.refusals] };
    const { outcomes, troubles } = await carryOutPhases({
      publishers: [publisher], ledger, place: () => [], during: async (_, body) => body(),
    }); // prettier-ignore
    return { preflight, outcomes, changes, troubles };
  };
  const whats = (changes: readonly Change[]): readonly string[] =>
    changes.map(({ phase, what, after: to }) => `${phase}: ${what} → ${to ?? 'none'}`);
  const north = (): ReadonlyMap<string, StoredImage> => cloud.region('North').glance.images;

  /** What consumers see: ids told by what they stand for. */
  const state = (names: Readonly<Record<string, string>>) =>
    [cloud.region('North'), cloud.region('South'), other.region()].map(({ glance }) =>
      [...glance.images.values()].map((image) => ({
        id: names[image.id] ?? 'a copy', name: image.name, status: image.status, visibility: image.visibility, os_hidden: image.os_hidden,
        protected: image.protected, members: Object.fromEntries(image.members), content: image.content?.toString() === undefined ? null : image.content.length,
        properties: Object.fromEntries(Object.entries(image.properties).filter(([one]) => !['bakehouse_image', 'bakehouse_copy_of'].includes(one))),
      })).toSorted((a, b) => `${a.id} ${a.name}` < `${b.id} ${b.name}` ? -1 : 1),
    ); // prettier-ignore

  const promotion = {
    name: 'web',
    members: MEMBERS,
    'properties-from-previous': ['AQ_*', 'os_distro'],
    properties: { os_version: '12' },
    protected: true,
    previous: 'rename',
  };

  it('promotes: properties and members first, then the name, and the old one is set aside by its id', async () => {
    const old = await baked('web', { properties: { AQ_OS: 'sl7', os_distro: 'sl', secret: 'x' } });
    const stranger = await baked('web-gpu');
    const image = await baked('Next-web');
    const { preflight, outcomes, changes, troubles } = await publish(image, promotion);
    assert.deepEqual(troubles, []);
    assert.deepEqual(whats(changes), [
      `share: set AQ_OS, os_distro, os_version and 1 more of ${image.id} → sl7, sl, 12, shared`,
      `share: share ${image.id} with ${MEMBERS[0]} → ${MEMBERS[0]}`,
      `share: share ${image.id} with ${MEMBERS[1]} → ${MEMBERS[1]}`,
      `expose: set protected of ${image.id} → protected true`,
      `point: call ${image.id} web → web`,
      `point: rename ${old.id} → warehoused-web-${old.created_at.replaceAll(/[-:]/g, '')}`,
    ]);
    assert.deepEqual(whats(preflight.changes), whats(changes), 'the plan says the same');
    assert.deepEqual(
      outcomes.map(({ status, id, ref, region }) => [status, id, ref, region]),
      [['updated', image.id, 'web', 'North']],
    );
    assert.equal(north().get(stranger.id)?.name, 'web-gpu');
    assert.equal(image.properties['secret'], undefined);
    cloud.writes.length = 0;
    const second = await publish(image, promotion);
    assert.deepEqual([second.changes, cloud.writes, second.preflight.changes], [[], [], []]);
    assert.deepEqual(
      second.outcomes.map(({ status }) => status),
      ['unchanged'],
    );
  });

  it('goes back: the older one is published again', async () => {
    const old = await baked('web');
    const image = await baked('Next-web');
    const fields = { name: 'web', previous: 'deactivate' };
    await publish(image, fields);
    assert.deepEqual([old.status, old.name === 'web', image.name], ['deactivated', false, 'web']);
    const { changes, troubles } = await publish(old, fields);
    assert.deepEqual(troubles, []);
    assert.deepEqual([old.status, old.name, image.status], ['active', 'web', 'deactivated']);
    assert.match(whats(changes)[0] ?? '', /^replicate: reactivate/);
    assert.deepEqual((await publish(old, fields)).changes, []);
  });

  it('hides, or keeps, the one before', async () => {
    const old = await baked('web');
    const image = await baked('Next-web');
    await publish(image, { name: 'web', previous: 'hide' });
    assert.deepEqual([old.name, old.os_hidden, image.name], ['web', true, 'web']);
    assert.deepEqual((await publish(image, { name: 'web', previous: 'hide' })).changes, []);
    await publish(old, { name: 'web', previous: 'keep' });
    assert.deepEqual([old.name, old.os_hidden, image.name, image.os_hidden], ['web', false, 'web', false]);
  });

  it('leaves alone what Bakehouse did not make, unless it is told to take it over', async () => {
    const foreign = putImage(cloud.region('North').glance, cloud.projectId('images'), { name: 'web' });
    const others = putImage(cloud.region('North').glance, cloud.projectId('others'), {
      name: 'web',
      visibility: 'public',
    });
    const image = await baked('Next-web');
    const { preflight } = await publish(image, { name: 'web', previous: 'rename' });
    assert.equal(foreign.name, 'web');
    assert.match(
      preflight.notices.join(),
      new RegExp(`1 more of the project are called web, and Bakehouse did not make them \\(${foreign.id}\\)`),
    );
    await publish(image, { name: 'web', previous: 'rename', 'take-over': true });
    assert.notEqual(foreign.name, 'web');
    assert.equal(others.name, 'web', 'of another project');
  });

  it('leaves alone what another image of the manifest was baked as, though Bakehouse made it', async () => {
    const theirs = await baked('web', {}, 'db/trixie');
    const earlier = await baked('web', {}, 'web/bookworm');
    const image = await baked('Next-web');
    const { preflight } = await publish(image, { name: 'web', previous: 'rename' });
    assert.match(preflight.notices.join(), new RegExp(`1 more of the project are called web,[^(]*\\(${theirs.id}\\)`));
    assert.deepEqual([theirs.name, earlier.name?.startsWith('warehoused-web-')], ['web', true]);
  });

  it('uploads a disk of this machine, once, and promotes it as any other', async (t) => {
    folder = mkdtempSync(join(tmpdir(), 'disk-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const content = randomBytes(3_000_000);
    writeFileSync(join(folder, 'web.raw'), content);
    const disk = {
      path: 'web.raw',
      size: content.length,
      sha256: sha256(content),
      format: 'raw',
      'virtual-size': 1.5 * 1024 ** 3,
    };
    const old = await baked('web');
    const fields = { name: 'web', previous: 'rename', clouds: ['mirror'], properties: { os_distro: 'debian' } };
    const first = await publish({ id: disk.sha256 }, fields, { disk });
    assert.deepEqual(first.troubles, []);
    assert.deepEqual(first.outcomes.map(({ region, status }) => [region, status]), [['North', 'created'], ['mirror', 'created']]); // prettier-ignore
    const image = [...north().values()].find(({ name }) => name === 'web') ?? assert.fail();
    assert.deepEqual(
      [image.disk_format, image.min_disk, image.content?.equals(content), image.properties['bakehouse_copy_of'], image.properties['os_distro'], image.visibility],
      ['raw', 2, true, disk.sha256, 'debian', 'private'],
    ); // prettier-ignore
    assert.match(old.name ?? '', /^warehoused-web-/);
    cloud.writes.length = 0;
    const again = await publish({ id: disk.sha256 }, fields, { disk });
    assert.deepEqual([again.changes, cloud.writes, again.outcomes.map(({ id }) => id)], [[], [], first.outcomes.map(({ id }) => id)]); // prettier-ignore
    // Killed in the middle of an upload: what there is of it goes, and the next one is whole.
    image.status = 'saving';
    image.content = content.subarray(0, 7);
    const healed = await publish({ id: disk.sha256 }, fields, { disk });
    assert.deepEqual([healed.troubles, north().has(image.id)], [[], false]);
    assert.equal([...north().values()].find(({ name }) => name === 'web')?.content?.equals(content), true);
    writeFileSync(join(folder, 'web.raw'), 'another');
    const changed = await publish({ id: disk.sha256 }, fields, { disk });
    assert.match(changed.troubles.join(), /web\.raw is not the disk of the record: its content has changed/);
  });

  it('sees one place under two addresses as one', async () => {
    const image = await baked('web', { properties: { os_distro: 'debian' } });
    mirror = cloud;
    const home = await publish(image, { clouds: ['mirror'] });
    assert.deepEqual(home.outcomes.map(({ region, id, status }) => [region, id, status]), [
      ['North', image.id, 'unchanged'], ['mirror', image.id, 'unchanged'],
    ]); // prettier-ignore
    assert.deepEqual(cloud.writes, []);
    // Two ways to the other region make one copy.
    const { outcomes, troubles } = await publish(image, { regions: ['South'], clouds: ['mirror/South'] });
    assert.deepEqual(troubles, []);
    assert.equal(cloud.region('South').glance.images.size, 1);
    assert.deepEqual(new Set(outcomes.slice(1).map(({ id }) => id)).size, 1);
  });

  it('refuses two names for one image where two addresses are one place', async () => {
    const image = await baked('web');
    mirror = cloud;
    const { troubles } = await publish(image, { name: 'web-{region}', clouds: ['mirror'] });
    assert.match(
      troubles.join(),
      /web in mirror: it is the same place as North, where .* is called web-North, and not web-mirror/,
    );
    assert.deepEqual(cloud.writes, []);
  });

  it('copies to other regions and clouds, held against the hash, and finds its copies again', async () => {
    const image = await baked('web', { properties: { os_distro: 'debian' }, min_disk: 3 });
    const fields = { regions: ['South'], clouds: ['mirror'], members: MEMBERS };
    const { outcomes, troubles } = await publish(image, fields);
    assert.deepEqual(troubles, []);
    assert.deepEqual(
      outcomes.map(({ region, status }) => [region, status]),
      [
        ['North', 'updated'],
        ['South', 'created'],
        ['mirror', 'created'],
      ],
    );
    for (const region of [cloud.region('South'), other.region()]) {
      const [copy, ...more] = region.glance.images.values();
      assert.equal(more.length, 0);
      assert.deepEqual(copy?.content, image.content);
      assert.deepEqual([copy?.properties['os_distro'], copy?.min_disk, copy?.properties['bakehouse_key'], copy?.properties['bakehouse_copy_of'], copy?.properties['bakehouse_image']],
        ['debian', 3, undefined, image.id, copy?.id]); // prettier-ignore
    }
    const writes = [...cloud.writes, ...other.writes].length;
    assert.deepEqual((await publish(image, fields)).changes, []);
    assert.equal([...cloud.writes, ...other.writes].length, writes);
    // A copy that somebody deleted is made again, under another id: Glance gives none twice.
    const [first] = cloud.region('South').glance.images.keys();
    cloud.region('South').glance.images.clear();
    cloud.region('South').glance.gone.add(first ?? '');
    const again = await publish(image, fields);
    assert.deepEqual(again.troubles, []);
    assert.notEqual(again.outcomes[1]?.id, first);
  });

  it('does not take for its copy what only has the properties of one', async () => {
    const image = await baked('web');
    const id = 'aaaaaaaa-0000-4000-8000-00000000000f';
    putImage(cloud.region('South').glance, cloud.projectId('images'), {
      id, content: image.content, properties: { bakehouse_copy_of: image.id, bakehouse_image: id },
    }); // prettier-ignore
    const { outcomes } = await publish(image, { regions: ['South'] });
    assert.equal(outcomes[1]?.status, 'created');
    assert.notEqual(outcomes[1]?.id, id);
  });

  it('takes away what arrived as something else', async () => {
    const image = await baked('web');
    const south = cloud.region('South').glance;
    cloud.fault = (call) => {
      if (!/^GET image \/v2\/images\/[^/]+$/.test(call)) return undefined;
      for (const copy of south.images.values())
        if (copy.status === 'active') copy.content = Buffer.from('something else');
      return undefined;
    };
    const { troubles } = await publish(image, { regions: ['South'] });
    assert.match(troubles.join(), /South\): it is not there: it could not be copied: what arrived as .* is not what/);
    assert.equal(south.images.size, 0);
  });

  it('refuses before the first change', async () => {
    const image = await baked('web');
    const refusal = async (fields: Record<string, unknown>, options = {}): Promise<string> => {
      const { preflight } = await publish(image, fields, options);
      assert.deepEqual([...cloud.writes, ...other.writes], []);
      return preflight.refusals.join('\n');
    };
    assert.match(
      await refusal({ visibility: 'community' }),
      /shows the image to everybody, which takes the input allow-public/,
    );
    assert.equal(await refusal({ visibility: 'community' }, { allowPublic: true, onlyPlan: true }), '');
    assert.match(
      await refusal({ regions: ['West'] }),
      /web in West: OpenStack: the catalog of .* has no Glance in the region "West"/,
    );
    assert.match(await refusal({}, { project: 'others' }), /is not in North, or not to be seen by the project/);
    image.visibility = 'shared';
    for (const member of ['a', 'b', 'c', 'd', 'e', 'f']) image.members.set(member, 'accepted');
    assert.match(
      await refusal({ 'member-mode': 'exact' }),
      /would be taken back from 6 \(a, b, c and 3 more\), but "max-unshare" allows 5/,
    );
    const late = await publish(image, { regions: ['West'] }, { bestEffort: ['West'] });
    assert.deepEqual([late.troubles, late.outcomes.map(({ status }) => status)], [[], ['unchanged', 'skipped']]);
    assert.match(late.preflight.notices.join(), /It may lag behind/);
  });

  it('takes images back from whom it does not name', async () => {
    const image = await baked('web', { visibility: 'shared' });
    image.members.set('gone', 'accepted').set(MEMBERS[0] ?? '', 'accepted');
    await publish(image, { members: [MEMBERS[0]], 'member-mode': 'exact' });
    assert.deepEqual([...image.members.keys()], [MEMBERS[0]]);
  });

  it('leaves it with those who had the previous one, in a second run, too', async () => {
    const before = await baked('web', { visibility: 'shared' });
    before.members.set(MEMBERS[1] ?? '', 'accepted');
    const image = await baked('Next-web');
    const fields = {
      name: 'web', members: [MEMBERS[0]], 'members-from-previous': true, 'member-mode': 'exact', previous: 'rename',
    }; // prettier-ignore
    assert.deepEqual((await publish(image, fields)).troubles, []);
    assert.deepEqual([...image.members.keys()].toSorted(), MEMBERS);
    assert.deepEqual(whats((await publish(image, fields)).changes), []);
    assert.deepEqual([...image.members.keys()].toSorted(), MEMBERS);
  });

  it('tells what a member of the project may not do', async () => {
    const image = await baked('web');
    const { troubles } = await publish(image, { visibility: 'public' }, { allowPublic: true });
    assert.match(
      troubles.join(),
      /it could not be exposed: Glance in North: the credentials may not do that.*publicize_image/,
    );
    const accepting = await publish(image, { members: MEMBERS, 'accept-members': true });
    assert.match(accepting.troubles.join(), /it could not be shared: .*modify_member/);
  });

  it('sees that another run took the name meanwhile', async () => {
    const image = await baked('Next-web');
    const rival = await baked('rival');
    cloud.fault = (call, times) => {
      if (call === `PATCH image /v2/images/${image.id}` && times >= 1) rival.name = 'web';
      return undefined;
    };
    // The rival comes after the look of the phase: it is there when the names are read again.
    const { troubles } = await publish(image, { name: 'web', previous: 'rename' });
    assert.match(troubles.join(), new RegExp(`${rival.id} is called web, too: another run has published it meanwhile`));
  });

  it('killed at every write converges on what an undisturbed run leaves', async () => {
    const fields = { ...promotion, previous: 'deactivate', regions: ['South'], clouds: ['mirror'] };
    const arrange = async () => {
      for (const one of [cloud, other]) {
        one.fault = () => undefined;
        for (const { glance } of one.regions.values()) glance.images.clear();
      }
      const old = await baked('web', {
        properties: { AQ_OS: 'sl7' },
        content: Buffer.from('old'),
        created_at: '2026-01-01T00:00:00Z',
      });
      const image = await baked('Next-web', { content: Buffer.from('new') });
      return { image, names: { [old.id]: 'old', [image.id]: 'new' } };
    };
    const calm = await arrange();
    const { changes, troubles } = await publish(calm.image, fields);
    assert.deepEqual(troubles, []);
    const wanted = state(calm.names);
    assert.ok(changes.length >= 15, `${changes.length} changes`);
    const kills = changes.flatMap((_, index) => [true, false].map((isMade) => [index + 1, isMade] as const));
    for (const [count, isMade] of someOf(kills, 8)) {
      const { image, names } = await arrange();
      let writes = 0;
      // From the n-th write on nothing of that run arrives any more; the n-th itself was made, or was not.
      const killing = (call: string): 'drop' | 'drop-after' | undefined => {
        if (writes >= count) return 'drop';
        if (!call.startsWith('GET') && !call.includes(' identity ')) writes += 1;
        return writes < count ? undefined : isMade ? 'drop-after' : 'drop';
      };
      for (const one of [cloud, other]) one.fault = killing;
      await publish(image, fields, { limits: { tries: 1 } });
      assert.equal(writes, count);
      for (const one of [cloud, other]) one.fault = () => undefined;
      const again = await publish(image, fields);
      assert.deepEqual(again.troubles, [], `after ${count}`);
      assert.deepEqual(
        state(names),
        wanted,
        `killed after ${count} of ${changes.length}, which was ${isMade ? '' : 'not '}made`,
      );
      assert.deepEqual((await publish(image, fields)).changes, [], `a third run after ${count}`);
    }
  });
});
