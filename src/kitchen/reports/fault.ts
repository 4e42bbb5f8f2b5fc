import type { ReportProblem } from '../report.ts';

/** Ends the reading of a report. What was counted so far stands, and the problem blocks. */
export class ReportFault extends Error {
  override readonly name = 'ReportFault';
  readonly kind: ReportProblem['kind'];

  constructor(kind: ReportProblem['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
