import { readFileSync } from 'node:fs';

import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { FileDigests } from '../files/file-digests.ts';
import type { Repository } from '../files/repository.ts';
import { readVarValues, type VarValues } from '../template/var-values.ts';

/** A file of variables as it counts: null where it may be missing and is. */
export interface VarFileContent {
  readonly path: string;
  readonly content: string | null;
}

export interface ReadVarFile extends VarFileContent {
  readonly held: VarValues;
}

const NO_VALUES: VarValues = { values: new Map(), texts: [] };

/** @param given relative to the repository; one that ends in `?` may be missing */
export async function readVarFile(repository: Repository, digests: FileDigests, given: string): Promise<ReadVarFile> {
  const optional = given.endsWith('?');
  const path = optional ? given.slice(0, -1) : given;
  const [found] = repository.find(path);
  if (found === undefined && optional) return { path, content: null, held: NO_VALUES };
  if (found?.kind !== 'file') {
    const why =
      found === undefined ? 'does not exist; end it in ? when it may be missing' : 'is no file of the repository';
    throw new UserError(`var-files names ${show(path)}, which ${why}.`);
  }
  const digest = await digests.digestOf(found.path);
  if (digest === undefined) throw new UserError(`var-files names ${show(path)}, which has just been removed.`);
  return { path, content: `sha256:${digest.hash}`, held: await readVarValues(path, textOf(repository, found.path)) };
}

/** Empty where it is no file. */
export function textOf({ disk }: Repository, path: string): string {
  return disk.kindOf(path) === 'file' ? readFileSync(disk.absolute(path), 'utf8') : '';
}
