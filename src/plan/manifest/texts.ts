import type { Axis, Cell } from './axes.ts';
import type { ImageOfManifest } from './manifest.ts';

type Path = readonly PropertyKey[];

/** Every text within a value of a document, with the way to it. */
export function textsWithin(value: unknown): readonly (readonly [path: Path, text: string])[] {
  if (typeof value === 'string') return [[[], value]];
  if (typeof value !== 'object' || value === null) return [];
  const members: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return members.flatMap(([key, member]) =>
    textsWithin(member).map(([path, text]): readonly [Path, string] => [[key, ...path], text]),
  );
}

/** The same value with every text filled. */
export function filledTexts(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((member: unknown) => filledTexts(member, fill));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filledTexts(member, fill)]));
}

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
