// A real git server on the loopback interface: git http-backend behind a small CGI server, with a login.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A request as it came: `POST git-receive-pack`, `GET info/refs?service=git-upload-pack`. */
export interface GitRequest {
  readonly what: string;
  readonly authorization: readonly string[];
}

export interface GitServer {
  /** Of the one repository, `acme/images`. */
  readonly url: string;
  readonly token: string;
  /** The bare repository itself. */
  readonly folder: string;
  readonly requests: readonly GitRequest[];
  /** Requests that take a push. */
  readonly pushes: () => number;
  /** Done once, when such a request comes and before it is answered; a status refuses the request. */
  readonly before: (what: string, act: () => number | void) => void;
  /** Somebody else's commit on a branch, made in a clone of their own. */
  readonly commit: (branch: string, files: Readonly<Record<string, string | Buffer>>, message?: string) => void;
  /** A commit of a symbolic link. */
  readonly link: (branch: string, path: string, target: string) => void;
  readonly git: (...args: readonly string[]) => string;
  readonly file: (branch: string, path: string) => string;
}

export async function startGitServer(
  t: TestContext,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'bakehouse-git-'));
  const folder = join(root, 'acme', 'images.git');
  mkdirSync(folder, { recursive: true });
  const token = randomUUID();
  const requests: GitRequest[] = [];
  const acts: { readonly what: string; readonly act: () => number | void }[] = [];
  const git = (...args: readonly string[]): string => run(folder, args);
  git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  git('config', 'http.receivepack', 'true');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const what = `${request.method ?? ''} ${url.pathname.replace(/^\/acme\/images\.git\//, '')}${url.search}`;
    const authorization = request.headersDistinct['authorization'] ?? [];
    requests.push({ what, authorization });
    const index = acts.findIndex((one) => what.startsWith(one.what));
    const status = index < 0 ? undefined : acts.splice(index, 1)[0]?.act();
    const login = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    if (typeof status === 'number') response.writeHead(status).end();
    else if (authorization.join() !== login) response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    else cgi(root, url, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let clones = 0;
  const change = (branch: string, message: string, act: (clone: string) => void): void => {
    const clone = join(root, `clone-${clones++}`);
    run(root, ['clone', '--quiet', folder, clone]);
    const isThere = run(clone, ['branch', '--remotes']).includes(`origin/${branch}\n`);
    run(clone, isThere ? ['checkout', '--quiet', branch] : ['checkout', '--quiet', '-B', branch]);
    act(clone);
    run(clone, ['add', '--all']);
    run(clone, ['-c', 'user.name=Rival', '-c', 'user.email=rival@example.com', 'commit', '--quiet', '-m', message]);
    run(clone, ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]);
  };
  const commit: GitServer['commit'] = (branch, changed, message = 'Somebody else') =>
    change(branch, message, (clone) => {
      for (const [path, content] of Object.entries(changed)) {
        mkdirSync(dirname(join(clone, path)), { recursive: true });
        writeFileSync(join(clone, path), content);
      }
    });
  commit('main', files, 'First');
  return {
    url: `http://127.0.0.1:${port}/acme/images.git`,
    token,
    folder,
    requests,
    pushes: () => requests.filter(({ what }) => what === 'POST git-receive-pack').length,
    before: (what, act) => void acts.push({ what, act }),
    commit,
    link: (branch, path, target) => change(branch, 'Link', (clone) => symlinkSync(target, join(clone, path))),
    git,
    file: (branch, path) => git('show', `${branch}:${path}`),
  };
}

function run(cwd: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd, env: ENVIRONMENT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** RFC 3875, as far as git http-backend reads it. */
function cgi(root: string, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const header = (name: string): string => request.headersDistinct[name]?.join() ?? '';
  const child = spawn('git', ['http-backend'], {
    env: {
      ...ENVIRONMENT,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? '',
      CONTENT_TYPE: header('content-type'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      REMOTE_USER: 'tester',
      REMOTE_ADDR: '127.0.0.1',
      ...(header('content-length') === '' ? {} : { CONTENT_LENGTH: header('content-length') }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const said = Buffer.concat(chunks);
    const end = said.indexOf('\r\n\r\n');
    const headers = said
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map((line) => /^([^:]+): ?(.*)$/.exec(line)?.slice(1) ?? []);
    const status = headers.find(([name]) => name === 'Status')?.[1];
    for (const [name = '', value = ''] of headers) if (name !== 'Status') response.setHeader(name, value);
    response.writeHead(status === undefined ? 200 : Number.parseInt(status, 10));
    response.end(said.subarray(end + 4));
  });
}
