import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { variablesOf } from '../../../src/pipeline/leg-run.ts';

describe('what the tests of a leg get', () => {
  const secrets = [
    ['of_this_leg', 'swordfish-1'],
    ['of_another', 'swordfish-2'],
  ] as const;

  it('is every secret value where one machine runs all, and none in a job of legs, as in a job of one', () => {
    assert.deepEqual(variablesOf({ request: null }, secrets), { plain: [], secret: secrets });
    assert.deepEqual(variablesOf({ request: null, withholds: true }, secrets), { plain: [], secret: [] });
  });
});
