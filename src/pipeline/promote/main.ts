import { changePlaces, withLedger } from '../../actions/publish-image/changes.ts';
import { createPublishFolder } from '../../actions/publish-image/folder.ts';
import { checkStranger, type GateResult, judgeLegs } from '../../actions/publish-image/gate-run.ts';
import { NO_SURVEY, openPublishers, surveyPlaces } from '../../actions/publish-image/publishers.ts';
import { reportPlan, reportRefusals } from '../../actions/publish-image/report.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { readDefaultBranch } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import { type ChannelHistory, emptyHistory, isSame } from '../../image/channel-history.ts';
import type { Change } from '../../image/provider-target.ts';
import { revocationsOf } from '../../image/revocation.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { agreementOf } from '../../publish/engine/agreement.ts';
import type { JournalLedger } from '../../publish/engine/journal-ledger.ts';
import { refuseBranch } from '../../publish/engine/candidates.ts';
import { unmetNeeds } from '../../publish/engine/needs.ts';
import { chooseLegs } from './choice.ts';
import { openHistory } from './history-store.ts';
import { promoteOutputs } from './inputs.ts';
import { tellHistory } from './listing.ts';
import { authorOf, noteBegun, noteEnd, notedLegs } from './notes.ts';
import { channelNamed, type PromotionSettings, readPromotion } from './settings.ts';

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
  const { inputs, plan, name, channel, channels, publishing } = settings;
  if (!inputs.list) checkStranger(host, publishing);
  const folder = createPublishFolder(host);
  const store = openHistory(host, settings, folder, name, channel);
  const histories = new Map<string, ChannelHistory>();
  await host.group('History', async () => {
    const others = [inputs.from, ...channel.needs.map((need) => (typeof need === 'string' ? '' : need.channel))];
    for (const other of new Set([name, ...others.filter((one) => one !== '')])) {
      const own =
        other === name ? store : openHistory(host, settings, folder, other, channelNamed(channels, 'from', other));
      histories.set(other, await own.read());
    }
  });
  const history = histories.get(name) ?? emptyHistory(name);
  host.output('history', JSON.stringify(history.entries));
  if (inputs.list) return tellHistory(host, history);

  const { list, unknown } = await currentRevocations(host, inputs['github-token']);
  const revoked = revocationsOf(list.entries, plan.revocations ?? []);
  const from = inputs.from === '' ? null : (histories.get(inputs.from) ?? emptyHistory(inputs.from));
  const choice = await host.group('Choice', () =>
    chooseLegs({ host, settings, folder, history, from, revoked, unknown }),
  );
  const judged = await host.group('Gate', () => judgeLegs(host, publishing, choice.found, new Date(started)));
  const branch = refuseBranch({ ...host.run, defaultBranch: readDefaultBranch(host.environment) });
  const refusals = [
    ...(branch === undefined || inputs.apply === '' ? [] : [branch]),
    ...choice.refusals,
    ...judged.refusals,
    ...refusedNeeds(settings, judged, histories, started),
  ];
  if (judged.admitted.length === 0 && refusals.length === 0 && !inputs.revoked)
    refusals.push(...judged.leftOut.map(({ leg, reason }) => `${leg} is not promoted: ${reason}.`));
  const gate: GateResult = { ...judged, refusals };
  const notice =
    branch === undefined || inputs.apply !== '' ? [] : [`${branch} This run only shows; applied, it would be refused.`];
  for (const message of [...gate.warnings, ...notice, ...choice.notices])
    host.annotate({ level: 'warning', title: 'Promote', message });
  const known = { settings: publishing, folder, gate, started };
  if (refusals.length > 0) return reportRefusals(host, { ...known, survey: NO_SURVEY });

  const targets = await openPublishers(host, publishing, folder, gate, new Date(started));
  const survey = await host.group('Preflight', () => surveyPlaces(host, targets));
  if (survey.refusals.length > 0) return reportRefusals(host, { ...known, survey });
  const legs = notedLegs(gate);
  const terms = { channel, targets: publishing.targets };
  const agreement = agreementOf({ history, wanted: legs, changes: survey.changes, terms }, inputs.apply);
  const surveyed = { ...known, survey };
  if (agreement.digest === '' || inputs.apply === '') {
    const changes = agreement.digest === '' ? [] : [historyChange(name, store.place), ...survey.changes];
    await reportPlan(host, { ...known, survey: { ...survey, changes } });
    host.output('changes-digest', agreement.digest);
    if (agreement.digest !== '') host.info(`Nothing was moved. To do so, add: --apply ${agreement.digest}`);
    return;
  }
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

/** What legs that passed the gate lack of what the channel needs. */
function refusedNeeds(
  { channel, name }: PromotionSettings,
  { admitted }: GateResult,
  histories: ReadonlyMap<string, ChannelHistory>,
  now: number,
): readonly string[] {
  return admitted.flatMap(({ candidate: { leg, isVerified, images, record } }) => {
    const own = { key: record.key, images };
    const stood = histories.get(name)?.entries.some((one) => one.leg === leg && one.since !== null && isSame(one, own));
    const { scan } = record;
    return unmetNeeds(
      channel.needs,
      { ...own, images: record.images, leg, isVerified, scan, stood: stood === true },
      { channel: name, histories, now },
    );
  });
}

function historyChange(channel: string, place: string): Change {
  const what = `write down in ${place} what stands there`;
  return {
    target: channel,
    kind: 'files',
    leg: null,
    region: null,
    phase: 'announce',
    what,
    before: null,
    after: null,
  };
}
