import type { ReportProblem } from '../report.ts';

const HEAD = 16 * 1024;
const TAIL = 16 * 1024;

/** The beginning and the end of a text that comes in pieces: the message is in the one, the place often in the other. */
export class BoundedText {
  #head = '';
  #tail = '';
  #dropped = 0;

  add(piece: string): void {
    const room = HEAD - this.#head.length;
    if (room >= piece.length) {
      this.#head += piece;
      return;
    }
    this.#head += piece.slice(0, room);
    const tail = this.#tail + piece.slice(room);
    this.#dropped += Math.max(0, tail.length - TAIL);
    this.#tail = tail.slice(-TAIL);
  }

  get isEmpty(): boolean {
    return this.#head.trim() === '' && this.#tail.trim() === '';
  }

  toString(): string {
    return this.#dropped === 0 ? this.#head + this.#tail : `${this.#head}\n…\n${this.#tail}`;
  }
}

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

/** Ends the reading of a report. What was counted so far stands, and the problem blocks. */
export class ReportFault extends Error {
  override readonly name = 'ReportFault';
  readonly kind: ReportProblem['kind'];

  constructor(kind: ReportProblem['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
