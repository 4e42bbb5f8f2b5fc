import type { Attribute, Block, Body, StringLiteral } from './block.ts';
import { readTemplateText } from './hcl-expression.ts';
import { stringsIn, toAttribute } from './json-attribute.ts';
import type { JsonMember, JsonNode, JsonString } from './json-source.ts';
import { readJson } from './json-source.ts';
import type { Position } from './syntax-error.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/** In JSON only a schema tells blocks from attributes: the block types of a body, their labels and what is in them. */
type Schema = { readonly [blockType: string]: { readonly labels: number; readonly inside?: Schema } };

const DYNAMIC: Schema = { dynamic: { labels: 1, inside: { content: { labels: 0 } } } };
const POST_PROCESSOR: Schema = { 'post-processor': { labels: 1 }, ...DYNAMIC };
const BUILD: Schema = {
  source: { labels: 1 },
  provisioner: { labels: 1 },
  'error-cleanup-provisioner': { labels: 1 },
  'post-processors': { labels: 0, inside: POST_PROCESSOR },
  hcp_packer_registry: { labels: 0 },
  ...POST_PROCESSOR,
};
const ROOT: Schema = {
  packer: { labels: 0, inside: { required_plugins: { labels: 0 } } },
  variables: { labels: 0 },
  variable: { labels: 1, inside: { validation: { labels: 0 } } },
  locals: { labels: 0 },
  local: { labels: 1 },
  source: { labels: 2 },
  data: { labels: 2 },
  build: { labels: 0, inside: BUILD },
  communicator: { labels: 2 },
  hcp_packer_registry: { labels: 0 },
  ...DYNAMIC,
};

/**
 * Reads a file in HCL2's JSON syntax (`.pkr.json`) into the same blocks as the native syntax. Blocks that a plugin
 * defines, inside a source or a step, cannot be told from objects and are attributes.
 * Throws a `TemplateSyntaxError` for broken JSON and for blocks of the wrong shape.
 */
export function readHclJson(text: string): Body {
  const reader = new BodyReader();
  const content = reader.body(readJson(text), ROOT);
  return { ...content, strings: reader.strings };
}

class BodyReader {
  readonly strings: StringLiteral[] = [];

  body(node: JsonNode, schema: Schema): Pick<Block, 'attributes' | 'blocks'> {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    for (const member of membersOf(node)) {
      const name = member.key.value;
      // hcl/json/structure.go: "//" keys in objects that stand for bodies are comments.
      if (name === '//') continue;
      if (Object.hasOwn(schema, name)) {
        const { labels = 0, inside = {} } = schema[name] ?? {};
        for (const block of this.#blocks(name, member.key, member.value, labels, [], inside)) blocks.push(block);
      } else if (attributes.has(name)) {
        throw new TemplateSyntaxError(`The argument "${name}" is already set.`, member.key);
      } else {
        attributes.set(name, toAttribute(member, readString));
        for (const string of stringsIn(member.value, readString)) this.strings.push(string);
      }
    }
    return { attributes: [...attributes.values()], blocks };
  }

  #blocks(
    type: string,
    at: Position,
    node: JsonNode,
    labelsLeft: number,
    labels: readonly string[],
    inside: Schema,
  ): readonly Block[] {
    if (labelsLeft > 0) {
      return membersOf(node).flatMap(({ key, value }) =>
        this.#blocks(type, key, value, labelsLeft - 1, [...labels, key.value], inside),
      );
    }
    if (node.kind === 'array') {
      return node.items.flatMap((item) => this.#blocks(type, item, item, 0, labels, inside));
    }
    if (node.kind === 'scalar' && node.value === null) return [];
    return [{ type, labels, ...this.body(node, inside), line: at.line, column: at.column }];
  }
}

function readString(node: JsonString): StringLiteral {
  return readTemplateText(node.value, node);
}

/** The members of an object, or of all the objects in an array, which mean the same (hcl/json collectDeepAttrs). */
function membersOf(node: JsonNode): readonly JsonMember[] {
  if (node.kind === 'object') return node.members;
  if (node.kind !== 'array') throw new TemplateSyntaxError('A JSON object is expected here.', node);
  return node.items.flatMap((item) => {
    if (item.kind === 'object') return item.members;
    throw new TemplateSyntaxError('A JSON object is expected here.', item);
  });
}
