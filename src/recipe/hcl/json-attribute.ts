import type { Attribute, Literal, StringLiteral, MaybeLiteral } from './block.ts';
import { literal, UNKNOWN } from './block.ts';
import type { JsonMember, JsonNode, JsonString } from './json-source.ts';

/** What tells a literal string from a computed one: `${…}` in HCL2's JSON syntax, `{{…}}` in legacy templates. */
export type ReadString = (node: JsonString) => StringLiteral;

/** A member of a JSON object as an attribute. */
export function toAttribute({ key, value }: JsonMember, readString: ReadString): Attribute {
  return { name: key.value, text: value.text, value: valueOf(value, readString), line: key.line, column: key.column };
}

/** The value, unless something in it is computed. */
export function valueOf(node: JsonNode, readString: ReadString): MaybeLiteral {
  const value = literalOf(node, readString);
  return value === undefined ? UNKNOWN : literal(value);
}

function literalOf(node: JsonNode, readString: ReadString): Literal | undefined {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'string') return readString(node).value;
  if (node.kind === 'array') {
    const items: Literal[] = [];
    for (const item of node.items) {
      const value = literalOf(item, readString);
      if (value === undefined) return undefined;
      items.push(value);
    }
    return items;
  }
  const members: [string, Literal][] = [];
  for (const member of node.members) {
    const name = readString(member.key).value;
    const value = literalOf(member.value, readString);
    if (name === undefined || value === undefined) return undefined;
    members.push([name, value]);
  }
  return Object.fromEntries(members);
}

/** Every string in a value, and every name in its objects: `volumes` maps a path of the host to one of the guest. */
export function* stringsIn(node: JsonNode, readString: ReadString): Generator<StringLiteral> {
  if (node.kind === 'string') yield readString(node);
  if (node.kind === 'array') for (const item of node.items) yield* stringsIn(item, readString);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    yield readString(key);
    yield* stringsIn(value, readString);
  }
}
