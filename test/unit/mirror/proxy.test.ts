import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request as askThrough } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { requireCertificate } from '../../support/mirror/certificate.ts';
import { startForwardProxy, type ForwardProxy } from '../../support/mirror/proxy.ts';
import { serveMirror } from '../../support/mirror/server.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { ask, converse, type Outcome } from './ask.ts';

describe('startForwardProxy', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), '{"a": 1}');
  const mirror = await serveMirror(folder);
  const { host } = new URL(mirror.url);
  const proxy = await startForwardProxy({ routes: { 'releases.invalid:80': host, 'releases.invalid:443': host } });
  after(async () => await Promise.all([proxy.stop(), mirror.stop()]));

  const through = async (url: string, headers: Record<string, string> = {}): Promise<Outcome> =>
    await ask(proxy.url, { path: url, headers: { host: new URL(url).host, ...headers } });

  test('passes requests with a whole address on, without what was meant for itself', async () => {
    mirror.clear();
    const { status, body } = await through('http://releases.invalid/a.json?x=y', {
      'proxy-authorization': 'Basic eA==',
      authorization: 'Bearer x',
    });
    assert.deepEqual([status, String(body)], [200, '{"a": 1}']);
    await mirror.settled();
    assert.deepEqual(
      mirror.requests.map(({ path, authorized, headers }) => [
        path,
        authorized,
        headers.includes('proxy-authorization'),
      ]),
      [['/a.json?x=y', true, false]],
    );
    assert.deepEqual(proxy.requests.at(-1), {
      kind: 'forward',
      target: 'releases.invalid:80',
      path: '/a.json?x=y',
      headers: ['host', 'proxy-authorization', 'authorization', 'connection'],
      authorized: true,
      status: 200,
    });
  });

  test('reaches loopback without a route, and nothing else', async () => {
    assert.equal((await through(`${mirror.url}/a.json`)).status, 200);
    assert.equal((await through('http://releases.example/a.json')).status, 403);
    assert.deepEqual([proxy.requests.at(-1)?.target, proxy.requests.at(-1)?.status], ['releases.example:80', 403]);
    assert.equal((await ask(proxy.url)).status, 400);
    assert.equal((await through('http://127.0.0.1:1/')).status, 502);
  });

  test('opens tunnels', async () => {
    const { status, socket } = await tunnel(proxy, 'releases.invalid:443');
    assert.equal(status, 200);
    const outcome = await ask('http://releases.invalid/a.json', { agent: undefined, createConnection: () => socket });
    assert.equal(String(outcome.body), '{"a": 1}');
    const recorded = proxy.requests.at(-1);
    assert.deepEqual(
      [recorded?.kind, recorded?.target, recorded?.path, recorded?.authorized, recorded?.status],
      ['connect', 'releases.invalid:443', undefined, false, 200],
    );
    for (const [target, refusal] of [
      ['releases.example:443', 403],
      ['127.0.0.1:1', 502],
    ] as const) {
      const refused = await tunnel(proxy, target);
      refused.socket.destroy();
      assert.deepEqual([refused.status, proxy.requests.at(-1)?.status], [refusal, refusal]);
    }
  });

  test('loses nothing of a client that does not wait for the tunnel', async () => {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    const said = `CONNECT ${host} HTTP/1.1\r\n\r\nGET /a.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const { heard, end } = await converse(socket, said);
    assert.match(heard, /^HTTP\/1.1 200 OK\r\n\r\nHTTP\/1.1 200 OK\r\n[^]*\{"a": 1\}$/);
    assert.equal(end, 'FIN');
  });

  test('a reset on the far side is one on the near side', async () => {
    mirror.arm('a.json', { kind: 'truncate', ending: 'reset', at: 2 }, 2);
    assert.deepEqual(codes(await through('http://releases.invalid/a.json')), [200, 'ECONNRESET']);
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    const { heard, end } = await converse(
      socket,
      `CONNECT ${host} HTTP/1.1\r\n\r\nGET /a.json HTTP/1.1\r\nHost: x\r\n\r\n`,
    );
    assert.match(heard, /\r\n\r\n\{"$/);
    assert.equal(end, 'ECONNRESET');
  });

  test('serves a client that is told of it by its environment, by https and by http', async (t) => {
    const certificate = requireCertificate(t, folder);
    if (certificate === undefined) return;
    const secure = await serveMirror(folder, { certificate });
    const here = await startForwardProxy();
    try {
      const script =
        'for (const url of process.argv.slice(1)) process.stdout.write(await (await fetch(url)).text() + "\\n");';
      const environment = {
        NODE_USE_ENV_PROXY: '1',
        NODE_EXTRA_CA_CERTS: certificate.authorityFile,
        HTTPS_PROXY: here.url,
        HTTP_PROXY: here.url,
        NO_PROXY: 'localhost',
      };
      const urls = [secure.secureUrl, secure.url, secure.url.replace('127.0.0.1', 'localhost')];
      const args = ['--input-type=module', '-e', script, ...urls.map((url) => `${url}/a.json`)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
      assert.equal(stdout, '{"a": 1}\n'.repeat(3));
      // Node's own client tunnels http as well; what NO_PROXY names does not come by.
      assert.deepEqual(
        here.requests.map(({ target }) => target),
        urls.slice(0, 2).map((url) => new URL(url ?? '').host),
      );
    } finally {
      await Promise.all([here.stop(), secure.stop()]);
    }
  });

  test('stops while tunnels stand', async () => {
    const other = await startForwardProxy();
    const { socket } = await tunnel(other, host);
    const closed = new Promise((resolve) => void socket.once('close', resolve));
    socket.resume();
    await other.stop();
    await closed;
  });
});

function codes({ status, error }: Outcome): readonly unknown[] {
  return [status, error];
}

async function tunnel(proxy: ForwardProxy, target: string): Promise<{ status: number | undefined; socket: Socket }> {
  return await new Promise((resolve, reject) => {
    askThrough(proxy.url, { method: 'CONNECT', path: target, agent: false })
      .on('connect', (response, socket) => resolve({ status: response.statusCode, socket }))
      .on('error', reject)
      .end();
  });
}
