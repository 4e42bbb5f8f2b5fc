import type { ImageOfManifest, Manifest } from './manifest.ts';

/** Axis values by axis name, in the order in which the axes are declared. */
export type Cell = Readonly<Record<string, string>>;

export interface Axis {
  readonly name: string;
  readonly values: readonly string[];
  readonly default: string | undefined;
  /** What each value carries, by the value and the attribute's name. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** More than any plan has: axes multiply, and a manifest of a few lines must not fill the memory. */
export const MOST_CELLS = 50_000;

/** How many cells an image has before its rows of exclude and include. */
export function cellCount(over: readonly Axis[]): number {
  return over.reduce((product, { values }) => product * values.length, 1);
}

/** The axes of a manifest, in declared order. */
export function axesOf(manifest: Pick<Manifest, 'axes'>): readonly Axis[] {
  return Object.entries(manifest.axes).map(([name, axis]) => ({ name, ...axis }));
}

/** The attributes of the values of a cell, and of the defaults of the other axes: `distro.owner` to its text. */
export function attributesOf(axes: readonly Axis[], cell: Cell): ReadonlyMap<string, string> {
  return new Map(
    axes.flatMap((axis) => {
      const value = cell[axis.name] ?? axis.default;
      const own = value === undefined ? undefined : axis.attributes.get(value);
      return [...(own ?? [])].map(([name, text]) => [`${axis.name}.${name}`, text] as const);
    }),
  );
}

/** By placeholder: the values, of those that an image has on its axes, that do not carry that attribute. */
export function lackingAttributes(
  axes: readonly Axis[],
  cells: readonly Cell[],
): ReadonlyMap<string, readonly string[]> {
  const lacking = new Map<string, readonly string[]>();
  for (const { name, attributes, default: preset } of axes) {
    const used = new Set(cells.flatMap((cell) => cell[name] ?? preset ?? []));
    for (const attribute of new Set([...attributes.values()].flatMap((own) => [...own.keys()]))) {
      lacking.set(
        `${name}.${attribute}`,
        [...used].filter((value) => attributes.get(value)?.has(attribute) !== true),
      );
    }
  }
  return lacking;
}

/**
 * The cells of an image: every combination of the values of its axes, without those that `exclude` names, and those of
 * `include` after them. In declared order, each once.
 */
export function cellsOf(image: Pick<ImageOfManifest, 'include' | 'exclude'>, over: readonly Axis[]): readonly Cell[] {
  let cells: readonly Cell[] = [{}];
  for (const { name, values } of over) {
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
  }
  const kept = cells.filter((cell) => !image.exclude.some((row) => matches(cell, row)));
  const seen = new Set(kept.map((cell) => JSON.stringify(cell)));
  const added = image.include
    .map((row): Cell => Object.fromEntries(over.map(({ name }) => [name, row[name] ?? ''])))
    .filter((cell) => {
      const text = JSON.stringify(cell);
      return !seen.has(text) && Boolean(seen.add(text));
    });
  return [...kept, ...added];
}

/** Whether a cell has all the values of a row; axes that the row does not name do not matter. */
function matches(cell: Cell, row: Readonly<Record<string, string>>): boolean {
  return Object.entries(row).every(([name, value]) => cell[name] === value);
}

/** The id of a leg: the image, then its axis values in declared order. */
export function legId(image: string, cell: Cell): string {
  return [image, ...Object.values(cell)].join('/');
}
