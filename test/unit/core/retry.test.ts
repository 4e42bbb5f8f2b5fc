import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { retry } from '../../../src/core/side-by-side.ts';

/** Fails so many times, as its messages say, then gives 7. */
function failing(...messages: readonly string[]): {
  readonly attempt: () => Promise<number>;
  readonly made: () => number;
} {
  let made = 0;
  return {
    made: () => made,
    attempt: async () => {
      const message = messages[made];
      made += 1;
      if (message !== undefined) throw new Error(message);
      return 7;
    },
  };
}

describe('retry', () => {
  test('gives what the first good attempt gives, after the pauses that were asked for', async () => {
    const { attempt, made } = failing('one', 'two');
    const told: unknown[] = [];
    const slept: number[] = [];
    const given = await retry(
      attempt,
      (error, attempts) => {
        told.push([error instanceof Error && error.message, attempts]);
        return attempts * 100;
      },
      async (ms) => slept.push(ms),
    );
    assert.deepEqual([given, made(), told, slept], [7, 3, [['one', 1], ['two', 2]], [100, 200]]); // prettier-ignore
  });

  test('asks nobody and waits for nothing when all goes well', async () => {
    const never = (): never => assert.fail('was asked');
    assert.equal(await retry(failing().attempt, never, never), 7);
  });

  test('throws the error that no attempt is to follow, itself', async () => {
    const { attempt, made } = failing('one', 'two', 'three');
    const pauses = [0];
    const last = retry(
      attempt,
      (_, attempts) => pauses[attempts - 1],
      async () => {},
    );
    await assert.rejects(last, { message: 'two' });
    assert.equal(made(), 2);
  });

  test('throws what is thrown in its place, or by what was to wait', async () => {
    const refused = retry(
      failing('one').attempt,
      () => assert.fail('enough'),
      async () => {},
    );
    await assert.rejects(refused, { message: 'enough' });
    const { attempt, made } = failing('one', 'two');
    const stopped = retry(
      attempt,
      () => 5,
      async () => assert.fail('cancelled'),
    );
    await assert.rejects(stopped, { message: 'cancelled' });
    assert.equal(made(), 1);
  });
});
