import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LegDefinition } from '../../../src/image/definition.ts';
import type { Memory } from '../../../src/image/memory.ts';
import { revocation } from '../../../src/image/revocation.ts';
import type { LookUp } from '../../../src/plan/decision.ts';
import { planLegs, type Planned } from '../../../src/plan/planning.ts';
import { renderPlan } from '../../../src/plan/plan-file.ts';
import { samplePlan } from '../image/sample-plan.ts';
import { type Told, SAID, worldOf, planned, leg, withVars, equal, CHAIN, MISSING, FOUND } from './planning-world.ts';

describe('planning', () => {
  it('puts legs by level and id, and makes keys of what they stand on', async () => {
    const { legs, by } = await planned(CHAIN);
    assert.deepEqual(
      legs.map((one) => [one.leg, one.level]),
      [
        ['base/a', 0],
        ['mid/a', 1],
        ['side/a', 1],
        ['top/a', 2],
      ],
    );
    assert.equal(new Set(legs.map(({ key }) => key)).size, 4);
    const changed = await planned(CHAIN.map((one) => (one.leg === 'mid/a' ? withVars(one, { own: 'new' }) : one)));
    const differing = legs.filter((one) => changed.by.get(one.leg)?.key !== one.key).map((one) => one.leg);
    assert.deepEqual(differing, ['mid/a', 'top/a']);
    assert.equal(changed.by.get('top/a')?.recipe, by.get('top/a')?.recipe);
  });

  it('puts what is behind a named base into the key, asked for once', async () => {
    const legs = [leg('a/1'), leg('a/2')];
    const keyOf = ({ by }: { readonly by: ReadonlyMap<string, Planned['legs'][number]> }): string =>
      by.get('a/1')?.key ?? '';
    const [old, same, newer, plain, untold] = await Promise.all(
      ['debian@1', 'debian@1', 'debian@2', undefined, ''].map(async (base) =>
        planned(legs, base === undefined ? {} : { base }),
      ),
    );
    assert.ok(
      old !== undefined && same !== undefined && newer !== undefined && plain !== undefined && untold !== undefined,
    );
    assert.deepEqual(old.asked.sources, ['base']);
    assert.equal(keyOf(old), keyOf(same));
    assert.equal(new Set([old, newer, plain].map(keyOf)).size, 3);
    assert.equal(keyOf(untold), keyOf(plain), 'by its name, which the recipe has');
    assert.deepEqual(untold.by.get('a/1')?.bases, [
      { named: 'FROM debian:12 at Dockerfile:1', source: null, reason: 'HTTP 401' },
    ]);
    assert.equal(plain.by.get('a/1')?.bases, undefined);
  });

  it('takes the name of what a leg makes for its parent, and asks nobody', async () => {
    const made = leg('base/a', null, { 'declared-tag': 'debian:12' });
    const { asked, by } = await planned([made, leg('web/a', 'base/a')], { base: 'debian@1' });
    assert.deepEqual(asked.sources, []);
    assert.equal(by.get('web/a')?.bases, undefined);
  });

  it('asks for each source once, and for each leg that has a key', async () => {
    const source = (reference: string): Partial<LegDefinition> => ({ source: { of: 'docker', reference } });
    const { asked, by, unresolved } = await planned(
      [
        leg('a/1', null, source('debian')),
        leg('a/2', null, source('debian')),
        leg('a/3', null, source('gone')),
        leg('b/3', 'a/3'),
        leg('c/3', 'b/3'),
      ],
      { unresolved: ['gone'], found: { '*': FOUND } },
    );
    assert.deepEqual(asked.sources, ['debian', 'gone']);
    assert.deepEqual(asked.legs, ['a/1', 'a/2']);
    assert.deepEqual([...unresolved], [['a/3', 'gone is not there']]);
    assert.deepEqual(
      ['a/3', 'b/3', 'c/3'].map((id) => [by.get(id)?.key, by.get(id)?.state, by.get(id)?.reason]),
      [
        [null, 'unknown', 'its source cannot be resolved, so nothing can be found again'],
        [null, 'unknown', 'a/3 has no key, so nothing can be found again'],
        [null, 'unknown', 'b/3 has no key, so nothing can be found again'],
      ],
    );
    assert.deepEqual(by.get('b/3')?.todo, ['bake']);
  });

  it('leaves out who is not chosen, but for what the others build on', async () => {
    const { legs, asked } = await planned(CHAIN, { chosen: ['top/a'], found: { '*': MISSING } });
    assert.deepEqual(
      legs.map(({ leg: id, todo, state, reason }) => [id, todo.join(), state, reason]),
      [
        ['base/a', '', 'unselected', 'not chosen'],
        ['mid/a', '', 'unselected', 'not chosen'],
        ['top/a', 'bake', 'new', 'new'],
      ],
    );
    // The images of those are needed, but nobody asks why they would be baked.
    assert.deepEqual(asked.legs, ['base/a', 'mid/a', 'top/a']);
    assert.deepEqual(asked.memories, ['top/a']);
  });

  it('names those that it leaves out, whose images stand where earlier runs published them', async () => {
    const { legs, others } = await planned(CHAIN, { chosen: ['base/a'], found: { '*': MISSING } });
    assert.deepEqual(
      legs.map(({ leg: id }) => id),
      ['base/a'],
    );
    const whole = await planned(CHAIN, { found: { '*': MISSING } });
    assert.deepEqual(
      others.map(({ leg: id, key }) => [id, key]),
      whole.legs
        .filter(({ leg: id }) => id !== 'base/a')
        .map(({ leg: id, key }) => [id, key])
        .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
    assert.ok(others.length > 1);
    assert.deepEqual(whole.others, []);
  });

  it('has the same keys whatever is chosen', async () => {
    const all = await planned([...CHAIN, equal('web/a'), equal('web/b', { 'runs-on': 'other' })]);
    const some = await planned([...CHAIN, equal('web/a'), equal('web/b', { 'runs-on': 'other' })], {
      chosen: ['top/a', 'web/a'],
    });
    assert.equal(some.legs.length, 4);
    for (const one of some.legs) assert.equal(one.key, all.by.get(one.leg)?.key);
  });

  it('bakes what is forced with all that builds on it, and asks no memory about it', async () => {
    const { by, asked } = await planned(CHAIN, { forced: ['mid/a'], found: { '*': FOUND, 'mid/a': MISSING } });
    assert.deepEqual(
      [...by.values()].map(({ leg: id, todo, reason }) => [id, todo.join(), reason]),
      [
        ['base/a', '', 'unchanged'],
        ['mid/a', 'bake', 'forced'],
        ['side/a', '', 'unchanged'],
        ['top/a', 'bake', 'forced with mid/a'],
      ],
    );
    assert.deepEqual(asked.memories, []);
  });

  it('keeps the records of what is not baked, by id', async () => {
    const { records } = await planned(CHAIN, {
      forced: ['mid/a'],
      found: { '*': FOUND },
      chosen: ['side/a', 'top/a', 'mid/a'],
    });
    assert.deepEqual(
      records.map((one) => one.leg),
      ['base/a', 'side/a'],
    );
  });

  it('tells what changed since the last bake', async () => {
    const memory: Memory = {
      schema: 'bakehouse/memory/1',
      leg: 'base/a',
      key: 'bk2-before',
      parentKey: null,
      sources: [],
      files: { 'a.hcl': '100644:0' },
      values: { own: 'base/a' },
      artifacts: [],
    };
    const { by } = await planned(CHAIN, { memories: { 'base/a': memory }, found: { '*': MISSING } });
    assert.equal(by.get('base/a')?.reason, 'inputs changed: a.hcl');
    assert.equal(by.get('mid/a')?.reason, 'new');
  });

  it('bakes what nobody could be asked about', async () => {
    const { by } = await planned(CHAIN, { found: { 'base/a': { kind: 'failed', reason: 'no credentials' } } });
    assert.equal(by.get('base/a')?.reason, 'not looked up: no credentials');
    assert.equal(by.get('mid/a')?.reason, 'not looked up');
    assert.deepEqual(by.get('mid/a')?.todo, ['bake']);
  });

  it('remembers a few legs at a time', async () => {
    let now = 0;
    let most = 0;
    const legs = Array.from({ length: 200 }, (_, index) => leg(`l/${index}`));
    const world = worldOf({ found: { '*': MISSING } }, { sources: [], legs: [], memories: [] });
    const chosen = new Set(legs.map((one) => one.leg));
    const plan = await planLegs(
      { legs, chosen, forced: new Set(), today: '2026-11-30', renews: true },
      {
        ...world,
        remember: async () => {
          now += 1;
          most = Math.max(most, now);
          await Promise.resolve();
          now -= 1;
          return undefined;
        },
      },
    );
    assert.equal(plan.legs.length, 200);
    assert.ok(most > 1 && most <= 16, String(most));
  });
});

describe('a plan', () => {
  it('has the same bytes in whatever order its legs come', async () => {
    const legs = [...CHAIN, equal('web/a'), equal('web/b'), equal('Ä/a'), equal('a/a'), equal('Z/a'), equal('z/a')];
    const texts = await Promise.all(
      [legs, legs.toReversed(), legs.toSorted((a, b) => a.slug.length - b.slug.length)].map(async (order) => {
        const { legs: done, files, records } = await planned(order, { found: { '*': FOUND } });
        return renderPlan(samplePlan([...done], { files, records: [...records] }));
      }),
    );
    assert.equal(new Set(texts).size, 1);
  });

  it('gives what is revoked by its key or recipe a new key, and all that builds on it', async () => {
    const before = await planned(CHAIN);
    const base = before.by.get('mid/a');
    assert.ok(base?.key && base.recipe);
    for (const named of [{ key: base.key }, { recipe: base.recipe }]) {
      const after = await planned(CHAIN, { revoked: [named], found: { '*': MISSING } });
      const moved = before.legs.filter(({ leg: id, key }) => after.by.get(id)?.key !== key).map((one) => one.leg);
      assert.deepEqual(moved, ['mid/a', 'top/a']);
      const mid = after.by.get('mid/a');
      assert.ok(mid?.key && mid.recipe);
      assert.notEqual(mid.recipe, base.recipe);
      assert.equal(after.by.get('top/a')?.recipe, before.by.get('top/a')?.recipe, 'only its parent is another');
      assert.equal(mid.values['revoked'], named.key ?? named.recipe);
      assert.equal(mid.state, 'changed');
      assert.match(mid.reason, /^revoked by alice at 2026-11-30 \((?:key bk2|recipe br2)-\w+\): a hole$/);
      // What it became is bad too.
      const again = await planned(CHAIN, { revoked: [named, { key: mid.key }] });
      assert.equal(new Set([base.key, mid.key, again.by.get('mid/a')?.key]).size, 3);
      assert.equal(again.by.get('mid/a')?.values['revoked'], `${named.key ?? named.recipe ?? ''} ${mid.key}`);
    }
  });

  it('is the same to the byte where an entry names nothing of it, and once it is taken back', async () => {
    const text = async (told: Told): Promise<string> => {
      const { legs, files } = await planned(CHAIN, told);
      return renderPlan(samplePlan([...legs], { files }));
    };
    const other = [{ key: `bk2-${'a'.repeat(40)}` }, { recipe: `br2-${'a'.repeat(40)}` }, { image: 'ami-1' }];
    assert.equal(await text({ revoked: other }), await text({}));
    assert.equal(await text({ revoked: [] }), await text({}));
  });

  it('tells apart legs that make the same, whether that is revoked or not', async () => {
    const legs = [equal('web/a', { name: 'one' }), equal('web/b', { name: 'two' })];
    const before = await planned(legs);
    const [a, b] = before.legs;
    assert.ok(a?.key && b?.key && a.key !== b.key);
    const after = await planned(legs, { revoked: [{ key: a.key }] });
    assert.notEqual(after.by.get('web/a')?.key, a.key);
    assert.equal(after.by.get('web/b')?.key, b.key);
  });

  it('bakes again what is found and revoked, and with it what builds on it', async () => {
    const entry = revocation.parse({ ...SAID, image: 'ami-1' });
    const lookUp = (inherit: boolean): LookUp => ({
      kind: 'revoked',
      entry: { ...entry, inherit },
      reason: 'ami-1 is revoked',
    });
    const states = async (inherit: boolean): Promise<readonly (readonly [string, string, string])[]> => {
      const found = { '*': FOUND, 'mid/a': lookUp(inherit) };
      return (await planned(CHAIN, { found })).legs.map((one) => [one.leg, one.state, one.reason] as const);
    };
    const mid = ['mid/a', 'changed', 'ami-1 is revoked'] as const;
    const rest = [['base/a', 'unchanged', 'unchanged'], mid, ['side/a', 'unchanged', 'unchanged']] as const;
    const by = 'mid/a, which it builds on, is revoked by alice at 2026-11-30 (image ami-1): a hole';
    assert.deepEqual(await states(true), [...rest, ['top/a', 'changed', by]]);
    assert.deepEqual(await states(false), [...rest, ['top/a', 'unchanged', 'unchanged']]);
  });

  it('bakes again what was made of another image of its parent than the one that is taken, and with it what builds on it', async () => {
    const at = (minute: number): string => `2026-11-30T12:0${minute}:00.000Z`;
    const lookUp = (id: string, minute: number, parent?: string): LookUp => ({
      ...FOUND,
      images: [{ id, created: at(minute), ...(parent === undefined ? {} : { parent }) }],
    });
    // A run baked base and mid anew, and failed before top: its image is still that of the old mid.
    const found = {
      'base/a': lookUp('base-2', 3),
      'mid/a': lookUp('mid-2', 4, 'base-2'),
      'side/a': lookUp('side-1', 1),
      'top/a': lookUp('top-1', 2, 'mid-1'),
    };
    const reasons = async (revoked: readonly object[]): Promise<readonly string[]> =>
      (
        await planned([...CHAIN, leg('tip/a', 'side/a')], { found: { ...found, 'tip/a': lookUp('tip-1', 5) }, revoked })
      ).legs.map((one) => `${one.leg}: ${one.todo.join()} (${one.reason})`);
    const untold = 'nothing says that side-1 was made of the image of base/a that is taken since an image was revoked';
    assert.deepEqual(await reasons([{ image: 'base-1' }]), [
      'base/a:  (unchanged)',
      'mid/a:  (unchanged)',
      `side/a: bake (${untold})`,
      `tip/a: bake (side/a, which it builds on, is baked anew: ${untold})`,
      'top/a: bake (top-1 stands on mid-1, which is not the image of mid/a that is taken since an image was revoked)',
    ]);
    assert.deepEqual(
      (await reasons([])).map((line) => line.slice(line.indexOf(':'))),
      Array.from({ length: 5 }, () => ':  (unchanged)'),
    );
  });

  it('takes no longer with ten thousand entries', async (t) => {
    const revoked = Array.from({ length: 10_000 }, (_, index) => ({ image: `ami-${index}` }));
    const legs = Array.from({ length: 1000 }, (_, index) => leg(`i/${index}`));
    const { by } = await planned(legs);
    const started = performance.now();
    const key = by.get('i/7')?.key ?? '';
    const after = await planned(legs, { revoked: [...revoked, { key }] });
    t.diagnostic(`${Math.round(performance.now() - started)} ms`);
    assert.notEqual(after.by.get('i/7')?.key, key);
  });

  it('of ten thousand legs is made in time that grows with them, and so is a chain of as many', async (t) => {
    for (const count of [100, 1000, 10_000]) {
      const legs = Array.from({ length: count }, (_, index) =>
        leg(
          `i${index % 100}/${Math.floor(index / 100)}`,
          index % 5 === 0 ? null : `i${(index % 100) - 1}/${Math.floor(index / 100)}`,
        ),
      );
      const started = performance.now();
      assert.equal((await planned(legs, { found: { '*': MISSING } })).legs.length, count);
      t.diagnostic(`${count} legs in ${Math.round(performance.now() - started)} ms`);
    }
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      leg(`l/${index}`, index === 0 ? null : `l/${index - 1}`),
    );
    const started = performance.now();
    const { legs } = await planned(chain, { forced: ['l/0'], chosen: chain.map((one) => one.leg) });
    assert.equal(legs.at(-1)?.level, 9999);
    assert.equal(legs.at(-1)?.reason, 'forced with l/9998');
    t.diagnostic(`a chain of 10 000 in ${Math.round(performance.now() - started)} ms`);
  });
});
