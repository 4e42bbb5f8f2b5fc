import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import { messageOf, UserError } from '../../../core/errors.ts';
import type { Environment } from '../../../core/runner/host.ts';
import { readDocument } from '../../../core/text/document.ts';
import { nearestName } from '../../../core/text/wording.ts';
import { isObject, memberOf } from '../../../core/values.ts';
import { authOf, type CloudAuth, type CloudWords, SECRET_WORDS, wordsOfEnvironment } from './auth.ts';

// clouds.yaml, as openstacksdk and gophercloud read it: `clouds.<name>.auth.…`, with secure.yaml laid over it.

const MOST_NAMED = 10;

/**
 * Where a clouds.yaml of the repository counts, for all that asks a cloud: the workspace of the job, and without a runner the
 * folder that the command was started in, as for OpenStack's own command line. What a request had checked out is neither.
 */
export function cloudsFolder(environment: Environment): string {
  return environment['GITHUB_WORKSPACE'] || process.cwd();
}

/** Whether there is anything to log in with, without asking the network. */
export function hasCloudCredentials(environment: Environment, folder: string): boolean {
  const set = (name: string): boolean => (environment[name] ?? '') !== '';
  if (set('OS_CLOUD')) return true;
  if (!set('OS_AUTH_URL'))
    return wholeFile(environment, folder) !== undefined && cloudNames(environment, folder).length === 1;
  const proofs = ['OS_PASSWORD', 'OS_TOKEN', 'OS_AUTH_TOKEN', 'OS_APPLICATION_CREDENTIAL_SECRET'];
  return proofs.some(set);
}

/**
 * How a cloud is reached: the one that `OS_CLOUD` names, else what `OS_*` say, else the only one of clouds.yaml.
 * @param folder beside which a clouds.yaml counts, too; absolute
 * @param cloud in place of `OS_CLOUD`
 */
export function cloudAuth(environment: Environment, folder: string, cloud = environment['OS_CLOUD'] ?? ''): CloudAuth {
  if (cloud !== '') return authOfCloud(cloud, environment, folder);
  const words = wordsOfEnvironment(environment);
  if (words['auth_url'] !== undefined) return authOf(words, 'OS_* in the environment');
  const [only, ...more] = cloudNames(environment, folder);
  if (only !== undefined && more.length === 0) return authOfCloud(only, environment, folder);
  throw new UserError(
    'OpenStack: no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user (OS_USERNAME, OS_PASSWORD, OS_PROJECT_NAME).',
  );
}

/** Values of clouds.yaml that nobody may print, of whichever cloud there. */
export function secretsOfFiles(environment: Environment, folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (!isObject(value)) return;
    for (const [name, one] of Object.entries(value)) {
      // YAML makes a number of a password of digits.
      const text = typeof one === 'string' || typeof one === 'number' ? String(one) : '';
      if (text.length > 3 && SECRET_WORDS.some((word) => word === name)) found.add(text);
      visit(one);
    }
  };
  try {
    const file = wholeFile(environment, folder);
    visit(file?.clouds);
  } catch {
    // Who reads it to log in says what is wrong with it.
  }
  return [...found];
}

function cloudNames(environment: Environment, folder: string): readonly string[] {
  return Object.keys(wholeFile(environment, folder)?.clouds ?? {});
}

function authOfCloud(name: string, environment: Environment, folder: string): CloudAuth {
  const file = wholeFile(environment, folder);
  if (file === undefined) {
    const looked = placesOf(environment, folder).join(', ');
    throw new UserError(
      `OpenStack: the cloud ${JSON.stringify(name)} is wanted, but there is no clouds.yaml: not at ${looked}.`,
    );
  }
  const cloud = memberOf(file.clouds, name);
  if (!isObject(cloud)) {
    const names = Object.keys(file.clouds);
    const near = nearestName(name.slice(0, 200), names);
    const has = names.length === 0 ? 'It has none.' : `It has ${names.slice(0, MOST_NAMED).join(', ')}.`;
    const hint = near === undefined ? has : `Did you mean ${near}?`;
    throw new UserError(`OpenStack: ${file.path} has no cloud ${JSON.stringify(name)}. ${hint}`);
  }
  const words = wordsOf(cloud);
  const from = `the cloud "${name}" of ${file.path}`;
  // What is set for one cloud is none of another's business, least of all a secret.
  const isOther = [environment['OS_CLOUD'], environment['OS_AUTH_URL']].some((one) => (one ?? '') !== '');
  if (isOther && environment['OS_CLOUD'] !== name) return authOf(words, from);
  // A file in a repository leaves the secret to the environment.
  const outside = wordsOfEnvironment(environment);
  for (const word of SECRET_WORDS) {
    const value = outside[word];
    if (words[word] === undefined && value !== undefined && !hasProof(words)) words[word] = value;
  }
  const region = environment['OS_REGION_NAME'] ?? '';
  return authOf(region === '' ? words : { ...words, region_name: region }, from);
}

function hasProof(words: CloudWords): boolean {
  return SECRET_WORDS.some((word) => words[word] !== undefined);
}

/** `auth` and what stands beside it, in one: no name is in both. */
function wordsOf(cloud: Readonly<Record<string, unknown>>): Record<string, string> {
  const words: Record<string, string> = {};
  const auth = memberOf(cloud, 'auth');
  for (const [name, value] of [...Object.entries(isObject(auth) ? auth : {}), ...Object.entries(cloud)]) {
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
      words[name] = String(value);
  }
  const regions = memberOf(cloud, 'regions');
  const [first]: readonly unknown[] = Array.isArray(regions) ? regions : [];
  const named = isObject(first) ? memberOf(first, 'name') : first;
  if (words['region_name'] === undefined && typeof named === 'string') words['region_name'] = named;
  return words;
}

interface CloudsFile {
  readonly path: string;
  readonly clouds: Readonly<Record<string, unknown>>;
}

/** The first that is there, with secure.yaml of its folder laid over it. */
function wholeFile(environment: Environment, folder: string): CloudsFile | undefined {
  const path = placesOf(environment, folder).find((one) => existsSync(one));
  if (path === undefined) return undefined;
  const secure = ['secure.yaml', 'secure.yml'].map((name) => join(dirname(path), name)).find((one) => existsSync(one));
  const clouds = cloudsIn(path);
  return { path, clouds: secure === undefined ? clouds : laidOver(clouds, cloudsIn(secure)) };
}

function placesOf(environment: Environment, folder: string): readonly string[] {
  const named = environment['OS_CLIENT_CONFIG_FILE'] ?? '';
  if (named !== '') return [named];
  const home = environment['HOME'] ?? homedir();
  const own = environment['XDG_CONFIG_HOME'] || join(home, '.config');
  const folders = [folder, join(own, 'openstack'), '/etc/openstack'];
  return folders.flatMap((one) => [join(one, 'clouds.yaml'), join(one, 'clouds.yml')]);
}

function cloudsIn(path: string): Readonly<Record<string, unknown>> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UserError(`OpenStack: ${path} cannot be read: ${messageOf(error)}.`);
  }
  const clouds = memberOf(readDocument(path, bytes).value, 'clouds');
  return isObject(clouds) ? clouds : {};
}

function laidOver(
  under: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const laid: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const own = laid[name];
    laid[name] = isObject(own) && isObject(value) ? laidOver(own, value) : value;
  }
  return laid;
}
