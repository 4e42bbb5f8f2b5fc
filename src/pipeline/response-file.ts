import { messageOf } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { type BuildResponse, withShortLogs } from './response.ts';

/** Of each log, in the file. */
const FILE_LOG = 256 * 1024;
/** All outputs of a job may have 1 MB; so much of it is for the logs, whatever their number. */
const OUTPUT_LOGS = 200 * 1024;

/** A poller sees a whole response at any moment. A disk that is full must not end the run. */
export function writeResponse(host: Pick<Host, 'annotate'>, path: string, response: BuildResponse): void {
  try {
    writeAtomically(path, `${JSON.stringify(withShortLogs(response, FILE_LOG), null, 2)}\n`, 0o644);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The response could not be written to ${path}: ${messageOf(error)}` });
  }
}

/** As an output; one in which the runner would find a masked value has no logs, since it drops the whole of it. */
export function responseOutput(host: Pick<Host, 'hides'>, response: BuildResponse): string {
  const each = Math.floor(OUTPUT_LOGS / Math.max(1, response.buildstages.length));
  const text = JSON.stringify(withShortLogs(response, each));
  return host.hides(text)
    ? JSON.stringify({ ...response, buildstages: response.buildstages.map((one) => ({ ...one, log: '' })) })
    : text;
}
