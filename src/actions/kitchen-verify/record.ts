import { join } from 'node:path';

import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record } from '../../image/record.ts';
import type { Scan } from '../../image/scan.ts';
import type { FailedPhase, FailedTest, Verification } from '../../image/verification.ts';
import type { Verdict } from '../../kitchen/gate.ts';
import type { EngineOutcome } from '../../kitchen/outcome.ts';
import type { ScanVerdict } from '../../kitchen/scan/scan-gate.ts';
import type { Subject } from '../../image/provider-verify.ts';

/** What publishing will ask for: which image was tested, by what, and what came of it. */
export function verificationOf(
  subject: Subject,
  outcome: EngineOutcome,
  verdict: Verdict,
  told: { readonly failures: readonly FailedTest[]; readonly failedPhases: readonly FailedPhase[] },
  at: Date,
): Verification {
  const { instances } = outcome;
  const { failures, failedPhases } = told;
  return {
    engine: outcome.engine,
    gate: verdict.gate,
    conclusion: verdict.conclusion,
    image: subject.id,
    'image-verified': instances.length > 0 && instances.every(({ image }) => image.isSubject),
    instances: instances.map(({ name, phases, counts }) => ({
      name,
      phases: phases.map(({ phase, status, seconds }) => ({ phase, status, seconds })),
      total: counts.passed + counts.failed + counts.errored + counts.skipped,
      passed: counts.passed,
      failed: counts.failed,
      errored: counts.errored,
      skipped: counts.skipped,
    })),
    ...(failures.length === 0 ? {} : { failures: [...failures] }),
    ...(failedPhases.length === 0 ? {} : { 'failed-phases': [...failedPhases] }),
    tools: { ...outcome.tools },
    at: at.toISOString(),
  };
}

/**
 * The record of the bake with the verification in it; it names the digest of the one that it follows.
 *
 * @param told `started`: when testing began, in ms since the epoch
 */
export function verifyRecord(
  host: Host,
  found: FoundRecord,
  verification: Verification,
  told: {
    readonly started: number;
    readonly outcome: Pick<EngineOutcome, 'leftovers'>;
    readonly scanned?: Pick<ScanVerdict, 'scan'> | undefined;
  },
): Record {
  const { record } = found;
  const { run } = host;
  return {
    ...record,
    stage: 'verify',
    previous: previousOf(found),
    run: { url: run.url, id: run.id, attempt: run.attempt },
    stages: [
      ...record.stages.filter(({ name }) => name !== 'KitchenTest'),
      {
        name: 'KitchenTest',
        status:
          verification.conclusion === 'skipped' ? 'skipped' : verification.gate === 'pass' ? 'complete' : 'failed',
        start: new Date(told.started).toISOString(),
        end: verification.at,
      },
    ],
    leftovers: [...record.leftovers, ...told.outcome.leftovers],
    verification,
    ...(told.scanned === undefined ? {} : { scan: told.scanned.scan }),
  };
}

/** The same of an image that was scanned and not tested: what it says of tests stays. */
export function scannedRecord(host: Host, found: FoundRecord, scan: Scan): Record {
  const { url, id, attempt } = host.run;
  return { ...found.record, stage: 'verify', previous: previousOf(found), run: { url, id, attempt }, scan };
}

/** One that was tested or scanned before is taken further, and takes the place of that record. */
function previousOf({ record, digest }: FoundRecord): string | null {
  return record.stage === 'verify' ? record.previous : digest;
}

export function verifyRecordPath(legFolder: string): string {
  return join(legFolder, 'verify', 'record.json');
}

export function writeVerifyRecord(path: string, record: Record): void {
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}
