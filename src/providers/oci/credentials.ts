import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { LOCAL_MS, limitTime } from '../../core/process/command.ts';
import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { existsSync } from 'node:fs';
import { withoutTrailing } from '../../core/text/wording.ts';

export type Credential =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  /** What `docker login` keeps of a registry that gives refresh tokens. */
  | { readonly kind: 'identity-token'; readonly token: string };

/** What `docker login` left behind. */
export interface DockerLogins {
  /** Of a host as references name it; undefined where nobody logged in. Throws a UserError. */
  readonly find: (host: string) => Promise<Credential | undefined>;
}

const entry = z.object({
  auth: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  identitytoken: z.string().optional(),
});
const config = z.object({
  auths: z.record(z.string(), entry.nullish()).nullish(),
  credsStore: z.string().nullish(),
  credHelpers: z.record(z.string(), z.string()).nullish(),
});
type Config = z.infer<typeof config>;
const told = z.object({ Username: z.string(), Secret: z.string() });

const MOST_BYTES = 1024 * 1024;
const HUB = 'https://index.docker.io/v1/';
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** Where docker keeps its logins; the file need not be there. */
export function dockerConfigFile(environment: Readonly<Record<string, string>>): string {
  const { DOCKER_CONFIG, HOME } = environment;
  return join(
    DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '' ? DOCKER_CONFIG : join(HOME ?? '/', '.docker'),
    'config.json',
  );
}

/** Reads docker's own configuration, and asks its credential helpers, as the docker client does. Keeps nothing. */
export function createDockerLogins(environment: Readonly<Record<string, string>>): DockerLogins {
  return {
    find: async (host) => {
      const logins = readDockerConfig(environment);
      const helper = helperOf(logins, host);
      return helper === undefined ? plainLogin(logins, host) : await askHelper(helper, serverOf(host), environment);
    },
  };
}

/** Throws a UserError for a file that docker could not read either. */
export function readDockerConfig(environment: Readonly<Record<string, string>>): Config {
  const path = dockerConfigFile(environment);
  if (!existsSync(path)) return {};
  const what = "docker's configuration";
  const parsed = config.safeParse(parseJson(what, readBounded(what, path, MOST_BYTES)));
  if (parsed.success) return parsed.data;
  // Not what was found: it may be a secret.
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new UserError(`docker's configuration (${path}) is not as docker writes it, at ${where}. Log in anew.`);
}

/** The helper that keeps the login of a host; undefined where the file itself does. */
export function helperOf({ credHelpers, credsStore }: Config, host: string): string | undefined {
  const own = Object.entries(credHelpers ?? {}).find(([server]) => hostOf(server) === host)?.[1];
  const helper = own ?? credsStore ?? '';
  if (helper === '') return undefined;
  if (!HELPER.test(helper)) throw new UserError("docker's configuration names a credential helper that cannot be one.");
  return helper;
}

function plainLogin({ auths }: Config, host: string): Credential | undefined {
  const found = Object.entries(auths ?? {}).find(([server]) => hostOf(server) === host)?.[1];
  if (found === undefined || found === null) return undefined;
  if (found.identitytoken !== undefined && found.identitytoken !== '') {
    return { kind: 'identity-token', token: found.identitytoken };
  }
  const pair = Buffer.from(found.auth ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  const user = colon > 0 ? pair.slice(0, colon) : (found.username ?? '');
  // docker pads what it writes with NUL.
  const password = colon > 0 ? withoutTrailing(pair.slice(colon + 1), '\0') : (found.password ?? '');
  return user === '' ? undefined : { kind: 'password', user, password };
}

/** docker writes hosts, and for its own registry an address. */
function hostOf(server: string): string {
  const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
  return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}

function serverOf(host: string): string {
  return host === 'docker.io' ? HUB : host;
}

/** docker's protocol of credential helpers: the server to its input, JSON or words from its output. */
async function askHelper(
  helper: string,
  server: string,
  environment: Readonly<Record<string, string>>,
): Promise<Credential | undefined> {
  const program = `docker-credential-${helper}`;
  const child = spawn(program, ['get'], {
    env: { ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  limitTime(child, LOCAL_MS);
  // One that does not read what it is asked has ended, and says so by its exit code.
  child.stdin.on('error', () => undefined).end(`${server}\n`);
  try {
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    if (/credentials not found/i.test(output)) return undefined;
    const parsed = code === 0 ? told.safeParse(JSON.parse(output)) : undefined;
    if (parsed?.success !== true) throw new Error(`it ended with exit code ${String(code)}`);
    const { Username: user, Secret: secret } = parsed.data;
    return user === '<token>'
      ? { kind: 'identity-token', token: secret }
      : { kind: 'password', user, password: secret };
  } catch (error) {
    // A parser quotes what it read.
    const reason = error instanceof SyntaxError ? 'it answers no JSON' : (codeOf(error) ?? messageOf(error));
    throw new UserError(`${program}, which docker's configuration names, gives no login of ${server}: ${reason}.`);
  }
}
