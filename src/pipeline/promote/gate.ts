import { type GateResult, judgeLegs } from '../../actions/publish-image/gate-run.ts';
import { readDefaultBranch } from '../../core/runner/context.ts';
import { type ChannelHistory, emptyHistory, isSame } from '../../image/channel-history.ts';
import { revocationsOf } from '../../image/revocation.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { refuseBranch } from '../../publish/engine/candidates.ts';
import { unmetNeeds } from '../../publish/engine/needs.ts';
import { chooseLegs } from './choice.ts';
import type { ChoiceRequest } from './meant.ts';
import type { PromotionSettings } from './settings.ts';

interface GateRequest extends Pick<ChoiceRequest, 'host' | 'settings' | 'folder'> {
  /** By channel: of this one, and of all that it asks. */
  readonly histories: ReadonlyMap<string, ChannelHistory>;
  readonly now: Date;
}

/** What is promoted, and all that speaks against it. */
export interface PromotionGate extends GateResult {
  /** What whoever promotes has to know, besides the warnings of the gate. */
  readonly notices: readonly string[];
}

/** Chooses what is meant, and asks whether it may be promoted: by the gate, by what the channel needs, and by the branch. */
export async function openPromotionGate({ host, settings, ...request }: GateRequest): Promise<PromotionGate> {
  const { inputs, plan, name, publishing } = settings;
  const { folder, histories, now } = request;
  const history = histories.get(name) ?? emptyHistory(name);
  const from = inputs.from === '' ? null : (histories.get(inputs.from) ?? emptyHistory(inputs.from));
  const { list, unknown } = await currentRevocations(host, inputs['github-token']);
  const revoked = revocationsOf(list.entries, plan.revocations ?? []);
  const choice = await host.group('Choice', () =>
    chooseLegs({ host, settings, folder, history, from, revoked, unknown }),
  );
  const judged = await host.group('Gate', () => judgeLegs(host, publishing, choice.found, now));
  const branch = refuseBranch({ ...host.run, defaultBranch: readDefaultBranch(host.environment) });
  const refusals = [
    ...(branch === undefined || inputs.apply === '' ? [] : [branch]),
    ...choice.refusals,
    ...judged.refusals,
    ...refusedNeeds(settings, judged, histories, now.getTime()),
  ];
  if (judged.admitted.length === 0 && refusals.length === 0 && !inputs.revoked)
    refusals.push(...judged.leftOut.map(({ leg, reason }) => `${leg} is not promoted: ${reason}.`));
  const onlyShown =
    branch === undefined || inputs.apply !== '' ? [] : [`${branch} This run only shows; applied, it would be refused.`];
  return { ...judged, refusals, notices: [...onlyShown, ...choice.notices] };
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
