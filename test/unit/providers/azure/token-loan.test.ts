import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, it, type TestContext } from 'node:test';

import type { Loan } from '../../../../src/image/provider-bake.ts';
import { LENT } from '../../../../src/providers/azure/packer-output.ts';
import { lendTokens } from '../../../../src/providers/azure/token-loan.ts';

const AUDIENCE = 'api://AzureADTokenExchange';

interface Lent {
  readonly loan: Loan;
  /** As the plugin asks. */
  readonly ask: (query: string, bearer?: string, method?: string) => Promise<readonly [status: number, value: unknown]>;
  readonly heard: readonly string[];
  readonly secrets: readonly string[];
}

/** GitHub's service, and what is lent of it. */
async function lent(t: TestContext, status = 200): Promise<Lent> {
  const token = randomUUID();
  const heard: string[] = [];
  const github = createServer((request, response) => {
    heard.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(status).end(JSON.stringify({ value: `jwt-${heard.length}` }));
  });
  await new Promise<void>((resolve) => void github.listen(0, '127.0.0.1', resolve));
  const address = github.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  t.after(() => void github.close());
  const secrets: string[] = [];
  const environment = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
  };
  const loan = (await lendTokens({ environment, secret: (value) => void secrets.push(value) })) ?? assert.fail();
  t.after(() => loan.end());
  const [url = '', bearer = ''] = LENT.map((name) => loan.values.get(name));
  assert.ok(!bearer.includes(token));
  return {
    loan,
    heard,
    secrets,
    ask: async (query, given = bearer, method = 'GET') => {
      const reply = await fetch(`${url}${query}`, { method, headers: { Authorization: `Bearer ${given}` } });
      return [reply.status, Object(await reply.json())['value']];
    },
  };
}

describe('the token service that is lent to a bake', () => {
  it("gives GitHub's tokens for Azure, each time a new one, to who has the bearer", async (t) => {
    const { ask, heard, secrets } = await lent(t);
    const query = `&audience=${encodeURIComponent(AUDIENCE)}`;
    assert.deepEqual(await ask(query), [200, 'jwt-1']);
    assert.deepEqual(await ask(query), [200, 'jwt-2']);
    assert.match(heard[0] ?? '', /^\/token\?api-version=2\.0&audience=api%3A%2F%2FAzureADTokenExchange Bearer /);
    assert.deepEqual(secrets, ['jwt-1', 'jwt-2']);
  });

  it('gives nothing else, and nothing to anybody else', async (t) => {
    const { ask, heard } = await lent(t);
    const query = `&audience=${encodeURIComponent(AUDIENCE)}`;
    const cases: readonly (readonly [query: string, bearer: string | undefined, method: string, status: number])[] = [
      ['&audience=sts.amazonaws.com', undefined, 'GET', 403],
      ['', undefined, 'GET', 403],
      [`${query}&audience=sts.amazonaws.com`, undefined, 'GET', 403],
      [query, randomUUID(), 'GET', 401],
      [query, '', 'GET', 401],
      [query, undefined, 'POST', 404],
    ];
    for (const [one, bearer, method, status] of cases)
      assert.deepEqual(await ask(one, bearer, method), [status, undefined], `${method} ${one}`);
    assert.deepEqual(heard, []);
  });

  it('says why GitHub gives none, and ends with the bake', async (t) => {
    const { ask, loan } = await lent(t, 403);
    const query = `&audience=${encodeURIComponent(AUDIENCE)}`;
    assert.deepEqual(await ask(query), [502, undefined]);
    await loan.end();
    await assert.rejects(ask(query), /fetch failed/);
  });

  it('is nothing where the job has no right to tokens', async () => {
    assert.equal(await lendTokens({ environment: {}, secret: () => {} }), undefined);
  });
});
