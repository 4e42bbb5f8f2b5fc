import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { authorizationFor, gitEnvironment } from '../../../../src/pipeline/checkout/git-environment.ts';
import { madeUpToken } from '../../../support/peers/git-server.ts';

const access = { giturl: 'https://git.example.org/acme/web.git', token: '', keyFile: null, knownHosts: null };

function settingsOf(environment: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const count = Number(environment['GIT_CONFIG_COUNT']);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      environment[`GIT_CONFIG_KEY_${index}`] ?? '',
      environment[`GIT_CONFIG_VALUE_${index}`] ?? '',
    ]),
  );
}

describe('gitEnvironment', () => {
  it('reads no configuration of others, asks nobody, and runs no program of theirs', () => {
    const environment = gitEnvironment(
      {
        PATH: '/usr/bin',
        GIT_SSH_COMMAND: 'evil',
        GIT_CONFIG_PARAMETERS: "'core.hooksPath'='/evil'",
        GIT_EXEC_PATH: '/evil',
        GITHUB_TOKEN: 'x',
        INPUT_SSH_KEY: 'x',
        HTTPS_PROXY: 'http://proxy:1',
      },
      access,
    );
    for (const name of ['GIT_CONFIG_PARAMETERS', 'GIT_EXEC_PATH', 'GITHUB_TOKEN', 'INPUT_SSH_KEY']) {
      assert.equal(environment[name], undefined, name);
    }
    assert.equal(environment['GIT_CONFIG_GLOBAL'], '/dev/null');
    assert.equal(environment['GIT_CONFIG_NOSYSTEM'], '1');
    assert.equal(environment['GIT_TERMINAL_PROMPT'], '0');
    assert.equal(environment['HTTPS_PROXY'], 'http://proxy:1');
    assert.doesNotMatch(environment['GIT_SSH_COMMAND'] ?? '', /evil/);
    const settings = settingsOf(environment);
    assert.equal(settings.get('core.hooksPath'), '/dev/null');
    assert.equal(settings.get('credential.helper'), '');
    assert.ok(![...settings.keys()].some((name) => name.includes('extraHeader')));
  });

  for (const [giturl, protocols] of [
    ['https://git.example.org/a.git', 'https:ssh'],
    ['ssh://git@git.example.org/a.git', 'https:ssh'],
    ['git@git.example.org:a.git', 'https:ssh'],
    ['http://127.0.0.1:80/a.git', 'http:https:ssh'],
  ] as const) {
    it(`speaks ${protocols} for ${giturl}`, () => {
      assert.equal(gitEnvironment({}, { ...access, giturl })['GIT_ALLOW_PROTOCOL'], protocols);
    });
  }

  it('gives the token to one host alone, and follows no redirect with it', () => {
    const token = madeUpToken();
    const settings = settingsOf(gitEnvironment({}, { ...access, token }));
    const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    assert.equal(settings.get('http.https://git.example.org/.extraHeader'), header);
    assert.equal(settings.get('http.followRedirects'), 'false');
    assert.equal(authorizationFor('git@git.example.org:a.git', token), undefined);
  });

  it('takes the key that was given, and no other, wherever it lies', (t) => {
    const folder = mkdtempSync(join(tmpdir(), "a runner's "));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'key'), '', { mode: 0o600 });
    const command = gitEnvironment({}, { ...access, keyFile: `${folder}/key`, knownHosts: `${folder}/known_hosts` })[
      'GIT_SSH_COMMAND'
    ];
    const asked = spawnSync('sh', ['-c', `${command} -G git.example.org`], { encoding: 'utf8' });
    if (asked.status === 127) {
      t.skip('ssh is not on this machine');
      return;
    }
    const settings = new Map(
      asked.stdout.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
    );
    assert.deepEqual(
      ['batchmode', 'stricthostkeychecking', 'identitiesonly', 'identityagent', 'identityfile'].map((name) =>
        settings.get(name),
      ),
      ['yes', 'true', 'yes', 'none', `${folder}/key`],
      asked.stderr,
    );
    assert.equal(settings.get('globalknownhostsfile'), `/etc/ssh/ssh_known_hosts ${folder}/known_hosts`);
  });
});
