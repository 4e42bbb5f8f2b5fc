import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { chosenLegs, legsAtOnce, readLegsSettings } from '../../../../src/pipeline/legs/settings.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';

const read = (inputs: Readonly<Record<string, string>>) =>
  readLegsSettings(fakeHost({ inputs: { plan: 'plan.json', legs: 'web', ...inputs } }));

describe('the inputs of bake-legs', () => {
  test('have defaults', () => {
    assert.deepEqual(read({}), {
      plan: 'plan.json',
      'plan-digest': '',
      legs: ['web'],
      parallel: 2,
      retries: 0,
      'secret-vars': [],
      credentials: [],
      records: [],
      'artifact-prefix': 'bakehouse',
    });
  });

  for (const [given, legs] of [
    ['a, b\nc', ['a', 'b', 'c']],
    ['["a,1","b"]', ['a,1', 'b']],
    ['[\n  "a"\n]', ['a']],
  ] as const) {
    test(`name legs: ${given}`, () => assert.deepEqual(read({ legs: given }).legs, legs));
  }

  for (const [given, message] of [
    ['', /Input "legs" is required/],
    ['[', /Input "legs" must be ids, or a list of them as JSON, but was "\["/],
    ['[]', /must be a list of ids/],
    ['[1]', /must be a list of ids/],
    ['null', /no such leg|null/],
  ] as const) {
    test(`say what is wrong with ${given === '' ? 'nothing' : given}`, () => {
      assert.throws(() => chosenLegs(samplePlan([]), read({ legs: given }).legs), message);
    });
  }

  test('hide secrets before anything is said', () => {
    const secrets: string[] = [];
    const host = {
      ...fakeHost({ inputs: { 'secret-vars': 'token=swordfish-1', parallel: 'x' } }),
      secret: (value: string) => void secrets.push(value),
    };
    assert.throws(() => readLegsSettings(host), /"parallel"/);
    assert.deepEqual(secrets, ['swordfish-1']);
  });
});

describe('the legs of a job', () => {
  const plan = samplePlan([sampleLeg('web/a', { aliases: ['web/alias'] }), sampleLeg('web/b'), sampleLeg('db')]);

  test('are those that are named, once each and in that order', () => {
    const told = chosenLegs(plan, ['db', 'web/alias', 'web/a']).map(({ leg }) => leg);
    assert.deepEqual(told, ['db', 'web/a']);
  });

  test('are told by the nearest name where there is none', () => {
    assert.throws(() => chosenLegs(plan, ['db', 'web/c']), /Input "legs" names "web\/c".* Did you mean web\/[ab]\?/);
  });

  test('go one after the other where they queue', () => {
    assert.equal(legsAtOnce(plan.legs, 4), 4);
    assert.equal(legsAtOnce([...plan.legs, sampleLeg('x', { concurrency: 'account' })], 4), 1);
  });
});
