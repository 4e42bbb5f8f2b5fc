import { messageOf } from '../core/errors.ts';
import { percentFull } from '../core/files/disk.ts';
import type { Host } from '../core/runner/host.ts';
import { type PipelineRun, responsePath } from './pipeline-run.ts';
import { type BuildError, healthOf, responseOutput } from './response.ts';
import { reportRun, type RunSoFar } from './run-report.ts';
import { cleansImages } from './settings.ts';
import { LEG_STAGES, PUBLISH } from './pipeline-stages.ts';

/** The response and the colour of the step, whatever came before. */
export async function concludeRun(run: PipelineRun, soFar: RunSoFar, error: BuildError | null): Promise<void> {
  const { host, stages, inputs } = run;
  stages.close(['GitClone', 'GitCheckout', ...LEG_STAGES, PUBLISH], error === null ? '' : `${error.message}\n`);
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
  await run.keepResponse();
  if (error === null || isTold) return;
  if (!isRed) {
    host.annotate({ level: 'warning', title: 'Pipeline', message: error.message });
  } else host.fail(error.message);
}

/** Says beforehand that a disk is nearly full, or cannot be asked. */
export function warnOfDisk(host: Host): void {
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
