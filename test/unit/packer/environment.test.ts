import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withVariables } from '../../../src/packer/environment.ts';

describe('the environment of a build request', () => {
  it('has its variables, over what was there', () => {
    const pairs = [
      ['region', 'eu'],
      ['http_proxy', 'http://own'],
    ] as const;
    assert.deepEqual(withVariables({ http_proxy: 'http://other', LANG: 'C' }, pairs), {
      http_proxy: 'http://own',
      LANG: 'C',
      region: 'eu',
    });
  });

  for (const name of [
    'PATH',
    'LD_PRELOAD',
    'GITHUB_OUTPUT',
    'INPUT_X',
    'BASH_ENV',
    'NODE_OPTIONS',
    'Path',
    'GIT_SSH_COMMAND',
    'PACKER_LOG',
  ]) {
    it(`refuses ${name}`, () => {
      assert.throws(() => withVariables({}, [[name, 'x']]), {
        name: 'UserError',
        message: new RegExp(`sets ${name},`),
      });
    });
  }
});
