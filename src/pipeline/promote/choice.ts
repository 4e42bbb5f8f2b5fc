import { type FoundLegs, findLegs } from '../../actions/publish-image/gate-run.ts';
import { findRecords } from '../../actions/publish-image/records.ts';
import { InputError, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { type ChannelEntry, earlierOf, mayStandOf, newestOf, standingOf } from '../../image/channel-history.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import type { RecordSet } from '../../image/record-chain.ts';
import { plannedRecord } from '../../image/record-file.ts';
import { selectLegs } from '../../plan/selection.ts';
import type { DueLeg } from '../../publish/engine/legs.ts';
import { revokedCopy, revokedLeg } from '../../publish/engine/revoked.ts';
import { byImage } from './by-image.ts';
import { type ChoiceRequest, type Meant, meantBy, type MeantLegs } from './meant.ts';
import type { PromotionSettings } from './settings.ts';

/** What is to be promoted, before anybody is asked whether it may be. */
export interface PromotedLegs {
  readonly found: FoundLegs;
  readonly notices: readonly string[];
  /** Why nothing at all is promoted. */
  readonly refusals: readonly string[];
}

/** The legs that are meant, each with the record of the image that is meant. Throws a UserError where none is. */
export async function chooseLegs(request: ChoiceRequest): Promise<PromotedLegs> {
  const { settings, host, folder } = request;
  const { inputs, plan, name, publishing } = settings;
  const legs = legsOf(settings);
  if (legs.length === 0) {
    throw new UserError(
      `No leg of the plan goes to the channel ${name}: name one of its targets (${settings.channel.targets.join(', ')}) in \`publish\` of an image.`,
    );
  }
  const byName = inputs.image !== '' && !namesLegs(settings, inputs.image);
  if (byName && (inputs.from !== '' || inputs.back || inputs.revoked)) {
    throw new InputError(
      `Input "image" (${show(inputs.image)}) names one image, and so goes with none of "from", "back" and "revoked", which say themselves which is meant. Give one of them.`,
    );
  }
  if (!byName && inputs.from === '' && !inputs.back && !inputs.revoked) {
    const found = await findLegs(host, publishing, folder);
    return { found, notices: [], refusals: [] };
  }
  const set: RecordSet =
    inputs.records.length > 0
      ? await findRecords(host, publishing.inputs, plan, folder.path)
      : { records: plan.records.map(plannedRecord), problems: [] };
  const wanted = byName ? await byImage(request, legs, set) : byHistory(request, chosenLegs(settings, legs), set);
  const due = wanted.items.map(({ leg, found, version }): DueLeg => ({
    found,
    leg,
    targets: targetsOf(settings, leg),
    isPrevious: true,
    ...(version === undefined || inputs.version !== '' ? {} : { version }),
  }));
  const found = { set, due, leftOut: [], refused: [], refusals: [] };
  return { found, notices: wanted.notices, refusals: wanted.refusals };
}

/** Legs of the plan that go to the channel. */
function legsOf({ plan, channel }: PromotionSettings): readonly PlannedLeg[] {
  return plan.legs.filter((leg) => leg.publish.some((target) => channel.targets.includes(target)));
}

function targetsOf({ channel }: PromotionSettings, { publish }: PlannedLeg): readonly string[] {
  return channel.targets.filter((target) => publish.includes(target));
}

function namesLegs({ plan }: PromotionSettings, image: string): boolean {
  if (/^(?:bk\d{1,3}-|sha256:)/i.test(image)) return false;
  try {
    return selectLegs(plan.legs, { only: [image], except: [], with: 'none' }).size > 0;
  } catch {
    return false;
  }
}

function chosenLegs({ inputs, plan }: PromotionSettings, legs: readonly PlannedLeg[]): readonly PlannedLeg[] {
  if (inputs.image === '') return legs;
  const chosen = selectLegs(plan.legs, { only: [inputs.image], except: [], with: 'none' });
  return legs.filter(({ leg }) => chosen.has(leg));
}

/** What histories say: what stands in another channel, or what stood in this one. */
function byHistory(request: ChoiceRequest, legs: readonly PlannedLeg[], set: RecordSet): MeantLegs {
  const { settings, history, from, revoked, unknown } = request;
  const { inputs, name, channel } = settings;
  if (from !== null) {
    const items = legs.flatMap((leg) => {
      const entry = standingOf(from, leg.leg);
      return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
    });
    const refusals = items.length > 0 ? [] : [`Nothing stands in the channel ${from.channel} that goes to ${name}.`];
    return { items, notices: [], refusals };
  }
  if (unknown !== null) {
    const told = `What is revoked is not known: ${unknown}. So nobody can tell what is good in the channel ${name}. Give the job \`permissions: contents: read\`, or run it again when GitHub answers.`;
    return { items: [], notices: [], refusals: [told] };
  }
  const items: Meant[] = [];
  const notices: string[] = [];
  const refusals: string[] = [];
  for (const leg of legs) {
    const newest = newestOf(history, leg.leg);
    if (newest === undefined) continue;
    // What was agreed is gone on with, and not gone back from again.
    if (inputs.apply !== '' && newest.agreed === inputs.apply) {
      items.push(meantBy(request, leg, newest, set));
      continue;
    }
    const whyRevoked = (entry: ChannelEntry): string | undefined =>
      revokedLeg(meantBy(request, leg, entry, set).found.record, settings.plan, set.records, revoked)?.reason ??
      revokedCopy(entry, revoked);
    const reason = whyRevoked(newest);
    if (inputs.revoked) {
      if (reason === undefined) {
        const stays = mayStandOf(history, leg.leg).flatMap((entry) => {
          const why = whyRevoked(entry);
          return why === undefined ? [] : [`by the key ${entry.key ?? 'none'}, and ${why}`];
        });
        const told = stays.map((one) => `${leg.leg} may still stand in the channel ${name} ${one}. Finish promoting.`);
        (channel['on-revoke'] === 'none' ? notices : refusals).push(...told);
        continue;
      }
      const stands = `${leg.leg} stands in the channel ${name} by the key ${newest.key ?? 'none'}, and ${reason}`;
      if (channel['on-revoke'] === 'fail') {
        refusals.push(`${stands}. on-revoke of the channel is fail: promote another image, or go back by --back.`);
        continue;
      }
      notices.push(`${stands}.`);
      if (channel['on-revoke'] === 'none') {
        notices.push(`${leg.leg} is left where it stands, since on-revoke of the channel ${name} is none.`);
        continue;
      }
    }
    const earlier = earlierOf(history.entries, newest).map((entry) => ({ entry, why: whyRevoked(entry) }));
    const good = earlier.find(({ why }) => why === undefined);
    for (const { entry, why } of earlier.slice(0, good === undefined ? earlier.length : earlier.indexOf(good)))
      notices.push(`${leg.leg} does not go back to the key ${entry.key ?? 'none'}: ${why ?? ''}.`);
    if (good === undefined)
      refusals.push(`${leg.leg} cannot go back in the channel ${name}: nothing else that is good stood there before.`);
    else items.push(meantBy(request, leg, good.entry, set));
  }
  if (items.length === 0 && refusals.length === 0 && inputs.back)
    refusals.push(`Nothing of ${inputs.image === '' ? 'the plan' : inputs.image} ever stood in the channel ${name}.`);
  return { items, notices, refusals };
}
