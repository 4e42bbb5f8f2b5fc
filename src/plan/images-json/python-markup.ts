import { FormatError } from './python-value.ts';

/** `{name!conversion:spec}`. */
export interface Field {
  readonly name: string;
  readonly conversion: string | undefined;
  readonly spec: string;
  /** The spec holds fields itself. */
  readonly nested: boolean;
}

/** A piece of a format string: some text, and the field after it. */
export interface FormatPiece {
  readonly literal: string;
  readonly field: Field | undefined;
}

export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'member'; readonly key: number | string };

const BRACE = /[{}]/g;
const NAME_END = /[{}:![]/g;
const NOT_CLOSED = 'a { is not closed';

/** The pieces of a format string, in CPython's way (MarkupIterator_next of unicode_format.h). Throws a FormatError. */
export function* readMarkup(text: string): Generator<FormatPiece> {
  let at = 0;
  while (at < text.length) {
    const brace = find(BRACE, text, at);
    if (brace === -1) {
      yield { literal: text.slice(at), field: undefined };
      return;
    }
    const sign = text.charAt(brace);
    if (text[brace + 1] === sign) {
      yield { literal: text.slice(at, brace + 1), field: undefined };
      at = brace + 2;
      continue;
    }
    if (sign === '}' || brace + 1 === text.length) {
      throw valueError(`a single ${sign} stands in the text; a brace itself is written twice`);
    }
    const { field, end } = readField(text, brace + 1);
    yield { literal: text.slice(at, brace), field };
    at = end;
  }
}

function readField(text: string, start: number): { field: Field; end: number } {
  const stop = nameEnd(text, start);
  const name = text.slice(start, stop);
  const sign = text[stop];
  if (sign === undefined) throw valueError(NOT_CLOSED);
  if (sign === '{') throw valueError('a { stands in the name of a field; a brace itself is written twice');
  if (sign === '}') return { field: { name, conversion: undefined, spec: '', nested: false }, end: stop + 1 };
  if (sign === ':') return readSpec(text, stop + 1, { name, conversion: undefined });
  const code = text.codePointAt(stop + 1);
  if (code === undefined) throw valueError('the text ends where !s, !r or !a is expected');
  const conversion = String.fromCodePoint(code);
  const next = stop + 1 + conversion.length;
  if (text[next] === '}') return { field: { name, conversion, spec: '', nested: false }, end: next + 1 };
  if (next < text.length && text[next] !== ':') throw valueError('a : or } is expected after !s, !r or !a');
  return readSpec(text, next + 1, { name, conversion });
}

/** Where the name of a field ends; brackets in it may hold anything. */
function nameEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const stop = find(NAME_END, text, at);
    if (stop === -1) return text.length;
    if (text[stop] !== '[') return stop;
    const close = text.indexOf(']', stop);
    if (close === -1) return text.length;
    at = close;
  }
}

function readSpec(
  text: string,
  start: number,
  head: Pick<Field, 'name' | 'conversion'>,
): { field: Field; end: number } {
  let depth = 1;
  for (let at = find(BRACE, text, start); at !== -1; at = find(BRACE, text, at + 1)) {
    depth += text[at] === '{' ? 1 : -1;
    if (depth > 0) continue;
    const spec = text.slice(start, at);
    return { field: { ...head, spec, nested: spec.includes('{') }, end: at + 1 };
  }
  throw valueError(NOT_CLOSED);
}

/** What a field's name begins with (a number is a place among the positional ones), and the way from there. */
export function fieldAt(name: string): { readonly first: number | string; readonly steps: () => Generator<FieldStep> } {
  const stop = find(/[.[]/g, name, 0);
  const first = stop === -1 ? name : name.slice(0, stop);
  return { first: index(first), steps: () => readSteps(name, stop === -1 ? name.length : stop) };
}

function* readSteps(name: string, start: number): Generator<FieldStep> {
  let at = start;
  while (at < name.length) {
    const sign = name[at];
    if (sign !== '.' && sign !== '[') throw valueError(`only . or [ may follow ] in {${name}}`);
    const stop = sign === '[' ? name.indexOf(']', at) : find(/[.[]/g, name, at + 1);
    if (stop === -1 && sign === '[') throw valueError(`a [ is not closed in {${name}}`);
    const end = stop === -1 ? name.length : stop;
    const step = name.slice(at + 1, end);
    if (step === '') throw valueError(`a name is missing in {${name}}`);
    yield sign === '.' ? { kind: 'attribute', name: step } : { kind: 'member', key: index(step) };
    at = sign === '[' ? end + 1 : end;
  }
}

/** Digits are a number; more than Python counts are refused. */
function index(text: string): number | string {
  if (!/^\d+$/.test(text)) return text;
  if (text.replace(/^0+/, '').length > 18) throw valueError('Too many decimal digits in format string');
  return Number(text);
}

function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function valueError(message: string): FormatError {
  return new FormatError('ValueError', message);
}
