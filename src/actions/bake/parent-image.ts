import { join } from 'node:path';
import { realpathSync } from 'node:fs';

import { childEnvironment } from '../../core/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { reusedRecord } from '../../image/reused.ts';
import type { BakedImage } from '../../image/record.ts';
import { connectEc2 } from '../../providers/aws/ec2.ts';
import { hasAwsCredentials } from '../../providers/aws/identity.ts';
import { createDocker, type Docker } from '../../providers/docker/docker.ts';
import { stagedReference } from '../../providers/docker/staging.ts';
import { createRecipes } from '../../recipe/recipe.ts';
import { recall } from '../../image/recollection.ts';
import { lookUpLegs } from '../../plan/look-up.ts';
import { restoreArchive } from './handoff.ts';
import type { BakeInputs } from './inputs.ts';
import { blockingReason, type Parent } from './parent.ts';

/**
 * Without a record the provider says whether the parent is there: an earlier run may have baked it, or a step that kept no
 * record for us.
 */
export async function parentFromProvider(host: Host, inputs: BakeInputs, leg: PlannedLeg): Promise<Parent> {
  const gone = (why: string): UserError =>
    new UserError(
      `There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`,
    );
  if (leg.key === null) throw gone('it has no key');
  const repository = realpathSync(host.workspace);
  const recipes = await createRecipes({
    repository,
    environment: host.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const found = await lookUpLegs([{ definition: leg, key: leg.key, recipe: await recipes.recipeOf(leg, new Map()) }], {
    repository,
    docker: createDocker(childEnvironment(host.environment, inputs['pass-env'], {})),
    connectEc2,
    region: host.environment['AWS_REGION'] || host.environment['AWS_DEFAULT_REGION'] || null,
    hasAwsCredentials: hasAwsCredentials(host.environment),
    remember: () => recall(host, leg.slug),
    now: Date.now(),
  });
  const answer = found.get(leg.leg);
  if (answer?.kind !== 'found') throw gone(answer?.reason ?? 'nothing has its key');
  const record = reusedRecord(leg, answer.images, {
    run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
    git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
    parentId: null,
  });
  const isVerified = answer.images.every(({ verified }) => verified);
  const reason = blockingReason(isVerified ? { ...leg, todo: [] } : leg, record);
  return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

/**
 * What `{parent.id}` is: the id of a machine image; for a container image a reference that a build can start from here,
 * fetched by its hand-off where this job's daemon does not have it.
 */
export async function bringParentImage(
  host: Host,
  inputs: BakeInputs,
  docker: Docker,
  parent: PlannedLeg,
  image: BakedImage,
): Promise<string> {
  if (image.provider !== 'docker') return image.id;
  if (image.handoff?.kind === 'registry' && image.handoff.ref !== null) return image.handoff.ref;
  const reference = localReference(parent, image);
  const present = await docker.inspectImage(reference);
  if (present?.id === image.id) return reference;
  if ((await docker.inspectImage(image.id)) === undefined) {
    const { handoff } = image;
    if (handoff?.kind !== 'archive' || handoff.artifact === null) {
      throw new UserError(
        `The image of ${parent.leg} (${image.id}) is not in the daemon of this job, and its record names no hand-off. Bake both in one job, or give bake the input "handoff".`,
      );
    }
    const folder = join(host.temporary, 'bakehouse', 'handoff', parent.slug);
    await restoreArchive(host, inputs, handoff.artifact, folder, image);
  }
  await docker.tagImage(image.id, reference);
  for (const tag of image.tags) await docker.tagImage(image.id, tag);
  return reference;
}

/** A leg without a key has an image all the same: then its id tells it. */
export function localReference(leg: Pick<PlannedLeg, 'slug' | 'key'>, image: Pick<BakedImage, 'id'>): string {
  return stagedReference(leg.slug, leg.key ?? image.id.replace(/^sha256:/, '').slice(0, 12));
}
