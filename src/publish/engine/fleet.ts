import type { RunContext } from '../../core/runner/host.ts';
import { lateValues } from '../../image/late-values.ts';
import type { OtherLeg, Plan } from '../../image/plan.ts';

/** The legs that a plan brings to a target, whether this run publishes them or not. */
export interface Fleet {
  readonly legs: readonly FleetLeg[];
  /** Whether the plan is of all its legs: one that was chosen out of them says nothing of the others. */
  readonly isWhole: boolean;
  /** Whether the target copies images into other regions. */
  readonly hasCopies: boolean;
}

export interface FleetLeg {
  readonly leg: string;
  readonly image: string;
  readonly axes: Readonly<{ [axis: string]: string }>;
  /** What placeholders stand for; `name` is one of its own, as it is known only of what was baked. */
  readonly values: ReadonlyMap<string, string>;
}

export interface FleetRequest {
  readonly target: string;
  readonly isEveryLeg: boolean;
  readonly hasCopies: boolean;
  readonly run: RunContext;
  readonly now: Date;
  /** Of the input; empty: that of the leg, or of the run. */
  readonly version: string;
}

/** The fleet of a target: also of legs that were not chosen, of which it keeps what it has. */
export function fleetOf({ legs, others = [] }: Plan, request: FleetRequest): Fleet {
  const { target, isEveryLeg, hasCopies } = request;
  const own = [...legs, ...others].filter(({ publish }) => isEveryLeg || publish.includes(target));
  return {
    legs: own.map((leg) => ({ leg: leg.leg, image: leg.image, axes: leg.axes, values: valuesOf(leg, request) })),
    isWhole: others.length === 0 && legs.every(({ state }) => state !== 'unselected'),
    hasCopies,
  };
}

function valuesOf(leg: OtherLeg, { run, now, version }: FleetRequest): ReadonlyMap<string, string> {
  const said = version === '' ? leg.version : version;
  const values = lateValues(run, now, { key: leg.key, version: said });
  for (const [axis, value] of Object.entries(leg.axes)) values.set(axis, value);
  return values.set('image', leg.image).set('tier', leg.tier).set('name', leg.leg).set('slug', leg.slug);
}
