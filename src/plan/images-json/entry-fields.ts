import type { JsonNode } from '../../recipe/hcl/json-source.ts';
import { type PythonValue, pythonNumber } from './python-value.ts';

/** The members that the predecessor read. Any other may be named in braces, and nowhere else. */
export const FIELDS = [
  'file',
  'dockerfile',
  'docker_file',
  'builder_type',
  'name',
  'version',
  'tag',
  'working_dir',
  'extra_args',
] as const;
export type FieldName = (typeof FIELDS)[number];

/**
 * Tells that an entry is wrong, by the predecessor's code and in words that follow `images[3].version `.
 * @param field the member that is to blame; the whole entry without one
 */
export type Tell = (code: string, what: string, field?: string) => void;

/** Which code speaks of a member that is no text. */
const CODES: Readonly<Record<FieldName, string>> = {
  file: 'NO_IMAGE_FILE_ERROR',
  dockerfile: 'NO_IMAGE_FILE_ERROR',
  docker_file: 'NO_IMAGE_FILE_ERROR',
  builder_type: 'INVALID_BUILDER_TYPE',
  name: 'NO_NAME',
  version: 'NO_VERSION',
  tag: 'INVALID_DOCKER_TAG',
  working_dir: 'working dir is not a dir',
  extra_args: 'INVALID_EXTRA_ARGS',
};

/** The texts of an entry; a null is as good as nothing. Undefined when a member that must be a string is none. */
export function textsOf(
  members: ReadonlyMap<string, JsonNode>,
  tell: Tell,
): ReadonlyMap<FieldName, string> | undefined {
  const texts = new Map<FieldName, string>();
  let fits = true;
  for (const field of FIELDS) {
    const node = members.get(field);
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) continue;
    if (node.kind === 'string' && !node.value.includes('\0')) texts.set(field, node.value);
    else {
      fits = false;
      tell(CODES[field], `must be a string in quotes, but was ${shortly(node)}`, field);
    }
  }
  return fits ? texts : undefined;
}

/** All members of an entry as Python would hold them. */
export function pythonMembers(members: ReadonlyMap<string, JsonNode>): ReadonlyMap<string, PythonValue> {
  return new Map([...members].map(([name, node]) => [name, pythonValue(node)]));
}

function pythonValue(node: JsonNode): PythonValue {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'array') return node.items.map((item) => pythonValue(item));
  if (node.kind === 'object') {
    return new Map(node.members.map(({ key, value }): [string, PythonValue] => [key.value, pythonValue(value)]));
  }
  return typeof node.value === 'number' ? pythonNumber(node.text, node.value) : node.value;
}

function shortly({ text }: JsonNode): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
