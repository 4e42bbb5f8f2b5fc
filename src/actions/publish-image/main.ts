import { join } from 'node:path';

import { credentialValues } from '../../core/secrets/environment.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { refuseWindows } from '../../core/files/windows.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import { carryOutPhases, surveyTargets } from '../../publish/engine/engine.ts';
import { createJournalLedger, type JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { placedImages } from '../../publish/engine/placed.ts';
import { createPublishers } from '../../publish/engine/publishers.ts';
import type { Change, Placed, Preflight, There } from '../../publish/engine/publisher.ts';
import { itemsOf } from '../../publish/files/item.ts';
import { renderManifest } from '../../publish/files/formats/image-manifest.ts';
import { createPublishFolder, type PublishFolder, writeJournal } from './folder.ts';
import { checkStranger, type GateResult, openGate } from './gate-run.ts';
import { makersFor } from './makers.ts';
import { reportFailure, reportPlan, reportPublishing, reportRefusals, type Reported } from './report.ts';
import { readSettings, type Settings } from './settings.ts';

/** Brings verified images to where consumers look for them, in phases, and only when nothing speaks against it. */
export async function publishImage(host: Host): Promise<void> {
  const started = Date.now();
  const interrupt = listenForInterrupt();
  let ledger: JournalLedger | undefined;
  const begin = (folder: PublishFolder): JournalLedger => {
    ledger = openLedger(host, folder, interrupt);
    return ledger;
  };
  const work = async (): Promise<void> => {
    const settings = await readSettings(host);
    const warnings = checkStranger(host, settings);
    const folder = createPublishFolder(host);
    const gate = await host.group('Gate', () => openGate(host, settings, folder, new Date(started)));
    const known = { ...gate, warnings: [...warnings, ...gate.warnings] };
    await publish(host, { settings, folder, gate: known, started, begin });
  };
  try {
    refuseWindows('publish-image');
    // A registry or region that is silent would be waited for until the runner kills us, and nothing would be told.
    await leaveInTime(host, interrupt, work);
  } catch (error) {
    const mutations = ledger?.mutations() ?? 0;
    reportFailure(host, mutations);
    if (mutations > 0 || !(error instanceof UserError)) throw error;
    throw new UserError(`${messageOf(error)}\nNothing was changed.`);
  } finally {
    interrupt.dispose();
  }
}

interface Work {
  readonly settings: Settings;
  readonly folder: PublishFolder;
  readonly gate: GateResult;
  /** ms since the epoch. */
  readonly started: number;
  /** Opens the ledger: from then on something may be changed. */
  readonly begin: (folder: PublishFolder) => JournalLedger;
}

const NO_SURVEY: Preflight = { refusals: [], notices: [], changes: [] };

async function publish(host: Host, { settings, folder, gate, started, begin }: Work): Promise<void> {
  const reported = { settings, folder, gate, started };
  for (const message of gate.warnings) host.annotate({ level: 'warning', title: 'Publish', message });
  if (gate.refusals.length > 0) return reportRefusals(host, { ...reported, survey: NO_SURVEY });
  const makers = makersFor(host, settings, folder, new Date(started));
  const candidatesOf = (target: string) =>
    gate.admitted.flatMap(({ targets, candidate }) => (targets.includes(target) ? [candidate] : []));
  const publishers = await createPublishers(settings.targets, candidatesOf, makers.make);
  const candidates = gate.admitted.map(({ candidate }) => candidate);
  const place = (there: readonly There[]): readonly Placed[] => placedImages(candidates, there);
  const survey = await host.group('Preflight', async () => {
    const found = await surveyTargets(publishers, place);
    tellSurvey(host, found);
    return found;
  });
  const surveyed: Reported = { ...reported, survey };
  if (survey.refusals.length > 0) return reportRefusals(host, surveyed);
  if (settings.inputs.mode === 'plan') return reportPlan(host, surveyed);
  // From here on the post step finds whatever becomes of us.
  host.saveState('journal', folder.journal);
  host.saveState('artifact-prefix', settings.inputs['artifact-prefix']);
  const ledger = begin(folder);
  ledger.plan(survey.changes);
  const publishing = await carryOutPhases({
    publishers,
    ledger,
    place,
    during: (phase, body) => host.group(TITLES[phase], body),
  });
  ledger.close();
  const placed = place(publishing.outcomes);
  const manifest = join(folder.path, 'image-manifest.json');
  writeAtomically(manifest, renderManifest(itemsOf(candidates, placed), null).content, 0o644);
  await reportPublishing(host, surveyed, {
    publishing,
    placed,
    journal: ledger.journal(),
    files: makers.written(),
    filesIn: makers.filesIn,
    manifest,
  });
}

const TITLES = {
  replicate: 'Replicate',
  share: 'Share',
  expose: 'Expose',
  point: 'Point',
  announce: 'Announce',
} as const;

function openLedger(host: Host, folder: PublishFolder, interrupt: Interrupt): JournalLedger {
  const cancel = new AbortController();
  interrupt.onFirst(() => cancel.abort());
  const { url, id, attempt } = host.run;
  return createJournalLedger({
    run: { url, id, attempt },
    signal: cancel.signal,
    now: () => new Date(),
    write: (journal) => writeJournal(folder, journal),
    scrub: createScrub([...credentialValues(host.environment), host.input('github-token')].filter((one) => one !== '')),
    tell: (change) => host.info(changeLine(change)),
  });
}

function tellSurvey(host: Host, { changes, notices }: Preflight): void {
  for (const notice of notices) host.info(notice);
  if (changes.length === 0) host.info('Nothing is to be changed.');
  for (const change of changes) host.info(`Due: ${changeLine(change)}`);
}

function changeLine({ target, leg, region, what, before, after }: Change): string {
  const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
  const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
  return `${where}: ${what}${turn}`;
}
