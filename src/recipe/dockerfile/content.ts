/** Where something was found: the first line of its instruction, from 1. */
type Found = { readonly line: number };

export type DockerfileStage = Found & {
  /** In lower case, as docker compares it; null where `AS` is missing. */
  readonly name: string | null;
  /** The image, or the earlier stage, after substitution; null where it cannot be known. */
  readonly base: string | null;
};

/** What `COPY`, `ADD` and `RUN --mount` take from the context. */
export type Copy = Found & {
  /** Paths and globs after substitution, as written otherwise; `.` for the whole context. */
  readonly sources: readonly string[];
  /** With `--parents`: `**` is any number of folders. */
  readonly keepsParents: boolean;
  /** What `--exclude` leaves out of a folder, as in a .dockerignore. Empty where any of it is not known. */
  readonly excludes: readonly string[];
};

export type Base = Found & {
  readonly kind: 'from' | 'copy' | 'mount' | 'frontend';
  /** As written, after substitution: an image, or a named context of the build. */
  readonly reference: string;
  /** The stage that it stands in; null where that has no name, and for a frontend. */
  readonly stage: string | null;
};

/** What `ADD` takes from the network: a URL or a git repository. */
export type RemoteSource = Found & {
  readonly url: string;
  /** The line says what its content is: a checksum, or a commit. */
  readonly isSettled: boolean;
};

export type Unread = Found & {
  readonly kind: 'source' | 'base' | 'file';
  /** As written. */
  readonly text: string;
};

export type Argument = Found & {
  readonly name: string;
  /** After substitution; null where there is none, or it cannot be known. */
  readonly default: string | null;
};

/**
 * What a Dockerfile reads: of all its stages, for which of them are built hangs on the target and the builder.
 *
 * An `ONBUILD` counts like the instruction in it, since a later stage may start from the one that holds it. The triggers
 * of an image from elsewhere are not seen here: they may read any file of the context.
 */
export type Dockerfile = {
  readonly stages: readonly DockerfileStage[];
  readonly copies: readonly Copy[];
  /** Neither earlier stages nor `scratch`. */
  readonly bases: readonly Base[];
  readonly remotes: readonly RemoteSource[];
  /** What hangs on a value that this file does not tell. While there is any of kind `source`, every file may be read. */
  readonly unread: readonly Unread[];
  /** Each `ARG` as often as it is declared. */
  readonly args: readonly Argument[];
};
