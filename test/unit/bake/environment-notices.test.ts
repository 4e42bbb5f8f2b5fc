import assert from 'node:assert/strict';
import { test } from 'node:test';

import { environmentAnswer } from '../../../src/actions/bake/environment-notices.ts';
import { introduceProviders } from '../../../src/providers/providers.ts';

introduceProviders();

test('tells what a template asks for and does not get', () => {
  const environment = { HELD: '1', PASSED: '1', AWS_REGION: 'x', AWS_SECRET_ACCESS_KEY: 'x', PKR_VAR_a: '1', PKR_VAR_b: '1', PKR_VAR_other: '1' }; // prettier-ignore
  const asked = ['UNSET', 'HELD', 'PASSED', 'AWS_REGION', 'AWS_SECRET_ACCESS_KEY', 'HELD'];
  assert.deepEqual(environmentAnswer(environment, ['PASSED', 'PKR_VAR_b'], asked, ['a', 'b', 'c']), {
    held: ['HELD'],
    unset: ['UNSET'],
    unseen: ['AWS_REGION'],
    variables: ['PKR_VAR_a'],
  });
});
