import { AnnotationList } from './annotation.ts';
import type { AnnotationLevel, AnnotationPlace } from './annotation.ts';
import type { Dictionary } from './dictionary.ts';
import type { JobState } from './job-state.ts';
import type { ObeyedCommand, OutputStream, PhaseName } from './phase-result.ts';

/** What a phase may change, and what it has done so far: the runner's ExecutionContext for one pre, main or post. */
export class PhaseRecord {
  readonly phase: PhaseName;
  readonly job: JobState;
  /** State is one dictionary for all phases of a step. */
  readonly state: Dictionary;
  /** undefined in pre and post: ExecutionContext.SetOutput ignores outputs of a record without a context name. */
  readonly outputs: Dictionary | undefined;
  /** The `env` context of this phase: the job's variables and the step's. */
  readonly env: Map<string, string>;
  readonly annotations = new AnnotationList();
  readonly commands: ObeyedCommand[] = [];
  readonly log: string[] = [];
  readonly raw: Record<OutputStream, string[]> = { stdout: [], stderr: [] };
  readonly envAdded = new Map<string, string>();
  readonly pathsAdded: string[] = [];
  summary: string | undefined;
  echo: boolean;
  /** ExecutionContext.CommandResult: a command that could not be obeyed fails the step whatever its exit code. */
  commandFailed = false;

  constructor(
    phase: PhaseName,
    job: JobState,
    own: { state: Dictionary; outputs: Dictionary | undefined; env: Map<string, string> },
  ) {
    this.phase = phase;
    this.job = job;
    this.state = own.state;
    this.outputs = own.outputs;
    this.env = own.env;
    this.echo = job.debug;
  }

  /** A message masked as a whole, then cut into log lines: ExecutionContext.Write. */
  output(message: string): void {
    const lines = this.job.masker.mask(message).split('\n');
    this.log.push(...lines);
    this.job.log.push(...lines);
  }

  debugOutput(message: string): void {
    if (this.job.debug) for (const line of message.split(/\r?\n/u)) this.output(`##[debug]${line}`);
  }

  issue(level: AnnotationLevel, message: string, place: AnnotationPlace = {}): void {
    this.annotations.add({ level, message: this.job.masker.mask(message), phase: this.phase, ...place });
    if (message !== '') this.output(`##[${level}]${message}`);
  }

  setOutput(name: string, value: string): void {
    // ArgUtil.NotNullOrEmpty
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')");
    this.outputs?.set(name, value);
  }

  setVariable(name: string, value: string): void {
    this.job.env.set(name, value);
    this.env.set(name, value);
    this.envAdded.set(name, value);
  }

  addPath(path: string): void {
    const before = this.job.prependPath.indexOf(path);
    if (before >= 0) this.job.prependPath.splice(before, 1);
    this.job.prependPath.push(path);
    this.pathsAdded.push(path);
  }
}
