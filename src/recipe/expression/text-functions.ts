import { posix } from 'node:path';

import { withoutTrailing } from '../../core/text/wording.ts';
import { combined, type Computed, isWhole, ROOT, CWD, scalar, textOf, UNKNOWN, UNKNOWN_PART } from './computed.ts';
import { formatted } from './format.ts';

export type Function = (args: readonly Computed[]) => Computed;

/** A function of texts. Where one of them is no text, nothing is known of the result. */
function ofTexts(make: (...texts: readonly string[]) => string | undefined): Function {
  return (args) =>
    combined(args, (...values) => {
      const texts = values.map(textOf);
      if (texts.some((text) => text === undefined)) return UNKNOWN;
      const made = make(...texts.flatMap((text) => text ?? []));
      return made === undefined ? UNKNOWN : scalar(made);
    });
}

/** The same where the whole text decides: with a part that is not known, nothing is. */
function ofWhole(make: (...texts: readonly string[]) => string | number | boolean | undefined): Function {
  return (args) =>
    combined(args, (...values) => {
      const texts = values.map(textOf);
      if (texts.some((text) => text === undefined || !isWhole(text))) return UNKNOWN;
      const made = make(...texts.flatMap((text) => text ?? []));
      return made === undefined ? UNKNOWN : scalar(made);
    });
}

function dirname(path: string): string {
  return path === ROOT || path === CWD ? `${path}/..` : posix.dirname(path);
}

function basename(path: string): string {
  return path === ROOT || path === CWD || path.endsWith('..') ? UNKNOWN_PART : posix.basename(path);
}

function absolute(path: string): string {
  return path.startsWith('/') || [ROOT, CWD, UNKNOWN_PART].includes(path.charAt(0)) ? path : `${CWD}/${path}`;
}

function trimmed(text: string, characters: string, ends: 'both' | 'start' | 'end'): string {
  const drops = new Set(characters);
  const letters = Array.from(text);
  let [start, end] = [0, letters.length];
  if (ends !== 'end') while (start < end && drops.has(letters[start] ?? '')) start += 1;
  if (ends !== 'start') while (end > start && drops.has(letters[end - 1] ?? '')) end -= 1;
  return letters.slice(start, end).join('');
}

function replaced(text: string, from: string, to: string): string | undefined {
  // Between slashes it is a regular expression of Go, which is another than JavaScript's.
  if (from.length > 1 && from.startsWith('/') && from.endsWith('/'))
    return patternReplaced(text, from.slice(1, -1), to);
  return isWhole(from) ? text.replaceAll(from, to) : undefined;
}

/** Only of patterns that mean the same in both languages, and cannot take forever. */
const PLAIN_PATTERN = /^\^?(?:[\w /.-]|\\[./-]|\[[\w^.-]+\][+*]?)*\$?$/;
/** A template chooses both, and each repetition multiplies the time by the length of the text. */
const LONGEST_TEXT = 500;
const MOST_REPETITIONS = 2;

function patternReplaced(text: string, pattern: string, to: string): string | undefined {
  if (!isWhole(text) || !PLAIN_PATTERN.test(pattern) || text.length > LONGEST_TEXT) return undefined;
  if (pattern.split(/[+*]/).length > MOST_REPETITIONS + 1) return undefined;
  return text.replace(new RegExp(pattern, 'g'), to.replace(/\$\{(\d+)\}/g, '$$$1'));
}

/** Times, ids, hashes and what only Packer can know are not computed: they are parts of a path that may be anything. */
export const TEXT_FUNCTIONS: Readonly<Record<string, Function>> = {
  abspath: ofTexts(absolute),
  basename: ofTexts(basename),
  chomp: ofTexts((text) => withoutTrailing(text, '\r\n')),
  dirname: ofTexts(dirname),
  endswith: ofWhole((text, end = '') => text.endsWith(end)),
  format: (args) => combined(args, (...values) => formatted(values)),
  indent: ofTexts((_, text = '') => text),
  lower: ofTexts((text) => text.toLowerCase()),
  pathexpand: ofTexts((text) => text),
  regex_replace: ofWhole((text, pattern = '', to = '') => patternReplaced(text, pattern, to)),
  replace: ofTexts((text, from = '', to = '') => replaced(text, from, to)),
  startswith: ofWhole((text, start = '') => text.startsWith(start)),
  strcontains: ofWhole((text, part = '') => text.includes(part)),
  strrev: ofWhole((text) => Array.from(text).toReversed().join('')),
  substr: ofWhole((text, from = '0', length = '-1') => {
    const letters = Array.from(text);
    const start = Number(from) < 0 ? letters.length + Number(from) : Number(from);
    return letters.slice(start, Number(length) < 0 ? undefined : start + Number(length)).join('');
  }),
  title: ofTexts((text) =>
    text.replace(/(^|[^\p{L}\p{N}'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  tonumber: ofWhole((text) => (Number.isFinite(Number(text)) ? Number(text) : undefined)),
  tostring: (args) =>
    combined(args, (value = UNKNOWN) => (textOf(value) === undefined ? value : scalar(textOf(value) ?? null))),
  tobool: ofWhole((text) => (text === 'true' ? true : text === 'false' ? false : undefined)),
  trim: ofTexts((text, characters = '') => trimmed(text, characters, 'both')),
  trimprefix: ofTexts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimspace: ofTexts((text) => text.trim()),
  trimsuffix: ofTexts((text, suffix = '') =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  upper: ofTexts((text) => text.toUpperCase()),
  urldecode: ofWhole((text) => decoded(text)),
  base64decode: ofWhole((text) => Buffer.from(text, 'base64').toString('utf8')),
  base64encode: ofWhole((text) => Buffer.from(text, 'utf8').toString('base64')),
};

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
