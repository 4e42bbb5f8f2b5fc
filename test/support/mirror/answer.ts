// How the mirror answers one request, well or badly.
import { createReadStream } from 'node:fs';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

import type { Fault } from './faults.ts';

export interface MirrorFile {
  readonly path: string;
  readonly size: number;
  readonly type: string;
}

export interface Exchange {
  readonly path: string;
  readonly response: ServerResponse;
  /** The TCP connection, also beneath TLS. */
  readonly connection: Socket;
  /** Absent where the mirror has none: an answer of 404. */
  readonly file: MirrorFile | undefined;
  /** Told of bytes of the body as they are handed to the connection. */
  readonly sent: (bytes: number) => void;
  /** The server is being stopped. */
  readonly stopping: AbortSignal;
}

const ZEROS = Buffer.alloc(1 << 16);
const ENDLESS = 10 * 2 ** 30;

/** Answers, and resolves when nothing more will be sent. Rejects when the client left or the server was stopped. */
export async function answer(exchange: Exchange, fault: Fault | undefined): Promise<void> {
  const { response, connection } = exchange;
  switch (fault?.kind) {
    case undefined:
      return await whole(exchange);
    case 'delay':
      await pause(fault.milliseconds, undefined, { signal: exchange.stopping });
      return await whole(exchange);
    case 'silence':
      return await untilClosed(response);
    case 'reset':
      return void connection.resetAndDestroy();
    case 'status':
      return await text(exchange, fault.status, fault.body ?? 'A fault that the test asked for.\n', fault.headers);
    case 'redirect':
      return await text(exchange, fault.status ?? 302, '', { location: fault.to });
    case 'loop':
      return await text(exchange, 302, '', { location: nextHop(exchange.path) });
    case 'replace':
      return await text(exchange, 200, fault.body);
    case 'endless':
      return await endless(exchange, fault.bytes ?? ENDLESS, fault.declared);
    case 'stall':
    case 'truncate':
    case 'length':
    case 'gzip':
      return exchange.file === undefined ? await missing(exchange) : await damaged(exchange, exchange.file, fault);
  }
}

async function whole(exchange: Exchange): Promise<void> {
  const { file } = exchange;
  if (file === undefined) return await missing(exchange);
  await send(exchange, 200, headersOf(file, file.size), fileBytes(file, file.size), true);
}

async function missing(exchange: Exchange): Promise<void> {
  await text(exchange, 404, 'The mirror has no such file.\n');
}

async function text(
  exchange: Exchange,
  status: number,
  body: Uint8Array | string,
  headers: OutgoingHttpHeaders = {},
): Promise<void> {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'text/plain', 'content-length': bytes.length, ...headers };
  await send(exchange, status, all, Readable.from([bytes], { objectMode: false }), true);
}

type Damage = Extract<Fault, { kind: 'stall' | 'truncate' | 'length' | 'gzip' }>;

async function damaged(exchange: Exchange, file: MirrorFile, fault: Damage): Promise<void> {
  const { response, connection } = exchange;
  const half = Math.floor(file.size / 2);
  switch (fault.kind) {
    case 'stall':
      await send(exchange, 200, headersOf(file, file.size), fileBytes(file, fault.at ?? half), false);
      return await untilClosed(response);
    case 'truncate': {
      const at = fault.at ?? half;
      const clean = fault.ending === 'clean';
      await send(exchange, 200, headersOf(file, clean ? at : file.size), fileBytes(file, at), clean);
      if (clean) return;
      await flushed(response);
      return void (fault.ending === 'close' ? response.socket?.end() : connection.resetAndDestroy());
    }
    case 'length':
      await send(exchange, 200, headersOf(file, fault.claimed), fileBytes(file, file.size), false);
      await flushed(response);
      return void response.socket?.end();
    case 'gzip': {
      const headers = { 'content-type': file.type, 'content-encoding': 'gzip' };
      return await send(exchange, 200, headers, fileBytes(file, file.size).compose(createGzip()), true);
    }
  }
}

async function endless(exchange: Exchange, bytes: number, declared: boolean): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream', ...(declared && { 'content-length': bytes }) };
  await send(exchange, 200, headers, Readable.from(zeros(bytes), { objectMode: false }), true);
}

function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, Math.min(left, ZEROS.length));
}

/**
 * Head and body. Where `finish` says that this is all, the last piece goes out together with the end: a client that
 * has all that was announced may leave at once, and the answer should not look cut then.
 */
async function send(
  { response, sent }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Readable,
  finish: boolean,
): Promise<void> {
  response.writeHead(status, headers);
  if (response.req.method === 'HEAD') {
    body.destroy();
    return void response.end();
  }
  let last: Buffer | undefined;
  const allButLast = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (last !== undefined) yield last;
      sent(chunk.length);
      last = chunk;
    }
  };
  response.flushHeaders();
  await pipeline(body, allButLast, response, { end: false });
  if (finish) response.end(last);
  else if (last !== undefined) response.write(last);
}

function headersOf({ type }: MirrorFile, length: number): OutgoingHttpHeaders {
  return { 'content-type': type, 'content-length': length };
}

function fileBytes({ path }: MirrorFile, bytes: number): Readable {
  if (bytes === 0) return Readable.from([]);
  return createReadStream(path, { end: bytes - 1, highWaterMark: 1 << 20 });
}

/** All that was written has left this process. */
async function flushed(response: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => void response.write('', () => resolve()));
}

async function untilClosed(response: ServerResponse): Promise<void> {
  if (!response.destroyed && !response.closed) await once(response, 'close');
}

function nextHop(path: string): string {
  const [, plain = path, hop = '0'] = /^(.*?)(?:\?hop=(\d+))?$/.exec(path) ?? [];
  return `${plain}?hop=${Number(hop) + 1}`;
}
