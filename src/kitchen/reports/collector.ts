import type { Report, ReportProblem, TestCase } from '../report.ts';
import { type ReportFault, MOST_PROBLEMS } from './bounded-text.ts';
import { plainMessage } from './plain-text.ts';

/** Counts cases and keeps the telling ones: memory does not grow with the report. */
export class CaseCollector {
  readonly #most: number;
  readonly #counts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
  readonly #bad: TestCase[] = [];
  readonly #skipped: TestCase[] = [];
  readonly #passed: TestCase[] = [];
  readonly #problems: ReportProblem[] = [];

  /** @param most how many cases are kept */
  constructor(most: number) {
    this.#most = most;
  }

  add(test: TestCase): void {
    this.#counts[test.outcome] += 1;
    const kept = test.outcome === 'passed' ? this.#passed : test.outcome === 'skipped' ? this.#skipped : this.#bad;
    if (kept.length < this.#most) kept.push(test);
  }

  /** Failed and errored cases so far. */
  get bad(): number {
    return this.#counts.failed + this.#counts.errored;
  }

  /** All cases so far. */
  get total(): number {
    return this.bad + this.#counts.passed + this.#counts.skipped;
  }

  get problems(): number {
    return this.#problems.length;
  }

  problem(kind: ReportProblem['kind'], message: string): void {
    if (this.#problems.length === MOST_PROBLEMS) return;
    this.#problems.push({ kind, message: plainMessage(message) ?? 'The report cannot be read.' });
  }

  fault(fault: ReportFault): void {
    this.problem(fault.kind, fault.message);
  }

  report(format: Report['format']): Report {
    const cases = [...this.#bad, ...this.#skipped, ...this.#passed].slice(0, this.#most);
    return {
      format,
      counts: { ...this.#counts },
      cases,
      dropped: this.total - cases.length,
      problems: [...this.#problems],
    };
  }
}
