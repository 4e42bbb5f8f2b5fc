import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/paths.ts';
import { judgePlace, placeOfThisProcess } from '../core/process/process-place.ts';
import { isRunning } from '../core/process/process.ts';
import { SILENT_MS, silenceIn } from '../core/process/sign-of-life.ts';
import { finishPipeline } from '../pipeline/post.ts';
import { readRunFolder } from '../pipeline/run-folder.ts';

/** Of a machine that was never tidied, so many runs are looked at, the newest first. */
const MOST_RUNS = 200;

/**
 * Does for runs that were killed what they could not do themselves: ends what they left running, and removes it. Of one on another
 * machine or in another container that cannot be known, and it is left alone.
 * @param isAlone whether whoever began these runs is known to be gone: then one that gives no sign is, too
 * @returns false where one gives a sign, or may
 */
export async function finishKilledRuns(host: Host, isAlone = false): Promise<boolean> {
  const runs = dirname(host.temporary);
  let isAllKnown = true;
  if (!existsSync(runs)) return isAllKnown;
  for (const name of readdirSync(runs).sort().toReversed().slice(0, MOST_RUNS)) {
    const temporary = join(runs, name);
    if (temporary === host.temporary) continue;
    try {
      if (!(await finishRun(host, temporary, isAlone))) isAllKnown = false;
    } catch (error) {
      host.annotate({
        level: 'warning',
        message: `What the run ${name} left could not be looked at: ${messageOf(error)}`,
      });
    }
  }
  return isAllKnown;
}

async function finishRun(host: Host, temporary: string, isAlone: boolean): Promise<boolean> {
  const folder = jobFolder({ temporary });
  let isKnown = true;
  if (!existsSync(folder)) return isKnown;
  for (const name of readdirSync(folder).filter((one) => one.startsWith('r-'))) {
    const path = join(folder, name);
    const found = readRunFolder({ temporary }, path);
    const notes = found?.notes;
    // A run that went well keeps the files of its request.
    if (notes === undefined || notes.done) continue;
    const verdict = judgePlace(notes.place, placeOfThisProcess());
    if (verdict === 'unknown' && !(isAlone && (silenceIn(path) ?? 0) > SILENT_MS)) {
      isKnown = false;
      if (isAlone) continue;
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
  return isKnown;
}
