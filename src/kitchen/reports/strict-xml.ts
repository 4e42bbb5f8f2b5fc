import sax, { type QualifiedTag, type SAXOptions, type Tag } from 'sax';

import { ReportFault, MOST_DEPTH } from './bounded-text.ts';

/** What a document is made of. `attributes` is fresh for each element. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** Text and CDATA, in as many pieces as it comes. */
  readonly text: (text: string) => void;
}

/** The longest attribute, comment or name. InSpec and RSpec write whole messages into attributes, with file contents. */
const MOST_PIECE = 2 * 1024 * 1024;
const MOST_ATTRIBUTES = 100;

// sax has this bound for all its parsers, and 64 KiB would refuse honest reports. Longer text comes in pieces.
Object.assign(sax, { MAX_BUFFER_LENGTH: MOST_PIECE });

/** A reference to a control character, which XML 1.0 forbids and several reporters write. */
const CONTROL_REFERENCE = /&#(?:x0{0,6}([01]?[0-9a-f])|0{0,6}([12]?\d|3[01]));/gi;
/** The longest text that `CONTROL_REFERENCE` matches is shorter. */
const LONGEST_REFERENCE = 16;

/** What sax tells, by our names. */
interface Events {
  readonly error: (error: Error) => never;
  readonly doctype: () => never;
  readonly declaration: () => never;
  readonly instruction: (name: string, body: string) => void;
  readonly attribute: (name: string, value: string) => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** sax with its handlers as methods: as so many members of the object itself they make it twice as slow. */
class Tokens extends sax.SAXParser {
  readonly events: Events;

  constructor(events: Events) {
    const options: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };
    super(true, options);
    this.events = events;
  }

  override onerror(error: Error): void {
    this.events.error(error);
  }

  override ondoctype(): void {
    this.events.doctype();
  }

  override onsgmldeclaration(): void {
    this.events.declaration();
  }

  override onprocessinginstruction({ name, body }: { readonly name: string; readonly body: string }): void {
    this.events.instruction(name, body);
  }

  override onattribute({ name, value }: { readonly name: string; readonly value: string }): void {
    this.events.attribute(name, value);
    // sax silently drops an attribute that it already has, and breaks over one named hasOwnProperty.
    delete this.tag.attributes[name];
  }

  override onopentag({ name }: Tag | QualifiedTag): void {
    this.events.open(name);
  }

  override onclosetag(name: string): void {
    this.events.close(name);
  }

  override ontext(text: string): void {
    this.events.text(text);
  }

  override oncdata(text: string): void {
    this.events.text(text);
  }
}

/**
 * XML as reports need it, and no more: no document type, so no entity but the five; one root; elements properly nested;
 * no attribute twice; bounded in depth and in the size of each piece. Raw control characters pass (InSpec writes them,
 * though XML forbids it), but NUL does not. Throws a ReportFault at the first thing that is wrong.
 */
export class StrictXml {
  readonly #parser: Tokens;
  #attributes = new Map<string, string>();
  #held = '';
  #depth = 0;
  #hasRoot = false;
  #isEnding = false;

  constructor(handlers: XmlHandlers) {
    this.#parser = new Tokens({
      error: (error) => {
        throw this.#faultOf(error);
      },
      doctype: () => this.#refuse('has a document type (<!DOCTYPE>), which no test report needs'),
      declaration: () => this.#spoil('has a declaration (<!…>), which no test report needs'),
      instruction: (name, body) => this.#checkInstruction(name, body),
      attribute: (name, value) => this.#attribute(name, value),
      open: (name) => {
        if (this.#depth === 0 && this.#hasRoot) this.#spoil('has a second root element');
        if (this.#depth === MOST_DEPTH) this.#refuse(`nests deeper than ${MOST_DEPTH} elements`);
        this.#hasRoot = true;
        this.#depth += 1;
        const attributes = this.#attributes;
        this.#attributes = new Map();
        handlers.open(name, attributes);
      },
      close: (name) => {
        this.#depth -= 1;
        handlers.close(name);
      },
      text: (text) => {
        if (this.#depth > 0) handlers.text(text);
      },
    });
  }

  write(text: string): void {
    const chunk = this.#held + text;
    // A reference may go on in the next chunk.
    const ampersand = chunk.lastIndexOf('&');
    const isOpen = ampersand !== -1 && chunk.length - ampersand < LONGEST_REFERENCE && !chunk.includes(';', ampersand);
    this.#held = isOpen ? chunk.slice(ampersand) : '';
    this.#parse(isOpen ? chunk.slice(0, ampersand) : chunk);
  }

  end(): void {
    this.#parse(this.#held);
    this.#isEnding = true;
    this.#run(() => this.#parser.close());
    if (!this.#hasRoot) throw new ReportFault('truncated', 'The XML ends before its root element.');
  }

  #parse(text: string): void {
    const nul = text.indexOf('\0');
    if (nul !== -1) this.#spoil('holds a NUL byte');
    const safe = text.includes('&#') ? text.replace(CONTROL_REFERENCE, controlCharacter) : text;
    this.#run(() => this.#parser.write(safe));
  }

  #run(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof ReportFault) throw error;
      // Not seen; but whatever a parser stumbles over is no report.
      throw new ReportFault('malformed', `The XML cannot be read: ${String(error).slice(0, 200)}`);
    }
  }

  #attribute(name: string, value: string): void {
    if (this.#attributes.has(name)) this.#spoil(`has the attribute ${name.slice(0, 100)} twice in one element`);
    if (this.#attributes.size === MOST_ATTRIBUTES) this.#refuse(`has an element of over ${MOST_ATTRIBUTES} attributes`);
    this.#attributes.set(name, value);
  }

  #checkInstruction(name: string, body: string): void {
    if (this.#hasRoot && this.#depth > 0)
      this.#spoil(`has an instruction (<?${name.slice(0, 100)}…?>) among its elements`);
    const encoding = /\bencoding\s*=\s*["']([^"']*)["']/i.exec(body)?.[1];
    if (name.toLowerCase() !== 'xml' || encoding === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) return;
    this.#spoil(`declares the encoding ${encoding.slice(0, 100)}; only UTF-8 is read`);
  }

  #faultOf(error: Error): ReportFault {
    const what = error.message.split('\n')[0] ?? '';
    // sax counts lines from 0.
    const line = this.#parser.line + 1;
    if (this.#isEnding) {
      return new ReportFault('truncated', `The XML ends in the midst, in line ${line}: it was not written to its end.`);
    }
    if (what.startsWith('Max buffer length')) {
      return new ReportFault('refused', `The XML has a piece of over ${MOST_PIECE} characters near line ${line}.`);
    }
    return new ReportFault('malformed', `The XML is not well-formed in line ${line}: ${what}.`);
  }

  #spoil(what: string): never {
    throw new ReportFault('malformed', `The XML ${what} (line ${this.#parser.line + 1}).`);
  }

  #refuse(what: string): never {
    throw new ReportFault('refused', `The XML ${what} (line ${this.#parser.line + 1}).`);
  }
}

function controlCharacter(reference: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  // Tab and line ends are lawful.
  if (code === 9 || code === 10 || code === 13) return reference;
  return code === 0 ? '\ufffd' : String.fromCharCode(code);
}
