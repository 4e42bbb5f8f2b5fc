import { spawnSync } from 'node:child_process';

import { LOCAL_MS } from '../../core/process/command.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Environment } from '../../core/runner/host.ts';

/** How a checkout differs from the commit that it is of. */
export type Changes =
  /** Paths relative to the folder: changed, new or gone, and neither new nor ignored ones that git does not know. */
  | { readonly kind: 'known'; readonly paths: ReadonlySet<string> }
  | { readonly kind: 'no-commit' }
  /** It is no checkout, or git cannot tell. */
  | { readonly kind: 'unknown' };

const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];

/**
 * Compares the files below a folder with the commit. Executes nothing that the repository or its configuration names, so
 * no filter of it either: a file with one, as Git LFS has, counts as changed only once it was written after the checkout.
 * What git ignores is no part of a commit, and never differs from it.
 * @param folder absolute
 */
export function readChanges(folder: string, environment: Environment): Changes {
  const git = (args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', [...HARMLESS, '--no-pager', ...args], {
      cwd: folder,
      env: childEnvironment(environment, [], {
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
      }),
      encoding: 'utf8',
      timeout: LOCAL_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_BYTES,
    });
    return status === 0 ? stdout : undefined;
  };
  if (git(['rev-parse', '--git-dir']) === undefined) return { kind: 'unknown' };
  if (git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined) return { kind: 'no-commit' };
  const filters = (git(['config', '-z', '--name-only', '--get-regexp', '^filter\\.']) ?? '').split('\0');
  const names = new Set(filters.flatMap((key) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []));
  const off = [...names].flatMap((name) => [
    ...['clean', 'smudge', 'process'].flatMap((part) => ['-c', `filter.${name}.${part}=`]),
    '-c',
    `filter.${name}.required=false`,
  ]);
  const diff = ['diff', 'HEAD', '--name-only', '--relative', '-z', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const changed = git([...off, ...diff]);
  const others = git([...off, 'ls-files', '--others', '--exclude-standard', '-z']);
  if (changed === undefined || others === undefined) return { kind: 'unknown' };
  return { kind: 'known', paths: new Set(`${changed}\0${others}`.split('\0').filter((path) => path !== '')) };
}

const MOST_BYTES = 256 * 1024 * 1024;

/** Those of some files that differ from the commit, sorted; of a submodule that does, all. */
export function changedAmong(
  files: Iterable<string>,
  { paths }: Extract<Changes, { kind: 'known' }>,
): readonly string[] {
  if (paths.size === 0) return [];
  const isChanged = (path: string): boolean => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) if (paths.has(at)) return true;
    return false;
  };
  return [...files].filter(isChanged).sort();
}
