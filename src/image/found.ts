import type { BakedImage } from './record.ts';
import type { Revocation } from './revocation.ts';

/** An earlier bake's image as its provider tells it: enough to make the record of a bake from. */
export interface FoundImage {
  /** Null where the leg has only one build and the provider keeps no name of it. */
  readonly build: string | null;
  readonly provider: string;
  readonly account: string | null;
  /** The region, or local. */
  readonly region: string;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string | null;
  readonly digests: Readonly<Record<string, string>>;
  /** Names that the image has beside those that Bakehouse gives it. */
  readonly tags: readonly string[];
  readonly files: BakedImage['files'];
  /** Whether the provider says that this very image passed its tests. */
  readonly verified: boolean;
  /** The run that baked it. */
  readonly runId: string | null;
  /** The leg that it was baked as, where its provider keeps that. */
  readonly leg?: string;
  /** The version of the Packer that baked it; absent where the provider does not say, or it was no Packer. */
  readonly packer?: string;
  /** The image that it was baked on, where its provider keeps that. */
  readonly parent?: string;
  /** Where another machine gets it from; absent when it is on this one, or at a provider that all reach. */
  readonly handoff?: BakedImage['handoff'];
}

/** What a provider answers when it is asked for the images of a key: all of a bake's images, or none. */
export type Found =
  | { readonly kind: 'found'; readonly images: readonly FoundImage[] }
  /** The reason says why something that was there is not enough; null: nothing was there. `revoked`: what was there may not be used. */
  | { readonly kind: 'missing'; readonly reason: string | null; readonly revoked?: Revocation }
  /** It could not be asked: bake, with a notice. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a provider has noted on an image of a recipe, whatever that stands on and whether it is any good. */
export interface Mark {
  readonly key: string;
  /** As it stands there; null where the provider keeps none. */
  readonly epoch: string | null;
}

/** All that a provider has of a recipe. */
export type Marked =
  | { readonly kind: 'told'; readonly marks: readonly Mark[] }
  | { readonly kind: 'unknown'; readonly reason: string };
