import { Cursor } from './hcl-cursor.ts';
import type { Position } from './syntax-error.ts';

type Place = Position & {
  /** The JSON text. */
  readonly text: string;
};

export type JsonString = Place & { readonly kind: 'string'; readonly value: string };
export type JsonScalar = Place & { readonly kind: 'scalar'; readonly value: number | boolean | null };
export type JsonArray = Place & { readonly kind: 'array'; readonly items: readonly JsonNode[] };
export type JsonObject = Place & { readonly kind: 'object'; readonly members: readonly JsonMember[] };
export type JsonMember = { readonly key: JsonString; readonly value: JsonNode };

/** JSON with the place of every value and key. */
export type JsonNode = JsonString | JsonScalar | JsonArray | JsonObject;

const SPACE = /[ \t\r\n]+/y;
/** All but the quote, the backslash and the control characters below U+0020. */
const CHARACTERS = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads strict JSON in linear time, with every member of an object, also of the same name. Throws a `TemplateSyntaxError`. */
export function readJson(text: string): JsonNode {
  const cursor = new Cursor(text);
  const node = readNode(cursor);
  cursor.take(SPACE);
  if (!cursor.atEnd) throw cursor.error('Nothing may follow the JSON value.');
  return node;
}

function readNode(cursor: Cursor): JsonNode {
  cursor.take(SPACE);
  const at = cursor.position;
  const start = cursor.offset;
  const place = (): Place => ({ ...at, text: cursor.text.slice(start, cursor.offset) });
  if (cursor.startsWith('"')) return readString(cursor);
  if (take(cursor, '{')) {
    const members = cursor.nested(() => readList(cursor, '}', () => readMember(cursor)));
    return { kind: 'object', members, ...place() };
  }
  if (take(cursor, '[')) {
    const items = cursor.nested(() => readList(cursor, ']', () => readNode(cursor)));
    return { kind: 'array', items, ...place() };
  }
  const scalar = cursor.take(SCALAR);
  if (scalar === '') throw cursor.error(cursor.atEnd ? 'The JSON ends too early.' : 'A JSON value is expected here.');
  return {
    kind: 'scalar',
    value: CONSTANTS.has(scalar) ? (CONSTANTS.get(scalar) ?? null) : Number(scalar),
    ...place(),
  };
}

function readString(cursor: Cursor): JsonString {
  const at = cursor.position;
  const start = cursor.offset;
  if (!take(cursor, '"')) throw cursor.error('A name in quotes is expected here.');
  while (!cursor.startsWith('"')) {
    if (cursor.take(CHARACTERS) !== '' || cursor.take(ESCAPE) !== '') continue;
    throw cursor.error(
      cursor.startsWith('\\') ? 'JSON knows no such escape.' : 'This string is not closed on its line.',
      cursor.startsWith('\\') ? cursor.position : at,
    );
  }
  cursor.advance(1);
  const text = cursor.text.slice(start, cursor.offset);
  const value: unknown = JSON.parse(text);
  return { kind: 'string', value: String(value), ...at, text };
}

function readMember(cursor: Cursor): JsonMember {
  const key = readString(cursor);
  cursor.take(SPACE);
  if (!take(cursor, ':')) throw cursor.error('A colon is expected here.');
  return { key, value: readNode(cursor) };
}

function readList<T>(cursor: Cursor, closing: string, readItem: () => T): readonly T[] {
  const items: T[] = [];
  cursor.take(SPACE);
  if (take(cursor, closing)) return items;
  for (;;) {
    cursor.take(SPACE);
    items.push(readItem());
    cursor.take(SPACE);
    if (take(cursor, closing)) return items;
    if (!take(cursor, ',')) throw cursor.error(`A comma or "${closing}" is expected here.`);
  }
}

function take(cursor: Cursor, symbol: string): boolean {
  const found = cursor.startsWith(symbol);
  if (found) cursor.advance(1);
  return found;
}
