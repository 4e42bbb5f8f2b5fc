import assert from 'node:assert/strict';
import { describe, test, it } from 'node:test';

import { machineNow, steadyNow, waitFor, isPeriod } from '../../../src/core/clock.ts';

describe('a clock that nobody sets', () => {
  test('tells whole ms, as timers take them, whatever happens to the time of day', (t) => {
    t.mock.method(Date, 'now', () => 0);
    let now = 0;
    // Once: of two, the end of the test takes back only the second.
    t.mock.method(performance, 'now', () => now);
    for (now of [0.25, 0.5, 1000.123]) {
      assert.ok(Number.isInteger(steadyNow()), String(steadyNow()));
      assert.doesNotThrow(() => AbortSignal.timeout(Math.max(0, steadyNow() + 60_000 - steadyNow())));
      assert.ok(Math.abs(steadyNow() - performance.timeOrigin - now) <= 1);
    }
    assert.ok(Number.isInteger(machineNow()));
  });

  test('goes on evenly', (t) => {
    let ticks = 0;
    t.mock.method(performance, 'now', () => ticks);
    const begun = steadyNow();
    ticks = 5000;
    assert.equal(steadyNow() - begun, 5000);
  });
});

describe('waiting', () => {
  test('takes what no timer takes, without a word', async (t) => {
    const timer = t.mock.method(globalThis, 'setTimeout', queueMicrotask);
    for (const ms of [Number.NEGATIVE_INFINITY, -1, 0, 5, 2 ** 31, Number.POSITIVE_INFINITY]) await waitFor(ms);
    assert.deepEqual(
      timer.mock.calls.map(({ arguments: [, ms] }: { readonly arguments: readonly unknown[] }) => ms),
      [0, 0, 0, 5, 2 ** 31 - 1, 2 ** 31 - 1],
    );
  });
});

it('isPeriod takes years, months, weeks and days, and at least one of them', () => {
  const taken = [
    'P1Y',
    'P6M',
    'P2W',
    'P90D',
    'P1Y6M',
    'P',
    'P0D',
    'P0Y0M',
    '90',
    '90D',
    'PT1H',
    'P1.5Y',
    'p1y',
    'P1D1Y',
    '',
  ];
  assert.deepEqual(taken.filter(isPeriod), ['P1Y', 'P6M', 'P2W', 'P90D', 'P1Y6M']);
});
