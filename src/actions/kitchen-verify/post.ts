import { annotateAll } from '../../core/runner/annotations.ts';
import { jobDeadline } from '../../core/process/deadline.ts';
import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { isRunning, MARK, processesMarked, sendSignal } from '../../core/process/process.ts';
import {
  isOpen,
  type Leftover,
  leftoverWarnings,
  listLeftovers,
  sweptSentence,
  tellAsFound,
} from '../../image/leftover.ts';
import { sweepKitchen } from '../../kitchen/run/kitchen-sweep.ts';
import { STATE_FOLDER, removeTraces } from '../../kitchen/berks/repository-traces.ts';
import { sweepTrial } from '../../kitchen/trial.ts';
import { sweepScript } from '../../kitchen/script/script-sweep.ts';
import type { Providers } from '../../image/provider.ts';
import { providers as allProviders } from '../../providers/providers.ts';
import { type VerifyJournal, readJournal, removeVerifyFolder, type VerifyFolder } from './journal.ts';

/**
 * After a cancel, or when the main step was killed: ends what runs, destroys the instances, and names what stays. Always: what
 * Kitchen and its like left in the repository goes, unless it was there before. Reads no inputs.
 * @param providers for tests
 */
export async function finishVerification(host: Host, providers: Providers = allProviders): Promise<void> {
  const found = readJournal(host, host.state('journal'));
  if (found === undefined) return;
  const { folder, journal } = found;
  let leftovers: readonly Leftover[] = [];
  try {
    if (journal === undefined) return;
    if (journal.phase !== 'done') {
      const swept = (): Promise<readonly Leftover[]> => sweep(host, folder.path, journal, providers);
      leftovers = await host.group('Clean-up', () => listLeftovers('what it started', null, swept()));
    }
    leftovers = [...leftovers, ...removed(host, folder.path, journal, leftovers)];
  } finally {
    // It holds secrets; whatever came of the rest, it goes.
    leftovers = [...leftovers, ...removedFolder(folder)];
    if (journal !== undefined) tell(host, journal, leftovers);
  }
}

function removed(
  host: Host,
  folder: string,
  journal: VerifyJournal,
  leftovers: readonly Leftover[],
): readonly Leftover[] {
  // Without its state no command destroys an instance that is left, or that nobody could look for.
  const isStateNeeded = leftovers.some(
    ({ kind, state }) => state === 'unchecked' || (kind === 'instance' && state === 'left'),
  );
  return journal.traces.flatMap((one) => {
    const watched = one.watched.filter(({ path }) => !isStateNeeded || path !== STATE_FOLDER);
    try {
      return removeTraces({ ...one, watched }, { workspace: host.workspace, folder }).filter(
        ({ state }) => state === 'left',
      );
    } catch (error) {
      return [{ kind: 'file', id: one.root, region: null, state: 'left', reason: messageOf(error), command: null }];
    }
  });
}

function removedFolder(folder: VerifyFolder): readonly Leftover[] {
  try {
    removeVerifyFolder(folder);
    return [];
  } catch (error) {
    const { path } = folder;
    return [
      { kind: 'folder', id: path, region: null, state: 'left', reason: messageOf(error), command: `rm -rf '${path}'` },
    ];
  }
}

async function sweep(
  host: Host,
  folder: string,
  journal: VerifyJournal,
  providers: Providers,
): Promise<readonly Leftover[]> {
  const deadline = jobDeadline(host);
  const isAsked = journal.phase === 'stopping';
  // On a terminal main and post are one process.
  if (journal.main.pid !== process.pid && (await isRunning(journal.main.pid, journal.main.startTime))) {
    sendSignal(journal.main.pid, 'SIGKILL');
    host.info('The main step was still there; it was ended.');
  }
  const { entries, subject, mark, environment, root, kitchen } = journal;
  if (journal.engine === 'script') {
    return sweepScript({ providers, entries, subject, mark, environment, folder, wait: deadline.wait });
  }
  if (kitchen === null) {
    // Test Kitchen was being asked for its version, and starts nothing for that.
    for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
    return [];
  }
  const swept = await sweepKitchen({
    providers,
    entries,
    kitchen,
    root,
    mark,
    folder,
    keep: journal.destroy === 'never' ? entries.flatMap((one) => (one.kind === 'instance' ? [one.instance] : [])) : [],
    isAsked,
    wait: deadline.wait,
    deadline: deadline.end,
  });
  // What Test Kitchen reached ends after it.
  return [...swept, ...(await sweepTrial({ providers, entries, subject, mark, environment, folder }))];
}

function tell(host: Host, { subject, phase }: VerifyJournal, leftovers: readonly Leftover[]): void {
  tellAsFound(host, leftovers);
  if (phase !== 'done') host.info(sweptSentence(subject.leg, leftovers));
  annotateAll(host, leftoverWarnings(leftovers));
  // A runner reads no outputs of a post step; on a terminal main and post are one command.
  if (phase !== 'done' && host.kind === 'terminal') {
    host.output('leftovers', JSON.stringify(leftovers.filter(isOpen)));
  }
}
