import { canonicalJson } from '../core/values.ts';
import { imageIdsOutput, type ImageOutput, imagesOutput } from '../image/image-ids.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import { type LatestRecords, latestRecords, type RecordSet } from '../image/record-chain.ts';
import { type FoundRecord, plannedRecord } from '../image/record-file.ts';
import type { BakedImage, Record as BakeRecord } from '../image/record.ts';
import { isScanDue, scanLack, scanRefusal } from '../image/scan.ts';

/** What became of a leg. `missing`: what it should have left is not there, or is of no use. */
export type LegStatus = 'baked' | 'reused' | 'blocked' | 'failed' | 'cancelled' | 'missing';

/** One leg of the plan after the run. */
export interface LegResult {
  readonly leg: string;
  readonly status: LegStatus;
  /** Those that may be used: empty unless the leg was baked or reused, and tested where that was due. */
  readonly images: readonly BakedImage[];
  /** In words; empty where all is well. */
  readonly reason: string;
  /** The leg above a blocked one that failed, was cancelled or is missing. */
  readonly blockedBy: string | null;
}

/** An image that is in its record but not in the outputs. It is not named here by its id, which is the trouble. */
export interface LeftOut {
  readonly leg: string;
  readonly build: string;
  readonly region: string;
}

/** What the run came to. */
export interface Collection {
  /** `failed` where a leg failed or is missing, else `cancelled`; `reused` where nothing had to be baked. */
  readonly status: 'baked' | 'reused' | 'failed' | 'cancelled';
  /** In the order of the plan; without those that were not selected. */
  readonly legs: readonly LegResult[];
  readonly images: readonly ImageOutput[];
  /** The output `images-by-leg`: an alias has the ids of the leg that was baked in its stead. */
  readonly imagesByLeg: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly leftOut: readonly LeftOut[];
  /** What is wrong with records of which not even the leg could be told. */
  readonly problems: readonly string[];
}

/**
 * Puts the records of a run beside its plan.
 *
 * A record of the plan itself stands for a leg only as far as nothing was due: where the leg was to be baked, an older
 * image is no result, and where it was to be verified, a test must have come.
 *
 * @param set the records of the run's jobs; the plan's own are added here
 * @param hides whether the runner would drop an output with this text in it (`Host.hides`). It knows only what was
 *   registered in this step: an id that holds a secret of another step, as an Azure id holds the subscription, passes,
 *   and the runner then drops the whole output. Ids therefore travel by record too.
 */
export function collect(plan: Plan, set: RecordSet, hides: (text: string) => boolean): Collection {
  const expected = plan.legs.filter(({ state }) => state !== 'unselected');
  const { byLeg, problems } = recordsByLeg(plan, set);
  const results = new Map(
    expected.map((leg) => [leg.leg, resultOf(leg, byLeg.get(leg.leg), problems.get(leg.leg) ?? [])]),
  );
  // From the top down, so that what is above a leg is settled before it.
  for (const { leg, parent } of expected.toSorted((a, b) => a.level - b.level)) {
    const result = results.get(leg);
    if (result?.status !== 'blocked') continue;
    results.set(leg, withCause(result, parent === null ? undefined : results.get(parent)));
  }
  const legs = [...results.values()];
  return {
    status: statusOf(legs, problems.has(null)),
    legs,
    ...outputsOf(expected, results, hides),
    problems: problems.get(null) ?? [],
  };
}

/** The record that holds for each leg, of those of the jobs and of the plan's own as far as they stand for a leg. */
export function recordsByLeg(plan: Plan, set: RecordSet): LatestRecords {
  const toBake = new Set(plan.legs.filter(({ todo }) => todo.includes('bake')).map(({ leg }) => leg));
  const planned = plan.records.filter(({ leg }) => !toBake.has(leg)).map(plannedRecord);
  return latestRecords({ records: [...planned, ...set.records], problems: set.problems });
}

function resultOf(leg: PlannedLeg, found: FoundRecord | undefined, problems: readonly string[]): LegResult {
  const result = (status: LegStatus, reason: string): LegResult => ({
    leg: leg.leg,
    status,
    images: status === 'baked' || status === 'reused' ? (found?.record.images ?? []) : [],
    reason,
    blockedBy: null,
  });
  if (problems.length > 0) return result('missing', problems.join(' '));
  if (found === undefined) {
    return result('missing', 'it left no record: its job did not run, or was ended before it could write one');
  }
  const { record, from } = found;
  if (leg.key !== null && record.key !== null && record.key !== leg.key) {
    return result('missing', `its record (${from}) is of the key ${record.key}, but the plan says ${leg.key}`);
  }
  const { status, failure, verification } = record;
  const why = failure === null ? '' : `${failure.class}: ${failure.message}`;
  if (status === 'failed' || status === 'cancelled' || status === 'blocked') return result(status, why);
  const unscanned = scanRefusal(record.scan);
  if (verification === null) {
    if (unscanned !== undefined) return result('failed', unscanned);
    // Where it is scanned and not tested, its scan is what was due.
    const isDue = leg.todo.includes('verify') && !isTestedEarlier(record);
    const isTested = leg.verify !== null && leg.verify['none'] !== true;
    if (!isDue || (!isTested && record.scan !== undefined)) return result(status, '');
    return result(
      'missing',
      `it was baked, but no result of its ${isTested || leg.scan === undefined ? 'tests' : 'scan'} came`,
    );
  }
  if (verification.gate === 'pass') {
    const lack = scanLack(record, isScanDue(leg));
    if (unscanned === undefined && lack !== undefined) return result('missing', lack);
    return unscanned === undefined ? result(status, '') : result('failed', unscanned);
  }
  const { conclusion, instances } = verification;
  if (conclusion === 'cancelled') return result('cancelled', 'its tests were cancelled');
  // Somebody has said that there need be none; publishing asks for them all the same.
  if (conclusion === 'skipped') return result(status, '');
  const bad = instances.reduce((sum, { failed, errored }) => sum + failed + errored, 0);
  const total = instances.reduce((sum, one) => sum + one.total, 0);
  return result('failed', `its tests did not pass (${conclusion}${bad > 0 ? `: ${bad} of ${total}` : ''})`);
}

/** Whether the job of a leg found an image that has passed its tests already, of which the plan could not know. */
export function isTestedEarlier({ status, tested }: Pick<BakeRecord, 'status' | 'tested'>): boolean {
  return status === 'reused' && tested === true;
}

/** What blocked a leg: its parent, or what blocked that. */
function withCause(result: LegResult, parent: LegResult | undefined): LegResult {
  const isBad = parent?.status === 'failed' || parent?.status === 'cancelled' || parent?.status === 'missing';
  const blockedBy = isBad ? parent.leg : (parent?.blockedBy ?? null);
  if (blockedBy !== null) return { ...result, blockedBy };
  return result.reason === '' ? { ...result, reason: 'it was blocked, though nothing above it failed' } : result;
}

function statusOf(legs: readonly LegResult[], isBroken: boolean): Collection['status'] {
  const has = (status: LegStatus): boolean => legs.some((leg) => leg.status === status);
  if (isBroken || has('failed')) return 'failed';
  // A cancelled run leaves many legs that never began.
  if (has('cancelled')) return 'cancelled';
  if (has('missing') || has('blocked')) return 'failed';
  return has('baked') ? 'baked' : 'reused';
}

function outputsOf(
  legs: readonly PlannedLeg[],
  results: ReadonlyMap<string, LegResult>,
  hides: (text: string) => boolean,
): Pick<Collection, 'images' | 'imagesByLeg' | 'leftOut'> {
  const images: ImageOutput[] = [];
  const leftOut: LeftOut[] = [];
  const byLeg: [leg: string, ids: Readonly<Record<string, string>>][] = [];
  for (const { leg, aliases } of legs) {
    const baked = results.get(leg)?.images ?? [];
    for (const image of imagesOutput(leg, baked)) {
      if (hides(canonicalJson(image))) leftOut.push({ leg, build: image.build, region: image.region });
      else images.push(image);
    }
    // The places are those of all images, whichever of them is left out.
    const places = Object.entries(imageIdsOutput(baked));
    for (const id of [leg, ...aliases]) {
      const shown = places.filter(([place, image]) => !hides(canonicalJson({ [id]: { [place]: image } })));
      if (shown.length > 0) byLeg.push([id, Object.fromEntries(shown)]);
    }
  }
  return { images, imagesByLeg: Object.fromEntries(byLeg), leftOut };
}
