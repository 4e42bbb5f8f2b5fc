import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { z } from 'zod';

import { connectAzure, ownSubscription } from '../../../../../src/providers/azure/cloud/connect.ts';
import { cloudOf, signInOf } from '../../../../../src/providers/azure/cloud/sign-in.ts';
import { ServiceError } from '../../../../../src/core/http/answer.ts';
import { type AzureTwin, startAzureTwin } from '../../../../support/azure/azure-twin.ts';

const anything = z.object({ id: z.string() });

describe('the way to sign in to Azure', () => {
  const whole = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', HOME: '/nowhere' };
  const ways: readonly (readonly [environment: Readonly<Record<string, string>>, kind: string | undefined])[] = [
    [{ ...whole, AZURE_CLIENT_SECRET: 's', AZURE_FEDERATED_TOKEN_FILE: '/f' }, 'secret'],
    [{ ARM_TENANT_ID: 't', ARM_CLIENT_ID: 'c', ARM_CLIENT_SECRET: 's', HOME: '/nowhere' }, 'secret'],
    [{ ...whole, AZURE_FEDERATED_TOKEN_FILE: '/f' }, 'file'],
    [{ ...whole, ARM_OIDC_TOKEN: 'x' }, 'text'],
    [{ ...whole, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' }, 'request'],
    [{ HOME: '/nowhere', ARM_USE_MSI: 'true' }, 'identity'],
    [whole, undefined],
    [{ HOME: '/nowhere' }, undefined],
  ];
  for (const [environment, kind] of ways) {
    it(`${Object.keys(environment).join(' ')}: ${kind ?? 'none'}`, () => {
      const way = signInOf(environment);
      assert.equal(way?.kind === 'assertion' ? way.from.kind : way?.kind, kind);
    });
  }

  it('leads to the cloud that is named, and to no other', () => {
    assert.equal(cloudOf({}).manager.href, 'https://management.azure.com/');
    assert.equal(cloudOf({ ARM_ENVIRONMENT: 'usgovernment' }).authority.host, 'login.microsoftonline.us');
    assert.throws(() => cloudOf({ ARM_ENVIRONMENT: 'https://evil.example' }), /there are public, usgovernment, china/);
    assert.equal(ownSubscription({ AZURE_SUBSCRIPTION_ID: '../x' }), null);
  });
});

describe('a client of Azure', () => {
  const start = async (t: TestContext): Promise<AzureTwin | undefined> => startAzureTwin(t);
  const folder = (t: TestContext): string => {
    const made = mkdtempSync(join(tmpdir(), 'sign-in-'));
    t.after(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };
  const groupOf = async (environment: Readonly<Record<string, string>>, { arm }: AzureTwin, tries = 5) => {
    const { arm: client, subscription } = await connectAzure(environment, { tries, callMs: 20_000 });
    const group = await client.get(`${arm.root}/resourceGroups/images`, 'resources', anything);
    return [subscription, group?.id.split('/').at(-1)];
  };

  it('is let in by a secret, by a token of another, by az and by the machine', async (t) => {
    const twin = await start(t);
    if (twin === undefined) return;
    const { arm, way } = twin;
    arm.group('images');
    const own = folder(t);
    const whole = { ...way, HOME: own, AZURE_TENANT_ID: arm.tenant, AZURE_CLIENT_ID: arm.client };
    const expected = [arm.subscription, 'images'];
    assert.deepEqual(await groupOf({ ...twin.environment }, twin), expected);
    writeFileSync(join(own, 'token'), `${arm.assertion}\n`);
    assert.deepEqual(await groupOf({ ...whole, AZURE_FEDERATED_TOKEN_FILE: join(own, 'token') }, twin), [
      null,
      'images',
    ]);

    const service = createServer((request, response) => {
      const isAsked = /audience=api%3A%2F%2FAzureADTokenExchange|resource=/.test(request.url ?? '');
      const isOwn = request.headers.authorization === 'Bearer runner' || request.headers['metadata'] === 'true';
      const body =
        request.headers['metadata'] === 'true'
          ? { access_token: arm.token(), expires_in: '3600' }
          : { value: arm.assertion };
      response.writeHead(isAsked && isOwn ? 200 : 400).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
    t.after(() => service.close());
    const address = service.address();
    const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/token?api-version=2`;
    assert.deepEqual(
      await groupOf({ ...whole, ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner' }, twin),
      [null, 'images'],
    );
    assert.deepEqual(await groupOf({ ...way, HOME: own, ARM_USE_MSI: 'true', ARM_MSI_ENDPOINT: url }, twin), [
      null,
      'images',
    ]);

    writeFileSync(join(own, 'azureProfile.json'), '{}');
    const said = {
      accessToken: arm.token(),
      expires_on: Math.floor(Date.now() / 1000) + 3600,
      subscription: arm.subscription,
    };
    writeFileSync(join(own, 'az'), `#!/bin/sh\necho '${JSON.stringify(said)}'\n`);
    chmodSync(join(own, 'az'), 0o755);
    const cli = { ...way, HOME: '/nowhere', AZURE_CONFIG_DIR: own, PATH: `${own}:${process.env['PATH']}` };
    assert.deepEqual(await groupOf(cli, twin), expected);
    writeFileSync(join(own, 'az'), `#!/bin/sh\necho 'Please run az login' >&2\nexit 1\n`);
    await assert.rejects(
      groupOf(cli, twin),
      /az account get-access-token gave no token: Please run az login\. Sign in with az login/,
    );
  });

  it('says why it is not let in, and prints no secret', async (t) => {
    const twin = await start(t);
    if (twin === undefined) return;
    const wrong = { ...twin.environment, AZURE_CLIENT_SECRET: 'not-the-secret' };
    await assert.rejects(
      groupOf(wrong, twin),
      (error: Error) => /AADSTS7000215/.test(error.message) && !error.message.includes('not-the-secret'),
    );
    const late = { ...twin.environment, AZURE_CLIENT_SECRET: '', ARM_OIDC_TOKEN: 'old', HOME: '/nowhere' };
    await assert.rejects(groupOf(late, twin), /AADSTS700024: Client assertion is not within its valid time range/);
    await assert.rejects(connectAzure({ HOME: '/nowhere' }), /no credentials are there\. Set AZURE_CLIENT_ID/);
    const { SSL_CERT_FILE: _, ...blind } = twin.environment;
    await assert.rejects(groupOf(blind, twin), /of an authority that this machine does not know .*SSL_CERT_FILE/);
    await assert.rejects(
      groupOf({ ...blind, SSL_CERT_FILE: '/nowhere/ca.pem' }, twin),
      /SSL_CERT_FILE names \/nowhere\/ca\.pem, which is not there/,
    );
  });

  it('waits when it is told to, signs in again, and does not go where it is led', async (t) => {
    const twin = await start(t);
    if (twin === undefined) return;
    const { arm } = twin;
    arm.group('images');
    const { arm: client } = await connectAzure(twin.environment, { tries: 3, callMs: 2000 });
    const group = `${arm.root}/resourceGroups/images`;
    const busy = {
      method: 'GET',
      path: /images$/,
      reply: {
        status: 429,
        headers: { 'retry-after': '1' },
        body: { error: { code: 'TooManyRequests', message: 'x' } },
      },
    };
    arm.troubles.push({ ...busy });
    assert.equal((await client.get(group, 'resources', anything))?.id, group);
    arm.troubles.push({ ...busy, times: 9 });
    await assert.rejects(
      client.get(group, 'resources', anything),
      (error) => error instanceof ServiceError && error.status === 429 && error.code === 'TooManyRequests',
    );
    arm.troubles.length = 0;
    arm.expireTokens();
    assert.equal((await client.get(group, 'resources', anything))?.id, group);
    arm.troubles.push({
      method: 'GET',
      path: /resources$/,
      reply: { status: 200, body: { value: [], nextLink: 'https://evil.example/x' } },
    });
    await assert.rejects(
      client.all(`${group}/resources`, 'resources', anything),
      /leads to evil\.example, which is not asked/,
    );
    arm.troubles.push({ method: 'GET', path: /images$/, reply: 'silence' });
    await assert.rejects(
      client.get(group, 'resources', anything),
      /Azure could not be asked: it did not answer within 2 s/,
    );
    for (const body of ['x', { id: 7 }, null]) {
      arm.troubles.push({ method: 'GET', path: /images$/, reply: { status: 200, body } });
      await assert.rejects(
        client.get(group, 'resources', anything),
        /\/resourceGroups\/images is told in another form than is known/,
      );
    }
  });

  it('waits for the end of an operation, and tells how it failed', async (t) => {
    const twin = await start(t);
    if (twin === undefined) return;
    const { arm } = twin;
    const group = arm.group('images');
    const { arm: client } = await connectAzure(twin.environment);
    const image = `${group}/providers/Microsoft.Compute/images/a`;
    await client.change('PUT', image, 'compute', { location: 'westeurope', properties: {} });
    assert.equal(arm.store.get(image)?.properties['provisioningState'], 'Succeeded');
    arm.delays.capture = 2000;
    const failed = { status: 'Failed', error: { code: 'OutOfMemory', message: 'no room' } };
    arm.troubles.push({ method: 'GET', path: /operations\/[0-9a-f-]{36}$/, reply: { status: 200, body: failed } });
    await assert.rejects(client.change('PUT', image, 'compute', { location: 'westeurope' }), /OutOfMemory: no room/);
    assert.equal(await client.remove(image, 'compute'), true);
    await arm.settled();
    assert.equal(await client.remove(image, 'compute'), false);
  });
});
