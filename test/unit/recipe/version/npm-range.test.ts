import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseConstraints, satisfies } from '../../../../src/recipe/version/constraint.ts';
import { constraintOfNpmRange } from '../../../../src/recipe/version/npm-range.ts';
import { parseVersion } from '../../../../src/recipe/version/version.ts';

/** A range, what is told for it, and versions that both take and leave. */
const cases: readonly [range: string, told: string, takes: readonly string[], leaves: readonly string[]][] = [
  ['1.x', '~> 1.0', ['1.0.0', '1.14.3'], ['0.12.0', '2.0.0']],
  ['1.*', '~> 1.0', ['1.9.0'], ['2.0.0']],
  ['1.9.x', '~> 1.9.0', ['1.9.0', '1.9.5'], ['1.8.9', '1.10.0']],
  ['1.x.x', '~> 1.0', ['1.2.3'], ['2.0.0']],
  ['~1', '~> 1.0', ['1.0.0', '1.9.9'], ['2.0.0']],
  ['~1.9', '~> 1.9.0', ['1.9.0', '1.9.9'], ['1.10.0']],
  ['~1.9.2', '~> 1.9.2', ['1.9.2', '1.9.9'], ['1.9.1', '1.10.0']],
  ['^1.9.2', '>= 1.9.2, < 2.0', ['1.9.2', '1.14.0'], ['1.9.1', '2.0.0']],
  ['^1', '>= 1.0, < 2.0', ['1.0.0'], ['2.0.0']],
  ['^0.12.1', '~> 0.12.1', ['0.12.1', '0.12.9'], ['0.13.0']],
  ['^0.0.3', '= 0.0.3', ['0.0.3'], ['0.0.4']],
  ['>=1.9 <2', '>= 1.9, < 2', ['1.9.0', '1.99.0'], ['2.0.0']],
  ['>= 1.9 < 1.12.1', '>= 1.9, < 1.12.1', ['1.12.0'], ['1.12.1']],
  ['1.9 - 1.11', '>= 1.9, <= 1.11', ['1.9.0', '1.11.0'], ['1.12.0']],
];

describe('constraintOfNpmRange', () => {
  for (const [range, told, takes, leaves] of cases) {
    it(`${range} is ${told}`, () => {
      assert.equal(constraintOfNpmRange(range), told);
      const constraints = parseConstraints(told);
      for (const [versions, expected] of [
        [takes, true],
        [leaves, false],
      ] as const) {
        for (const version of versions) {
          const parsed = parseVersion(version);
          assert.equal(parsed !== undefined && satisfies(parsed, constraints), expected, version);
        }
      }
    });
  }

  it('says nothing for what is none, or has no equal', () => {
    for (const text of [
      '',
      '1.9.0',
      '1.9.O',
      '~> 1.9',
      '1.x || 2.x',
      'latest',
      '^',
      'x.1',
      '>=1.9',
      '1.9 -',
      '~'.repeat(500),
    ]) {
      assert.equal(constraintOfNpmRange(text), undefined, text);
    }
    assert.equal(constraintOfNpmRange('*'), 'latest');
  });

  it('is told where such a range is refused', () => {
    assert.throws(() => parseConstraints('~1.9'), /It is written as npm has it; here that is "~> 1\.9\.0"\.$/);
    assert.throws(() => parseConstraints('1.x'), /here that is "~> 1\.0"\.$/);
  });
});
