import type { Docker, DockerImage } from '../../../src/providers/docker/docker.ts';

export interface MemoryDocker extends Docker {
  /** Every call, in order. */
  readonly calls: readonly string[];
}

export function dockerImage(id: string, over: Partial<DockerImage> = {}): DockerImage {
  return { id, created: '2026-11-21T10:16:36.763327123Z', tags: [], repoDigests: [], labels: {}, ...over };
}

/** A daemon as far as look-ups see it; the real one is the integration tests' affair. */
export function memoryDocker(images: readonly DockerImage[], names: Readonly<Record<string, string>>): MemoryDocker {
  const calls: string[] = [];
  const byId = new Map(images.map((image) => [image.id, image]));
  const byName = new Map(Object.entries(names));
  const unasked = async (): Promise<never> => {
    throw new Error('not a matter of look-ups');
  };
  return {
    calls,
    serverVersion: unasked,
    pullImage: async () => {
      throw new Error('not asked for');
    },
    removeImage: unasked,
    containers: unasked,
    removeContainer: unasked,
    volumesThere: unasked,
    removeVolume: unasked,
    commitsOf: unasked,
    inspectImage: async (reference) => {
      calls.push(`inspect ${reference}`);
      return byId.get(byName.get(reference) ?? reference);
    },
    imagesById: async (ids) => {
      calls.push(`inspect ${ids.join(' ')}`);
      return new Map([...byId].filter(([id]) => ids.includes(id)));
    },
    references: async (prefix) => {
      calls.push(`list ${prefix}`);
      return new Map([...byName].filter(([name]) => name.startsWith(prefix)));
    },
    tagImage: async (id, reference) => {
      calls.push(`tag ${id} ${reference}`);
      byName.set(reference, id);
    },
  };
}
