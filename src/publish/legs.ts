import type { LatestRecords } from '../image/record-chain.ts';
import type { FoundRecord } from '../image/record-file.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';

/** A leg that is to be published, with the record that holds for it. */
export interface DueLeg {
  readonly found: FoundRecord;
  /** Null where no plan says what it is. */
  readonly leg: PlannedLeg | null;
  readonly targets: readonly string[];
}

/** A leg that is not published, without anybody having done wrong by asking for it. */
export interface LeftOutLeg {
  readonly leg: string;
  readonly reason: string;
}

export interface SortedLegs {
  readonly due: readonly DueLeg[];
  readonly leftOut: readonly LeftOutLeg[];
  /** What is wrong with records. */
  readonly refusals: readonly string[];
}

/**
 * Which legs are to be published where: of a plan those that name one of the targets, without a plan all that have records.
 * Legs that were not baked are left out and named; a record that cannot be relied on is a refusal.
 *
 * @param targets names of those that this run publishes to
 * @param isEveryLeg whether they are of all legs, whatever the plan says; so without a plan
 * @param areNamed whether the records were named by their paths: then they say which legs are meant
 */
export function sortLegs(
  plan: Plan | null,
  { byLeg, problems }: LatestRecords,
  targets: readonly string[],
  isEveryLeg: boolean,
  areNamed: boolean,
): SortedLegs {
  const due: DueLeg[] = [];
  const leftOut: LeftOutLeg[] = [];
  const refusals: string[] = [...(problems.get(null) ?? [])];
  const legs: readonly { readonly id: string; readonly leg: PlannedLeg | null }[] =
    plan === null
      ? [...new Set([...byLeg.keys(), ...problems.keys()])].flatMap((id) => (id === null ? [] : [{ id, leg: null }]))
      : plan.legs.filter(({ state }) => state !== 'unselected').map((leg) => ({ id: leg.leg, leg }));
  for (const { id, leg } of legs) {
    const own = isEveryLeg || leg === null ? targets : targets.filter((name) => leg.publish.includes(name));
    if (own.length === 0) continue;
    const wrong = problems.get(id);
    const found = byLeg.get(id);
    if (wrong !== undefined) refusals.push(...wrong);
    else if (found !== undefined) {
      const { status } = found.record;
      if (status === 'baked' || status === 'reused') due.push({ found, leg, targets: own });
      else leftOut.push({ leg: id, reason: `it is ${status}` });
    } else {
      const reason = areNamed
        ? 'none of the named records is of it'
        : 'it left no record: its job did not run, or was ended early';
      leftOut.push({ leg: id, reason });
    }
  }
  if (plan !== null) {
    const known = new Set(plan.legs.map((leg) => leg.leg));
    for (const id of byLeg.keys()) {
      if (areNamed && !known.has(id)) refusals.push(`${id} has a record, but the plan has no such leg.`);
    }
  }
  return { due, leftOut, refusals };
}

/** How much the tests of a leg count; see GateRequest. */
export function verificationOf({ leg, found }: DueLeg, requireVerified: boolean): 'required' | 'waived' | 'earlier' {
  if (!requireVerified || leg?.verify?.['none'] === true) return 'waived';
  // What was found instead of baked was tested in the run that baked it; its provider says so, or the gate stays shut. A plan
  // that wants it tested anew says that, too.
  const isFound = found.record.status === 'reused' && found.record.verification === null;
  const isUntold = leg === null || (leg.verify !== null && leg.todo.length === 0);
  return isFound && isUntold ? 'earlier' : 'required';
}
