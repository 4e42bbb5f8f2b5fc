import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { annotateAll } from '../../core/runner/annotations.ts';
import { counted, cutText, cutInTheMiddle } from '../../core/text/wording.ts';
import type { Annotation, Host } from '../../core/runner/host.ts';
import { isInside, shownPath } from '../../core/files/paths.ts';
import { recordArtifactName } from '../../image/artifact-name.ts';
import { leftoverWarnings } from '../../image/leftover.ts';
import { isOpen } from '../../image/leftover.ts';
import type { Providers } from '../../image/provider.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { uploadRecord } from '../../image/record-upload.ts';
import type { Record } from '../../image/record.ts';
import type { FailedPhase, FailedTest } from '../../image/verification.ts';
import { scanRefusal, scanWords } from '../../image/scan.ts';
import type { Verdict } from '../../kitchen/gate.ts';
import type { EngineOutcome } from '../../kitchen/outcome.ts';
import type { ScanVerdict } from '../../kitchen/scan/scan-gate.ts';
import { phaseTroubles, type PhaseTroubleOf, wholeTrouble } from '../../kitchen/run/phase-troubles.ts';
import { foldCases, type FoldedCase, foldExcused } from './folded-case.ts';
import type { KitchenVerifyInputs } from './inputs.ts';
import { markUnverified, markVerified } from './mark.ts';
import { setScanOutputs, tellScan, withScan } from './scan.ts';
import { verificationOf, verifyRecord, verifyRecordPath, writeVerifyRecord } from './record.ts';
import { renderVerification } from './summary.ts';

export interface Verified {
  readonly inputs: KitchenVerifyInputs;
  readonly providers: Providers;
  readonly subject: Subject;
  readonly found: FoundRecord | null;
  readonly outcome: EngineOutcome;
  /** Of the tests alone. */
  readonly verdict: Verdict;
  /** Absent where no scan was asked for, or the run was cancelled. */
  readonly scanned: ScanVerdict | undefined;
  /** The folder of the kitchen file. */
  readonly root: string;
  readonly legFolder: string;
  readonly trusted: boolean;
  /** ms since the epoch. */
  readonly started: number;
}

const TAIL_LINES = 40;
/** A record has room for a megabyte. */
const MOST_FAILURES = 50;
const MOST_INSTANCES = 10;
const LONGEST_TEXT = 1000;
const LONGEST_PHASE = 32 * 1024;

/** Tells what came of it, the most important first: the record, then the outputs, then all else. */
export async function reportVerification(host: Host, tested: Verified): Promise<void> {
  const verified = { ...tested, verdict: withScan(tested.verdict, tested.scanned) };
  const { inputs, providers, subject, found, outcome, verdict, scanned, legFolder, trusted } = verified;
  const folded = foldCases(outcome.instances);
  const failures = folded.slice(0, MOST_FAILURES).map((one) => failedTest(host, verified.root, one));
  const troubles = phaseTroubles(outcome.instances);
  const failedPhases = failedPhasesOf(host, troubles);
  const verification = verificationOf(subject, outcome, tested.verdict, { failures, failedPhases }, new Date());
  let path = '';
  let record: Record | undefined;
  if (found !== null) {
    // The image first: a record must not promise what its provider does not know.
    // What an earlier scan said holds until another one says more.
    const isScanned = scanRefusal(scanned?.scan ?? found.record.scan) === undefined;
    if (verdict.gate === 'pass' && isScanned && trusted)
      await markVerified(host, inputs, providers, subject, found.record);
    if (scanRefusal(scanned?.scan) !== undefined && trusted)
      await markUnverified(host, inputs, providers, subject, found.record);
    path = verifyRecordPath(legFolder);
    record = verifyRecord(host, found, verification, verified);
    writeVerifyRecord(path, record);
  }
  setOutputs(host, verified, path, verification['image-verified']);
  setScanOutputs(host, scanned);
  if (scanned !== undefined) tellScan(host, scanned);
  const excused = foldExcused(outcome.instances);
  annotateAll(host, [...annotationsOf(host, verified, folded, troubles), ...excused.map(excusedAnnotation)]);
  // Of a plan the job at the end tells of all its images; here stands what is not well.
  const isTold = scanned?.reasons.length === 0 && scanned.scan.notes === undefined;
  const isQuiet =
    verdict.gate === 'pass' &&
    (scanned === undefined || isTold) &&
    excused.length === 0 &&
    !outcome.leftovers.some(isOpen);
  if (inputs.plan === '' || !trusted || !isQuiet) {
    const told = { failed: folded, excused, troubles, scanned, tails: tailsOf(verified) };
    await host.summary(renderVerification(subject, outcome, verdict, told));
  }
  if (record !== undefined && trusted) await uploadVerifyRecord(host, inputs, subject, record, path);
  conclude(host, verified);
}

/** Of a runner that keeps artifacts. */
export async function uploadVerifyRecord(
  host: Host,
  inputs: Pick<KitchenVerifyInputs, 'artifact-prefix'>,
  { slug }: Pick<Subject, 'slug'>,
  record: Record,
  path: string,
): Promise<void> {
  if (host.kind !== 'actions') return;
  const name = recordArtifactName(inputs['artifact-prefix'], slug, 'verify', host.run.attempt);
  await uploadRecord(host, record, { name, files: ['record.json'], root: dirname(path) });
}

function setOutputs(host: Host, { outcome, verdict, started }: Verified, record: string, isSubject: boolean): void {
  const sum = (count: 'passed' | 'failed' | 'errored' | 'skipped'): number =>
    outcome.instances.reduce((all, { counts }) => all + counts[count], 0);
  host.output('conclusion', verdict.conclusion);
  host.output('gate', verdict.gate);
  host.output('failure-class', verdict.failure ?? '');
  host.output(
    'instances',
    JSON.stringify(
      outcome.instances.map(({ name, suite, platform, phases, counts, image }) => ({
        name,
        suite,
        platform,
        phases: phases.map(({ phase, status, seconds }) => ({ phase, status, seconds })),
        ...counts,
        'image-verified': image.isSubject,
      })),
    ),
  );
  for (const count of ['passed', 'failed', 'errored', 'skipped'] as const) host.output(count, String(sum(count)));
  host.output('total', String(sum('passed') + sum('failed') + sum('errored') + sum('skipped')));
  const shut = outcome.instances.filter(({ name }) => verdict.reasons.some((reason) => reason.startsWith(`${name}: `)));
  host.output('failed-instances', JSON.stringify(shut.map(({ name }) => name)));
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
  host.output('record', record);
  host.output('image-verified', String(isSubject));
  // What a cancelled one leaves is looked for after this step.
  host.output('leftovers', outcome.isCancelled ? '' : JSON.stringify(outcome.leftovers.filter(isOpen)));
}

function annotationsOf(
  host: Host,
  { outcome, verdict, root }: Verified,
  folded: readonly FoldedCase[],
  troubles: readonly PhaseTroubleOf[],
): readonly Annotation[] {
  const tests = folded.map(({ test, instances, of }): Annotation => {
    const on = of > 1 ? ` (fails on ${instances.length} of ${of})` : '';
    const place = placeIn(host, root, test.file);
    return {
      level: 'error',
      title: test.name.replace(/\s+/g, ' ').slice(0, 200),
      message: `${test.message ?? 'It failed.'}${on}`,
      ...(place === undefined ? {} : { file: place, ...(test.line === null ? {} : { line: test.line }) }),
    };
  });
  // On a terminal the closing error tells the first of them.
  const reasons = verdict.reasons
    .filter((reason) => !reason.endsWith(' tests failed'))
    .flatMap((reason): readonly Annotation[] => {
      const told = troubles.find(
        ({ instance, message }) => reason.startsWith(`${instance}: `) && reason.endsWith(message),
      );
      const text = told?.text ?? '';
      if (host.kind === 'terminal' && reason === verdict.reasons[0] && text === '') return [];
      return [{ level: 'error', title: 'Verification', message: wholeTrouble({ message: reason, text }) }];
    });
  return [...tests, ...reasons, ...leftoverWarnings(outcome.leftovers)];
}

/** As the record tells it to the jobs that follow, which know nothing of this one's secrets. */
function failedTest(host: Host, root: string, { test, instances }: FoldedCase): FailedTest {
  const cut = (text: string): string => cutText(host.scrub(text), LONGEST_TEXT);
  const file = placeIn(host, root, test.file);
  return {
    name: cut(test.name.replace(/\s+/g, ' ')),
    instances: instances.slice(0, MOST_INSTANCES),
    file: file === undefined ? null : cut(file),
    line: file === undefined || test.line === null || test.line < 1 ? null : test.line,
    message: cut(test.message ?? 'It failed.'),
  };
}

/** As the record tells of them, within its room. */
function failedPhasesOf(host: Host, troubles: readonly PhaseTroubleOf[]): readonly FailedPhase[] {
  const told = troubles.slice(0, MOST_INSTANCES);
  return told.map((trouble) => ({
    instance: trouble.instance,
    phase: trouble.phase,
    class: trouble.class,
    message: cutInTheMiddle(host.scrub(wholeTrouble(trouble)), LONGEST_PHASE, 'the log of the job has all'),
  }));
}

function excusedAnnotation({ test, instances }: FoldedCase): Annotation {
  const said = test.message === null ? '' : `: ${test.message}`;
  return {
    level: 'warning',
    title: test.name.replace(/\s+/g, ' ').slice(0, 200),
    message: `It failed on ${instances.join(', ')}, and does not count: its line says ${(test.excusedBy ?? 'skip').toUpperCase()}${said}`,
  };
}

/** A path of a report as one of the repository, where it is one: it may be relative to the kitchen folder, or absolute. */
function placeIn(host: Host, root: string, file: string | null): string | undefined {
  if (file === null) return undefined;
  for (const full of [resolve(root, file), resolve(host.workspace, file)]) {
    if (isInside(host.workspace, full) && existsSync(full)) return shownPath(host.workspace, full);
  }
  return undefined;
}

function tailsOf({ outcome }: Verified): ReadonlyMap<string, string> {
  const bad = outcome.instances.filter(
    ({ phases, counts, problems }) =>
      counts.failed + counts.errored > 0 || problems.length > 0 || phases.some(({ status }) => status === 'failed'),
  );
  return new Map(
    bad.slice(0, 5).flatMap(({ name, log }): (readonly [string, string])[] => {
      if (!existsSync(log)) return [];
      return [[name, readFileSync(log, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n')]];
    }),
  );
}

function conclude(host: Host, { subject, verdict, outcome, scanned, started }: Verified): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const count = outcome.instances.reduce((all, { counts }) => all + counts.passed, 0);
  if (verdict.gate === 'pass') {
    host.info(
      `Verified ${subject.leg} in ${seconds} s: ${counted(count, 'test')} on ${counted(outcome.instances.length, 'instance')}${scanned === undefined ? '' : `; scan: ${scanWords(scanned.scan)}`}.`,
    );
    return;
  }
  const [first = '', ...more] = verdict.reasons;
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const sentence = `${subject.leg} is not verified (${verdict.conclusion}) after ${seconds} s: ${first}${rest}`;
  if (verdict.conclusion === 'skipped') host.info(sentence);
  else host.fail(sentence);
}
