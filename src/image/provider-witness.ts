import type { Host } from '../core/runner/host.ts';
import type { PlannedLeg } from './plan.ts';
import type { BakedImage, Record as LegRecord } from './record.ts';

// The port's part on the gate: what a provider itself says of an image, before anything of it is published.

/** Asks a provider what it has, and compares that with what records say. */
export interface Witness {
  /** Whether it can be asked about such an image. That of the image's own provider comes first, then the first one that can. */
  readonly keeps: (image: BakedImage) => boolean;
  /** Opens what it asks with. Here, and not before, an SDK is loaded. What it throws is why it cannot confirm an image. */
  readonly open: (request: WitnessRequest) => Promise<LookAtImage>;
}

export interface WitnessRequest {
  readonly host: Host;
  /** The run's repository for images that one job hands to another; null where there is none. */
  readonly buildRegistry: string | null;
  /** All that will be looked at, so that a region is asked once for all of its images. */
  readonly images: readonly BakedImage[];
}

/** What it throws is why it cannot confirm the image. */
export type LookAtImage = (viewed: ViewedLeg, image: BakedImage) => Promise<Seen>;

/** A leg, as far as it says where its images are. */
export interface ViewedLeg {
  readonly record: LegRecord;
  readonly leg: Pick<PlannedLeg, 'slug' | 'work'> | null;
}

/** What the provider of an image says of it, now. Each reason is the end of a sentence that begins with the leg. */
export type Seen =
  | {
      readonly kind: 'seen';
      /** Why it is not the image that the record tells of; empty where it is. */
      readonly problems: readonly string[];
      /** Set where the provider was asked and has no such image; the only problem says so. */
      readonly isGone?: true;
      /** Why the provider itself does not say that this image passed its tests; null where it does. */
      readonly untested: string | null;
    }
  /** It could not be asked. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** How a record came to say that an image passed its tests: of an image that was found, it says only that. */
export function saidPassed({ verification }: Pick<LegRecord, 'verification'>, id: string): string {
  return verification === null
    ? `${id} was found instead of baked, and so must have passed its tests in an earlier run`
    : `its record says that ${id} passed its tests`;
}

/** Where a provider asks by the key of a bake, and the record has none. */
export const NO_KEY: Seen = {
  kind: 'unknown',
  reason: 'its record has no bake key, by which it could be asked for',
};
