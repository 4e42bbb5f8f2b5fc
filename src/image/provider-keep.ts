import type { Host } from '../core/runner/host.ts';
import type { Asker } from './asker.ts';
import type { FoundImage } from './found.ts';
import type { WantedLeg } from './provider-plan.ts';
import type { BakedImage } from './record.ts';

// What becomes of an image once it is baked: how it is found again, and how other jobs get it.

export interface KeepRequest {
  /** Of the step, for whoever asks the provider. */
  readonly environment: Readonly<Record<string, string>>;
  readonly slug: string;
  /** Null: the leg has none. */
  readonly key: string | null;
  readonly recipe: string | null;
  /** The day from which on it counts as fresh; null where it is not refreshed. */
  readonly epoch: string | null;
  /** Whether it is a leg of a plan: others may look for its image also where it has no key. */
  readonly isPlanned: boolean;
  /** A name that the image gets on success; null where it gets none. */
  readonly declaredTag: string | null;
  /** Whether the leg has several images of this provider. */
  readonly isOneOfSeveral: boolean;
  /** Where the builder ran; absolute. Paths of files are relative to it. */
  readonly workingDirectory: string;
  /** Empty where there is none. */
  readonly runId: string;
  /** The version of the Packer that baked it; null where it was no Packer. */
  readonly packer: string | null;
}

/** Gives the image with the names that it has then. May throw: the image is baked all the same, and baked again next time. */
export type KeepImage = (image: BakedImage, request: KeepRequest) => Promise<BakedImage>;

export interface TagRequest {
  /** Of the step, for whoever asks the provider. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of this provider. */
  readonly images: readonly BakedImage[];
  /** The same for all of them. */
  readonly tags: Readonly<Record<string, string>>;
  /** By which they are found again, all of them or none; null: the leg has no key. */
  readonly key: string | null;
  /** Told of each that cannot be tagged, and why: it is baked all the same. */
  readonly onRefused: (image: BakedImage, error: unknown) => void;
}
export type TagImages = (request: TagRequest) => Promise<void>;

/**
 * What two bakes of one key come to that were begun at once, on machines that know nothing of each other. Both find the same
 * winner: what has its names already, then what was created first, then the lowest id.
 */
export interface Contest {
  /** All bakes of the key that are whole, and that a look-up would take. May throw: then nothing is known of others. */
  readonly bakes: (want: WantedLeg, asker: Asker) => Promise<readonly (readonly FoundImage[])[]>;
  /**
   * Removes an image that this very run has just made, and that nobody has been told of. Throws where it cannot, or where
   * somebody may use it.
   */
  readonly withdraw: (image: BakedImage, environment: Readonly<Record<string, string>>) => Promise<void>;
  /** What does the same by hand. */
  readonly command: (image: Pick<BakedImage, 'region' | 'id'>) => string;
}

/** How images get from one job to another, where that is not by the provider alone. */
export type HandoffKind =
  | { readonly kind: 'none' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'registry'; /** Without a tag. */ readonly repository: string };

export interface HandoffContext {
  /** Whether the plan came as an artifact of another job: others may then need the image. */
  readonly fromArtifact: boolean;
  /** The manifest's build registry. */
  readonly buildRegistry: string | null;
  readonly hasArtifactService: boolean;
}

/** Those of an action's inputs that matter here. */
export interface HandoffInputs {
  readonly 'artifact-prefix': string;
  readonly 'pass-env': readonly string[];
  readonly 'allow-untrusted': boolean;
}

/** A leg whose images are handed on. */
export interface SentLeg {
  readonly slug: string;
  readonly key: string | null;
  /** Where its builder ran: paths of files are relative to it; absolute. */
  readonly folder: string;
}

/** A leg whose image is wanted here. */
export interface WantedImage {
  readonly leg: string;
  readonly slug: string;
  readonly key: string | null;
  readonly 'declared-tag': string | null;
  /** Where its builder would run here: paths of files are relative to it; absolute. */
  readonly folder: string;
}

export interface HandOff {
  /** What the input `handoff` means. Asked before the bake: what cannot be handed on need not be baked. Throws a UserError. */
  readonly settle: (input: string, context: HandoffContext) => HandoffKind;
  /**
   * Hands images on, and gives all of them with the way that each went. Nothing of an untrusted change leaves the runner.
   * Throws a UserError or CommandError; what was handed on by then stays.
   * @param legFolder of the leg; an archive lies there until it is uploaded
   */
  readonly send: (
    host: Host,
    inputs: HandoffInputs,
    how: HandoffKind,
    leg: SentLeg,
    images: readonly BakedImage[],
    legFolder: string,
  ) => Promise<readonly BakedImage[]>;
  /**
   * By what an image of a leg is had here; fetched where this machine does not have it. Any job of the run may have written
   * the record: it names neither another repository nor tags to be set. Throws a UserError or CommandError.
   * @param buildRegistry where this run hands images on; null where there is no such place
   */
  readonly bring: (
    host: Host,
    inputs: Pick<HandoffInputs, 'pass-env'>,
    buildRegistry: string | null,
    leg: WantedImage,
    image: BakedImage,
  ) => Promise<string>;
  /** Gives an image of this machine a further name. */
  readonly name: (environment: Readonly<Record<string, string>>, image: BakedImage, name: string) => Promise<void>;
}
