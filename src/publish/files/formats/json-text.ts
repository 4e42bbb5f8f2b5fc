import { UserError } from '../../../core/errors.ts';

/** Deeper than any map of ids. */
const MOST_LEVELS = 64;

/** Where the parts of a JSON text stand. */
export type NodeSpan = ObjectSpan | LeafSpan;

export interface ObjectSpan {
  readonly kind: 'object';
  readonly start: number;
  readonly end: number;
  readonly members: readonly MemberSpan[];
}

/** Anything but an object; lists are not looked into. */
export interface LeafSpan {
  readonly kind: 'leaf';
  readonly start: number;
  readonly end: number;
}

export interface MemberSpan {
  readonly name: string;
  readonly start: number;
  /** Of the name, quotes included. */
  readonly nameEnd: number;
  readonly value: NodeSpan;
}

/**
 * The places of all members of a text that is known to be JSON: JSON.parse must have taken it.
 * Throws a UserError where objects stand in each other too deep.
 * @param start where the value begins, or the blanks before it
 */
export function jsonNode(text: string, start: number, level = 0): NodeSpan {
  if (level > MOST_LEVELS)
    throw new UserError(`the file that is there has objects more than ${MOST_LEVELS} levels deep.`);
  const at = afterBlanks(text, start);
  const first = text.charAt(at);
  if (first === '"') return { kind: 'leaf', start: at, end: afterString(text, at) };
  if (first === '[') return { kind: 'leaf', start: at, end: afterList(text, at) };
  if (first !== '{') return { kind: 'leaf', start: at, end: afterWord(text, at) };
  const members: MemberSpan[] = [];
  let next = afterBlanks(text, at + 1);
  while (text.charAt(next) === '"') {
    const nameEnd = afterString(text, next);
    const name: unknown = JSON.parse(text.slice(next, nameEnd));
    const value = jsonNode(text, afterBlanks(text, nameEnd) + 1, level + 1);
    members.push({ name: String(name), start: next, nameEnd, value });
    next = afterBlanks(text, value.end);
    if (text.charAt(next) === ',') next = afterBlanks(text, next + 1);
  }
  return { kind: 'object', start: at, end: next + 1, members };
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (/^[ \t\r\n]$/.test(text.charAt(at))) at += 1;
  return at;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function afterList(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const char = text.charAt(at);
    if (char === '"') {
      at = afterString(text, at);
      continue;
    }
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    at += 1;
  } while (depth > 0 && at < text.length);
  return at;
}

function afterWord(text: string, start: number): number {
  let at = start;
  while (/^[-+.\w]$/.test(text.charAt(at))) at += 1;
  return at;
}

/** A value as JSON for files under version control: members sorted by their UTF-16 units, two blanks, a line end. */
export function sortedJson(value: unknown, unit = '  '): string {
  return `${indented(value, '', unit)}\n`;
}

function indented(value: unknown, margin: string, unit: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${margin}${unit}`;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((one) => indented(one, inner, unit))]
    : [
        '{',
        '}',
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => `${JSON.stringify(name)}: ${indented(one, inner, unit)}`),
      ];
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${margin}${close}`;
}
