import type { PublishFolder } from '../../actions/publish-image/folder.ts';
import type { Host } from '../../core/runner/host.ts';
import { type ChannelEntry, type ChannelHistory, isSame } from '../../image/channel-history.ts';
import { DIRTY } from '../../image/late-values.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { latestRecords, type RecordSet } from '../../image/record-chain.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record as LegRecord } from '../../image/record.ts';
import type { Revocations } from '../../image/revocation.ts';
import { recordOfEntry } from './earlier.ts';
import type { PromotionSettings } from './settings.ts';

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

/** An image that is meant. */
export interface Meant {
  readonly leg: PlannedLeg;
  readonly found: FoundRecord;
  /** Under which it stood in a channel. */
  readonly version?: string;
}

export interface MeantLegs {
  readonly items: readonly Meant[];
  readonly notices: readonly string[];
  readonly refusals: readonly string[];
}

/** What stood in a channel: by a record of it that was named, which says more, else by the history. */
export function meantBy({ host }: ChoiceRequest, leg: PlannedLeg, entry: ChannelEntry, set: RecordSet): Meant {
  const own = set.records.filter(({ record }) => record.leg === leg.leg && isWhole(record) && isSame(record, entry));
  const known = latestRecords({ records: own, problems: [] }).byLeg.get(leg.leg);
  const found = known ?? recordOfEntry(host, leg, entry);
  const { version } = entry;
  // Of files that differ from the commit it is marked anew.
  const isMarked = found.record.git.dirty !== undefined && version.endsWith(DIRTY);
  return { leg, found, version: isMarked ? version.slice(0, -DIRTY.length) : version };
}

/** Whether a record is of images that its bake made whole, or found so. */
export function isWhole({ status }: LegRecord): boolean {
  return status === 'baked' || status === 'reused';
}
