// A git server on the loopback interface: git's own http-backend, as CGI. Repositories are bare, in a folder of the test.
import { spawn } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { commitAll, git } from '../plan/repository.ts';

export interface GitServerOptions {
  /** Only who sends this token as the password of basic authorization is answered. */
  readonly token?: string;
  /** Holds the answer to requests back until it settles, as a server would that is slow. */
  readonly hold?: () => Promise<void>;
}

export interface GitServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** Every request so far: `GET /web.git/info/refs?service=git-upload-pack`. */
  readonly requests: readonly string[];
  /** The authorization headers that came, with their targets. */
  readonly authorizations: readonly string[];
  /** Makes a repository of these files with one commit on main; gives its folder, to commit more in. */
  readonly add: (name: string, files: Readonly<Record<string, string>>) => Promise<string>;
  /** Takes over what was committed in that folder since. */
  readonly publish: (name: string) => void;
}

/** Starts one on a free port; it ends with the test. */
export async function startGitServer(t: TestContext, options: GitServerOptions = {}): Promise<GitServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-git-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  const requests: string[] = [];
  const authorizations: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const { authorization } = request.headers;
    if (authorization !== undefined) authorizations.push(`${request.url} ${authorization}`);
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await options.hold?.();
    const expected = `Basic ${Buffer.from(`x-access-token:${options.token}`).toString('base64')}`;
    if (options.token !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end();
      return;
    }
    await serve(backend, folder, request, response);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const port = portOf(server.address());
  const bare = (name: string): string => join(folder, `${name}.git`);
  const work = (name: string): string => join(folder, 'work', name);
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    authorizations,
    add: async (name, files) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(work(name), path)), { recursive: true });
        await writeFile(join(work(name), path), text);
      }
      commitAll(work(name));
      git(folder, 'clone', '--quiet', '--bare', work(name), bare(name));
      return work(name);
    },
    publish: (name) => {
      git(work(name), 'push', '--quiet', '--force', '--mirror', bare(name));
    },
  };
}

/** RFC 3875, as far as git needs it. */
async function serve(backend: string, root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn(backend, [], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: request.headers['content-length'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  const whole = Buffer.concat(chunks);
  const end = whole.indexOf('\r\n\r\n');
  const headers = whole.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n');
  let status = 200;
  for (const header of headers) {
    const [name = '', ...rest] = header.split(': ');
    if (name === 'Status') status = Number(rest.join(': ').slice(0, 3));
    else if (name !== '') response.setHeader(name, rest.join(': '));
  }
  response.writeHead(status).end(whole.subarray(end + 4));
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('the git server listens nowhere');
  return address.port;
}

/** A token that no other test has. */
export function madeUpToken(): string {
  return `tok-${randomUUID()}`;
}
