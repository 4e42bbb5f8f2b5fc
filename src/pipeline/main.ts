import { describeError, UserError } from '../core/errors.ts';
import { refuseWindows } from '../core/files/rights.ts';
import { listenForInterrupt } from '../core/process/interrupt.ts';
import type { Host } from '../core/runner/host.ts';
import { collectAll } from './collect-stage.ts';
import { concludeRun, warnOfDisk } from './conclusion.ts';
import { bakeLevels } from './level-bakes.ts';
import { PipelineRun, recordsFolder } from './pipeline-run.ts';
import { planAll } from './plan-stage.ts';
import { publishAll, tellUnpublished } from './publish-stage.ts';
import { checkOutRequest, StageError } from './request-checkout.ts';
import type { BuildError } from './response.ts';
import type { RunSoFar } from './run-report.ts';
import { cleansImages, readSettings } from './settings.ts';
import { type PipelineWatch, UNWATCHED } from './watch.ts';

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
    if (!cleansImages(inputs['clean-images'], host)) run.stages.end('DockerClean', undefined, 'skipped', '');
    warnOfDisk(host);
    const soFar: RunSoFar = { ends: [], publishFailure: null, unpublished: '' };
    const error = await bakeAll(run, soFar);
    await concludeRun(run, soFar, error);
  } finally {
    interrupt.dispose();
  }
}

/** What the run failed with, or nothing. */
async function bakeAll(run: PipelineRun, soFar: RunSoFar): Promise<BuildError | null> {
  const { host, inputs } = run;
  try {
    const request = inputs.request === '' ? null : await checkOutRequest(run);
    if (request === null)
      for (const name of ['GitClone', 'GitCheckout']) run.stages.end(name, undefined, 'skipped', '');
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
