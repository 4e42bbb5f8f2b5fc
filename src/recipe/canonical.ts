/** What a digest may be made of. An absent value is null and written down; nothing is left out, nothing is joined. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

/**
 * The one JSON text of a value: names sorted by code unit, no blanks. Two values have the same text only when they are
 * the same. Throws a TypeError on what JSON would drop or change (undefined, NaN, a date), which would let two differ
 * unseen.
 */
export function canonicalJson(value: Canonical | undefined): string {
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonicalJson(item)).join(',')}]`;
  if (isObject(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('A key is made of plain data.');
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`A value of a key must be JSON, but one is of the kind ${typeof value}.`);
}

function isObject(value: Canonical | undefined): value is { readonly [name: string]: Canonical } {
  return typeof value === 'object' && value !== null;
}
