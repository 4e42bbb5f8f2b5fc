import type { Interrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { changePlaces, withLedger } from './changes.ts';
import { createPublishFolder } from './folder.ts';
import { checkStranger, openGate } from './gate-run.ts';
import { NO_SURVEY, openPublishers, surveyPlaces } from './publishers.ts';
import { reportPlan, reportRefusals } from './report.ts';
import { readSettings } from './settings.ts';

/** Brings verified images to where consumers look for them, in phases, and only when nothing speaks against it. */
export async function publishImage(host: Host): Promise<void> {
  await withLedger(host, 'publish-image', (interrupt, onLedger) => publish(host, interrupt, onLedger));
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
  const { knownSlugs, readSboms } = await import('./attest.ts');
  const sboms = readSboms(host, settings.inputs.sbom, gate.admitted, knownSlugs(gate, settings.plan));

  const targets = await openPublishers(host, settings, folder, gate, new Date(started));
  const survey = await host.group('Preflight', () => surveyPlaces(host, targets));
  const surveyed = { ...known, survey, sboms };
  if (survey.refusals.length > 0) return reportRefusals(host, surveyed);
  if (settings.inputs.mode === 'plan') return reportPlan(host, surveyed);

  await changePlaces(host, interrupt, surveyed, targets, { onLedger });
}
