import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { createDockerLogins, dockerConfigFile } from '../../../../src/providers/oci/credentials.ts';

const password = `p:${randomUUID()}`;
const auth = Buffer.from(`user:${password}`).toString('base64');
const login = { kind: 'password', user: 'user', password };

async function environmentWith(t: TestContext, config: unknown, helper?: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-logins-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  if (helper !== undefined) {
    await writeFile(join(folder, 'docker-credential-test'), `#!/bin/sh\n${helper}\n`, { mode: 0o755 });
  }
  return { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

describe("docker's logins", () => {
  const found: readonly {
    readonly name: string;
    readonly config: unknown;
    readonly host: string;
    readonly expected: unknown;
  }[] = [
    { name: 'a host', config: { auths: { 'ghcr.io': { auth } } }, host: 'ghcr.io', expected: login },
    { name: 'a port', config: { auths: { 'r.example:5000': { auth } } }, host: 'r.example:5000', expected: login },
    { name: 'another port', config: { auths: { 'r.example:5000': { auth } } }, host: 'r.example', expected: undefined },
    {
      name: 'an address',
      config: { auths: { 'https://r.example/v1/': { auth } } },
      host: 'r.example',
      expected: login,
    },
    {
      name: "docker's own",
      config: { auths: { 'https://index.docker.io/v1/': { auth } } },
      host: 'docker.io',
      expected: login,
    },
    {
      name: 'padding',
      config: { auths: { a: { auth: Buffer.from(`user:${password}\0\0`).toString('base64') } } },
      host: 'a',
      expected: login,
    },
    { name: 'plain members', config: { auths: { a: { username: 'user', password } } }, host: 'a', expected: login },
    {
      name: 'a token',
      config: { auths: { a: { auth: '', identitytoken: password } } },
      host: 'a',
      expected: { kind: 'identity-token', token: password },
    },
    { name: 'an empty entry', config: { auths: { a: {} } }, host: 'a', expected: undefined },
    { name: 'nothing', config: {}, host: 'a', expected: undefined },
    { name: 'a host of the prototype', config: { auths: {} }, host: 'constructor', expected: undefined },
  ];
  for (const { name, config, host, expected } of found) {
    it(`are read for ${name}`, async (t) => {
      assert.deepEqual(await createDockerLogins(await environmentWith(t, config)).find(host), expected);
    });
  }

  it('are none without the file, which is in HOME unless DOCKER_CONFIG says otherwise', async () => {
    assert.equal(await createDockerLogins({ DOCKER_CONFIG: '/nowhere/at/all' }).find('a'), undefined);
    assert.equal(dockerConfigFile({ HOME: '/home/x' }), '/home/x/.docker/config.json');
    assert.equal(dockerConfigFile({ HOME: '/home/x', DOCKER_CONFIG: '' }), '/home/x/.docker/config.json');
  });

  it('come from a helper, which is told the host', async (t) => {
    const helper = `read -r host; printf '{"ServerURL":"%s","Username":"%s","Secret":"s"}' "$host" "$host"`;
    const own = await environmentWith(t, { credHelpers: { 'ghcr.io': 'test' }, auths: { other: { auth } } }, helper);
    const logins = createDockerLogins(own);
    assert.deepEqual(await logins.find('ghcr.io'), { kind: 'password', user: 'ghcr.io', password: 's' });
    assert.deepEqual(await logins.find('other'), login);
    const all = createDockerLogins(await environmentWith(t, { credsStore: 'test' }, helper));
    assert.deepEqual(await all.find('docker.io'), {
      kind: 'password',
      user: 'https://index.docker.io/v1/',
      password: 's',
    });
  });

  it('of a helper may be a token, or none', async (t) => {
    const token = await environmentWith(t, { credsStore: 'test' }, `echo '{"Username":"<token>","Secret":"s"}'`);
    assert.deepEqual(await createDockerLogins(token).find('a'), { kind: 'identity-token', token: 's' });
    const none = await environmentWith(
      t,
      { credsStore: 'test' },
      'echo credentials not found in native keychain; exit 1',
    );
    assert.equal(await createDockerLogins(none).find('a'), undefined);
  });

  const refused: readonly {
    readonly name: string;
    readonly config: unknown;
    readonly helper?: string;
    readonly message: RegExp;
  }[] = [
    { name: 'what is not JSON', config: 'x', message: /docker's configuration is not JSON/ },
    {
      name: 'a member of another kind',
      config: { auths: { a: { auth: [password] } } },
      message: /is not as docker writes it, at auths\.a\.auth/,
    },
    {
      name: 'a helper that is a path',
      config: { credsStore: '../../bin/sh' },
      message: /names a credential helper that cannot be one/,
    },
    {
      name: 'a helper that is not there',
      config: { credsStore: 'missing' },
      message: /docker-credential-missing, .*: ENOENT/,
    },
    {
      name: 'a helper that fails',
      config: { credsStore: 'test' },
      helper: `echo ${password}; exit 3`,
      message: /gives no login of a: it ended with exit code 3/,
    },
    {
      name: 'a helper that says no JSON',
      config: { credsStore: 'test' },
      helper: `echo ${password}`,
      message: /it answers no JSON/,
    },
  ];
  for (const { name, config, helper, message } of refused) {
    it(`are refused for ${name}, and not told`, async (t) => {
      const environment = await environmentWith(t, config, helper);
      await assert.rejects(createDockerLogins(environment).find('a'), (error: Error) => {
        assert.equal(error.name, 'UserError');
        assert.match(error.message, message);
        assert.ok(!error.message.includes(password.slice(4)));
        return true;
      });
    });
  }
});
