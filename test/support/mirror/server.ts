// A release host on loopback: it serves a folder, remembers who asked for what, and fails as a test wants.
import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { join, normalize } from 'node:path';

import { answer, type MirrorFile } from './answer.ts';
import type { Certificate } from './certificate.ts';
import { Faults, type ArmedFault, type Fault } from './faults.ts';

export interface MirrorOptions {
  /** Serves https beside http. */
  readonly certificate?: Certificate;
}

export interface MirrorRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly secure: boolean;
  /** Names in lower case. */
  readonly headers: readonly string[];
  /** Whether an authorization header came along. */
  readonly authorized: boolean;
  /** Undefined as long as, or because, there was no answer. */
  readonly status: number | undefined;
  /** Of the body, as they were handed to the connection: all that the client can have got, before any loss. */
  readonly bytes: number;
  readonly fault: Fault['kind'] | undefined;
  /** `whole`: the answer went out to the end that it announced. */
  readonly ending: 'under way' | 'whole' | 'cut';
}

export interface MirrorServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The same by https; undefined without a certificate. */
  readonly secureUrl: string | undefined;
  /** All so far, in the order of their coming. */
  readonly requests: readonly MirrorRequest[];
  /** The sum over all requests. */
  readonly bytes: number;
  /** A fault for the first `times` (all, unless given) requests whose path and query hold, or match, `on`. */
  readonly arm: (on: string | RegExp, fault: Fault, times?: number) => ArmedFault;
  /** Forgets faults and requests. */
  readonly clear: () => void;
  /** Waits until no request is under way, so that the records are final. */
  readonly settled: () => Promise<void>;
  /** Ends every connection. */
  readonly stop: () => Promise<void>;
}

type Recorded = { -readonly [Key in keyof MirrorRequest]: MirrorRequest[Key] };

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.json', 'application/json'],
  ['.zip', 'application/zip'],
  ['_SHA256SUMS', 'text/plain'],
];

/** Starts a mirror of `folder` on free ports of the loopback interface. Files may change while it runs. */
export async function serveMirror(folder: string, { certificate }: MirrorOptions = {}): Promise<MirrorServer> {
  const faults = new Faults();
  const requests: Recorded[] = [];
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const connections = new Connections();

  const handle = async (request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> => {
    const { method = 'GET', url: path = '/', headers } = request;
    const connection = connections.of(request.socket);
    const fault = faults.take(path);
    const record: Recorded = {
      method,
      path,
      secure,
      headers: Object.keys(headers),
      authorized: headers.authorization !== undefined,
      status: undefined,
      bytes: 0,
      fault: fault?.kind,
      ending: 'under way',
    };
    requests.push(record);
    const closed = new Promise<void>((resolve) => void response.once('close', resolve));
    const sent = (bytes: number): void => void (record.bytes += bytes);
    const file = method === 'GET' || method === 'HEAD' ? fileOf(folder, path) : undefined;
    try {
      await answer({ path, response, connection, file, sent, stopping: stopping.signal }, fault);
    } catch {
      response.destroy(); // the client has left, or the server was stopped
    }
    await closed;
    record.status = response.headersSent ? response.statusCode : undefined;
    record.ending = response.writableFinished ? 'whole' : 'cut';
  };

  const listener = (secure: boolean): RequestListener => {
    return (request, response) => {
      const handled = handle(request, response, secure).finally(() => underWay.delete(handled));
      underWay.add(handled);
    };
  };
  const plain = createServer(listener(false));
  const secure = certificate && createSecureServer({ cert: certificate.cert, key: certificate.key }, listener(true));
  const servers = secure === undefined ? [plain] : [plain, secure];
  for (const server of servers) {
    connections.watch(server);
    server.on('clientError', (_, socket) => socket.destroy()); // it broke off its request
  }
  const ports = await Promise.all(servers.map(listen));

  return {
    url: `http://127.0.0.1:${ports[0]}`,
    secureUrl: ports[1] === undefined ? undefined : `https://127.0.0.1:${ports[1]}`,
    requests,
    get bytes() {
      return requests.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    arm: (on, fault, times = Infinity) => faults.arm(on, fault, times),
    clear() {
      faults.disarmAll();
      requests.length = 0;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    async stop() {
      stopping.abort();
      const closed = servers.map((server) => new Promise((resolve) => void server.close(resolve)));
      connections.end();
      await Promise.all(closed);
      await Promise.allSettled(underWay);
    },
  };
}

/** The file behind a path, which cannot lead out of the folder. */
function fileOf(folder: string, path: string): MirrorFile | undefined {
  let name: string;
  try {
    name = decodeURIComponent(new URL(path, 'http://mirror').pathname);
  } catch {
    return undefined;
  }
  const target = join(folder, normalize(name));
  const found = name.includes('\0') ? undefined : statSync(target, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream';
  return { path: target, size: found.size, type };
}

/** TCP connections: a socket of TLS cannot be reset, the one beneath it can. */
class Connections {
  readonly #open = new Map<number, Socket>();

  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.#open.set(port, socket);
      socket.once('close', () => {
        if (this.#open.get(port) === socket) this.#open.delete(port);
      });
    });
  }

  /** The connection beneath a socket: both have the client's port. */
  of(socket: Socket): Socket {
    return this.#open.get(socket.remotePort ?? 0) ?? socket;
  }

  end(): void {
    for (const socket of this.#open.values()) socket.destroy();
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mirror listens on no port.');
  return address.port;
}
