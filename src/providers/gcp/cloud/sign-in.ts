import { createSign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { messageOf, UserError } from '../../../core/errors.ts';
import { type BearerToken, isTokenText, sendForm } from '../../../core/http/bearer.ts';
import type { Wire, WireReply } from '../../../core/http/wire.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { memberOf, parsedJson } from '../../../core/values.ts';
import { googleError } from './compute.ts';
import { PROJECT } from './paths.ts';

// How this machine shows Google who it is: what Google's own libraries call application default credentials, by the same names.

const secret = z.string().min(1);
const https = z.url({ protocol: /^https$/ });

/** The key of a service account. */
const serviceAccount = z.object({
  type: z.literal('service_account'),
  client_email: secret,
  private_key: secret,
  private_key_id: z.string().optional(),
  project_id: z.string().optional(),
  token_uri: https.default('https://oauth2.googleapis.com/token'),
});

/** A token of somebody whom a pool trusts, such as GitHub: as google-github-actions/auth writes it. */
const externalAccount = z.object({
  type: z.literal('external_account'),
  audience: secret,
  subject_token_type: secret,
  token_url: https.default('https://sts.googleapis.com/v1/token'),
  service_account_impersonation_url: https.optional(),
  credential_source: z.object({
    file: z.string().optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    headers: z.record(z.string(), z.string()).optional(),
    format: z.object({ type: z.enum(['text', 'json']), subject_token_field_name: z.string().optional() }).optional(),
  }),
});

/** The session of `gcloud auth application-default login`. */
const authorizedUser = z.object({
  type: z.literal('authorized_user'),
  client_id: secret,
  client_secret: secret,
  refresh_token: secret,
  quota_project_id: z.string().optional(),
});

const credentialFile = z.discriminatedUnion('type', [serviceAccount, externalAccount, authorizedUser]);

export type GoogleSignIn =
  | { readonly kind: 'token'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The service account of the machine itself. */
  | { readonly kind: 'machine'; readonly host: string };

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const HOUR = 3600;
const METADATA = 'metadata.google.internal';
const PRODUCT = '/sys/class/dmi/id/product_name';

/** The way to sign in that the environment names, without asking anybody; undefined where it names none. */
export function signInOf(environment: Environment, product = PRODUCT): GoogleSignIn | undefined {
  const said = (...names: readonly string[]): string =>
    names.map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
  const text = said('GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN');
  if (text !== '') return { kind: 'token', text };
  // Terraform's name takes either.
  const given = said('GOOGLE_CREDENTIALS');
  if (given.trimStart().startsWith('{')) return { kind: 'text', text: given };
  const path = said('GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH') || given;
  if (path !== '') return { kind: 'file', path };
  const folder = said('CLOUDSDK_CONFIG') || join(said('HOME') || homedir(), '.config', 'gcloud');
  const own = join(folder, 'application_default_credentials.json');
  if (existsSync(own)) return { kind: 'file', path: own };
  const host = said('GCE_METADATA_HOST');
  if (host !== '') return { kind: 'machine', host };
  return isOfGoogle(product) ? { kind: 'machine', host: METADATA } : undefined;
}

/** Whether this machine is one of Compute Engine, by what its firmware says. */
function isOfGoogle(product: string): boolean {
  try {
    return readFileSync(product, 'utf8').startsWith('Google');
  } catch {
    return false;
  }
}

/** The project that the environment names, else that of the key. Null: none, or what is no id of one. */
export function ownProject(environment: Environment, way = signInOf(environment)): string | null {
  const names = ['GOOGLE_CLOUD_PROJECT', 'GOOGLE_PROJECT', 'GCLOUD_PROJECT', 'CLOUDSDK_CORE_PROJECT'];
  const named = names.map((name) => environment[name] ?? '').find((one) => one !== '');
  if (named !== undefined) return PROJECT.test(named) ? named : null;
  if (way?.kind !== 'file' && way?.kind !== 'text') return null;
  try {
    const project = memberOf(JSON.parse(way.kind === 'text' ? way.text : readFileSync(way.path, 'utf8')), 'project_id');
    return typeof project === 'string' && PROJECT.test(project) ? project : null;
  } catch {
    return null;
  }
}

/** Throws a UserError where the credentials are not taken, a Silence where nobody answers. */
export async function signIn(way: GoogleSignIn, wire: Wire): Promise<BearerToken> {
  if (way.kind === 'token')
    return { text: checkedToken(way.text, 'the access token of the environment'), seconds: HOUR };
  if (way.kind === 'machine') {
    const url = new URL('http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token');
    if (way.host !== METADATA) url.host = way.host;
    const whom = `the metadata server at ${url.host}`;
    return tokenOf(whom, await wire.send(whom, { method: 'GET', url, headers: { 'Metadata-Flavor': 'Google' } }));
  }
  const file = readCredentials(way);
  if (file.type === 'service_account') {
    const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertionOf(file) };
    return exchange(wire, file.token_uri, form);
  }
  if (file.type === 'authorized_user') {
    const { client_id, client_secret, refresh_token } = file;
    const form = { grant_type: 'refresh_token', client_id, client_secret, refresh_token };
    return exchange(wire, 'https://oauth2.googleapis.com/token', form);
  }
  const federated = await exchange(wire, file.token_url, {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    audience: file.audience,
    scope: SCOPE,
    subject_token: await subjectToken(file.credential_source, wire),
    subject_token_type: file.subject_token_type,
  });
  const { service_account_impersonation_url: account } = file;
  return account === undefined ? federated : impersonate(wire, new URL(account), federated);
}

type CredentialFile = z.output<typeof credentialFile>;
type KeyFile = z.output<typeof serviceAccount>;

function readCredentials(way: Extract<GoogleSignIn, { kind: 'file' | 'text' }>): CredentialFile {
  const what = way.kind === 'file' ? `the credential file ${way.path}` : 'GOOGLE_CREDENTIALS';
  let value: unknown;
  try {
    value = JSON.parse(way.kind === 'file' ? readFileSync(way.path, 'utf8') : way.text);
  } catch (error) {
    // What a parser says of a text may hold the text.
    const why = error instanceof SyntaxError ? 'it is no JSON' : messageOf(error);
    throw new UserError(`Google Cloud: ${what} cannot be read: ${why}.`);
  }
  const read = credentialFile.safeParse(value);
  if (read.success) return read.data;
  const type = memberOf(value, 'type');
  const kinds = 'service_account, external_account and authorized_user';
  const known = /^(?:service_account|external_account|authorized_user)$/.test(String(type));
  const where = read.error.issues[0]?.path.join('.') ?? '';
  const why = known ? `its member ${where} is missing, or is none` : `its type is none of ${kinds}`;
  throw new UserError(`Google Cloud: ${what} cannot be signed in with: ${why}.`);
}

/** RFC 7523. */
function assertionOf({ client_email, private_key, private_key_id, token_uri }: KeyFile): string {
  const now = Math.floor(Date.now() / 1000);
  const key = private_key_id === undefined ? {} : { kid: private_key_id };
  const claims = { iss: client_email, scope: SCOPE, aud: token_uri, iat: now, exp: now + HOUR };
  const parts = [{ alg: 'RS256', typ: 'JWT', ...key }, claims];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  try {
    return `${text}.${createSign('RSA-SHA256').update(text).sign(private_key, 'base64url')}`;
  } catch {
    throw new UserError('Google Cloud: the private key of the credential file is none that can sign.');
  }
}

type Source = z.output<typeof externalAccount>['credential_source'];

async function subjectToken({ file, url, headers = {}, format }: Source, wire: Wire): Promise<string> {
  let text: string;
  if (file !== undefined) {
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new UserError(`Google Cloud: the file of the federated token cannot be read: ${messageOf(error)}.`);
    }
  } else if (url !== undefined) {
    const where = new URL(url);
    const whom = `the token service at ${where.host}`;
    const reply = await wire.send(whom, {
      method: 'GET',
      url: where,
      headers: { Accept: 'application/json', ...headers },
    });
    if (reply.status !== 200) {
      throw new UserError(
        `Google Cloud: ${whom} gives this job no token to sign in with (HTTP ${reply.status}). GitHub's needs \`permissions: id-token: write\`, and answers only while the job runs.`,
      );
    }
    text = reply.text;
  } else {
    throw new UserError('Google Cloud: the credential file says neither a file nor an address of its token.');
  }
  const name = format?.type === 'json' ? (format.subject_token_field_name ?? '') : undefined;
  const token = name === undefined ? text.trim() : memberOf(parsedJson(text), name);
  if (typeof token === 'string' && token !== '') return token;
  throw new UserError('Google Cloud: what is to be the federated token is none.');
}

async function exchange(wire: Wire, address: string, form: Readonly<Record<string, string>>): Promise<BearerToken> {
  const url = new URL(address);
  const whom = `the sign-in at ${url.host}`;
  return tokenOf(whom, await sendForm(whom, wire, url, form));
}

const impersonated = z.object({ accessToken: z.string(), expireTime: z.string() });

async function impersonate(wire: Wire, url: URL, { text }: BearerToken): Promise<BearerToken> {
  const whom = `the service account credentials at ${url.host}`;
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    Authorization: `Bearer ${text}`,
    'User-Agent': 'bakehouse',
  };
  const body = JSON.stringify({ scope: [SCOPE], lifetime: `${HOUR}s` });
  const reply = await wire.send(whom, { method: 'POST', url, headers, body });
  if (reply.status === 400 || reply.status === 401 || reply.status === 403) {
    throw new UserError(
      `Google Cloud: ${googleError(whom, reply).message}. The service account does not trust this job: it needs the role roles/iam.workloadIdentityUser on it.`,
    );
  }
  const read = impersonated.safeParse(parsedJson(reply.text));
  if (reply.status !== 200 || !read.success) throw googleError(whom, reply);
  const { accessToken, expireTime } = read.data;
  const seconds = Math.floor((Date.parse(expireTime) - Date.now()) / 1000);
  return { text: checkedToken(accessToken, whom), seconds: Number.isFinite(seconds) ? seconds : 0 };
}

const answered = z.object({ access_token: z.string().min(1), expires_in: z.number() });

function tokenOf(whom: string, reply: WireReply): BearerToken {
  if (reply.status === 400 || reply.status === 401) {
    throw new UserError(
      `Google Cloud: ${googleError(whom, reply).message}. The credentials are wrong, or have expired, or the pool does not trust this job.`,
    );
  }
  if (reply.status !== 200) throw googleError(whom, reply);
  const read = answered.safeParse(parsedJson(reply.text));
  if (!read.success) throw new UserError(`Google Cloud: ${whom} answered with what is no token.`);
  return { text: checkedToken(read.data.access_token, whom), seconds: read.data.expires_in };
}

function checkedToken(text: string, whom: string): string {
  if (isTokenText(text)) return text;
  throw new UserError(`Google Cloud: ${whom} is or gives what is no token.`);
}
