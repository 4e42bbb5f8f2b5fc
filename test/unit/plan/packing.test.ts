import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { jobsOf, leastPerJob, packLegs } from '../../../src/plan/packing.ts';
import { Seeded } from '../../support/seeded.ts';

const timed = (times: Readonly<Record<string, number | undefined>>) =>
  Object.entries(times).map(([leg, seconds]) => ({ leg, seconds }));

describe('packLegs', () => {
  const tables: readonly (readonly [string, Readonly<Record<string, number | undefined>>, number, string[][]])[] = [
    ['nothing', {}, 3, []],
    ['as many as fit into one job', { b: undefined, a: undefined }, 2, [['a', 'b']]],
    [
      'the longest first, into the emptiest',
      { a: 10, b: 60, c: 20, d: 30 },
      2,
      [
        ['b', 'a'],
        ['d', 'c'],
      ],
    ],
    [
      'no more than fit, however empty a job is',
      { a: 100, b: 1, c: 1, d: 1 },
      2,
      [
        ['a', 'd'],
        ['b', 'c'],
      ],
    ],
    [
      'an unknown one like the middle one',
      { a: 10, b: 50, c: 90, x: undefined },
      2,
      [
        ['b', 'x'],
        ['c', 'a'],
      ],
    ],
    [
      'equal ones by id',
      { d: 5, c: 5, b: 5, a: 5 },
      2,
      [
        ['a', 'c'],
        ['b', 'd'],
      ],
    ],
  ];
  for (const [what, times, most, expected] of tables) {
    test(what, () => {
      const sorted = (jobs: readonly (readonly string[])[]) =>
        jobs.toSorted((x, y) => (String(x) < String(y) ? -1 : 1));
      assert.deepEqual(packLegs(timed(times), most), sorted(expected));
      assert.deepEqual(packLegs(timed(times).toReversed(), most), sorted(expected), 'in whatever order they come');
    });
  }

  test('holds each leg once, in jobs that are not too many and not too full, whatever the times are', () => {
    const random = new Seeded(25);
    for (let round = 0; round < 50; round += 1) {
      const legs = Array.from({ length: 1 + random.below(60) }, (_, at) => ({
        leg: `leg-${at}`,
        seconds: random.chance(0.3) ? undefined : random.below(1000),
      }));
      const most = 1 + random.below(9);
      const jobs = packLegs(legs, most);
      assert.deepEqual(jobs.flat().toSorted(), legs.map(({ leg }) => leg).toSorted());
      assert.equal(jobs.length, Math.ceil(legs.length / most));
      assert.ok(jobs.every((job) => job.length > 0 && job.length <= most));
    }
  });
});

describe('how many jobs there are', () => {
  test('is counted by group, as groups share none', () => {
    assert.equal(jobsOf([5, 1], 4), 3);
    assert.equal(jobsOf([], 4), 0);
  });

  test('decides how many legs a job has at least', () => {
    assert.equal(leastPerJob([256], 256), 1);
    assert.equal(leastPerJob([257], 256), 2);
    assert.equal(leastPerJob([10_000], 256), 40);
    assert.equal(leastPerJob([9_999, 1], 255), 40);
    assert.equal(
      leastPerJob(
        Array.from({ length: 257 }, () => 1),
        256,
      ),
      undefined,
    );
  });
});
