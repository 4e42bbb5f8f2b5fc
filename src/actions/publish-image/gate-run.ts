import { readDefaultBranch } from '../../core/runner/context.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Candidate } from '../../image/provider-target.ts';
import { candidateOf, refuseOrigin } from '../../publish/engine/candidates.ts';
import { dirtyProblems, createLook, judgeLeg } from '../../publish/engine/gate.ts';
import { providers } from '../../providers/providers.ts';
import {
  type DueLeg,
  isScanNeeded,
  type KeptBackImage,
  keptBackImages,
  type LeftOutLeg,
  type RefusedLeg,
  type SortedLegs,
  sortLegs,
  verificationOf,
} from '../../publish/engine/legs.ts';
import { latestRecords, type RecordSet } from '../../image/record-chain.ts';
import { selectLegs } from '../../plan/selection.ts';
import type { PublishFolder } from './folder.ts';
import { findRecords } from './records.ts';
import { sortRevoked } from './revoked-run.ts';
import type { PublishSettings } from './settings.ts';

/** What the gate let through, and what not. */
export interface GateResult {
  /** All records that were found. */
  readonly set: RecordSet;
  readonly admitted: readonly AdmittedLeg[];
  readonly leftOut: readonly LeftOutLeg[];
  /** With `incomplete: skip`: what is not published, while all else is. */
  readonly keptBack: readonly KeptBackImage[];
  /** Why nothing at all is published; empty where the gate is open. */
  readonly refusals: readonly string[];
  /** What somebody has to know who lets it go on all the same. */
  readonly warnings: readonly string[];
}

export interface AdmittedLeg extends DueLeg {
  readonly candidate: Candidate;
}

const LEGS_AT_ONCE = 8;

/** Throws a UserError at once for an untrusted change: nobody is asked anything on its behalf. */
export function checkStranger(host: Host, { inputs }: PublishSettings): readonly string[] {
  const { trust } = host;
  if (trust.kind === 'trusted') return [];
  if (!inputs['allow-untrusted']) {
    throw new UserError(
      `Nothing is published here: ${trust.reason}. Publish in a run of a push to the default branch, of a tag, or by workflow_dispatch.`,
    );
  }
  return [`Untrusted: ${trust.reason}. It is published with all rights of this run, since allow-untrusted is true.`];
}

/** The legs that a run would publish, before anybody is asked about them. */
export interface FoundLegs extends SortedLegs {
  /** All records that were found. */
  readonly set: RecordSet;
}

/** Looks at every record and asks its provider, before anything is changed. */
export async function openGate(
  host: Host,
  settings: PublishSettings,
  folder: PublishFolder,
  now: Date,
): Promise<GateResult> {
  return judgeLegs(host, settings, await findLegs(host, settings, folder), now);
}

/** The legs that are chosen, with the records that hold for them. */
export async function findLegs(host: Host, settings: PublishSettings, folder: PublishFolder): Promise<FoundLegs> {
  const { inputs, plan, targets, areInline } = settings;
  const set = await findRecords(host, inputs, plan, folder.path);
  const records = latestRecords(set);
  const areNamed = inputs.records.length > 0;
  const known =
    plan === null
      ? [...records.byLeg.values()].map(({ record: { leg, tier } }) => ({ leg, tier, parent: null }))
      : plan.legs.filter(({ state }) => state !== 'unselected');
  const chosen = inputs.only.length === 0 ? null : selectLegs(known, { only: inputs.only, except: [], with: 'none' });
  const sorted = sortLegs(plan, records, {
    targets: Object.keys(targets),
    isEveryLeg: areInline,
    areNamed,
    isChosen: (leg) => chosen === null || chosen.has(leg),
  });
  return { ...sorted, set };
}

/** Takes out what is revoked, and asks the providers of all else. */
export async function judgeLegs(
  host: Host,
  settings: PublishSettings,
  { set, ...sorted }: FoundLegs,
  now: Date,
): Promise<GateResult> {
  const { inputs, plan, targets } = settings;
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
  refusals.push(...sorted.refusals);
  const unrevoked = await sortRevoked(host, settings, sorted.due, set);
  refusals.push(...unrevoked.refusals);
  warnings.push(...unrevoked.warnings);
  const leftOut = [...sorted.leftOut, ...unrevoked.leftOut];
  const refused: RefusedLeg[] = [...sorted.refused, ...unrevoked.refused];
  const look = createLook(providers, {
    host,
    buildRegistry: plan?.['build-registry'] ?? null,
    images: unrevoked.due.flatMap(({ found }) => found.record.images),
  });
  const admitted: AdmittedLeg[] = [];
  const judged = await sideBySide(unrevoked.due, LEGS_AT_ONCE, async (due) => {
    const verification = verificationOf(due, inputs['require-verified']);
    const { found, leg } = due;
    const seen = await look({ record: found.record, leg });
    const key = due.isPrevious === true ? found.record.key : (leg?.key ?? null);
    const needsScan = isScanNeeded(due, inputs['require-scan']);
    const planned = leg === null ? null : { key, account: leg.account };
    return { due, verdict: judgeLeg({ found, planned, needsScan, verification, seen }) };
  });
  for (const { due, verdict } of judged) {
    const dirty = dirtyProblems(due, targets);
    if (inputs['allow-dirty'])
      warnings.push(...dirty.map((one) => `${one} It is published all the same, since allow-dirty is true.`));
    const reasons = [
      ...verdict.refusals,
      ...(inputs['allow-dirty'] ? [] : dirty.map((one) => `${one} Commit first, or say allow-dirty: true.`)),
    ];
    if (reasons.length > 0) {
      const { leg, image } = due.found.record;
      refused.push({ leg, image, reasons });
      continue;
    }
    const { run, workspace } = host;
    const about = { run, now, version: inputs.version, workspace };
    admitted.push({ ...due, candidate: candidateOf(due, about, verdict.isVerified) });
  }
  const keptBack = inputs.incomplete === 'skip' ? keptBackImages(refused, leftOut) : [];
  const back = new Set(keptBack.map(({ image }) => image));
  const whole = admitted.filter(({ candidate: { image } }) => !back.has(image));
  for (const { candidate, targets: names } of whole)
    host.info(`${candidate.leg}: ${names.join(', ')}${candidate.isVerified ? '' : ' (not verified)'}`);
  for (const { leg, reason } of leftOut) host.info(`${leg} is left out: ${reason}`);
  for (const { image } of keptBack) host.info(`${image} is kept back, with all its legs.`);
  // Where nothing is left, nothing is published: that is told as ever.
  if (inputs.incomplete === 'refuse' || whole.length === 0) refusals.push(...refused.flatMap(({ reasons }) => reasons));
  return { set, admitted: whole, leftOut, keptBack, refusals, warnings };
}
