import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { runGit } from '../../core/process/git.ts';
import type { Host } from '../../core/runner/host.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Hold } from '../../image/provider-retention.ts';

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
/** A shorter name would be found in anything. */
const SHORTEST = 6;

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

/**
 * Which of these names stand in files of the checkout that git knows. What cannot be searched holds everything.
 * @param except files that name images for another reason than to use them
 */
export async function holdPinned(
  host: Host,
  names: readonly string[],
  globs: readonly string[],
  except: readonly string[],
  holds: Holds,
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
    const options = ['--no-color', '-z', '-a', '-i', '-F', '-o', '--full-name', '-f', file];
    const { exitCode, stdout, stderr } = await git(host, ['grep', ...options, '--', ...paths]);
    // 1: nothing was found.
    if (exitCode > 1)
      return addUnknown(holds, `files of the repository, which git cannot search: ${firstLine(stderr)}`);
    for (const line of stdout.toString('utf8').split('\n')) {
      const [path, name] = line.split('\0');
      if (path !== undefined && name !== undefined)
        addHold(holds, name, { kind: 'pin', what: `${path}, which names it` });
    }
  } catch (error) {
    addUnknown(holds, `files of the repository, which git cannot search: ${messageOf(error)}`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** A line break would be two names. */
export function searchable(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].filter(
    (name) => name.length >= SHORTEST && !/[\r\n\0]/.test(name),
  );
}

/** Those of these commits that the checkout has. None where git does not say. */
export async function knownCommits(host: Host, commits: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const wanted = [...new Set(commits)].filter((one) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(one));
  try {
    // Of all that refs and HEAD reach: an object that somebody else's fork left in the store is no commit of this repository.
    const { exitCode, stdout } = await git(host, ['rev-list', '--all', 'HEAD']);
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
