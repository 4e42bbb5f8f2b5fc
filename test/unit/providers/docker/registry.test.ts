import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { parseReference } from '../../../../src/image/container-reference.ts';
import { createRegistry, type RegistryAnswer } from '../../../../src/providers/docker/registry.ts';
import { type LoopbackRegistry, type RegistryBehaviour, startLoopbackRegistry } from '../loopback-registry.ts';

const manifest = '{"schemaVersion": 2}';
const manifests = { 'acme/base:1.0': manifest };
/** Patient, for a machine that has much else to do; and one for servers that answer nothing. */
const registry = createRegistry({ userAgent: 'bakehouse-test', idle: 60_000 });
const impatient = createRegistry({ userAgent: 'bakehouse-test', idle: 300 });

async function ask(
  t: TestContext,
  behaviour: RegistryBehaviour,
  name = 'acme/base:1.0',
): Promise<{ readonly server: LoopbackRegistry; readonly answer: RegistryAnswer }> {
  const server = await startLoopbackRegistry(behaviour);
  t.after(server.stop);
  return {
    server,
    answer: await (behaviour.stuck === true ? impatient : registry).digestOf(parseReference(`${server.host}/${name}`)),
  };
}

const found = { kind: 'found', digest: sha256(manifest) };

describe('a registry', () => {
  it('tells the digest that a tag has, by one request', async (t) => {
    const { server, answer } = await ask(t, { manifests });
    assert.deepEqual(answer, found);
    assert.deepEqual(server.requests, ['HEAD /v2/acme/base/manifests/1.0 anonymous']);
  });

  it('may leave the digest to be computed', async (t) => {
    const { server, answer } = await ask(t, { manifests, silent: true });
    assert.deepEqual(answer, found);
    assert.equal(server.requests.at(-1), 'GET /v2/acme/base/manifests/1.0 anonymous');
  });

  for (const tokenMember of ['token', 'access_token'] as const) {
    it(`may give everybody a token first, as ${tokenMember}`, async (t) => {
      const { server, answer } = await ask(t, { manifests, realm: 'self', tokenMember });
      assert.deepEqual(answer, found);
      assert.deepEqual(server.requests, [
        'HEAD /v2/acme/base/manifests/1.0 anonymous',
        'GET /token?service=the+registry&scope=repository%3Aacme%2Fbase%3Apull anonymous',
        'HEAD /v2/acme/base/manifests/1.0 Bearer anybody',
      ]);
    });
  }

  for (const [what, behaviour, reason] of [
    ['without the image', { manifests: {} }, 'HTTP 404'],
    ['that forbids it', { manifests, status: 403 }, 'HTTP 403'],
    ['that gives no token', { manifests, realm: 'self', tokenStatus: 401 }, 'HTTP 401'],
    ['that names no address for tokens', { manifests, realm: 'nowhere' }, 'HTTP 401'],
  ] as const) {
    it(`${what} has it missing`, async (t) => {
      const { server, answer } = await ask(t, behaviour);
      assert.deepEqual(answer, { kind: 'missing', reason: `${server.host} answered ${reason} for acme/base:1.0` });
    });
  }

  it('that is in trouble or limits requests is unreachable', async (t) => {
    for (const status of [429, 500, 503]) {
      const { answer } = await ask(t, { manifests, status });
      assert.equal(answer.kind, 'unreachable', String(status));
    }
  });

  it('that sends elsewhere for a token without https is not followed', async (t) => {
    const { server, answer } = await ask(t, { manifests, realm: 'http://169.254.169.254/token' });
    assert.equal(answer.kind, 'unreachable');
    assert.match(answer.reason, /token to http:\/\/169\.254\.169\.254, which is not https/);
    assert.equal(server.requests.length, 1);
  });

  it('that does not answer is given up', async (t) => {
    const { answer } = await ask(t, { manifests, stuck: true });
    assert.equal(answer.kind, 'unreachable');
  });

  it('that is not there is unreachable', async (t) => {
    const server = await startLoopbackRegistry({ manifests });
    await server.stop();
    t.after(() => undefined);
    const answer = await registry.digestOf(parseReference(`${server.host}/acme/base`));
    assert.equal(answer.kind, 'unreachable');
    assert.match(answer.reason, /^127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/);
  });
});
