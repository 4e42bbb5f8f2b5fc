import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { requireCertificate } from '../../support/mirror/certificate.ts';
import { serveMirror } from '../../support/mirror/server.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { ask } from './ask.ts';

describe('serveMirror', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'mirror');
  mkdirSync(join(folder, 'packer/1.9.1'), { recursive: true });
  writeFileSync(join(parent, 'secret'), 'outside');
  const sums = 'packer/1.9.1/packer_1.9.1_SHA256SUMS';
  writeFileSync(join(folder, sums), 'sums\n');
  writeFileSync(join(folder, 'packer/index.json'), '{}');
  writeFileSync(join(folder, 'packer/1.9.1/a b.zip'), 'zip');
  const mirror = await serveMirror(folder);
  after(() => mirror.stop());

  test('serves what is in the folder, with type and length', async () => {
    for (const [path, type, body] of [
      [`/${sums}`, 'text/plain', 'sums\n'],
      ['/packer/index.json', 'application/json', '{}'],
      ['/packer/1.9.1/a%20b.zip?x=y', 'application/zip', 'zip'],
    ] as const) {
      const outcome = await ask(mirror.url + path);
      assert.deepEqual(
        [outcome.status, outcome.headers['content-type'], outcome.headers['content-length'], String(outcome.body)],
        [200, type, String(body.length), body],
      );
    }
    const head = await ask(`${mirror.url}/${sums}`, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, '5', 0]);
  });

  test('has nothing else', async () => {
    for (const path of [
      '/packer/1.9.2/packer_1.9.2_SHA256SUMS',
      '/packer',
      '/packer/',
      '/',
      '/../secret',
      '/packer/..%2f..%2fsecret',
      '/%2e%2e/secret',
      '/%00',
      '/%',
      '//',
    ]) {
      const { status, body } = await ask(mirror.url, { path });
      assert.equal(status, 404, path);
      assert.doesNotMatch(body.toString(), /outside/);
    }
    assert.equal((await ask(`${mirror.url}/${sums}`, { method: 'POST' })).status, 404);
  });

  test('follows what a test changes in the folder', async () => {
    const path = join(folder, 'packer/later');
    assert.equal((await ask(`${mirror.url}/packer/later`)).status, 404);
    symlinkSync(join(folder, sums), path);
    assert.equal(String((await ask(`${mirror.url}/packer/later`)).body), 'sums\n');
  });

  test('remembers who asked for what', async () => {
    mirror.clear();
    await ask(`${mirror.url}/${sums}`, { headers: { Authorization: 'Bearer x', 'X-Odd': '1' } });
    await ask(`${mirror.url}/gone?x=y`, { method: 'HEAD' });
    await mirror.settled();
    assert.deepEqual(mirror.requests, [
      {
        method: 'GET',
        path: `/${sums}`,
        secure: false,
        headers: ['authorization', 'x-odd', 'host', 'connection'],
        authorized: true,
        status: 200,
        bytes: 5,
        fault: undefined,
        ending: 'whole',
      },
      {
        method: 'HEAD',
        path: '/gone?x=y',
        secure: false,
        headers: ['host', 'connection'],
        authorized: false,
        status: 404,
        bytes: 0,
        fault: undefined,
        ending: 'whole',
      },
    ]);
    assert.equal(mirror.bytes, 5);
    assert.doesNotMatch(JSON.stringify(mirror.requests), /Bearer/);
    mirror.clear();
    assert.deepEqual([mirror.requests.length, mirror.bytes], [0, 0]);
  });

  test('speaks https to those who trust its certificate, by option and by NODE_EXTRA_CA_CERTS', async (t) => {
    const certificate = requireCertificate(t, parent);
    if (certificate === undefined) return;
    const both = await serveMirror(folder, { certificate });
    try {
      const address = `${both.secureUrl}/${sums}`;
      const trusted = await ask(address, { ca: certificate.cert });
      assert.deepEqual([trusted.status, String(trusted.body)], [200, 'sums\n']);
      assert.equal(
        String((await ask(address.replace('127.0.0.1', 'localhost'), { ca: certificate.cert })).body),
        'sums\n',
      );
      assert.equal((await ask(address)).error, 'DEPTH_ZERO_SELF_SIGNED_CERT');
      assert.equal((await ask(`${both.url}/${sums}`)).status, 200);
      await both.settled();
      assert.deepEqual(
        both.requests.map(({ secure }) => secure),
        [true, true, false],
      );
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [
          '-e',
          'fetch(process.argv[1]).then((answer) => answer.text()).then((text) => process.stdout.write(text))',
          address,
        ],
        { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.authorityFile } },
      );
      assert.equal(stdout, 'sums\n');
    } finally {
      await both.stop();
    }
  });

  test('stops at once while clients wait and keep their connections', { timeout: 10_000 }, async () => {
    const other = await serveMirror(folder);
    other.arm('index.json', { kind: 'silence' });
    other.arm('SHA256SUMS', { kind: 'delay', milliseconds: 60_000 });
    const waiting = [ask(`${other.url}/packer/index.json`), ask(`${other.url}/${sums}`)];
    assert.equal((await fetch(`${other.url}/gone`)).status, 404); // stays connected
    await other.stop();
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ error }) => error),
      ['ECONNRESET', 'ECONNRESET'],
    );
    assert.equal((await ask(other.url)).error, 'ECONNREFUSED');
  });
});
