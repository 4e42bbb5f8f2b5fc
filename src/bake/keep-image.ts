import { posix } from 'node:path';

import { childEnvironment } from '../core/secrets/environment.ts';
import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { keep } from '../image/memory.ts';
import type { BakedImage, Record } from '../image/record.ts';
import { createDocker } from '../providers/docker/docker.ts';
import { stagedReference } from '../providers/docker/staging.ts';
import { writeBeside } from '../providers/file/beside.ts';
import type { BakeOptions } from './options.ts';
import type { SettledLeg } from './settled-leg.ts';

/**
 * Marks images of this machine so that they are found again by their key: containers by a reference, files by a record
 * beside them. What cannot be marked is baked all the same, and baked again next time: a warning.
 */
export async function keepImages(
  host: Host,
  inputs: BakeOptions,
  settled: SettledLeg,
  record: Record,
  workingDirectory: string,
): Promise<readonly BakedImage[]> {
  const { identity, leg } = settled;
  const docker = createDocker(childEnvironment(host.environment, inputs['pass-env'], {}));
  const containers = record.images.filter(isContainer);
  const kept: BakedImage[] = [];
  for (const image of record.images) {
    try {
      // Without a plan and a key nobody would look for the reference.
      if (isContainer(image) && (identity.key !== null || inputs.leg !== '')) {
        const key = identity.key ?? image.id.replace(/^sha256:/, '').slice(0, 12);
        await docker.tagImage(
          image.id,
          stagedReference(leg.slug, key, containers.length > 1 ? image.build : undefined),
        );
        if (settled.declaredTag !== null) await docker.tagImage(image.id, settled.declaredTag);
        const tags = settled.declaredTag === null ? image.tags : [...new Set([...image.tags, settled.declaredTag])];
        kept.push({ ...image, tags: [...tags] });
        continue;
      }
      if (image.files.length > 0 && identity.key !== null) {
        writeBeside(workingDirectory, {
          key: identity.key,
          recipe: identity.recipe,
          build: image.build,
          id: image.id,
          created: image.created,
          files: image.files,
          run: record.run.id === '' ? null : record.run.id,
          verified: false,
        });
      }
    } catch (error) {
      const message = `${image.id} could not be marked with its key: ${messageOf(error)}`;
      host.annotate({ level: 'warning', title: 'Reuse', message });
    }
    kept.push(image);
  }
  return kept;
}

/** Remembers what this image was made of, so that a later plan can say what has changed. */
export async function rememberBake(host: Host, settled: SettledLeg, record: Record): Promise<void> {
  const { identity, leg } = settled;
  if (identity.key === null || identity.read === null) return;
  await keep(host, leg.slug, {
    schema: 'bakehouse/memory/1',
    leg: leg.leg,
    key: identity.key,
    parentKey: identity.parentKey,
    sources: settled.sources.map(({ of, id }) => ({ of, id })),
    files: { ...identity.read.files.files },
    values: { ...identity.read.values },
    artifacts: record.images.flatMap(({ files }) => (files[0] === undefined ? [] : [posix.normalize(files[0].path)])),
  });
}

function isContainer({ provider, id }: BakedImage): boolean {
  return provider === 'docker' && /^sha256:[0-9a-f]{64}$/.test(id);
}
