import type { Leftover } from './leftover.ts';
import type { ReadBuild } from './provider-bake.ts';
import type { TrialRequest } from './provider-trial.ts';

// The port's part on stepping into a build: how its machine is started, and how somebody gets in.

type Variables = Readonly<Record<string, string>>;

/** Starts what a build runs in, and lets somebody in. After a kill, `sweep` of the provider's trial finds what was started. */
export interface BuildShell {
  /** Absent: a machine of the image that the build starts from is all that a builder starts. */
  readonly rehearsal?: Rehearsal;
  /** The image that a build starts from, where its options name one outright. */
  readonly startsFrom?: (options: ReadBuild['literals']) => string | undefined;
  /** Never rejects: what is wrong is thrown when it is started. Here, and not before, an SDK is loaded. */
  readonly prepare: (request: ShellRequest) => Promise<ShellRun>;
}

/** Learns from Packer itself how a build would be started: programs of ours stand before those that it calls. */
export interface Rehearsal {
  /** Why a build cannot be rehearsed, as what goes on "cannot be entered before its provisioners: "; undefined where it can. */
  readonly refuses: (build: ReadBuild) => string | undefined;
  /** Writes the programs into a folder, which then comes first on PATH. */
  readonly stage: (folder: string, environment: Variables) => void;
  /** What Packer called to start the build, word for word; undefined where it did not come to that. */
  readonly heard: (folder: string) => readonly string[] | undefined;
}

/** What is to be started: the image is `subject`. */
export interface ShellRequest extends Omit<TrialRequest, 'inside'> {
  readonly start: BuilderStart | null;
  /** The platform that the image is for; null: that of the machine. */
  readonly platform: string | null;
}

/** How the builder starts it, where that was rehearsed. */
export interface BuilderStart {
  readonly words: readonly string[];
  /** Whether the image among the words gives way to `subject`, and by what it may stand there. */
  readonly stands: readonly string[] | null;
  /** Where the builder runs, and the folder of its temporary files. */
  readonly workingDirectory: string;
  readonly temporary: string;
  /** As whom provisioners run, where the template says so outright. */
  readonly user: string | null;
}

/** A machine somebody steps into. */
export interface ShellRun {
  /** Brings it up. Throws a KitchenError for what the user can mend. Gives what may be said of it, a line each. */
  readonly start: () => Promise<readonly string[]>;
  /** Lets somebody in; resolves with the exit code of the shell or command. Throws a KitchenError. */
  readonly enter: (entry: ShellEntry) => Promise<number>;
  /** Takes it away, also one that came up half; what stays is told. Never throws. */
  readonly remove: () => Promise<readonly Leftover[]>;
}

/** Who comes in. */
export interface ShellEntry {
  /** The shell to run; null: bash where it is there, else sh. */
  readonly shell: string | null;
  /** What the shell runs; null: what is typed. */
  readonly command: string | null;
  /** Whether what is typed and shown is on a terminal. */
  readonly isTerminal: boolean;
  /** Aborted by a cancel. */
  readonly signal: AbortSignal;
  /** Runs a program that has our terminal or our streams; gives its exit code. */
  readonly attach: (program: string, args: readonly string[]) => Promise<number>;
  /** Standard output, for what comes by another way. */
  readonly write: (chunk: Buffer) => void;
}

/** What a shell's text is, so that bash is taken where it is. */
export const BASH_OR_SH = 'if command -v bash >/dev/null 2>&1; then exec bash "$@"; else exec sh "$@"; fi';
