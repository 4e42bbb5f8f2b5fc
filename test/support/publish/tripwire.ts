// Stands before the servers that a publishing writes to, and counts what would change something there. The n-th such request
// is done, but its answer never comes, and from then on nobody hears the publishing any more: as if it had died there.
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

import { isMutating, readCall } from '../peers/aws-call.ts';

/** Whether a request changes something at its server. */
export type IsWrite = (request: IncomingMessage, body: Buffer) => boolean;

export const isRegistryWrite: IsWrite = ({ method = '' }) => ['PUT', 'POST', 'PATCH', 'DELETE'].includes(method);
export const isPush: IsWrite = ({ url = '' }) => url.endsWith('/git-receive-pack');
export const isApiWrite: IsWrite = ({ method = '' }) => !['GET', 'HEAD'].includes(method);
export const isAwsWrite: IsWrite = ({ headers }, body) => isMutating(readCall(headers, body.toString('utf8')));

export interface Tripwire {
  /** `127.0.0.1:PORT` in front of a server of the same form. */
  readonly before: (upstream: string, isWrite: IsWrite) => Promise<string>;
  /** Requests that changed something so far; those that were cut off are none. */
  readonly writes: () => readonly string[];
  /** Counts anew; resolves when the n-th is done. */
  readonly arm: (count: number) => Promise<void>;
  readonly disarm: () => void;
}

/** @param isMute whether a request that is not heard keeps its connection, and waits for ever */
export function createTripwire(t: TestContext, isMute = false): Tripwire {
  let writes: string[] = [];
  let armed: { readonly count: number; readonly met: () => void } | undefined;

  const pass = async (
    upstream: string,
    isWrite: IsWrite,
    incoming: IncomingMessage,
    to: ServerResponse,
  ): Promise<void> => {
    const body = await buffer(incoming);
    const mine = armed;
    const isOver = (): boolean => mine !== undefined && writes.length >= mine.count;
    const drop = (): void => void (isMute || incoming.socket.destroy());
    if (isOver()) return drop();
    const isCounted = isWrite(incoming, body);
    if (isCounted) writes.push(`${incoming.method} ${incoming.url}`);
    const isLast = isCounted && isOver();
    const { status, headers, content } = await send(upstream, incoming, body);
    if (isLast) mine?.met();
    if (isOver()) drop();
    else to.writeHead(status, headers).end(content);
  };

  return {
    before: async (upstream, isWrite) => {
      const front = createServer((incoming, to) => {
        pass(upstream, isWrite, incoming, to).catch(() => incoming.socket.destroy());
      });
      await new Promise<void>((resolve) => {
        front.listen(0, '127.0.0.1', resolve);
      });
      t.after(() => {
        front.closeAllConnections();
        front.close();
      });
      const address = front.address();
      return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    },
    writes: () => writes,
    arm: async (count) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      writes = [];
      armed = { count, met: resolve };
      return promise;
    },
    disarm: () => {
      writes = [];
      armed = undefined;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly content: Buffer;
}

async function send(
  upstream: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const [hostname = '', port = ''] = upstream.split(':');
  const { 'transfer-encoding': _, ...kept } = headers;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const onward = forward(
    { hostname, port, method, path: url, headers: { ...kept, 'content-length': body.length } },
    resolve,
  );
  onward.once('error', reject);
  onward.end(body);
  const answer = await promise;
  return { status: answer.statusCode ?? 502, headers: answer.headers, content: await buffer(answer) };
}
