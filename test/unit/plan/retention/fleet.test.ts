// A fleet of AMIs against EC2 in memory, by the functions that retain calls one after the other: 500 of them with everything that
// may hold one (60 in the quick run), and a year of two legs on a clock of its own, whose states are printed after each month.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Hold, HoldKind, RetentionWant } from '../../../../src/image/provider-retention.ts';
import { imageRetain, type LegRetention, manifestRetain } from '../../../../src/image/retention.ts';
import { NO_REVOCATIONS, revocation, type Revocations, revocationsOf } from '../../../../src/image/revocation.ts';
import { type Freshness, freshnessOf } from '../../../../src/plan/epochs.ts';
import { agreementOf, planOf, type RetentionPlan } from '../../../../src/plan/retention/agreed-plan.ts';
import { placed } from '../../../../src/plan/retention/bakes.ts';
import { decideRetention, remnantsToGo, type RetentionWorld } from '../../../../src/plan/retention/decision.ts';
import { carryOutOnEc2, inspectEc2, surveyEc2 } from '../../../../src/providers/aws/retention.ts';
import type { Uses } from '../../../../src/providers/aws/uses.ts';
import { someOf } from '../../../support/thorough.ts';
import { DAY, idOf, keyOf, NOW, Region, snapshotOf } from '../../providers/aws/region-in-memory.ts';

const OWN = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-west-1' };
const WANT: RetentionWant = {
  regions: [],
  retain: manifestRetain.parse({ keep: 1, deprecate: '30d', disable: '60d', delete: '90d' }),
};

interface Circumstances {
  readonly uses?: Uses;
  readonly held?: ReadonlyMap<string, readonly Hold[]>;
  readonly promoted?: ReadonlyMap<string, number>;
  readonly revocations?: Revocations;
  readonly most?: number;
  readonly policyOf?: (leg: string) => LegRetention | null | undefined;
}

/** What retain would show: all is surveyed, decided, and what would go is asked after once more. */
async function shown(region: Region, { uses = NO_USES, ...told }: Circumstances) {
  const connect = async (): Promise<Region> => region;
  const { images, remnants } = await surveyEc2(
    WANT,
    { connect, usesOf: async () => uses },
    { environment: OWN, now: region.now },
  );
  const world = (held: ReadonlyMap<string, readonly Hold[]>): RetentionWorld => ({
    now: region.now,
    images,
    stagesOf: () => ['deprecate', 'disable', 'delete'],
    policyOf: told.policyOf ?? (() => WANT.retain),
    revocations: told.revocations ?? NO_REVOCATIONS,
    repository: 'acme/images',
    knowsCommit: () => false,
    defaultRef: null,
    held,
    heldAll: [],
    promoted: told.promoted ?? new Map(),
    most: told.most ?? 25,
  });
  const held = new Map(told.held);
  const seen = new Set<string>();
  for (;;) {
    const outcomes = decideRetention(world(held));
    const open = outcomes
      .filter(({ next }) => next !== null)
      .flatMap(({ bake }) => bake.images)
      .filter(({ id }) => !seen.has(id));
    if (open.length === 0)
      return { images, outcomes, plan: planOf(outcomes, new Map([['aws', remnantsToGo(remnants, world(held))]])) };
    for (const { id } of open) seen.add(id);
    for (const [name, holds] of await inspectEc2(open, WANT, connect)) {
      const [place = '', id = ''] = name.split(' ');
      held.set(placed(place, id), holds);
    }
  }
}

/** Makes a plan and carries it out. */
async function retained(region: Region, at: Circumstances): Promise<RetentionPlan> {
  const { plan } = await shown(region, at);
  const { images, outcomes, plan: fresh } = await shown(region, at);
  const { due, moved } = agreementOf(plan, fresh, images, outcomes);
  assert.deepEqual(moved, []);
  for (const change of due) await carryOutOnEc2(change, region, async () => at.uses ?? NO_USES, region.now);
  return plan;
}

const NO_USES: Uses = { ofImage: new Map(), ofAll: [] };

/** How each kind of hold comes to hold an image; what is in none of them goes. */
const KINDS = [
  'free', 'by-hand', 'protected', 'enabled-again', 'mark', 'release', 'no-policy', 'instance', 'launch-template', 'auto-scaling',
  'parameter', 'pin', 'pull-request', 'channel', 'shared', 'child', 'age', 'newest',
] as const satisfies readonly (HoldKind | 'free')[]; // prettier-ignore

describe('retain against a fleet with everything that may hold an image', () => {
  it('lets all others go, and touches nothing that is held', async (t) => {
    const region = new Region();
    const ofImage = new Map<string, readonly Hold[]>();
    const held = new Map<string, readonly Hold[]>();
    const wanted = new Map<string, string>();
    const gone = { State: 'disabled', DeprecationTime: new Date(NOW - 170 * DAY).toISOString() } as const;
    const tags = { 'bakehouse:disabled': new Date(NOW - 140 * DAY).toISOString() };
    const numbers = someOf(
      Array.from({ length: 500 }, (_, index) => index + 1),
      60,
    );
    for (const number of numbers) {
      const kind = KINDS[number % KINDS.length] ?? 'free';
      wanted.set(idOf(number), kind);
      const more: Record<string, string> = {
        'by-hand': { 'bakehouse:keep': '' },
        mark: { 'bakehouse:repository': '', 'bakehouse:commit': 'f'.repeat(40) },
        release: { 'bakehouse:ref': 'refs/tags/v1' },
        'no-policy': { 'bakehouse:leg': 'stranger' },
      }[kind as string] ?? {}; // prettier-ignore
      if (kind === 'enabled-again') region.add(number, 200, tags);
      else if (kind === 'age') region.add(number, 20);
      else if (kind === 'newest') region.add(number, 200, { ...tags, 'bakehouse:leg': `leg-${number}` });
      else
        region.add(
          number,
          200,
          { ...tags, ...more },
          kind === 'protected' ? { ...gone, DeregistrationProtection: 'enabled' } : gone,
        );
      if (kind === 'child')
        region.add(10_000 + number, 1, { 'bakehouse:parent': idOf(number), 'bakehouse:leg': `of-${number}` });
      const hold: readonly Hold[] = [{ kind: kind === 'free' ? 'unknown' : kind, what: `a ${kind}` }];
      if (/^(?:instance|launch-template|auto-scaling)$/.test(kind)) ofImage.set(idOf(number), hold);
      if (kind === 'parameter') ofImage.set(snapshotOf(number), hold);
      if (kind === 'pin') held.set(keyOf(number), hold);
      if (/^(?:pull-request|channel)$/.test(kind)) held.set(idOf(number), hold);
      if (kind === 'shared') region.permissions.set(snapshotOf(number), ['999999999999']);
    }
    const policyOf = (leg: string): LegRetention | undefined => (leg === 'stranger' ? undefined : WANT.retain);
    const at: Circumstances = { uses: { ofImage, ofAll: [] }, held, policyOf, most: 5 };
    const before = structuredClone(region.images);
    let rounds = 0;
    for (; (await shown(region, at)).plan.changes.length > 0; rounds += 1) {
      assert.ok(rounds < 200, 'it comes to an end');
      const plan = await retained(region, at);
      assert.ok(plan.changes.filter(({ stage }) => stage === 'delete').length <= 5, 'no more at once than was said');
    }
    const there = new Map(region.images.map((image) => [image.ImageId ?? '', image]));
    const counts = new Map<string, [all: number, left: number]>();
    for (const [id, kind] of wanted) {
      const [all, left] = counts.get(kind) ?? [0, 0];
      counts.set(kind, [all + 1, left + (there.has(id) ? 1 : 0)]);
    }
    for (const [kind, [all, left]] of counts) assert.equal(left, kind === 'free' ? 0 : all, kind);
    const images = [...before].filter(({ ImageId = '' }) => there.has(ImageId));
    assert.deepEqual(images, region.images, 'what stays is as it was, to the last tag');
    const snapshots = new Set(region.snapshots.map(({ SnapshotId }) => SnapshotId));
    for (const [id, kind] of wanted)
      assert.equal(snapshots.has(id.replace('ami', 'snap')), kind !== 'free', `the snapshot of ${id} (${kind})`);
    assert.ok(
      region.changes.every((change) =>
        [...wanted].some(([id, kind]) => kind === 'free' && change.includes(id.slice(4))),
      ),
    );
    const told = [...counts].map(([kind, [all, left]]) => `${kind} ${left} of ${all}`).join(', ');
    t.diagnostic(`figure: of ${wanted.size} AMIs stay after ${rounds} plans: ${told}`);
  });
});

describe("a fleet's year", () => {
  it('is baked, refreshed, promoted, revoked with what stands on it, and retired', async (t) => {
    const region = new Region();
    const start = NOW - 365 * DAY;
    const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
    let number = 0;
    const bases: { readonly number: number; readonly epoch: string }[] = [];
    const webs: { readonly number: number; readonly base: number }[] = [];
    const channel: number[] = [];
    const promoted = new Map<string, number>();
    let revoked: Revocations = NO_REVOCATIONS;
    const isRevoked = (one: number): boolean => revoked.named.has(`key ${keyOf(one)}`);
    const policy = imageRetain.parse({ keep: 2, deprecate: '60d', disable: '90d', delete: '120d' });
    const policyOf = (): LegRetention | null => (policy === 'never' ? null : policy);
    const bake = (leg: string, more: Readonly<Record<string, string>>): number => {
      number += 1;
      region.add(number, (NOW - region.now) / DAY, { 'bakehouse:leg': leg, 'bakehouse:verified': '1', ...more });
      return number;
    };
    const refresh = (): Freshness => {
      const newest = bases.findLast((one) => !isRevoked(one.number))?.epoch ?? null;
      return freshnessOf({ 'max-age': '30d' }, { newest, today: dayOf(region.now), renews: true, isForced: false });
    };
    const stateOf = (one: number): string => {
      const image = region.images.find(({ ImageId }) => ImageId === idOf(one));
      if (image === undefined) return 'gone';
      const at = channel.at(-1) === one ? 'production, ' : '';
      const stage = image.State === 'disabled' ? 'disabled' : Date.parse(image.DeprecationTime ?? '') <= region.now + 3_600_000 ? 'deprecated' : 'current'; // prettier-ignore
      return `${at}${isRevoked(one) ? 'revoked, ' : ''}${stage}`;
    };
    const table: string[] = [];
    const tell = (what: string): void => {
      const tally = (all: readonly number[]): string => {
        const counts = new Map<string, number>();
        for (const one of all) counts.set(stateOf(one), (counts.get(stateOf(one)) ?? 0) + 1);
        return [...counts].map(([state, count]) => `${count} ${state}`).join('; ');
      };
      table.push(`${dayOf(region.now)} ${what} | base: ${tally(bases.map((one) => one.number))} | web: ${tally(webs.map((one) => one.number))}`); // prettier-ignore
    };
    for (let month = 0; month <= 12; month += 1) {
      region.now = start + month * 30 * DAY;
      const { epoch, isRenewed, stale } = refresh();
      const isNew = bases.length === 0 || isRenewed || isRevoked(bases.at(-1)?.number ?? 0);
      if (isNew) {
        const base = bake('base', { 'bakehouse:epoch': epoch });
        bases.push({ number: base, epoch });
        webs.push({ number: bake('web', { 'bakehouse:parent': idOf(base) }), base });
        assert.equal(stale === null, month === 0);
      }
      const newest = webs.findLast((one) => !isRevoked(one.number));
      if (newest !== undefined && month % 2 === 0) {
        channel.push(newest.number);
        promoted.set(idOf(newest.number), region.now);
      }
      if (month === 6) {
        // The base of what stands in production, and all that stands on it.
        const bad = webs.find((one) => one.number === channel.at(-1));
        const names = [bad?.base ?? 0, ...webs.filter((one) => one.base === bad?.base).map((one) => one.number)];
        const entry = { reason: 'a key in it', by: 'somebody', at: new Date(region.now).toISOString(), inherit: true };
        revoked = revocationsOf(names.map((one) => revocation.parse({ key: keyOf(one), ...entry })));
        tell('revoked: a base and what stands on it');
        // What stood there before is what the channel goes back to.
        channel.push(channel.findLast((one) => !isRevoked(one)) ?? 0);
      }
      const back = channel.findLast((one) => one !== channel.at(-1) && !isRevoked(one));
      const hold: readonly Hold[] = [{ kind: 'channel', what: 'the channel production' }];
      const stands = new Set([channel.at(-1), back].flatMap((one) => (one === undefined ? [] : [one])));
      const held = new Map([...stands].map((one) => [idOf(one), hold]));
      await retained(region, { held, promoted, revocations: revoked, policyOf });
      for (const one of stands)
        assert.match(stateOf(one), /current$/, `${one} stands in production, or is what it goes back to`);
      for (const { number: one, base } of webs)
        if (stateOf(one) !== 'gone') assert.notEqual(stateOf(base), 'gone', 'what stands on an image holds it');
      tell(isNew ? 'baked, and retired' : 'retired');
    }
    for (const line of table) t.diagnostic(line);
    const states = (all: readonly number[]): readonly string[] => all.map(stateOf);
    assert.equal(bases.length, 13, 'a refresh each month');
    assert.ok(
      states(bases.slice(0, 3).map((one) => one.number)).every((state) => state === 'gone'),
      table.join('\n'),
    );
    assert.ok(
      states(bases.slice(-2).map((one) => one.number)).every((state) => state === 'current'),
      table.join('\n'),
    );
    assert.match(stateOf(channel.at(-1) ?? 0), /^production, current$/);
    const bad = webs.filter((one) => isRevoked(one.number));
    assert.deepEqual([bad.length, ...bad.map((one) => stateOf(one.number))], [1, 'gone'], table.join('\n'));
    const lives = new Set(region.images.map(({ ImageId = '' }) => ImageId.replace('ami', 'snap')));
    assert.deepEqual(
      region.snapshots.filter(({ SnapshotId = '' }) => !lives.has(SnapshotId)),
      [],
      'no snapshot is left of what is gone',
    );
  });
});
