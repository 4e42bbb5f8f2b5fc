import { planImages } from '../actions/plan/main.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { isScannedOnWish } from '../image/scan.ts';
import { isList } from '../plan/default-manifests.ts';
import type { RunPlan } from './leg-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { checkPublishing } from './publish-stage.ts';
import { type CheckedOut, StageError } from './request-checkout.ts';
import { rowsOf } from './watch.ts';
import { groupedBy } from '../core/values.ts';

/**
 * Plans what is asked for, where it was checked out.
 * @param more inputs of the action `plan`
 */
export async function planAll(
  run: PipelineRun,
  request: CheckedOut | null,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly plan: RunPlan; readonly levels: readonly (readonly PlannedLeg[])[] }> {
  const { inputs } = run;
  const child = run.child({
    stage: 'plan',
    tellsFailures: false,
    inputs: {
      ...(request === null
        ? { manifest: inputs.manifest.join('\n'), profiles: inputs.profiles }
        : { request: request.text.text }),
      only: inputs.only.join('\n'),
      vars: inputs.vars.join('\n'),
      rebuild: inputs.rebuild.join('\n'),
      'github-token': inputs['github-token'],
      // One machine has no limit of rows and levels.
      'dry-run': 'true',
      ...more,
    },
  });
  const { isGood, result: written } = await run.perform(child, (host) => planImages(host));
  if (!isGood || written === undefined) {
    const message = child.failures.join('\n');
    // packerd found out when it ran Packer.
    if (request !== null) run.stages.end('RunPacker', undefined, 'failed', `${message}\n`);
    throw new StageError(message, request === null ? 1 : 4);
  }
  const { path, digest, plan } = written;
  // A typing mistake must not come out after an hour of baking.
  await checkPublishing(inputs, plan);
  const inOrder = isList(plan.from);
  const which = { all: request !== null, scans: inputs['scan-reports'].length > 0 };
  const levels = (inOrder ? wavesToRun : levelsToRun)(plan.legs, which);
  const legs = levels.flat();
  run.stages.setLegs(legs.map(({ leg }) => leg));
  run.watch.planned(rowsOf(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
  return {
    plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
    levels,
  };
}

/** Which legs a run takes besides those that its plan has something to do for. */
export interface Wished {
  /** Also those that are as they should be: a request is asked for, whatever there was before. */
  readonly all: boolean;
  /** Also those that its input `scan-reports` asks for, which the plan does not know. */
  readonly scans: boolean;
}

/** The legs that there is something to do for, by level, from the top; within a level in the order of the plan. */
export function levelsToRun(legs: readonly PlannedLeg[], which: Wished): readonly (readonly PlannedLeg[])[] {
  const due = dueOf(legs, which);
  return [...groupedBy(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** The same of a list, in its order: no leg is in a wave with the one that it builds on, and no wave goes ahead of the list. */
export function wavesToRun(legs: readonly PlannedLeg[], which: Wished): readonly (readonly PlannedLeg[])[] {
  const waves: PlannedLeg[][] = [];
  for (const leg of dueOf(legs, which)) {
    const last = waves.at(-1);
    if (last === undefined || last.some((one) => one.leg === leg.parent)) waves.push([leg]);
    else last.push(leg);
  }
  return waves;
}

function dueOf(legs: readonly PlannedLeg[], { all, scans }: Wished): readonly PlannedLeg[] {
  const isDue = (leg: PlannedLeg): boolean => all || leg.todo.length > 0 || (scans && isScannedOnWish(leg));
  return legs.filter((leg) => leg.state !== 'unselected' && isDue(leg));
}
