import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { reservedNamesNotice } from '../../../../src/core/secrets/environment.ts';
import { withVariables } from '../../../../src/packer/run/environment.ts';

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

  for (const name of ['docker_repo_email', 'path', 'env', 'git_sha', 'Path', 'DOCKER_REPO_EMAIL', 'shell', 'home']) {
    it(`takes ${name}, which is its sender's own`, () => {
      assert.deepEqual(withVariables({ PATH: '/bin' }, [[name, 'x']]), { PATH: '/bin', [name]: 'x' });
    });
  }

  for (const name of [
    'PATH',
    'LD_PRELOAD',
    'GITHUB_OUTPUT',
    'INPUT_X',
    'BASH_ENV',
    'NODE_OPTIONS',
    'DOCKER_HOST',
    'GIT_SSH_COMMAND',
    'PACKER_LOG',
    'RUBYOPT',
  ]) {
    it(`leaves ${name} as it is there, and says so`, () => {
      assert.deepEqual(withVariables({ LANG: 'C' }, [[name, 'x']]), { LANG: 'C' });
      assert.match(
        reservedNamesNotice([[name, 'x']]) ?? '',
        new RegExp(`^${name} reaches Packer as a variable, but not`),
      );
    });
  }

  it('says nothing where there is nothing to say', () => {
    assert.equal(reservedNamesNotice([['docker_repo_email', 'x']]), undefined);
  });
});
