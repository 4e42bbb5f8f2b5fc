import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { askedOf } from '../../../src/pipeline/run-report.ts';

const NOTHING = { manifest: [], request: '', profiles: '', vars: [] };

describe('what was named to be planned', () => {
  test('is nothing where it is found by itself', () => assert.deepEqual(askedOf(NOTHING), []));

  for (const [name, given, expected] of [
    ['manifests', { manifest: ['a/bakehouse.yml', 'b.yml'] }, { flag: 'manifest', value: 'a/bakehouse.yml,b.yml' }],
    ['a request in a file', { request: '../request.json' }, { flag: 'request', value: '../request.json' }],
    ['the event, which is nowhere else', { request: 'event' }, { flag: 'request', value: null }],
    ['what has several lines', { profiles: 'glob: a\nmatch: b\n' }, { flag: 'profiles', value: null }],
    ['what is long', { request: `{"giturl":"${'x'.repeat(200)}"}` }, { flag: 'request', value: null }],
    ['variables, of which no value is shown', { vars: ['web: token=hunter2'] }, { flag: 'vars', value: null }],
  ] as const) {
    test(`is ${name}`, () => assert.deepEqual(askedOf({ ...NOTHING, ...given }), [expected]));
  }
});
