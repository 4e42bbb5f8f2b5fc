/** One entry of a .properties file, with where its value stands in the text. */
export interface PropertyLine {
  readonly key: string;
  readonly value: string;
  /** What stands between key and value: blanks and at most one `=` or `:`; empty where the key ends the line. */
  readonly separator: string;
  readonly valueStart: number;
  /** The end of the entry without its line end; lines that it is continued on are part of it. */
  readonly end: number;
}

export interface PropertyLines {
  readonly lines: readonly PropertyLine[];
  /** What has to be added before a new entry may begin at the end of the text, in line ends. */
  readonly missingEnds: 0 | 1 | 2;
}

const BLANK = new Set([' ', '\t', '\f']);
const LINE_END = new Set(['\n', '\r']);

/** Reads a text as java.util.Properties.load does. */
export function readPropertyLines(text: string): PropertyLines {
  const lines: PropertyLine[] = [];
  let at = text.startsWith('\u{feff}') ? 1 : 0;
  let missingEnds: PropertyLines['missingEnds'] = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (BLANK.has(char) || LINE_END.has(char)) at += 1;
    else if (char === '#' || char === '!') at = endOfLine(text, at);
    else {
      const { offsets, end, open } = logicalLine(text, at);
      lines.push(entryOf(text, offsets, end));
      at = end;
      if (open !== 0) missingEnds = open;
    }
  }
  const isClosed = text === '' || text === '\u{feff}' || LINE_END.has(text.at(-1) ?? '');
  return { lines, missingEnds: missingEnds === 0 && !isClosed ? 1 : missingEnds };
}

/**
 * The offsets of the characters that count, without the backslashes and blanks by which lines are continued.
 * `open`: the text ends while a line is continued; how many line ends close it.
 */
function logicalLine(text: string, start: number): { offsets: readonly number[]; end: number; open: 0 | 1 | 2 } {
  const offsets: number[] = [];
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    if (LINE_END.has(char)) return { offsets, end: at, open: 0 };
    if (char !== '\\') {
      offsets.push(at);
      at += 1;
      continue;
    }
    const next = text.charAt(at + 1);
    if (next === '') return { offsets, end: text.length, open: 2 };
    if (!LINE_END.has(next)) {
      offsets.push(at, at + 1);
      at += 2;
      continue;
    }
    at += next === '\r' && text.charAt(at + 2) === '\n' ? 3 : 2;
    while (BLANK.has(text.charAt(at))) at += 1;
    if (at >= text.length) return { offsets, end: text.length, open: 1 };
  }
  return { offsets, end: text.length, open: 0 };
}

function entryOf(text: string, offsets: readonly number[], end: number): PropertyLine {
  const raw = offsets.map((offset) => text.charAt(offset)).join('');
  const [, key = '', separator = '', value = ''] =
    /^((?:\\.|[^\\=: \t\f])*)([ \t\f]*[=:]?[ \t\f]*)(.*)$/su.exec(raw) ?? [];
  return {
    key: unescaped(key),
    value: unescaped(value),
    separator,
    valueStart: offsets[key.length + separator.length] ?? end,
    end,
  };
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
]);

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gs, (_, code: string | undefined, char: string | undefined) =>
    code === undefined ? (NAMED.get(char ?? '') ?? char ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !LINE_END.has(text.charAt(at))) at += 1;
  return at;
}
