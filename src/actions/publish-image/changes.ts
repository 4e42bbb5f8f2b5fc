import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Placed } from '../../image/provider-target.ts';
import { carryOutPhases } from '../../publish/engine/engine.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { openLedger } from './folder.ts';
import type { OpenPublishers } from './publishers.ts';
import { type Reported, reportFailure, reportPublishing } from './report.ts';

const TITLES = {
  replicate: 'Replicate',
  share: 'Share',
  expose: 'Expose',
  point: 'Point',
  announce: 'Announce',
} as const;

/** @param onLedger told of the ledger when it is opened: from then on something may be changed */
type LedgerWork = (interrupt: Interrupt, onLedger: (ledger: JournalLedger) => void) => Promise<void>;

/** Does what may change something, ends in time, and says of what was thrown whether something was changed. */
export async function withLedger(host: Host, name: string, work: LedgerWork): Promise<void> {
  const interrupt = listenForInterrupt();
  let ledger: JournalLedger | undefined;
  try {
    refuseWindows(name);
    // A registry or region that is silent would be waited for until the runner kills us, and nothing would be told.
    await leaveInTime(host, interrupt, () => work(interrupt, (opened) => (ledger = opened)));
  } catch (error) {
    const mutations = ledger?.mutations() ?? 0;
    reportFailure(host, mutations);
    if (mutations > 0 || !(error instanceof UserError)) throw error;
    const message = `${messageOf(error)}\nNothing was changed.`;
    throw error instanceof InputError ? new InputError(message) : new UserError(message);
  } finally {
    interrupt.dispose();
  }
}

/** What is done besides, where it has to be done before all else or when all else went well. */
interface Around {
  readonly onLedger: (ledger: JournalLedger) => void;
  readonly before?: (ledger: JournalLedger) => Promise<void>;
  readonly after?: (ledger: JournalLedger, placed: readonly Placed[]) => Promise<void>;
}

/** Makes the changes that a survey found to be due, and reports. */
export async function changePlaces(
  host: Host,
  interrupt: Interrupt,
  surveyed: Reported,
  targets: OpenPublishers,
  { onLedger, before, after }: Around,
): Promise<void> {
  const { settings, folder, survey } = surveyed;
  // From here on the post step finds whatever becomes of us.
  host.saveState('journal', folder.journal);
  host.saveState('artifact-prefix', settings.inputs['artifact-prefix']);
  const ledger = openLedger(host, folder, interrupt);
  onLedger(ledger);
  ledger.plan(survey.changes);
  await before?.(ledger);
  const { publishers, place } = targets;
  const publishing = await carryOutPhases({
    publishers,
    ledger,
    place,
    during: (phase, body) => host.group(TITLES[phase], body),
  });
  const placed = place(publishing.outcomes);
  if (!publishing.isCancelled && publishing.stoppedBefore === null && publishing.troubles.length === 0)
    await after?.(ledger, placed);
  ledger.close();

  await reportPublishing(host, surveyed, {
    publishing,
    placed,
    journal: ledger.journal(),
    files: targets.written(),
    filesIn: targets.filesIn,
    manifest: targets.writeManifest(placed),
  });
}
