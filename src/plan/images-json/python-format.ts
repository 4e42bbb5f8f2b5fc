import { nearestName } from '../../core/text/wording.ts';
import { fieldAt, readMarkup } from './python-markup.ts';
import { formatText } from './python-spec.ts';
import {
  isList,
  isMapping,
  pythonAscii,
  pythonRepr,
  pythonString,
  pythonType,
  type PythonValue,
  FormatError,
} from './python-value.ts';

/** What a format string may name: `{0}` is the first of the positional ones, `{name}` one of the named. */
export interface FormatArguments {
  readonly positional: readonly PythonValue[];
  readonly named: ReadonlyMap<string, PythonValue>;
}

/** Characters; an argument of a program may not be longer (Linux MAX_ARG_STRLEN), and it bounds what a field repeats. */
const MOST_RESULT = 128 * 1024;

/** Which field `{}` is; a text may not mix it with `{0}`. */
interface Numbering {
  kind: 'automatic' | 'manual' | undefined;
  next: number;
}

/**
 * Python's `text.format(*positional, **named)` for what a JSON file can hold. Formats after a colon are for texts only,
 * and attributes are refused: there is nothing behind a value but its members. Throws a FormatError.
 */
export function pythonFormat(text: string, given: FormatArguments): string {
  return build(text, given, 2, { kind: undefined, next: 0 });
}

/** @param depth how many levels of `{…{…}…}` may still be opened (CPython Objects/stringlib/unicode_format.h: 2) */
function build(text: string, given: FormatArguments, depth: number, numbering: Numbering): string {
  if (depth === 0) throw new FormatError('ValueError', 'Max string recursion exceeded');
  let result = '';
  for (const { literal, field } of readMarkup(text)) {
    result += literal;
    if (field !== undefined) {
      const value = converted(valueOf(field.name, given, numbering), field.conversion);
      const spec = field.nested ? build(field.spec, given, depth - 1, numbering) : field.spec;
      result += formatted(value, spec);
    }
    if (result.length > MOST_RESULT) {
      throw new FormatError('ValueError', `the result is longer than ${MOST_RESULT} characters`);
    }
  }
  return result;
}

function valueOf(name: string, given: FormatArguments, numbering: Numbering): PythonValue {
  const { first, steps } = fieldAt(name);
  let value =
    typeof first === 'string' && first !== '' ? namedValue(first, given) : numberedValue(first, given, numbering);
  for (const step of steps()) {
    if (step.kind === 'attribute') throw attributeError(name, step.name, value);
    value = member(value, step.key);
  }
  return value;
}

function namedValue(name: string, { named }: FormatArguments): PythonValue {
  const value = named.get(name);
  if (value !== undefined) return value;
  throw keyError(name, [...named.keys()]);
}

/** @param index the number that is written, or the empty text of `{}` */
function numberedValue(index: number | string, { positional }: FormatArguments, numbering: Numbering): PythonValue {
  const kind = typeof index === 'number' ? 'manual' : 'automatic';
  numbering.kind ??= kind;
  if (numbering.kind !== kind) {
    throw new FormatError('ValueError', '{} and {0} are both in the text; a field is counted or numbered, not both');
  }
  const wanted = typeof index === 'number' ? index : numbering.next++;
  const value = positional[wanted];
  if (value === undefined) {
    throw new FormatError('IndexError', `{${wanted}} stands for nothing; write a name, as {name}`);
  }
  return value;
}

function member(value: PythonValue, key: number | string): PythonValue {
  if (isMapping(value)) {
    const found = typeof key === 'string' ? value.get(key) : undefined;
    if (found === undefined) throw keyError(String(key), [...value.keys()]);
    return found;
  }
  if (typeof value !== 'string' && !isList(value)) {
    throw new FormatError('TypeError', `[${key}] is asked of ${pythonString(value)}, which has no members`);
  }
  const what = typeof value === 'string' ? 'text' : 'list';
  if (typeof key === 'string')
    throw new FormatError('TypeError', `[${key}] is asked of a ${what}, which takes a number`);
  const found = (typeof value === 'string' ? Array.from(value) : value)[key];
  if (found === undefined) throw new FormatError('IndexError', `[${key}] is behind the end of the ${what}`);
  return found;
}

function converted(value: PythonValue, conversion: string | undefined): PythonValue {
  if (conversion === undefined) return value;
  if (conversion === 's') return pythonString(value);
  if (conversion === 'r') return pythonRepr(value);
  if (conversion === 'a') return pythonAscii(value);
  throw new FormatError('ValueError', `Unknown conversion specifier ${conversion}; known are !s, !r and !a`);
}

function formatted(value: PythonValue, spec: string): string {
  if (typeof value === 'string') return formatText(value, spec);
  if (spec === '') return pythonString(value);
  throw new FormatError(
    'TypeError',
    `the format "${spec}" is for strings, not for ${pythonType(value)}; write !s before it`,
  );
}

function attributeError(name: string, attribute: string, value: PythonValue): FormatError {
  const hint = isMapping(value) ? `; a member is written [${attribute}]` : '';
  return new FormatError(
    'AttributeError',
    `{${name}} asks for the attribute ${attribute}, and values have none${hint}`,
  );
}

function keyError(name: string, known: readonly string[]): FormatError {
  const near = nearestName(name.slice(0, 100), known);
  const few = known.slice(0, 20).map((one) => one.slice(0, 40));
  const hint = near === undefined ? `known are ${few.join(', ')}` : `did you mean ${near}?`;
  return new FormatError('KeyError', `${name.slice(0, 100)} is not known; ${hint}`);
}
