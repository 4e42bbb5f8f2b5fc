import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { runGit } from '../../core/process/git.ts';
import type { Host } from '../../core/runner/host.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Hold } from '../../image/provider-retention.ts';
import { SHORTEST_NAME } from '../../plan/retention/decision.ts';

/** What is held, by lower-case names, and what could not be looked at, which holds everything. */
export interface Holds {
  readonly byName: Map<string, Hold[]>;
  readonly ofAll: Hold[];
}

export function noHolds(): Holds {
  return { byName: new Map(), ofAll: [] };
}

export function addHold({ byName }: Holds, name: string, hold: Hold): void {
  const key = name.toLowerCase();
  byName.set(key, [...(byName.get(key) ?? []), hold]);
}

export function addUnknown({ ofAll }: Holds, what: string): void {
  ofAll.push({ kind: 'unknown', what: what.replace(/\.$/, '') });
}

const LIMIT_MS = 120_000;

/** Runs git on the checkout; nothing of the repository's settings is run by it. */
async function git(host: Host, args: readonly string[]): ReturnType<typeof runGit> {
  const environment = childEnvironment(host.environment, [], {
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  });
  return await runGit(['--no-pager', ...args], { cwd: host.workspace, environment, limitMs: LIMIT_MS });
}

/** Of all that git's settings may say otherwise. */
const AS_WRITTEN = ['--no-color', '--no-line-number', '--no-column', '--no-heading', '--no-break', '--no-textconv'];

/**
 * Which of these names stand in files that git knows: of the checkout, of its index, which has those too that a sparse checkout
 * leaves out, and of the default branch as it was last fetched, which may be ahead. What cannot be searched holds everything.
 * @param except files that name images for another reason than to use them
 * @param branches refs that are searched as well, where they are there
 */
export async function holdPinned(
  host: Host,
  names: readonly string[],
  globs: readonly string[],
  except: readonly string[],
  holds: Holds,
  branches: readonly string[] = [],
): Promise<void> {
  const patterns = searchable(names);
  if (patterns.length === 0) return;
  const file = join(host.temporary, `bakehouse-pins-${process.pid}`);
  try {
    writeFileSync(file, `${patterns.join('\n')}\n`, { mode: 0o600 });
    const paths = [
      ...globs.map((glob) => `:(glob,top)${glob}`),
      ...except.map((path) => `:(exclude,literal,top)${path}`),
    ];
    const options = [...AS_WRITTEN, '-z', '-a', '-i', '-F', '-o', '--full-name', '-f', file];
    const found = new Map<string, readonly [name: string, path: string]>();
    for (const place of [[], ['--cached'], ...(await commitsAt(host, branches)).map((commit) => [commit])]) {
      const { exitCode, stdout, stderr } = await git(host, ['grep', ...options, ...place, '--', ...paths]);
      // 1: nothing was found; a file that it could not read is told in words alone.
      if (exitCode > 1 || /^(?:error|fatal):/m.test(stderr))
        return addUnknown(holds, `files of the repository, which git cannot search: ${firstLine(stderr)}`);
      for (const line of stdout.toString('utf8').split('\n')) {
        const [at = '', name] = line.split('\0');
        const path = place[0]?.startsWith('-') === false ? at.slice(place[0].length + 1) : at;
        if (name !== undefined) found.set(`${name.toLowerCase()} ${path}`, [name, path]);
      }
    }
    for (const [name, path] of found.values()) addHold(holds, name, { kind: 'pin', what: `${path}, which names it` });
  } catch (error) {
    addUnknown(holds, `files of the repository, which git cannot search: ${messageOf(error)}`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** The commits of those of these refs that are there, each once. */
async function commitsAt(host: Host, refs: readonly string[]): Promise<readonly string[]> {
  const commits = new Set<string>();
  for (const ref of refs) {
    const { exitCode, stdout } = await git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    if (exitCode === 0) commits.add(stdout.toString('latin1').trim());
  }
  return [...commits];
}

/** The default branch as it was last fetched. actions/checkout sets no HEAD of it, but the branch. */
export function fetchedDefault(branch: string | null): readonly string[] {
  return ['HEAD', ...(branch === null ? [] : [branch])].map((name) => `refs/remotes/origin/${name}`);
}

/** A line break would be two names. */
export function searchable(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].filter(
    (name) => name.length >= SHORTEST_NAME && !/[\r\n\0]/.test(name),
  );
}

/** Those of these commits that the checkout has. None where git does not say. */
export async function knownCommits(host: Host, commits: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const wanted = [...new Set(commits)].filter((one) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(one));
  try {
    // Of what its own refs and HEAD reach: what a fork's pull request or another remote brought is no commit of this repository.
    const refs = ['--branches', '--tags', '--remotes=origin', 'HEAD'];
    const { exitCode, stdout } = await git(host, ['rev-list', ...refs]);
    if (exitCode !== 0) return known;
    const all = new Set(stdout.toString('latin1').split('\n'));
    for (const one of wanted) if (all.has(one)) known.add(one);
  } catch {
    // Without git nothing is known to be ours.
  }
  return known;
}

/** A file as a ref has it; null: it has none; undefined: there is no such ref. */
export async function fileAt(host: Host, ref: string, path: string): Promise<string | null | undefined> {
  if ((await git(host, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).exitCode !== 0) return undefined;
  const { exitCode, stdout } = await git(host, ['cat-file', 'blob', `${ref}:${path}`]);
  return exitCode === 0 ? stdout.toString('utf8') : null;
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
