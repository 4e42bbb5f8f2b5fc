import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { UserError } from '../../core/errors.ts';
import { isObject, memberOf } from '../../core/values.ts';
import type { HttpAnswer } from './answer.ts';
import type { Certificate } from './certificate.ts';
import type { Listening } from './gate.ts';
import { type HttpQuestion, TooLarge } from './service.ts';

type ServerLimits = Readonly<
  Record<
    'maxHeaderSize' | 'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval',
    number
  >
>;

/** What packerd's clients send is a kilobyte; GitHub takes 64 KB. */
export const MOST_BODY = 64 * 1024;

/** What a client that is slow, or means harm, may take of us: bytes, and ms. */
const LIMITS: ServerLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 200;
/** One that does not read its answer. */
const IDLE_MS = 60_000;
const HANDSHAKE_MS = 10_000;

export interface Listener {
  readonly port: number;
  /** Answers what came, and takes no more. */
  readonly close: () => Promise<void>;
}

/** Listens, and has each who asks answered. Throws a UserError where nobody can listen there. */
export async function listen(
  { address, port }: Listening,
  certificate: Certificate | undefined,
  answer: (asked: HttpQuestion) => Promise<HttpAnswer>,
  limits: Partial<ServerLimits> = {},
): Promise<Listener> {
  const server = serverOf(
    { ...LIMITS, ...limits },
    certificate,
    (request, response) => void exchange(request, response, answer).catch(() => response.destroy()),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  // What cannot be read as HTTP, or came too slowly, has its answer of Node; here it only must not end us.
  server.on('tlsClientError', () => {});
  server.listen(port, address);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new UserError(
      `Nobody can listen on ${address}, port ${port} (${String(memberOf(error, 'code') ?? error)}). Is something else there?`,
    );
  }
  const at = server.address();
  return {
    port: isObject(at) && typeof at['port'] === 'number' ? at['port'] : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const end = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(end);
    },
  };
}

function serverOf(limits: ServerLimits, certificate: Certificate | undefined, listener: RequestListener): Server {
  if (certificate === undefined) return createServer(limits, listener);
  const { key, certificate: cert } = certificate;
  return createSecureServer({ ...limits, handshakeTimeout: HANDSHAKE_MS, minVersion: 'TLSv1.2', key, cert }, listener);
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: HttpQuestion) => Promise<HttpAnswer>,
): Promise<void> {
  // A client that goes away is no trouble of ours.
  request.on('error', () => {});
  response.on('error', () => {});
  const { method = '', url = '', headers } = request;
  const { status, body, headers: more = {} } = await answer({ method, url, headers, body: () => bodyOf(request) });
  const text = body === undefined ? '' : `${JSON.stringify(body)}\n`;
  // What is left of a body that nobody wanted would be taken for the next request.
  const unread = request.complete ? {} : { Connection: 'close' };
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
    ...unread,
    ...more,
  });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = new TooLarge(`The request has more than ${MOST_BODY} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > MOST_BODY) throw tooLarge;
      chunks.push(bytes);
    }
  } catch (error) {
    if (error === tooLarge) throw error;
    throw new UserError('The request was cut off.');
  }
  return Buffer.concat(chunks);
}
