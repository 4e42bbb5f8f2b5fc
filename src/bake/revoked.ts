import { UserError } from '../core/errors.ts';
import type { ResolvedSource } from '../image/definition.ts';
import { type PlannedLeg, sourcesOf } from '../image/plan.ts';
import type { Record } from '../image/record.ts';
import {
  type Revocation,
  revocationOfImage,
  revocationOfMade,
  revocationOfRecord,
  revokedWords,
  type Revocations,
} from '../image/revocation.ts';

/**
 * Throws a UserError where an image is to be built on one that is revoked, or on one that stands on such.
 * @param parent its leg in the plan, and the record that holds for it
 * @param legs of the plan
 */
export function refuseRevokedParent(
  leg: string,
  parent: { readonly leg: PlannedLeg; readonly record: Record },
  legs: readonly PlannedLeg[],
  list: Revocations,
): void {
  const own = revocationOfRecord(list, parent.record);
  const above = own === undefined ? aboveOf(parent, legs, list) : undefined;
  const entry = own ?? above?.entry;
  if (entry === undefined) return;
  const name = above === undefined ? parent.leg.leg : `${parent.leg.leg}, by ${above.what},`;
  throw new UserError(
    `${leg} is not baked: ${name} is ${revokedWords(entry)}. Plan again, so that what it builds on is baked anew.`,
  );
}

/** What revokes something that a parent stands on, and all with it. */
function aboveOf(
  { leg, record }: { readonly leg: PlannedLeg; readonly record: Record },
  legs: readonly PlannedLeg[],
  list: Revocations,
): { readonly entry: Revocation; readonly what: string } | undefined {
  const id = record.parent?.id ?? '';
  const own = startOf([...record.sources, ...(id === '' ? [] : [{ id, name: null }])], list);
  if (own !== undefined) return own;
  for (
    let at = legs.find((one) => one.leg === leg.parent);
    at !== undefined;
    at = legs.find((one) => one.leg === at?.parent)
  ) {
    const entry = revocationOfMade(list, at);
    if (entry?.inherit === true) return { entry, what: at.leg };
    const start = startOf([...at.sources, ...sourcesOf(at.bases)], list);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** What revokes one of the images that something starts from, and all with it. */
function startOf(
  starts: readonly Pick<ResolvedSource, 'id' | 'name'>[],
  list: Revocations,
): { readonly entry: Revocation; readonly what: string } | undefined {
  for (const { id, name } of starts) {
    const entry = revocationOfImage(list, { id });
    if (entry?.inherit === true) return { entry, what: name ?? id };
  }
  return undefined;
}

/** Throws a UserError where an image that is named as what a bake starts from is revoked. */
export function refuseRevokedStart(leg: string, ids: readonly string[], list: Revocations): void {
  for (const id of ids) {
    const entry = revocationOfImage(list, { id });
    if (entry !== undefined)
      throw new UserError(
        `${leg} is not baked: it starts from ${id}, which is ${revokedWords(entry)}. Name another image.`,
      );
  }
}
