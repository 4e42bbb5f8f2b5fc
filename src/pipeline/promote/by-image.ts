import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { latestRecords, type RecordSet } from '../../image/record-chain.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { recordOfKey } from './earlier.ts';
import { type ChoiceRequest, isWhole, type Meant, meantBy, type MeantLegs } from './meant.ts';

/** The legs of which an image has that key, digest or id, by the records and histories that are known. */
export async function byImage(request: ChoiceRequest, legs: readonly PlannedLeg[], set: RecordSet): Promise<MeantLegs> {
  const { host, settings, history } = request;
  const { image } = settings.inputs;
  const name = image.toLowerCase();
  const isNamed = ({ id, digests }: { readonly id: string; readonly digests?: Readonly<Record<string, string>> }) =>
    [id, ...Object.values(digests ?? {})].some((one) => one.toLowerCase() === name);
  const own = set.records.filter(({ record }) => record.key?.toLowerCase() === name || record.images.some(isNamed));
  const { byLeg, problems } = latestRecords({ records: own, problems: set.problems });
  const refusals = [...problems.values()].flat();
  const items = legs.flatMap((leg): readonly Meant[] => {
    const found = byLeg.get(leg.leg);
    const lack = found === undefined ? undefined : lackOf(host, found);
    if (lack !== undefined) {
      refusals.push(`${leg.leg} is not promoted by the record ${lack}.`);
      return [];
    }
    if (found !== undefined) return [{ leg, found }];
    const entry = history.entries.findLast(
      (one) => one.leg === leg.leg && (one.key?.toLowerCase() === name || [...one.images, ...one.places].some(isNamed)),
    );
    return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
  });
  if (items.length > 0 || refusals.length > 0) return { items, notices: [], refusals };
  // A key alone is enough to ask its provider.
  const asked = /^bk\d{1,3}-[a-z2-7]{40}$/.test(name) ? legsOfKey(settings.plan.legs, legs, name) : [];
  const known: Meant[] = [];
  const silent: unknown[] = [];
  for (const leg of asked) {
    try {
      const found = await recordOfKey(host, settings, leg, name);
      if (found !== undefined) known.push({ leg, found });
    } catch (error) {
      silent.push(error);
    }
  }
  const [meant, ...others] = known;
  if (meant !== undefined && others.length === 0) return { items: [meant], notices: [], refusals };
  if (meant !== undefined) {
    const which = known.map(({ leg }) => leg.leg).join(', ');
    throw new UserError(
      `Nobody can tell by the key ${name} alone which leg is meant: ${which} could be. Name the record of the right one by the input "records".`,
    );
  }
  if (silent.length > 0) throw silent[0];
  throw new UserError(
    `Nothing that is known here is called ${show(image)}: no leg of the plan, no record, nothing that stood in the channel${asked.length === 0 ? '' : ', and no bake that is whole, passed its tests and was baked as one of its legs'}. Name its record by the input "records".`,
  );
}

/** Legs of a channel that may be meant by a key: where the plan has it, those that it has it for. */
export function legsOfKey(
  all: readonly PlannedLeg[],
  legs: readonly PlannedLeg[],
  name: string,
): readonly PlannedLeg[] {
  const isOf = ({ key }: PlannedLeg): boolean => key?.toLowerCase() === name;
  return all.some(isOf) ? legs.filter(isOf) : legs;
}

/** Why a record that was found by a name says nothing of an image that may be promoted: the end of a sentence. */
function lackOf({ run }: Host, { record, from }: FoundRecord): string | undefined {
  if (!isWhole(record)) return `${from}, which is ${record.status}`;
  const { repository } = record.git;
  const isOther =
    repository !== '' && run.repository !== '' && repository.toLowerCase() !== run.repository.toLowerCase();
  return isOther ? `${from}, which is of the repository ${repository}, not of ${run.repository}` : undefined;
}
