import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { askerOf } from '../image/asker.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { Providers } from '../image/provider.ts';
import type { Revocations } from '../image/revocation.ts';
import { reusedRecord } from '../image/reused.ts';
import { createRecipes } from '../recipe/recipe.ts';
import { lookUpLegs } from '../plan/look-up.ts';
import { doubtOfFoundation } from '../plan/revocations/foundation.ts';
import type { BakeOptions } from './options.ts';
import { blockingReason, type Parent } from './parent.ts';

/**
 * Without a record the provider says whether the parent is there: an earlier run may have baked it, or a step that kept no
 * record for us.
 */
export async function parentFromProvider(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  leg: PlannedLeg,
  legs: readonly PlannedLeg[],
  buildRegistry: string | null,
  revocations: Revocations,
): Promise<Parent> {
  const gone = (why: string): UserError =>
    new UserError(
      `There is no record of ${leg.leg} and no image of it either (${why}). Bake it before what builds on it, or name its record with the input "records".`,
    );
  if (leg.key === null) throw gone('it has no key');
  const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
  const recipes = await createRecipes({
    providers,
    repository: asker.repository,
    environment: host.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const recipe = await recipes.recipeOf(leg, new Map());
  const found = await lookUpLegs([{ definition: leg, key: leg.key, recipe }], providers, asker, revocations);
  const answer = found.get(leg.leg);
  if (answer?.kind !== 'found') throw gone(answer?.reason ?? 'nothing has its key');
  if (leg.parent !== null) {
    // What it builds on was not looked up, so that no image of that is known to be good.
    const isBuiltOnLeg = legs.some((one) => one.leg === leg.parent && one.parent !== null);
    const doubt = doubtOfFoundation(
      answer.images,
      { leg: leg.parent, images: [], isBuiltOnLeg, isNew: false },
      revocations,
    );
    if (doubt !== undefined) throw gone(doubt);
  }
  const record = reusedRecord(leg, answer.images, {
    run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
    git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
    parentId: answer.images.find(({ parent }) => parent !== undefined)?.parent ?? null,
    parentKey: null,
  });
  const isVerified = answer.images.every(({ verified }) => verified);
  const reason = blockingReason(isVerified ? { ...leg, todo: [] } : leg, record);
  return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}
