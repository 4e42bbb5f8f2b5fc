import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import { show } from '../../core/inputs.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { reusedRecord } from '../../image/reused.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Docker } from '../../providers/docker/docker.ts';
import { stagedReference } from '../../providers/docker/staging.ts';
import { createRecipes } from '../../recipe/recipe.ts';
import { lookUpLegs } from '../../plan/look-up.ts';
import { reachOf } from '../../plan/reach.ts';
import { restoreArchive } from './handoff.ts';
import type { BakeInputs } from './inputs.ts';
import { blockingReason, type Parent } from './parent.ts';

/**
 * Without a record the provider says whether the parent is there: an earlier run may have baked it, or a step that kept no
 * record for us.
 */
export async function parentFromProvider(
  host: Host,
  inputs: BakeInputs,
  leg: PlannedLeg,
  staging: string | null,
): Promise<Parent> {
  const gone = (why: string): UserError =>
    new UserError(
      `There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`,
    );
  if (leg.key === null) throw gone('it has no key');
  const reach = reachOf(host, { passEnv: inputs['pass-env'], staging });
  const recipes = await createRecipes({
    repository: reach.repository,
    environment: host.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const recipe = await recipes.recipeOf(leg, new Map());
  const found = await lookUpLegs([{ definition: leg, key: leg.key, recipe }], reach);
  const answer = found.get(leg.leg);
  if (answer?.kind !== 'found') throw gone(answer?.reason ?? 'nothing has its key');
  const record = reusedRecord(leg, answer.images, {
    run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
    git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
    parentId: null,
    parentKey: null,
  });
  const isVerified = answer.images.every(({ verified }) => verified);
  const reason = blockingReason(isVerified ? { ...leg, todo: [] } : leg, record);
  return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

/** What `{parent.id}` may be made of: where this run hands images on. */
export interface ParentPlace {
  readonly docker: Docker;
  /** Of the manifest or the input `handoff`; null where there is none. */
  readonly staging: string | null;
}

/**
 * What `{parent.id}` is: the id of a machine image; for a container image a reference that a build can start from here,
 * fetched by its hand-off where this job's daemon does not have it. Any job of the run may have written the record: it names
 * neither another repository nor tags to be set.
 */
export async function bringParentImage(
  host: Host,
  inputs: BakeInputs,
  { docker, staging }: ParentPlace,
  parent: PlannedLeg,
  image: BakedImage,
): Promise<string> {
  if (image.provider !== 'docker') return image.id;
  const { handoff } = image;
  const declared = parent['declared-tag'];
  if (handoff?.kind === 'registry') {
    const reference = handoff.ref ?? '';
    const [repository = '', digest = ''] = reference.split('@');
    if (repository !== staging || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
      throw new UserError(
        `The record of ${parent.leg} says that its image is at ${show(reference)}, which is not in the repository of this run (${staging ?? 'none: say staging in the manifest, or handoff here too'}).`,
      );
    }
    if (declared !== null) {
      await docker.pullImage(reference);
      await docker.tagImage(reference, declared);
    }
    return reference;
  }
  const reference = localReference(parent, image);
  const present = await docker.inspectImage(reference);
  if (present?.id !== image.id) {
    if ((await docker.inspectImage(image.id)) === undefined) {
      if (handoff?.kind !== 'archive' || handoff.artifact === null) {
        throw new UserError(
          `The image of ${parent.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`,
        );
      }
      const folder = join(host.temporary, 'bakehouse', 'handoff', parent.slug);
      await restoreArchive(host, inputs, handoff.artifact, folder, image);
    }
    await docker.tagImage(image.id, reference);
  }
  if (declared !== null) await docker.tagImage(image.id, declared);
  return reference;
}

/** A leg without a key has an image all the same: then its id tells it. */
function localReference(leg: Pick<PlannedLeg, 'slug' | 'key'>, image: Pick<BakedImage, 'id'>): string {
  return stagedReference(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}
