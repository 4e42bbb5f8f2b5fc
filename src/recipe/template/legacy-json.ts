import type { Block, StringLiteral, StringPart, MaybeLiteral } from '../hcl/block.ts';
import { stringsIn, toAttribute, valueOf } from '../hcl/json-attribute.ts';
import type { JsonMember, JsonNode, JsonObject, JsonString } from '../hcl/json-source.ts';
import { readJson } from '../hcl/json-source.ts';
import { TemplateSyntaxError } from '../hcl/syntax-error.ts';

export type LegacyVariable = {
  readonly name: string;
  /** The string, unknown where it is computed (`{{env …}}`); null for a variable that must be set. */
  readonly default: MaybeLiteral;
  readonly written?: string;
  readonly line: number;
};

/** A legacy JSON template. Builders, provisioners and post-processors are blocks of the type that lists them. */
export type LegacyTemplate = {
  readonly variables: readonly LegacyVariable[];
  readonly sensitiveVariables: readonly string[];
  /** Labels: the type. */
  readonly builders: readonly Block[];
  readonly provisioners: readonly Block[];
  readonly cleanupProvisioner?: Block;
  /** Sequences; a post-processor that stands alone is a sequence of one. */
  readonly postProcessors: readonly (readonly Block[])[];
  readonly minVersion?: { readonly version: string; readonly line: number };
  readonly strings: readonly StringLiteral[];
};

const SECTIONS = new Set([
  'builders',
  'provisioners',
  'error-cleanup-provisioner',
  'post-processors',
  'variables',
  'sensitive-variables',
  'min_packer_version',
  'description',
  'push',
  'comments',
]);

/**
 * Reads a legacy JSON template as strictly as Packer does (packer-plugin-sdk template/parse.go): a repeated or an
 * unknown name, a default that is no string, and a step without type are errors, thrown as `TemplateSyntaxError`.
 */
export function readLegacyJson(text: string): LegacyTemplate {
  const root = objectOf(readJson(text), 'A template');
  rejectRepeats(root);
  const sections = new Map<string, JsonMember>();
  for (const member of root.members) {
    const name = member.key.value;
    // Go's decoder compares names without case.
    if (SECTIONS.has(name.toLowerCase())) sections.set(name.toLowerCase(), member);
    else if (!name.startsWith('_'))
      throw new TemplateSyntaxError(`A template has no section ${member.key.text}.`, member.key);
    else if (member.value.kind !== 'string') throw new TemplateSyntaxError('A comment must be a string.', member.value);
  }
  const items = (name: string): readonly JsonNode[] => itemsOf(sections.get(name));
  const cleanup = given(sections.get('error-cleanup-provisioner')?.value);
  const minVersion = given(sections.get('min_packer_version')?.value);
  return {
    variables: variablesOf(given(sections.get('variables')?.value)),
    sensitiveVariables: items('sensitive-variables').map((node) => stringOf(node, 'A sensitive variable')),
    builders: items('builders').map((node) => blockOf('builder', node)),
    provisioners: items('provisioners').map((node) => blockOf('provisioner', node)),
    ...(cleanup === undefined ? {} : { cleanupProvisioner: blockOf('error-cleanup-provisioner', cleanup) }),
    postProcessors: items('post-processors').map(sequenceOf),
    ...(minVersion === undefined
      ? {}
      : { minVersion: { version: stringOf(minVersion, '"min_packer_version"'), line: minVersion.line } }),
    strings: root.members
      .filter(({ key }) => !key.value.startsWith('_'))
      .flatMap(({ value }) => Array.from(stringsOf(value))),
  };
}

function variablesOf(node: JsonNode | undefined): readonly LegacyVariable[] {
  if (node === undefined) return [];
  return objectOf(node, '"variables"').members.map(({ key, value }) => {
    if (given(value) !== undefined) stringOf(value, `The default of the variable ${key.text}`);
    return {
      name: key.value,
      default: valueOf(value, readLegacyString),
      ...(value.kind === 'string' ? { written: value.value } : {}),
      line: key.line,
    };
  });
}

function sequenceOf(node: JsonNode): readonly Block[] {
  return (node.kind === 'array' ? node.items : [node]).map((item) =>
    item.kind === 'string'
      ? {
          type: 'post-processor',
          labels: [item.value],
          attributes: [],
          blocks: [],
          line: item.line,
          column: item.column,
        }
      : blockOf('post-processor', item),
  );
}

function blockOf(type: string, node: JsonNode): Block {
  const { members, line, column } = objectOf(node, `A ${type}`);
  const attributes = members.map((member) => toAttribute(member, readLegacyString));
  const label = members.find(({ key }) => key.value === 'type')?.value;
  if (label === undefined) throw new TemplateSyntaxError(`This ${type} has no "type".`, node);
  return { type, labels: [stringOf(label, '"type"')], attributes, blocks: [], line, column };
}

/** The names of sections and of a step's own options are no strings that could name a file; those within values are. */
function* stringsOf(section: JsonNode): Generator<StringLiteral> {
  if (section.kind === 'string') yield readLegacyString(section);
  else if (section.kind === 'array') for (const item of section.items) yield* stringsOf(item);
  else if (section.kind === 'object')
    for (const { value } of section.members) yield* stringsIn(value, readLegacyString);
}

/** Packer computes `{{ … }}` in strings; a `{{` that is never closed is an error there, and unknown here. */
function readLegacyString({ value, line, column }: JsonString): StringLiteral {
  const parts: StringPart[] = [];
  let at = 0;
  for (let open = value.indexOf('{{'); open !== -1; open = value.indexOf('{{', at)) {
    const close = value.indexOf('}}', open + 2);
    if (close === -1) return { parts: [{ kind: 'text', text: value }], line, column };
    if (open > at) parts.push({ kind: 'text', text: value.slice(at, open) });
    parts.push({ kind: 'interpolation', expression: value.slice(open + 2, close).trim() });
    at = close + 2;
  }
  if (at < value.length) parts.push({ kind: 'text', text: value.slice(at) });
  return at === 0 ? { parts, value, line, column } : { parts, line, column };
}

function rejectRepeats(node: JsonNode): void {
  if (node.kind === 'array') node.items.forEach(rejectRepeats);
  if (node.kind !== 'object') return;
  const seen = new Set<string>();
  for (const { key, value } of node.members) {
    if (seen.has(key.value)) throw new TemplateSyntaxError(`The name ${key.text} stands twice in this object.`, key);
    seen.add(key.value);
    rejectRepeats(value);
  }
}

/** Null is as good as absent. */
function given(node: JsonNode | undefined): JsonNode | undefined {
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

function itemsOf(section: JsonMember | undefined): readonly JsonNode[] {
  const list = given(section?.value);
  if (section === undefined || list === undefined) return [];
  if (list.kind === 'array') return list.items;
  throw new TemplateSyntaxError(`${section.key.text} must be a list.`, section.value);
}

function objectOf(node: JsonNode, what: string): JsonObject {
  if (node.kind === 'object') return node;
  throw new TemplateSyntaxError(`${what} must be a JSON object.`, node);
}

function stringOf(node: JsonNode, what: string): string {
  if (node.kind === 'string') return node.value;
  throw new TemplateSyntaxError(`${what} must be a string.`, node);
}
