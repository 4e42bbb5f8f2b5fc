import { canonicalJson } from '../../core/values.ts';

/** What a digest may be made of. An absent value is null and written down; nothing is left out, nothing is joined. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

/**
 * The one text of a value: canonical JSON. Two values have the same text only when they are the same. Throws a TypeError on
 * what JSON would drop or change (undefined, NaN, a date), which would let two differ unseen.
 */
export function keyText(value: Canonical): string {
  check(value);
  return canonicalJson(value);
}

function check(value: Canonical | undefined): void {
  if (Array.isArray(value)) {
    // By Array.from: a hole is undefined, and forEach would pass over it.
    for (const item of Array.from(value)) check(item);
  } else if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('A key is made of plain data.');
    for (const item of Object.values(value)) check(item);
  } else if (value !== null && typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
    throw new TypeError(`A value of a key must be JSON, but one is of the kind ${typeof value}.`);
  }
}
