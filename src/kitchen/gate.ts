import type { EngineOutcome, TestFailureClass, InstanceOutcome } from './outcome.ts';
import { isInReports } from './run/phase-troubles.ts';

export interface GateRules {
  /** Tests that each instance must have executed. */
  readonly minTests: number;
  /** Skipped tests that an instance may have at most; null: any number. */
  readonly maxSkipped: number | null;
  /** Whether having nothing to test is no failure of the step. The gate stays shut all the same. */
  readonly allowNoTests: boolean;
  /** The id of the image under test. */
  readonly image: string;
}

/** Whether publishing may go on, and why not. */
export interface Verdict {
  readonly gate: 'pass' | 'block';
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'no-tests' | 'skipped';
  /** In words, each with its instance; empty when the gate is open. */
  readonly reasons: readonly string[];
  /** Of what went wrong first; null when nothing did. */
  readonly failure: TestFailureClass | null;
}

/**
 * Opens only when every expected instance ran this image, reached `verify` and came through it, and its fresh reports tell
 * enough executed tests with none that failed. Whatever cannot be told blocks.
 */
export function decideGate(outcome: EngineOutcome, rules: GateRules): Verdict {
  const { instances, problems, isCancelled } = outcome;
  if (isCancelled) return blocked('cancelled', ['the verification was cancelled'], 'cancelled');
  if (instances.length === 0 && problems.length === 0) {
    return blocked(rules.allowNoTests ? 'skipped' : 'no-tests', ['there is no instance to verify'], null);
  }
  const failures = instances.flatMap((instance) => failuresOf(instance, rules.image));
  const lacks = instances.flatMap((instance) => lacksOf(instance, rules));
  const reasons = [...problems, ...failures.map(({ reason }) => reason), ...lacks];
  if (reasons.length === 0) return { gate: 'pass', conclusion: 'success', reasons: [], failure: null };
  const failure = failures[0]?.class ?? (problems.length > 0 ? 'config' : null);
  const onlyLacks = problems.length === 0 && failures.length === 0;
  return blocked(onlyLacks ? 'no-tests' : 'failure', reasons, failure);
}

function blocked(
  conclusion: Verdict['conclusion'],
  reasons: readonly string[],
  failure: TestFailureClass | null,
): Verdict {
  return { gate: 'block', conclusion, reasons, failure };
}

interface Failure {
  readonly class: TestFailureClass;
  readonly reason: string;
}

/** What went wrong: a phase, a test, a report, or another image. Only a failed destroy leaves the verdict as it is. */
function failuresOf({ name, phases, counts, problems, image }: InstanceOutcome, subject: string): readonly Failure[] {
  const told: Failure[] = [];
  const bad = counts.failed + counts.errored;
  for (const { phase, status, failure } of phases) {
    if (phase === 'destroy' || status === 'passed' || status === 'skipped') continue;
    // The reports say it better.
    if (isInReports(phase, failure?.class, counts)) continue;
    told.push({
      class: failure?.class ?? 'infrastructure',
      reason: `${name}: ${phase} ${status === 'cancelled' ? 'was cancelled' : `failed${failure === null ? '' : ` (${failure.class}): ${failure.message}`}`}`,
    });
  }
  if (bad > 0) told.push({ class: 'test', reason: `${name}: ${bad} of ${executed(counts)} tests failed` });
  for (const problem of problems) told.push({ class: 'config', reason: `${name}: ${problem}` });
  if (!image.isSubject) {
    const what =
      image.id === null ? 'which image it ran is not known' : `it ran another image, ${image.id}, not ${subject}`;
    told.push({ class: 'config', reason: `${name}: ${what}` });
  }
  return told;
}

/** Green without tests is not green. */
function lacksOf({ name, phases, counts }: InstanceOutcome, { minTests, maxSkipped }: GateRules): readonly string[] {
  const lacks: string[] = [];
  if (!phases.some(({ phase, status }) => phase === 'verify' && status !== 'skipped')) {
    lacks.push(`${name}: it was never verified`);
  }
  // Nothing passes that has not executed a test at all, whatever the least number is.
  const least = Math.max(1, minTests);
  if (executed(counts) < least)
    lacks.push(`${name}: ${executed(counts)} tests were executed, at least ${least} must be`);
  if (maxSkipped !== null && counts.skipped > maxSkipped) {
    lacks.push(`${name}: ${counts.skipped} tests were skipped, at most ${maxSkipped} may be`);
  }
  return lacks;
}

function executed({ passed, failed, errored }: InstanceOutcome['counts']): number {
  return passed + failed + errored;
}
