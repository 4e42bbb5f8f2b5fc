import { UserError } from '../../../core/errors.ts';
import type { Environment } from '../../../core/runner/host.ts';
import type { TlsSettings } from '../../../core/http/wire.ts';

/** A thing of Keystone by its id, or by its name within a domain. */
export type Named =
  | { readonly id: string }
  | { readonly name: string; readonly domain: { readonly id: string } | { readonly name: string } };

/** With what somebody shows who they are. */
export type LoginProof =
  | { readonly kind: 'password'; readonly user: Named; readonly password: string }
  | { readonly kind: 'application-credential'; readonly credential: ApplicationCredential; readonly secret: string }
  | { readonly kind: 'token'; readonly token: string };

type ApplicationCredential = { readonly id: string } | { readonly name: string; readonly user: Named };

/** All that it takes to reach one cloud as somebody. */
export interface CloudAuth {
  /** Where it came from, for messages: `OS_* in the environment`, `the cloud "lab" of ~/clouds.yaml`. */
  readonly from: string;
  /** Ends in `/v3`. */
  readonly url: URL;
  readonly proof: LoginProof;
  /** Null: what the proof itself is for; an application credential is always for its own project. */
  readonly project: Named | null;
  /** Null: the only one that there is. */
  readonly region: string | null;
  readonly interface: 'public' | 'internal' | 'admin';
  readonly tls: TlsSettings;
}

/** What a cloud is described by: the members of `auth` in clouds.yaml and those beside it, which variables have as `OS_…`. */
export type CloudWords = Readonly<Record<string, string>>;

/** By the names that variables have, without `OS_`. */
const VARIABLES = [
  'AUTH_URL', 'AUTH_TYPE', 'USERNAME', 'USER_ID', 'PASSWORD', 'TOKEN', 'PROJECT_ID', 'PROJECT_NAME', 'USER_DOMAIN_ID',
  'USER_DOMAIN_NAME', 'PROJECT_DOMAIN_ID', 'PROJECT_DOMAIN_NAME', 'DOMAIN_ID', 'DOMAIN_NAME', 'DEFAULT_DOMAIN',
  'APPLICATION_CREDENTIAL_ID', 'APPLICATION_CREDENTIAL_NAME', 'APPLICATION_CREDENTIAL_SECRET', 'REGION_NAME', 'INTERFACE',
  'CACERT', 'CERT', 'KEY', 'INSECURE',
] as const; // prettier-ignore
/** Names that openrc files and Packer's builder have besides. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  USER_ID: ['OS_USERID'],
  TOKEN: ['OS_AUTH_TOKEN'],
  PROJECT_ID: ['OS_TENANT_ID'],
  PROJECT_NAME: ['OS_TENANT_NAME'],
  INTERFACE: ['OS_ENDPOINT_TYPE'],
};

/** What `OS_*` says, by the names of clouds.yaml: `auth_url`. */
export function wordsOfEnvironment(environment: Environment): CloudWords {
  const words: Record<string, string> = {};
  for (const name of VARIABLES) {
    const value = [`OS_${name}`, ...(ALIASES[name] ?? [])]
      .map((one) => environment[one] ?? '')
      .find((one) => one !== '');
    if (value !== undefined) words[name.toLowerCase()] = value;
  }
  return words;
}

/** Secrets among what a cloud is described by. */
export const SECRET_WORDS = ['password', 'token', 'application_credential_secret', 'passcode'] as const;

/** Throws a UserError that names what is missing, and never what is there. */
export function authOf(words: CloudWords, from: string): CloudAuth {
  const missing = (what: string): UserError => new UserError(`OpenStack: ${from}: ${what}.`);
  const said = (name: string): string | null => words[name] || null;
  const url = said('auth_url');
  if (url === null) throw missing('auth_url (OS_AUTH_URL) is missing: the address of Keystone');
  const proof = proofOf(words, missing);
  return {
    from,
    url: keystoneOf(url, missing),
    proof,
    project: proof.kind === 'application-credential' ? null : projectOf(words),
    region: said('region_name'),
    interface: interfaceOf(said('interface'), missing),
    tls: {
      verify: said('verify') !== 'false' && !/^(?:true|1|yes)$/i.test(said('insecure') ?? ''),
      caFile: said('cacert'),
      certFile: said('cert'),
      keyFile: said('key'),
      authorities: 'name the file of it in OS_CACERT, or as cacert of the cloud in clouds.yaml',
    },
  };
}

type Missing = (what: string) => UserError;

function keystoneOf(text: string, missing: Missing): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw missing('auth_url is no address of http or https');
  if (url.username !== '' || url.password !== '')
    throw missing('auth_url holds a user or a password; they go elsewhere');
  const path = withoutSlashes(url.pathname);
  if (path.endsWith('/v2.0'))
    throw missing('auth_url is of version 2 of Keystone, which has ended; name the one that ends in /v3');
  return new URL(`${url.origin}${path.endsWith('/v3') ? path : `${path}/v3`}`);
}

/** A path, or an address, without the slashes at its end. */
export function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function proofOf(words: CloudWords, missing: Missing): LoginProof {
  const type = words['auth_type'] ?? '';
  const {
    application_credential_id: id,
    application_credential_name: name,
    application_credential_secret: secret,
  } = words;
  if ((id ?? name ?? '') !== '' && !/^(?:v3)?(?:password|token)$/.test(type)) {
    if ((secret ?? '') === '') throw missing('application_credential_secret is missing');
    const credential: ApplicationCredential =
      id !== undefined && id !== '' ? { id } : { name: name ?? '', user: userOf(words, missing) };
    return { kind: 'application-credential', credential, secret: secret ?? '' };
  }
  const { token, password } = words;
  if (token !== undefined && (/^(?:v3)?token$/.test(type) || password === undefined)) return { kind: 'token', token };
  if (password === undefined) {
    throw missing('there is no password, no token and no application credential');
  }
  return { kind: 'password', user: userOf(words, missing), password };
}

function userOf(words: CloudWords, missing: Missing): Named {
  const { user_id: id, username: name } = words;
  if (id !== undefined && id !== '') return { id };
  if (name === undefined || name === '') throw missing('username or user_id is missing');
  return { name, domain: domainOf(words, 'user') };
}

function projectOf(words: CloudWords): Named | null {
  const { project_id: id, project_name: name } = words;
  if (id !== undefined && id !== '') return { id };
  return name === undefined || name === '' ? null : { name, domain: domainOf(words, 'project') };
}

/** As the command line of OpenStack has it: the domain `default` where none is said. */
function domainOf(words: CloudWords, of: 'user' | 'project'): { readonly id: string } | { readonly name: string } {
  const id = words[`${of}_domain_id`];
  if (id !== undefined && id !== '') return { id };
  const name = words[`${of}_domain_name`] ?? words['domain_name'];
  if (name !== undefined && name !== '') return { name };
  return { id: words['domain_id'] ?? words['default_domain'] ?? 'default' };
}

function interfaceOf(text: string | null, missing: Missing): CloudAuth['interface'] {
  const name = (text ?? 'public').replace(/URL$/, '');
  if (name === 'public' || name === 'internal' || name === 'admin') return name;
  throw missing(`interface must be public, internal or admin, but is ${JSON.stringify(name.slice(0, 40))}`);
}

/** The body of `POST /auth/tokens`. */
export function tokenRequest({ proof, project }: Pick<CloudAuth, 'proof' | 'project'>): unknown {
  const scope = project === null ? {} : { scope: { project } };
  if (proof.kind === 'token') {
    return { auth: { identity: { methods: ['token'], token: { id: proof.token } }, ...scope } };
  }
  if (proof.kind === 'password') {
    const user = { ...proof.user, password: proof.password };
    return { auth: { identity: { methods: ['password'], password: { user } }, ...scope } };
  }
  // Keystone refuses a scope here: it is that of the credential.
  const credential = { ...proof.credential, secret: proof.secret };
  return { auth: { identity: { methods: ['application_credential'], application_credential: credential } } };
}
