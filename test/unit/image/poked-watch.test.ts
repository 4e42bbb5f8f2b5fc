import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';

import { pokedWatch } from '../../../src/image/poked-watch.ts';

describe('what is noted of a cloud while a bake runs', () => {
  /** @param look what the n-th look waits for, from 1 */
  const watch = (look: (time: number) => Promise<void> = async () => {}) => {
    let asked = 0;
    const watched = pokedWatch(async () => look((asked += 1)));
    return { watched, asked: () => asked };
  };

  test('is asked for at once in a hurry, where it was to be asked for soon, and then no more', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { watched, asked } = watch();
    await watched.hurry();
    assert.equal(asked(), 0);
    watched.poke();
    await watched.hurry();
    assert.equal(asked(), 1);
    t.mock.timers.tick(60_000);
    await watched.hurry();
    assert.equal(asked(), 1);
  });

  test('is asked for once more where something came while it was asked for', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let answer = (): void => {};
    const { watched, asked } = watch(async (time) => {
      if (time === 1) await new Promise<void>((resolve) => (answer = resolve));
    });
    watched.poke();
    t.mock.timers.tick(0);
    assert.equal(asked(), 1);
    watched.poke();
    answer();
    await watched.hurry();
    assert.equal(asked(), 2);
  });

  test('is asked for a while, however often a guest makes it look as if there were something', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { watched, asked } = watch();
    for (let second = 0; second < 1000; second += 1) {
      for (let pokes = 0; pokes < 5; pokes += 1) watched.poke();
      t.mock.timers.tick(2000);
      await setImmediate();
    }
    assert.equal(asked(), 200);
    watched.poke();
    await watched.hurry();
    assert.equal(asked(), 201, 'and at the end all the same');
  });

  test('is asked for no more once it is over', async () => {
    const { watched, asked } = watch();
    await watched.stop();
    watched.poke();
    await watched.hurry();
    assert.equal(asked(), 0);
  });
});
