import type { Annotation } from './annotation.ts';

export type PhaseName = 'pre' | 'main' | 'post';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A workflow command that the runner obeyed. */
export interface ObeyedCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly phase: PhaseName;
  readonly stream: OutputStream;
}

export type OutputStream = 'stdout' | 'stderr';

/** What one phase (pre, main or post) of a step did. */
export interface PhaseResult {
  readonly conclusion: Conclusion;
  /** null when a signal ended the process, or when there was none. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly pid: number | undefined;
  /** The lines the user sees, masked. */
  readonly log: string;
  readonly rawStdout: string;
  readonly rawStderr: string;
  readonly commands: readonly ObeyedCommand[];
  readonly annotations: readonly Annotation[];
  readonly droppedAnnotations: readonly Annotation[];
  /** The step summary as uploaded, masked; undefined when none was. */
  readonly summary: string | undefined;
  readonly durationMs: number;
}

/** A phase in which nothing ran. */
export const noPhase: PhaseResult = {
  conclusion: 'skipped',
  exitCode: null,
  signal: null,
  pid: undefined,
  log: '',
  rawStdout: '',
  rawStderr: '',
  commands: [],
  annotations: [],
  droppedAnnotations: [],
  summary: undefined,
  durationMs: 0,
};
