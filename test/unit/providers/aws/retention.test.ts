// How AMIs go, against a region in memory: what is asked, what is never touched, and a kill at every change.
import type { Image } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { byUnits } from '../../../../src/core/values.ts';
import type { RetainableImage, RetentionWant } from '../../../../src/image/provider-retention.ts';
import { manifestRetain } from '../../../../src/image/retention.ts';
import { NO_REVOCATIONS } from '../../../../src/image/revocation.ts';
import { agreementOf, planOf, retentionDigest } from '../../../../src/plan/retention/agreed-plan.ts';
import { decideRetention, remnantsToGo, type RetentionWorld } from '../../../../src/plan/retention/decision.ts';
import { carryOutOnEc2, inspectEc2, surveyEc2 } from '../../../../src/providers/aws/retention.ts';
import { awsRetention } from '../../../../src/providers/aws/retention-side.ts';
import { type Uses, usesIn } from '../../../../src/providers/aws/uses.ts';
import { sampleAsker } from '../../image/sample-asker.ts';
import { DAY, idOf, keyOf, NOW, Region, snapshotOf, tagList } from './region-in-memory.ts';

const OWN = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-west-1' };
const WANT: RetentionWant = {
  regions: [],
  retain: manifestRetain.parse({ keep: 1, deprecate: '30d', disable: '60d', delete: '90d' }),
};
const NO_USES: Uses = { ofImage: new Map(), ofAll: [] };

type Regions = Readonly<Record<string, Region>>;

async function surveyOf(regions: Regions, uses: Uses = NO_USES, hints: readonly string[] = []) {
  const connect = async (region: string): Promise<Region> => {
    const found = regions[region];
    if (found === undefined) throw new Error(`there is no ${region}`);
    return found;
  };
  return await surveyEc2(
    { ...WANT, hints },
    { connect, usesOf: async () => uses },
    { environment: OWN, now: regions['eu-west-1']?.now ?? 0 },
  );
}

async function decided(regions: Regions) {
  const { images, remnants } = await surveyOf(regions);
  const world: RetentionWorld = {
    now: regions['eu-west-1']?.now ?? 0,
    images,
    stagesOf: () => ['deprecate', 'disable', 'delete'],
    policyOf: () => WANT.retain,
    revocations: NO_REVOCATIONS,
    repository: 'acme/images',
    knowsCommit: () => false,
    defaultRef: null,
    held: new Map(),
    heldAll: [],
    promoted: new Map(),
    most: 100,
  };
  const outcomes = decideRetention(world);
  return { images, outcomes, plan: planOf(outcomes, new Map([['aws', remnantsToGo(remnants, world)]])) };
}

const find = (images: readonly RetainableImage[], number: number): RetainableImage | undefined =>
  images.find(({ id }) => id === idOf(number));

describe('what EC2 has', () => {
  it('is told with its marks, stage and parts; what has no mark is not told', async () => {
    const region = new Region();
    region.add(1, 10, { 'bakehouse:verified': '7', 'bakehouse:commit': `${'a'.repeat(40)}-dirty` });
    region.add(
      2,
      10,
      {},
      {
        State: 'disabled',
        Tags: tagList({ 'bakehouse:key': keyOf(2), 'bakehouse:disabled': '2026-11-01T00:00:00.000Z' }),
      },
    );
    region.add(3, 10, {}, { DeprecationTime: '2026-11-02T00:00:00.000Z' });
    region.add(4, 10, {}, { DeprecationTime: '2026-12-24T00:00:00.000Z' });
    region.images.push({ ImageId: idOf(5), State: 'available', Tags: [{ Key: 'Name', Value: 'theirs' }] });
    const { images, remnants } = await surveyOf({ 'eu-west-1': region });
    assert.deepEqual(remnants, []);
    assert.deepEqual(
      images.map(({ id, stage, since, parts, holds }) => [id, stage, since, parts, holds]),
      [
        [idOf(1), null, null, [snapshotOf(1)], []],
        [idOf(2), 'disable', '2026-11-01T00:00:00.000Z', [snapshotOf(2)], []],
        [idOf(3), 'deprecate', '2026-11-02T00:00:00.000Z', [snapshotOf(3)], []],
        [idOf(4), null, null, [snapshotOf(4)], []],
      ],
    );
    const [first] = images;
    assert.deepEqual(
      [first?.verified, first?.commit, first?.repository, first?.run],
      [true, 'a'.repeat(40), 'acme/images', '1'],
    );
    assert.equal(region.changes.length, 0);
  });

  it('is looked at in all regions that images tell of, and not at all where one gives no answer', async () => {
    const [here, there] = [new Region(), new Region()];
    here.add(1, 10, { 'bakehouse:images': 'web@eu-west-1 web@us-east-1' });
    there.add(2, 10, { 'bakehouse:images': 'web@eu-west-1 web@us-east-1' });
    const { images } = await surveyOf({ 'eu-west-1': here, 'us-east-1': there });
    assert.deepEqual(
      images.map(({ region, id }) => [region, id]),
      [
        ['eu-west-1', idOf(1)],
        ['us-east-1', idOf(2)],
      ],
    );
    await assert.rejects(surveyOf({ 'eu-west-1': here }), /there is no us-east-1/);
    const connect = async (): Promise<Region> => here;
    const asked = (environment: Record<string, string>) =>
      surveyEc2(
        WANT,
        { connect, usesOf: async () => NO_USES },
        { environment: { ...environment, HOME: '/nowhere' }, now: NOW },
      );
    await assert.rejects(asked({}), /there are no AWS credentials/);
    await assert.rejects(asked({ AWS_PROFILE: 'x' }), /set AWS_REGION/);
  });

  it('has snapshots that stay: those of other images, of others, and those that nothing says are its own', async () => {
    const region = new Region();
    const shared = { Ebs: { SnapshotId: snapshotOf(9) } };
    const two = [{ Ebs: { SnapshotId: snapshotOf(1) } }, shared, { Ebs: { SnapshotId: 'snap-0123456789abcdef0' } }];
    region.add(1, 10, {}, { BlockDeviceMappings: two });
    region.add(2, 10, {}, { BlockDeviceMappings: [shared] });
    region.add(3, 10);
    region.snapshots.push({ SnapshotId: snapshotOf(9) });
    region.snapshots = region.snapshots.map((one) =>
      one.SnapshotId === snapshotOf(3) ? { SnapshotId: snapshotOf(3), Description: 'my data' } : one,
    );
    const { images } = await surveyOf({ 'eu-west-1': region });
    assert.deepEqual(find(images, 1)?.parts, [snapshotOf(1)]);
    assert.match(find(images, 1)?.spared.join('\n') ?? '', /is of it, too\n.*it is not of this account/);
    assert.deepEqual(find(images, 2)?.parts, []);
    assert.match(find(images, 3)?.spared[0] ?? '', /nothing says that it was made for this image/);
    for (const Description of [
      `Created by CreateImage(i-0123456789abcdef0) for ${idOf(3)}`,
      `Copied for DestinationAmi ${idOf(3)} from SourceAmi ${idOf(1)} for SourceSnapshot ${snapshotOf(1)}. Task created on 1.`,
    ]) {
      region.snapshots = [{ SnapshotId: snapshotOf(3), Description }];
      assert.deepEqual(find((await surveyOf({ 'eu-west-1': region })).images, 3)?.parts, [snapshotOf(3)], Description);
    }
    region.snapshots = [{ SnapshotId: snapshotOf(3), Description: `Created by CreateImage(i-0) for ${idOf(30)}` }];
    assert.deepEqual(find((await surveyOf({ 'eu-west-1': region })).images, 3)?.parts, []);
  });

  it('is held where more images are of its bake than were found, and looked for where targets name regions', async () => {
    const [here, there] = [new Region(), new Region()];
    const set = { 'bakehouse:images': '#2', 'bakehouse:key': keyOf(1), 'bakehouse:run': '1' };
    here.add(1, 10, set);
    there.add(2, 10, set);
    const regions = { 'eu-west-1': here, 'us-east-1': there };
    const kinds = (images: readonly RetainableImage[]) =>
      images.map(({ holds }) => holds.map(({ kind, what }) => `${kind} ${what}`).join());
    assert.deepEqual(kinds((await surveyOf(regions)).images), [
      'unknown images of its bake that were not found, 1 of 2: name their regions',
    ]);
    const hints = ['{"prod":{"provider":"aws","regions":["us-east-1"]}}'];
    assert.deepEqual(kinds((await surveyOf(regions, NO_USES, hints)).images), ['', '']);
  });

  it('is held by what uses or keeps its snapshots', async () => {
    const region = new Region();
    region.add(1, 10);
    region.add(2, 10);
    region.snapshots[1]?.Tags?.push({ Key: 'bakehouse:keep', Value: '' });
    const hold = { kind: 'launch-template', what: 'launch template data' } as const;
    const uses = { ofImage: new Map([[snapshotOf(1), [hold]]]), ofAll: [] };
    const { images } = await surveyOf({ 'eu-west-1': region }, uses);
    assert.deepEqual(find(images, 1)?.holds, [hold]);
    assert.deepEqual(
      [find(images, 2)?.parts, find(images, 2)?.spared],
      [[], [`${snapshotOf(2)}: its tag bakehouse:keep`]],
    );
  });

  it('is held by what it says of itself', async () => {
    const region = new Region();
    region.add(1, 10, { 'bakehouse:keep': '' });
    region.add(2, 10, {}, { DeregistrationProtection: 'enabled-with-cooldown' });
    region.add(3, 10, {}, { State: 'pending' });
    region.add(4, 10, { 'bakehouse:disabled': '2026-11-01T00:00:00Z' });
    region.ownSnapshots = async () => {
      throw Object.assign(new Error('no'), { name: 'UnauthorizedOperation' });
    };
    const { images } = await surveyOf({ 'eu-west-1': region });
    assert.deepEqual(
      images.map(({ holds }) => holds.map(({ kind }) => kind).join(' ')),
      ['unknown by-hand', 'unknown protected', 'unknown unknown', 'unknown enabled-again'],
    );
    assert.match(
      images[0]?.holds[0]?.what ?? '',
      /^snapshots in eu-west-1, which could not be asked: the credentials may not do that/,
    );
  });

  it('is held by whom it is shared with, unless retain says otherwise; who may not ask is told no', async () => {
    const region = new Region();
    region.add(1, 10);
    region.add(2, 10);
    region.add(3, 10);
    region.permissions.set(idOf(1), ['210987654321', 'all']);
    region.permissions.set(snapshotOf(2), ['210987654321']);
    const { images } = await surveyOf({ 'eu-west-1': region });
    const found = await inspectEc2(images, WANT, async () => region);
    assert.deepEqual(
      [...found].map(([name, holds]) => [name, holds[0]?.kind]),
      [
        [`eu-west-1 ${idOf(1)}`, 'shared'],
        [`eu-west-1 ${idOf(2)}`, 'shared'],
      ],
    );
    assert.match([...found.values()][0]?.[0]?.what ?? '', /: 210987654321, everybody$/);
    const retire = { ...WANT, retain: { ...WANT.retain, shared: 'retire' as const } };
    assert.equal((await inspectEc2(images, retire, async () => region)).size, 0);
    region.launchPermissions = async () => {
      throw new Error('no');
    };
    const refused = await inspectEc2(images, WANT, async () => region);
    assert.deepEqual(
      [...refused.values()].map(([hold]) => hold?.kind),
      ['unknown', 'unknown', 'unknown'],
    );
  });
});

describe('who uses images', () => {
  const template = { id: 'lt-1', name: 'web', defaultVersion: 2, latestVersion: 4 };
  const version = (number: number) => ({ number, image: idOf(number), description: '', maker: null, data: {} });
  const ec2 = {
    instances: async () => [{ id: 'i-1', image: idOf(7), state: 'stopped' }],
    launchTemplates: async () => [template],
    versionsOf: async (_: string, numbers: readonly number[] = [1, 2, 3, 4]) => numbers.map(version),
  };
  const parameters = async () => new Map([['/web', `["${idOf(8)}","${idOf(9)}"]`]]);
  const scaling = async () => ({
    uses: [{ what: 'launch configuration old', id: idOf(6) }],
    versions: [
      { group: 'g', template: 'lt-1', version: '3' },
      { group: 'g', template: 'lt-1', version: '$Latest' },
      { group: 'g', template: 'lt-2', version: '1' },
    ],
  });
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error('not you'), { name: 'AccessDenied' });
  };

  it('are instances, versions of templates, parameters and configurations', async () => {
    const { ofImage, ofAll } = await usesIn('eu-west-1', ec2, parameters, scaling, 'all');
    assert.deepEqual(ofAll, []);
    assert.deepEqual(
      [...ofImage]
        .map(([id, [hold]]) => [Number.parseInt(id.slice(4), 16), hold?.what] as const)
        .toSorted(([a], [b]) => a - b),
      [
        [1, 'launch template web (version 1) in eu-west-1'],
        [2, 'launch template web (version 2, the default) in eu-west-1'],
        [3, 'launch template web (version 3) in eu-west-1'],
        [4, 'launch template web (version 4, the latest) in eu-west-1'],
        [6, 'launch configuration old in eu-west-1'],
        [7, 'instance i-1 (stopped) in eu-west-1'],
        [8, 'parameter /web in eu-west-1'],
        [9, 'parameter /web in eu-west-1'],
      ],
    );
  });

  it('name snapshots, too, and an older version of a parameter', async () => {
    const snapshot = snapshotOf(3);
    const disks = { BlockDeviceMappings: [{ Ebs: { SnapshotId: snapshot } }] };
    const versions = [
      { ...version(1), data: disks },
      { ...version(2), image: 'resolve:ssm:/web:7' },
      { ...version(3), image: null },
    ];
    const asked: string[] = [];
    const named = async (_: string, more: readonly string[] = []) => {
      asked.push(...more);
      return new Map([
        ['/disk', snapshotOf(4)],
        ['/web:7', idOf(12)],
      ]);
    };
    const { ofImage } = await usesIn('eu-west-1', { ...ec2, versionsOf: async () => versions }, named, scaling, 'all');
    assert.deepEqual(asked, ['/web:7']);
    assert.equal(ofImage.get(snapshot)?.[0]?.what, 'launch template web (version 1) in eu-west-1');
    assert.equal(ofImage.get(snapshotOf(4))?.[0]?.what, 'parameter /disk in eu-west-1');
    assert.equal(ofImage.get(idOf(12))?.[0]?.what, 'parameter /web:7 in eu-west-1');
  });

  it('of templates are the current versions and those that groups name, where retain says so', async () => {
    const held = async (ask: typeof scaling): Promise<readonly number[]> => {
      const { ofImage } = await usesIn('eu-west-1', ec2, async () => new Map(), ask, 'current');
      return [...ofImage.keys()]
        .map((id) => Number.parseInt(id.slice(4), 16))
        .filter((number) => number < 5)
        .toSorted((a, b) => a - b);
    };
    assert.deepEqual(await held(scaling), [2, 3, 4]);
    // Nobody says which versions groups name: all of them hold.
    assert.deepEqual(await held(refuse), [1, 2, 3, 4]);
  });

  it('that do not answer hold everything, and the others are asked', async () => {
    const silent = { instances: refuse, launchTemplates: refuse, versionsOf: refuse };
    const { ofImage, ofAll } = await usesIn('eu-west-1', silent, refuse, scaling, 'all');
    assert.deepEqual([...ofImage.keys()], [idOf(6)]);
    assert.deepEqual(
      ofAll
        .map(({ kind, what }) => [kind, what.split(',', 1)[0] ?? ''])
        .toSorted(([, a = ''], [, b = '']) => byUnits(a, b)),
      [
        ['unknown', 'instances in eu-west-1'],
        ['unknown', 'launch templates in eu-west-1'],
        ['unknown', 'parameters of SSM in eu-west-1'],
      ],
    );
    const { ofAll: all } = await usesIn('eu-west-1', ec2, parameters, refuse, 'all');
    assert.match(all[0]?.what ?? '', /^Auto Scaling in eu-west-1, which could not be asked: .*not you/);
  });
});

describe('a year of a fleet', () => {
  const fleet = (): Region => {
    const region = new Region();
    for (const [number, days] of [400, 300, 100, 40, 0].entries()) region.add(number + 1, days);
    const rest = { State: 'disabled', DeprecationTime: new Date(NOW - 80 * DAY).toISOString() } as const;
    region.add(6, 500, { 'bakehouse:disabled': new Date(NOW - 60 * DAY).toISOString() }, rest);
    region.add(
      7,
      450,
      { 'bakehouse:parent': idOf(6), 'bakehouse:disabled': new Date(NOW - 60 * DAY).toISOString() },
      rest,
    );
    return region;
  };
  const apply = async (
    region: Region,
    plan: Awaited<ReturnType<typeof decided>>['plan'],
  ): Promise<readonly string[]> => {
    const { images, outcomes, plan: fresh } = await decided({ 'eu-west-1': region });
    const { due, moved } = agreementOf(plan, fresh, images, outcomes);
    if (moved.length > 0) return moved;
    for (const change of due) await carryOutOnEc2(change, region, async () => NO_USES, region.now);
    return [];
  };
  const stateOf = ({ images, snapshots }: Region): unknown => ({
    images: images.map(({ ImageId, State, DeprecationTime, Tags }) => [ImageId, State, DeprecationTime, Tags]),
    snapshots: snapshots.map(({ SnapshotId }) => SnapshotId),
  });

  it('is deprecated, disabled and deleted one after the other, children first', async () => {
    const region = fleet();
    const ended: string[][] = [];
    for (let step = 0; step < 5; step += 1) {
      const { plan } = await decided({ 'eu-west-1': region });
      region.changes = [];
      assert.deepEqual(await apply(region, plan), []);
      ended.push(region.changes.filter((one) => !one.startsWith('tag')).map((one) => one.replace(/-0+/, ' ')));
      region.now += 31 * DAY;
    }
    const each = ['1', '2', '3', '4'];
    assert.deepEqual(ended, [
      [
        ...['7', '6'].flatMap((number) => [`deregister ami ${number}`, `delete snap ${number}`]),
        ...each.map((number) => `deprecate ami ${number}`),
      ],
      each.map((number) => `disable ami ${number}`),
      each.flatMap((number) => [`deregister ami ${number}`, `delete snap ${number}`]),
      [],
      [],
    ]);
    assert.deepEqual(
      region.images.map(({ ImageId }) => ImageId),
      [idOf(5)],
    );
    assert.deepEqual(
      region.snapshots.map(({ SnapshotId }) => SnapshotId),
      [snapshotOf(5)],
    );
  });

  it('ends the same wherever it was killed, when it is run again with the same plan, and with a new one', async () => {
    const calm = fleet();
    const { plan } = await decided({ 'eu-west-1': calm });
    assert.deepEqual(await apply(calm, plan), []);
    const all = calm.changes.length;
    assert.ok(all >= 8, String(all));
    for (let count = 0; count < all; count += 1) {
      for (const isLastMade of [true, false]) {
        for (const isNew of [true, false]) {
          const region = fleet();
          region.left = count;
          region.isLastMade = isLastMade;
          await assert.rejects(apply(region, plan), /killed/);
          region.left = undefined;
          const next = isNew ? (await decided({ 'eu-west-1': region })).plan : plan;
          assert.deepEqual(await apply(region, next), []);
          assert.deepEqual(stateOf(region), stateOf(calm), `${count} ${isLastMade} ${isNew}`);
          const { plan: none } = await decided({ 'eu-west-1': region });
          assert.deepEqual(none.changes, []);
        }
      }
    }
  });

  it('is not touched where it is not as it was when the plan was agreed', async () => {
    const region = fleet();
    const { plan } = await decided({ 'eu-west-1': region });
    const digest = retentionDigest(plan);
    for (const move of [
      (one: Region): void => void one.images[0]?.Tags?.push({ Key: 'bakehouse:keep', Value: '' }),
      (one: Region): void => void one.add(9, 1, { 'bakehouse:parent': idOf(6) }),
      (one: Region): void => void one.images.at(-1)?.Tags?.push({ Key: 'bakehouse:keep', Value: '' }),
    ]) {
      const moved = fleet();
      move(moved);
      const why = await apply(moved, plan);
      assert.ok(why.length > 0 && why.every((line) => /it was agreed, and now it is held by /.test(line)), String(why));
      assert.deepEqual(moved.changes, []);
    }
    // A young one more changes nothing of what was agreed.
    const grown = fleet();
    grown.add(9, 0, { 'bakehouse:leg': 'other' });
    assert.deepEqual(await apply(grown, plan), []);
    assert.equal(retentionDigest(plan), digest);
  });

  it('is looked at once more before each step', async () => {
    let uses = NO_USES;
    const use = (kind: 'parameter' | 'launch-template', what: string, of: string): void =>
      void (uses = { ofImage: new Map([[of, [{ kind, what }]]]), ofAll: [] });
    const moves: readonly (readonly [(region: Region, image: Image) => void, RegExp])[] = [
      [(_, { ImageId = '' }) => use('parameter', 'parameter /fleet/web', ImageId), /held by parameter \/fleet\/web/],
      [() => use('launch-template', 'a template that names its snapshot', snapshotOf(7)), /its snapshot/],
      [
        () => void (uses = { ...NO_USES, ofAll: [{ kind: 'unknown', what: 'what cannot be asked' }] }),
        /held by what cannot be asked/,
      ],
      [
        (_, image) => image.Tags?.push({ Key: 'bakehouse:keep', Value: 'mine' }),
        /held by its tag bakehouse:keep \(mine\)/,
      ],
      [(_, image) => void (image.DeregistrationProtection = 'enabled'), /held by its protection/],
      [(_, image) => void (image.State = 'available'), /held by somebody who enabled it again/],
      [(_, image) => void (image.Tags = []), /no image of ours any more/],
      [
        (region) => void (region.instances = async (id) => [{ id: `i-of-${id}`, image: id ?? '', state: 'pending' }]),
        /held by instance i-of-ami/,
      ],
    ];
    for (const [move, says] of moves) {
      uses = NO_USES;
      const region = fleet();
      const { plan } = await decided({ 'eu-west-1': region });
      const [first] = plan.changes;
      assert.ok(first?.stage === 'delete' && first.id === idOf(7));
      const image = await region.image(first.id);
      assert.ok(image !== undefined);
      move(region, image);
      await assert.rejects(
        carryOutOnEc2(first, region, async () => uses, region.now),
        says,
      );
      assert.deepEqual(region.changes, []);
    }
  });

  it('asks what uses images once for steps that follow each other at once, and anew after a while', async () => {
    const region = fleet();
    let [asked, clock] = [0, 0];
    const side = {
      connect: async () => region,
      usesOf: async () => {
        asked += 1;
        return NO_USES;
      },
    };
    const { carryOut } = awsRetention(side, () => clock);
    const asker = sampleAsker({ environment: OWN, now: NOW });
    const { plan } = await decided({ 'eu-west-1': region });
    const [first, second, third] = plan.changes;
    for (const [step, at, times] of [
      [first, 0, 1],
      [second, 29_000, 1],
      [third, 31_000, 2],
    ] as const) {
      clock = at;
      await carryOut(step ?? assert.fail(), WANT, asker);
      assert.equal(asked, times);
    }
  });

  it('leaves a snapshot whose image was never ours, though it says that it goes with one', async () => {
    const region = fleet();
    const ours = { 'bakehouse:key': keyOf(1), 'bakehouse:repository': 'acme/images' };
    region.snapshots.push(
      { SnapshotId: snapshotOf(20), Tags: tagList({ 'bakehouse:going-with': idOf(99) }) },
      { SnapshotId: snapshotOf(21), Tags: tagList({ ...ours, 'bakehouse:going-with': 'x' }) },
      { SnapshotId: snapshotOf(22), Tags: tagList({ ...ours, 'bakehouse:going-with': idOf(99) }) },
      // Marked by whoever may tag: of another repository, of nobody's, and one that somebody keeps.
      ...[
        { 'bakehouse:repository': 'other/images' },
        { 'bakehouse:repository': '' },
        { 'bakehouse:keep': 'a lawsuit' },
      ].map((more, index) => ({
        SnapshotId: snapshotOf(23 + index),
        Tags: tagList({ ...ours, 'bakehouse:going-with': idOf(99), ...more }),
      })),
    );
    const { plan } = await decided({ 'eu-west-1': region });
    assert.deepEqual(plan.changes[0], {
      provider: 'aws',
      region: 'eu-west-1',
      id: idOf(99),
      leg: '',
      key: null,
      stage: 'delete',
      parts: [snapshotOf(22)],
    });
    assert.deepEqual(await apply(region, plan), []);
    const left = new Set(region.snapshots.map(({ SnapshotId }) => SnapshotId));
    for (const number of [20, 21, 23, 24, 25]) assert.ok(left.has(snapshotOf(number)), String(number));
    assert.ok(!left.has(snapshotOf(22)));
  });
});
