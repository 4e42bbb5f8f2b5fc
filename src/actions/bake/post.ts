import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import { annotateAll } from '../../core/annotations.ts';
import { jobDeadline } from '../../core/deadline.ts';
import { watchDescendants } from '../../core/descendants.ts';
import { writeAtomically } from '../../core/files.ts';
import type { Host } from '../../core/host.ts';
import { isRunning, MARK, processesMarked, sendSignal, waitUntil } from '../../core/process.ts';
import { createRelay } from '../../core/relay.ts';
import { tailFile } from '../../core/tail.ts';
import { leftoversArtifactName, recordArtifactName } from '../../image/artifact-name.ts';
import { describeLeftover, isOpen, type Leftover } from '../../image/leftover.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { type Aftermath, aftermathOf } from './aftermath.ts';
import { type BakeFolder, removeBakeFolder } from './folder.ts';
import { type Journal, readJournal, writeJournal } from './journal.ts';
import { endedStages, isBeforeBuilder, writeRecord } from './record.ts';
import { sweepProcesses } from './started-processes.ts';
import { renderLeftovers } from './summary.ts';
import { tidyRepository } from './vendoring.ts';

/**
 * After a cancel, or when the main step was killed: waits for the builder to clean up, ends it when the job's time runs out,
 * removes what is left and provably ours, and names the rest. Reads no inputs.
 */
export async function cleanUp(host: Host): Promise<void> {
  const found = readJournal(host, host.state('journal'));
  if (found === undefined) return;
  const { folder, journal } = found;
  if (journal !== undefined && journal.phase !== 'done') {
    await host.group('Clean-up', () => cleanUpAfter(host, folder, journal));
  }
  removeBakeFolder(folder);
}

async function cleanUpAfter(host: Host, folder: BakeFolder, journal: Journal): Promise<void> {
  const deadline = jobDeadline(host, Date.now());
  const wasKilled = journal.phase === 'running';
  // On a terminal main and post are one process.
  const isOurselves = journal.main.pid === process.pid;
  if (!isOurselves && (await isRunning(journal.main.pid, journal.main.startTime))) {
    sendSignal(journal.main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
  }
  const waited = Date.now();
  const aftermath = aftermathOf(host.environment, folder, journal);
  const noted = aftermath.note();
  await endBuilder(host, folder, journal, aftermath, deadline.wait);
  await noted;
  const seconds = Math.round((Date.now() - waited) / 1000);
  const isCheck = journal.phase === 'checking';
  const swept = isCheck
    ? await sweepProcesses(journal.mark, aftermath.sightings.processes)
    : await aftermath.sweep(deadline.end);
  // Last, when nobody writes any more.
  const tidied = tidyRepository(host, folder, journal);
  const leftovers = [...swept, ...tidied.found];
  if (isCheck) {
    tellLeftovers(host, leftovers);
    return;
  }

  let { record } = journal;
  if (wasKilled) record = recordOfKilled(journal, await aftermath.images());
  record = { ...record, leftovers: [...record.leftovers, ...leftovers] };
  // Main's own record is never rewritten once main has ended; what was found goes beside it.
  if (wasKilled) writeRecord(journal.recordPath, record);
  writeJournal(folder, { ...tidied.journal, phase: 'done', record });
  const nothing = `Cleaned by ${aftermath.name} in ${seconds} s; nothing was left behind.`;
  await tell(host, journal, record, leftovers, nothing, wasKilled);
}

/** The builder gets its one SIGTERM, and until `until`; then it is killed, with all that carries this bake's mark. */
async function endBuilder(
  host: Host,
  folder: BakeFolder,
  journal: Journal,
  aftermath: Aftermath,
  until: number,
): Promise<void> {
  const { child } = journal;
  const { sightings } = aftermath;
  const name = isBeforeBuilder(journal.record) ? 'Berkshelf' : aftermath.name;
  if (child === null) {
    // Killed in the moment between the start of the builder and the note of it.
    for (const pid of processesMarked(MARK, journal.mark)) sendSignal(pid, 'SIGTERM');
    await waitUntil(async () => processesMarked(MARK, journal.mark).length === 0, until);
    return;
  }
  const isThere = (): Promise<boolean> => isRunning(child.pid, child.startTime);
  let running = await isThere();
  if (running && journal.phase !== 'stopping') await aftermath.lookOnce();
  const watch = watchDescendants([child, ...sightings.processes], (seen) => sightings.running(seen));
  if (running && journal.phase !== 'stopping') sendSignal(child.pid, 'SIGTERM');
  if (running) host.info(`${name} is still cleaning up.`);
  await showRest(host, folder, journal, aftermath, async () => {
    running = await isThere();
    return !running || Date.now() > until;
  });
  watch.stop();
  if (!running) return;
  host.info(`${name} did not end in time and is killed.`);
  sendSignal(child.pid, 'SIGKILL', true);
  for (const pid of processesMarked(MARK, journal.mark)) sendSignal(pid, 'SIGKILL');
  await waitUntil(async () => !(await isThere()), Date.now() + 5000);
}

async function showRest(
  host: Host,
  folder: BakeFolder,
  journal: Journal,
  aftermath: Aftermath,
  isOver: () => Promise<boolean>,
): Promise<void> {
  let over = false;
  const watch = waitUntil(async () => {
    over = await isOver();
    return over;
  }, Number.MAX_SAFE_INTEGER);
  if (!existsSync(folder.stdout)) {
    await watch;
    return;
  }
  await host.relay(async (write) => {
    const relay = createRelay(journal.secrets, aftermath.renderer(), write);
    await tailFile(folder.stdout, journal.shown, relay.push, () => (over ? 'ended' : 'writing'));
    relay.end();
  });
  await watch;
}

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

/** First, since logs of a job that overruns are lost: what is left, and what removes it. */
function tellLeftovers(host: Host, leftovers: readonly Leftover[]): void {
  for (const one of leftovers.filter(isOpen))
    host.info(`${one.state === 'left' ? 'Left: ' : ''}${describeLeftover(one)}`);
  for (const { kind, id, region } of leftovers.filter(({ state }) => state === 'removed')) {
    host.info(`Removed: ${kind} ${id}${region === null ? '' : ` in ${region}`}`);
  }
}

async function tell(
  host: Host,
  journal: Journal,
  record: Record,
  leftovers: readonly Leftover[],
  nothing: string,
  wasKilled: boolean,
): Promise<void> {
  const left = leftovers.filter(({ state }) => state === 'left');
  tellLeftovers(host, leftovers);
  const unchecked = leftovers.filter(({ state }) => state === 'unchecked').length;
  const removed = leftovers.length - left.length - unchecked;
  const closing =
    leftovers.length === 0
      ? nothing
      : `Cleaned up after ${record.leg}: ${removed} removed, ${left.length} left${unchecked === 0 ? '' : `, ${unchecked} not checked`}.`;
  host.info(closing);
  annotateAll(
    host,
    leftovers.filter(isOpen).map((one) => ({
      level: 'warning',
      title: one.state === 'left' ? 'Left behind' : 'Not checked',
      message: describeLeftover(one),
    })),
  );
  await host.summary(
    `### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${renderLeftovers({ leftovers: [...leftovers] })}\n`,
  );
  if (!journal.trusted) return;
  const { attempt } = record.run;
  const root = dirname(journal.recordPath);
  if (leftovers.length > 0) {
    writeAtomically(`${root}/leftovers.json`, `${JSON.stringify(leftovers, null, 2)}\n`, 0o644);
    await host.upload({
      name: leftoversArtifactName(journal.artifactPrefix, journal.slug, attempt),
      files: ['leftovers.json'],
      root,
    });
  }
  if (wasKilled)
    await host.upload({
      name: recordArtifactName(journal.artifactPrefix, journal.slug, 'bake', attempt),
      files: ['record.json'],
      root,
    });
}
