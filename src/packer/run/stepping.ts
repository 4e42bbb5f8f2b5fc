import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** How Packer's questions end (multistep/commonsteps, provisioner.go): a blank and no line end. */
const QUESTION = 'Press enter to continue. ';

/**
 * What `packer build -debug` writes, on its way to somebody who reads lines: a question gets a line end, without which it
 * would be held back until it is answered.
 */
export function endingQuestions(push: (chunk: Buffer) => void): (chunk: Buffer) => void {
  let tail = '';
  return (chunk) => {
    push(chunk);
    tail = `${tail}${chunk.toString('latin1')}`.slice(-QUESTION.length);
    if (tail !== QUESTION) return;
    tail = '';
    push(Buffer.from('\n'));
  };
}

/** A line of one build. Before the first of them all that is said is about the template. */
const BUILD_LINE = /^(?:==>|\s{3}) .+?: /;

/**
 * Lines for people as those of `-machine-readable`, of which all else is learnt. That interface cannot ask (packer/ui.go,
 * MachineReadableUi.Ask), so a build that is stepped through has the other.
 */
export class SpokenLines {
  #started = false;

  /** @param lines whole lines; gives whole lines */
  asMachineLines(lines: string): string {
    return lines
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => {
        this.#started ||= BUILD_LINE.test(line);
        return `0,,ui,${this.#started ? 'say' : 'error'},${line.replaceAll(',', COMMA)}\n`;
      })
      .join('');
  }
}

const COMMA = '%!(PACKER_COMMA)';

/** `… machine readable: web,artifact []string{"0", "id", "sha256:…"}` (packer/ui.go, BasicUi.Machine). */
const LOGGED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d machine readable: ([^[]*) \[\]string\{(.*)\}$/;

/** What the debug log has of artifacts and errors, as lines of `-machine-readable`: the other interface only logs them. */
export function loggedEvents(log: string): string {
  return log
    .split('\n')
    .flatMap((line) => {
      const [, head = '', words = ''] = LOGGED.exec(line) ?? [];
      const comma = head.lastIndexOf(',');
      const [target, type] = [head.slice(0, Math.max(0, comma)), head.slice(comma + 1)];
      if (type !== 'artifact' && type !== 'error') return [];
      return `0,${[target, type, ...goStrings(words).map(escaped)].join(',')}\n`;
    })
    .join('');
}

/** Adds them to the lines that are there, and gives them. Nothing where Packer wrote no log. */
export function addLoggedEvents(log: string, to: string): string {
  if (!existsSync(log)) return '';
  const events = loggedEvents(readFileSync(log, 'utf8'));
  appendFileSync(to, events);
  return events;
}

/** `"a", "b\n"` as Go writes strings (strconv.Quote). */
function goStrings(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].flatMap(([, inner = '', end]) =>
    end === '"' ? inner.replace(ESCAPE, unescaped) : [],
  );
}

/** One without an end takes all of the rest, so that nothing is looked at twice. */
const QUOTED = /"((?:[^"\\]|\\[^])*)("|\\?$)/g;

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g;
const SHORT: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescaped(_: string, byte?: string, short?: string, long?: string, letter = ''): string {
  const code = byte ?? short ?? long;
  if (code === undefined) return SHORT[letter] ?? letter;
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}

/** As packer/ui.go, MachineReadableUi.Machine. */
function escaped(text: string): string {
  return text.replaceAll(',', COMMA).replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}
