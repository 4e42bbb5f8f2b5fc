import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { messageOf, UserError } from '../../../core/errors.ts';
import { type BearerToken, isTokenText, sendForm } from '../../../core/http/bearer.ts';
import type { Wire, WireReply } from '../../../core/http/wire.ts';
import { runCommand } from '../../../core/process/command.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { parsedJson } from '../../../core/values.ts';
import { armError } from './arm.ts';
import { UUID } from './ids.ts';

// How this machine shows Azure who it is. Names are those of Azure's own libraries (AZURE_…) and of Terraform's (ARM_…).

/** Where one of Azure's clouds is asked. */
export interface AzureCloud {
  readonly manager: URL;
  readonly authority: URL;
}

export type SignIn =
  | { readonly kind: 'secret'; readonly tenant: string; readonly client: string; readonly secret: string }
  /** A token of somebody whom the application trusts, such as GitHub. */
  | { readonly kind: 'assertion'; readonly tenant: string; readonly client: string; readonly from: AssertionSource }
  /** The session of `az login`. */
  | { readonly kind: 'cli' }
  /** That of the machine itself. */
  | { readonly kind: 'identity'; readonly endpoint: URL; readonly client: string | null };

export type AssertionSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | TokenService;

/** The service of GitHub that makes one for a job. */
interface TokenService {
  readonly kind: 'request';
  readonly url: string;
  readonly bearer: string;
}

export interface AccessToken extends BearerToken {
  /** That the session of `az` is set to; null where there is none such. */
  readonly subscription: string | null;
}

const CLOUDS: Readonly<Record<string, readonly [manager: string, authority: string]>> = {
  public: ['https://management.azure.com', 'https://login.microsoftonline.com'],
  usgovernment: ['https://management.usgovcloudapi.net', 'https://login.microsoftonline.us'],
  china: ['https://management.chinacloudapi.cn', 'https://login.chinacloudapi.cn'],
};
const IMDS = 'http://169.254.169.254/metadata/identity/oauth2/token';
export const AUDIENCE = 'api://AzureADTokenExchange';
/** A program that looks into its own files. */
const CLI_MS = 60_000;

/** Throws a UserError for a cloud that nobody knows. */
export function cloudOf(environment: Environment): AzureCloud {
  const name = environment['ARM_ENVIRONMENT'] || 'public';
  const known = CLOUDS[name.toLowerCase()];
  if (known === undefined) {
    throw new UserError(
      `Azure: ARM_ENVIRONMENT is ${JSON.stringify(name.slice(0, 40))}; there are ${Object.keys(CLOUDS).join(', ')}.`,
    );
  }
  const [manager, authority] = known;
  return { manager: new URL(manager), authority: new URL(authority) };
}

/** The way to sign in that the environment names, without asking anybody; undefined where it names none. */
export function signInOf(environment: Environment): SignIn | undefined {
  const said = (...names: readonly string[]): string =>
    names.map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
  const tenant = said('AZURE_TENANT_ID', 'ARM_TENANT_ID');
  const client = said('AZURE_CLIENT_ID', 'ARM_CLIENT_ID');
  const secret = said('AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET');
  if (tenant !== '' && client !== '') {
    if (secret !== '') return { kind: 'secret', tenant, client, secret };
    const from = assertionOf(said);
    if (from !== undefined) return { kind: 'assertion', tenant, client, from };
  }
  if (said('ARM_USE_MSI') === 'true') {
    const endpoint = said('ARM_MSI_ENDPOINT') || IMDS;
    if (!URL.canParse(endpoint)) throw new UserError('Azure: ARM_MSI_ENDPOINT is no address.');
    return { kind: 'identity', endpoint: new URL(endpoint), client: client || null };
  }
  const folder = said('AZURE_CONFIG_DIR') || join(said('HOME') || homedir(), '.azure');
  return said('ARM_USE_CLI') !== 'false' && existsSync(join(folder, 'azureProfile.json')) ? { kind: 'cli' } : undefined;
}

function assertionOf(said: (...names: readonly string[]) => string): AssertionSource | undefined {
  const text = said('ARM_OIDC_TOKEN');
  if (text !== '') return { kind: 'text', text };
  const path = said('AZURE_FEDERATED_TOKEN_FILE', 'ARM_OIDC_TOKEN_FILE_PATH');
  if (path !== '') return { kind: 'file', path };
  const [url, bearer] = [said('ARM_OIDC_REQUEST_URL'), said('ARM_OIDC_REQUEST_TOKEN')];
  if (url !== '' && bearer !== '' && URL.canParse(url)) return { kind: 'request', url, bearer };
  // What a builder is given has not the runner's; this process itself does.
  return tokenServiceOf({
    [URL_VARIABLE]: said(URL_VARIABLE) || process.env[URL_VARIABLE],
    [TOKEN_VARIABLE]: said(TOKEN_VARIABLE) || process.env[TOKEN_VARIABLE],
  });
}

const [URL_VARIABLE, TOKEN_VARIABLE] = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;

/** GitHub's service of tokens for this job; undefined where it may have none. */
export function tokenServiceOf(environment: Environment): TokenService | undefined {
  const { [URL_VARIABLE]: url = '', [TOKEN_VARIABLE]: bearer = '' } = environment;
  return url === '' || bearer === '' || !URL.canParse(url) ? undefined : { kind: 'request', url, bearer };
}

/** Throws a UserError where the credentials are not taken, a Silence where nobody answers. */
export async function signIn(
  way: SignIn,
  { manager, authority }: AzureCloud,
  wire: Wire,
  environment: Environment,
): Promise<AccessToken> {
  if (way.kind === 'cli') return cliToken(manager, environment);
  if (way.kind === 'identity') {
    const url = new URL(way.endpoint);
    url.searchParams.set('api-version', '2018-02-01');
    url.searchParams.set('resource', manager.href);
    if (way.client !== null) url.searchParams.set('client_id', way.client);
    const whom = `the managed identity at ${url.host}`;
    return tokenOf(whom, await wire.send(whom, { method: 'GET', url, headers: { Metadata: 'true' } }));
  }
  const { tenant, client } = way;
  if (!/^[\w.-]{1,100}$/.test(tenant))
    throw new UserError('Azure: the tenant (AZURE_TENANT_ID) is neither an id nor a domain.');
  const proof =
    way.kind === 'secret'
      ? { client_secret: way.secret }
      : {
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: await assertion(way.from, wire),
        };
  const form = { grant_type: 'client_credentials', client_id: client, scope: `${manager.origin}/.default`, ...proof };
  const whom = `Microsoft Entra ID at ${authority.host}`;
  return tokenOf(whom, await sendForm(whom, wire, new URL(`/${tenant}/oauth2/v2.0/token`, authority), form));
}

async function assertion(from: AssertionSource, wire: Wire): Promise<string> {
  if (from.kind === 'text') return from.text;
  if (from.kind === 'file') {
    try {
      return readFileSync(from.path, 'utf8').trim();
    } catch (error) {
      throw new UserError(`Azure: the file of the federated token cannot be read: ${messageOf(error)}.`);
    }
  }
  return gitHubAssertion(from, wire);
}

/** A token by which GitHub says which job this is, to Azure alone. Throws a UserError where it gives none. */
export async function gitHubAssertion({ url: at, bearer }: TokenService, wire: Wire): Promise<string> {
  const url = new URL(at);
  url.searchParams.set('audience', AUDIENCE);
  const headers = { Accept: 'application/json', Authorization: `Bearer ${bearer}` };
  const reply = await wire.send('the token service of GitHub', { method: 'GET', url, headers });
  const read = z.object({ value: z.string().min(1) }).safeParse(parsedJson(reply.text));
  if (reply.status !== 200 || !read.success) {
    throw new UserError(
      'Azure: GitHub gives this job no token to sign in with. It needs `permissions: id-token: write`.',
    );
  }
  return read.data.value;
}

const seconds = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);
const answered = z.object({ access_token: z.string().min(1), expires_in: seconds });

function tokenOf(whom: string, reply: WireReply): AccessToken {
  if (reply.status === 400 || reply.status === 401) {
    throw new UserError(
      `Azure: ${armError(whom, reply).message}. The credentials are wrong, or have expired, or the application does not trust this job.`,
    );
  }
  if (reply.status !== 200) throw armError(whom, reply);
  const read = answered.safeParse(parsedJson(reply.text));
  if (!read.success || !isTokenText(read.data.access_token))
    throw new UserError(`Azure: ${whom} answered with what is no token.`);
  return { text: read.data.access_token, seconds: read.data.expires_in, subscription: null };
}

const ofCli = z.object({
  accessToken: z.string().min(1),
  expires_on: seconds.optional(),
  subscription: z.string().optional(),
});

async function cliToken(manager: URL, environment: Environment): Promise<AccessToken> {
  const args = ['account', 'get-access-token', '--resource', `${manager.origin}/`, '--output', 'json'];
  const own = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  let said: string;
  try {
    const { exitCode, stdout, stderr } = await runCommand('az', args, {
      environment: Object.fromEntries(own),
      limitMs: CLI_MS,
    });
    if (exitCode !== 0) throw new UserError(lastLine(stderr));
    said = stdout;
  } catch (error) {
    throw new UserError(
      `Azure: az account get-access-token gave no token: ${messageOf(error)}. Sign in with az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.`,
    );
  }
  const read = ofCli.safeParse(parsedJson(said));
  if (!read.success || !isTokenText(read.data.accessToken))
    throw new UserError('Azure: az account get-access-token answered with what is no token.');
  const { accessToken: text, expires_on: end, subscription } = read.data;
  return {
    text,
    // Versions before 2.54 tell no time that can be read; az itself keeps its tokens for longer than a question takes.
    seconds: end === undefined ? 300 : end - Math.floor(Date.now() / 1000),
    subscription: subscription !== undefined && UUID.test(subscription) ? subscription.toLowerCase() : null,
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
