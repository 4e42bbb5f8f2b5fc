import { readFileSync } from 'node:fs';

import { codeOf } from '../../core/errors.ts';
import type { Repository } from '../files/repository.ts';

/** A file that somebody wrote is shorter; a longer one, or one with bytes that are no text, is not looked into. */
const LONGEST = 512 * 1024;

/** The text of a file of the repository; undefined where it is none, or none to look into. */
export function textOfFile({ disk, find }: Repository, path: string): string | undefined {
  const [found] = find(path);
  if (found?.kind !== 'file' || disk.kindOf(found.path) !== 'file') return undefined;
  try {
    const bytes = readFileSync(disk.absolute(found.path));
    return bytes.length > LONGEST || bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
