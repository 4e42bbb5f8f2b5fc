import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { isObject, memberOf } from '../../core/member.ts';
import { fill, placeholdersOf } from '../../image/placeholder.ts';
import { entriesOf, type Entry } from './entry.ts';
import { type Item, tellsRegion } from './item.ts';
import { jsonNode, type JsonNode, type JsonObject } from './json-members.ts';
import { idLeavesOf, isImageId, slotMatcher } from './id-tree.ts';
import type { Expected, Merged } from './merged.ts';
import { departedMessage, staleMessage } from './stale-names.ts';
import { sortedJson } from './sorted-json.ts';
import { utf8Text } from './stored-text.ts';

/**
 * A JSON file of ids by names, with ours put in: all other bytes of what is there stay, order, blanks and line ends too.
 * New members come last, in the manner of those before them. Throws a UserError.
 * @param field the names that lead to an id
 */
export function renderIdMap(
  items: readonly Item[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const entries = mapEntries(items, field, hasRegionInPath);
  const whole = existing === null ? '' : utf8Text(existing);
  const mark = whole.startsWith('\u{feff}') ? '\u{feff}' : '';
  let text = whole.slice(mark.length);
  if (text.trim() === '') text = `{}${/\r?\n/.exec(text)?.[0] ?? '\n'}`;
  checkObject(text);
  const manner = mannerOf(text);
  for (const { names, id } of entries) text = withMember(text, names, id, manner);
  const notices: string[] = [];
  for (const { names, isOurs } of strayNames(text, entries, field, hasRegionInPath, expected)) {
    const told = names.join('.');
    if (isOurs) text = withoutMember(text, names);
    notices.push(isOurs ? departedMessage(told) : staleMessage(told));
  }
  return { content: mark + text, notices };
}

/**
 * The members where an image would be, and no leg of the plan has one. They are ours where all that stands beside them in
 * the map of an image is ids.
 */
function strayNames(
  text: string,
  entries: readonly Entry[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
  expected: Expected,
): readonly { readonly names: readonly string[]; readonly isOurs: boolean }[] {
  if (expected === null) return [];
  const patterns = typeof field === 'string' ? [field] : field;
  const whole: unknown = JSON.parse(text);
  const isTold = hasRegionInPath || patterns.some(tellsRegion);
  const hasSlot = slotMatcher([
    ...entries.map(({ names }) => ({ names, isOpen: false })),
    ...expected.items.map((item) => ({
      names: namesOf(item, patterns, isTold),
      isOpen: item.isRegional && !isTold && !item.isRegionKnown,
    })),
  ]);
  // Below the name of an image all is ours; where none leads to an id, only what stands right beside it can be told.
  const level = patterns.findIndex((pattern) => placeholdersOf(pattern).includes('image')) + 1;
  const maps = new Map(
    entries.map(({ names }) => {
      const above = names.slice(0, level > 0 && level < names.length ? level : -1);
      return [JSON.stringify(above), { above, depth: names.length, isOfImage: level > 0 && above.length >= level }];
    }),
  );
  return [...maps.values()].flatMap(({ above, depth, isOfImage }) => {
    const map = above.reduce<unknown>(memberOf, whole);
    const leaves = Object.entries(isObject(map) ? map : {}).map(([name, one]) => idLeavesOf(one, [...above, name]));
    const isOurs =
      expected.isWhole && isOfImage && leaves.every((one) => one?.every(({ id }) => isImageId(id)) === true);
    return leaves
      .flatMap((one) => one ?? [])
      .flatMap((leaf) =>
        leaf.names.length === depth && isImageId(leaf.id) && !hasSlot(leaf) ? [{ names: leaf.names, isOurs }] : [],
      );
  });
}

/** Takes a member out, and objects that hold nothing else. */
function withoutMember(text: string, names: readonly string[]): string {
  let object = rootOf(text);
  for (const name of names.slice(0, -1)) {
    const value = object.members.find((member) => member.name === name)?.value;
    if (value?.kind !== 'object') return text;
    object = value;
  }
  if (object.members.length === 1 && names.length > 1) return withoutMember(text, names.slice(0, -1));
  const index = object.members.findIndex((member) => member.name === names.at(-1));
  const [before, own, after] = [object.members[index - 1], object.members[index], object.members[index + 1]];
  if (own === undefined) return text;
  if (before !== undefined) return text.slice(0, before.value.end) + text.slice(own.value.end);
  if (after !== undefined) return text.slice(0, own.start) + text.slice(after.start);
  return `${text.slice(0, object.start)}{}${text.slice(object.end)}`;
}

/** Puts a value of JSON at a member of the whole object, all other bytes stay. Throws a UserError where it stands there twice. */
export function putMember(text: string, name: string, value: unknown): string {
  const manner = mannerOf(text);
  const before = rootOf(text).members.filter((member) => member.name === name);
  if (before.length > 1) throw new UserError(`the member ${show(name)} stands there ${before.length} times.`);
  const there = before.length === 1 ? text : inserted(text, rootOf(text), [name], '', manner);
  const member = rootOf(there).members.find((one) => one.name === name);
  if (member === undefined) throw new TypeError('It was just put in.');
  const margin = /^[ \t]*/.exec(there.slice(there.lastIndexOf('\n', member.start) + 1, member.start))?.[0] ?? '';
  const shown = sortedJson(value, manner.unit)
    .trimEnd()
    .replaceAll('\n', manner.lineEnd + margin);
  return there.slice(0, member.value.start) + shown + there.slice(member.value.end);
}

/** The members with their ids. Throws a UserError where two images would be under one name. */
export function mapEntries(
  items: readonly Item[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
): readonly Entry[] {
  const patterns = typeof field === 'string' ? [field] : field;
  const isTold = hasRegionInPath || patterns.some(tellsRegion);
  return entriesOf(items, 'field', (item) => namesOf(item, patterns, isTold));
}

function namesOf(
  { values, isRegional, placed }: Item,
  patterns: readonly string[],
  isTold: boolean,
): readonly string[] {
  const names = patterns.map((pattern) => fill(pattern, values));
  return isRegional && !isTold ? [...names, placed.region] : names;
}

function checkObject(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `the file that is there is not JSON: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 200)}. Comments and commas at the end are no part of it.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('the file that is there is JSON, but no object with members.');
  }
}

/** How the file is laid out. `unit` undefined: all in one line. */
interface Manner {
  readonly unit: string | undefined;
  readonly lineEnd: string;
  readonly colon: string;
}

function mannerOf(text: string): Manner {
  const root = rootOf(text);
  const [first] = root.members;
  const lead = first === undefined ? '\n  ' : text.slice(root.start + 1, first.start);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const unit = /[\r\n]([ \t]*)$/.exec(lead)?.[1];
  const colon = first === undefined ? ': ' : text.slice(first.nameEnd, first.value.start);
  return { unit, lineEnd, colon };
}

function rootOf(text: string): JsonObject {
  const root = jsonNode(text, 0);
  if (root.kind !== 'object') throw new TypeError('It was checked to be an object.');
  return root;
}

function withMember(text: string, names: readonly string[], id: string, manner: Manner): string {
  let object = rootOf(text);
  for (const [depth, name] of names.entries()) {
    const where = names.slice(0, depth + 1).join('.');
    const found = object.members.filter((member) => member.name === name);
    if (found.length > 1) throw new UserError(`the member ${show(where)} stands there ${found.length} times.`);
    const [member] = found;
    if (member === undefined) return inserted(text, object, names.slice(depth), id, manner);
    const { value } = member;
    const isLast = depth === names.length - 1;
    if (isLast) return replaced(text, where, value, id);
    if (value.kind !== 'object') {
      throw new UserError(`the member ${show(where)} must be an object, but is ${cut(text, value)}.`);
    }
    object = value;
  }
  return text;
}

function replaced(text: string, where: string, value: JsonNode, id: string): string {
  const old: unknown = JSON.parse(text.slice(value.start, value.end));
  if (old === id) return text;
  if (old !== null && typeof old !== 'string') {
    throw new UserError(`the member ${show(where)} must be an id as a text, but is ${cut(text, value)}.`);
  }
  return `${text.slice(0, value.start)}${JSON.stringify(id)}${text.slice(value.end)}`;
}

/** Puts a member at the end of an object. */
function inserted(text: string, object: JsonObject, names: readonly string[], id: string, manner: Manner): string {
  const last = object.members.at(-1);
  const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', object.start) + 1, object.start + 1))?.[0] ?? '';
  if (last === undefined) {
    const { unit, lineEnd } = manner;
    const [open, close] = unit === undefined ? ['', ''] : [lineEnd + margin + unit, lineEnd + margin];
    const member = memberText(names, id, unit === undefined ? margin : margin + unit, manner);
    return `${text.slice(0, object.start)}{${open}${member}${close}}${text.slice(object.end)}`;
  }
  // What stands before the last name stands before ours: an indented line, or a blank.
  const before = object.members.at(-2);
  const lead =
    before === undefined
      ? text.slice(object.start + 1, last.start)
      : text.slice(text.indexOf(',', before.value.end) + 1, last.start);
  const isOneLine = !/[\r\n]/.test(lead);
  const inner = isOneLine ? margin : (lead.split(/[\r\n]/).at(-1) ?? '');
  const colon = text.slice(last.nameEnd, last.value.start);
  const gap = isOneLine && lead === '' && before === undefined && /\s$/.test(manner.colon) ? ' ' : lead;
  const member = memberText(names, id, inner, { ...manner, colon, unit: isOneLine ? undefined : manner.unit });
  return `${text.slice(0, last.value.end)},${gap}${member}${text.slice(last.value.end)}`;
}

/** `"a": {"b": "id"}` for the names a, b; what is inside of an object stands in lines of its own, or all in one. */
function memberText([name = '', ...others]: readonly string[], id: string, margin: string, manner: Manner): string {
  const { unit, lineEnd, colon } = manner;
  const start = `${JSON.stringify(name)}${colon}`;
  if (others.length === 0) return `${start}${JSON.stringify(id)}`;
  const inner = margin + (unit ?? '');
  const member = memberText(others, id, inner, manner);
  return unit === undefined ? `${start}{${member}}` : `${start}{${lineEnd}${inner}${member}${lineEnd}${margin}}`;
}

function cut(text: string, { start, end }: JsonNode): string {
  return show(text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60));
}
