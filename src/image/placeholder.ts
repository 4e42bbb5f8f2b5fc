import { UserError } from '../core/errors.ts';
import { nearestName } from '../core/text/wording.ts';

/**
 * What is known only when a leg is baked, and so stands in its key by name. `name` and `version` are made of others, and
 * `key8` of the key itself.
 */
export const lateNames: readonly string[] = [
  'name',
  'version',
  'key8',
  'git.sha',
  'git.short',
  'git.ref',
  'run.id',
  'run.attempt',
  'run.url',
  'timestamp',
  'date',
];
/** Those that name the state of the repository. */
export const commitNames: readonly string[] = ['version', 'git.sha', 'git.short', 'git.ref'];
export const parentNames: readonly string[] = ['parent.id', 'parent.name', 'parent.key'];
export const sourceNames: readonly string[] = ['source.id', 'source.name'];

/** Names that placeholders had before, by which they still go. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([['layer', 'tier']]);

const LONGEST_SHOWN = 120;
const PART = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** A text as a pattern that stands for it: its braces are doubled. */
export function quoted(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** The names of the placeholders in a pattern, in order. Throws a UserError on a brace that stands alone. */
export function placeholdersOf(pattern: string): readonly string[] {
  const names: string[] = [];
  replaceParts(pattern, (name) => {
    names.push(name);
    return '';
  });
  return names;
}

/** Names of placeholders in all texts of a value, whatever it is; a text that is no pattern has none. */
export function namesWithin(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') {
    try {
      return new Set(placeholdersOf(value));
    } catch {
      return new Set();
    }
  }
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((one) => [...namesWithin(one)]));
}

/**
 * The pattern with every placeholder filled in. Throws a UserError that names an unknown one, and the nearest known.
 * @param values what each name stands for
 */
export function fill(pattern: string, values: ReadonlyMap<string, string>): string {
  return replaceParts(pattern, (name) => {
    const value = values.get(name);
    if (value === undefined) throw unknownPlaceholder(name, [...values.keys()]);
    return value;
  });
}

/** The pattern with those filled in that are known already; it stays a pattern. */
export function fillKnown(pattern: string, values: ReadonlyMap<string, string>): string {
  return pattern.replace(PART, (part, name: string | undefined) => {
    const value = name === undefined ? undefined : values.get(nameNow(name));
    return value === undefined ? part : quoted(value);
  });
}

export function unknownPlaceholder(name: string, known: readonly string[]): UserError {
  const near = nearestName(name, known);
  const hint = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean {${near}}?`;
  return new UserError(`the placeholder {${name}} is not known; ${hint} A brace itself is written twice.`);
}

function replaceParts(pattern: string, valueOf: (name: string) => string): string {
  return pattern.replace(PART, (part, name: string | undefined) => {
    if (part === '{{') return '{';
    if (part === '}}') return '}';
    if (name === undefined) {
      const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
      throw new UserError(`a brace stands alone in "${shown}"; write it twice`);
    }
    return valueOf(nameNow(name));
  });
}

function nameNow(name: string): string {
  return FORMER_NAMES.get(name) ?? name;
}

/**
 * Whether a name is one that the pattern makes: each placeholder stands for at least one character.
 * @param pattern with placeholders of which nobody knows yet what they stand for, as {timestamp}
 */
export function fitsName(pattern: string, name: string): boolean {
  const parts: string[] = [''];
  for (const [token] of pattern.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+/g)) {
    if (token === '{{' || token === '}}') parts.push(`${parts.pop() ?? ''}${token.charAt(0)}`);
    else if (token.startsWith('{')) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  }
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return name === first;
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    // The earliest place leaves the most for what follows.
    const next = name.indexOf(part, at + 1);
    if (next < 0) return false;
    at = next + part.length;
  }
  return name.length - last.length > at && name.endsWith(last);
}
