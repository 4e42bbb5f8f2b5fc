import { isDeepStrictEqual } from 'node:util';

import { UserError } from '../../../core/errors.ts';
import { isObject } from '../../../core/values.ts';
import { JsonTree } from './json-tree.ts';
import { sortedJson } from './json-text.ts';
import { utf8Text } from './merged.ts';

/** A JSON file of variables as it is there. */
export interface TfvarsFile {
  readonly text: string;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** Null: there is none. Throws a UserError where it is no JSON object. */
export function readTfvars(existing: Uint8Array | null): TfvarsFile {
  const text = existing === null ? '' : utf8Text(existing);
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new UserError('the file that is there is not JSON; remove it, or name another path.');
  }
  if (!isObject(value)) throw new UserError('the file that is there is JSON, but no object with variables.');
  return { text, variables: new Map(Object.entries(value)) };
}

/** The file with variables put in. One that is laid out as ours stays sorted; in another all else stays byte for byte. */
export function withVariables({ text, variables }: TfvarsFile, own: ReadonlyMap<string, unknown>): string {
  const all = Object.fromEntries([...variables, ...own]);
  if (text.trim() === '' || text === sortedJson(Object.fromEntries(variables))) return sortedJson(all);
  const tree = new JsonTree(text);
  for (const [name, value] of own) {
    if (!isDeepStrictEqual(plain(variables.get(name)), plain(value))) tree.putValue(name, value);
  }
  return tree.toString();
}

/** Without the prototype: what is made member by member and what was read are the same. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(sortedJson(value));
}
