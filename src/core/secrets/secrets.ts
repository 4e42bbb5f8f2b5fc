import { createHideDense, SHORTEST_DENSE, wrappedEnds } from './dense-forms.ts';
import { letterForms, stretchesOf } from './letter-forms.ts';
import { machineDecoded, machineEscaped } from '../text/machine-text.ts';

/** Below this an encoding of a secret is too common a text to be taken for it; the plain value is hidden at any length. */
export const SHORTEST_ENCODED = 4;
const SHORTEST_TWICE = 8;
const HIDDEN = '***';
const LONGEST_IN_PATTERN = 512;
const LARGEST_PATTERN = 16_384;

/**
 * The ways in which a secret usually turns up in what programs print. The runner's own masks know some of them
 * (actions/runner ValueEncoders.cs) but not hex, shell quoting or Packer's escapes, and only line by line.
 */
export function secretForms(secret: string): readonly string[] {
  if (secret === '') return [];
  const forms = new Set<string>([secret]);
  if (secret.length >= SHORTEST_ENCODED) {
    for (const form of encodedForms(secret)) forms.add(form);
    // A value of several lines is printed line by line, each behind a prefix.
    for (const line of secret.split(/[\r\n]+/)) {
      const text = line.trim();
      if (text.length < SHORTEST_ENCODED || text === secret) continue;
      forms.add(text);
      for (const form of encodedForms(text)) forms.add(form);
    }
  }
  return longestFirst(inStream([...forms]));
}

/** Forms of what letters that are written in many ways leave of a secret. */
function stretchForms(secret: string): readonly string[] {
  return inStream(stretchesOf(secret).flatMap((text) => [text, ...encodedForms(text)]));
}

/** These inside Packer's stream, too, and as it is read there: a backslash of their own is taken for one of its. */
function inStream(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form) => [form, machineEscaped(form), machineDecoded(form)]);
}

function longestFirst(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
}

/**
 * Hides secrets in text. Must be given whole lines: a secret cut in two by a chunk is not seen in either half.
 * `wholeOnly` leaves out what would hide a part of a form, for a text of which more is to be joined yet.
 */
export type Scrub = (text: string, wholeOnly?: boolean) => string;

export function createScrub(secrets: readonly string[]): Scrub {
  const forms = longestFirst(secrets.flatMap(secretForms));
  const long = forms.filter((form) => form.length > LONGEST_IN_PATTERN);
  const patterns = patternsOf(forms.filter((form) => form.length <= LONGEST_IN_PATTERN));
  const stretches = patternsOf(longestFirst(secrets.flatMap(stretchForms)));
  const hideDense = createHideDense(secrets);
  return (text, wholeOnly = false) => {
    let clean = text;
    // Longest first, so that the whole is hidden where one form begins another.
    for (const form of long) if (clean.includes(form)) clean = clean.replaceAll(form, HIDDEN);
    for (const pattern of patterns) clean = clean.replace(pattern, HIDDEN);
    if (wholeOnly) return clean;
    for (const pattern of stretches) clean = clean.replace(pattern, HIDDEN);
    return hideDense(clean);
  };
}

/** One pass for many forms; in parts, since an engine refuses a pattern of some hundred thousand characters. */
function patternsOf(forms: readonly string[]): readonly RegExp[] {
  const parts: string[][] = [];
  let size = Infinity;
  for (const form of forms) {
    if (size + form.length > LARGEST_PATTERN) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(form);
    size += form.length;
  }
  return parts.map((part) => new RegExp(part.map(escapePattern).join('|'), 'g'));
}

/** What a host was told to keep to itself. Its scrub is made anew only when there is something new to hide. */
export class Secrets {
  readonly #values = new Set<string>();
  #scrub: Scrub = (text) => text;
  #stale = false;

  add(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    this.#stale = true;
  }

  scrub(text: string, wholeOnly = false): string {
    if (this.#stale) {
      this.#scrub = createScrub([...this.#values]);
      this.#stale = false;
    }
    return this.#scrub(text, wholeOnly);
  }
}

/** The length of the longest form, which a cut through a long line has to look beyond. */
export function longestForm(secrets: readonly string[]): number {
  return Math.max(0, ...secrets.flatMap(secretForms).map((form) => form.length));
}

function encodedForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  return [
    ...base64Forms(bytes),
    // PowerShell's -EncodedCommand.
    ...base64Forms(Buffer.from(secret, 'utf16le')),
    ...uriForms(secret),
    ...jsonForms(secret),
    ...markupForms(secret),
    ...shellForms(secret),
    ...quotedForms(secret),
    ...letterForms(secret),
    ...wrappedEnds(secret),
    // PowerShell: a quote doubled inside quotes, a backtick before what it would expand.
    secret.replace(/'/g, "''"),
    secret.replace(/[`"$]/g, '`$&'),
    secret.replace(/"/g, '""'),
    hex,
    hex.toUpperCase(),
    hex.replace(/../g, '\\x$&'),
    // Dumps of what is too short to be found by its windows.
    ...[' ', ':'].flatMap((mark) => [hex, hex.toUpperCase()].map((digits) => (digits.match(/../g) ?? []).join(mark))),
  ];
}

/** Encoders differ in which marks they leave alone, in how they write a blank, and in the case of their digits. */
function uriForms(secret: string): readonly string[] {
  if (!secret.isWellFormed()) return [];
  const lax = encodeURIComponent(secret);
  const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const marks = [
    lax,
    lax.replace(/[!'()*]/g, percent),
    lax.replace(/[!'()~]/g, percent),
    lax.replace(/[!'()*~]/g, percent),
  ];
  const blanks = marks.flatMap((form) => [form, form.replace(/%20/g, '+')]);
  const once = blanks.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
  // An address within an address.
  return [...once, ...once.map((form) => encodeURIComponent(form))];
}

function jsonForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const unit = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Go's encoder, which Packer uses, escapes what HTML would read; others escape the slash, or all beyond ASCII.
  const go = json.replace(/[<>&]/g, unit);
  const once = [json, go, json.replace(/\//g, '\\/'), json.replace(/[^ -~]/g, unit), go.replace(/[^ -~]/g, unit)];
  // JSON within JSON.
  return [...once, ...once.map((form) => JSON.stringify(form).slice(1, -1))];
}

function markupForms(secret: string): readonly string[] {
  const text = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const quotes = ['&quot;', '&#34;', '"'].map((quote) => text.replace(/"/g, quote));
  const numbers = [
    secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
    secret.replace(/[&<>"']/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  ];
  return [
    ...quotes.flatMap((form) => ['&apos;', '&#39;', '&#x27;', '&#039;', "'"].map((mark) => form.replace(/'/g, mark))),
    ...numbers,
  ];
}

/** Python's repr and the `$'…'` of shells: a backslash before what the quotes would end at, and letters for line ends. */
function quotedForms(secret: string): readonly string[] {
  const escaped = secret.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return [escaped, escaped.replace(/'/g, "\\'"), escaped.replace(/'/g, "\\'").replace(/"/g, '\\"')];
}

function shellForms(secret: string): readonly string[] {
  return [
    secret.replace(/'/g, `'\\''`),
    secret.replace(/'/g, `'"'"'`),
    secret.replace(/["$`\\]/g, '\\$&'),
    secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
    // bash's printf %q, by which these two mean something at the beginning only
    secret.replace(/[^\w@%+=:./-]/g, '\\$&'),
    secret.replace(/^[#~]|[^\w@%+=:./#~-]/g, '\\$&'),
  ];
}

/** Base64 of the secret wherever it begins in a longer text: three alignments, the part that depends on nothing else. */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms: string[] = [bytes.toString('base64'), bytes.toString('base64url')];
  // What is too short for the windows of base64 within base64.
  if (bytes.length < SHORTEST_DENSE) forms.push(...shortTwice(bytes));
  for (const shift of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const whole = Math.floor(shifted.length / 3) * 3;
    const first = shift === 0 ? 0 : 4;
    const inner = shifted.subarray(0, whole).toString('base64').slice(first);
    if (inner.length < SHORTEST_ENCODED) continue;
    forms.push(inner, inner.replace(/\+/g, '-').replace(/\//g, '_'));
  }
  return forms;
}

/** The part of base64 of base64 that depends on nothing else, where a text begins with these bytes. */
function shortTwice(bytes: Buffer): readonly string[] {
  const once = bytes.toString('base64').slice(0, Math.floor((bytes.length * 4) / 3));
  const twice = Buffer.from(once.slice(0, once.length - (once.length % 3))).toString('base64');
  return twice.length < SHORTEST_TWICE ? [] : [twice];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
