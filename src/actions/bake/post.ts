import { steadyNow } from '../../core/clock.ts';
import { annotateAll } from '../../core/runner/annotations.ts';
import { jobDeadline } from '../../core/process/deadline.ts';
import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { delay, isRunning, sendSignal } from '../../core/process/process.ts';
import { type Leftover, leftoverWarnings, tellAsFound } from '../../image/leftover.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { cleanupOf } from '../../bake/cleanup.ts';
import { endBuilder, RestOfLog } from '../../bake/end-builder.ts';
import { type BakeFolder, removeBakeFolder } from '../../bake/folder.ts';
import { type Journal, readJournal } from '../../bake/journal.ts';
import { endedStages } from '../../bake/record.ts';
import { sweepProcesses } from '../../bake/started-processes.ts';
import { takeOverTurn } from '../../bake/turn.ts';
import { bakeMeans } from './means.ts';
import { keepLeftovers, type ToldLeftovers, tellClosing } from './tell-leftovers.ts';
import { tidyRepository } from '../../bake/vendoring.ts';

/**
 * After a cancel, or when the main step was killed: waits for the builder to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs. Nothing is written before the folder of the
 * bake is gone: on a full disk that gives room, and a write that fails must not stand before a removal.
 */
export async function cleanUp(host: Host): Promise<void> {
  const found = readJournal(host, host.state('journal'), bakeMeans.providers);
  if (found === undefined) return;
  const { folder, journal } = found;
  let told: ToldLeftovers | undefined;
  const turn = await takeOverTurn(host, journal?.turn ?? []);
  try {
    if (journal !== undefined && journal.phase !== 'done') {
      told = await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
    }
    // Main was cut off as it told of a good bake: what that leaves may still be there.
    if (journal?.phase === 'done') {
      const left = await cleanupOf(bakeMeans, host.environment, folder, journal).tidy();
      tellAsFound(host, left);
      annotateAll(host, leftoverWarnings(left));
    }
  } finally {
    tellAsFound(host, removeFolder(folder));
    turn.release();
  }
  if (told !== undefined) await tellClosing(host, told);
}

async function cleanUpAfter(host: Host, folder: BakeFolder, journal: Journal): Promise<ToldLeftovers | undefined> {
  const deadline = jobDeadline(host);
  const wasKilled = journal.phase === 'running';
  // On a terminal main and post are one process.
  const isOurselves = journal.main.pid === process.pid;
  if (!isOurselves && (await isRunning(journal.main.pid, journal.main.startTime))) {
    sendSignal(journal.main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
  }
  const waited = steadyNow();
  const cleanup = cleanupOf(bakeMeans, host.environment, folder, journal);
  const log = new RestOfLog(host, folder, journal, cleanup);
  const noted = cleanup.note();
  // A builder that nobody has stopped yet ends what proves the rest: then that is noted first.
  if (wasKilled) await Promise.race([noted, delay(NOTE_FIRST_MS)]);
  await endBuilder(host, journal, cleanup, log, deadline.wait);
  await noted;
  const seconds = Math.round((steadyNow() - waited) / 1000);
  const isCheck = journal.phase === 'checking';
  const soFar: Leftover[] = [];
  const onFound = (one: Leftover): void => {
    soFar.push(one);
    tellAsFound(host, [one]);
  };
  let early: Promise<void> | undefined;
  const patience = setTimeout(() => {
    if (soFar.length > 0) early = keepLeftovers(host, journal, soFar, '');
  }, PATIENCE_MS);
  const swept = isCheck
    ? await sweepProcesses(journal.mark, cleanup.sightings.processes)
    : await cleanup.sweep(deadline.end - TELLING_MS, onFound);
  // What is files may be gone by now.
  const images = wasKilled ? (await cleanup.images()).filter(({ id }) => id !== '') : [];
  clearTimeout(patience);
  await early;
  // Last, when nobody writes any more.
  const tidied = tidy(host, folder, journal);
  tellAsFound(host, isCheck ? [...swept, ...tidied] : tidied);
  // It may be long; what was left is told before it.
  await log.showAll();
  if (isCheck) return undefined;
  const leftovers = [...swept, ...tidied];
  const record = wasKilled ? recordOfKilled(journal, images) : journal.record;
  return {
    journal,
    record: { ...record, leftovers: [...record.leftovers, ...leftovers] },
    leftovers,
    nothing: `Cleaned by ${cleanup.name} in ${seconds} s; nothing was left behind.`,
    wasKilled,
    isKept: early !== undefined,
  };
}

/** A provider that is silent holds up the builder's SIGTERM no longer. */
const NOTE_FIRST_MS = 3000;
/** What others found is uploaded before one that is silent is waited for any longer. */
const PATIENCE_MS = 10_000;
/** Of the job's time, for telling and uploading. */
const TELLING_MS = 20_000;

/** Main could say nothing any more: what the builder had finished is told here, so that no image is without a name. */
function recordOfKilled(journal: Journal, images: readonly BakedImage[]): Record {
  return {
    ...journal.record,
    status: 'cancelled',
    images: [...images],
    failure: { class: 'cancelled', message: 'The step was killed before it could end.' },
    stages: [...endedStages(journal.record.stages, 'failed', new Date())],
  };
}

function tidy(host: Host, folder: BakeFolder, journal: Journal): readonly Leftover[] {
  try {
    return tidyRepository(host, folder, journal).found;
  } catch (error) {
    const reason = `what Berkshelf left in the repository could not be removed: ${messageOf(error)}`;
    return [{ kind: 'file', id: journal.workingDirectory, region: null, state: 'left', reason, command: null }];
  }
}

/** It holds secrets; whatever came of the rest, it goes. */
function removeFolder(folder: BakeFolder): readonly Leftover[] {
  try {
    removeBakeFolder(folder);
    return [];
  } catch (error) {
    const { path } = folder;
    return [
      { kind: 'folder', id: path, region: null, state: 'left', reason: messageOf(error), command: `rm -rf '${path}'` },
    ];
  }
}
