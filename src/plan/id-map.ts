import { readFileSync, statSync } from 'node:fs';

import { UserError } from '../core/errors.ts';
import { nearestName } from '../core/text/wording.ts';
import { insideWorkspace } from '../core/files/paths.ts';

/** More than any list of ids; a larger file is something else. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * An id out of a JSON file of the repository, by the names that lead to it. Throws a UserError.
 * @param repository the folder that the path is relative to, and must stay in
 */
export function idFromMap(repository: string, file: string, field: readonly string[]): string {
  const path = insideWorkspace('source.map', repository, repository, file);
  const stat = statSync(path);
  if (!stat.isFile()) throw new UserError(`source.map names ${file}, which is not a file.`);
  if (stat.size > MOST_BYTES) {
    throw new UserError(`source.map names ${file}, which has ${stat.size} bytes; at most ${MOST_BYTES} are read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
    throw new UserError(`source.map names ${file}, which is not JSON: ${reason}.`);
  }
  for (const [depth, name] of field.entries()) {
    const where = depth === 0 ? file : `${file} under ${field.slice(0, depth).join('.')}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UserError(`source.map: ${where} is ${kindOf(value)}, so it has no field "${name}".`);
    }
    const members = new Map<string, unknown>(Object.entries(value));
    if (!members.has(name)) {
      const near = nearestName(name, [...members.keys()]);
      const known = [...members.keys()].slice(0, 20).join(', ');
      const hint =
        near === undefined ? (known === '' ? 'It is empty.' : `It has ${known}.`) : `Did you mean "${near}"?`;
      throw new UserError(`source.map: ${where} has no field "${name}". ${hint}`);
    }
    value = members.get(name);
  }
  if (typeof value !== 'string' || value.trim() === '') {
    const got = value === '' ? 'empty' : kindOf(value);
    throw new UserError(`source.map: ${field.join('.')} in ${file} must be an image id as a string, but is ${got}.`);
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a string' : `the ${typeof value} ${JSON.stringify(value)}`;
}
