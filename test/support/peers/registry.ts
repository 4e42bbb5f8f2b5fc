// A real registry of container images on the loopback interface, where docker speaks plain http. What it keeps is in a
// folder of its own, gone afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { TestContext } from 'node:test';

import type { Parts } from './available.ts';

/** The one user of a registry that wants a login; the password is made up anew for each run. */
export const registryUser = { name: 'tester', password: randomUUID() } as const;

/** A line of htpasswd. The registry knows bcrypt alone, which the C library's crypt(3) does, and Perl gives. */
function htpasswdLine(): string {
  const salt = `$2b$05$${randomBytes(11).toString('hex')}`;
  const script = 'print crypt($ARGV[0], $ARGV[1])';
  const hash = execFileSync('perl', ['-e', script, registryUser.password, salt], { encoding: 'utf8' });
  return `${registryUser.name}:${hash}\n`;
}

export interface RegistryOptions {
  /** Whether only `registryUser` may read and write. */
  readonly login?: boolean;
  /** Answers in the registry's stead, or cuts the connection; undefined lets the request through. */
  readonly interfere?: (request: IncomingMessage) => Interference | undefined;
  /** Milliseconds before each request reaches it, as of one that is far away. */
  readonly delay?: number;
  /** https with this certificate instead of plain http. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export type Interference =
  | 'drop'
  /** The connection breaks after so many bytes of what is sent, or of the answer. */
  | { readonly breaksAfter: number; readonly of: 'request' | 'answer' }
  /** After so many bytes nothing goes on, until whoever asked is gone. */
  | { readonly holdsAfter: number; readonly of: 'request' | 'answer'; readonly held: () => void }
  | {
      readonly status: number;
      readonly body: string | Buffer;
      /** JSON unless they say otherwise. */
      readonly headers?: Readonly<Record<string, string>>;
      /** Cuts the connection after half of the body. */
      readonly isHalf?: boolean;
    };

export interface Registry {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Every request so far: `PUT /v2/…`. */
  readonly requests: readonly string[];
}

/** The registry ends with this shell, and this shell with whoever holds its input: a killed test leaves none behind. */
const UNTIL_INPUT_ENDS = '"$@" & exec 2>&-; cat >/dev/null; kill -KILL $!; wait $!';

/** What ends with the test, or with another thing of which that can be said. */
export type Ending = Pick<TestContext, 'after'>;

/** Starts one on a free port; it ends with the test. */
export async function startRegistry(
  t: Ending,
  { registry }: Parts['docker-registry'],
  options: RegistryOptions = {},
): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-registry-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const config = join(folder, 'config.json');
  const htpasswd = join(folder, 'htpasswd');
  await mkdir(join(folder, 'images'));
  await writeFile(htpasswd, htpasswdLine());
  // The configuration is YAML, and JSON is YAML. Port 0: the system picks a free one, and the log tells which.
  await writeFile(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'images') }, delete: { enabled: true } },
      http: { addr: '127.0.0.1:0', secret: 'of this test', relativeurls: true },
      ...(options.login === true ? { auth: { htpasswd: { realm: 'test', path: htpasswd } } } : {}),
    }),
  );
  const { PATH, BAKEHOUSE_TEST_RUN } = process.env;
  const server = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', registry, 'serve', config], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH, ...(BAKEHOUSE_TEST_RUN === undefined ? {} : { BAKEHOUSE_TEST_RUN }) },
  });
  const ended = once(server, 'close');
  t.after(async () => {
    server.stdin.end();
    await ended;
  });
  const address = await listening(server.stderr, 20_000);
  return startFront(t, address, options);
}

/** The address that the registry says it listens on; what it logs afterwards is read and dropped. */
function listening(output: NodeJS.ReadableStream, milliseconds: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const said: string[] = [];
  const fail = (what: string) => reject(new Error([`docker-registry ${what}. It said:`, ...said].join('\n')));
  const deadline = setTimeout(fail, milliseconds, `did not start within ${milliseconds} ms`);
  const lines = createInterface({ input: output });
  lines.on('line', (line) => {
    const match = /listening on (127\.0\.0\.1:\d+)/.exec(line);
    if (match?.[1] !== undefined) resolve(match[1]);
    else if (said.length < 50) said.push(line);
  });
  lines.once('close', () => fail('ended'));
  return promise.finally(() => clearTimeout(deadline));
}

/** What docker speaks to: it notes every request, interferes, and passes on all else as it is. */
async function startFront(
  t: Ending,
  address: string,
  { interfere = () => undefined, delay = 0, certificate }: RegistryOptions,
): Promise<Registry> {
  const requests: string[] = [];
  const [hostname = '', port = ''] = address.split(':');
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = request;
    requests.push(`${method} ${url}`);
    const interference = interfere(request);
    if (interference === 'drop') {
      request.socket.destroy();
      return;
    }
    const { socket } = request;
    const isInBetween = interference !== undefined && 'of' in interference;
    if (interference !== undefined && !isInBetween) {
      const { status, headers: own, isHalf } = interference;
      const body = Buffer.from(interference.body);
      request.resume();
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length, ...own });
      if (isHalf === true) {
        response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroy());
      } else {
        response.end(method === 'HEAD' ? undefined : body);
      }
      return;
    }
    const passing = (stream: 'request' | 'answer') => {
      if (!isInBetween || interference.of !== stream) return firstBytes(Infinity, async () => {});
      if ('breaksAfter' in interference) return firstBytes(interference.breaksAfter, async () => {});
      return firstBytes(interference.holdsAfter, async () => {
        interference.held();
        if (!socket.destroyed) await once(socket, 'close');
      });
    };
    const go = (): void => {
      const onward = forward({ hostname, port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        pipeline(answer, passing('answer'), response).catch(() => socket.destroy());
      });
      pipeline(request, passing('request'), onward).catch(() => socket.destroy());
    };
    if (delay === 0) go();
    else setTimeout(go, delay);
  };
  const front = certificate === undefined ? createServer(pass) : createSecureServer({ ...certificate }, pass);
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  t.after(async () => {
    front.closeAllConnections();
    front.close();
    await once(front, 'close');
  });
  const bound = front.address();
  return { host: `127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`, requests };
}

/** A stream that ends in an error after so many bytes, once it was waited for what is wanted; they have gone on by then. */
function firstBytes(
  most: number,
  wait: () => Promise<unknown>,
): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    let bytes = 0;
    for await (const part of source) {
      const rest = most - bytes;
      bytes += part.length;
      yield part.subarray(0, Math.min(part.length, rest));
      if (bytes > most) {
        // What was yielded last is on its way once the next tick has come.
        await new Promise(setImmediate);
        await wait();
        throw new Error('broken by the test');
      }
    }
  };
}
