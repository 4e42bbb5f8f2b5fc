import type { z } from 'zod';

import type { Leftover } from './leftover.ts';
import type { NotedThing, Subject } from './provider-verify.ts';

// The port's part on tests by a script: how an image is brought up for one, and taken away.

type Variables = Readonly<Record<string, string>>;

/** Starts images for a script that tests them. */
export interface Trial {
  /** Never rejects: what is wrong is thrown when it is started. Here, and not before, an SDK is loaded. */
  readonly prepare: (request: TrialRequest) => Promise<TrialRun>;
  /**
   * The command that runs a shell's text within what is up, or `remote`: each run of it reaches in by itself. Absent: a
   * script runs beside it only.
   */
  readonly inside?: InsideCommand | 'remote';
  /** What a user may say of the machine, as the manifest and inputs have it. Absent: nothing. */
  readonly machine?: z.ZodType<Readonly<Record<string, unknown>>>;
  /** After a kill: removes what the run started, found by its mark. Never rejects. Absent: nothing is started. */
  readonly sweep?: (sweep: TrialSweep) => Promise<readonly Leftover[]>;
}

type InsideCommand = (
  text: string,
  place: { readonly folder: string; readonly variables: Variables },
) => { readonly program: string; readonly args: readonly string[] };

export interface TrialRequest {
  readonly subject: Subject;
  /** For what is started: of letters, digits and dashes. */
  readonly name: string;
  readonly mark: string;
  /** The id of the run, for people who meet it later. */
  readonly run: string;
  /** The copy of the workspace; a machine of its own may be given it under the same path. */
  readonly folder: string;
  /** Whether the script is to run within it. */
  readonly inside: boolean;
  /** What the user says of the machine, of the form that the provider asks for; null: nothing. */
  readonly machine: Readonly<Record<string, unknown>> | null;
  /** Ours alone, gone after the run; not there yet. */
  readonly private: string;
  /** The workspace itself. */
  readonly workspace: string;
  readonly environment: Variables;
  readonly timeoutMs: number;
  readonly isInterrupted: () => boolean;
  /** Told as soon as there is something that could be left. */
  readonly onStarted: (thing: NotedThing) => void;
  /**
   * Keeps what is in a file beside the record, without secrets, and gives the path that it has there; null where it cannot be
   * kept, as on a full disk. Never throws: what runs is taken away all the same.
   */
  readonly keepLog: (name: string, path: string) => string | null;
}

/** The image under test, brought up: a container, an instance, files. */
export interface TrialRun {
  /** Brings it up. Throws a KitchenError for what the user can mend, and passes on what the provider says. */
  readonly start: () => Promise<StartedTrial>;
  /**
   * Runs a shell's text within what is up, with a copy of the workspace at the same path, where `inside` of the provider is
   * `remote`. Throws a KitchenError.
   */
  readonly inside?: (script: InsideScript) => Promise<InsideEnd>;
  /** After the script: what has become of it that the script may not have noticed; null where all is well. */
  readonly trouble: () => Promise<string | null>;
  /**
   * After a script that ran inside: brings files that it wrote below a folder of the copy to the same place here. Absent:
   * they are there. May throw.
   * @param isWanted of an absolute path here
   */
  readonly collect?: (folder: string, isWanted: (path: string) => boolean) => Promise<void>;
  /** Takes it away, also one that came up half; what stays is told. Never throws. */
  readonly remove: () => Promise<readonly Leftover[]>;
}

export interface InsideScript {
  readonly text: string;
  /** Where it runs; below the folder of the trial. */
  readonly folder: string;
  readonly variables: Variables;
  /** Whether a path below `folder` is that of a report. */
  readonly isReport: (path: string) => boolean;
  readonly timeoutMs: number;
  /** Aborted by a cancel: then it ends at once. */
  readonly signal: AbortSignal;
  /** What it prints, as it comes; a guest's words. */
  readonly onOutput: (chunk: Buffer) => void;
}

export interface InsideEnd {
  /** `undefined`: it was ended, by its time or by a cancel. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
  /** Those that it wrote, by their path below the folder where it ran; a guest's words. */
  readonly reports: ReadonlyMap<string, Buffer>;
  /** What is lost of its output or its reports, in sentences; each blocks. */
  readonly problems: readonly string[];
}

export interface StartedTrial {
  /** For the script: by what it reaches what is up. */
  readonly variables: Variables;
  /** What the provider says that runs. */
  readonly image: { readonly id: string | null; readonly isSubject: boolean };
  /** Name to version. */
  readonly tools: Readonly<Record<string, string>>;
}

export interface TrialSweep {
  readonly subject: Subject;
  readonly mark: string;
  /** For programs that are asked; without the mark. */
  readonly environment: Variables;
  /** As for the trial. */
  readonly folder: string;
  /** As for the trial. */
  readonly private: string;
  /** Of this provider. */
  readonly noted: readonly NotedThing[];
  /** Whether a start was under way, so that something may appear of which nobody told the id. */
  readonly wasAsked: boolean;
}
