import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { z } from 'zod';

import { connectGoogle } from '../../../../../src/providers/gcp/cloud/connect.ts';
import { ownProject, signInOf } from '../../../../../src/providers/gcp/cloud/sign-in.ts';
import { ServiceError } from '../../../../../src/core/http/answer.ts';
import { startGcpTwin } from '../../../../support/gcp/gcp-twin.ts';

const HOME = '/nowhere';
const anything = z.object({ name: z.string() });

describe('the way to sign in to Google Cloud', () => {
  const ways: readonly (readonly [environment: Readonly<Record<string, string>>, kind: string | undefined])[] = [
    [{ GOOGLE_OAUTH_ACCESS_TOKEN: 'x', GOOGLE_APPLICATION_CREDENTIALS: '/f' }, 'token'],
    [{ CLOUDSDK_AUTH_ACCESS_TOKEN: 'x' }, 'token'],
    [{ GOOGLE_CREDENTIALS: '{"type":"x"}', GOOGLE_APPLICATION_CREDENTIALS: '/f' }, 'text'],
    [{ GOOGLE_CREDENTIALS: '/f' }, 'file'],
    [{ GOOGLE_GHA_CREDS_PATH: '/f' }, 'file'],
    [{ GCE_METADATA_HOST: '127.0.0.1:1' }, 'machine'],
    [{}, undefined],
  ];
  for (const [environment, kind] of ways) {
    it(`${Object.keys(environment).join(' ') || 'nothing'}: ${kind ?? 'none'}`, () => {
      assert.equal(signInOf({ HOME, ...environment }, '/nowhere')?.kind, kind);
    });
  }

  it('tells the project, of the environment first', () => {
    const key = { GOOGLE_CREDENTIALS: '{"type":"service_account","project_id":"key-house"}' };
    assert.equal(ownProject({ HOME, ...key }), 'key-house');
    assert.equal(ownProject({ HOME, ...key, CLOUDSDK_CORE_PROJECT: 'own-house' }), 'own-house');
    assert.equal(ownProject({ HOME, GOOGLE_CLOUD_PROJECT: '../x' }), null);
  });
});

describe('a client of Google Cloud', () => {
  it('is let in by a key, by a token of GitHub, by a session and by the machine', async (t) => {
    const twin = await startGcpTwin(t);
    if (twin === undefined) return;
    const { engine, way, folder, environment } = twin;
    const service = createServer((request, response) => {
      const isOwn = request.headers.authorization === 'Bearer runner' || request.headers['metadata-flavor'] === 'Google';
      const body = request.headers['metadata-flavor'] === 'Google' ? { access_token: engine.token(), expires_in: 3600 } : { value: engine.federated }; // prettier-ignore
      response.writeHead(isOwn ? 200 : 403).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
    t.after(() => service.close());
    const address = service.address();
    const host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
    const path = (name: string, content: object): string => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify(content));
      return file;
    };
    /** As google-github-actions/auth writes it. */
    const federated = (over: object = {}): object => ({
      universe_domain: 'googleapis.com',
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/github',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      credential_source: {
        url: `http://${host}/token?audience=x`,
        headers: { Authorization: 'Bearer runner' },
        format: { type: 'json', subject_token_field_name: 'value' },
      },
      ...over,
    });
    const url = (email: string): string => `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`; // prettier-ignore
    const ask = async (given: Readonly<Record<string, string>>): Promise<string | undefined> => {
      const { compute } = await connectGoogle({ ...way, HOME, GCE_METADATA_HOST: '', ...given }, { tries: 2, callMs: 20_000 });
      return (await compute.get(`projects/${engine.project}`, anything))?.name;
    };
    const by = async (file: object): Promise<string | undefined> => ask({ GOOGLE_APPLICATION_CREDENTIALS: path('f.json', file) });
    assert.equal(await ask(environment), engine.project);
    assert.equal(await by(federated()), engine.project);
    assert.equal(await by(federated({ service_account_impersonation_url: url(engine.email) })), engine.project);
    assert.equal(await ask({ GOOGLE_OAUTH_ACCESS_TOKEN: engine.token() }), engine.project);
    assert.equal(await ask({ GCE_METADATA_HOST: host }), engine.project);
    assert.equal(await ask({ GOOGLE_CREDENTIALS: JSON.stringify(engine.key) }), engine.project);

    await assert.rejects(by(federated({ service_account_impersonation_url: url('other@x') })), /does not trust this job.*workloadIdentityUser/s);
    await assert.rejects(by(federated({ credential_source: { url: `http://${host}/` } })), /gives this job no token.*id-token: write/s);
    await assert.rejects(by(federated({ credential_source: { environment_id: 'aws1' } })), /says neither a file nor an address/);
    const { private_key_id: _, ...key } = engine.key;
    await assert.rejects(by({ ...key, private_key: 'secret-thing' }), (error: Error) => /is none that can sign/.test(error.message) && !error.message.includes('secret-thing'));
    await assert.rejects(by({ ...key, token_uri: 'http://169.254.169.254/' }), /its member token_uri is missing, or is none/);
    await assert.rejects(by({ type: 'impersonated_service_account' }), /its type is none of service_account/);
    writeFileSync(join(folder, 'f.json'), 'secret-thing');
    await assert.rejects(ask({ GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'f.json') }), (error: Error) => /it is no JSON/.test(error.message) && !error.message.includes('secret-thing'));
    await assert.rejects(ask({ GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/f' }), /\/nowhere\/f cannot be read/);
  }); // prettier-ignore

  it('signs in anew once its token is not taken, waits as it is told, and says what is refused', async (t) => {
    const twin = await startGcpTwin(t);
    if (twin === undefined) return;
    const { engine, environment } = twin;
    const { compute, project } = await connectGoogle(environment, { tries: 3, callMs: 20_000 });
    assert.equal(project, engine.project);
    engine.expireTokens();
    engine.troubles.push({ method: 'GET', path: /^projects\/[^/]+$/, reply: { status: 429, headers: { 'retry-after': '0' } } }); // prettier-ignore
    assert.equal((await compute.get(`projects/${project}`, anything))?.name, project);
    engine.role = [];
    await assert.rejects(compute.get(`projects/${project}`, anything), (error: unknown) => {
      assert.ok(error instanceof ServiceError);
      assert.deepEqual([error.status, error.code], [403, 'forbidden']);
      return /the credentials may not do that; HTTP 403 \(forbidden: Required 'compute.projects.get'/.test(
        error.message,
      );
    });
    assert.equal(await compute.get('projects/other-project', anything), undefined);
  });
});
