import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { BakedImage, Record } from '../image/record.ts';
import { isScanDue, scanLack, scanRefusal } from '../image/scan.ts';
import { findLegRecord } from '../plan/leg-record.ts';
import type { OpenedPlan } from '../plan/open-plan.ts';
import type { BakeOptions } from './options.ts';

/** What is known of the leg that a leg builds on. */
export type Parent =
  | { readonly kind: 'ready'; readonly leg: PlannedLeg; readonly record: Record }
  /** It will not do: `reason` says why, for a notice. */
  | { readonly kind: 'blocks'; readonly leg: PlannedLeg; readonly reason: string; readonly record: Record | undefined }
  | { readonly kind: 'unknown'; readonly leg: PlannedLeg };

/**
 * The record of a parent: of an earlier step of this job, named by the input `records`, of the plan, or an artifact of the
 * run. A parent that failed, or that is to be tested or scanned and was not, or not well, blocks what builds on it.
 */
export async function findParent(
  host: Host,
  inputs: BakeOptions,
  opened: OpenedPlan,
  leg: PlannedLeg,
): Promise<Parent> {
  const record = (await findLegRecord(host, inputs, opened.plan, leg))?.record;
  if (record === undefined) return { kind: 'unknown', leg };
  const reason = blockingReason(leg, record);
  return reason === undefined ? { kind: 'ready', leg, record } : { kind: 'blocks', leg, reason, record };
}

/** Why nothing may be built on a leg with this record; undefined when it may. */
export function blockingReason(
  leg: Pick<PlannedLeg, 'leg' | 'verify' | 'todo' | 'key' | 'scan'>,
  record: Record,
): string | undefined {
  const { status, verification } = record;
  if (status === 'failed' || status === 'cancelled')
    return `${leg.leg} ${status === 'failed' ? 'failed' : 'was cancelled'}`;
  if (status === 'blocked') return `${leg.leg} is blocked itself`;
  if (leg.key !== null && record.key !== null && leg.key !== record.key) {
    return `the record of ${leg.leg} is of another key than the plan`;
  }
  const unscanned = scanRefusal(record.scan);
  if (unscanned !== undefined) return `${leg.leg} may not be built on: ${unscanned}`;
  const isTested = leg.verify !== null && leg.verify['none'] !== true;
  // Nothing to verify: its provider said so when it was looked up.
  const isSettled = !isTested || (verification === null && leg.todo.length === 0);
  if (!isSettled && verification === null) return `${leg.leg} was not tested yet`;
  if (!isSettled && verification?.gate !== 'pass')
    return `${leg.leg} did not pass its tests (${verification?.conclusion ?? 'none'})`;
  const lack = scanLack(record, isScanDue(leg));
  return lack === undefined ? undefined : `${leg.leg} may not be built on yet: ${lack}`;
}

/** The one image of a parent that a leg starts from: in its own region where the parent has several. */
export function parentImage(parent: PlannedLeg, images: readonly BakedImage[], region: string | undefined): BakedImage {
  const near = region === undefined ? images : images.filter((image) => image.region === region);
  const chosen = near.length === 0 ? images : near;
  const [image] = chosen;
  if (image === undefined) throw new UserError(`${parent.leg} has no image to build on.`);
  if (near.length === 0 && region !== undefined && image.region !== 'local') {
    throw new UserError(
      `${parent.leg} has no image in ${region}, only in ${images.map((one) => one.region).join(', ')}.`,
    );
  }
  if (chosen.length > 1) {
    const all = chosen.map(({ build, region: where, id }) => `${build} (${where} ${id})`).join(', ');
    throw new UserError(
      `${parent.leg} has several images, so what {parent.id} is cannot be known: ${all}. Choose one build with "only".`,
    );
  }
  return image;
}
