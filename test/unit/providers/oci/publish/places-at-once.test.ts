import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eachByHost } from '../../../../../src/providers/oci/publish/places-at-once.ts';

interface Place {
  readonly host: string;
  readonly name: string;
}

const places = (host: string, count: number): readonly Place[] =>
  Array.from({ length: count }, (_, index) => ({ host, name: `${host}/${index}` }));

/** Work that ends when the test says so. */
function held(): {
  readonly begun: string[];
  readonly work: (place: Place) => Promise<void>;
  readonly end: (name: string, error?: Error) => Promise<void>;
} {
  const begun: string[] = [];
  const doors = new Map<string, PromiseWithResolvers<void>>();
  const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    work: async ({ name }) => {
      const door = Promise.withResolvers<void>();
      begun.push(name);
      doors.set(name, door);
      await door.promise;
    },
    end: async (name, error) => {
      if (error === undefined) doors.get(name)?.resolve();
      else doors.get(name)?.reject(error);
      await settle();
    },
  };
}

describe('places of a target', () => {
  it('wait for the first of their registry, and are then at work four at once', async () => {
    const { begun, work, end } = held();
    const all = eachByHost([...places('a', 7), ...places('b', 2)], work);
    assert.deepEqual(begun, ['a/0', 'b/0']);
    await end('a/0');
    assert.deepEqual(begun.slice(2), ['a/1', 'a/2', 'a/3', 'a/4']);
    await end('a/2');
    assert.deepEqual(begun.slice(6), ['a/5']);
    await end('b/0');
    assert.deepEqual(begun.slice(7), ['b/1']);
    for (const name of ['a/1', 'a/3', 'a/4', 'a/5', 'b/1', 'a/6']) await end(name);
    await all;
    assert.equal(begun.length, 9);
  });

  it('are all done before what the first failing one threw is thrown', async () => {
    const { begun, work, end } = held();
    let isOver = false;
    const all = eachByHost(places('a', 3), work).finally(() => (isOver = true));
    const thrown = assert.rejects(all, /first/);
    await end('a/0', new Error('first'));
    assert.deepEqual(begun, ['a/0', 'a/1', 'a/2']);
    await end('a/1', new Error('second'));
    assert.equal(isOver, false);
    await end('a/2');
    await thrown;
  });

  it('may be none', async () => {
    await eachByHost([], async () => assert.fail('there is none'));
  });
});
