import { delimiter, isAbsolute } from 'node:path';

import { UserError } from '../errors.ts';
import type { Environment } from '../runner/host.ts';
import { credentialTables, wholeCredentialTables } from './credential-tables.ts';
import type { Pair } from '../runner/inputs.ts';

/** What a program needs to find itself at home, on any machine. */
const PLAIN = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR PWD CI HOSTNAME SSH_AUTH_SOCK
   HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
   SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
   CHECKPOINT_DISABLE ImageOS ImageVersion KUBECONFIG GOOGLE_APPLICATION_CREDENTIALS
   RUNNER_TRACKING_ID RUNNER_OS RUNNER_ARCH RUNNER_NAME RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_ENVIRONMENT
   GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_REPOSITORY GITHUB_REPOSITORY_OWNER GITHUB_SHA GITHUB_REF GITHUB_REF_NAME
   GITHUB_REF_TYPE GITHUB_HEAD_REF GITHUB_BASE_REF GITHUB_RUN_ID GITHUB_RUN_NUMBER GITHUB_RUN_ATTEMPT GITHUB_JOB
   GITHUB_WORKFLOW GITHUB_ACTOR GITHUB_EVENT_NAME GITHUB_SERVER_URL GITHUB_API_URL`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** What makes a process the runner's own: tokens, inputs, state, and the files that set outputs of a step. */
const NEVER = /^(INPUT_|STATE_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS)$)/i;

/** Holds the names, with blanks between, of variables that the input `credentials` gave: children get them as well. */
export const HANDED = 'BAKEHOUSE_HANDED_NAMES';

/** Names whose values are credentials, whoever set them. */
const CREDENTIAL =
  /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|APIKEY|CREDENTIALS?|PASSPHRASE)(_|$|\d)/i;
const NOT_A_CREDENTIAL = /_(FILE|PATH|URL|URI|DIR|DISABLED|DURATION|EXPIRATION)$/i;

/**
 * The environment of a child process, built from what is known to be needed rather than inherited.
 * A JavaScript action holds the runner's tokens and command files, which a `run:` step does not; a provisioner that
 * inherited them could set our outputs or read caches and artifacts.
 *
 * @param pass names that the user lets through as well
 * @param add what this child gets on top
 */
export function childEnvironment(
  environment: Environment,
  pass: readonly string[],
  add: Readonly<Record<string, string>>,
): Record<string, string> {
  const built: Record<string, string> = {};
  const passed = new Set([...pass, ...handedNames(environment)]);
  const families = credentialTables().flatMap((table) => table.families);
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || NEVER.test(name)) continue;
    if (PLAIN.has(name) || passed.has(name) || families.some((family) => name.startsWith(family))) built[name] = value;
  }
  return withoutRelativePath({ ...built, ...add });
}

/** Names of the variables that the input `credentials` of this step gave. */
export function handedNames(environment: Environment): readonly string[] {
  return (environment[HANDED] ?? '').split(' ').filter((name) => name !== '');
}

/**
 * A folder on PATH that is not absolute, `.` or nothing, means the folder that the child starts in: a repository that
 * holds a program called `git` would be run.
 */
function withoutRelativePath({ PATH = '', ...others }: Record<string, string>): Record<string, string> {
  const folders = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  // An empty PATH is one of these; without any, the system's own default holds.
  return folders.length === 0 ? others : { ...others, PATH: folders.join(delimiter) };
}

/** Refuses a `pass-env` that would hand a child the runner's own. */
export function checkPassedNames(names: readonly string[]): void {
  for (const name of names) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      throw new UserError(
        `Input "pass-env" must hold names of environment variables, but holds ${JSON.stringify(name)}.`,
      );
    }
    if (NEVER.test(name)) {
      throw new UserError(
        `Input "pass-env" must not name ${name}: with it, whatever a build runs could act as this step. ` +
          'Hand the build a credential of its own instead.',
      );
    }
  }
}

/**
 * Names of the variables that open something for a build: what the step was handed, and credentials of the families that
 * reach one, but for those of Packer itself.
 */
export function credentialVariables(environment: Environment): readonly string[] {
  const handed = handedNames(environment);
  const families = credentialTables().flatMap((table) => table.families);
  const opens = (name: string): boolean =>
    !name.startsWith('PACKER_') && families.some((family) => name.startsWith(family)) && isCredentialName(name);
  return [...new Set([...handed, ...Object.keys(environment).filter(opens)])];
}

/** Whether the value of a variable of that name is a credential. */
export function isCredentialName(name: string): boolean {
  if (!CREDENTIAL.test(name) || NOT_A_CREDENTIAL.test(name)) return false;
  return !credentialTables().some(({ shown = [] }) => shown.includes(name.toUpperCase()));
}

/** What is shorter may be any word, such as `true`; hiding it would hide half of the log. */
export const SHORTEST_CREDENTIAL = 8;

/**
 * What the input `credentials` of this step gave that nothing of ours may print: all that have the length of a credential, or
 * the name of one.
 */
export function handedSecrets(environment: Environment): readonly Pair[] {
  return handedNames(environment).flatMap((name): readonly Pair[] => {
    const value = environment[name] ?? '';
    return value.length >= SHORTEST_CREDENTIAL || (value !== '' && isCredentialName(name)) ? [[name, value]] : [];
  });
}

/**
 * Values that nothing of ours may print: those of a child's environment that look like credentials, and what the step was
 * handed, whatever that is called.
 */
export function credentialValues(environment: Environment, handed: readonly Pair[]): readonly string[] {
  const like = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && value.length >= SHORTEST_CREDENTIAL && isCredentialName(name) ? [value] : [],
  );
  return [...new Set([...like, ...handed.map(([, value]) => value)])];
}

/** A word between underscores that makes a variable a credential, or the way to one. */
const WORDS = new Set(
  `TOKEN TOKENS KEY KEYS SECRET SECRETS PASSWORD PASSWORDS PASSWD PASS PASSPHRASE PWD AUTH CREDENTIAL CREDENTIALS
   CERTIFICATE CERT PAT APIKEY ACCESSKEY SECRETKEY PASSWORDFILE`.split(/\s+/),
);
const PROXY = /^(?:https?|all|ftp)_proxy$/i;

/**
 * Names of credentials that a build of this job would get, for the refusal to run an untrusted change beside them. Any
 * variable of the families that reach a build counts whose name has a credential's word: a list of names is never whole.
 */
export function credentialNames(environment: Environment): readonly string[] {
  const handed = new Set(handedNames(environment));
  const tables = wholeCredentialTables();
  const families = tables.flatMap((table) => table.families);
  const ways = new Set(tables.flatMap((table) => table.ways ?? []));
  const isInnocent = (name: string): boolean => tables.some(({ innocent }) => innocent?.test(name) === true);
  const reaches = (name: string): boolean => PLAIN.has(name) || families.some((family) => name.startsWith(family));
  const isCredential = (name: string, value: string): boolean => {
    if (ways.has(name)) return true;
    // A proxy with a user: `http://user:password@host`.
    if (PROXY.test(name)) return value.split('/', 3).join('/').includes('@');
    return reaches(name) && !isInnocent(name) && hasCredentialWord(name);
  };
  return Object.entries(environment)
    .filter(([name, value]) => value !== undefined && value !== '' && (handed.has(name) || isCredential(name, value)))
    .map(([name]) => name)
    .sort();
}

function hasCredentialWord(name: string): boolean {
  return name
    .toUpperCase()
    .split('_')
    .some((word) => WORDS.has(word));
}

/** Names by which a shell, a language or docker's client is told to do something else. Their case counts. */
const NAMES = new Set(
  `PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/),
);

const FAMILIES =
  /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;

/**
 * Whether a name means something to what a build starts, so that a variable of a build request must not take it there.
 * Names of variables are their senders' own: `path`, `env` and `docker_repo_email` mean nothing to anybody else.
 */
export function isReservedName(name: string): boolean {
  return NAMES.has(name) || FAMILIES.test(name);
}

/** What to say of variables that stay out of the environment, before anything is done; nothing where all go in. */
export function reservedNamesNotice(variables: readonly Pair[]): string | undefined {
  const kept = variables.map(([name]) => name).filter(isReservedName);
  const [only] = kept;
  if (only === undefined) return undefined;
  return kept.length === 1
    ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
    : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
}
