import { randomBytes } from 'node:crypto';

const AWKWARD = ',"\'&<>$\\`/+ ';

/** Letters and digits; different each time, so that nothing passes because of a constant. */
export function randomWord(length: number): string {
  return randomBytes(length).toString('base64url').replace(/[-_]/g, 'x').slice(0, length);
}

/** A secret of two lines with each awkward character in both of them. */
export function awkwardSecret(): string {
  const line = (): string => `${randomWord(6)}${AWKWARD}${randomWord(6)}`;
  return `${line()}\n${line()}`;
}

const each = (text: string, to: (character: string) => string): string => text.replaceAll(/./gsu, to);
const replaced = (text: string, table: Readonly<Record<string, string>>): string =>
  each(text, (character) => table[character] ?? character);
const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Written anew from what the encoders' own documents say; nothing of the product is used. */
export function percentEncoded(text: string, plain: string, space = '%20'): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === ' ') return space;
      return /[A-Za-z0-9]/.test(character) || plain.includes(character) ? character : percent(byte);
    })
    .join('');
}

/** The part of base64 that depends on the secret alone, when `shift` bytes come before it and `after` bytes follow. */
function base64Inside(secret: string, shift: number, after: number): { whole: string; own: string } {
  const size = Buffer.byteLength(secret);
  const whole = Buffer.concat([Buffer.alloc(shift, 'p'), Buffer.from(secret), Buffer.alloc(after, 's')]).toString(
    'base64',
  );
  // Characters of six bits whose bits all lie inside the secret.
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + size) * 8) / 6);
  return { whole, own: whole.slice(first, last) };
}

export interface Encoding {
  readonly name: string;
  /** As a program would print it. */
  readonly printed: string;
  /** What must not be found afterwards, each of it. */
  readonly traces: readonly string[];
}

const textual = (name: string, printed: string): Encoding => ({
  name,
  printed,
  // A text of two lines is two lines in the log, and neither may be left.
  traces: [printed, ...printed.split('\n')],
});

/** The twelve encodings in which a secret must not reach a log. */
export function twelveEncodings(secret: string): readonly Encoding[] {
  const shifts = [0, 1, 2].map((shift): Encoding => {
    const { whole, own } = base64Inside(secret, shift, 7);
    // Up to two bytes at either end share a group of four with their neighbours; no eight characters may be left.
    return { name: `base64, shift ${shift}`, printed: whole, traces: windows(own, 8) };
  });
  return [
    textual('plain', secret),
    ...shifts,
    textual(
      'base64url',
      Buffer.from(secret).toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ),
    textual('URI', percentEncoded(secret, "-_.!~*'()")),
    textual('JSON', replaced(secret, { '"': '\\"', '\\': '\\\\', '\n': '\\n' })),
    textual('XML', replaced(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })),
    textual('shell-quoted', replaced(secret, { "'": "'\\''" })),
    textual('PowerShell', replaced(secret, { "'": "''" })),
    textual('hex', Buffer.from(secret).toString('hex')),
    textual("Packer's machine escapes", replaced(secret, { ',': '%!(PACKER_COMMA)', '\n': '\\n' })),
  ];
}

/** What the same encoders of other languages and tools print. */
export function encodingVariants(secret: string): readonly Encoding[] {
  const xml = (quote: string, apostrophe: string): string =>
    replaced(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': quote, "'": apostrophe });
  const json = replaced(secret, { '"': '\\"', '\\': '\\\\', '\n': '\\n' });
  return [
    textual('URI, RFC 3986', percentEncoded(secret, '-_.~')),
    textual(
      'URI in lower case',
      percentEncoded(secret, "-_.!~*'()").replace(/%../g, (code) => code.toLowerCase()),
    ),
    textual('a form value (Go QueryEscape, Python quote_plus)', percentEncoded(secret, '-_.~', '+')),
    textual('a form value (URLSearchParams)', percentEncoded(secret, '-_.*', '+')),
    textual("JSON of Go's encoder", replaced(json, { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' })),
    textual('JSON with escaped slashes', replaced(json, { '/': '\\/' })),
    textual('XML without quotes', xml('"', "'")),
    textual('HTML of Go', xml('&#34;', '&#39;')),
    textual('HTML of Ruby and JavaScript', xml('&quot;', '&#39;')),
    textual('HTML of Python', xml('&quot;', '&#x27;')),
    textual('an XML attribute of libxml2', xml('&quot;', "'")),
    textual('shell-quoted by Python', replaced(secret, { "'": "'\"'\"'" })),
    textual('inside double quotes of a shell', replaced(secret, { '"': '\\"', $: '\\$', '`': '\\`', '\\': '\\\\' })),
    textual(
      'shell-quoted by Ruby',
      each(secret, (character) => (/[\w.,:+/@\n-]/.test(character) ? character : `\\${character}`)),
    ),
    textual(
      'shell-quoted by printf %q',
      each(secret, (character) => (/[\w.:+/@%=\n-]/.test(character) ? character : `\\${character}`)),
    ),
    textual('PowerShell in double quotes', replaced(secret, { '"': '`"', $: '`$', '`': '``' })),
    textual('PowerShell in doubled double quotes', replaced(secret, { '"': '""' })),
    textual('HEX', Buffer.from(secret).toString('hex').toUpperCase()),
    textual(
      'hex of a C string',
      [...Buffer.from(secret)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
    ),
    {
      name: 'base64url, shift 1',
      printed: urlSafe(base64Inside(secret, 1, 5).whole),
      traces: [urlSafe(base64Inside(secret, 1, 5).own)],
    },
  ];
}

function windows(text: string, length: number): readonly string[] {
  return Array.from({ length: text.length - length + 1 }, (_, start) => text.slice(start, start + length));
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The longest stretch of `needle` that is found in `text`, at least `least` long; empty when there is none. */
export function longestStretch(text: string, needle: string, least: number): string {
  let best = '';
  for (let start = 0; start + least <= needle.length; start += 1) {
    let length = Math.max(least, best.length + 1);
    while (start + length <= needle.length && text.includes(needle.slice(start, start + length))) {
      best = needle.slice(start, start + length);
      length += 1;
    }
  }
  return best;
}
