import type { Leftover } from '../image/leftover.ts';
import type { TestCase } from './report.ts';
import { UserError } from '../core/errors.ts';

export const phases = ['create', 'converge', 'verify', 'destroy'] as const;
export type PhaseName = (typeof phases)[number];

/** Why something failed: the exit codes of kitchen say nothing of it. */
export type TestFailureClass =
  | 'config'
  | 'licence'
  | 'infrastructure'
  | 'converge'
  | 'test'
  | 'scan'
  | 'cleanup'
  | 'cancelled';

export interface PhaseTrouble {
  readonly class: TestFailureClass;
  /** One line. */
  readonly message: string;
  /** All that was said of it, where that is more: scrubbed, untrusted, in lines. */
  readonly text?: string;
}

export interface PhaseResult {
  readonly phase: PhaseName;
  readonly status: 'passed' | 'failed' | 'cancelled' | 'skipped';
  readonly seconds: number;
  readonly failure: PhaseTrouble | null;
}

/** What became of one instance: of Test Kitchen one of its instances, of a script the one run of it. */
export interface InstanceOutcome {
  readonly name: string;
  readonly suite: string | null;
  readonly platform: string | null;
  readonly phases: readonly PhaseResult[];
  /** Recounted over all its fresh reports. */
  readonly counts: {
    readonly passed: number;
    readonly failed: number;
    readonly errored: number;
    readonly skipped: number;
  };
  /** Bounded, the telling ones first. */
  readonly cases: readonly TestCase[];
  /** What is wrong with its reports or its state, in words; any of these blocks. */
  readonly problems: readonly string[];
  /** What the provider says that it runs: null when it could not be asked. */
  readonly image: { readonly id: string | null; readonly isSubject: boolean };
  /** Scrubbed; absolute path. */
  readonly log: string;
}

export interface EngineOutcome {
  readonly engine: 'kitchen' | 'script';
  /** Every instance that was expected, also those that never began. */
  readonly instances: readonly InstanceOutcome[];
  /** Of the run as a whole; any of these blocks. */
  readonly problems: readonly string[];
  readonly leftovers: readonly Leftover[];
  /** Name to version. */
  readonly tools: Readonly<Record<string, string>>;
  readonly isCancelled: boolean;
}

/** A mistake that the user can mend, with the class of failure that the gate reports for it. */
export class KitchenError extends UserError {
  readonly failure: TestFailureClass;

  constructor(failure: TestFailureClass, message: string) {
    super(message);
    this.failure = failure;
  }
}
