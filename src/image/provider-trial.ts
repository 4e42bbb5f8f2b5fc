import type { Leftover } from './leftover.ts';
import type { NotedThing, Subject } from './provider-verify.ts';

// The port's part on tests by a script: how an image is brought up for one, and taken away.

type Variables = Readonly<Record<string, string>>;

/** Starts images for a script that tests them. */
export interface Trial {
  /** Never rejects: what is wrong is thrown when it is started. Here, and not before, an SDK is loaded. */
  readonly prepare: (request: TrialRequest) => Promise<TrialRun>;
  /** The command that runs a shell's text within what is up. Absent: a script runs beside it only. */
  readonly inside?: (
    text: string,
    place: { readonly folder: string; readonly variables: Variables },
  ) => { readonly program: string; readonly args: readonly string[] };
  /** After a kill: removes what the run started, found by its mark. Never rejects. Absent: nothing is started. */
  readonly sweep?: (sweep: TrialSweep) => Promise<readonly Leftover[]>;
}

export interface TrialRequest {
  readonly subject: Subject;
  /** For what is started: of letters, digits and dashes. */
  readonly name: string;
  readonly mark: string;
  /** The id of the run, for people who meet it later. */
  readonly run: string;
  /** The copy of the workspace; a machine of its own may be given it under the same path. */
  readonly folder: string;
  readonly environment: Variables;
  readonly timeoutMs: number;
  readonly isInterrupted: () => boolean;
  /** Told as soon as there is something that could be left. */
  readonly onStarted: (thing: NotedThing) => void;
}

/** The image under test, brought up: a container, an instance, files. */
export interface TrialRun {
  /** Brings it up. Throws a KitchenError for what the user can mend, and passes on what the provider says. */
  readonly start: () => Promise<StartedTrial>;
  /** After the script: what has become of it that the script may not have noticed; null where all is well. */
  readonly trouble: () => Promise<string | null>;
  /** Takes it away, also one that came up half; what stays is told. Never throws. */
  readonly remove: () => Promise<readonly Leftover[]>;
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
  /** Of this provider. */
  readonly noted: readonly NotedThing[];
  /** Whether a start was under way, so that something may appear of which nobody told the id. */
  readonly wasAsked: boolean;
}
