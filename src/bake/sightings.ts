import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { writeAtomically } from '../core/files/files.ts';
import type { ProcessIdentity } from '../core/process/long-process.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { isOurs } from '../providers/docker/sweep.ts';
import type { BakeFolder } from './folder.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const sighted = z.object({
  /** Into these something of the bake's own folder was mounted. */
  containers: z.array(hex),
  /** docker made them for one of these containers. */
  volumes: z.array(hex),
  /** Those that ran when it was last looked, and came of what the bake started. */
  processes: z.array(z.object({ pid: z.number().int().positive(), startTime: z.string().min(1) })),
});
type Sighted = z.infer<typeof sighted>;

const NOTHING: Sighted = { containers: [], volumes: [], processes: [] };
/** A guest may name containers without end; each costs a question. */
const MOST_ASKED = 50;

/**
 * What is seen of a bake while it runs, and could not be found by what it leaves: volumes of a container that is gone,
 * processes that gave up their environment. Kept in a file for the post step; without one, as on a full disk, in memory.
 */
export class Sightings {
  readonly #folder: BakeFolder;
  readonly #asked = new Set<string>();
  #value: Sighted;
  #open: Promise<void> = Promise.resolve();

  constructor(folder: BakeFolder) {
    this.#folder = folder;
    this.#value = readSighted(folder.sightings);
  }

  get containers(): readonly string[] {
    return this.#value.containers;
  }

  get volumes(): readonly string[] {
    return this.#value.volumes;
  }

  get processes(): readonly ProcessIdentity[] {
    return this.#value.processes;
  }

  /** Asks the daemon about containers that a line named; only those that are proven to be this bake's are kept. */
  ask(docker: Docker, named: Iterable<string>): void {
    const fresh = [...named].filter((id) => !this.#asked.has(id)).slice(0, MOST_ASKED - this.#asked.size);
    if (fresh.length === 0) return;
    for (const id of fresh) this.#asked.add(id);
    const before = this.#open;
    const asking = this.look(docker, fresh);
    this.#open = (async (): Promise<void> => {
      await before;
      await asking;
    })();
  }

  /** The same of all containers, or of these; never rejects: what is not seen is not known. */
  async look(docker: Docker, ids?: readonly string[]): Promise<void> {
    try {
      const ours = (await docker.containers(ids)).filter((one) => isOurs(one, this.#folder.temporary));
      this.#note({
        containers: [...new Set([...this.containers, ...ours.map(({ id }) => id)])],
        volumes: [...new Set([...this.volumes, ...ours.flatMap(({ volumes }) => volumes)])],
      });
    } catch {
      // The sweep asks again, and says so when there is no answer.
    }
  }

  /** When all that was asked is answered. */
  async settled(): Promise<void> {
    await this.#open;
  }

  running(processes: readonly ProcessIdentity[]): void {
    this.#note({ processes: [...processes] });
  }

  #note(changes: Partial<Sighted>): void {
    this.#value = { ...this.#value, ...changes };
    try {
      writeAtomically(this.#folder.sightings, JSON.stringify(this.#value));
    } catch {
      // In memory it is known all the same.
    }
  }
}

/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path: string): Sighted {
  try {
    return sighted.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return NOTHING;
  }
}
