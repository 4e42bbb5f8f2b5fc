import { plan } from '../actions/plan/main.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { isList } from '../plan/images-json/file-name.ts';
import { readPlan } from '../plan/plan-file.ts';
import type { RunPlan } from './leg-run.ts';
import { levelsToRun, wavesToRun } from './levels.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { type CheckedOut, StageError } from './request-checkout.ts';
import { rowsOf } from './watch.ts';

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
    inputs: {
      ...(request === null
        ? { manifest: inputs.manifest.join('\n'), profiles: inputs.profiles }
        : { request: request.text.text }),
      only: inputs.only.join('\n'),
      vars: inputs.vars.join('\n'),
      rebuild: inputs.rebuild.join('\n'),
      // One machine has no limit of rows and levels.
      'dry-run': 'true',
      ...more,
    },
  });
  if (!(await run.perform(child, plan))) {
    const message = child.failures.join('\n');
    // packerd found out when it ran Packer.
    if (request !== null) run.book.end('RunPacker', undefined, 'failed', `${message}\n`);
    throw new StageError(message, request === null ? 1 : 4);
  }
  const path = child.outputs.get('plan') ?? '';
  const digest = child.outputs.get('digest') ?? '';
  const read = readPlan(path, digest);
  const inOrder = isList(read.plan.from);
  const levels = (inOrder ? wavesToRun : levelsToRun)(read.plan.legs, request !== null);
  const legs = levels.flat();
  run.book.setLegs(legs.map(({ leg }) => leg));
  run.watch.planned(rowsOf(legs, { testsAll: request !== null, publishes: inputs.targets !== '' }));
  return {
    plan: { path, digest, request: request?.facts ?? null, testsAll: request !== null, isList: inOrder },
    levels,
  };
}
