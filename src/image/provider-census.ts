import type { Asker } from './asker.ts';

// The port's part on images of the past: which of them a provider has, what they came of, and what is done with one that is revoked.

/** An image that carries the marks of a bake, or is a copy of one that does. */
export interface KnownImage {
  readonly provider: string;
  /** The region, or local. */
  readonly region: string;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string | null;
  /** The leg that it was baked as, or its slug where no more is told. */
  readonly leg: string;
  /** Null: of a copy, which has that of its original. */
  readonly key: string | null;
  readonly recipe: string | null;
  /** What it was baked on, by its id or name there; null: on nothing that is known. */
  readonly parent: string | null;
  /** The image that it is a copy of, by its id. */
  readonly copyOf: string | null;
  readonly verified: boolean;
  readonly digests: Readonly<Record<string, string>>;
}

export interface CensusWant {
  /** Regions to look in, beside the run's own. */
  readonly regions: readonly string[];
}

/** All own images that carry our marks. Throws why it cannot be asked. */
export type Census = (want: CensusWant, asker: Asker) => Promise<readonly KnownImage[]>;

/** What keeps people from an image that is revoked. Nothing is deleted, and what runs of an image goes on. */
export interface Withdrawal {
  /** All that is to be done to these images, what is done already among it: the same whenever it is asked. Reads only. */
  readonly wanted: (
    images: readonly Pick<KnownImage, 'region' | 'id'>[],
    words: RevokedWords,
    asker: Asker,
  ) => Promise<readonly WithdrawalChange[]>;
}

export interface RevokedWords {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
}

export interface WithdrawalChange {
  readonly region: string;
  readonly id: string;
  /** Words that begin with a verb: `deprecate it`. */
  readonly what: string;
  readonly isDone: boolean;
  /** May be done again. */
  readonly carryOut: () => Promise<void>;
}
