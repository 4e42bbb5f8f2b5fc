/** Markup that may stand in a page as it is. Only `markup` and `authored` make it: every other text is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = string | number | Markup | readonly HtmlValue[];

/**
 * A piece of a page. What is put into it is text of a stranger and is escaped, unless it is markup itself. Inside a tag a
 * text can only stand in the double quotes of an attribute: anywhere else this throws.
 */
export function markup(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  const { pieces, places } = templateOf(literals);
  let text = pieces[0] ?? '';
  for (const [index, value] of values.entries()) {
    const isText = typeof value === 'string' || typeof value === 'number';
    const place = places[index];
    if (place === 'attribute' ? !isText : place === 'tag' && isText) {
      throw new Error(`This is no place for ${isText ? 'text' : 'markup'}: ${pieces[index] ?? ''}`);
    }
    text += rendered(value) + (pieces[index + 1] ?? '');
  }
  return new Markup(text);
}

/** Markup out of this program's own source, such as the style of a page: never of anything that was read. */
export function authored(text: string): Markup {
  return new Markup(text);
}

export const nothing: Markup = new Markup('');

/**
 * An address that a link may lead to: http and https alone, since `javascript:` would run. Undefined for all else.
 */
export function linkAddress(text: string): string | undefined {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Of a template of the source: its pieces, and what each value between them is put into. */
interface Template {
  readonly pieces: readonly string[];
  readonly places: readonly ('content' | 'attribute' | 'tag')[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

function templateOf(literals: TemplateStringsArray): Template {
  const had = templates.get(literals);
  if (had !== undefined) return had;
  // Without the indentation of the source pages of thousands of rows are half as large.
  const pieces = literals.map((literal) => literal.replace(/\n\s+/g, '\n'));
  let before = '';
  const places = pieces.map((piece) => {
    before += piece;
    const tag = before.lastIndexOf('<');
    // No value that is let in changes this: one in quotes holds none, and markup closes what it opens.
    if (tag <= before.lastIndexOf('>')) return 'content';
    return before.slice(tag).split('"').length % 2 === 0 ? 'attribute' : 'tag';
  });
  const template = { pieces, places };
  templates.set(literals, template);
  return template;
}

function rendered(value: HtmlValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value.map(rendered).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** What cannot be seen could hide text or turn it around; a browser takes some of it for something else. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u061c]/gu;

function escaped(text: string): string {
  // Nearly all that a large page holds.
  if (/^[\w ./:@·,+-]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
    .replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');
}
