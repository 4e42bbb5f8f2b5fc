import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { gitEnvironment, loginOf } from '../../../../../src/publish/files/delivery/git.ts';
import { remoteOf } from '../../../../../src/publish/files/delivery/remote.ts';

const SET = {
  GITHUB_REPOSITORY: 'acme/images',
  GITHUB_SERVER_URL: 'https://git.example/',
  GITHUB_API_URL: 'https://git.example/api/v3',
};

describe('remoteOf', () => {
  it('is the repository of the workflow', () => {
    const { identity, ...remote } = remoteOf(SET, 'x') ?? { identity: null };
    assert.deepEqual(remote, {
      url: 'https://git.example/acme/images.git',
      repository: 'acme/images',
      apiUrl: 'https://git.example/api/v3',
      token: 'x',
    });
    assert.match(identity?.name ?? '', /\[bot\]$/);
    assert.equal(remoteOf(SET, '')?.token, null);
  });

  const others: readonly Readonly<Record<string, string>>[] = [
    {},
    { ...SET, GITHUB_REPOSITORY: '' },
    { ...SET, GITHUB_REPOSITORY: 'acme/images/../x' },
    { ...SET, GITHUB_SERVER_URL: 'https://user:pass@git.example' },
    { ...SET, GITHUB_SERVER_URL: 'ext::sh -c x' },
  ];
  for (const environment of others) {
    it(`is none for ${JSON.stringify(environment)}`, () => assert.equal(remoteOf(environment, 'x'), null));
  }
});

describe('gitEnvironment', () => {
  const token = 'made-up-token';

  it('has the login as a header of that repository alone', () => {
    const environment = gitEnvironment({ PATH: '/bin' }, 'https://git.example/acme/images.git', token);
    const values = Object.entries(environment).filter(([, value]) => value.includes(loginOf(token)));
    assert.equal(values.length, 1);
    const [name, value] = values[0] ?? ['', ''];
    assert.equal(value, `AUTHORIZATION: basic ${loginOf(token)}`);
    assert.equal(environment[name.replace('VALUE', 'KEY')], 'http.https://git.example/acme/images.git.extraheader');
    assert.ok(!Object.values(environment).some((one) => one.includes(token)));
    assert.equal(environment['GIT_ALLOW_PROTOCOL'], 'http:https:ssh');
    assert.equal(environment['GIT_TERMINAL_PROMPT'], '0');
  });

  it('has none where there is no token, or git has a login of its own', () => {
    for (const [remote, given] of [
      ['https://git.example/x', null],
      ['ssh://git@git.example/x', token],
      ['https://user@git.example/x', token],
    ] as const) {
      const environment = gitEnvironment({}, remote, given);
      assert.ok(!Object.values(environment).some((value) => /authorization/i.test(value)), remote);
    }
  });
});
