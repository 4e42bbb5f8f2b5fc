import { isUtf8 } from 'node:buffer';

import { fill } from '../../../image/placeholder.ts';
import { entriesOf, type FileEntry } from './entry.ts';
import type { Item } from '../item.ts';
import type { Expected, Merged } from './merged.ts';
import { type PropertyLine, readPropertyLines } from './property-lines.ts';
import { staleMessage, staleNames } from './stale-names.ts';

/**
 * A .properties file with the ids put in; all other bytes of what is there stay. Where a key stands there several times,
 * the last counts for every reader, and is the one that changes. Throws a UserError.
 */
export function renderProperties(
  items: readonly Item[],
  property: string,
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<Uint8Array> {
  const entries = propertyEntries(items, property);
  const bytes = Buffer.from(existing ?? []);
  // Such files are Latin-1 by their format; one that can only be meant as UTF-8 is kept in it.
  const encoding = isUtf8(bytes) && bytes.some((byte) => byte > 0x7f) ? 'utf8' : 'latin1';
  const text = bytes.toString(encoding);
  const wanted = new Map(entries.map(({ names: [key = ''], id }) => [key, id]));
  const content = Buffer.from(merged(text, wanted, encoding === 'utf8'), encoding);
  if (expected === null) return { content, notices: [] };
  const planned = new Set([...wanted.keys(), ...expected.items.map(({ values }) => fill(property, values))]);
  const found = readPropertyLines(text).lines.map(({ key, value }) => [key, value] as const);
  return { content, notices: staleNames(property, found, planned).map(staleMessage) };
}

/** The properties with their ids. Throws a UserError where two images would be under one name. */
export function propertyEntries(items: readonly Item[], property: string): readonly FileEntry[] {
  return entriesOf(items, 'property', ({ values }) => [fill(property, values)]);
}

function merged(text: string, wanted: ReadonlyMap<string, string>, isUnicode: boolean): string {
  const { lines, missingEnds } = readPropertyLines(text);
  const last = new Map(lines.map((line) => [line.key, line]));
  let result = text;
  for (const line of [...last.values()].sort((a, b) => b.valueStart - a.valueStart)) {
    const value = wanted.get(line.key);
    if (value === undefined || value === line.value) continue;
    const separator = line.separator === '' ? '=' : '';
    result = `${result.slice(0, line.valueStart)}${separator}${escapedValue(value, isUnicode)}${result.slice(line.end)}`;
  }
  const separator = usualSeparator(lines.at(-1));
  const added = [...wanted]
    .filter(([key]) => !last.has(key))
    .map(([key, value]) => `${escapedKey(key, isUnicode)}${separator}${escapedValue(value, isUnicode)}`);
  if (added.length === 0) return result;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  // Whether the file ends with a line end stays as it is, too.
  const hasFinalEnd = text === '' || /[\r\n]$/.test(text);
  return `${result}${end.repeat(missingEnds)}${added.join(end)}${hasFinalEnd ? end : ''}`;
}

/** As the file's last entry has it, but blanks alone: those a reader may not see. */
function usualSeparator(line: PropertyLine | undefined): string {
  return line !== undefined && /^ ?[=:] ?$/.test(line.separator) ? line.separator : '=';
}

function escapedKey(key: string, isUnicode: boolean): string {
  return escaped(key, isUnicode).replace(/[ =:#!]/g, '\\$&');
}

/** Only at the beginning can something be taken for the separator or a blank before the value. */
function escapedValue(value: string, isUnicode: boolean): string {
  return escaped(value, isUnicode).replace(/^[ =:#!]/, '\\$&');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\f', '\\f'],
]);

function escaped(text: string, isUnicode: boolean): string {
  return text.replace(/\\|[^ -~]/gu, (char) => {
    const named = NAMED.get(char);
    if (named !== undefined) return named;
    if (isUnicode && !/\p{C}/u.test(char)) return char;
    return Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join('');
  });
}
