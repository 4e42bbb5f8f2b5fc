import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isFirstIn, takeFolder } from '../../../../src/core/files/shared-folder.ts';

describe('takeFolder', () => {
  it('lets one in at a time, in their order, and others into other folders', async () => {
    const told: string[] = [];
    const gate = Promise.withResolvers<undefined>();
    const work = (name: string, wait: Promise<unknown>) => async (): Promise<string> => {
      told.push(`${name} in`);
      await wait;
      told.push(`${name} out`);
      return name;
    };
    const first = takeFolder('/shared/a', work('first', gate.promise));
    const second = takeFolder('/shared/a', work('second', Promise.resolve()));
    assert.equal(await takeFolder('/shared/b', work('other', Promise.resolve())), 'other');
    assert.deepEqual(told, ['first in', 'other in', 'other out']);
    gate.resolve(undefined);
    assert.deepEqual(await Promise.all([first, second]), ['first', 'second']);
    assert.deepEqual(told.slice(3), ['first out', 'second in', 'second out']);
  });

  it('goes on after one that failed', async () => {
    const failing = takeFolder('/shared/c', () => Promise.reject(new Error('no')));
    const after = takeFolder('/shared/c', () => Promise.resolve('yes'));
    await assert.rejects(failing, /no/);
    assert.equal(await after, 'yes');
  });
});

describe('isFirstIn', () => {
  it('is asked once for a folder', () => {
    assert.deepEqual([isFirstIn('/shared/d'), isFirstIn('/shared/d'), isFirstIn('/shared/e')], [true, false, true]);
  });
});
