import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  dayAfter,
  dayAt,
  dayNumber,
  daysUpTo,
  epoch,
  periodStart,
  refresh,
  staleness,
  writtenRefresh,
} from '../../../src/image/refresh.ts';

describe('a day', () => {
  it('is that of UTC', () => {
    assert.equal(dayAt(Date.parse('2026-11-30T23:59:59.999Z')), '2026-11-30');
    assert.equal(dayAt(Date.parse('2026-12-01T00:00:00.000Z')), '2026-12-01');
    // Here it is still the day before.
    assert.equal(dayAt(Date.parse('2026-11-30T23:30:00-05:00')), '2026-12-01');
    assert.equal(dayAfter('2028-02-28'), '2028-02-29');
    assert.equal(dayAfter('2026-12-31'), '2027-01-01');
    assert.deepEqual(daysUpTo('2027-01-01', 3), ['2027-01-01', '2026-12-31', '2026-12-30']);
  });

  const none = [
    '', '2026-W48', '2026-11', '2026-02-30', '2026-13-01', '2026-00-10', '2026-11-31', '26-11-30', '2026-11-30Z', ' 2026-11-30',
    '2026-11-30\n', '+012026-11-30', '2026-11-30T00:00', '٢٠٢٦-١١-٣٠', 'Mon Nov 30 2026', '0000-00-00',
  ]; // prettier-ignore
  for (const text of none) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(dayNumber(text), undefined);
      assert.equal(epoch.safeParse(text).success, false);
    });
  }
});

describe('the period of a day', () => {
  const cases = [
    ['weekly', '2026-11-30', '2026-11-30'],
    ['weekly', '2026-11-29', '2026-11-23'],
    ['weekly', '2027-01-01', '2026-12-28'],
    ['monthly', '2026-11-30', '2026-11-01'],
    ['monthly', '2028-02-29', '2028-02-01'],
    [{ 'max-age': '1d' }, '2026-11-30', '2026-11-30'],
    [{ 'max-age': '7d' }, '2026-11-30', '2026-11-26'],
    [{ 'max-age': '7d' }, '2026-12-02', '2026-11-26'],
    [{ 'max-age': '7d' }, '2026-12-03', '2026-12-03'],
  ] as const;
  for (const [policy, day, expected] of cases) {
    it(`${JSON.stringify(policy)} of ${day} begins on ${expected}`, () =>
      assert.equal(periodStart(policy, day), expected));
  }
});

describe('an image', () => {
  const cases = [
    [{ 'max-age': '7d' }, '2026-11-21', 'stale: 9 days, limit 7'],
    [{ 'max-age': '7d' }, '2026-11-23', 'stale: 7 days, limit 7'],
    [{ 'max-age': '7d' }, '2026-11-24', null],
    [{ 'max-age': '1d' }, '2026-11-29', 'stale: 1 day, limit 1'],
    [{ 'max-age': '1d' }, '2026-11-30', null],
    // Of a clock that is a little ahead.
    [{ 'max-age': '1d' }, '2026-12-01', null],
    ['weekly', '2026-11-29', 'stale: 1 day, weekly'],
    ['weekly', '2026-11-30', null],
    ['monthly', '2026-10-31', 'stale: 30 days, monthly'],
    ['monthly', '2026-11-02', null],
  ] as const;
  for (const [policy, of, expected] of cases) {
    it(`of ${of} with ${JSON.stringify(policy)} is ${expected ?? 'fresh'} on 2026-11-30`, () =>
      assert.equal(staleness(policy, of, '2026-11-30'), expected));
  }
});

describe('what may be written', () => {
  for (const value of ['weekly', 'monthly', { 'max-age': '1d' }, { 'max-age': '7d' }, { 'max-age': '366d' }])
    it(JSON.stringify(value), () => assert.deepEqual(refresh.parse(value), value));
  it('never, in a manifest', () => {
    assert.equal(writtenRefresh.parse('never'), 'never');
    assert.equal(refresh.safeParse('never').success, false);
  });

  const refused: readonly (readonly [values: readonly unknown[], problem: string])[] = [
    [['daily', '', null, 7, true, [], 'Weekly'], 'is weekly, monthly, or {max-age: 7d}'],
    [
      ['0d', '07d', '367d', '999d', '7', '168h', '7d ', '-7d', '1e2d', '٧d', '7D', '7.5d', 'd'].map((days) => ({ 'max-age': days })),
      'is whole days, of 1d to 366d',
    ],
    [[{ 'max-age': '7d', weekly: true }], 'Unrecognized key: "weekly"'],
  ]; // prettier-ignore
  for (const [values, problem] of refused) {
    for (const value of values) {
      it(`not ${JSON.stringify(value)}`, () => {
        assert.equal(refresh.safeParse(value).error?.issues[0]?.message, problem);
      });
    }
  }
});
