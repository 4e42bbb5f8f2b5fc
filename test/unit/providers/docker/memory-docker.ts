import { CommandError } from '../../../../src/core/errors.ts';
import type { Docker, DockerImage } from '../../../../src/providers/docker/docker.ts';

export interface MemoryDocker extends Docker {
  /** Every call, in order. */
  readonly calls: readonly string[];
}

export function dockerImage(id: string, over: Partial<DockerImage> = {}): DockerImage {
  return { id, created: '2026-11-21T10:16:36.763327123Z', tags: [], repoDigests: [], labels: {}, ...over };
}

/** A daemon as far as look-ups see it; test/integration/memory-docker.test.ts holds it against a real one. */
export function memoryDocker(images: readonly DockerImage[], names: Readonly<Record<string, string>>): MemoryDocker {
  const calls: string[] = [];
  const byId = new Map(images.map((image) => [image.id, image]));
  const byName = new Map(Object.entries(names));
  const imageOf = (reference: string): DockerImage | undefined =>
    byId.get(byName.get(reference) ?? byName.get(`${reference}:latest`) ?? reference) ??
    images.find(({ repoDigests }) => repoDigests.includes(reference));
  const withNames = (image: DockerImage): DockerImage => {
    const own = [...byName].flatMap(([name, id]) => (id === image.id ? [name] : []));
    return { ...image, tags: [...new Set([...image.tags, ...own])] };
  };
  const unasked = async (): Promise<never> => {
    throw new Error('not a matter of look-ups');
  };
  return {
    calls,
    serverVersion: unasked,
    pullImage: async () => {
      throw new Error('not asked for');
    },
    removeImage: async (reference) => {
      calls.push(`remove ${reference}`);
      const id = byName.get(reference);
      if (id === undefined) throw new CommandError('docker image rm', 1, `No such image: ${reference}`);
      byName.delete(reference);
      if (![...byName.values()].includes(id)) byId.delete(id);
    },
    usedImages: unasked,
    containers: unasked,
    removeContainer: unasked,
    volumesThere: unasked,
    removeVolume: unasked,
    commitsOf: unasked,
    volumesOf: unasked,
    inspectImage: async (reference) => {
      calls.push(`inspect ${reference}`);
      const image = imageOf(reference);
      return image === undefined ? undefined : withNames(image);
    },
    imagesById: async (ids) => {
      calls.push(`inspect ${ids.join(' ')}`);
      return new Map([...byId].flatMap(([id, image]) => (ids.includes(id) ? [[id, withNames(image)] as const] : [])));
    },
    references: async (prefix) => {
      calls.push(`list ${prefix}`);
      // docker's pattern: its star stops at the next slash.
      return new Map([...byName].filter(([name]) => name.startsWith(prefix) && !name.includes('/', prefix.length)));
    },
    tagImage: async (id, reference) => {
      calls.push(`tag ${id} ${reference}`);
      const image = imageOf(id);
      if (image === undefined) throw new CommandError('docker image tag', 1, `No such image: ${id}`);
      byName.set(reference, image.id);
    },
  };
}
