import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mark, Marked } from '../../../src/image/found.ts';
import { epochsAmong, freshnessOf, newestEpochs } from '../../../src/plan/epochs.ts';

const TODAY = '2026-11-30';
const WEEK = { 'max-age': '7d' } as const;
const keyOf = (epoch: string): string => `key of ${epoch}`;
const mark = (day: string, epoch: string | null = day): Mark => ({ key: keyOf(day), epoch });

describe('the epochs of what there is', () => {
  const cases: readonly (readonly [what: string, marks: readonly Mark[], there: readonly string[], ahead?: readonly string[]])[] =
    [
      ['none', [], []],
      ['newest first', [mark('2026-11-01'), mark('2026-11-20'), mark('2026-11-10')], ['2026-11-20', '2026-11-10', '2026-11-01']],
      ['on other foundations', [{ key: 'another', epoch: '2026-11-20' }], []],
      ['without a tag', [mark('2026-11-20', null)], ['2026-11-20']],
      ['with an empty tag', [mark('2026-11-20', '')], ['2026-11-20']],
      ['with a broken tag', [mark('2026-11-20', '2026-W47')], ['2026-11-20']],
      ['with a tag that makes it younger', [mark('2026-11-01', '2026-11-30')], ['2026-11-01']],
      ['with a tag that makes it older', [mark('2026-11-29', '2020-01-01')], ['2026-11-29']],
      ['with a tag of another image', [mark('2026-11-01', '2026-11-20'), mark('2026-11-20')], ['2026-11-20', '2026-11-01']],
      ['with a hostile tag', [mark('2026-11-20', '$(id)'), mark('2026-11-21', '__proto__'), mark('2026-11-22', '9'.repeat(1e5))],
        ['2026-11-22', '2026-11-21', '2026-11-20']],
      ['of a year ago, by its tag', [mark('2024-02-29')], ['2024-02-29']],
      ['of long ago, without a tag', [mark('2024-02-29', null)], []],
      ['of tomorrow', [mark('2026-12-01')], ['2026-12-01']],
      ['still to come', [mark('2026-11-20'), mark('2026-12-02'), mark('9999-12-31')], ['2026-11-20'], ['9999-12-31', '2026-12-02']],
      ['still to come, as a tag alone says', [mark('2026-11-20', '2099-01-01')], ['2026-11-20']],
      ['of several images', [mark('2026-11-20'), mark('2026-11-20'), mark('2026-11-20', null)], ['2026-11-20']],
    ]; // prettier-ignore
  for (const [what, marks, there, ahead = []] of cases)
    it(what, () => assert.deepEqual(epochsAmong(marks, keyOf, TODAY), { there, ahead }));
});

describe('the newest image', () => {
  interface Asked {
    readonly rounds: string[][];
    readonly epoch: string | null | undefined;
    readonly ahead: string | null;
  }

  /** What comes of one leg; `there` are the keys that a look-up finds. */
  async function newest(marked: Marked | undefined, there: readonly string[] | 'silent'): Promise<Asked> {
    const rounds: string[][] = [];
    const found = await newestEpochs(
      [{ leg: 'web', keyOf }],
      {
        marks: async () => new Map(marked === undefined ? [] : [['web', marked]]),
        isThere: async (keys) => {
          rounds.push([...keys.values()]);
          return new Map([...keys].map(([leg, key]) => [leg, there === 'silent' ? undefined : there.includes(key)]));
        },
      },
      TODAY,
    );
    const { epoch, ahead } = found.get('web') ?? { epoch: 'none', ahead: null };
    return { rounds, epoch, ahead };
  }
  const told = (...days: readonly string[]): Marked => ({ kind: 'told', marks: days.map((day) => mark(day)) });

  it('is the first that a look-up finds, and no other is asked for', async () => {
    const all = ['2026-11-10', '2026-11-20', '2026-11-15'];
    assert.deepEqual(await newest(told(...all), all.map(keyOf)), {
      rounds: [[keyOf('2026-11-20')]],
      epoch: '2026-11-20',
      ahead: null,
    });
    const gone = await newest(told(...all), [keyOf('2026-11-10'), keyOf('2026-11-15')]);
    assert.deepEqual([gone.epoch, gone.rounds.length], ['2026-11-15', 2]);
  });

  it('is none where nothing is good, or what there is stands on something else', async () => {
    assert.equal((await newest(told('2026-11-20'), [])).epoch, null);
    assert.equal((await newest({ kind: 'told', marks: [{ key: 'x', epoch: '2026-11-20' }] }, ['x'])).epoch, null);
    assert.equal((await newest(told(), [])).epoch, null);
  });

  it('is not known where nobody can be asked, before or after', async () => {
    assert.equal((await newest(undefined, [])).epoch, undefined);
    assert.equal((await newest({ kind: 'unknown', reason: 'no' }, [])).epoch, undefined);
    assert.equal((await newest(told('2026-11-20'), 'silent')).epoch, undefined);
  });

  it('is never one that is still to come, which is told', async () => {
    const ahead = await newest(told('2027-01-01', '2026-11-20'), [keyOf('2027-01-01'), keyOf('2026-11-20')]);
    assert.deepEqual([ahead.epoch, ahead.ahead], ['2026-11-20', '2027-01-01']);
  });

  it('is looked for among few, however many bad ones there are', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      new Date(Date.UTC(2025, 0, index)).toISOString().slice(0, 10),
    );
    assert.ok((await newest(told(...many), [])).rounds.length <= 8);
  });

  it('is asked for once for all legs', async () => {
    let rounds = 0;
    const legs = Array.from({ length: 100 }, (_, index) => ({ leg: `l${index}`, keyOf }));
    await newestEpochs(
      legs,
      {
        marks: async (asked) => new Map(asked.map((leg) => [leg, told('2026-11-20')])),
        isThere: async (keys) => {
          rounds += 1;
          return new Map([...keys.keys()].map((leg) => [leg, true]));
        },
      },
      TODAY,
    );
    assert.equal(rounds, 1);
  });
});

describe('the epoch of a leg', () => {
  const DAY = { today: TODAY, renews: true, isForced: false };
  const cases = [
    ['keeps that of an image that is fresh', WEEK, { newest: '2026-11-24' }, '2026-11-24', null, false],
    ['is today where it is stale', WEEK, { newest: '2026-11-21' }, TODAY, 'stale: 9 days, limit 7', true],
    ['is today where there is none', WEEK, { newest: null }, TODAY, null, false],
    ['is that of the calendar where nobody can be asked', WEEK, { newest: undefined }, '2026-11-26', null, false],
    ['stays where the run renews nothing', WEEK, { newest: '2026-11-21', renews: false }, '2026-11-21', 'stale: 9 days, limit 7', false],
    ['is today in such a run where there is none', WEEK, { newest: null, renews: false }, TODAY, null, false],
    ['is today where it is baked in any case', WEEK, { newest: '2026-11-24', isForced: true }, TODAY, null, true],
    ['is today where it was baked today, and again', WEEK, { newest: TODAY, isForced: true }, TODAY, null, false],
    ['does not go back where it is baked in any case', WEEK, { newest: '2026-12-01', isForced: true }, '2026-12-01', null, false],
    ['stays where it is baked in any case by a run that renews nothing', WEEK, { newest: '2026-11-24', isForced: true, renews: false }, '2026-11-24', null, false],
    ['is that of the week', 'weekly', { newest: null }, '2026-11-30', null, false],
    ['is that of the week, asked or not', 'weekly', { newest: undefined }, '2026-11-30', null, false],
    ['is that of the month', 'monthly', { newest: '2026-10-20' }, '2026-11-01', 'stale: 41 days, monthly', true],
    ['stays in its month, forced or not', 'monthly', { newest: '2026-11-01', isForced: true }, '2026-11-01', null, false],
    ['stays though the month is over where the run renews nothing', 'monthly', { newest: '2026-10-20', renews: false }, '2026-10-20', 'stale: 41 days, monthly', false],
    ['stays where the policy was another one', 'monthly', { newest: '2026-11-20' }, '2026-11-20', null, false],
  ] as const; // prettier-ignore
  for (const [what, policy, over, epoch, stale, isRenewed] of cases)
    it(what, () => assert.deepEqual(freshnessOf(policy, { ...DAY, ...over }), { epoch, stale, isRenewed }));
});
