// An upload that breaks off, to a registry that tells how much it has, as the specification has it ("Pushing a blob in chunks":
// GET of the address of an upload answers 204 with `Range: 0-<end>`). The registry of test/integration/registry-blobs.test.ts is a
// real one, which does not.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { type BlobSource, type BlobStore, uploadAll } from '../../../../src/providers/oci/blobs.ts';
import { createDistribution } from '../../../../src/providers/oci/distribution.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const MIB = 1024 * 1024;
const content = randomBytes(6 * MIB);
const blob = { digest: sha256(content), size: content.length };

interface Setting {
  readonly blobs: BlobStore;
  readonly repository: { readonly host: string; readonly path: string };
  readonly requests: readonly string[];
  readonly received: () => Buffer;
}

/** What is sent of the content before the connection breaks, by how often it was asked for. */
type GivenPart = (asked: number) => Buffer;

/**
 * @param breaks after how many bytes each PATCH breaks off
 * @param tells whether an upload tells how much it has
 * @param give of a registry that knows no ranges
 */
async function start(t: TestContext, breaks: readonly number[], tells = true, give?: GivenPart): Promise<Setting> {
  const requests: string[] = [];
  const left = [...breaks];
  let parts: Buffer[] = [];
  let isWhole = false;
  const location = '/v2/a/blobs/uploads/1?state=x';
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', headers } = request;
    requests.push(`${method} ${headers['content-range'] ?? ''}`.trim());
    const end = (status: number, more: Record<string, string> = {}): unknown => response.writeHead(status, more).end();
    if (method === 'HEAD') return void end(isWhole ? 200 : 404);
    if (method === 'POST') {
      parts = [];
      return void end(202, { location });
    }
    if (method === 'GET' && give !== undefined) {
      const part = give(requests.length);
      response.writeHead(200, { 'content-length': content.length });
      return void (part.length === content.length
        ? response.end(part)
        : response.write(part, () => response.destroy()));
    }
    if (method === 'GET') {
      const size = Buffer.concat(parts).length;
      return void (tells ? end(204, { location, range: `0-${Math.max(0, size - 1)}` }) : end(404));
    }
    if (method === 'PUT') {
      isWhole = sha256(Buffer.concat(parts)) === new URL(request.url ?? '', 'http://x').searchParams.get('digest');
      return void end(isWhole ? 201 : 400);
    }
    const most = left.shift() ?? Infinity;
    let came = 0;
    request.on('data', (part: Buffer) => {
      if (came >= most) return;
      parts.push(part.subarray(0, most - came));
      came += part.length;
      if (came >= most) request.socket.destroy();
    });
    request.on('end', () => end(202, { location }));
  };
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  const host = `127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`;
  const { blobs } = createDistribution({
    userAgent: 'test',
    logins: { find: async () => undefined },
    idle: 5000,
    isInsecure: async () => false,
    pause: async () => {},
    now: Date.now,
    probes: false,
  });
  return { blobs, repository: { host, path: 'a' }, requests, received: () => Buffer.concat(parts) };
}

describe('an upload', () => {
  it('goes on where it broke off', async (t) => {
    const { blobs, repository, requests, received } = await start(t, [2 * MIB, 3 * MIB]);
    await blobs.upload(repository, { ...blob, bytes: content });
    assert.ok(received().equals(content));
    const end = content.length - 1;
    assert.deepEqual(requests, [
      'HEAD',
      'POST',
      'PATCH',
      'GET',
      `PATCH ${2 * MIB}-${end}`,
      'GET',
      `PATCH ${5 * MIB}-${end}`,
      'PUT',
    ]);
  });

  it('begins anew where nothing is told', async (t) => {
    const { blobs, repository, requests, received } = await start(t, [2 * MIB], false);
    await blobs.upload(repository, { ...blob, bytes: content });
    assert.ok(received().equals(content));
    assert.deepEqual(requests, ['HEAD', 'POST', 'PATCH', 'GET', 'POST', 'PATCH', 'PUT']);
  });

  it('is given up where it never gets on', async (t) => {
    const { blobs, repository, requests } = await start(
      t,
      Array.from({ length: 50 }, () => 1),
    );
    await assert.rejects(blobs.upload(repository, { ...blob, bytes: content }), /did not let us write a@sha256:\w+/);
    assert.equal(requests.filter((one) => one.startsWith('PATCH')).length, 6);
  });
});

describe('a download from a registry that begins anew each time', () => {
  it('is given up where it always breaks off at the same place', async (t) => {
    const { blobs, repository, requests } = await start(t, [], true, () => content.subarray(0, 2 * MIB));
    const path = join(temporaryFolder(), 'disk');
    await assert.rejects(blobs.download(repository, blob, path), /cannot be reached/);
    assert.ok(requests.length < 10, String(requests.length));
    assert.equal(existsSync(path), false);
  });

  it('comes to its end where it gets further each time', async (t) => {
    const { blobs, repository, requests } = await start(t, [], true, (asked) => content.subarray(0, asked * 2 * MIB));
    const path = join(temporaryFolder(), 'disk');
    await blobs.download(repository, blob, path);
    assert.ok(readFileSync(path).equals(content));
    assert.equal(requests.length, 3);
  });
});

describe('uploads of one image', () => {
  const repository = { host: 'registry.example', path: 'a' };
  const sources: readonly BlobSource[] = Array.from({ length: 8 }, (_, index) => ({
    digest: `sha256:${String(index).repeat(64)}`,
    size: 1,
    bytes: Buffer.from('x'),
  }));

  it('are side by side, five at once', async () => {
    let now = 0;
    let most = 0;
    const sent: string[] = [];
    const upload: BlobStore['upload'] = async (_, { digest }) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      sent.push(digest);
    };
    await uploadAll({ upload }, repository, sources);
    assert.equal(most, 5);
    assert.deepEqual(
      sent,
      sources.map(({ digest }) => digest),
    );
  });

  it('end with the first that fails, and none is under way when that is told', async () => {
    let under = 0;
    let begun = 0;
    const upload: BlobStore['upload'] = async (_, { digest }, signal) => {
      begun += 1;
      if (digest === sources[2]?.digest) throw new Error('refused');
      under += 1;
      const ended = new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      await ended.finally(() => (under -= 1));
    };
    await assert.rejects(uploadAll({ upload }, repository, sources), /refused/);
    assert.equal(under, 0);
    // Those of the five that had begun; of the other three none does.
    assert.equal(begun, 5);
  });

  it('end with the run', async () => {
    const run = new AbortController();
    const upload: BlobStore['upload'] = async (_, _source, signal) => {
      run.abort();
      signal?.throwIfAborted();
    };
    await assert.rejects(uploadAll({ upload }, repository, sources, run.signal), { name: 'AbortError' });
  });
});
