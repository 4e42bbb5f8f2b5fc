import type { Layer } from '../../image/leg.ts';
import type { BakedImage, Record } from '../../image/record.ts';

/** One leg whose images are to be published: its record has passed the gate, or `require-verified: false` let it through. */
export interface Candidate {
  readonly leg: string;
  /** The leg as part of a file or tag name. */
  readonly slug: string;
  readonly image: string;
  readonly layer: Layer;
  readonly axes: Readonly<{ [axis: string]: string }>;
  readonly record: Record;
  readonly images: readonly BakedImage[];
  /** False only where `require-verified: false` was said. */
  readonly isVerified: boolean;
  /** What placeholders in the fields of its targets stand for; `{key8}` and `{name}` among them. */
  readonly values: ReadonlyMap<string, string>;
}
