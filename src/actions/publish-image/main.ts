import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Placed, PublishPreflight } from '../../image/provider-target.ts';
import { carryOutPhases } from '../../publish/engine/engine.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { createPublishFolder, openLedger } from './folder.ts';
import { checkStranger, openGate } from './gate-run.ts';
import { type OpenPublishers, openPublishers, surveyPlaces } from './publishers.ts';
import { type Reported, reportFailure, reportPlan, reportPublishing, reportRefusals } from './report.ts';
import { readSettings } from './settings.ts';

const NO_SURVEY: PublishPreflight = { refusals: [], notices: [], changes: [] };

const TITLES = {
  replicate: 'Replicate',
  share: 'Share',
  expose: 'Expose',
  point: 'Point',
  announce: 'Announce',
} as const;

/** Brings verified images to where consumers look for them, in phases, and only when nothing speaks against it. */
export async function publishImage(host: Host): Promise<void> {
  await withLedger(host, 'publish-image', (interrupt, onLedger) => publish(host, interrupt, onLedger));
}

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

async function publish(host: Host, interrupt: Interrupt, onLedger: (ledger: JournalLedger) => void): Promise<void> {
  const started = Date.now();
  const settings = await readSettings(host);
  const warnings = checkStranger(host, settings);
  const folder = createPublishFolder(host);

  const opened = await host.group('Gate', () => openGate(host, settings, folder, new Date(started)));
  const gate = { ...opened, warnings: [...warnings, ...opened.warnings] };
  const known = { settings, folder, gate, started };
  for (const message of gate.warnings) host.annotate({ level: 'warning', title: 'Publish', message });
  if (gate.refusals.length > 0) return reportRefusals(host, { ...known, survey: NO_SURVEY });

  const targets = await openPublishers(host, settings, folder, gate, new Date(started));
  const survey = await host.group('Preflight', () => surveyPlaces(host, targets));
  const surveyed = { ...known, survey };
  if (survey.refusals.length > 0) return reportRefusals(host, surveyed);
  if (settings.inputs.mode === 'plan') return reportPlan(host, surveyed);

  await changePlaces(host, interrupt, surveyed, targets, { onLedger });
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
