import { fstatSync, lstatSync } from 'node:fs';

import { codeOf } from '../../core/errors.ts';
import { pathBytes } from './path-bytes.ts';

/**
 * The files that standard output and standard error themselves are, as of `bakehouse plan --json > plan.json`: by device
 * and inode, since a file is told by nothing else here.
 * @param root absolute @param paths of the repository
 */
export function ownOutput(root: string, paths: readonly string[]): readonly string[] {
  const outputs = new Set([1, 2].flatMap((descriptor) => identityOf(() => fstatSync(descriptor, { bigint: true }))));
  if (outputs.size === 0) return [];
  return paths.filter((path) =>
    identityOf(() => lstatSync(pathBytes(`${root}/${path}`), { bigint: true })).some((one) => outputs.has(one)),
  );
}

interface Identified {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly isFile: () => boolean;
}

/** None of what is no file: a pipe, a terminal, or nothing at all. */
function identityOf(look: () => Identified): readonly string[] {
  try {
    const found = look();
    return found.isFile() ? [`${found.dev}:${found.ino}`] : [];
  } catch (error) {
    // Closed, gone, or in a folder that is none.
    if (['EBADF', 'ENOENT', 'ENOTDIR', 'EACCES'].includes(codeOf(error) ?? '')) return [];
    throw error;
  }
}
