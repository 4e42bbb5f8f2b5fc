import { credentialVariables } from '../core/secrets/environment.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { keepUnbakedRecord } from './leg-log.ts';
import { type LegEnd, runLeg, type RunPlan } from './leg-run.ts';
import { PackerTools } from './packer-tools.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { testsRow } from './watch.ts';

/**
 * A leg that fails blocks what builds on it, by its record, and nobody else, but of an IMAGES.json all that has not begun.
 * Once asked to stop, nothing more begins.
 */
export async function bakeLevels(
  run: PipelineRun,
  planned: RunPlan,
  levels: readonly (readonly PlannedLeg[])[],
  parallel: number = run.inputs.parallel,
): Promise<readonly LegEnd[]> {
  const tools = new PackerTools(run, planned.withholds === true ? credentialVariables(run.host.environment) : []);
  const ends: LegEnd[] = [];
  const endsAtFailure = planned.isList && !run.inputs['continue-on-error'];
  let ender: string | undefined;
  const next = async (leg: PlannedLeg): Promise<LegEnd> => {
    if (ender !== undefined) return keepBack(run, leg, ender);
    const end = await runLeg(run, planned, tools, leg);
    if (endsAtFailure && end.status === 'failed') ender ??= end.leg;
    return end;
  };
  run.hasSeveral = levels.flat().length > 1;
  run.isSerial = parallel === 1 || levels.every((legs) => legs.length < 2);
  for (const legs of levels) {
    const done = await sideBySide(legs, parallel, async (leg) => (run.isStopped ? undefined : next(leg)));
    ends.push(...done.flatMap((end) => end ?? []));
  }
  run.isSerial = true;
  return ends;
}

/** Of a list that has ended at a failure. */
function keepBack(run: PipelineRun, leg: PlannedLeg, failed: string): LegEnd {
  const message = `${failed} failed, and nothing of the list is begun after that; "continue-on-error" bakes what does not build on it`;
  keepUnbakedRecord(run, leg, 'blocked', message);
  run.host.info(`Not begun: ${leg.leg}.`);
  for (const row of [leg.leg, testsRow(leg.leg)]) run.watch.ended(row, 'blocked');
  return { leg: leg.leg, status: 'blocked', failures: [] };
}
