import { plan } from '../actions/plan/main.ts';
import { describeError, messageOf, UserError } from '../core/errors.ts';
import { percentFull } from '../core/files/disk.ts';
import type { Host } from '../core/runner/host.ts';
import { listenForInterrupt } from '../core/process/interrupt.ts';
import { refuseWindows } from '../core/files/windows.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { ChildHost } from './child-host.ts';
import { keepUnbakedRecord } from './leg-log.ts';
import { healthOf, type BuildError, responseOutput } from './response.ts';
import { planAll } from './plan-stage.ts';
import { type LegEnd, runLeg, type RunPlan } from './leg-run.ts';
import { PackerTools } from './packer-tools.ts';
import { PipelineRun, recordsFolder, responsePath } from './pipeline-run.ts';
import { checkOutRequest, StageError } from './request-checkout.ts';
import { reportRun, type RunSoFar } from './run-report.ts';
import { cleansImages, readSettings } from './settings.ts';
import { publishAll, tellUnpublished } from './publish-stage.ts';
import { LEG_STAGES, PUBLISH } from './stage-book.ts';
import { type PipelineWatch, testsRow, UNWATCHED } from './watch.ts';

/** The whole of it in one step: what is asked for is fetched, planned, baked level by level, tested and published. */
export async function runPipeline(host: Host, watch: PipelineWatch = UNWATCHED): Promise<void> {
  const interrupt = listenForInterrupt();
  try {
    refuseWindows('The pipeline');
    const inputs = readSettings(host);
    const run = new PipelineRun(host, inputs, interrupt, watch);
    // Before anything is started: this is all that post has to go by.
    host.saveState('pipeline', run.folder.path);
    // Each stage of each leg listens for itself.
    process.setMaxListeners(Math.max(process.getMaxListeners(), 4 * inputs.parallel + 20));
    await run.note({ cleanImages: cleansImages(inputs['clean-images'], host), done: false });
    if (!cleansImages(inputs['clean-images'], host)) run.book.end('DockerClean', undefined, 'skipped', '');
    tellHealth(host);
    const soFar: RunSoFar = { ends: [], publishFailure: null, unpublished: '' };
    const error = await bakeAll(run, soFar);
    await finish(run, soFar, error);
  } finally {
    interrupt.dispose();
  }
}

/** What the run failed with, or nothing. */
async function bakeAll(run: PipelineRun, soFar: RunSoFar): Promise<BuildError | null> {
  const { host, inputs } = run;
  try {
    const request = inputs.request === '' ? null : await checkOutRequest(run);
    if (request === null) for (const name of ['GitClone', 'GitCheckout']) run.book.end(name, undefined, 'skipped', '');
    const { plan: planned, levels } = await planAll(run, request);
    soFar.plan = planned;
    const ends = await bakeLevels(run, planned, levels);
    soFar.ends = ends;
    if (run.isStopped) return { code: 1, message: 'The run was cancelled.' };
    const failure = await collectAll(run, planned, ends);
    // A run in which something failed stays red, whatever is published of the rest.
    if (failure === null || inputs.incomplete === 'skip') {
      soFar.publishFailure = await publishAll(run, planned);
      return failure === null ? soFar.publishFailure : both(failure, soFar.publishFailure);
    }
    soFar.unpublished = tellUnpublished(run, ends);
    return failure;
  } catch (error) {
    if (run.isStopped) return { code: 1, message: 'The run was cancelled.' };
    if (!(error instanceof UserError)) return { code: 5, message: describeError(error) };
    return { code: error instanceof StageError ? error.code : 1, message: error.message };
  } finally {
    host.output('records', recordsFolder(host));
  }
}

function both(first: BuildError, second: BuildError | null): BuildError {
  return second === null ? first : { ...first, message: `${first.message}\n${second.message}` };
}

/**
 * A leg that fails blocks what builds on it, by its record, and nobody else, but of an IMAGES.json all that has not begun.
 * Once asked to stop, nothing more begins.
 */
async function bakeLevels(
  run: PipelineRun,
  planned: RunPlan,
  levels: readonly (readonly PlannedLeg[])[],
): Promise<readonly LegEnd[]> {
  const { parallel } = run.inputs;
  const tools = new PackerTools(run);
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

/** The fan-in: what is good goes into the outputs, and the step gets its colour. */
async function collectAll(run: PipelineRun, planned: RunPlan, ends: readonly LegEnd[]): Promise<BuildError | null> {
  const child = run.child({
    stage: 'plan',
    tellsFailures: false,
    inputs: {
      mode: 'collect',
      plan: planned.path,
      'plan-digest': planned.digest,
      records: recordsFolder(run.host),
      summary: 'none',
    },
  });
  const isGood = await run.perform(child, plan);
  const failed = ends.filter(({ status }) => status === 'failed');
  putOut(run.host, child, new Set(failed.map(({ leg }) => leg)));
  const told = [...child.failures, ...failed.flatMap(({ failures }) => (isGood ? failures : []))];
  return told.length === 0 ? null : { code: 1, message: told.join('\n') };
}

/** A leg whose tests could not even begin has no record of them: its images are not for use all the same. */
function putOut(host: Host, { outputs }: ChildHost, failed: ReadonlySet<string>): void {
  const images: readonly { readonly leg: string }[] = JSON.parse(outputs.get('images') ?? '[]');
  const byLeg: Readonly<Record<string, unknown>> = JSON.parse(outputs.get('images-by-leg') ?? '{}');
  host.output('images', JSON.stringify(images.filter(({ leg }) => !failed.has(leg))));
  host.output(
    'images-by-leg',
    JSON.stringify(Object.fromEntries(Object.entries(byLeg).filter(([leg]) => !failed.has(leg)))),
  );
}

/** The response and the colour of the step, whatever came before. */
async function finish(run: PipelineRun, soFar: RunSoFar, error: BuildError | null): Promise<void> {
  const { host, book, inputs } = run;
  book.close(['GitClone', 'GitCheckout', ...LEG_STAGES, PUBLISH], error === null ? '' : `${error.message}\n`);
  const response = run.conclude(error);
  host.output('response', responseOutput(host, response));
  host.output('response-path', responsePath(host));
  host.output('health', healthOf(diskUse(host)));
  await run.note({ cleanImages: cleansImages(inputs['clean-images'], host), done: error === null || !run.isStopped });
  const isRed = error !== null && (!inputs['continue-on-error'] || run.isStopped);
  let isTold = false;
  try {
    isTold = await reportRun(run, soFar, error, isRed);
  } catch (trouble) {
    host.annotate({ level: 'warning', message: `The report of the run could not be made: ${messageOf(trouble)}` });
  }
  if (error === null || isTold) return;
  if (!isRed) {
    host.annotate({ level: 'warning', title: 'Pipeline', message: error.message });
  } else host.fail(error.message);
}

function tellHealth(host: Host): void {
  const used = diskUse(host);
  const health = healthOf(used);
  if (health === 'ok') return;
  const message =
    used === undefined ? 'The disk cannot be asked how full it is.' : `The disk is ${used} % full (${health}).`;
  host.annotate({ level: 'warning', title: 'Disk', message });
}

/** packerd asked the file system of docker's images. */
function diskUse(host: Host): number | undefined {
  return percentFull('/var/lib/docker') ?? percentFull(host.temporary);
}
