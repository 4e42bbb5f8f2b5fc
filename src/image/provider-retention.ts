import type { Asker } from './asker.ts';
import type { KnownImage } from './provider-census.ts';
import type { ManifestRetain, RetentionStage } from './retention.ts';

// The port's part on images that are no longer wanted: what there is, what holds it, and the steps by which it goes.

/** Why an image stays. `unknown` is a look-up that gave no answer. */
export type HoldKind =
  | 'newest'
  | 'age'
  | 'release'
  | 'no-policy'
  | 'mark'
  | 'by-hand'
  | 'pin'
  | 'pull-request'
  | 'channel'
  | 'pointer'
  | 'instance'
  | 'launch-template'
  | 'auto-scaling'
  | 'parameter'
  | 'shared'
  | 'protected'
  | 'child'
  | 'enabled-again'
  | 'limit'
  | 'unknown';

export interface Hold {
  readonly kind: HoldKind;
  /** Goes on "held by": `instance i-0123 in us-east-1`. Of strangers: shown without what commands a terminal. */
  readonly what: string;
}

/** An image with our marks, as its provider has it now. */
export interface RetainableImage extends Omit<KnownImage, 'key'> {
  readonly key: string | null;
  /** The run that baked it; null: nothing says which. */
  readonly run: string | null;
  /** The ref that it was baked of, as refs/heads/main; null: nothing says which. */
  readonly ref: string | null;
  readonly arch: string | null;
  /** The repository that it was baked of, as acme/images; null: nothing says which. */
  readonly repository: string | null;
  /** The commit that it was baked of; null: nothing says which. */
  readonly commit: string | null;
  /** It lies in the checkout itself, and so is of its repository. */
  readonly isHere?: true;
  /** Other names that files may have for it, as templates that name it without its project. */
  readonly aliases?: readonly string[];
  /** How far it has gone already; null: it is as it was baked. */
  readonly stage: RetentionStage | null;
  /** Since when, ISO 8601, UTC; null: nobody says. */
  readonly since: string | null;
  /** What its provider knows to hold it. */
  readonly holds: readonly Hold[];
  /** What goes with it, as its snapshots: made for it, and used by nothing else. */
  readonly parts: readonly string[];
  /** What of it stays though it goes, each with the reason. */
  readonly spared: readonly string[];
}

/** What an image left that was being deleted when the run was killed. */
export interface Remnant {
  readonly region: string;
  /** The image that is gone. */
  readonly of: string;
  readonly parts: readonly string[];
  /** As an image says it. */
  readonly repository: string | null;
  readonly commit: string | null;
  readonly holds: readonly Hold[];
}

export interface RetentionWant {
  readonly regions: readonly string[];
  /** Texts that may name more of them, as the targets of the manifest. */
  readonly hints?: readonly string[];
  readonly retain: ManifestRetain;
}

export interface RetentionSurvey {
  readonly images: readonly RetainableImage[];
  readonly remnants: readonly Remnant[];
}

/** A step of an image. */
export interface RetentionStep {
  readonly region: string;
  readonly id: string;
  readonly stage: RetentionStage;
  readonly parts: readonly string[];
  /** What the image was when this run looked at it: what has another digest by now is another one. Absent: nobody looked. */
  readonly digests?: Readonly<Record<string, string>>;
}

/** How images of a provider go. Only what is in a plan that was agreed to is ever changed. */
export interface Retention {
  /** Those that it has. */
  readonly stages: readonly RetentionStage[];
  /** All images with our marks. Reads only. What cannot be asked about an image is a hold of it; throws where none can be listed. */
  readonly survey: (want: RetentionWant, asker: Asker) => Promise<RetentionSurvey>;
  /**
   * What is too dear to ask of all: of images that would go, what else holds them, by `region id`. Reads only; what cannot be
   * asked is a hold. Absent: the survey asks everything.
   */
  readonly inspect?: (
    images: readonly RetainableImage[],
    want: RetentionWant,
    asker: Asker,
  ) => Promise<ReadonlyMap<string, readonly Hold[]>>;
  /**
   * May be done again, wherever an earlier one ended. Before it all is asked again that the survey asked about what uses the image:
   * it was made minutes ago, or hours.
   */
  readonly carryOut: (step: RetentionStep, want: RetentionWant, asker: Asker) => Promise<void>;
}
