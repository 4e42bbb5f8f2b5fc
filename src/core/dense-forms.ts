/**
 * Secrets in texts that programs wrap: base64 at 60, 64 or 76 columns, dumps in hex with blanks and colons. No line of
 * them holds the whole form, so what is looked for are short windows of it; the word in which one is found is hidden.
 */
export type HideDense = (text: string) => string;

/** Windows are this long, and a text is looked at every `STRIDE` characters: so 12 in a row are always found. */
const WINDOW = 8;
const STRIDE = 5;
/** Bytes that in a row are taken for a secret's, in hex. */
const HEX_BYTES = 6;

/** Words of base64, in either alphabet. */
const WORD = /[A-Za-z0-9+/_-]{12,}/g;
/** At least six bytes in hex, as xxd, od, openssl and C write them. */
const HEX = /[0-9A-Fa-f]{2}(?:(?:[ :-]|,? ?0x|, ?|\\x)?[0-9A-Fa-f]{2}){5,}/g;

const HIDDEN = '***';
const COLUMNS = [60, 64, 72, 76];

export function createHideDense(secrets: readonly string[]): HideDense {
  const windows = new Set<string>();
  const bytes = new Set<string>();
  for (const secret of secrets) {
    for (const text of denseTexts(secret)) {
      for (let at = 0; at + WINDOW <= text.length; at += 1) windows.add(text.slice(at, at + WINDOW));
    }
    for (const hex of hexTexts(secret)) {
      for (let at = 0; at + 2 * HEX_BYTES <= hex.length; at += 2) bytes.add(hex.slice(at, at + 2 * HEX_BYTES));
    }
  }
  if (windows.size === 0 && bytes.size === 0) return (text) => text;
  return (text) =>
    text
      .replace(WORD, (word) => (holds(word, windows) ? HIDDEN : word))
      .replace(HEX, (dump) => (dumps(dump, bytes) ? HIDDEN : dump));
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

function denseTexts(secret: string): readonly string[] {
  const plain = Buffer.from(secret);
  const found = [plain, Buffer.from(secret, 'utf16le')].flatMap((bytes) =>
    bytes.length < 9 ? [] : [0, 1, 2].map((shift) => inner(bytes, shift)),
  );
  // A key that is base64 itself, wrapped anew. What frames it is no secret.
  const body = secret.replace(/-----[A-Z0-9 ]{0,60}-----/g, ' ');
  if (plain.length > 40 && body !== secret) found.push(body.replace(/\s+|\\[nr]/g, ''));
  return found.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]);
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

function hexTexts(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  if (bytes.length < HEX_BYTES) return [];
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  // od -x and hexdump write words of the machine, their second byte first.
  const odd = bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2));
  return [bytes, Buffer.from(even).swap16(), Buffer.from(odd).swap16()].map((one) => one.toString('hex'));
}

function holds(word: string, windows: ReadonlySet<string>): boolean {
  for (let at = 0; at + WINDOW <= word.length; at += STRIDE) if (windows.has(word.slice(at, at + WINDOW))) return true;
  return false;
}

function dumps(dump: string, bytes: ReadonlySet<string>): boolean {
  const digits = dump.replace(/0x|\\x|[^0-9A-Fa-f]/g, '').toLowerCase();
  for (let at = 0; at + 2 * HEX_BYTES <= digits.length; at += 1) {
    if (bytes.has(digits.slice(at, at + 2 * HEX_BYTES))) return true;
  }
  return false;
}
