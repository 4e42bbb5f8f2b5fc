import { posix } from 'node:path';

import { childEnvironment } from '../core/secrets/environment.ts';
import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { keep, type Memory } from '../image/memory.ts';
import { providerNamed, type Providers } from '../image/provider.ts';
import type { BakedImage, Record } from '../image/record.ts';
import type { BakeOptions } from './options.ts';
import type { SettledLeg } from './settled-leg.ts';

/**
 * Marks images of this machine so that they are found again by their key: containers by a reference, files by a record
 * beside them. What cannot be marked is baked all the same, and baked again next time: a warning.
 */
export async function keepImages(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  settled: SettledLeg,
  record: Record,
  workingDirectory: string,
): Promise<readonly BakedImage[]> {
  const { identity, leg, declaredTag } = settled;
  const environment = childEnvironment(host.environment, inputs['pass-env'], {});
  const kept: BakedImage[] = [];
  for (const image of record.images) {
    // Whoever marks what others' builders made keeps it as well.
    const marker = providers.find(({ marks }) => marks?.takes?.(image) === true);
    const own = providerNamed(image.provider, providers)?.keep ?? marker?.keep;
    try {
      const request = {
        environment,
        slug: leg.slug,
        key: identity.key,
        recipe: identity.recipe,
        epoch: identity.epoch ?? null,
        isPlanned: inputs.leg !== '',
        declaredTag,
        isOneOfSeveral: record.images.filter(({ provider }) => provider === image.provider).length > 1,
        workingDirectory,
        runId: record.run.id,
        packer: record.tools.packer,
      };
      kept.push(own === undefined ? image : await own(image, request));
    } catch (error) {
      const message = `${image.id} could not be marked with its key: ${messageOf(error)}`;
      host.annotate({ level: 'warning', title: 'Reuse', message });
      kept.push(image);
    }
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
    ...bakeTime(record),
    ...(record.tools.packer === null ? {} : { packer: record.tools.packer }),
    artifacts: record.images.flatMap(({ files }) => (files[0] === undefined ? [] : [posix.normalize(files[0].path)])),
  });
}

/** From the first of its stages to the last, in seconds. */
function bakeTime({ stages }: Pick<Record, 'stages'>): Pick<Memory, 'seconds'> {
  const starts = stages.flatMap(({ start }) => (start === null ? [] : [Date.parse(start)]));
  const ends = stages.flatMap(({ end }) => (end === null ? [] : [Date.parse(end)]));
  if (starts.length === 0 || ends.length === 0) return {};
  return { seconds: Math.max(0, Math.max(...ends) - Math.min(...starts)) / 1000 };
}
