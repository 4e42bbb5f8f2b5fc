import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import { type Interrupt, leaveInTime } from '../../../../src/core/process/interrupt.ts';

/** An interrupt that comes when the test says so. */
function interruptOf(): { readonly interrupt: Interrupt; readonly come: () => void } {
  let first: number | undefined;
  let count = 0;
  const listeners: (() => void)[] = [];
  return {
    interrupt: {
      at: () => first,
      count: () => count,
      onFirst: (listener) => {
        if (first === undefined) listeners.push(listener);
        else listener();
      },
      dispose: () => {},
    },
    come: () => {
      count += 1;
      if (first !== undefined) return;
      first = steadyNow();
      for (const listener of listeners) listener();
    },
  };
}

const silent = (): Promise<never> => new Promise(() => {});
/** Before that the runner has killed the step. */
const LADDER_MS = 10_000;

describe('leaveInTime', () => {
  test('gives what the work gives, and throws what it throws', async () => {
    const { interrupt } = interruptOf();
    assert.equal(await leaveInTime({ kind: 'actions' }, interrupt, async () => 7), 7);
    const failing = leaveInTime({ kind: 'actions' }, interrupt, async () => {
      throw new Error('its own');
    });
    await assert.rejects(failing, /its own/);
  });

  test('leaves what does not answer before the runner kills the step, and not sooner than it is cancelled', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
    t.mock.method(performance, 'now', () => Date.now());
    const { interrupt, come } = interruptOf();
    let hasLeft = false;
    const left = assert.rejects(
      leaveInTime({ kind: 'actions' }, interrupt, silent).finally(() => {
        hasLeft = true;
      }),
      { name: 'UserError', message: /did not answer in time/ },
    );
    t.mock.timers.tick(3_600_000);
    await Promise.resolve();
    assert.equal(hasLeft, false);
    come();
    t.mock.timers.tick(LADDER_MS - 1000);
    await left;
  });

  test('on a terminal leaves only what it was asked twice to leave', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
    t.mock.method(performance, 'now', () => Date.now());
    const { interrupt, come } = interruptOf();
    let hasLeft = false;
    const left = assert.rejects(
      leaveInTime({ kind: 'terminal' }, interrupt, silent).finally(() => {
        hasLeft = true;
      }),
    );
    come();
    t.mock.timers.tick(3_600_000);
    await Promise.resolve();
    assert.equal(hasLeft, false);
    come();
    t.mock.timers.tick(100);
    await left;
  });
});
