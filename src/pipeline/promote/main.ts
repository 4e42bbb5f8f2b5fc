import { changePlaces, withLedger } from '../../actions/publish-image/changes.ts';
import { createPublishFolder } from '../../actions/publish-image/folder.ts';
import { checkStranger } from '../../actions/publish-image/gate-run.ts';
import { NO_SURVEY, openPublishers, surveyPlaces } from '../../actions/publish-image/publishers.ts';
import { type Reported, reportPlan, reportRefusals } from '../../actions/publish-image/report.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { emptyHistory } from '../../image/channel-history.ts';
import type { Change } from '../../image/provider-target.ts';
import { agreementOf, type DueMoves } from '../../publish/engine/agreement.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { openPromotionGate } from './gate.ts';
import { historyChange, openHistory, readHistories } from './history-store.ts';
import { promoteOutputs } from './inputs.ts';
import { tellHistory } from './listing.ts';
import { authorOf, noteBegun, noteEnd, notedLegs } from './notes.ts';
import { readPromotion } from './settings.ts';

/**
 * Moves the targets of a channel to images that have what it needs. Nothing is moved by a run that has not been given the digest of
 * exactly what it would move.
 */
export async function promote(given: Host): Promise<void> {
  const host: Host = {
    ...given,
    output: (name, value) => (name in promoteOutputs ? given.output(name, value) : undefined),
  };
  host.output('changes-digest', '');
  await withLedger(host, 'promote', (interrupt, onLedger) => promoteLegs(host, interrupt, onLedger));
}

async function promoteLegs(host: Host, interrupt: Interrupt, onLedger: (ledger: JournalLedger) => void): Promise<void> {
  const started = Date.now();
  const settings = await readPromotion(host);
  const { inputs, name, channel, publishing } = settings;
  if (!inputs.list) checkStranger(host, publishing);
  const folder = createPublishFolder(host);
  const store = openHistory(host, settings, folder, name, channel);
  const histories = await host.group('History', () => readHistories(host, settings, folder, store));
  const history = histories.get(name) ?? emptyHistory(name);
  host.output('history', JSON.stringify(history.entries));
  if (inputs.list) return tellHistory(host, history);

  const gate = await openPromotionGate({ host, settings, folder, histories, now: new Date(started) });
  for (const message of [...gate.warnings, ...gate.notices])
    host.annotate({ level: 'warning', title: 'Promote', message });
  const known = { settings: publishing, folder, gate, started };
  if (gate.refusals.length > 0) return reportRefusals(host, { ...known, survey: NO_SURVEY });

  const targets = await openPublishers(host, publishing, folder, gate, new Date(started));
  const survey = await host.group('Preflight', () => surveyPlaces(host, targets));
  const surveyed = { ...known, survey };
  if (survey.refusals.length > 0) return reportRefusals(host, surveyed);
  const legs = notedLegs(gate);
  const terms = { channel, targets: publishing.targets };
  const agreement = agreementOf({ history, wanted: legs, changes: survey.changes, terms }, inputs.apply);
  if (agreement.digest === '' || inputs.apply === '')
    return showMoves(host, surveyed, agreement, historyChange(name, store));
  if (inputs.apply !== agreement.digest && !agreement.isResumed) {
    const message = `What is to be moved is not what was agreed: it has the digest ${agreement.digest}, but ${inputs.apply} was given. Run it without "apply", and look at what it shows.`;
    return reportRefusals(host, { ...known, gate: { ...gate, refusals: [message] }, survey: NO_SURVEY });
  }

  const { aim } = agreement;
  const note = { store, legs, agreed: inputs.apply, aim, seen: history, ...authorOf(host, inputs.by) };
  const isMoving = survey.changes.length > 0;
  await changePlaces(host, interrupt, surveyed, targets, {
    onLedger,
    // What is on its way is held before anything leads to it, also by whoever goes on with what another run has begun.
    before: async (ledger) => {
      if (!isMoving) return;
      await host.group('History', () => noteBegun(note, agreement, new Date(started), ledger));
    },
    after: (ledger, placed) =>
      host.group('History', () => noteEnd(note, agreement, placed, { now: new Date(), isMoving }, ledger)),
  });
  host.output('changes-digest', agreement.digest);
  host.output('history', JSON.stringify((await store.read()).entries));
}

/** What would be moved, and what has to be said to have it moved. */
async function showMoves(host: Host, surveyed: Reported, { digest }: DueMoves, noting: Change): Promise<void> {
  const { survey } = surveyed;
  const changes = digest === '' ? [] : [noting, ...survey.changes];
  await reportPlan(host, { ...surveyed, survey: { ...survey, changes } });
  host.output('changes-digest', digest);
  if (digest !== '') host.info(`Nothing was moved. To do so, add: --apply ${digest}`);
}
