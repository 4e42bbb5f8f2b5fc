import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { writeAtomically } from '../../core/files/files.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { OwnBake, PackerWords, SweepRequest, Watch } from '../../image/provider-bake.ts';
import type { Docker } from './docker.ts';
import { dockerArtifacts } from './packer-output.ts';
import { type DockerSightings, isOurs, removeSpentVolumes, sweepDocker } from './sweep.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const sighted = z.object({
  /** Into these something of the bake's own folder was mounted. */
  containers: z.array(hex),
  /** docker made them for one of these containers. */
  volumes: z.array(hex),
});

const NOTHING: DockerSightings = { containers: [], volumes: [] };
/** A guest may name containers without end; each costs a question. */
const MOST_ASKED = 50;

/**
 * What is seen of a bake's containers while they are there: their volumes could not be found once they are gone. Kept in the
 * note for whoever sweeps; without one, as on a full disk, in memory.
 */
export class ContainerSightings implements DockerSightings {
  readonly #bake: Pick<OwnBake, 'note' | 'temporary'>;

  constructor(bake: Pick<OwnBake, 'note' | 'temporary'>) {
    this.#bake = bake;
  }

  /** Read each time: several may be looking at once, and a slow answer must not undo what another one noted meanwhile. */
  get #value(): DockerSightings {
    return IN_MEMORY.get(this.#bake.note) ?? readSighted(this.#bake.note);
  }

  get containers(): readonly string[] {
    return this.#value.containers;
  }

  get volumes(): readonly string[] {
    return this.#value.volumes;
  }

  /**
   * Asks the daemon about all containers, or about these; only those that are proven to be this bake's are kept. Never
   * rejects: what is not seen is not known.
   */
  async look(docker: Pick<Docker, 'containers'>, ids?: readonly string[]): Promise<void> {
    try {
      const ours = (await docker.containers(ids)).filter((one) => isOurs(one, this.#bake.temporary));
      this.#note({
        containers: [...new Set([...this.containers, ...ours.map(({ id }) => id)])],
        volumes: [...new Set([...this.volumes, ...ours.flatMap(({ volumes }) => volumes)])],
      });
    } catch {
      // The sweep asks again, and says so when there is no answer.
    }
  }

  #note(value: DockerSightings): void {
    IN_MEMORY.set(this.#bake.note, value);
    try {
      writeAtomically(this.#bake.note, JSON.stringify(value));
    } catch {
      // In memory it is known all the same.
    }
  }
}

/** What this process saw, by the path of the note. */
const IN_MEMORY = new Map<string, DockerSightings>();

/** The file may be cut off, or another program's: then nothing was seen. */
function readSighted(path: string): DockerSightings {
  try {
    return sighted.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return NOTHING;
  }
}

/** While a bake runs, asks the daemon about each container that a line names, as soon as it is named. */
export function watchContainers(
  bake: OwnBake,
  words: () => Pick<PackerWords, 'told'>,
  docker: Pick<Docker, 'containers'>,
): Watch {
  const sightings = new ContainerSightings(bake);
  const asked = new Set<string>();
  let open: Promise<unknown> = Promise.resolve();
  let isDue = false;
  const ask = (): void => {
    isDue = false;
    const fresh = [...namedContainers(words())].filter((id) => !asked.has(id)).slice(0, MOST_ASKED - asked.size);
    if (fresh.length === 0) return;
    for (const id of fresh) asked.add(id);
    open = Promise.all([open, sightings.look(docker, fresh)]);
  };
  return {
    poke: () => {
      // Lines come many at a time: one question for all that these name.
      if (!isDue) queueMicrotask(ask);
      isDue = true;
    },
    hurry: async () => {},
    stop: async () => {
      if (isDue) ask();
      await open;
    },
  };
}

/** Containers that some line named: perhaps a guest's. */
export function namedContainers(words: Pick<PackerWords, 'told'>): ReadonlySet<string> {
  return new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('container')]));
}

/** Sees once more which containers are this bake's. */
export async function lookAtContainers(bake: OwnBake, docker: Pick<Docker, 'containers'>): Promise<void> {
  await new ContainerSightings(bake).look(docker);
}

/** After a good end; see `removeSpentVolumes`. */
export async function tidyContainers(bake: OwnBake, docker: Docker): Promise<readonly Leftover[]> {
  return removeSpentVolumes(docker, new ContainerSightings(bake));
}

/** Removes and lists what a bake left; see `sweepDocker`. */
export async function sweepContainers(request: SweepRequest, docker: Docker): Promise<readonly Leftover[]> {
  const { words, temporary, keepOnFailure, startedAt, onFound } = request;
  const images = new Set(words.told('docker').flatMap(({ hinted }) => [...hinted('image')]));
  const reported = new Set(
    dockerArtifacts
      .read(words.artifacts.filter(({ builderId }) => dockerArtifacts.builderIds.test(builderId)))
      .images.map(({ id }) => id),
  );
  const seen = new ContainerSightings(request);
  const hinted = { containers: namedContainers(words), images };
  return sweepDocker({ docker, temporary, keepOnFailure, startedAt, seen, hinted, reported, onFound });
}
