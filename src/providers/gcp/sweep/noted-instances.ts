import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { writeAtomically } from '../../../core/files/files.ts';
import { NAME, PROJECT, ZONE } from '../cloud/paths.ts';

const name = z.string().regex(NAME);
const id = z.string().regex(/^\d{1,20}$/);

const notedDisk = z.object({
  name,
  id,
  /** How the instance calls it. */
  device: z.string(),
  /** The one that the instance starts from, where it was made with it; others may be somebody's. */
  isBoot: z.boolean(),
});
export type NotedDisk = z.output<typeof notedDisk>;

/** An instance of a build, and its disks, by the numbers that Google gave: once it is gone nobody else tells what was its. */
const noted = z.object({
  build: z.string(),
  project: z.string().regex(PROJECT),
  zone: z.string().regex(ZONE),
  name,
  id,
  disks: z.array(notedDisk),
});
export type NotedInstance = z.output<typeof noted>;

/** What was noted; nothing where no file is, or one that is not ours. */
export function readNoted(path: string): readonly NotedInstance[] {
  try {
    return z.array(noted).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** A disk that is full costs the note, not the bake: then less can be proven, and more is listed. */
export function writeNoted(path: string, instances: readonly NotedInstance[]): void {
  try {
    writeAtomically(path, JSON.stringify(instances));
  } catch {
    // As above.
  }
}
