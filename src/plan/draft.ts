import type { LegDefinition } from '../image/definition.ts';

/** A place in a file of the repository, for messages. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something that the user should know and that stops nothing. */
export interface Notice extends Place {
  /** A notice, unless something may not be what its author meant. */
  readonly level?: 'warning';
  readonly message: string;
}

/** A leg as it was read, with the place that defines it. */
export interface DraftLeg {
  readonly definition: LegDefinition;
  readonly at: Place;
}

/** What reading a manifest, an IMAGES.json, a build request or a set of profiles gives. */
export interface Draft {
  /** The files that were read, relative to the repository. */
  readonly from: readonly string[];
  /** In the order of the source. `parent` already names another leg of the draft. */
  readonly legs: readonly DraftLeg[];
  readonly notices: readonly Notice[];
  readonly targets: Readonly<Record<string, unknown>>;
  readonly staging: string | null;
}
