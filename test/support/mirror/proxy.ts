// A forward proxy on loopback that remembers what went through it, for tests of HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
import { createServer, request as ask, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';

export interface ProxiedRequest {
  /** `connect`: a tunnel, whose inside the proxy cannot see. `forward`: a plain request with the whole address. */
  readonly kind: 'connect' | 'forward';
  /** `host:port`. */
  readonly target: string;
  /** With the query; undefined for a tunnel. */
  readonly path: string | undefined;
  /** Names in lower case. */
  readonly headers: readonly string[];
  /** Whether it carried credentials for the proxy. */
  readonly authorized: boolean;
  /** 200 for a tunnel that stands, 403 for a target that the proxy does not go to, 502 for one that did not answer. */
  readonly status: number | undefined;
}

export interface ForwardProxy {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly requests: readonly ProxiedRequest[];
  /** Ends every connection. */
  readonly stop: () => Promise<void>;
}

export interface ProxyOptions {
  /**
   * Where a target leads, both as `host:port`. A client that reaches a name which nobody can resolve proves that it
   * asked the proxy. Other targets are reached when they are on loopback.
   */
  readonly routes?: Readonly<Record<string, string>>;
}

type Recorded = { -readonly [Key in keyof ProxiedRequest]: ProxiedRequest[Key] };

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost):\d+$/;
/** For one connection only (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection', 'te', 'upgrade']);

/** Starts a proxy on a free port of the loopback interface. */
export async function startForwardProxy({ routes = {} }: ProxyOptions = {}): Promise<ForwardProxy> {
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy()); // either side left
  };
  const record = (kind: ProxiedRequest['kind'], target: string, request: IncomingMessage, path?: string): Recorded => {
    const headers = Object.keys(request.headers);
    const authorized = headers.includes('proxy-authorization');
    const recorded: Recorded = { kind, target, path, headers, authorized, status: undefined };
    requests.push(recorded);
    return recorded;
  };
  const routeOf = (target: string): URL | undefined => {
    const route = routes[target] ?? (LOOPBACK.test(target) ? target : undefined);
    return route === undefined ? undefined : new URL(`http://${route}`);
  };

  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (url?.protocol !== 'http:') return refuse(response, 400);
    const target = `${url.hostname}:${url.port || 80}`;
    const recorded = record('forward', target, request, url.pathname + url.search);
    const route = routeOf(target);
    if (route === undefined) return refuse(response, (recorded.status = 403));
    forward(request, response, url, route, (status) => (recorded.status = status)).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, (recorded.status = 502));
    });
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    const recorded = record('connect', target, request);
    const route = routeOf(target);
    const answer = (status: number): void => {
      recorded.status = status;
      client.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n\r\n`);
    };
    if (route === undefined) {
      answer(403);
      client.end();
      return;
    }
    const upstream = connect(Number(route.port), route.hostname, () => {
      answer(200);
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    keep(upstream);
    upstream.once('error', () => {
      if (recorded.status === 200) {
        client.resetAndDestroy();
      } else {
        answer(502);
        client.end();
      }
    });
    client.once('close', () => upstream.destroy());
  });
  server.on('connection', keep);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async stop() {
      const closed = new Promise((resolve) => void server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 }).end();
}

/** Passes a request on and its answer back; tells the status when it is known. */
async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { hostname, port }: URL,
  told: (status: number) => void,
): Promise<void> {
  const headers = Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name));
  const upstream = ask({
    host: hostname,
    port,
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...Object.fromEntries(headers), connection: 'close' },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve).once('error', reject);
  });
  request.pipe(upstream);
  const answer = await answered;
  const status = answer.statusCode ?? 502;
  told(status);
  response.writeHead(status, answer.headers);
  await pipeline(answer, response);
}
