import { UserError } from '../../core/errors.ts';

/** A value of a JSON file as Python holds it. A number is kept as the text that Python writes for it. */
export type PythonValue =
  | string
  | boolean
  | null
  | PythonNumber
  | readonly PythonValue[]
  | ReadonlyMap<string, PythonValue>;

export interface PythonNumber {
  readonly number: string;
}

/** `str(value)`. */
export function pythonString(value: PythonValue): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

/** `repr(value)`. */
export function pythonRepr(value: PythonValue): string {
  if (typeof value === 'string') return textRepr(value);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isList(value)) return `[${value.map((item) => pythonRepr(item)).join(', ')}]`;
  if (isMapping(value)) {
    return `{${[...value].map(([name, item]) => `${textRepr(name)}: ${pythonRepr(item)}`).join(', ')}}`;
  }
  return value.number;
}

/** `ascii(value)`. */
export function pythonAscii(value: PythonValue): string {
  return pythonRepr(value).replace(/[^\0-~]/gu, escaped);
}

/** What Python calls the type of a value. */
export function pythonType(value: PythonValue): string {
  if (typeof value === 'string') return 'str';
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (isList(value)) return 'list';
  if (isMapping(value)) return 'dict';
  return /^-?\d+$/.test(value.number) ? 'int' : 'float';
}

/** A JSON number, by its text and value, as Python's json module and `str` give it. */
export function pythonNumber(text: string, value: number): PythonNumber {
  if (/^-?\d+$/.test(text)) return { number: text === '-0' ? '0' : text };
  if (Object.is(value, -0)) return { number: '-0.0' };
  if (!Number.isFinite(value)) return { number: value < 0 ? '-inf' : 'inf' };
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    // Both write the shortest digits that read back; Python pads the exponent to two.
    return { number: value.toExponential().replace(/([+-])(\d)$/, '$10$2') };
  }
  return { number: Number.isInteger(value) ? `${value}.0` : String(value) };
}

export function isMapping(value: PythonValue): value is ReadonlyMap<string, PythonValue> {
  return value instanceof Map;
}

export function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Python prefers single quotes, unless only they are in the text. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replace(/[\p{C}\p{Z}\\'"]/gu, (sign) => {
    if (sign === ' ') return sign;
    if (sign === '"' || sign === "'") return sign === quote ? `\\${sign}` : sign;
    return SHORT_ESCAPES.get(sign) ?? escaped(sign);
  });
  return `${quote}${inside}${quote}`;
}

function escaped(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

export type PythonError = 'AttributeError' | 'IndexError' | 'KeyError' | 'TypeError' | 'ValueError';

/** What Python's `str.format` would have thrown: its kind, and in words what is wrong. */
export class FormatError extends UserError {
  readonly kind: PythonError;
  readonly words: string;

  constructor(kind: PythonError, words: string) {
    super(`${kind}: ${words}`);
    this.kind = kind;
    this.words = words;
  }
}
