import { attributeOf, type Block, blocksOf, literal } from '../hcl/block.ts';
import { type Computed, literalOf, objectOf, scalar, textOf, isWhole } from '../expression/computed.ts';
import type { Evaluator, Trace } from '../expression/evaluator.ts';
import { attributeExpression, type Syntax, syntaxOf } from '../expression/source-expression.ts';
import { buildsOf } from '../template/hcl-builds.ts';
import type { Build, Template } from '../template/template.ts';

export interface Builds {
  readonly builds: readonly Build[];
  readonly buildsKnown: boolean;
}

type Bindings = ReadonlyMap<string, Computed>;

/** Where the image of a builder is looked for, where its instance is started, and as whom its provisioners run. */
const BUILDER_OPTIONS = [
  'region', 'subnet_id', 'vpc_id', 'output_directory', 'subscription_id', 'build_resource_group_name',
  'managed_image_resource_group_name', 'project_id', 'image_project_id', 'exec_user',
] as const; // prettier-ignore
/** The same, and what says which builds there are. */
const OPTIONS = new Set<string>(['name', 'sources', 'type', 'labels', 'target', ...BUILDER_OPTIONS]);
/** More blocks a dynamic one does not make. */
const MOST_BLOCKS = 1000;

/** The builds of a template with values for its variables: computed lists and names, and dynamic blocks. */
export function resolvedBuilds(template: Template, evaluator: Evaluator, trace: Trace): Builds {
  if (template.kind === 'json') return legacyBuilds(template, evaluator, trace);
  const files = template.files.map((file) => ({
    file: file.path,
    blocks: file.blocks.flatMap((block) =>
      settledBlock(block, { evaluator, trace, syntax: syntaxOf(template, file), bindings: new Map() }),
    ),
  }));
  return buildsOf(files);
}

interface Room {
  readonly evaluator: Evaluator;
  readonly trace: Trace;
  readonly syntax: Syntax;
  readonly bindings: Bindings;
}

/** A block with its options as literals, as far as they are known; those that a dynamic block makes where it is. */
function settledBlock(block: Block, room: Room): readonly Block[] {
  if (block.type === 'dynamic') return madeBlocks(block, room) ?? [block];
  if (block.type !== 'build' && block.type !== 'source') return [block];
  return [
    {
      ...block,
      attributes: block.attributes.map((attribute) => {
        if (attribute.value.known || !OPTIONS.has(attribute.name)) return attribute;
        const value = literalOf(valueOf(attributeExpression(attribute, room.syntax), room));
        return value === undefined ? attribute : { ...attribute, value: literal(value) };
      }),
      blocks: block.blocks.flatMap((inner) => settledBlock(inner, room)),
    },
  ];
}

function valueOf(expression: Parameters<Evaluator['evaluate']>[0], { evaluator, trace, bindings }: Room): Computed {
  return evaluator.evaluate(expression, trace, bindings);
}

/** Undefined where it cannot be told how many it makes, or how they are called. */
function madeBlocks(block: Block, room: Room): readonly Block[] | undefined {
  const [type = ''] = block.labels;
  if (type !== 'build' && type !== 'source') return undefined;
  const over = attributeOf(block, 'for_each');
  const items = over === undefined ? undefined : valueOf(attributeExpression(over, room.syntax), room);
  if ((items?.kind !== 'list' && items?.kind !== 'object') || items.open) return undefined;
  const entries =
    items.kind === 'object'
      ? [...items.members].map(([key, value]) => [scalar(key), value] as const)
      : items.items.map((value, index) => [items.kind === 'list' ? value : scalar(index), value] as const);
  if (entries.length > MOST_BLOCKS) return undefined;
  const name = attributeOf(block, 'iterator')?.text.trim().replaceAll('"', '') ?? type;
  const written = attributeOf(block, 'labels');
  const made: Block[] = [];
  for (const [key, value] of entries) {
    const bindings = new Map(room.bindings).set(
      name,
      objectOf([
        ['key', key],
        ['value', value],
      ]),
    );
    const inner = { ...room, bindings };
    const labels =
      written === undefined
        ? ({ kind: 'list', items: [], open: false } as const)
        : valueOf(attributeExpression(written, room.syntax), inner);
    if (labels.kind !== 'list' || labels.open) return undefined;
    const texts = labels.items.map(textOf);
    if (texts.some((text) => text === undefined || !isWhole(text))) return undefined;
    for (const content of blocksOf(block, 'content')) {
      made.push(...settledBlock({ ...content, type, labels: texts.flatMap((text) => text ?? []) }, inner));
    }
  }
  return made;
}

/** A legacy builder is called by its name, else by its type; both may be computed. */
function legacyBuilds({ builds, buildsKnown }: Template, evaluator: Evaluator, trace: Trace): Builds {
  const room: Room = { evaluator, trace, syntax: 'legacy', bindings: new Map() };
  const resolved = builds.map((build): Build => {
    const [block] = build.blocks;
    const read = (name: string): string | undefined => {
      const attribute = block === undefined ? undefined : attributeOf(block, name);
      const value = attribute === undefined ? scalar('') : valueOf(attributeExpression(attribute, 'legacy'), room);
      const found = literalOf(value);
      return typeof found === 'string' ? found : undefined;
    };
    const options = BUILDER_OPTIONS.flatMap((option) => {
      const isOpen = block !== undefined && attributeOf(block, option)?.value.known === false;
      const value = isOpen ? read(option) : undefined;
      return value === undefined ? [] : [[option, value] as const];
    });
    const settled =
      options.length === 0 ? build : { ...build, literals: { ...build.literals, ...Object.fromEntries(options) } };
    if (build.known) return settled;
    const [name, type] = [read('name'), read('type')];
    if (name === undefined || type === undefined || type === '') return settled;
    return { ...settled, name: name === '' ? type : name, sourceName: name === '' ? type : name, type, known: true };
  });
  return { builds: resolved, buildsKnown: buildsKnown || resolved.every(({ known }) => known) };
}
