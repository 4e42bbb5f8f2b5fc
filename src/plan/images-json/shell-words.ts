import { UserError } from '../../core/errors.ts';

/** A text as a POSIX shell splits it, when it neither fills in nor runs anything. */
export interface ShellWords {
  readonly words: readonly string[];
  /** Characters outside of quotes that a shell acts upon, and that are only themselves here. Each once, in order. */
  readonly active: readonly string[];
}

const SPACE = /[ \t\r\n]/;
/** What a shell treats specially where it is not quoted; inside double quotes only `$` and the backtick. */
const ACTIVE = /[$`;&|<>()*?[~#]/;

/**
 * Splits a text into words by the quoting rules of a POSIX shell (XCU 2.2). There are no variables, globs, comments or
 * operators; a line end is a blank. Throws a UserError on a quote that is not closed.
 *
 * Of the two well-known libraries `shlex` unescapes what single quotes protect (`'a\"'"b"`), and `shell-quote` takes
 * a quote that nobody closes.
 */
export function splitShellWords(text: string): ShellWords {
  const words: string[] = [];
  const active = new Set<string>();
  let word: string | undefined;
  let at = 0;
  const add = (piece: string): void => {
    word = (word ?? '') + piece;
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === "'") {
      const end = text.indexOf("'", at + 1);
      if (end === -1) throw notClosed('single quote', at);
      add(text.slice(at + 1, end));
      at = end + 1;
    } else if (sign === '"') {
      const quoted = readDoubleQuoted(text, at);
      if (quoted.active !== undefined) active.add(quoted.active);
      add(quoted.value);
      at = quoted.end;
    } else if (sign === '\\') {
      if (at + 1 === text.length) throw new UserError('a backslash stands at the end, with nothing to protect');
      // An escaped line end continues the line.
      if (text[at + 1] !== '\n') add(text.charAt(at + 1));
      at += 2;
    } else if (SPACE.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else {
      if (isActive(sign, word)) active.add(sign);
      add(sign);
      at += 1;
    }
  }
  if (word !== undefined) words.push(word);
  return { words, active: [...active] };
}

/** `~` and `#` mean something only at the beginning of a word. */
function isActive(sign: string, word: string | undefined): boolean {
  return ACTIVE.test(sign) && ((sign !== '~' && sign !== '#') || word === undefined);
}

function readDoubleQuoted(text: string, start: number): { value: string; end: number; active: string | undefined } {
  let value = '';
  let active: string | undefined;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') return { value, end: at + 1, active };
    const next = text.charAt(at + 1);
    if (sign === '\\' && next !== '' && '$`"\\\n'.includes(next)) {
      if (next !== '\n') value += next;
      at += 1;
    } else {
      if (sign === '$' || sign === '`') active = sign;
      value += sign;
    }
  }
  throw notClosed('double quote', start);
}

function notClosed(what: string, offset: number): UserError {
  return new UserError(`the ${what} at character ${offset + 1} is not closed`);
}
