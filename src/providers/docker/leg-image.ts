import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { HandoffInputs, WantedImage } from '../../image/provider-keep.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Docker } from './docker.ts';
import { stagedReference } from './staging.ts';
import { restoreArchive } from './handoff.ts';

/** Where a container image is wanted, and where this run hands images on. */
export interface ImagePlace {
  readonly docker: Docker;
  /** Of the manifest or the input `handoff`; null where there is none. */
  readonly buildRegistry: string | null;
}

/**
 * By what an image of a leg is had here: the id of a machine image; for a container image a reference to start from,
 * fetched by its hand-off where this job's daemon does not have it. Any job of the run may have written the record: it names
 * neither another repository nor tags to be set.
 */
export async function bringImage(
  host: Host,
  inputs: Pick<HandoffInputs, 'pass-env'>,
  { docker, buildRegistry }: ImagePlace,
  leg: Omit<WantedImage, 'folder'>,
  image: BakedImage,
): Promise<string> {
  if (image.provider !== 'docker') return image.id;
  refuseContradiction(leg, image);
  const { handoff } = image;
  const declared = leg['declared-tag'];
  if (handoff?.kind === 'registry') {
    const reference = handoff.ref ?? '';
    const [repository = '', digest = ''] = reference.split('@');
    if (repository !== buildRegistry || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
      throw new UserError(
        `The record of ${leg.leg} says that its image is at ${show(reference)}, which is not in the repository of this run (${buildRegistry ?? 'none: name a build registry in the manifest, or handoff here too'}).`,
      );
    }
    if (declared !== null) {
      await docker.pullImage(reference);
      await docker.tagImage(reference, declared);
    }
    return reference;
  }
  const reference = localReference(leg, image);
  const present = await docker.inspectImage(reference);
  if (present?.id !== image.id) {
    if ((await docker.inspectImage(image.id)) === undefined) {
      if (handoff?.kind !== 'archive' || handoff.artifact === null) {
        throw new UserError(
          `The image of ${leg.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`,
        );
      }
      const folder = join(host.temporary, 'bakehouse', 'handoff', leg.slug);
      await restoreArchive(host, inputs, handoff.artifact, folder, image);
    }
    await docker.tagImage(image.id, reference);
  }
  if (declared !== null) await docker.tagImage(image.id, declared);
  return reference;
}

/**
 * The name that the key has here is set to what the record calls its image: a record that was edited must not set it to another
 * one, which a look-up would then reuse.
 */
function refuseContradiction({ leg }: Pick<WantedImage, 'leg'>, { id, digests }: BakedImage): void {
  const config = digests['config'] ?? id;
  if (config === id) return;
  throw new UserError(
    `The record of ${leg} calls the same image ${show(id)} and ${show(config)}: it was changed by hand. Take the record that bake wrote, or bake again.`,
  );
}

/** A leg without a key has an image all the same: then its id tells it. */
function localReference(leg: Pick<WantedImage, 'slug' | 'key'>, image: Pick<BakedImage, 'id'>): string {
  return stagedReference(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}
