/**
 * A value as JSON that is the same text wherever it is made: members sorted by their UTF-16 units (not by a locale),
 * no blanks, nulls written, members without a value left out. Takes what JSON.stringify takes, but no toJSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // Most of the time of a plan of thousands of legs goes by in here.
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, name);
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * The same text in pieces, of which each holds one item of a list, or one member of an object, of the first level: a plan of a
 * hundred thousand legs in one piece would be in memory several times.
 */
export function* canonicalPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* piecesOf(member);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* piecesOf(value: unknown): Generator<string> {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.length === 0) {
    if (isObject(value)) yield* membersOf(value);
    else yield canonicalJson(value);
    return;
  }
  for (let at = 0; at < items.length; at += 1) yield `${at === 0 ? '[' : ','}${canonicalJson(items[at])}`;
  yield ']';
}

function* membersOf(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(name)}:${canonicalJson(member)}`;
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

/** The order of two texts on every machine alike. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The items by what `keyOf` says of each, in their order: Map.groupBy, which Node 20 does not have. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whether a value of unknown shape has members: a list has none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of its own of a value of unknown shape; never one that it inherits. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A text as JSON; undefined for what is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
