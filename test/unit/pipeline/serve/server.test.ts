// What slow clients, and those who mean harm, may take of the service: by sockets, since a client of HTTP is too polite.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';

import { readListening } from '../../../../src/pipeline/serve/gate.ts';
import { type Listener, listen, MOST_BODY } from '../../../../src/pipeline/serve/server.ts';
import { TooLarge } from '../../../../src/pipeline/serve/service.ts';

type Answering = Parameters<typeof listen>[2];

async function start(t: TestContext, limits: Parameters<typeof listen>[3] = {}): Promise<Listener> {
  const answer: Answering = async ({ method, url, body }) => {
    if (method !== 'POST') return { status: 200, body: { url } };
    try {
      return { status: 202, body: { bytes: (await body()).length } };
    } catch (error) {
      return { status: error instanceof TooLarge ? 413 : 400, body: { message: String(error) } };
    }
  };
  const listener = await listen(readListening('127.0.0.1:0'), undefined, answer, limits);
  t.after(() => listener.close());
  return listener;
}

/** Writes the parts one after the other, and gives all that comes until the other side ends. */
async function talk({ port }: Listener, ...parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += String(chunk)));
  socket.on('error', () => {});
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return said;
}

const post = (length: number | string): string =>
  `POST /build HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;

describe('a server', () => {
  it('answers with JSON that nobody keeps or takes for something else', async (t) => {
    const said = await talk(await start(t), 'GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(said, /^HTTP\/1\.1 200 OK\r\n/);
    for (const header of [
      'Content-Type: application/json',
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
    ]) {
      assert.ok(said.includes(`\r\n${header}\r\n`), header);
    }
    assert.ok(said.endsWith('{"url":"/health"}\n'));
  });

  it('reads so much of a body, said beforehand or not', async (t) => {
    const server = await start(t);
    assert.match(await talk(server, post(MOST_BODY), 'x'.repeat(MOST_BODY)), new RegExp(`"bytes":${MOST_BODY}`));
    // Refused by what it says, before anything of it came.
    assert.match(await talk(server, post(MOST_BODY + 1)), /^HTTP\/1\.1 413 .*"TooLarge|413/s);
    const chunked = 'POST /build HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    assert.match(await talk(server, chunked, chunk.repeat(5)), /^HTTP\/1\.1 413 /);
  });

  it('takes one request for one', async (t) => {
    const server = await start(t);
    const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
    for (const headers of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Content-Length: 5\r\nContent-Length: 6',
      'Transfer-Encoding: xchunked',
      'Content-Length: -1',
      'Content-Length : 5',
    ]) {
      const said = await talk(server, `POST /build HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n0\r\n\r\n${smuggled}`);
      assert.match(said, /^HTTP\/1\.1 400 /, headers);
      assert.ok(!said.includes('smuggled'), headers);
    }
    // One that was refused before its body came ends its connection.
    const said = await talk(server, post(MOST_BODY + 1).replace('close', 'keep-alive'), smuggled);
    assert.ok(!said.includes('smuggled'), said);
  });

  it('reads so much of headers', async (t) => {
    const said = await talk(await start(t), `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    assert.match(said, /^HTTP\/1\.1 431 /);
  });

  it('does not wait for ever for one who sends a letter now and then', async (t) => {
    const server = await start(t, { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 });
    assert.match(await talk(server, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '), /^HTTP\/1\.1 408 /);
    assert.match(await talk(server, post(100), 'x'.repeat(99)), /^HTTP\/1\.1 408 /);
  });

  it('outlives what is no HTTP, and clients that go away', async (t) => {
    const server = await start(t);
    await talk(server, '\u0016\u0003\u0001 hello\r\n\r\n');
    const gone = connect(server.port, '127.0.0.1');
    await once(gone, 'connect');
    gone.write(post(100));
    gone.destroy();
    assert.match(await talk(server, 'GET / HTTP/1.0\r\n\r\n'), /200 OK/);
  });

  it('says where it cannot listen', async (t) => {
    const { port } = await start(t);
    await assert.rejects(
      listen(readListening(`127.0.0.1:${port}`), undefined, async () => ({ status: 200 })),
      /Nobody can listen on 127\.0\.0\.1, port \d+ \(EADDRINUSE\)\. Is something else there\?/,
    );
  });
});
