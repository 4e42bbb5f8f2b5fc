import type { Host } from '../../core/runner/host.ts';
import { type Revocations, revocationsOf } from '../../image/revocation.ts';
import type { RecordSet } from '../../image/record-chain.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import type { DueLeg, LeftOutLeg, RefusedLeg } from '../../publish/engine/legs.ts';
import { revokedLeg } from '../../publish/engine/revoked.ts';
import { previousBake } from './previous.ts';
import type { PublishSettings } from './settings.ts';

/** What publishing does with what is revoked. */
export interface RevokedSorting {
  readonly due: readonly DueLeg[];
  readonly leftOut: readonly LeftOutLeg[];
  readonly refused: readonly RefusedLeg[];
  readonly warnings: readonly string[];
  /** Why nothing at all may be published. */
  readonly refusals: readonly string[];
}

/**
 * Takes out what is revoked, by the list of the default branch as it is now with those of the checkout and the plan: what was
 * good when it was planned, or when this run was first made, may not be any more.
 */
export async function sortRevoked(
  host: Host,
  { inputs, plan, isExact }: PublishSettings,
  due: readonly DueLeg[],
  { records }: RecordSet,
): Promise<RevokedSorting> {
  const { list: own, unknown } = await currentRevocations(host, inputs['github-token']);
  const list: Revocations = revocationsOf(own.entries, plan?.revocations ?? []);
  const warnings: string[] = [];
  const refusals: string[] = [];
  if (unknown !== null) {
    const told = `What is revoked is not known: ${unknown}.`;
    if (inputs.mode === 'plan') warnings.push(`${told} This run only plans; applied, it would be refused.`);
    else refusals.push(`${told} Give the job \`permissions: contents: read\`, or run it again when GitHub answers.`);
  }
  const kept: DueLeg[] = [];
  const leftOut: LeftOutLeg[] = [];
  const refused: RefusedLeg[] = [];
  for (const one of due) {
    const { record } = one.found;
    const revoked = revokedLeg(record, plan, records, list);
    if (revoked === undefined) {
      kept.push(one);
      continue;
    }
    const { entry, reason } = revoked;
    const { leg, image } = record;
    if (isExact === true) {
      refused.push({ leg, image, reasons: [`${leg} is not published: ${reason}.`] });
      continue;
    }
    if (entry['on-revoke'] === 'none') {
      leftOut.push({ leg, image, reason });
      warnings.push(`${leg} is left out: ${reason}. Where it is published already, it stays.`);
      continue;
    }
    const previous =
      entry['on-revoke'] === 'previous' ? await previousBake(host, one, list, plan?.['build-registry'] ?? null) : null;
    if (previous?.kind === 'found') {
      kept.push({ ...one, found: previous.found, isPrevious: true });
      warnings.push(
        `${leg}: ${reason}. Its earlier image of the key ${previous.found.record.key ?? 'none'} is published.`,
      );
    } else {
      const lack = previous === null ? '' : `; on-revoke is previous, but ${previous.reason}`;
      refused.push({ leg, image, reasons: [`${leg} is not published: ${reason}${lack}.`] });
    }
  }
  return { due: kept, leftOut, refused, warnings, refusals };
}
