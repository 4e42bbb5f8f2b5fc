import type { Expression, Part } from './syntax.ts';

/** Functions of Go's and Packer's templates that HCL has under the same or another name. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['lower', 'lower'],
  ['upper', 'upper'],
  ['printf', 'format'],
  ['replace_all', 'replace'],
  ['replace', 'replace'],
  ['split', 'split'],
  ['strftime', 'legacy_strftime'],
  ['isotime', 'legacy_isotime'],
  ['env', 'env'],
  ['consul_key', 'consul_key'],
]);
const WORD = /\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)"|(-?\d+)|([.\w-]+)|(\|)|(\()|(\)))/y;

/** A text of a legacy template, in which `{{…}}` is computed. */
export function legacyText(text: string): Expression {
  const parts: Part[] = [];
  let at = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open + 2);
    if (close === -1) return { kind: 'literal', value: text };
    let before = text.slice(at, open);
    let inner = text.slice(open + 2, close);
    if (inner.startsWith('- ')) [before, inner] = [before.trimEnd(), inner.slice(1)];
    at = close + 2;
    if (inner.endsWith(' -')) {
      inner = inner.slice(0, -1);
      while (/\s/.test(text.charAt(at))) at += 1;
    }
    if (before !== '') parts.push(before);
    parts.push(actionOf(inner));
  }
  if (at < text.length) parts.push(text.slice(at));
  const [only] = parts;
  if (parts.length === 0) return { kind: 'literal', value: '' };
  if (parts.length === 1)
    return typeof only === 'string' ? { kind: 'literal', value: only } : (only ?? { kind: 'opaque', inner: [] });
  return { kind: 'template', parts };
}

const OPAQUE: Expression = { kind: 'opaque', inner: [] };

/** `name argument … | name argument …`: what is before a bar is the last argument of what is behind it. */
function actionOf(text: string): Expression {
  const words = wordsOf(text);
  if (words === undefined) return OPAQUE;
  let piped: Expression | undefined;
  for (const command of splitAt(words)) {
    const [name, ...args] = command;
    if (name === undefined) return OPAQUE;
    const given = [...args.map(argumentOf), ...(piped === undefined ? [] : [piped])];
    piped = piped === undefined && args.length === 0 && name.kind === 'text' ? argumentOf(name) : callOf(name, given);
  }
  return piped ?? OPAQUE;
}

interface Word {
  readonly kind: 'text' | 'name' | 'bar';
  readonly text: string;
}

function wordsOf(text: string): readonly Word[] | undefined {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (WORD.lastIndex < trimmed.length) {
    const found = WORD.exec(trimmed);
    if (found === null) return undefined;
    const [, raw, quoted, number, name, bar] = found;
    if (bar !== undefined) words.push({ kind: 'bar', text: '|' });
    else if (name !== undefined) words.push({ kind: 'name', text: name });
    else if (number !== undefined || raw !== undefined) words.push({ kind: 'text', text: raw ?? number ?? '' });
    else if (quoted !== undefined) words.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    else return undefined;
  }
  return words;
}

function splitAt(words: readonly Word[]): readonly (readonly Word[])[] {
  const commands: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === 'bar') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}

function argumentOf(word: Word): Expression {
  return word.kind === 'text' ? { kind: 'literal', value: word.text } : callOf(word, []);
}

function callOf({ kind, text }: Word, args: readonly Expression[]): Expression {
  if (kind === 'text') return OPAQUE;
  const [first, second, third] = args;
  if (text === 'user')
    return first?.kind === 'literal' && typeof first.value === 'string' ? member('var', first.value) : OPAQUE;
  if (text === 'template_dir') return member('path', 'root');
  if (text === 'pwd') return member('path', 'cwd');
  if (text === 'build_name') return member('source', 'name');
  if (text === 'build_type') return member('source', 'type');
  const name = FUNCTIONS.get(text);
  if (name === undefined) return { kind: 'opaque', inner: args };
  // The text to change comes last in a pipe, and first in HCL.
  if (text === 'replace_all' && first !== undefined && second !== undefined && third !== undefined) {
    return { kind: 'call', name, args: [third, first, second], spreads: false };
  }
  if (text === 'replace')
    return args.length === 4 && args[3] !== undefined && first !== undefined && second !== undefined
      ? { kind: 'call', name, args: [args[3], first, second], spreads: false }
      : OPAQUE;
  if (text === 'split' && first !== undefined && second !== undefined && third !== undefined) {
    const list: Expression = { kind: 'call', name: 'split', args: [second, first], spreads: false };
    return { kind: 'index', of: list, at: third };
  }
  return { kind: 'call', name, args, spreads: false };
}

function member(of: string, name: string): Expression {
  return { kind: 'member', of: { kind: 'name', name: of }, name };
}
