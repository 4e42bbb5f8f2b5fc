import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { LOCAL_MS, NETWORK_MS, runCommand } from '../../core/process/command.ts';
import { codeOf } from '../../core/errors.ts';
import { retry } from '../../core/side-by-side.ts';
import { isInfrastructure, providerTrouble } from '../../image/failure.ts';
import type { DockerRun } from '../docker/archive.ts';
import { RegistryError, tellingLine } from '../docker/registry-trouble.ts';
import { dockerConfigFile, helperOf, readDockerConfig } from './credentials.ts';

export interface SkopeoCopy {
  /** `ghcr.io/acme/builds@sha256:…` */
  readonly source: string;
  /** `ghcr.io/acme/web`; it gets the content under no tag. */
  readonly repository: string;
  readonly digest: string;
  readonly hosts: { readonly source: string; readonly target: string };
  readonly isInsecure: { readonly source: boolean; readonly target: boolean };
}

const PAUSES: readonly number[] = [2000, 6000, 15_000];

/** Why skopeo cannot be run; undefined when it can. */
export async function skopeoLack(environment: Readonly<Record<string, string>>): Promise<string | undefined> {
  try {
    const { exitCode, stderr } = await runCommand('skopeo', ['--version'], { environment, limitMs: LOCAL_MS });
    return exitCode === 0 ? undefined : `skopeo cannot be run: ${tellingLine(stderr)}.`;
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'there is none on PATH' : `it does not start (${codeOf(error) ?? ''})`;
    return `skopeo cannot be run: ${reason}. Install it (apt-get install skopeo; GitHub's own Ubuntu runners have it).`;
  }
}

/**
 * Copies an image or an index whole, with all its platforms and the same bytes, to a repository by its digest alone. Tries
 * again where the network is at fault; what is there already is not sent again. Logins are docker's, and on no command line.
 *
 * Throws a RegistryError, or an AbortError.
 *
 * @param folder for a file without secrets, gone afterwards
 */
export async function copyBySkopeo(
  copy: SkopeoCopy,
  run: DockerRun,
  folder: string,
  pause: (ms: number, signal?: AbortSignal) => Promise<void>,
): Promise<void> {
  const own = mkdtempSync(join(folder, 'skopeo-'));
  try {
    const environment = { ...run.environment, ...loginsFor(copy, run.environment, own) };
    const args = [
      ...(hasPolicy(run.environment) ? [] : ['--insecure-policy']),
      'copy',
      '--quiet',
      '--all',
      '--preserve-digests',
      ...(copy.isInsecure.source ? ['--src-tls-verify=false'] : []),
      ...(copy.isInsecure.target ? ['--dest-tls-verify=false'] : []),
      `docker://${copy.source}`,
      `docker://${copy.repository}@${copy.digest}`,
    ];
    const attempt = async (): Promise<void> => {
      const call = { ...run, environment, limitMs: NETWORK_MS };
      const { exitCode, stdout, stderr } = await runCommand('skopeo', args, call);
      if (exitCode !== 0) throw copyTrouble(copy, `${stdout}\n${stderr}`);
    };
    await retry(attempt, pauseAfter, (ms) => pause(ms, run.signal));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function pauseAfter(error: unknown, attempts: number): number | undefined {
  return error instanceof RegistryError && isInfrastructure(error.failure) ? PAUSES[attempts - 1] : undefined;
}

/**
 * Where skopeo finds docker's logins. It reads the same file, but knows no helper for all hosts (`credsStore`): a file of
 * our own then names that one for each host.
 */
function loginsFor(
  { hosts }: SkopeoCopy,
  environment: Readonly<Record<string, string>>,
  folder: string,
): Readonly<Record<string, string>> {
  const file = dockerConfigFile(environment);
  if (!existsSync(file)) return {};
  const config = readDockerConfig(environment);
  const helpers = [hosts.source, hosts.target].flatMap((host) => {
    const helper = helperOf(config, host);
    return helper === undefined ? [] : [[host, helper] as const];
  });
  if (helpers.length === 0 || (config.credsStore ?? '') === '') return { REGISTRY_AUTH_FILE: file };
  const own = join(folder, 'auth.json');
  writeFileSync(own, JSON.stringify({ auths: {}, credHelpers: Object.fromEntries(helpers) }), { mode: 0o600 });
  return { REGISTRY_AUTH_FILE: own };
}

/** Without one skopeo refuses to copy anything. What is copied is named by its digest: a policy of ours adds nothing. */
function hasPolicy({ HOME }: Readonly<Record<string, string>>): boolean {
  const homes = HOME === undefined ? [] : [join(HOME, '.config/containers/policy.json')];
  return [...homes, '/etc/containers/policy.json'].some((path) => existsSync(path));
}

function copyTrouble({ source, repository, hosts }: SkopeoCopy, words: string): RegistryError {
  const line = toldBySkopeo(words);
  const what = `skopeo could not copy ${source} to ${repository}: ${line}`;
  if (/unauthorized|authentication required|no basic auth|\b401\b/i.test(line)) {
    const both = [...new Set([hosts.source, hosts.target])];
    return new RegistryError(
      'credentials',
      `${what}. Log in in a step before this one (${both.map((host) => `docker login ${host}`).join(', ')}).`,
    );
  }
  if (/denied|forbidden|\b403\b/i.test(line)) {
    return new RegistryError('credentials', `${what}. Give the credentials of this job the right to write there.`);
  }
  const isServer = /\b50[0-4]\b|internal server error|bad gateway|unexpected EOF|\bEOF$/i.test(line);
  return new RegistryError(isServer ? 'network' : (providerTrouble(line) ?? 'unknown'), `${what}.`);
}

/** skopeo logs as `time="…" level=fatal msg="…"`. */
function toldBySkopeo(words: string): string {
  const said = /level=fatal msg="((?:[^"\\]|\\.)*)"/.exec(words)?.[1];
  return said === undefined ? tellingLine(words) : said.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').slice(0, 500);
}
