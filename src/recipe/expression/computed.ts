import type { Literal } from '../hcl/block.ts';

/**
 * What an expression may come to, as far as that is known without running anything. A text may hold the marks below.
 * `open`: there may be more items or members than these.
 */
export type Computed =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Computed[]; readonly open: boolean }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Computed>; readonly open: boolean }
  | { readonly kind: 'either'; readonly options: readonly Computed[] }
  | { readonly kind: 'unknown' };

/** The template's folder and the working directory in a text, and a part of which nothing is known. They stand for themselves nowhere. */
export const ROOT = '\u0001';
export const CWD = '\u0002';
export const UNKNOWN_PART = '\u0003';

const MARKS = [ROOT, CWD, UNKNOWN_PART];
/** More than this a value is not told apart. */
const MOST_OPTIONS = 64;

export const UNKNOWN: Computed = { kind: 'unknown' };

export function scalar(value: string | number | boolean | null): Computed {
  return { kind: 'scalar', value };
}

export function listOf(items: readonly Computed[], open = false): Computed {
  return { kind: 'list', items, open };
}

export function objectOf(members: Iterable<readonly [string, Computed]>, open = false): Computed {
  return { kind: 'object', members: new Map(members), open };
}

/** A plain text, such as the value of a variable, as one in which nothing is computed. */
export function unmarked(text: string): string {
  return MARKS.reduce((clean, mark) => clean.replaceAll(mark, '\u0004'), text);
}

export function isWhole(text: string): boolean {
  return !text.includes(UNKNOWN_PART);
}

/** A literal of a template or of a file of variables. */
export function computedOf(value: unknown): Computed {
  if (typeof value === 'string') return scalar(unmarked(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return scalar(value);
  if (Array.isArray(value)) return listOf(value.map(computedOf));
  if (typeof value !== 'object') return UNKNOWN;
  return objectOf(Object.entries(value).map(([name, one]) => [unmarked(name), computedOf(one)] as const));
}

/** One of these. */
export function either(options: readonly Computed[]): Computed {
  const flat = options.flatMap((option) => (option.kind === 'either' ? option.options : [option]));
  const seen = new Map(flat.map((option) => [JSON.stringify(plain(option)), option]));
  const [first] = seen.values();
  if (first === undefined || seen.size > MOST_OPTIONS) return UNKNOWN;
  return seen.size === 1 ? first : { kind: 'either', options: [...seen.values()] };
}

export function optionsOf(value: Computed): readonly Computed[] {
  return value.kind === 'either' ? value.options : [value];
}

/** What a function of one value makes of each that it may be. */
export function mapped(value: Computed, change: (one: Computed) => Computed): Computed {
  return value.kind === 'either' ? either(value.options.map(change)) : change(value);
}

/** The same for several values: each with each, as long as those are not too many. */
export function combined(values: readonly Computed[], make: (...values: readonly Computed[]) => Computed): Computed {
  const count = values.reduce((product, value) => product * optionsOf(value).length, 1);
  if (count > MOST_OPTIONS) return UNKNOWN;
  const rows = values.reduce<readonly (readonly Computed[])[]>(
    (found, value) => found.flatMap((row) => optionsOf(value).map((option) => [...row, option])),
    [[]],
  );
  return rows.length === 1 ? make(...values) : either(rows.map((row) => make(...row)));
}

/** As a text; a part of which nothing is known where it is not known, and nothing where it is no text. */
export function textOf(value: Computed): string | undefined {
  if (value.kind === 'unknown') return UNKNOWN_PART;
  if (value.kind !== 'scalar') return undefined;
  return value.value === null ? undefined : String(value.value);
}

export function isKnown(value: Computed): boolean {
  if (value.kind === 'unknown') return false;
  if (value.kind === 'scalar') return typeof value.value !== 'string' || isWhole(value.value);
  if (value.kind === 'either') return value.options.every(isKnown);
  if (value.open) return false;
  return value.kind === 'list'
    ? value.items.every(isKnown)
    : [...value.members].every(([name, one]) => isWhole(name) && isKnown(one));
}

/** As a literal; undefined where any of it is not known. */
export function literalOf(value: Computed): Literal | undefined {
  return value.kind !== 'either' && isKnown(value) && !hasOptions(value) ? plainLiteral(value) : undefined;
}

function hasOptions(value: Computed): boolean {
  if (value.kind === 'either') return true;
  if (value.kind === 'list') return value.items.some(hasOptions);
  return value.kind === 'object' && [...value.members.values()].some(hasOptions);
}

function plainLiteral(value: Computed): Literal {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plainLiteral);
  if (value.kind !== 'object') return null;
  return Object.fromEntries([...value.members].map(([name, one]) => [name, plainLiteral(one)]));
}

/** Every text in it, names of members too; one of which nothing is known where that stands. */
export function* textsOf(value: Computed): Generator<string> {
  if (value.kind === 'unknown') yield UNKNOWN_PART;
  else if (value.kind === 'scalar') {
    if (typeof value.value === 'string') yield value.value;
  } else if (value.kind === 'either') for (const option of value.options) yield* textsOf(option);
  else {
    if (value.kind === 'list') for (const item of value.items) yield* textsOf(item);
    else
      for (const [name, one] of value.members) {
        yield name;
        yield* textsOf(one);
      }
    if (value.open) yield UNKNOWN_PART;
  }
}

/** What JSON can tell apart. */
function plain(value: Computed): unknown {
  if (value.kind === 'unknown') return [];
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'either') return ['either', ...value.options.map(plain)];
  if (value.kind === 'list') return ['list', value.open, ...value.items.map(plain)];
  return { open: value.open, members: [...value.members].map(([name, one]) => [name, plain(one)]) };
}
