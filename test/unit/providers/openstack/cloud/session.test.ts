import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { after, before, beforeEach, describe, it } from 'node:test';

import { connectCloud } from '../../../../../src/providers/openstack/cloud/connect.ts';
import { saidBy, Silence } from '../../../../../src/core/http/silence.ts';
import { ServiceError } from '../../../../../src/core/http/answer.ts';
import {
  applicationCredential,
  portOf,
  type SmallCloud,
  startCloud,
} from '../../../../support/openstack/cloud-server.ts';
import { putImage } from '../../../../support/openstack/glance-server.ts';

describe('a session of OpenStack', () => {
  let cloud: SmallCloud;
  before(async () => void (cloud = await startCloud(['North', 'South'])));
  after(() => cloud.close());
  beforeEach(() => void (cloud.fault = () => undefined));

  it('is of a password, an application credential or a token', async () => {
    const byPassword = await connectCloud(cloud.environment());
    assert.deepEqual([byPassword.project, byPassword.region], [cloud.projectId('images'), 'North']);
    assert.deepEqual(byPassword.regions, ['North', 'South']);
    const byCredential = await connectCloud(applicationCredential(cloud));
    assert.equal(byCredential.project, byPassword.project);
  });

  it('names what is wrong with credentials, and never the secret', async () => {
    const wrong = { ...cloud.environment(), OS_PASSWORD: 'not-the-password' };
    await assert.rejects(connectCloud(wrong), (error: Error) => {
      assert.match(
        error.message,
        /does not take the credentials of OS_\* in the environment: .*requires authentication/,
      );
      assert.doesNotMatch(error.message, /not-the-password/);
      return true;
    });
    const { OS_PROJECT_ID: _, ...projectless } = cloud.environment();
    await assert.rejects(connectCloud(projectless), /names no project/);
    const { OS_REGION_NAME: __, ...regionless } = cloud.environment();
    await assert.rejects(connectCloud(regionless), /names no region, and there are several: North, South/);
    const elsewhere = await connectCloud({ ...cloud.environment(), OS_REGION_NAME: 'West' });
    assert.throws(
      () => elsewhere.address('image'),
      /has no Glance in the region "West" \(public\)\. It has North, South/,
    );
  });

  it('logs in again once when its token has ended', async () => {
    const opened = await connectCloud(cloud.environment());
    cloud.expire();
    assert.deepEqual(await opened.glance().list({}), []);
    cloud.fault = (call) => (call.startsWith('GET image') ? 401 : undefined);
    await assert.rejects(opened.glance().list({}), /the credentials are not taken, or have expired; HTTP 401/);
  });

  it('asks again what may be asked again, and nothing else', async () => {
    const opened = await connectCloud(cloud.environment(), { limits: { tries: 3 } });
    const image = putImage(cloud.region().glance, opened.project);
    let asked = 0;
    const failing = (method: string, status: number | 'drop', times: number): void => {
      asked = 0;
      cloud.fault = (call) => {
        if (!call.startsWith(`${method} image`)) return undefined;
        asked += 1;
        return asked <= times ? status : undefined;
      };
    };
    failing('GET', 503, 2);
    assert.equal((await opened.glance().get(image.id))?.id, image.id);
    assert.equal(asked, 3);
    failing('GET', 'drop', 2);
    assert.equal((await opened.glance().get(image.id))?.id, image.id);
    failing('GET', 500, 9);
    await assert.rejects(
      opened.glance().get(image.id),
      (error) => error instanceof ServiceError && error.status === 500,
    );
    assert.equal(asked, 3);
    // A change that may have been made is not made twice.
    failing('PATCH', 503, 1);
    await assert.rejects(opened.glance().change(image.id, [{ op: 'replace', path: 'name', value: 'b' }]), /HTTP 503/);
    assert.equal(asked, 1);
    failing('PATCH', 429, 1);
    await opened.glance().change(image.id, [{ op: 'replace', path: 'name', value: 'b' }]);
    assert.equal(asked, 2);
    failing('PATCH', 'drop', 1);
    await assert.rejects(
      opened.glance().change(image.id, [{ op: 'replace', path: 'name', value: 'c' }]),
      (error) => error instanceof Silence,
    );
    assert.equal(asked, 1);
  });

  it('does not wait for a service that is silent', async () => {
    const opened = await connectCloud(cloud.environment(), { limits: { callMs: 300, tries: 5 } });
    cloud.fault = (call) => (call.startsWith('GET image') ? 'hang' : undefined);
    await assert.rejects(opened.glance().list({}), /Glance in North could not be asked: it did not answer within/);
    const ending = new AbortController();
    const later = await connectCloud(cloud.environment(), { limits: { signal: ending.signal } });
    setTimeout(() => ending.abort(), 50);
    await assert.rejects(later.glance().list({}), /had not answered when the time was over/);
    await assert.rejects(later.glance().list({}), /the time was over before it was asked/);
  });

  it('ends an upload with the run, also where all is sent and the store is still busy', async () => {
    const opened = await connectCloud(cloud.environment());
    const image = putImage(cloud.region().glance, opened.project, { status: 'queued', content: undefined });
    const run = new AbortController();
    cloud.fault = (call) => {
      if (!call.endsWith('/file')) return undefined;
      // The whole content has come.
      run.abort();
      return 'hang';
    };
    const upload = opened.glance().upload(image.id, Readable.from([Buffer.alloc(1000)]), 1000, run.signal);
    await assert.rejects(upload, /it had not answered when the time was over/);
  });

  it('follows pages to their end', async () => {
    const opened = await connectCloud(cloud.environment('many'));
    for (let count = 0; count < 1203; count += 1)
      putImage(cloud.region('South').glance, opened.project, { name: `n${count}` });
    const all = await opened.glance('South').list({ owner: opened.project });
    assert.equal(new Set(all.map(({ id }) => id)).size, 1203);
    assert.ok((all[0]?.created ?? '') > (all.at(-1)?.created ?? ''), 'newest first');
  });

  it('keeps ids out of addresses that are none', async () => {
    const opened = await connectCloud(cloud.environment());
    await assert.rejects(opened.glance().get('../../identity'), /is no id of an image/);
  });
});

describe('an answer that is none', () => {
  const serve = async (status: number, text: string, headers: Record<string, string> = {}) => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, headers);
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = portOf(server);
    const environment = {
      OS_AUTH_URL: `http://127.0.0.1:${port}/v3`,
      OS_TOKEN: 't0ken',
      OS_PROJECT_ID: 'p',
      OS_REGION_NAME: 'r',
    };
    return { environment, close: () => server.close() };
  };

  const cases: readonly (readonly [name: string, status: number, text: string, message: RegExp])[] = [
    ['a page', 200, '<html>hello</html>', /does not answer as Keystone does/],
    ['another service', 404, '{"error": "no"}', /HTTP 404.*Is http.* the address of Keystone/],
    ['JSON of another form', 201, '{"token": 5}', /does not answer as Keystone does/],
    ['too much', 200, 'x'.repeat(17 * 1024 * 1024), /sends more than \d+ bytes/],
  ];
  for (const [name, status, text, message] of cases) {
    it(`is told: ${name}`, async () => {
      const { environment, close } = await serve(status, text);
      await assert.rejects(connectCloud(environment), message);
      close();
    });
  }

  it('says why, without line ends or markup', () => {
    assert.equal(saidBy('{"error": {"code": 401, "message": "The\\nrequest."}}'), 'The request');
    assert.equal(
      saidBy(
        '<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1>not\n allowed<br /></body></html>',
      ),
      '403 Forbidden not allowed',
    );
    assert.equal(saidBy('x'.repeat(1000)).length, 300);
  });

  it('is told of where nobody listens', async () => {
    const environment = { OS_AUTH_URL: 'http://127.0.0.1:9/v3', OS_TOKEN: 't0ken', OS_PROJECT_ID: 'p' };
    await assert.rejects(
      connectCloud(environment, { limits: { tries: 1 } }),
      /Keystone at 127\.0\.0\.1:9 could not be asked: connect ECONNREFUSED/,
    );
  });
});
