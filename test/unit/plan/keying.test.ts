// Epochs in a plan: what there is at a provider, as a list of images, and what a plan of a day makes of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LegDefinition } from '../../../src/image/definition.ts';
import type { Marked } from '../../../src/image/found.ts';
import type { Refresh } from '../../../src/image/refresh.ts';
import { revocation, revocationsOf } from '../../../src/image/revocation.ts';
import type { LookUp } from '../../../src/plan/decision.ts';
import type { KeyedLeg } from '../../../src/plan/keying.ts';
import { planLegs, type Planned, type PlanningRequest } from '../../../src/plan/planning.ts';
import { recipeDigest } from '../../../src/recipe/key/bake-key.ts';
import { sampleDefinition } from './sample-definition.ts';

interface Image {
  readonly recipe: string | null;
  readonly key: string | null;
  epoch: string | null;
  isGood: boolean;
}

/** A provider that keeps what is baked. */
class Shelf {
  readonly images: Image[] = [];
  isSilent = false;
  readonly asked: string[] = [];

  marks(legs: readonly KeyedLeg[]): ReadonlyMap<string, Marked> {
    this.asked.push(...legs.map(({ leg }) => leg));
    return new Map(
      legs.map(({ leg, recipe }): [string, Marked] => [
        leg,
        this.isSilent
          ? { kind: 'unknown', reason: 'it is silent' }
          : {
              kind: 'told',
              marks: this.images.flatMap((one) =>
                one.recipe === recipe && one.key !== null ? [{ key: one.key, epoch: one.epoch }] : [],
              ),
            },
      ]),
    );
  }

  lookUp(leg: KeyedLeg): LookUp {
    if (this.isSilent) return { kind: 'failed', reason: 'it is silent' };
    const isThere = this.images.some(({ key, isGood }) => isGood && key === leg.key);
    return isThere ? { kind: 'found', verified: true } : { kind: 'missing', reason: null };
  }

  /** Bakes all that is due, as jobs do that have the plan. */
  bake({ legs }: Planned): readonly string[] {
    const due = legs.filter(({ todo }) => todo.includes('bake'));
    for (const { recipe, key, epoch = '' } of due) this.images.push({ recipe, key, epoch, isGood: true });
    return due.map(({ leg }) => leg);
  }
}

type Over = Partial<Pick<PlanningRequest, 'today' | 'renews' | 'chosen' | 'forced' | 'revocations'>>;

async function planOf(shelf: Shelf, legs: readonly LegDefinition[], over: Over = {}): Promise<Planned> {
  const chosen = new Set(legs.map(({ leg }) => leg));
  const request = { legs, chosen, forced: new Set<string>(), today: '2026-11-30', renews: true, ...over };
  const digest = `sha256:${'0'.repeat(64)}`;
  return await planLegs(request, {
    resolve: async () => ({ kind: 'unresolved', reason: 'none' }),
    recipeOf: async ({ work }) => ({
      recipe: recipeDigest(work.builder === 'packer' ? { template: work.template, vars: work.vars } : work.file),
      files: { digest, files: {} },
      values: {},
      unread: [],
      anything: [],
      wide: [],
      narrow: [],
      builds: [],
      buildsKnown: true,
      template: undefined,
      bases: [],
      environment: [],
      depositsWith: () => [],
    }),
    marks: async (asked) => shelf.marks(asked),
    lookUp: async (asked) => new Map(asked.map((one) => [one.leg, { lookUp: shelf.lookUp(one), record: undefined }])),
    remember: async () => undefined,
  });
}

const leg = (id: string, refresh?: Refresh, parent: string | null = null, over: Partial<LegDefinition> = {}) =>
  sampleDefinition(id, { parent, ...(refresh === undefined ? {} : { refresh }), ...over });
const WEEK: Refresh = { 'max-age': '7d' };
const CHAIN = [leg('base', WEEK), leg('web', undefined, 'base'), leg('other')];

const dueOf = ({ legs }: Planned): Readonly<Record<string, string>> =>
  Object.fromEntries(legs.filter(({ todo }) => todo.length > 0).map((one) => [one.leg, one.reason]));
const epochOf = ({ legs }: Planned, id = 'base'): string | undefined => legs.find((one) => one.leg === id)?.epoch;

describe('a chain whose base is refreshed', () => {
  it('is kept while its base is fresh, and baked anew with it when it is stale', async () => {
    const shelf = new Shelf();
    assert.deepEqual(shelf.bake(await planOf(shelf, CHAIN)), ['base', 'other', 'web']);
    for (const today of ['2026-11-30', '2026-12-01', '2026-12-06']) {
      const plan = await planOf(shelf, CHAIN, { today });
      assert.deepEqual([dueOf(plan), epochOf(plan)], [{}, '2026-11-30']);
    }
    const stale = await planOf(shelf, CHAIN, { today: '2026-12-09' });
    assert.equal(epochOf(stale), '2026-12-09');
    assert.deepEqual(dueOf(stale), { base: 'stale: 9 days, limit 7', web: 'new' });
    assert.equal(stale.legs.find((one) => one.leg === 'base')?.state, 'stale');
    assert.deepEqual(shelf.bake(stale), ['base', 'web']);
    assert.deepEqual(dueOf(await planOf(shelf, CHAIN, { today: '2026-12-09' })), {});
  });

  it('has an epoch in the key of what is refreshed alone, and never in a recipe', async () => {
    const plain = await planOf(new Shelf(), [leg('base'), leg('web', undefined, 'base'), leg('other')]);
    const dated = await planOf(new Shelf(), CHAIN);
    const [of, at] = [plain, dated].map(({ legs }) => new Map(legs.map((one) => [one.leg, one])));
    for (const id of ['base', 'web', 'other']) assert.equal(of?.get(id)?.recipe, at?.get(id)?.recipe, id);
    assert.equal(of?.get('other')?.key, at?.get('other')?.key);
    assert.notEqual(of?.get('base')?.key, at?.get('base')?.key);
    assert.notEqual(of?.get('web')?.key, at?.get('web')?.key);
    assert.ok(plain.legs.every((one) => !('epoch' in one)));
  });

  it('has the keys that it always had where nothing is refreshed', async () => {
    const plan = await planOf(new Shelf(), [leg('base'), leg('web', undefined, 'base')]);
    assert.deepEqual(
      plan.legs.map(({ key }) => key),
      ['bk2-qr2xbimxdvqvbqoqfmi33rhqda5t7bymaw2l56wo', 'bk2-inybu6p6offgb5o6x4v5pdn5xxjkqwnhcs73dl2k'],
    );
  });

  it('is baked anew on the day that its base is revoked and is kept while it is fresh', async () => {
    const shelf = new Shelf();
    const first = await planOf(shelf, CHAIN);
    shelf.bake(first);
    const base = first.legs.find((one) => one.leg === 'base');
    for (const named of [{ key: base?.key }, { recipe: base?.recipe }]) {
      const again = new Shelf();
      again.images.push(...shelf.images);
      const entry = revocation.parse({ ...named, reason: 'a hole', by: 'alice', at: '2026-12-02' });
      const revocations = revocationsOf([entry]);
      const plan = await planOf(again, CHAIN, { today: '2026-12-02', revocations });
      assert.deepEqual(again.bake(plan), ['base', 'web']);
      assert.equal(epochOf(plan), '2026-12-02');
      assert.match(dueOf(plan)['base'] ?? '', /^revoked by alice/);
      const later = await planOf(again, CHAIN, { today: '2026-12-06', revocations });
      assert.deepEqual([dueOf(later), epochOf(later)], [{}, '2026-12-02']);
      // What it became is revoked too.
      const key = plan.legs.find((one) => one.leg === 'base')?.key;
      const both = revocationsOf([entry, revocation.parse({ key, reason: 'a hole', by: 'alice', at: '2026-12-06' })]);
      const third = await planOf(again, CHAIN, { today: '2026-12-06', revocations: both });
      assert.deepEqual([again.bake(third), epochOf(third)], [['base', 'web'], '2026-12-06']);
      const answered = third.legs.find((one) => one.leg === 'base')?.values['revoked'];
      assert.equal(answered, `${named.key ?? named.recipe ?? ''} ${key ?? ''}`);
    }
  });

  it('takes the old one where the run renews nothing, and says so', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN));
    const plan = await planOf(shelf, CHAIN, { today: '2027-11-30', renews: false });
    assert.deepEqual([dueOf(plan), epochOf(plan)], [{}, '2026-11-30']);
    assert.equal(plan.legs[0]?.reason, 'unchanged; stale: 365 days, limit 7, not renewed in this run');
  });

  it('bakes a changed child on the old base in such a run', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN));
    const changed = [CHAIN[0], leg('web', undefined, 'base', { work: leg('new').work })].flatMap((one) => one ?? []);
    const plan = await planOf(shelf, changed, { today: '2026-12-20', renews: false });
    assert.deepEqual(dueOf(plan), { web: 'new' });
  });

  it('keeps the base that is not chosen, however old, so that the chosen one has something to build on', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN));
    const plan = await planOf(shelf, CHAIN, { today: '2026-12-20', chosen: new Set(['web']) });
    assert.deepEqual([dueOf(plan), epochOf(plan)], [{}, '2026-11-30']);
  });

  it('is baked anew where that is forced, and is fresh from that day on', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN));
    const forced = await planOf(shelf, CHAIN, { today: '2026-12-03', forced: new Set(['base']) });
    assert.equal(epochOf(forced), '2026-12-03');
    assert.deepEqual(shelf.bake(forced), ['base', 'web']);
    assert.deepEqual(dueOf(await planOf(shelf, CHAIN, { today: '2026-12-09' })), {});
  });
});

describe('what goes wrong', () => {
  it('two plans over midnight bake two, and the next takes the later', async () => {
    const shelf = new Shelf();
    const [before, after] = [await planOf(shelf, CHAIN), await planOf(shelf, CHAIN, { today: '2026-12-01' })];
    shelf.bake(before);
    shelf.bake(after);
    const plan = await planOf(shelf, CHAIN, { today: '2026-12-01' });
    assert.deepEqual([dueOf(plan), epochOf(plan)], [{}, '2026-12-01']);
  });

  it('a clock that goes back by a little bakes nothing, and one that goes back by more says so', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN, { today: '2026-12-01' }));
    const little = await planOf(shelf, CHAIN, { today: '2026-11-30' });
    assert.deepEqual([dueOf(little), epochOf(little), little.ahead.size], [{}, '2026-12-01', 0]);
    const far = await planOf(shelf, CHAIN, { today: '2026-11-20' });
    assert.deepEqual([...far.ahead], [['base', '2026-12-01']]);
    assert.equal(epochOf(far), '2026-11-20');
    shelf.bake(far);
    // The clock is right again: the image of the day that was to come is the newest.
    assert.equal(epochOf(await planOf(shelf, CHAIN, { today: '2026-12-02' })), '2026-12-01');
  });

  it('an image that counts as fresh in a hundred years is never taken for fresh', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN, { today: '2126-01-01' }));
    shelf.bake(await planOf(shelf, CHAIN));
    const plan = await planOf(shelf, CHAIN, { today: '2026-12-08' });
    assert.deepEqual([dueOf(plan)['base'], [...plan.ahead]], ['stale: 8 days, limit 7', [['base', '2126-01-01']]]);
  });

  for (const tag of [
    null,
    '',
    '2026-W48',
    '2099-01-01',
    '1970-01-01',
    '$(reboot)',
    '\u202e2026-12-09',
    'x'.repeat(256),
  ]) {
    it(`a tag ${JSON.stringify(tag)?.slice(0, 20)} changes nothing: the key tells the day`, async () => {
      const shelf = new Shelf();
      shelf.bake(await planOf(shelf, CHAIN));
      for (const image of shelf.images) image.epoch = tag;
      assert.deepEqual(dueOf(await planOf(shelf, CHAIN, { today: '2026-12-06' })), {});
      assert.equal(dueOf(await planOf(shelf, CHAIN, { today: '2026-12-07' }))['base'], 'stale: 7 days, limit 7');
    });
  }

  it('the newest is gone: what is older and fresh is taken, and what is revived is as old as it is', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, CHAIN));
    shelf.bake(await planOf(shelf, CHAIN, { today: '2026-12-03', forced: new Set(['base']) }));
    const old = shelf.images.filter(({ epoch }) => epoch === '2026-11-30');
    const young = shelf.images.filter(({ epoch }) => epoch === '2026-12-03');
    for (const image of young) image.isGood = false;
    assert.equal(epochOf(await planOf(shelf, CHAIN, { today: '2026-12-04' })), '2026-11-30');
    for (const image of young) image.isGood = true;
    for (const image of old) image.isGood = false;
    assert.equal(epochOf(await planOf(shelf, CHAIN, { today: '2026-12-04' })), '2026-12-03');
    for (const image of young) image.isGood = false;
    for (const image of old) image.isGood = true;
    assert.equal(dueOf(await planOf(shelf, CHAIN, { today: '2026-12-20' }))['base'], 'stale: 20 days, limit 7');
  });

  it('nobody to ask: the calendar decides, and plans of one period agree', async () => {
    const shelf = new Shelf();
    shelf.isSilent = true;
    const days = ['2026-11-26', '2026-11-30', '2026-12-02', '2026-12-03'];
    const epochs = [];
    for (const today of days) epochs.push(epochOf(await planOf(shelf, CHAIN, { today })));
    assert.deepEqual(epochs, ['2026-11-26', '2026-11-26', '2026-11-26', '2026-12-03']);
  });

  it('nothing that is not refreshed is asked about by its recipe', async () => {
    const shelf = new Shelf();
    await planOf(shelf, CHAIN);
    assert.deepEqual(shelf.asked, ['base']);
  });
});

describe('legs of a matrix', () => {
  const cells = ['web/a', 'web/b', 'web/c'].map((id, index) =>
    leg(id, WEEK, null, { work: leg(`recipe-${index}`).work }),
  );

  it('are each as old as they are', async () => {
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, cells, { chosen: new Set(['web/a']) }));
    shelf.bake(await planOf(shelf, cells, { today: '2026-12-02', chosen: new Set(['web/b']) }));
    shelf.bake(await planOf(shelf, cells, { today: '2026-12-05', chosen: new Set(['web/c']) }));
    assert.deepEqual(dueOf(await planOf(shelf, cells, { today: '2026-12-09' })), {
      'web/a': 'stale: 9 days, limit 7',
      'web/b': 'stale: 7 days, limit 7',
    });
  });

  const same = (id: string, refresh?: Refresh, name = 'same'): LegDefinition => leg(id, refresh, null, { name });

  it('of one recipe are one leg where they are refreshed alike, and apart where they are not', async () => {
    const alike = await planOf(new Shelf(), [same('web/a', WEEK), same('web/b', WEEK)]);
    assert.deepEqual(alike.legs.map(({ leg: id, aliases }) => [id, aliases]), [['web/a', ['web/b']]]); // prettier-ignore
    const apart = await planOf(new Shelf(), [same('web/a', WEEK), same('web/b', { 'max-age': '8d' })]);
    assert.equal(new Set(apart.legs.map(({ key }) => key)).size, 2);
    assert.equal(new Set(apart.legs.map(({ recipe }) => recipe)).size, 2);
  });

  it('of one recipe leave the key of one that is not refreshed as it was', async () => {
    const [alone] = (await planOf(new Shelf(), [same('web/b')])).legs;
    const plan = await planOf(new Shelf(), [same('web/a', WEEK), same('web/b')]);
    assert.equal(plan.legs.find((one) => one.leg === 'web/b')?.key, alone?.key);
  });

  it('of one recipe and two names are refreshed each on its own', async () => {
    const two = [same('web/a', WEEK, 'a'), same('web/b', WEEK, 'b')];
    const shelf = new Shelf();
    shelf.bake(await planOf(shelf, two));
    assert.deepEqual(dueOf(await planOf(shelf, two, { today: '2026-12-01' })), {});
    shelf.bake(await planOf(shelf, two, { today: '2026-12-03', forced: new Set(['web/b']) }));
    assert.deepEqual(Object.keys(dueOf(await planOf(shelf, two, { today: '2026-12-08' }))), ['web/a']);
  });
});
