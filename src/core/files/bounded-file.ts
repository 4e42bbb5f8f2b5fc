import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

import { codeOf, messageOf, UserError } from '../errors.ts';
import { show } from '../runner/inputs.ts';

/**
 * The bytes of a file that somebody else may have written: a plain file (a pipe or a device would never end), and no
 * larger than it may be. Throws a UserError.
 *
 * @param what how the message calls it, such as `The plan`
 */
export function readBounded(what: string, path: string, mostBytes: number): Buffer {
  const file = open(what, path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new UserError(`${what} must be a file, but ${show(path)} is none.`);
    if (stat.size > mostBytes) {
      throw new UserError(`${what} has ${stat.size} bytes; at most ${mostBytes} are read (${show(path)}).`);
    }
    // Not more than was measured, should it grow meanwhile.
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    let got = -1;
    while (got !== 0 && length < bytes.length) {
      got = readSync(file, bytes, length, bytes.length - length, null);
      length += got;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** The bytes as JSON. Throws a UserError for what is not UTF-8 or not JSON. */
export function parseJson(what: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${what} is not UTF-8 text.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser quotes what it read, line ends and all.
    throw new UserError(`${what} is not JSON: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
  }
}

/**
 * The same, where no object has a name twice: of two, one reader takes the first and another the last. It is nested no deeper than
 * can be written again. Throws a UserError.
 */
export function parseStrictJson(what: string, bytes: Uint8Array): unknown {
  const value = parseJson(what, bytes);
  const twice = nameTwice(what, new TextDecoder().decode(bytes));
  if (twice === undefined) return value;
  throw new UserError(`${what} has the member ${show(twice.slice(0, 100))} twice in one object.`);
}

/** What is nested by hundreds nobody writes by hand, and JSON.stringify ends at some thousands. */
const MOST_LEVELS = 200;

/** The first name that an object has twice, of a text that is JSON. Throws a UserError for a pit. */
function nameTwice(what: string, json: string): string | undefined {
  // Of an object its names, of a list null.
  const open: (Set<string> | null)[] = [];
  let text = '';
  for (let at = 0; at < json.length; at += 1) {
    if (open.length > MOST_LEVELS) throw new UserError(`${what} is nested more than ${MOST_LEVELS} levels deep.`);
    const sign = json[at];
    if (sign === '"') {
      const end = endOfString(json, at);
      text = json.slice(at, end + 1);
      at = end;
    } else if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ':') {
      const names = open.at(-1);
      const name = String(JSON.parse(text));
      if (names?.has(name) === true) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** Where the closing quote is. */
function endOfString(json: string, start: number): number {
  let end = start + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}

/**
 * What was read as JSON, as text again. It is read to any depth, and written to some thousands of levels: throws a UserError for a pit.
 *
 * @param indent blanks a level, for who reads it by lines
 */
export function writeJson(what: string, value: unknown, indent = 0): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch {
    throw new UserError(`${what} is nested too deeply.`);
  }
}

function open(what: string, path: string): number {
  if (path.includes('\0')) throw new UserError(`${what} has a NUL byte in its path.`);
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new UserError(`${what} is not there: ${show(path)} does not exist.`);
    }
    throw new UserError(`${what} cannot be read: ${show(path)} (${codeOf(error) ?? messageOf(error)}).`);
  }
}
