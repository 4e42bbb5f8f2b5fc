import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { type FileChange, MOST_BYTES, type Tree } from '../file-change.ts';
import { git, type GitPlace, gitResult } from './git.ts';

/** Who makes a commit. */
export interface CommitIdentity {
  readonly name: string;
  readonly email: string;
}

/**
 * The files of a commit, byte for byte as they are stored: nothing is checked out, so that no filter, attribute or link
 * of the repository acts.
 */
export function commitTree(place: GitPlace, commit: string): Tree {
  return {
    read: async (path) => {
      const entry = await plainEntry(place, commit, path);
      if (entry === undefined) return null;
      if (entry.size > MOST_BYTES) {
        throw new UserError(`${show(path)} has ${entry.size} bytes; at most ${MOST_BYTES} are read.`);
      }
      const { exitCode, stdout, stderr } = await gitResult(place, ['cat-file', 'blob', entry.object]);
      if (exitCode !== 0) throw new CommandError('git cat-file', exitCode, stderr);
      return { bytes: stdout, isExecutable: entry.mode === '100755' };
    },
  };
}

/** A commit on top of another, with some files changed; it is only in the local repository as yet. */
export async function createCommit(
  place: GitPlace,
  parent: string,
  files: readonly FileChange[],
  message: string,
  identity: CommitIdentity,
): Promise<string> {
  const index = join(place.folder, 'bakehouse-index');
  const blob = join(place.folder, 'bakehouse-blob');
  const inIndex: GitPlace = {
    ...place,
    environment: {
      ...place.environment,
      GIT_INDEX_FILE: index,
      GIT_AUTHOR_NAME: identity.name,
      GIT_AUTHOR_EMAIL: identity.email,
      GIT_COMMITTER_NAME: identity.name,
      GIT_COMMITTER_EMAIL: identity.email,
    },
  };
  try {
    await git(inIndex, 'read-tree', parent);
    for (const { rendering, after, isExecutable } of files) {
      writeFileSync(blob, after);
      const object = await git(inIndex, 'hash-object', '-w', '--no-filters', '--', blob);
      const mode = isExecutable ? '100755' : '100644';
      await git(inIndex, 'update-index', '--add', '--cacheinfo', `${mode},${object},${rendering.path}`);
    }
    const tree = await git(inIndex, 'write-tree');
    return await git(inIndex, 'commit-tree', tree, '-p', parent, '-m', message);
  } finally {
    rmSync(index, { force: true });
    rmSync(blob, { force: true });
  }
}

/** The whole message of a commit. */
export async function messageOfCommit(place: GitPlace, commit: string): Promise<string> {
  return git(place, 'log', '-1', '--format=%B', commit, '--');
}

interface Entry {
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

/** Walks down from the top, as links and submodules on the way lead elsewhere. */
async function plainEntry(place: GitPlace, commit: string, path: string): Promise<Entry | undefined> {
  const parts = path.split('/');
  const ways = parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  const listing = await git(place, 'ls-tree', '-z', '-t', '--long', '--full-tree', commit, '--', ...ways);
  const entries = new Map(
    listing.split('\0').flatMap((line) => {
      const [, mode = '', object = '', size = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
      return name === '' ? [] : [[name, { mode, object, size: Number(size) }] as const];
    }),
  );
  for (const way of ways) {
    const entry = entries.get(way);
    if (entry === undefined) return undefined;
    if (entry.mode === '120000') throw new UserError(`${show(way)} is a link; name the path that it leads to.`);
    const isLast = way === path;
    if (isLast && entry.mode.startsWith('100')) return entry;
    if (isLast || entry.mode !== '040000')
      throw new UserError(`${show(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
  }
  return undefined;
}
