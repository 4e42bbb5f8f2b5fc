import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { levelsToRun } from '../../../src/pipeline/levels.ts';
import { done, sampleLeg } from '../plan/sample-plan.ts';

describe('levelsToRun', () => {
  const legs = [
    sampleLeg('a'),
    sampleLeg('b', done),
    sampleLeg('c', { level: 1 }),
    sampleLeg('d', { level: 1, todo: ['verify'], state: 'verify' }),
    sampleLeg('e', { level: 2, ...done }),
    sampleLeg('f', { level: 3 }),
    sampleLeg('g', { level: 3, todo: [], state: 'unselected' }),
  ];
  const ids = (all: boolean): readonly (readonly string[])[] =>
    levelsToRun(legs, all).map((level) => level.map(({ leg }) => leg));

  it('has those that there is something to do for, and no empty level', () => {
    assert.deepEqual(ids(false), [['a'], ['c', 'd'], ['f']]);
  });

  it('has all that were asked for, for a request', () => {
    assert.deepEqual(ids(true), [['a', 'b'], ['c', 'd'], ['e'], ['f']]);
  });

  it('goes from the top down, whatever the order of the plan', () => {
    assert.deepEqual(
      levelsToRun(legs.toReversed(), false).map((level) => level[0]?.level),
      [0, 1, 3],
    );
  });

  it('is empty where nothing is due', () => assert.deepEqual(levelsToRun([sampleLeg('a', done)], false), []));
});
