/** One test case of a report, whatever the format. */
export interface TestCase {
  /**
   * The suites or describe blocks above it, then its own name, joined by ` › `. As written by whoever wrote the test:
   * untrusted, but bounded, of one line and free of control characters.
   */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'errored' | 'skipped';
  /** Of a failure or a skip; several failures of one case are joined. Untrusted, bounded, free of control characters but line ends and tabs. */
  readonly message: string | null;
  /** Where the test is written, as the report tells it; not yet a path of the repository. */
  readonly file: string | null;
  readonly line: number | null;
  /** Seconds. */
  readonly seconds: number | null;
  /** It failed, and is counted as skipped since its own line says that this does not count (TAP: `not ok … # todo`). */
  readonly excusedBy?: 'todo' | 'skip';
}

/** What is wrong with a report; any of these blocks. */
export interface ReportProblem {
  /**
   * `truncated`: it ends too early, or is empty; `malformed`: it is not of its format, or contradicts itself;
   * `refused`: it is a way to stop us (too large, too deep, a document type), or cannot be read; `aborted`: the run
   * behind it broke off (load errors, bail out, a profile that did not run).
   */
  readonly kind: 'truncated' | 'malformed' | 'refused' | 'aborted';
  /** One sentence or several; what it quotes of the report is untrusted, bounded and cleaned like a case's message. */
  readonly message: string;
}

export interface ReportCounts {
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  readonly skipped: number;
}

export interface Report {
  /** `unknown`: nothing of the file tells; there is a problem then. */
  readonly format: 'junit' | 'tap' | 'rspec' | 'inspec' | 'unknown';
  /** Recounted from the cases themselves: counters of a report are never trusted, only held against it. */
  readonly counts: ReportCounts;
  /** Bounded in number and size: failed and errored ones first, then skipped, then passed, each in the report's order. */
  readonly cases: readonly TestCase[];
  /** How many cases are counted but not in `cases`. */
  readonly dropped: number;
  readonly problems: readonly ReportProblem[];
}
