import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { writeAtomically } from '../../../core/files/files.ts';
import type { Ec2Sweeping } from './ec2-sweeping.ts';
import { imagesMade, ownInstances, ownVolumes, provingPairs } from './ownership.ts';

const notedRegion = z.object({
  instances: z.array(z.object({ id: z.string().regex(/^i-[0-9a-f]{8,17}$/), keyPair: z.string() })),
  /** Made for one of these instances. */
  volumes: z.array(z.string().regex(/^vol-[0-9a-f]{8,17}$/)),
  /** Of these those that do not end with their instance. */
  staying: z.array(z.string().regex(/^vol-[0-9a-f]{8,17}$/)).optional(),
  /** Made from one of these instances. */
  images: z.array(z.string().regex(/^ami-[0-9a-f]{8,17}$/)),
});

/** Links that EC2 told while they were there, by region: a terminated instance has no volumes any more. */
const notedLinks = z.record(z.string(), notedRegion);
export type NotedRegion = z.infer<typeof notedRegion>;
export type NotedLinks = z.infer<typeof notedLinks>;

export const NOTHING_NOTED: NotedRegion = { instances: [], volumes: [], images: [] };

/** What EC2 links to these key pairs now. AWS errors pass through. */
export async function linksNow(
  ec2: Pick<Ec2Sweeping, 'keyPairs' | 'instancesByKeyPair' | 'volumes' | 'imagesOfInstances'>,
  keyPairs: readonly string[],
  startedAt: number,
): Promise<NotedRegion> {
  const pairs = provingPairs(keyPairs, await ec2.keyPairs(keyPairs).catch(() => undefined), startedAt);
  if (pairs.length === 0) return NOTHING_NOTED;
  const instances = ownInstances(await ec2.instancesByKeyPair(pairs), pairs, startedAt);
  if (instances.length === 0) return NOTHING_NOTED;
  const attached = instances.flatMap(({ volumes, launched }) => volumes.map((volume) => ({ id: volume.id, launched })));
  const ids = instances.map((one) => one.id);
  const [volumes, images] = await Promise.all([
    attached.length === 0 ? [] : ec2.volumes(attached.map((one) => one.id)).catch(() => []),
    ec2.imagesOfInstances(ids).catch(() => []),
  ]);
  const own = ownVolumes(volumes, attached).map((one) => one.id);
  const staying = new Set(instances.flatMap((one) => one.volumes).flatMap(({ id, staysOn }) => (staysOn ? [id] : [])));
  return {
    instances: instances.map((one) => ({ id: one.id, keyPair: one.keyPair ?? '' })),
    volumes: own,
    ...listOf(own.filter((id) => staying.has(id))),
    images: imagesMade(images, new Set(ids)).map((one) => one.id),
  };
}

/** Both of them: what once was linked stays so. */
export function mergeLinks(one: NotedRegion, other: NotedRegion): NotedRegion {
  const instances = new Map([...one.instances, ...other.instances].map((each) => [each.id, each]));
  return {
    instances: [...instances.values()],
    volumes: [...new Set([...one.volumes, ...other.volumes])],
    ...listOf([...new Set([...(one.staying ?? []), ...(other.staying ?? [])])]),
    images: [...new Set([...one.images, ...other.images])],
  };
}

/** Most instances have none. */
function listOf(staying: string[]): Pick<NotedRegion, 'staying'> {
  return staying.length === 0 ? {} : { staying };
}

/** What was noted; nothing where no file is, or one that is not ours. */
export function readLinks(path: string): NotedLinks {
  try {
    return notedLinks.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** A disk that is full costs the note, not the bake. */
export function writeLinks(path: string, links: NotedLinks): void {
  try {
    writeAtomically(path, JSON.stringify(links));
  } catch {
    // Without the note less can be proven, and more is listed.
  }
}
