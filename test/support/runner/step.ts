import type { ActionManifest } from './action-yml.ts';
import type { Annotation } from './annotation.ts';
import { Dictionary } from './dictionary.ts';
import type { DroppedOutput } from './job-outputs.ts';
import type { Moment } from './moments.ts';
import type { Conclusion, ObeyedCommand, PhaseName, PhaseResult } from './phase-result.ts';

type StepCondition = 'success' | 'always' | 'failure' | 'cancelled' | '!cancelled';

/** What a step's inputs and env, or a function step, may look at. */
export interface StepContext {
  /** The steps with an id that have run. */
  readonly steps: Readonly<Record<string, StepOutcome>>;
  /** What a `run:` step would see: no inputs, no tokens of the services. */
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly temp: string;
}

export interface StepOutcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Values, or how to find them when the phase starts; the runner evaluates them anew for pre, main and post. */
export type StepValues = Values | ((context: StepContext) => Values);

interface AnyStep {
  /** Without one, the runner would keep no outputs for later steps; the harness shows them all the same. */
  readonly id?: string;
  readonly name?: string;
  /** `success` unless given. */
  readonly if?: StepCondition;
  readonly continueOnError?: boolean;
}

/** A step with `uses:`. */
export interface ActionStep extends AnyStep {
  /** The folder of action.yml. */
  readonly action: string;
  readonly inputs?: StepValues;
  readonly env?: StepValues;
  /** `timeout-minutes`, in seconds and times the job's scale. It bounds pre, main and post, each by itself. */
  readonly timeoutSeconds?: number;
  /** The same for main, when a condition holds. */
  readonly timeout?: Moment;
  /** SIGKILL to the main process, as from an out-of-memory kill. */
  readonly kill?: Moment;
  /** More signals than the runner's own; to the main process unless a phase is named. */
  readonly signals?: readonly { readonly signal: NodeJS.Signals; readonly when: Moment; readonly phase?: PhaseName }[];
}

/** A step of the test itself. What it throws fails the step, and `runJob` throws it when the job is over. */
export interface FunctionStep extends AnyStep {
  readonly run: (context: StepContext) => Promise<void> | void;
}

export type StepRequest = ActionStep | FunctionStep;

/** All that a step did. Fields without a phase's name are main's; logs and annotations are of all phases in order. */
export interface StepResult extends StepOutcome {
  readonly id: string;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Outputs that could not leave the job. */
  readonly droppedOutputs: readonly DroppedOutput[];
  readonly state: Readonly<Record<string, string>>;
  readonly envAdded: Readonly<Record<string, string>>;
  readonly pathsAdded: readonly string[];
  /** The summaries of all phases as uploaded, masked. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: readonly Annotation[];
  readonly log: string;
  readonly rawStdout: string;
  readonly rawStderr: string;
  readonly commands: readonly ObeyedCommand[];
  readonly durationMs: number;
  readonly phases: { readonly pre?: PhaseResult; readonly main: PhaseResult; readonly post?: PhaseResult };
}

/** A step of a running job. */
export class Step {
  readonly request: StepRequest;
  readonly manifest: ActionManifest | undefined;
  readonly id: string;
  readonly state = new Dictionary();
  readonly outputs = new Dictionary();
  readonly phases = new Map<PhaseName, PhaseResult>();
  readonly envAdded = new Map<string, string>();
  readonly pathsAdded: string[] = [];
  outcome: Conclusion = 'skipped';
  conclusion: Conclusion = 'skipped';

  constructor(request: StepRequest, manifest: ActionManifest | undefined, index: number) {
    this.request = request;
    this.manifest = manifest;
    this.id = request.id ?? `__step_${index}`;
  }
}
