import type { Trust } from './trust.ts';

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One message pinned to a place. `file` is relative to the workspace; lines and columns count from 1. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Where this run comes from; empty strings outside GitHub. */
export interface RunContext {
  readonly id: string;
  readonly attempt: number;
  readonly url: string;
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly event: string;
}

export interface UploadRequest {
  readonly name: string;
  readonly files: readonly string[];
  readonly root: string;
  readonly retentionDays?: number;
  /** How long it may take, in ms; an hour unless given. */
  readonly limitMs?: number;
  /** Whether it takes the place of the one that this run has uploaded under this name; between the two there is none. */
  readonly replaces?: boolean;
  /** Kept as it is, so that a browser opens it from the run's page: then `files` is one file, and `name` that of it. */
  readonly isUnzipped?: boolean;
}

/** What became of an upload: `unavailable` where there is no artifact service (GHES, a terminal). */
export type UploadResult =
  | {
      readonly kind: 'uploaded';
      readonly digest: string;
      /** Of the artifact, for its address below the run's; absent where the service gave none. */
      readonly id?: number;
    }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The names of artifacts of this run, whichever job made them. */
export type ArtifactList =
  | { readonly kind: 'found'; readonly names: readonly string[] }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** `unavailable` also where what came is not what was uploaded. */
export type DownloadResult =
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export type CacheResult =
  | { readonly kind: 'restored' | 'saved' }
  | { readonly kind: 'missed'; readonly reason: string };

/**
 * Every contact with the place we run in goes through here. Two implementations: the Actions runner and a terminal.
 * An action's `main(host)` therefore runs alike in a workflow, from the command line and in a test.
 */
export interface Host {
  readonly kind: 'actions' | 'terminal';
  readonly environment: Environment;
  /** The folder of the repository; all paths of a user are relative to it and stay inside. */
  readonly workspace: string;
  /** A folder that lives as long as the job. */
  readonly temporary: string;
  /** A folder for tools that outlives jobs where the machine does. */
  readonly toolCache: string;
  readonly run: RunContext;
  readonly trust: Trust;

  /** The raw text of an input; empty when it is not given. */
  input(name: string): string;
  output(name: string, value: string): void;
  saveState(name: string, value: string): void;
  state(name: string): string;
  /** Puts a folder first on PATH of the steps that follow. */
  addPath(folder: string): void;
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void;
  /** From here on the runner turns lines that match into annotations, until the matcher is removed. */
  addMatcher(file: string): void;
  removeMatcher(owner: string): void;
  /** Registers a value that must never be shown. */
  secret(value: string): void;
  /**
   * Whether a text holds a value that was registered here, so that the runner would drop a job output of it. The runner
   * also knows the job's secrets and what other steps registered; those cannot be asked for.
   */
  hides(text: string): boolean;
  /** A text without the values that were registered here, for files that people read. */
  scrub(text: string): string;

  info(line: string): void;
  debug(line: string): void;
  annotate(annotation: Annotation): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /**
   * Prints what another program wrote, as text only: while `body` runs the runner obeys no command on our output.
   * `write` takes whole lines, each ending in a newline.
   */
  relay<T>(body: (write: (lines: string) => void) => Promise<T>): Promise<T>;
  /** Adds Markdown to the job's summary. */
  summary(markdown: string): Promise<void>;
  upload(request: UploadRequest): Promise<UploadResult>;
  /** Loads what `upload` needs, which takes a third of a second, while something else is waited for. */
  prepareUpload(): void;
  /** The artifacts of this run whose names begin like this, sorted; of several of one name it is the newest that counts. */
  artifacts(prefix: string): Promise<ArtifactList>;
  /**
   * Unpacks the files of an artifact into a folder, which is made. Any job of the run may have written it: names and
   * contents are a stranger's, only that they stay inside the folder is certain.
   */
  download(name: string, folder: string): Promise<DownloadResult>;
  /** Folders out of the run's cache. `missed` also where there is no cache service, with the reason. */
  restoreCache(folders: readonly string[], key: string): Promise<CacheResult>;
  /** Folders into the cache, for later runs; what is there under that key stays. */
  saveCache(folders: readonly string[], key: string): Promise<CacheResult>;
  /** What an earlier run kept under a name; undefined where nothing is, or no cache. A hint, never a truth. */
  recall(name: string): Promise<string | undefined>;
  /** Keeps a short text for later runs, over what was kept under that name. Never fails. */
  keep(name: string, text: string): Promise<void>;
  /** Marks the step as failed with this message. */
  fail(message: string): void;
}
