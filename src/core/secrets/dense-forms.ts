/**
 * Secrets in texts that programs wrap: base64 at 60, 64 or 76 columns, dumps in hex with blanks and colons. No line of
 * them holds the whole form, so what is looked for are short windows of it; the word in which one is found is hidden.
 */
export type HideDense = (text: string) => string;

/** Windows are this long, and a text is looked at every `STRIDE` characters: so 12 in a row are always found. */
const WINDOW = 8;
const STRIDE = 5;
const SHORTEST_WORD = 12;
/** As many bytes make a window in hex, and every second is looked at: so 6 in a row are always found. */
const HEX_WINDOW = 5;
const HEX_STRIDE = 2;
const SHORTEST_DUMP = 6;

const HIDDEN = '***';
const COLUMNS = [60, 64, 72, 76];

export function createHideDense(secrets: readonly string[]): HideDense {
  const words = new Windows();
  const dumps = new Windows();
  for (const secret of secrets) {
    for (const text of denseTexts(secret)) words.addAll(text, WINDOW);
    for (const text of byteTexts(secret)) dumps.addAll(text, HEX_WINDOW);
  }
  return (text) => {
    let clean = text;
    if (words.size > 0) clean = hideWords(clean, words);
    if (dumps.size > 0) clean = hideDumps(clean, dumps);
    return clean;
  };
}

/** A set of short texts of one length. Nearly every question is answered by a look at the first two characters. */
class Windows {
  readonly #texts = new Set<string>();
  readonly #starts = new Uint8Array(1 << 14);

  get size(): number {
    return this.#texts.size;
  }

  addAll(text: string, length: number): void {
    for (let at = 0; at + length <= text.length; at += 1) {
      this.#texts.add(text.slice(at, at + length));
      this.#starts[hash(text, at)] = 1;
    }
  }

  /** Whether one of them stands in a text, between two places, at any of every `stride` characters. */
  isIn(text: string, from: number, to: number, length: number, stride: number): boolean {
    for (let at = from; at + length <= to; at += stride) {
      if (this.#starts[hash(text, at)] === 1 && this.#texts.has(text.slice(at, at + length))) return true;
    }
    return false;
  }
}

function hash(text: string, at: number): number {
  return ((text.charCodeAt(at) * 61 + text.charCodeAt(at + 1)) * 61 + text.charCodeAt(at + 2)) & 0x3fff;
}

/** Characters of base64, in either alphabet. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\w+/-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Hides the words that hold a window. A word that is too short is stepped over without a look at its letters. */
function hideWords(text: string, windows: Windows): string {
  const inWord = (at: number): boolean => IN_WORD[text.charCodeAt(at)] === 1;
  let shown = '';
  let copied = 0;
  // Before `at` no word goes on.
  for (let at = 0; at + SHORTEST_WORD <= text.length;) {
    if (!inWord(at + SHORTEST_WORD - 1)) {
      at += SHORTEST_WORD;
      continue;
    }
    let start = at + SHORTEST_WORD - 1;
    while (start > at && inWord(start - 1)) start -= 1;
    let end = at + SHORTEST_WORD;
    while (end < text.length && inWord(end)) end += 1;
    if (end - start >= SHORTEST_WORD && windows.isIn(text, start, end, WINDOW, STRIDE)) {
      shown += text.slice(copied, start) + HIDDEN;
      copied = end;
    }
    at = end + 1;
  }
  return copied === 0 ? text : shown + text.slice(copied);
}

/** The value of a hex digit; 16 and more for all else. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? 16 : value;
});

/** Hides dumps of bytes in hex, as xxd, od, openssl and C write them, that hold a window. */
function hideDumps(text: string, windows: Windows): string {
  const digit = (at: number): number => DIGITS[text.charCodeAt(at)] ?? 16;
  let shown = '';
  let copied = 0;
  for (let at = 0; at + 2 * SHORTEST_DUMP <= text.length;) {
    if (digit(at) > 15 || digit(at + 1) > 15) {
      // Two digits in a row begin a dump; the second may be the first of another two.
      at += digit(at + 1) > 15 ? 2 : 1;
      continue;
    }
    const start = at;
    const bytes: number[] = [];
    let next = at;
    while (digit(next) < 16 && digit(next + 1) < 16) {
      bytes.push(16 * digit(next) + digit(next + 1));
      at = next + 2;
      next = afterMark(text, at);
    }
    if (bytes.length < SHORTEST_DUMP) continue;
    const read = bytesText(bytes);
    if (!windows.isIn(read, 0, read.length, HEX_WINDOW, HEX_STRIDE)) continue;
    shown += text.slice(copied, start) + HIDDEN;
    copied = at;
  }
  return copied === 0 ? text : shown + text.slice(copied);
}

/** The place after what stands between two bytes: nothing, a blank, a colon, a hyphen, a comma, `0x` or `\x`. */
function afterMark(text: string, at: number): number {
  let next = at;
  const mark = text.charAt(next);
  if (mark === ' ' || mark === ':' || mark === '-' || mark === ',') next += 1;
  if (mark === ',' && text.charAt(next) === ' ') next += 1;
  if (text.charAt(next + 1) === 'x' && (text.charAt(next) === '0' || text.charAt(next) === '\\')) next += 2;
  return next;
}

/** Bytes as characters, so that they can be looked for as texts are. */
function bytesText(bytes: Iterable<number>): string {
  return Buffer.from([...bytes]).toString('latin1');
}

/** The last lines of what base64 wraps, which can be too short for a window. */
export function wrappedEnds(secret: string): readonly string[] {
  return [secret, `${secret}\n`].flatMap((text) => {
    const base64 = Buffer.from(text).toString('base64');
    return COLUMNS.map((columns) => base64.slice(Math.floor(base64.length / columns) * columns)).filter(
      (end) => end.length >= WINDOW && end.length < base64.length,
    );
  });
}

/** Bytes whose base64 is long enough for a window, wherever they begin. */
export const SHORTEST_DENSE = 9;

function denseTexts(secret: string): readonly string[] {
  const plain = Buffer.from(secret);
  const found = [plain, Buffer.from(secret, 'utf16le')].flatMap(innerForms);
  // Base64 within base64; only of the text itself, since it makes many windows.
  found.push(...innerForms(plain).flatMap((form) => innerForms(Buffer.from(form))));
  // A key that is base64 itself, wrapped anew. What frames it is no secret.
  const body = secret.replace(/-----[A-Z0-9 ]{0,60}-----/g, ' ');
  if (plain.length > 40 && body !== secret) found.push(body.replace(/\s+|\\[nr]/g, ''));
  return found.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]);
}

function innerForms(bytes: Buffer): readonly string[] {
  return bytes.length < SHORTEST_DENSE ? [] : [0, 1, 2].map((shift) => inner(bytes, shift));
}

/** The part of base64 that depends on these bytes alone, where they begin `shift` bytes after a group of three. */
function inner(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const end = Math.floor(whole.length / 3) * 3;
  return whole
    .subarray(0, end)
    .toString('base64')
    .slice(shift === 0 ? 0 : 4);
}

function byteTexts(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  if (bytes.length < SHORTEST_DUMP) return [];
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  // od -x and hexdump write words of the machine, their second byte first.
  const odd = bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2));
  return [bytes, Buffer.from(even).swap16(), Buffer.from(odd).swap16()].map((one) => bytesText(one));
}
