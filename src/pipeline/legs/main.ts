import { refuseWindows } from '../../core/files/rights.ts';
import { listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { counted } from '../../core/text/wording.ts';
import type { Plan } from '../../image/plan.ts';
import { readRecordFiles } from '../../image/record-chain.ts';
import { findRecordFiles } from '../../image/record-file.ts';
import { collect } from '../../plan/collection.ts';
import { openPlan } from '../../plan/open-plan.ts';
import type { LegEnd, RunPlan } from '../leg-run.ts';
import { bakeLevels } from '../level-bakes.ts';
import { PipelineRun, recordsFolder } from '../pipeline-run.ts';
import { LEG_STAGES } from '../pipeline-stages.ts';
import { levelsToRun } from '../plan-stage.ts';
import { readSettings } from '../settings.ts';
import { type PipelineWatch, rowsOf, UNWATCHED } from '../watch.ts';
import { bakeLegsInputs } from './inputs.ts';
import { chosenLegs, legsAtOnce, readLegsSettings } from './settings.ts';

/**
 * Bakes and tests some legs of a plan that another job made, as a run of the whole plan bakes its own: each with a journal
 * and a record, and none stopped by another's failure. What became of all legs of the plan the last job collects.
 */
export async function bakeLegs(host: Host, watch: PipelineWatch = UNWATCHED): Promise<void> {
  const interrupt = listenForInterrupt();
  try {
    refuseWindows('bake-legs');
    const inputs = readLegsSettings(host);
    const own: Host = { ...host, input: (name) => (name in bakeLegsInputs ? host.input(name) : '') };
    const run = new PipelineRun(own, readSettings(own), interrupt, watch);
    // Before anything is started: this is all that post has to go by.
    host.saveState('pipeline', run.folder.path);
    process.setMaxListeners(Math.max(process.getMaxListeners(), 4 * inputs.parallel + 20));
    await run.note({ cleanImages: false, done: false });
    const { plan } = await host.group('Plan', () => openPlan(host, inputs.plan, inputs['plan-digest']));
    const part: Plan = { ...plan, legs: [...chosenLegs(plan, inputs.legs)] };
    const levels = levelsToRun(part.legs, { all: false, scans: false });
    const legs = levels.flat();
    run.stages.setLegs(legs.map(({ leg }) => leg));
    watch.planned(rowsOf(legs, { testsAll: false, publishes: false }));
    const planned: RunPlan = {
      path: inputs.plan,
      digest: inputs['plan-digest'],
      request: null,
      testsAll: false,
      // Even those of a list: without this, each would be baked by a job of its own.
      isList: false,
      artifactPrefix: inputs['artifact-prefix'],
      records: inputs.records,
      withholds: true,
    };
    const ends = await bakeLevels(run, planned, levels, legsAtOnce(legs, inputs.parallel));
    tellImages(host, part, ends);
    await conclude(run, ends);
  } finally {
    interrupt.dispose();
  }
}

/** The images of these legs. A leg whose tests could not even begin has no record of them: its images are not for use. */
function tellImages(host: Host, part: Plan, ends: readonly LegEnd[]): void {
  const set = readRecordFiles(findRecordFiles([recordsFolder(host)]));
  const { images, imagesByLeg } = collect(part, set, (text) => host.hides(text));
  const done = new Set(ends.flatMap(({ leg, status }) => (status === 'done' ? [leg] : [])));
  const byLeg = Object.entries(imagesByLeg).filter(([leg]) => done.has(leg));
  host.output('images', JSON.stringify(images.filter(({ leg }) => done.has(leg))));
  host.output('images-by-leg', JSON.stringify(Object.fromEntries(byLeg)));
  host.output('records', recordsFolder(host));
}

/** The colour of the step: each failure names its leg. */
async function conclude(run: PipelineRun, ends: readonly LegEnd[]): Promise<void> {
  const failed = ends.filter(({ status }) => status === 'failed');
  const blocked = ends.filter(({ status }) => status === 'blocked');
  const all = failed.length + blocked.length;
  const message = run.isStopped
    ? 'It was cancelled.'
    : [
        `${all} of ${counted(ends.length, 'leg')} failed: ${[...failed, ...blocked].map(({ leg }) => leg).join(', ')}`,
        ...failed.flatMap(({ failures }) => failures),
      ].join('\n');
  const error = all > 0 || run.isStopped ? { code: 1, message } : null;
  run.stages.close(LEG_STAGES, error === null ? '' : `${error.message}\n`);
  run.conclude(error);
  await run.note({ cleanImages: false, done: error === null || !run.isStopped });
  if (error !== null) run.host.fail(error.message);
  else run.host.info(`Baked and tested ${counted(ends.length, 'leg')}.`);
}
