import { readDefaultBranch } from '../../core/context.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Candidate } from '../../publish/candidate.ts';
import { candidateOf } from '../../publish/candidates.ts';
import { dirtyProblems } from '../../publish/dirty.ts';
import { judgeLeg } from '../../publish/gate.ts';
import { type DueLeg, type LeftOutLeg, sortLegs, verificationOf } from '../../publish/legs.ts';
import { refuseOrigin } from '../../publish/origin.ts';
import type { PublishFolder } from './folder.ts';
import { createProviderView } from './provider-view.ts';
import { findRecords } from './records.ts';
import type { Settings } from './settings.ts';

/** What the gate let through, and what not. */
export interface GateResult {
  readonly admitted: readonly AdmittedLeg[];
  readonly leftOut: readonly LeftOutLeg[];
  /** Why nothing at all is published; empty where the gate is open. */
  readonly refusals: readonly string[];
  /** What somebody has to know who lets it go on all the same. */
  readonly warnings: readonly string[];
}

export interface AdmittedLeg extends DueLeg {
  readonly candidate: Candidate;
}

const LEGS_AT_ONCE = 8;

/** Throws a UserError at once for a stranger's change: nobody is asked anything on its behalf. */
export function checkStranger(host: Host, { inputs }: Settings): readonly string[] {
  const { trust } = host;
  if (trust.kind === 'trusted') return [];
  if (!inputs['allow-untrusted']) {
    throw new UserError(
      `Nothing is published here: ${trust.reason}. Publish in a run of a push to the default branch, of a tag, or by workflow_dispatch.`,
    );
  }
  return [`Untrusted: ${trust.reason}. It is published with all rights of this run, since allow-untrusted is true.`];
}

/** Looks at every record and asks its provider, before anything is changed. */
export async function openGate(host: Host, settings: Settings, folder: PublishFolder, now: Date): Promise<GateResult> {
  const { inputs, plan, targets, areInline } = settings;
  const warnings: string[] = [];
  const refusals: string[] = [];
  const origin = refuseOrigin({
    event: host.run.event,
    ref: host.run.ref,
    defaultBranch: readDefaultBranch(host.environment),
  });
  if (origin !== undefined) {
    if (inputs['allow-untrusted'])
      warnings.push(`${origin} They are used all the same, since allow-untrusted is true.`);
    else if (inputs.mode === 'plan') warnings.push(`${origin} This run only plans; applied here, it would be refused.`);
    else refusals.push(origin);
  }
  const records = await findRecords(host, inputs, plan, folder.path);
  const areNamed = inputs.records.length > 0;
  const sorted = sortLegs(plan, records, Object.keys(targets), areInline, areNamed);
  refusals.push(...sorted.refusals);
  const view = createProviderView(host, plan);
  const admitted: AdmittedLeg[] = [];
  const judged = await sideBySide(sorted.due, LEGS_AT_ONCE, async (due) => {
    const verification = verificationOf(due, inputs['require-verified']);
    const { found, leg } = due;
    const seen = await view.look({ record: found.record, leg });
    const planned = leg === null ? null : { key: leg.key, account: leg.account };
    return { due, verdict: judgeLeg({ found, planned, verification, seen }) };
  });
  for (const { due, verdict } of judged) {
    const dirty = dirtyProblems(due, targets);
    if (inputs['allow-dirty'])
      warnings.push(...dirty.map((one) => `${one} It is published all the same, since allow-dirty is true.`));
    const reasons = [
      ...verdict.refusals,
      ...(inputs['allow-dirty'] ? [] : dirty.map((one) => `${one} Commit first, or say allow-dirty: true.`)),
    ];
    refusals.push(...reasons);
    if (reasons.length > 0) continue;
    const { run } = host;
    admitted.push({ ...due, candidate: candidateOf(due, { run, now, version: inputs.version }, verdict.isVerified) });
    host.info(`${due.found.record.leg}: ${due.targets.join(', ')}${verdict.isVerified ? '' : ' (not verified)'}`);
  }
  for (const { leg, reason } of sorted.leftOut) host.info(`${leg} is left out: ${reason}`);
  return { admitted, leftOut: sorted.leftOut, refusals, warnings };
}
