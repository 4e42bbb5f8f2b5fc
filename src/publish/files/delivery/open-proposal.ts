import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError, UserError } from '../../../core/errors.ts';
import { commitTree } from './commit-tree.ts';
import { git, type GitPlace, gitResult } from './git.ts';
import type { Rendering } from '../formats/rendering.ts';
import type { TreeFile } from '../file-change.ts';

/**
 * What our commit on a branch proposes, put on top of what the default branch has by now: path to bytes. A file that both
 * have changed in the same lines is left out: there the default branch is right.
 * @param head with its parent fetched
 */
export async function proposedFiles(
  place: GitPlace,
  head: string,
  baseTip: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parent = `${head}^`;
  const known = await gitResult(place, ['rev-parse', '--quiet', '--verify', `${parent}^{commit}`]);
  if (known.exitCode !== 0) return new Map();
  const listing = await git(place, 'diff-tree', '-r', '-z', '--name-only', '--no-renames', parent, head);
  const proposed = new Map<string, Uint8Array>();
  for (const path of listing.split('\0').filter((one) => one !== '')) {
    const own = await bytesAt(place, head, path);
    if (own === null) continue;
    const [old, now] = [await bytesAt(place, parent, path), await bytesAt(place, baseTip, path)];
    const merged = isSame(old, now) ? own : await mergedBytes(place, { now, old, own });
    if (merged !== null) proposed.set(path, merged);
  }
  return proposed;
}

/** The files of this run, made from what is proposed already, and those that only an earlier run has proposed: by path. */
export function onTopOf(
  proposed: ReadonlyMap<string, Uint8Array>,
  renderings: readonly Rendering[],
): readonly Rendering[] {
  const own = new Set(renderings.map(({ path }) => path));
  const kept = [...proposed].filter(([path]) => !own.has(path));
  return [
    ...renderings.map((rendering) => ({
      ...rendering,
      render: (existing: Uint8Array | null) => rendering.render(proposed.get(rendering.path) ?? existing),
    })),
    ...kept.map(([path, content]): Rendering => ({
      path,
      format: 'manifest',
      items: [],
      render: () => ({ content, notices: [] }),
      check: () => {},
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Null where there is none, or something that is no plain file. */
async function bytesAt(place: GitPlace, commit: string, path: string): Promise<Uint8Array | null> {
  let file: TreeFile | null;
  try {
    file = await commitTree(place, commit).read(path);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
  return file?.bytes ?? null;
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}

/** By lines; null where they collide. */
async function mergedBytes(
  place: GitPlace,
  sides: { readonly now: Uint8Array | null; readonly old: Uint8Array | null; readonly own: Uint8Array },
): Promise<Uint8Array | null> {
  if (sides.now === null || sides.old === null) return null;
  const paths = (['now', 'old', 'own'] as const).map((side) => join(place.folder, `bakehouse-${side}`));
  try {
    for (const [index, bytes] of [sides.now, sides.old, sides.own].entries()) writeFileSync(paths[index] ?? '', bytes);
    const { exitCode, stdout, stderr } = await gitResult(place, ['merge-file', '-p', '-q', ...paths]);
    if (exitCode > 127) throw new CommandError('git merge-file', exitCode, stderr);
    return exitCode === 0 ? stdout : null;
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}
