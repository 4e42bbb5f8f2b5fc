import { InputError, messageOf, UserError } from '../../core/errors.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import type { PublishPreflight } from '../../image/provider-target.ts';
import { carryOutPhases } from '../../publish/engine/engine.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { createPublishFolder, openLedger } from './folder.ts';
import { checkStranger, openGate } from './gate-run.ts';
import { openPublishers, surveyPlaces } from './publishers.ts';
import { reportFailure, reportPlan, reportPublishing, reportRefusals } from './report.ts';
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
  const interrupt = listenForInterrupt();
  let ledger: JournalLedger | undefined;
  const work = (): Promise<void> => publish(host, interrupt, (opened) => (ledger = opened));
  try {
    refuseWindows('publish-image');
    // A registry or region that is silent would be waited for until the runner kills us, and nothing would be told.
    await leaveInTime(host, interrupt, work);
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

/** @param onLedger told of the ledger when it is opened: from then on something may be changed */
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

  // From here on the post step finds whatever becomes of us.
  host.saveState('journal', folder.journal);
  host.saveState('artifact-prefix', settings.inputs['artifact-prefix']);
  const ledger = openLedger(host, folder, interrupt);
  onLedger(ledger);
  ledger.plan(survey.changes);
  const { publishers, place } = targets;
  const publishing = await carryOutPhases({
    publishers,
    ledger,
    place,
    during: (phase, body) => host.group(TITLES[phase], body),
  });
  ledger.close();

  const placed = place(publishing.outcomes);
  await reportPublishing(host, surveyed, {
    publishing,
    placed,
    journal: ledger.journal(),
    files: targets.written(),
    filesIn: targets.filesIn,
    manifest: targets.writeManifest(placed),
  });
}
