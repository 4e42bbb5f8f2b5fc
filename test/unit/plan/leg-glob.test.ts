import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { matcherOf } from '../../../src/plan/selection.ts';

describe('a glob of legs', () => {
  const cases: readonly (readonly [glob: string, leg: string, fits: boolean])[] = [
    ['web', 'web', true],
    ['web', 'web/bookworm', true],
    ['web', 'web/eu-west-1/acme', true],
    ['web', 'web2/bookworm', false],
    ['web', 'base/web', false],
    ['w*', 'web/bookworm', true],
    ['web/*', 'web/bookworm', true],
    ['web/*', 'web/eu-west-1/acme', false],
    ['web/**', 'web/eu-west-1/acme', true],
    ['*/bookworm', 'web/bookworm', true],
    ['*/bookworm', 'web/trixie', false],
    ['**', 'web/eu-west-1/acme', true],
    ['*', 'web/eu-west-1/acme', true],
    ['web/{bookworm,trixie}', 'web/trixie', true],
    ['web/book?orm', 'web/bookworm', true],
    // What an id may hold means something in a glob.
    ['web/c++', 'web/c++', true],
    ['web/c++', 'web/ccc', false],
    ['acme/base:1.0+(x)', 'acme/base:1.0+(x)', true],
    ['[x]', '[x]', true],
    ['web/.hidden', 'web/.hidden', true],
    ['web/*', 'web/.hidden', true],
    ['!web', 'base', false],
    ['WEB', 'web', false],
    ['', 'web', false],
    ['constructor', 'web', false],
  ];
  for (const [glob, leg, fits] of cases) {
    it(`${glob} ${fits ? 'fits' : 'does not fit'} ${leg}`, () => assert.equal(matcherOf([glob])(leg), fits));
  }

  it('is one of several, or none', () => {
    const matches = matcherOf(['web/a', 'base']);
    assert.deepEqual(['web/a', 'web/b', 'base/b'].map(matches), [true, false, true]);
    assert.equal(matcherOf([])('web'), false);
  });

  it('of more than any id has is refused as what it is', () => {
    assert.throws(
      () => matcherOf(['a'.repeat(100_000)]),
      (error) => error instanceof UserError,
    );
  });
});
