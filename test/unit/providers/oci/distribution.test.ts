import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Credential } from '../../../../src/providers/oci/credentials.ts';
import { createDistribution, type Distribution } from '../../../../src/providers/oci/distribution.ts';
import { readManifest } from '../../../../src/providers/oci/manifest.ts';
import {
  manifestType,
  startTokenRegistry,
  type TokenRegistry,
  type TokenRegistryOptions,
} from '../../../support/publish/registry-with-tokens.ts';

const password = randomUUID();
const credential: Credential = { kind: 'password', user: 'user', password };
const basic = `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;
const text = `{ "schemaVersion": 2, "config": { "digest": "${sha256('config')}" } }`;
const manifest = { digest: sha256(text), type: manifestType, bytes: Buffer.from(text) };

interface Setting {
  readonly registry: TokenRegistry;
  readonly distribution: Distribution;
  readonly repository: { readonly host: string; readonly path: string };
  readonly pauses: readonly number[];
}

async function start(
  t: TestContext,
  options: Partial<TokenRegistryOptions> = {},
  login: Credential | undefined = credential,
  idle = 5000,
): Promise<Setting> {
  const registry = await startTokenRegistry(t, { 'acme/web:1.0': text }, { login: basic, ...options });
  const pauses: number[] = [];
  const distribution = createDistribution({
    userAgent: 'test',
    logins: { find: async () => login },
    idle,
    isInsecure: async () => false,
    pause: async (ms) => void pauses.push(ms),
    now: () => Date.parse('2026-11-21T12:00:00Z'),
  });
  return { registry, distribution, repository: { host: registry.host, path: 'acme/web' }, pauses };
}

describe('a registry that gives tokens', () => {
  it('is read and written with a token for just that, asked for once', async (t) => {
    const { registry, distribution, repository } = await start(t);
    assert.deepEqual(await distribution.manifest(repository, '1.0'), manifest);
    assert.equal(await distribution.manifest(repository, '2.0'), undefined);
    await distribution.tag(repository, '2.0', manifest);
    assert.deepEqual(registry.manifests.find('acme/web', '2.0')?.bytes, manifest.bytes);
    assert.deepEqual(await distribution.manifest(repository, '2.0'), manifest);
    assert.deepEqual(registry.requests, [
      // What docker asks first too, with https and without; the former is no request here.
      'GET /v2/',
      'GET /v2/acme/web/manifests/1.0',
      'token the registry repository:acme/web:pull',
      'GET /v2/acme/web/manifests/1.0',
      'GET /v2/acme/web/manifests/2.0',
      'PUT /v2/acme/web/manifests/2.0',
      'token the registry repository:acme/web:pull,push',
      'PUT /v2/acme/web/manifests/2.0',
      'GET /v2/acme/web/manifests/2.0',
    ]);
  });

  it('is asked for another when the first has expired', async (t) => {
    const { registry, distribution, repository } = await start(t, { uses: 1 });
    for (let count = 0; count < 3; count += 1)
      assert.deepEqual(await distribution.manifest(repository, '1.0'), manifest);
    assert.equal(registry.requests.filter((one) => one.startsWith('token')).length, 3);
  });

  it('takes the refresh token that docker keeps', async (t) => {
    const { distribution, repository } = await start(t, { login: 'r&=%' }, { kind: 'identity-token', token: 'r&=%' });
    assert.deepEqual(await distribution.manifest(repository, '1.0'), manifest);
  });

  it('knows whether nobody logged in', async (t) => {
    const { distribution, repository } = await start(t);
    assert.equal(await distribution.lacksLogin(repository.host), false);
    const registry = await startTokenRegistry(t, {}, { login: basic });
    const nobody = createDistribution({
      userAgent: 'test',
      logins: { find: async () => undefined },
      idle: 5000,
      isInsecure: async () => false,
      pause: async () => undefined,
      now: Date.now,
    });
    assert.equal(await nobody.lacksLogin(registry.host), true);
  });

  const troubles: readonly {
    readonly name: string;
    readonly options: Partial<TokenRegistryOptions>;
    readonly login?: Credential;
    readonly idle?: number;
    readonly message: RegExp;
    readonly pauses: readonly number[];
  }[] = [
    {
      name: 'that takes another password',
      options: { login: 'Basic other' },
      message: /wants a login to read acme\/web:1\.0, and takes none that docker has: HTTP 401/,
      pauses: [],
    },
    {
      name: 'that sends the password elsewhere unencrypted',
      options: { realm: 'http://192.0.2.1/token' },
      message: /it sends for a token to http:\/\/192\.0\.2\.1, which is not https/,
      pauses: [],
    },
    {
      name: 'whose token is none',
      options: { tokenAnswer: `${password} {` },
      message: /what it sends as a token is not JSON/,
      pauses: [],
    },
    {
      name: 'that never answers',
      options: { instead: () => true },
      idle: 150,
      message: /cannot be reached: .*timeout.* \(asked 4 times\)\.$/,
      pauses: [1000, 4000, 15_000],
    },
    {
      name: 'that says until when to wait',
      options: {
        instead: (_, response) => {
          response.writeHead(429, { 'retry-after': 'Sat, 21 Nov 2026 12:00:09 GMT' }).end();
          return true;
        },
      },
      message: /takes no more at the moment: HTTP 429, and is to be asked again after Sat, 21 Nov 2026 12:00:09 GMT/,
      pauses: [9000, 9000, 15_000],
    },
  ];
  for (const { name, options, login, idle, message, pauses } of troubles) {
    it(`${name} is told with its remedy, and nothing secret`, async (t) => {
      const setting = await start(t, options, login ?? credential, idle);
      await assert.rejects(setting.distribution.manifest(setting.repository, '1.0'), (error: Error) => {
        assert.equal(error.name, 'UserError');
        assert.match(error.message, message);
        assert.ok(!error.message.includes(password) && !error.message.includes(basic.slice(6)));
        return true;
      });
      assert.deepEqual(setting.pauses, pauses);
    });
  }
});

describe('a manifest', () => {
  const member = { digest: sha256('a'), platform: { os: 'linux', architecture: 'arm', variant: 'v7' } };
  const attestation = { digest: sha256('b'), platform: { os: 'unknown', architecture: 'unknown' } };
  const cases: readonly { readonly type: string; readonly body: unknown; readonly expected: unknown }[] = [
    { type: manifestType, body: { config: { digest: sha256('c') } }, expected: { kind: 'image', config: sha256('c') } },
    {
      type: 'application/vnd.docker.distribution.manifest.list.v2+json',
      body: { manifests: [member, attestation] },
      expected: {
        kind: 'index',
        members: [
          { digest: member.digest, platform: 'linux/arm/v7' },
          { digest: attestation.digest, platform: null },
        ],
      },
    },
    { type: manifestType, body: { manifests: [member] }, expected: { kind: 'other' } },
    { type: manifestType, body: { config: { digest: 'sha512:0' } }, expected: { kind: 'other' } },
    { type: 'application/vnd.docker.distribution.manifest.v1+json', body: {}, expected: { kind: 'other' } },
    { type: manifestType, body: 'x', expected: { kind: 'other' } },
  ];
  for (const { type, body, expected } of cases) {
    it(`of ${type.slice(16)} with ${JSON.stringify(body).slice(0, 40)}`, () => {
      const bytes = Buffer.from(body === 'x' ? 'x' : JSON.stringify(body));
      assert.deepEqual(readManifest({ digest: sha256(bytes), type, bytes }), expected);
    });
  }
});

describe('what is taken away, and all tags', () => {
  it('is not gone where a registry says 404 to taking it away, and still has it', async (t) => {
    const instead: TokenRegistryOptions['instead'] = ({ method }, response) => {
      if (method !== 'DELETE') return false;
      response.writeHead(404).end();
      return true;
    };
    const { distribution, repository } = await start(t, { instead });
    await assert.rejects(distribution.remove(repository, manifest.digest), /lets nobody delete images of acme\/web/);
    await distribution.remove(repository, sha256('gone already'));
  });

  for (const [what, second] of [
    ['is answered by 404', (response: ServerResponse) => void response.writeHead(404).end()],
    ['has none of them', (response: ServerResponse) => void response.setHeader('link', '<x>; rel="next"').end('{}')],
  ] as const) {
    it(`are not all told where a later page ${what}`, async (t) => {
      const instead: TokenRegistryOptions['instead'] = ({ url = '' }, response) => {
        if (!url.includes('/tags/list')) return false;
        if (url.includes('last=')) second(response);
        else response.setHeader('link', '<x>; rel="next"').end('{"tags":["1.0"]}');
        return true;
      };
      const { distribution, repository } = await start(t, { instead });
      await assert.rejects(distribution.tags(repository), /HTTP 404|has more tags, and tells none/);
    });
  }

  it('are none where there is no such repository', async (t) => {
    const instead: TokenRegistryOptions['instead'] = ({ url = '' }, response) => {
      if (!url.includes('/tags/list')) return false;
      response.writeHead(404).end();
      return true;
    };
    const { distribution, repository } = await start(t, { instead });
    assert.deepEqual(await distribution.tags(repository), []);
  });
});
