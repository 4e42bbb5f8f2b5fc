import { readFileSync, statSync } from 'node:fs';

import { DocumentError } from '../../core/text/document.ts';
import { codeOf, UserError } from '../../core/errors.ts';
import { type JsonMember, type JsonNode, readJson } from '../../recipe/hcl/json-source.ts';
import { TemplateSyntaxError } from '../../recipe/hcl/syntax-error.ts';
import { locate } from './location.ts';

/** An element of `images`, with its members by name. */
export interface RawEntry {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly line: number;
  /** Undefined for what is no mapping. */
  readonly members: ReadonlyMap<string, JsonNode> | undefined;
}

const MOST_BYTES = 4 * 1024 * 1024;
/** Characters: more than any entry's; what its braces may repeat is bounded by it. */
const MOST_ENTRY = 16 * 1024;
/** As many legs as a plan is made for. */
const MOST_ENTRIES = 10_000;

/**
 * Reads the list of an IMAGES.json, which is strict JSON.
 * @param repository absolute, links resolved
 * @param file relative to the repository
 * @throws DocumentError with the codes of the predecessor
 */
export function readImagesFile(repository: string, file: string): readonly RawEntry[] {
  const root = parse(file, readText(repository, file));
  const images = root.kind === 'object' ? members(file, root.members).get('images') : undefined;
  if (images?.kind !== 'array') {
    const wanted = '{"images": [{…}, …]} is expected';
    throw refusal(file, `No 'images' in images data': ${wanted}.`, images?.line ?? root.line);
  }
  if (images.items.length > MOST_ENTRIES) {
    throw refusal(file, `images has ${images.items.length} entries; at most ${MOST_ENTRIES} are read.`, images.line);
  }
  const long = images.items.findIndex(({ text }) => text.length > MOST_ENTRY);
  if (long !== -1) {
    const message = `images[${long}] has more than ${MOST_ENTRY} characters, the most that an entry may have.`;
    throw refusal(file, message, images.items[long]?.line);
  }
  return images.items.map((node, index) => ({
    index,
    line: node.line,
    members: node.kind === 'object' ? members(file, node.members) : undefined,
  }));
}

function readText(repository: string, file: string): string {
  const found = locate(repository, repository, file);
  if (found.kind === 'outside') {
    throw new UserError(`The images file ${file} must stay inside the repository, but leads out of it.`);
  }
  if (found.kind === 'missing') throw refusal(file, `Images file ${file} does not exists: write it, or name another.`);
  const notJson = (what: string): DocumentError => refusal(file, `IMAGES_FILE_NOT_A_JSON: ${what}`);
  let bytes: Buffer;
  try {
    const { size } = statSync(found.real);
    if (size > MOST_BYTES) throw notJson(`the file has ${size} bytes; at most ${MOST_BYTES} are read.`);
    bytes = readFileSync(found.real);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw notJson(`it cannot be read (${codeOf(error)}).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson('the file is not UTF-8 text.');
  }
}

function parse(file: string, text: string): JsonNode {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    const hint = hintAt(text, error);
    throw refusal(file, `IMAGES_FILE_NOT_A_JSON: column ${error.column}: ${error.message}${hint}`, error.line);
  }
}

/** What people write who take JSON for JavaScript. */
function hintAt(text: string, { line, column }: { readonly line: number; readonly column: number }): string {
  const sign = text.split('\n')[line - 1]?.charAt(column - 1);
  if (sign === '/' || sign === '#') return ' JSON has no comments.';
  if (sign === "'") return ' JSON has double quotes only.';
  return sign === '}' || sign === ']' ? ' No comma stands before a closing bracket.' : '';
}

/** Python takes the last of two members of a name; which one was meant is not ours to guess. */
function members(file: string, list: readonly JsonMember[]): ReadonlyMap<string, JsonNode> {
  const found = new Map<string, JsonNode>();
  for (const { key, value } of list) {
    if (found.has(key.value)) {
      throw refusal(file, `IMAGES_FILE_NOT_A_JSON: ${key.text} is written twice in one object.`, key.line);
    }
    found.set(key.value, value);
  }
  return found;
}

function refusal(file: string, message: string, line = 1): DocumentError {
  return new DocumentError(file, [{ line, message }]);
}
