import { type FoundLegs, findLegs } from '../../actions/publish-image/gate-run.ts';
import type { PublishFolder } from '../../actions/publish-image/folder.ts';
import { findRecords } from '../../actions/publish-image/records.ts';
import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import {
  type ChannelEntry,
  type ChannelHistory,
  earlierOf,
  isSame,
  mayStandOf,
  newestOf,
  standingOf,
} from '../../image/channel-history.ts';
import { DIRTY } from '../../image/late-values.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { latestRecords, type RecordSet } from '../../image/record-chain.ts';
import { type FoundRecord, plannedRecord } from '../../image/record-file.ts';
import type { Record as LegRecord } from '../../image/record.ts';
import type { Revocations } from '../../image/revocation.ts';
import { selectLegs } from '../../plan/selection.ts';
import type { DueLeg } from '../../publish/engine/legs.ts';
import { revokedCopy, revokedLeg } from '../../publish/engine/revoked.ts';
import { recordOfEntry, recordOfKey } from './earlier.ts';
import type { PromotionSettings } from './settings.ts';

/** What is to be promoted, before anybody is asked whether it may be. */
export interface PromotedLegs {
  readonly found: FoundLegs;
  readonly notices: readonly string[];
  /** Why nothing at all is promoted. */
  readonly refusals: readonly string[];
}

export interface ChoiceRequest {
  readonly host: Host;
  readonly settings: PromotionSettings;
  readonly folder: PublishFolder;
  /** Of the channel. */
  readonly history: ChannelHistory;
  /** Of the channel that the input `from` names. */
  readonly from: ChannelHistory | null;
  readonly revoked: Revocations;
  /** Why not all that is revoked is known: a clause; null: it is. */
  readonly unknown: string | null;
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

/** An image that is meant. */
interface Meant {
  readonly leg: PlannedLeg;
  readonly found: FoundRecord;
  /** Under which it stood in a channel. */
  readonly version?: string;
}

interface Wanted {
  readonly items: readonly Meant[];
  readonly notices: readonly string[];
  readonly refusals: readonly string[];
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

/** The legs of which an image has that key, digest or id, by the records and histories that are known. */
async function byImage(request: ChoiceRequest, legs: readonly PlannedLeg[], set: RecordSet): Promise<Wanted> {
  const { host, settings, history } = request;
  const { image } = settings.inputs;
  const name = image.toLowerCase();
  const isNamed = ({ id, digests }: { readonly id: string; readonly digests?: Readonly<Record<string, string>> }) =>
    [id, ...Object.values(digests ?? {})].some((one) => one.toLowerCase() === name);
  const own = set.records.filter(({ record }) => record.key?.toLowerCase() === name || record.images.some(isNamed));
  const { byLeg, problems } = latestRecords({ records: own, problems: set.problems });
  const refusals = [...problems.values()].flat();
  const items = legs.flatMap((leg): readonly Meant[] => {
    const found = byLeg.get(leg.leg);
    const lack = found === undefined ? undefined : lackOf(host, found);
    if (lack !== undefined) {
      refusals.push(`${leg.leg} is not promoted by the record ${lack}.`);
      return [];
    }
    if (found !== undefined) return [{ leg, found }];
    const entry = history.entries.findLast(
      (one) => one.leg === leg.leg && (one.key?.toLowerCase() === name || [...one.images, ...one.places].some(isNamed)),
    );
    return entry === undefined ? [] : [meantBy(request, leg, entry, set)];
  });
  if (items.length > 0 || refusals.length > 0) return { items, notices: [], refusals };
  // A key alone is enough to ask its provider.
  const asked = /^bk\d{1,3}-[a-z2-7]{40}$/.test(name) ? legsOfKey(settings.plan.legs, legs, name) : [];
  const known: Meant[] = [];
  const silent: unknown[] = [];
  for (const leg of asked) {
    try {
      const found = await recordOfKey(host, settings, leg, name);
      if (found !== undefined) known.push({ leg, found });
    } catch (error) {
      silent.push(error);
    }
  }
  const [meant, ...others] = known;
  if (meant !== undefined && others.length === 0) return { items: [meant], notices: [], refusals };
  if (meant !== undefined) {
    const which = known.map(({ leg }) => leg.leg).join(', ');
    throw new UserError(
      `Nobody can tell by the key ${name} alone which leg is meant: ${which} could be. Name the record of the right one by the input "records".`,
    );
  }
  if (silent.length > 0) throw silent[0];
  throw new UserError(
    `Nothing that is known here is called ${show(image)}: no leg of the plan, no record, nothing that stood in the channel${asked.length === 0 ? '' : ', and no bake that is whole, passed its tests and was baked as one of its legs'}. Name its record by the input "records".`,
  );
}

/** Legs of a channel that may be meant by a key: where the plan has it, those that it has it for. */
export function legsOfKey(
  all: readonly PlannedLeg[],
  legs: readonly PlannedLeg[],
  name: string,
): readonly PlannedLeg[] {
  const isOf = ({ key }: PlannedLeg): boolean => key?.toLowerCase() === name;
  return all.some(isOf) ? legs.filter(isOf) : legs;
}

/** What histories say: what stands in another channel, or what stood in this one. */
function byHistory(request: ChoiceRequest, legs: readonly PlannedLeg[], set: RecordSet): Wanted {
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

/** What stood in a channel: by a record of it that was named, which says more, else by the history. */
function meantBy({ host }: ChoiceRequest, leg: PlannedLeg, entry: ChannelEntry, set: RecordSet): Meant {
  const own = set.records.filter(({ record }) => record.leg === leg.leg && isWhole(record) && isSame(record, entry));
  const known = latestRecords({ records: own, problems: [] }).byLeg.get(leg.leg);
  const found = known ?? recordOfEntry(host, leg, entry);
  const { version } = entry;
  // Of files that differ from the commit it is marked anew.
  const isMarked = found.record.git.dirty !== undefined && version.endsWith(DIRTY);
  return { leg, found, version: isMarked ? version.slice(0, -DIRTY.length) : version };
}

function isWhole({ status }: LegRecord): boolean {
  return status === 'baked' || status === 'reused';
}

/** Why a record that was found by a name says nothing of an image that may be promoted: the end of a sentence. */
function lackOf({ run }: Host, { record, from }: FoundRecord): string | undefined {
  if (!isWhole(record)) return `${from}, which is ${record.status}`;
  const { repository } = record.git;
  const isOther =
    repository !== '' && run.repository !== '' && repository.toLowerCase() !== run.repository.toLowerCase();
  return isOther ? `${from}, which is of the repository ${repository}, not of ${run.repository}` : undefined;
}
