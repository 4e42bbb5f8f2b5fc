import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type AwsLimits, openEc2, openSsm, openSts } from '../../../../src/providers/aws/client.ts';

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
const source = fileURLToPath(new URL('../../../../src', import.meta.url));

/** Accepts every request and answers none. */
async function mute(t: TestContext): Promise<{ endpoint: string; asked: () => number }> {
  let asked = 0;
  const server = createServer(() => {
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return { endpoint: `http://127.0.0.1:${address.port}`, asked: () => asked };
}

type Call = (endpoint: string, limits: AwsLimits) => Promise<unknown>;

const calls: Readonly<Record<string, Call>> = {
  EC2: async (endpoint, limits) => {
    const { sdk, client } = await openEc2('us-east-1', { endpoint, credentials }, limits);
    return client.send(new sdk.DescribeKeyPairsCommand({}));
  },
  SSM: async (endpoint, limits) => {
    const { sdk, client } = await openSsm('us-east-1', { endpoint, credentials }, limits);
    return client.send(new sdk.GetParametersCommand({ Names: ['/x'] }));
  },
  STS: async (endpoint, limits) => {
    const { sdk, client } = await openSts('us-east-1', { endpoint, credentials }, limits);
    return client.send(new sdk.GetCallerIdentityCommand({}));
  },
};

for (const [service, call] of Object.entries(calls)) {
  describe(`an endpoint of ${service} that accepts and stays silent`, () => {
    test('costs a call its limit, with all its tries', async (t) => {
      const { endpoint } = await mute(t);
      await assert.rejects(call(endpoint, { callMs: 100 }), { name: 'TimeoutError' });
    });

    test('is left at once when the time of all is over', async (t) => {
      const { endpoint, asked } = await mute(t);
      const ending = new AbortController();
      const answer = call(endpoint, { signal: ending.signal });
      while (asked() === 0) await new Promise((resolve) => setImmediate(resolve));
      ending.abort();
      await assert.rejects(answer, {
        name: 'TimeoutError',
        message: new RegExp(`^${service} in us-east-1 had not answered`),
      });
    });

    test('is not asked at all after that', async (t) => {
      const { endpoint, asked } = await mute(t);
      await assert.rejects(call(endpoint, { signal: AbortSignal.abort() }), { name: 'TimeoutError' });
      assert.equal(asked(), 0);
    });
  });
}

test('clients of AWS are opened in one place', () => {
  const opening = globSync('**/*.ts', { cwd: source }).filter((path) =>
    /new\s+(?:\w+\.)?(?:EC2|SSM|STS|IAM|S3)Client\b/.test(readFileSync(join(source, path), 'utf8')),
  );
  assert.deepEqual(opening, ['providers/aws/client.ts']);
});
