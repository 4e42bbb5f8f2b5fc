import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { manifestScan } from '../../../src/image/scan.ts';
import { levelsToRun, wavesToRun } from '../../../src/pipeline/plan-stage.ts';
import { done, sampleLeg } from '../image/sample-plan.ts';

const PLANNED = { all: false, scans: false };

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
    levelsToRun(legs, { all, scans: false }).map((level) => level.map(({ leg }) => leg));

  it('has those that there is something to do for, and no empty level', () => {
    assert.deepEqual(ids(false), [['a'], ['c', 'd'], ['f']]);
  });

  it('has all that were asked for, for a request', () => {
    assert.deepEqual(ids(true), [['a', 'b'], ['c', 'd'], ['e'], ['f']]);
  });

  it('goes from the top down, whatever the order of the plan', () => {
    assert.deepEqual(
      levelsToRun(legs.toReversed(), { all: false, scans: false }).map((level) => level[0]?.level),
      [0, 1, 3],
    );
  });

  it('is empty where nothing is due', () => assert.deepEqual(levelsToRun([sampleLeg('a', done)], PLANNED), []));

  it('has also those that nothing tests, where all are to be scanned: no provider tells of an earlier scan', () => {
    const none = { none: true };
    const script = { script: { run: './test' } };
    const scan = manifestScan.parse({ reports: ['*.json'] });
    const unchanged = [
      sampleLeg('untold', done),
      sampleLeg('waived', { ...done, verify: none }),
      sampleLeg('tested', { ...done, verify: script }),
      sampleLeg('planned', { ...done, verify: none, scan }),
      sampleLeg('unselected', { todo: [], state: 'unselected' }),
    ];
    const due = (run: typeof levelsToRun): readonly string[] =>
      run(unchanged, { all: false, scans: true })
        .flat()
        .map(({ leg }) => leg);
    assert.deepEqual(due(levelsToRun), ['untold', 'waived']);
    assert.deepEqual(due(wavesToRun), ['untold', 'waived']);
  });
});

describe('wavesToRun', () => {
  const legs = [
    sampleLeg('z'),
    sampleLeg('a', { level: 1, parent: 'z' }),
    sampleLeg('m'),
    sampleLeg('n', done),
    sampleLeg('b', { level: 1, parent: 'n' }),
    sampleLeg('c', { level: 1, parent: 'm' }),
  ];
  const ids = (all: boolean): readonly string[] =>
    wavesToRun(legs, { all, scans: false }).map((wave) => wave.map(({ leg }) => leg).join(' '));

  it('keeps the order of the list, and parts a leg from what it builds on', () => {
    assert.deepEqual(ids(false), ['z', 'a m b', 'c']);
    assert.deepEqual(ids(true), ['z', 'a m n', 'b c']);
  });

  it('is empty where nothing is due', () => assert.deepEqual(wavesToRun([sampleLeg('a', done)], PLANNED), []));
});
