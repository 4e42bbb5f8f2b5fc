/** What a report may cost us. Tests set smaller ones. */
export interface ReportLimits {
  /** The largest file that is read as a stream (JUnit, TAP). */
  readonly bytes: number;
  /** The largest JSON file: it is read as a whole, and its values take several times its size. */
  readonly jsonBytes: number;
  /** How many cases are kept. */
  readonly cases: number;
}

export const REPORT_LIMITS: ReportLimits = {
  bytes: 256 * 1024 * 1024,
  jsonBytes: 64 * 1024 * 1024,
  cases: 2000,
};

/** Characters kept of a message, a name, a path; more than anybody reads in an annotation. */
export const MOST_MESSAGE = 4096;
export const MOST_NAME = 1000;
export const MOST_PATH = 1000;

/** A report that nests deeper is none: JUnit's and TAP's own nesting ends at four or five. */
export const MOST_DEPTH = 32;

/** Problems told of one report. */
export const MOST_PROBLEMS = 20;
