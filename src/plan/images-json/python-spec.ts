import { FormatError } from './python-value.ts';

/** A wider field is a way to fill the memory, and no argument of a program needs one. */
const MOST_WIDTH = 1000;

const ALIGNS = '<>=^';
/** `sys.maxsize` has 19 digits; what Python cannot count it refuses. */
const MOST_DIGITS = 18;

/** `format(text, spec)` for a text: `[[fill]align][0][width][.precision][s]` (CPython Python/formatter_unicode.c). */
export function formatText(text: string, spec: string): string {
  if (spec === '') return text;
  const signs = Array.from(spec);
  let at = 0;
  let fill = ' ';
  let align = '<';
  let fillGiven = false;
  if (ALIGNS.includes(signs[1] ?? '?')) {
    fill = signs[0] ?? ' ';
    align = signs[1] ?? '<';
    fillGiven = true;
    at = 2;
  } else if (ALIGNS.includes(signs[0] ?? '?')) {
    align = signs[0] ?? '<';
    at = 1;
  }
  const taken = (wanted: string): boolean => {
    const found = signs[at] !== undefined && wanted.includes(signs[at] ?? '');
    if (found) at += 1;
    return found;
  };
  const sign = taken('+- ');
  const zero = taken('z');
  const alternate = taken('#');
  if (!fillGiven && taken('0')) fill = '0';
  const digits = (): string => {
    const from = at;
    while (/^\d$/.test(signs[at] ?? '')) at += 1;
    return signs.slice(from, at).join('');
  };
  const width = number(digits());
  const grouping = taken(',') ? ',' : taken('_') ? '_' : undefined;
  if (grouping !== undefined && taken(',_')) throw valueError("Cannot specify both ',' and '_'.");
  let precision: number | undefined;
  if (taken('.')) {
    const given = digits();
    if (given === '') throw valueError('Format specifier missing precision');
    precision = number(given);
  }
  if (signs.length - at > 1) throw valueError(`Invalid format specifier '${spec}' for a string`);
  const type = signs[at] ?? 's';
  if (grouping !== undefined) throw valueError(`Cannot specify '${grouping}' with '${type}'.`);
  if (type !== 's') throw valueError(`Unknown format code '${type}' for a string`);
  if (sign) throw valueError('Sign not allowed in string format specifier');
  if (zero) throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  if (width > MOST_WIDTH) throw valueError(`the width ${width} is more than ${MOST_WIDTH}, the most that is filled up`);
  return padded(Array.from(text).slice(0, precision), width, fill, align);
}

function padded(signs: readonly string[], width: number, fill: string, align: string): string {
  const missing = Math.max(0, width - signs.length);
  const before = align === '>' ? missing : align === '^' ? Math.floor(missing / 2) : 0;
  return fill.repeat(before) + signs.join('') + fill.repeat(missing - before);
}

function number(digits: string): number {
  if (digits.replace(/^0+/, '').length > MOST_DIGITS) throw valueError('Too many decimal digits in format string');
  return Number(digits);
}

function valueError(message: string): FormatError {
  return new FormatError('ValueError', message);
}
