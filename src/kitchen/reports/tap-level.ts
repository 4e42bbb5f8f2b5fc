import { ReportFault } from './bounded-text.ts';

/** Tests that come out of their order are remembered one by one; more than these are no run of tests. */
const MOST_OUT_OF_ORDER = 10_000;

/** One sequence of tests with its plan: the report itself, or a subtest. */
export class TapLevel {
  readonly name: string | null;
  /** Failed cases before it. */
  readonly badBefore: number;
  /** All cases before it. */
  readonly totalBefore: number;
  /** The name that a comment announces for the next subtest in it. */
  announced: string | null = null;
  #plan: number | null = null;
  #isPlanLate = false;
  #inOrder = 0;
  readonly #ahead = new Set<number>();

  constructor(name: string | null, badBefore: number, totalBefore: number) {
    this.name = name;
    this.badBefore = badBefore;
    this.totalBefore = totalBefore;
  }

  get plan(): number | null {
    return this.#plan;
  }

  /** Notes the plan. */
  announce(count: number): void {
    this.#plan = count;
    this.#isPlanLate = this.#ran > 0;
  }

  get #ran(): number {
    return this.#inOrder + this.#ahead.size;
  }

  /** Notes test `number`, the next one where it has none. Tells what is wrong with it, `null` for nothing. */
  note(number: number | null): string | null {
    const isBehind = this.#isPlanLate;
    this.#isPlanLate = false;
    const wrong = this.#noteNumber(number ?? this.#inOrder + 1);
    return isBehind ? 'has its plan (1..N) between its tests; it stands before or after all of them' : wrong;
  }

  #noteNumber(given: number): string | null {
    if (given === 0) return 'numbers a test 0; they begin at 1';
    if (given <= this.#inOrder || this.#ahead.has(given)) return `has test ${given} twice`;
    if (given > this.#inOrder + 1) {
      if (this.#ahead.size === MOST_OUT_OF_ORDER) {
        throw new ReportFault('refused', `The TAP report has over ${MOST_OUT_OF_ORDER} tests out of their order.`);
      }
      this.#ahead.add(given);
      return null;
    }
    this.#inOrder = given;
    while (this.#ahead.delete(this.#inOrder + 1)) this.#inOrder += 1;
    return null;
  }

  /** What is wrong with the whole sequence, `null` for nothing. */
  fault(): ReportFault | null {
    const where = this.name === null ? 'The TAP report' : `The TAP subtest ${JSON.stringify(this.name)}`;
    const ran = this.#ran;
    if (this.plan === null)
      return new ReportFault('truncated', `${where} has no plan (1..N): it was not written to its end.`);
    if (ran < this.plan) return new ReportFault('truncated', `${where} plans ${this.plan} tests, but holds ${ran}.`);
    if (ran > this.plan) return new ReportFault('malformed', `${where} plans ${this.plan} tests, but holds ${ran}.`);
    if (this.#ahead.size > 0)
      return new ReportFault('malformed', `${where} numbers tests beyond its plan of ${this.plan}.`);
    return null;
  }
}
