import { steadyNow } from '../../../src/core/clock.ts';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { type Leftover, sweepPart } from '../../../src/image/leftover.ts';

const one = (id: string): Leftover => ({
  kind: 'container',
  id,
  region: null,
  state: 'removed',
  reason: '',
  command: null,
});

describe("one provider's part of a sweep", () => {
  test('tells each thing once, and gives them all', async () => {
    const [a, b] = [one('a'), one('b')];
    const told: Leftover[] = [];
    const sweep = async (tell: (found: Leftover) => void): Promise<readonly Leftover[]> => {
      tell(a);
      return [a, b];
    };
    const found = await sweepPart({ what: 'containers', command: 'look', sweep }, Date.now() + 60_000, (it) => {
      told.push(it);
    });
    assert.deepEqual(found, [a, b]);
    assert.deepEqual(told, [a, b]);
  });

  test('that fails is named, with what it had found', async () => {
    const sweep = async (tell: (found: Leftover) => void): Promise<readonly Leftover[]> => {
      tell(one('a'));
      throw new Error('refused');
    };
    const found = await sweepPart({ what: 'containers', command: 'look', sweep }, Date.now() + 60_000, () => {});
    assert.deepEqual(
      found.map(({ id, state, reason, command }) => [id, state, reason, command]),
      [
        ['a', 'removed', '', null],
        ['containers', 'unchecked', 'could not be looked for: refused', 'look'],
      ],
    );
  });

  test('that is silent costs its share, is named, and what comes too late is told no more', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    t.mock.method(performance, 'now', () => Date.now());
    const told: string[] = [];
    let late: (found: Leftover) => void = () => {};
    const sweep = (tell: (found: Leftover) => void): Promise<readonly Leftover[]> => {
      tell(one('a'));
      late = tell;
      return new Promise(() => {});
    };
    const open = sweepPart({ what: 'containers', command: 'look', sweep }, steadyNow() + 30_000, ({ id }) => {
      told.push(id);
    });
    t.mock.timers.tick(29_999);
    assert.deepEqual(told, ['a']);
    t.mock.timers.tick(1);
    const found = await open;
    late(one('b'));
    assert.deepEqual(told, ['a', 'containers']);
    assert.equal(found[1]?.reason, 'could not be looked for: no answer within 30 s');
  });

  test('is asked also when the time of the job is over', async () => {
    const sweep = async (): Promise<readonly Leftover[]> => [one('a')];
    const found = await sweepPart({ what: 'containers', command: 'look', sweep }, Date.now() - 60_000, () => {});
    assert.deepEqual(found, [one('a')]);
  });
});
