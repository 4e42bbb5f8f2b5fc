import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';

import { PlacedError } from '../errors.ts';
import { orList } from '../runner/inputs.ts';
import { nearestName } from './wording.ts';
import { asWanted, knownNames } from '../runner/schema-forms.ts';
import { structureProblems, TOO_DEEP } from './yaml-structure.ts';
import { type YamlValues, yamlValues } from './yaml-values.ts';

/** A YAML or JSON file that somebody wrote by hand, as a value, with the line of each member. */
export interface Document {
  /** For messages: relative to the workspace. */
  readonly name: string;
  readonly value: unknown;
  /** The same, with each plain scalar as it is written; see yaml-values.ts. */
  readonly written: unknown;
  /** The line (from 1) where the member of that path is written, or the nearest that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** One thing that is wrong in a document. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** All that is wrong in a document, told at once. */
export class DocumentError extends PlacedError {
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((problem) => ({ file, ...problem })));
    this.file = file;
    this.problems = problems;
  }
}

/** More than anybody writes by hand; a parser given more is a way to stop us. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Aliases are for a few repeated lists. A document that multiplies itself is refused (YAML's "billion laughs"). */
const MOST_ALIASES = 100;
const MOST_TOLD = 50;

/** Problems in the order of their lines, and no more than somebody reads. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD);
}

/** Where the parser speaks to programmers. */
const PHRASES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'The file holds several documents; it should be one.',
};

/**
 * Reads YAML 1.2 (and so JSON), strictly: no key twice, no key but a plain one, no tag but YAML's own, one document.
 * Throws a DocumentError.
 */
export function readDocument(name: string, bytes: Uint8Array): Document {
  const refuse = (message: string, line = 1): DocumentError => new DocumentError(name, [{ line, message }]);
  if (bytes.length > MOST_BYTES) throw refuse(`The file has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('The file is not UTF-8 text.');
  }
  if (text.includes('\0')) throw refuse('The file holds a NUL byte; it is no text.');
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  // Keys are compared below: the parser's own way takes minutes for a file of many.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  const told = [...document.errors, ...document.warnings];
  if (told.some(({ message }) => message.includes('call stack'))) throw refuse(TOO_DEEP);
  const problems =
    told.length > 0
      ? told.map(({ code, message, pos }) => ({ line: lineAt(pos[0]), message: sentence(PHRASES[code] ?? message) }))
      : structureProblems(document).map(({ offset, message }) => ({ line: lineAt(offset), message }));
  if (problems.length > 0) throw new DocumentError(name, problems.slice(0, MOST_TOLD));
  let values: YamlValues;
  try {
    values = yamlValues(document, MOST_ALIASES);
  } catch (error) {
    throw refuse(sentence(error instanceof Error ? error.message : String(error)));
  }
  const indexes: Indexes = new Map();
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length), indexes);
      if (offset !== undefined) return lineAt(offset);
    }
    return 1;
  };
  return { name, ...values, lineOf };
}

/** The members of each mapping that was asked for: one of ten thousand is not looked for among all of them each time. */
type Indexes = Map<YAMLMap, ReadonlyMap<string, Pair>>;

/** The offset of a member's name, or of an item of a list. */
function offsetOf(root: unknown, path: readonly PropertyKey[], indexes: Indexes): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair.key), pair]));
      indexes.set(node, index);
      const pair = index.get(String(step));
      if (pair === undefined || !isScalar(pair.key)) return undefined;
      offset = pair.key.range?.[0];
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      offset = isNode(node) ? node.range?.[0] : undefined;
    } else return undefined;
  }
  return offset;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/**
 * The document as `schema` has it; where it wants a text, a plain scalar is the text that stands in the file. All that is
 * wrong is told at once, each with its line and the nearest name.
 */
export function checkDocument<T>(document: Document, schema: z.ZodType<T>): T {
  const result = schema.safeParse(wantedValue(document, schema));
  if (result.success) return result.data;
  throw new DocumentError(document.name, problemsOf(result.error, document, schema));
}

/** The document's value, unchecked and without defaults, with plain scalars as they are written where a text is wanted. */
export function wantedValue(document: Document, schema: z.ZodType): unknown {
  return asWanted(schema, document.value, document.written);
}

function problemsOf(error: z.ZodError, document: Document, schema: z.ZodType): readonly Problem[] {
  const problems = error.issues.flatMap((issue) => problemsOfIssue(issue, document, schema));
  return toldProblems(problems);
}

function problemsOfIssue(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): readonly Problem[] {
  const where = issue.path.length === 0 ? (issue.code === 'custom' ? '' : 'The file ') : `${pathText(issue.path)} `;
  if (issue.code === 'invalid_union') {
    const meant = meantForm(issue.errors);
    if (meant !== undefined) {
      return meant.flatMap((one) => problemsOfIssue({ ...one, path: [...issue.path, ...one.path] }, document, schema));
    }
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownNames(schema, issue.path);
    return issue.keys.map((key) => {
      const place = issue.path.length === 0 ? '' : `${pathText(issue.path)}: `;
      const line = document.lineOf([...issue.path, key]);
      if (key === '<<') {
        const what = 'which merges members in some readers of YAML, is not known here. Write them out.';
        return { line, message: `${place}"<<", ${what}` };
      }
      const near = nearestName(key, known);
      const hint = near === undefined ? ` Known are ${known.join(', ')}.` : ` Did you mean "${near}"?`;
      return { line, message: `${place}"${key}" is not known here.${known.length === 0 ? '' : hint}` };
    });
  }
  const line = document.lineOf(issue.path);
  // The name itself is wrong: the rule that it breaks says why.
  if (issue.code === 'invalid_key')
    return [{ line, message: `${where}is a wrong name: ${issue.issues[0]?.message ?? ''}.` }];
  const value = valueAt(document.value, issue.path);
  if (value === undefined && issue.code === 'invalid_union' && isPlain(issue))
    return [{ line, message: `${where}is missing.` }];
  const got = value === undefined ? 'is missing' : `was ${shortly(value)}`;
  return [{ line, message: `${where}${phrase(issue)}${issue.code === 'custom' ? '' : `, but ${got}`}.` }];
}

/** What is wrong with the form of a union that was meant: the one that is wrong furthest in. */
function meantForm(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const depthOf = (issues: readonly z.core.$ZodIssue[]): number => Math.min(...issues.map(({ path }) => path.length));
  const possible = forms.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value')),
  );
  const deepest = Math.max(...possible.map(depthOf));
  const [best, ...others] = possible.filter((issues) => depthOf(issues) === deepest);
  if (best === undefined || others.length === 0) return best;
  // With several, what one of them lacks is not what was forgotten; but a name that none has is wrong in any case.
  const unknown = best.filter(({ code }) => code === 'unrecognized_keys');
  return unknown.length === 0 ? best : unknown;
}

/** `images.web.over[0]` */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

function phrase(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && isPlain(issue)) return `must be ${article(issue.expected)}`;
  if (issue.code === 'invalid_union' && isPlain(issue)) return 'must be of another form';
  if (issue.code === 'invalid_value') return `must be ${orList(issue.values.map(String))}`;
  return issue.code === 'custom' ? issue.message : `must fit (${issue.message.toLowerCase()})`;
}

/** Whether the schema says nothing of its own about what is meant. */
function isPlain({ message }: z.core.$ZodIssue): boolean {
  return message.startsWith('Invalid input');
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'an object',
    record: 'an object',
    array: 'a list',
    string: 'a string',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, step)?.value;
  }
  return current;
}

function sentence(text: string): string {
  const first = text.split('\n')[0] ?? text;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
