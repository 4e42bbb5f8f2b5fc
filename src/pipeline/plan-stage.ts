import { planImages } from '../actions/plan/main.ts';
import type { PlannedLeg } from '../image/plan.ts';
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
  const levels = (inOrder ? wavesToRun : levelsToRun)(plan.legs, request !== null);
  const legs = levels.flat();
  run.stages.setLegs(legs.map(({ leg }) => leg));
  run.watch.planned(rowsOf(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
  return {
    plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
    levels,
  };
}

/**
 * The legs that there is something to do for, by level, from the top; within a level in the order of the plan.
 * @param all also those that are as they should be: a request is asked for, whatever there was before
 */
export function levelsToRun(legs: readonly PlannedLeg[], all: boolean): readonly (readonly PlannedLeg[])[] {
  const due = dueOf(legs, all);
  return [...groupedBy(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** The same of a list, in its order: no leg is in a wave with the one that it builds on, and no wave goes ahead of the list. */
export function wavesToRun(legs: readonly PlannedLeg[], all: boolean): readonly (readonly PlannedLeg[])[] {
  const waves: PlannedLeg[][] = [];
  for (const leg of dueOf(legs, all)) {
    const last = waves.at(-1);
    if (last === undefined || last.some((one) => one.leg === leg.parent)) waves.push([leg]);
    else last.push(leg);
  }
  return waves;
}

function dueOf(legs: readonly PlannedLeg[], all: boolean): readonly PlannedLeg[] {
  return legs.filter(({ todo, state }) => state !== 'unselected' && (all || todo.length > 0));
}
