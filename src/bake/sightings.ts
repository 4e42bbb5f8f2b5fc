import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { writeAtomically } from '../core/files/files.ts';
import type { ProcessIdentity } from '../core/process/long-process.ts';
import type { BakeFolder } from './folder.ts';

const sighted = z.object({
  /** Those that ran when it was last looked, and came of what the bake started. */
  processes: z.array(z.object({ pid: z.number().int().positive(), startTime: z.string().min(1) })),
});

/**
 * Processes that are seen while a bake runs: one that gave up its environment could not be found later. Kept in a file for
 * the post step; without one, as on a full disk, in memory.
 */
export class Sightings {
  readonly #path: string;
  #processes: readonly ProcessIdentity[];

  constructor({ sightings }: Pick<BakeFolder, 'sightings'>) {
    this.#path = sightings;
    this.#processes = readSighted(sightings);
  }

  get processes(): readonly ProcessIdentity[] {
    return this.#processes;
  }

  running(processes: readonly ProcessIdentity[]): void {
    this.#processes = processes;
    try {
      writeAtomically(this.#path, JSON.stringify({ processes }));
    } catch {
      // In memory it is known all the same.
    }
  }
}

/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path: string): readonly ProcessIdentity[] {
  try {
    return sighted.parse(JSON.parse(readFileSync(path, 'utf8'))).processes;
  } catch {
    return [];
  }
}
