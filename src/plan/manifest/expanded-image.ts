import type { Axis, Cell } from './axes.ts';
import type { ImageOfManifest } from './manifest.ts';

/** An image with its axes and cells, and what its placeholders may be. */
export interface ExpandedImage {
  readonly name: string;
  readonly image: ImageOfManifest;
  readonly over: readonly Axis[];
  readonly cells: readonly Cell[];
  /** Names with a value in every cell. */
  readonly static: ReadonlySet<string>;
  /** Attributes of values that some value does not carry, and which: `distro.owner` to `trixie`. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
}
