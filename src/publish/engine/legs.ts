import type { LatestRecords } from '../../image/record-chain.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { isScanDue, isScannedOnWish } from '../../image/scan.ts';
import type { Plan, PlannedLeg } from '../../image/plan.ts';

/** A leg that is to be published, with the record that holds for it. */
export interface DueLeg {
  readonly found: FoundRecord;
  /** Null where no plan says what it is. */
  readonly leg: PlannedLeg | null;
  readonly targets: readonly string[];
  /** Of one whose newest image is revoked: an earlier one stands for it, which no record of this run tells of. */
  readonly isPrevious?: true;
  /** Under which version it was published before; absent: what the run says. */
  readonly version?: string;
}

/** A leg that is not published, without anybody having done wrong by asking for it. */
export interface LeftOutLeg {
  readonly leg: string;
  readonly image: string;
  readonly reason: string;
}

/** A leg that may not be published, and why not: each a sentence. */
export interface RefusedLeg {
  readonly leg: string;
  readonly image: string;
  readonly reasons: readonly string[];
}

export interface SortedLegs {
  readonly due: readonly DueLeg[];
  readonly leftOut: readonly LeftOutLeg[];
  /** Legs whose records cannot be relied on. */
  readonly refused: readonly RefusedLeg[];
  /** What is wrong with records that are of no leg of the plan. */
  readonly refusals: readonly string[];
}

export interface LegRequest {
  /** Names of the targets that this run publishes to. */
  readonly targets: readonly string[];
  /** Whether they are of all legs, whatever the plan says; so without a plan. */
  readonly isEveryLeg: boolean;
  /** Whether the records were named by their paths: then they say which legs are meant. */
  readonly areNamed: boolean;
  /** Whether a leg is asked for; of the others nothing is said. */
  readonly isChosen: (leg: string) => boolean;
}

/**
 * Which legs are to be published where: of a plan those that name one of the targets, without a plan all that have records.
 * Legs that were not baked are left out and named; a record that cannot be relied on is a refusal.
 */
export function sortLegs(
  plan: Plan | null,
  { byLeg, problems }: LatestRecords,
  { targets, isEveryLeg, areNamed, isChosen }: LegRequest,
): SortedLegs {
  const due: DueLeg[] = [];
  const leftOut: LeftOutLeg[] = [];
  const refused: RefusedLeg[] = [];
  const refusals: string[] = [...(problems.get(null) ?? [])];
  const legs: readonly { readonly id: string; readonly leg: PlannedLeg | null }[] =
    plan === null
      ? [...new Set([...byLeg.keys(), ...problems.keys()])].flatMap((id) => (id === null ? [] : [{ id, leg: null }]))
      : plan.legs.filter(({ state }) => state !== 'unselected').map((leg) => ({ id: leg.leg, leg }));
  for (const { id, leg } of legs) {
    const own = isEveryLeg || leg === null ? targets : targets.filter((name) => leg.publish.includes(name));
    if (own.length === 0 || !isChosen(id)) continue;
    const image = leg?.image ?? byLeg.get(id)?.record.image ?? imageOfId(id);
    const wrong = problems.get(id);
    const found = byLeg.get(id);
    if (wrong !== undefined) refused.push({ leg: id, image, reasons: wrong });
    else if (found !== undefined) {
      const { status } = found.record;
      if (status === 'baked' || status === 'reused') due.push({ found, leg, targets: own });
      else leftOut.push({ leg: id, image, reason: `it is ${status}` });
    } else {
      const reason = areNamed
        ? 'none of the named records is of it'
        : 'it left no record: its job did not run, or was ended early';
      leftOut.push({ leg: id, image, reason });
    }
  }
  if (plan !== null) {
    const known = new Set(plan.legs.map((leg) => leg.leg));
    for (const id of byLeg.keys()) {
      if (areNamed && !known.has(id)) refusals.push(`${id} has a record, but the plan has no such leg.`);
    }
  }
  return { due, leftOut, refused, refusals };
}

/** The image of a leg of which nothing but its id is known: ids begin with it. */
function imageOfId(leg: string): string {
  return leg.split('/')[0] ?? leg;
}

/** An image that is kept back as a whole, since not all of its legs may be published. */
export interface KeptBackImage {
  readonly image: string;
  /** Each begins with the leg that keeps it back, or names it. */
  readonly reasons: readonly string[];
}

/** Never half an image: those of which a leg is refused or was not baked. */
export function keptBackImages(
  refused: readonly RefusedLeg[],
  leftOut: readonly LeftOutLeg[],
): readonly KeptBackImage[] {
  const reasons = new Map<string, string[]>();
  const add = (image: string, some: readonly string[]): void => {
    reasons.set(image, [...(reasons.get(image) ?? []), ...some]);
  };
  for (const { image, reasons: some } of refused) add(image, some);
  for (const { image, leg, reason } of leftOut) add(image, [`${leg} is left out: ${reason}.`]);
  return [...reasons].map(([image, some]) => ({ image, reasons: some }));
}

/**
 * Whether a leg needs a scan of this run.
 * @param isWished whether the run wants one of all, whatever the plan says
 */
export function isScanNeeded({ leg, isPrevious }: Pick<DueLeg, 'leg' | 'isPrevious'>, isWished: boolean): boolean {
  // An earlier image stands for a revoked one: no scan of this run could be of it.
  if (isPrevious === true) return false;
  return leg === null ? isWished : isScanDue(leg) || (isWished && isScannedOnWish(leg));
}

/** How much the tests of a leg count; see GateRequest. */
export function verificationOf(
  { leg, found, isPrevious }: DueLeg,
  requireVerified: boolean,
): 'required' | 'waived' | 'earlier' {
  if (!requireVerified || leg?.verify?.['none'] === true) return 'waived';
  if (isPrevious === true) return 'earlier';
  // What was found instead of baked was tested in the run that baked it; its provider says so, or the gate stays shut. A plan
  // that wants it tested anew says that, too.
  const isFound = found.record.status === 'reused' && found.record.verification === null;
  const isSettled = leg?.todo.length === 0 || found.record.tested === true;
  const isUntold = leg === null || (leg.verify !== null && isSettled);
  return isFound && isUntold ? 'earlier' : 'required';
}
