import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/paths.ts';
import { judgePlace, placeOfThisProcess } from '../core/process/process-place.ts';
import { isRunning } from '../core/process/process.ts';
import { finishPipeline } from '../pipeline/post.ts';
import { readRunFolder } from '../pipeline/run-folder.ts';

/** Of a machine that was never tidied, so many runs are looked at, the newest first. */
const MOST_RUNS = 200;

/** Does for runs that were killed what they could not do themselves: ends what they left running, and removes it. */
export async function finishKilledRuns(host: Host): Promise<void> {
  const runs = dirname(host.temporary);
  if (!existsSync(runs)) return;
  for (const name of readdirSync(runs).sort().toReversed().slice(0, MOST_RUNS)) {
    const temporary = join(runs, name);
    if (temporary === host.temporary) continue;
    try {
      await finishRun(host, temporary);
    } catch (error) {
      host.annotate({
        level: 'warning',
        message: `What the run ${name} left could not be looked at: ${messageOf(error)}`,
      });
    }
  }
}

async function finishRun(host: Host, temporary: string): Promise<void> {
  const folder = jobFolder({ temporary });
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => one.startsWith('r-'))) {
    const path = join(folder, name);
    const found = readRunFolder({ temporary }, path);
    const notes = found?.notes;
    // A run that went well keeps the files of its request.
    if (notes === undefined || notes.done) continue;
    const verdict = judgePlace(notes.place, placeOfThisProcess());
    if (verdict === 'unknown') {
      host.annotate({
        level: 'notice',
        message: `The run ${temporary} began on another machine or in another container (${notes.place.host}), so whether it still runs cannot be known here, and nothing of it is touched. If it was killed, run bakehouse there; if that is gone, remove the folder.`,
      });
      continue;
    }
    if (verdict === 'askable' && (await isRunning(notes.main.pid, notes.main.startTime))) continue;
    await host.group(`Clean-up after the run ${temporary}`, async () =>
      finishPipeline({ ...host, temporary, state: (key) => (key === 'pipeline' ? path : '') }),
    );
  }
}
