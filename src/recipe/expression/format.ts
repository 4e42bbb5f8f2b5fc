import { parse } from 'yaml';
import {
  combined,
  type Computed,
  isKnown,
  listOf,
  literalOf,
  scalar,
  textOf,
  UNKNOWN,
  UNKNOWN_PART,
} from './computed.ts';

const VERB = /%(?:%|([-+# 0]*)((?:[1-9]\d*)?)(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z]))/g;

/** `format`: the verbs of go-cty's stdlib. One that is not known here is a part of which nothing is known. */
export function formatted([pattern, ...values]: readonly Computed[]): Computed {
  const text = pattern === undefined ? undefined : textOf(pattern);
  if (text === undefined) return UNKNOWN;
  let next = 0;
  return scalar(
    text.replace(VERB, (verb, flags: string, width: string, precision: string, index: string, letter: string) => {
      if (verb === '%%') return '%';
      const at = index === undefined ? next : Number(index) - 1;
      next = at + 1;
      return padded(shown(values[at], letter, precision), flags, Number(width));
    }),
  );
}

function shown(value: Computed | undefined, verb: string, precision: string | undefined): string {
  const text = value === undefined ? undefined : textOf(value);
  if (value === undefined || (text === undefined && verb !== 'v')) return UNKNOWN_PART;
  if (text === UNKNOWN_PART) return text;
  if (verb === 's')
    return precision === undefined
      ? (text ?? '')
      : Array.from(text ?? '')
          .slice(0, Number(precision))
          .join('');
  if (verb === 'd') return String(Math.trunc(Number(text)));
  if (verb === 'f') return Number(text).toFixed(Number(precision ?? 6));
  if (verb === 'q') return JSON.stringify(text);
  if (verb === 't') return text ?? '';
  if (verb === 'x' || verb === 'X' || verb === 'o' || verb === 'b') return inBase(Number(text), verb);
  if (verb !== 'v') return UNKNOWN_PART;
  const literal = literalOf(value);
  return text ?? (literal === undefined ? UNKNOWN_PART : JSON.stringify(literal));
}

function inBase(value: number, verb: 'x' | 'X' | 'o' | 'b'): string {
  if (!Number.isInteger(value)) return UNKNOWN_PART;
  const text = value.toString(verb === 'o' ? 8 : verb === 'b' ? 2 : 16);
  return verb === 'X' ? text.toUpperCase() : text;
}

/** A width that is made to fill the memory is not filled. */
const WIDEST = 200;

function padded(text: string, flags: string, width: number): string {
  if (width > WIDEST) return UNKNOWN_PART;
  if (flags.includes('-')) return text.padEnd(width);
  return text.padStart(width, flags.includes('0') ? '0' : ' ');
}

/** `formatlist`: lists go side by side, and every other value goes with each of their items. */
export function formattedList(args: readonly Computed[]): Computed {
  return combined(args, (...values) => {
    if (values.some((value) => value.kind === 'list' && value.open)) return UNKNOWN;
    const length = Math.max(1, ...values.map((value) => (value.kind === 'list' ? value.items.length : 1)));
    const isEmpty = values.some((value) => value.kind === 'list' && value.items.length === 0);
    if (isEmpty) return listOf([]);
    const rows = Array.from({ length }, (_, row) =>
      values.map((value) => (value.kind === 'list' ? (value.items[row] ?? UNKNOWN) : value)),
    );
    return listOf(
      rows.map((row) => combined(row, (...cells) => formatted(cells))),
      !values.every((value) => isKnown(value) || value.kind === 'list'),
    );
  });
}

/** A file of data that a template decodes is short; a longer one is not looked into. */
const LONGEST = 1024 * 1024;
/** Aliases repeat a few lists; a document that multiplies itself is not looked into. */
const MOST_ALIASES = 50;

/** YAML, and so JSON, as a value; undefined where it is none. */
export function decodedData(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    const found: unknown = parse(text, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
    return found;
  } catch {
    return undefined;
  }
}
