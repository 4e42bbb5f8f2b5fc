import type { Publication } from '../../image/verification.ts';
import type { FilesOfTarget } from '../files/delivery/shared-files.ts';
import type { Ledger } from './ledger.ts';
import type { Phase } from './phase.ts';

/** One change that is needed, in words for the plan, the journal and the summary. */
export interface Change {
  readonly target: string;
  readonly kind: Publication['kind'];
  /** Null: it is of several legs, as a file is. */
  readonly leg: string | null;
  readonly region: string | null;
  readonly phase: Phase;
  /** What is done to what, beginning with a verb: "copy ami-1 from us-east-1", "set latest". Never a secret. */
  readonly what: string;
  /** What is there now, in short; null: nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a look at all of a target's places says, before anything is changed. */
export interface Preflight {
  /** Each stops the whole run before the first change: what, where, allowed, got, what to do. */
  readonly refusals: readonly string[];
  readonly notices: readonly string[];
  /** All that the phases will change, as far as it can be seen now. */
  readonly changes: readonly Change[];
  /** Where images are already: what files say of them can then be told before anything is changed. */
  readonly there?: readonly There[];
}

/** An image that is where its target wants it, whatever else is due for it. */
export type There = Pick<Outcome, 'kind' | 'leg' | 'build' | 'region' | 'id' | 'status'>;

/** What became of one leg in one place of a target. */
export interface Outcome extends Publication {
  readonly leg: string;
  readonly build: string;
  /** Whether the run may go on to the next phase without it: only of a best-effort region. */
  readonly isRequired: boolean;
  /** Why it failed or was skipped; null otherwise. */
  readonly message: string | null;
}

/** Where a consumer finds an image now: one line of the outputs and the files. */
export interface Placed {
  readonly leg: string;
  readonly image: string;
  readonly axes: Readonly<{ [axis: string]: string }>;
  readonly build: string;
  readonly provider: string;
  /** The region, or local. */
  readonly region: string;
  /** An AMI id; `repository@sha256:…` of a container image that was published, else its id; a path. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/**
 * One kind of one target, over all legs that name it. It decides by what the provider says, never by what an earlier run
 * noted; each of its phases looks again and changes only what differs, so that it may be run again at any time.
 */
export interface Publisher {
  readonly target: string;
  readonly kind: Publication['kind'];
  /**
   * Reads only. Throws nothing but bugs: what is wrong is a refusal.
   * @param placed where images are already, by what the targets of other kinds say
   */
  readonly preflight: (placed?: readonly Placed[]) => Promise<Preflight>;
  /** The files that it would write: none may be of two targets. */
  readonly files?: (placed: readonly Placed[]) => FilesOfTarget;
  /**
   * Does its part of a phase. What fails in a place is an outcome of it, not an error; after the phase the run stops if a
   * required outcome failed.
   * @param placed where images are by now; complete in `announce`
   */
  readonly carryOut: (phase: Phase, ledger: Ledger, placed: readonly Placed[]) => Promise<void>;
  /** So far; one for each leg, build and region (files: one for each path, its `ref`). */
  readonly outcomes: () => readonly Outcome[];
}
