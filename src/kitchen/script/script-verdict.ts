import type { PhaseResult } from '../outcome.ts';
import type { ReportSum } from './script-reports.ts';

/** How a script ended, and what is known of it then. */
export interface ScriptEnding {
  /** `undefined`: it goes on, and is left to the post step. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
  readonly timeoutMinutes: number;
  readonly isCancelled: boolean;
  /** The last lines that it printed, fit to be shown. */
  readonly tail: readonly string[];
  /** What has become of the thing under test; null where all is well. */
  readonly trouble: string | null;
}

type Failure = NonNullable<PhaseResult['failure']>;

/** 126 and 127: not executable, not found (POSIX, sh, "Exit Status"). 172: InSpec without its licence. */
const CANNOT_RUN = new Set([126, 127]);
const NO_LICENCE = /cannot execute without accepting the license/i;

/**
 * What is wrong with the run of a script: the first that explains the rest as the failure of its phase, and every one
 * that the counts of the reports do not show as a problem. No tests at all are no problem here: that is the gate's.
 */
export function judgeScript(
  ending: ScriptEnding,
  sum: ReportSum,
): { readonly failure: Failure | null; readonly problems: readonly string[] } {
  const { exitCode, tail, trouble } = ending;
  const bad = sum.counts.failed + sum.counts.errored;
  const last = tail.at(-1);
  const said = last === undefined ? '' : ` It last said: ${last}`;
  const problems: string[] = [];
  let failure: Failure | null = null;
  const fail = (kind: Failure['class'], message: string): void => {
    failure ??= { class: kind, message };
  };
  if (ending.isCancelled) {
    fail('cancelled', 'The run was cancelled while the script ran.');
    return { failure, problems: [] };
  }
  if (ending.timedOut) {
    problems.push(`The script was ended after ${ending.timeoutMinutes} min.`);
    fail('test', `The script took longer than the time for verify (${ending.timeoutMinutes} min).${said}`);
  }
  if (trouble !== null) {
    problems.push(trouble);
    fail('infrastructure', trouble);
  }
  const licence = tail.find((line) => NO_LICENCE.test(line));
  if (exitCode !== 0 && licence !== undefined)
    fail('licence', `${licence} Set the input "chef-license" where its terms are accepted.`);
  if (exitCode !== 0 && exitCode !== undefined && CANNOT_RUN.has(exitCode)) {
    fail('config', `The script cannot be run (exit code ${exitCode}).${said}`);
  }
  if (bad > 0) fail('test', `${bad} of ${bad + sum.counts.passed + sum.counts.skipped} tests failed.`);
  if (exitCode !== 0 && !ending.timedOut) {
    // Where tests failed, this is how their program says so.
    const total = bad + sum.counts.passed + sum.counts.skipped;
    const but = total === 0 ? 'and no test was reported' : 'though no test of its reports failed';
    const message = `The script ended with exit code ${exitCode ?? 'none'}, ${but}.`;
    if (bad === 0) problems.push(message);
    fail('test', `${message}${said}`);
  }
  const [first] = sum.problems;
  if (first !== undefined) fail('config', first);
  return { failure, problems: [...problems, ...sum.problems] };
}
