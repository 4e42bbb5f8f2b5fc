import type { OptionRole, RecipeWords } from '../../image/provider-recipe.ts';
import type { Attribute, Block } from '../hcl/block.ts';
import { attributeOf, blocksOf, literalOf as literalIn } from '../hcl/block.ts';
import {
  type Computed,
  either,
  isKnown,
  literalOf,
  objectOf,
  optionsOf,
  textOf,
  textsOf,
  UNKNOWN,
} from '../expression/computed.ts';
import { type Evaluator, newTrace, type Trace } from '../expression/evaluator.ts';
import { itemsOf } from '../expression/list-functions.ts';
import { attributeExpression, type Syntax, syntaxOf } from '../expression/source-expression.ts';
import type { Expression } from '../expression/syntax.ts';
import type { SourcePlace, Template } from '../template/template.ts';
import { readCommand } from './command.ts';
import type { Finder } from './finder.ts';
import { roleOf } from './roles.ts';
import { isOutside } from './named-bases.ts';
import { type StepRule, stepRulesOf } from './step-effects.ts';

/** A part of a template that reads or writes by itself: an option, or some of one step that are looked at together. */
export interface Unit extends SourcePlace {
  /** As written. */
  readonly text: string;
  readonly order: number;
  readonly values: readonly (readonly [name: string, expression: Expression])[];
  readonly iterators: readonly Iterator[];
  readonly read: (finder: Finder, values: ReadonlyMap<string, Computed>, trace: Trace) => void;
}

/** What a dynamic block goes through: its name stands for each of the items. */
interface Iterator {
  readonly name: string;
  readonly in: Expression;
}

interface Context {
  readonly file: string;
  readonly syntax: Syntax;
  readonly kind: string;
  readonly type: string;
  readonly order: number;
  readonly iterators: readonly Iterator[];
  readonly words: readonly RecipeWords[];
}

/** The order of what runs: builders, then provisioners as they are written, then post-processors. */
const FIRST_PROVISIONER = 1;
const FIRST_POST_PROCESSOR = 100_000;
/** What a builder writes is there when its provisioners are through. */
const AFTER_PROVISIONERS = FIRST_POST_PROCESSOR - 1;

/**
 * All parts of a template that may read or write files.
 * @param words of providers
 */
export function unitsOf(template: Template, words: readonly RecipeWords[]): readonly Unit[] {
  const steps = { provisioner: FIRST_PROVISIONER, 'post-processor': FIRST_POST_PROCESSOR };
  return template.files.flatMap((file) => {
    const syntax = syntaxOf(template, file);
    return file.blocks.flatMap((block) =>
      unitsOfBlock(block, { file: file.path, syntax, kind: '', type: '', order: 0, iterators: [], words }, steps),
    );
  });
}

function unitsOfBlock(
  block: Block,
  outer: Context,
  steps: { provisioner: number; 'post-processor': number },
): readonly Unit[] {
  if (block.type === 'packer' || block.type === 'hcp_packer_registry' || block.type === 'validation') return [];
  if (block.type === 'dynamic') return dynamicUnits(block, outer, steps);
  const context = contextOf(block, outer, steps);
  const options = block.attributes.flatMap((attribute) => optionUnits(block, attribute, context));
  const rules = isStep(context, outer)
    ? stepRulesOf(context.kind, context.type).map((rule) => ruleUnit(block, rule, context))
    : [];
  return [...options, ...rules, ...block.blocks.flatMap((inner) => unitsOfBlock(inner, context, steps))];
}

/** Rules are for a step's own block, and for a `build` that a docker source holds. */
function isStep(context: Context, outer: Context): boolean {
  return context.kind !== outer.kind || context.kind === 'docker-build';
}

const STEPS: ReadonlyMap<string, string> = new Map([
  ['source', 'source'],
  ['builder', 'source'],
  ['data', 'data'],
  ['provisioner', 'provisioner'],
  ['error-cleanup-provisioner', 'provisioner'],
  ['post-processor', 'post-processor'],
  ['build', 'build'],
  ['variable', 'variable'],
  ['variables', 'variable'],
  ['locals', 'locals'],
  ['local', 'locals'],
]);

function contextOf(block: Block, outer: Context, steps: { provisioner: number; 'post-processor': number }): Context {
  // A docker source builds its image first: that block is called as one of the template's own is.
  if (block.type === 'build' && outer.kind === 'source') return { ...outer, kind: 'docker-build' };
  const kind = outer.kind === '' || outer.kind === 'build' ? STEPS.get(block.type) : undefined;
  if (kind === undefined) return outer;
  const [label = ''] = block.labels;
  // Within a build a source is named whole: source.file.image.
  const type = kind === 'source' && label.startsWith('source.') ? (label.split('.')[1] ?? '') : label;
  if (kind !== 'provisioner' && kind !== 'post-processor') return { ...outer, kind, type, order: 0 };
  const order = steps[kind];
  steps[kind] += 1;
  return { ...outer, kind, type, order };
}

function dynamicUnits(
  block: Block,
  outer: Context,
  steps: { provisioner: number; 'post-processor': number },
): readonly Unit[] {
  const [label = ''] = block.labels;
  const over = attributeOf(block, 'for_each');
  const named = attributeOf(block, 'iterator')?.text.trim().replaceAll('"', '') ?? label;
  const iterators =
    over === undefined
      ? outer.iterators
      : [...outer.iterators, { name: named, in: attributeExpression(over, outer.syntax) }];
  const labels = attributeOf(block, 'labels')?.value;
  const types =
    labels?.known === true && Array.isArray(labels.value) ? labels.value.filter((one) => typeof one === 'string') : [];
  return blocksOf(block, 'content').flatMap((content) =>
    unitsOfBlock({ ...content, type: label, labels: types }, { ...outer, iterators }, steps),
  );
}

function optionUnits(block: Block, attribute: Attribute, context: Context): readonly Unit[] {
  if (context.kind === '' && context.syntax !== 'legacy') return [];
  const role = optionRole(block, attribute, context);
  const expression = attributeExpression(attribute, context.syntax);
  return [
    {
      file: context.file,
      line: attribute.line,
      text: attribute.text,
      order:
        role === 'made-file' || role === 'made-folder'
          ? Math.max(context.order, context.kind === 'source' ? AFTER_PROVISIONERS : 0)
          : context.order,
      values: [[attribute.name, expression]],
      iterators: context.iterators,
      read: (finder, values, trace) => {
        // What a local is made of counts where the local is used.
        if (context.kind !== 'locals')
          for (const name of trace.data) if (isOutside(name, context.words)) finder.outside(`data.${name}`);
        const value = values.get(attribute.name) ?? UNKNOWN;
        readOption(finder, role, context.syntax === 'legacy' ? listOfText(attribute.name, value) : value, trace);
      },
    },
  ];
}

/** In templates of JSON a text is a list, where one is wanted: its items stand between commas. */
function listOfText(name: string, value: Computed): Computed {
  const items = name.endsWith('s') && value.kind === 'scalar' ? (textOf(value)?.split(',') ?? []) : [];
  if (items.length < 2) return value;
  return { kind: 'list', items: items.map((item): Computed => ({ kind: 'scalar', value: item.trim() })), open: false };
}

/** Options that their step's own rule looks at are not looked at again. */
function optionRole(block: Block, { name }: Attribute, context: Context): OptionRole {
  const role = ownRole(block, name, context);
  // What is fetched from the guest, and what the build itself makes, are no inputs.
  const isMade = literalIn(block, 'direction') === 'download' || literalIn(block, 'generated') === true;
  return isMade && (role === 'path' || role === 'path-like') ? 'nothing' : role;
}

function ownRole(block: Block, name: string, { kind, type, words }: Context): OptionRole {
  if (kind === 'variable' || kind === 'locals') return 'nothing';
  if (kind === 'provisioner' && type === 'file' && ['source', 'sources', 'destination'].includes(name))
    return 'nothing';
  if (type === 'shell-local' && ['inline', 'command'].includes(name)) return 'nothing';
  if (kind === 'data' && name === 'program') return 'nothing';
  if (/^ansible(?:-local)?$/.test(type) && ['roles_path', 'collections_path'].includes(name)) return 'nothing';
  if (block.type === 'build' && kind === 'docker-build')
    return name === 'path' || name === 'build_dir' ? 'path' : 'text';
  return roleOf(kind, type, name, words);
}

function ruleUnit(block: Block, { names, read }: StepRule, context: Context): Unit {
  const own = block.attributes.filter(({ name }) => names.includes(name));
  return {
    file: context.file,
    line: own[0]?.line ?? block.line,
    text: own.map(({ name, text }) => `${name} = ${text}`).join(', '),
    order: context.order,
    values: own.map((attribute) => [attribute.name, attributeExpression(attribute, context.syntax)] as const),
    iterators: context.iterators,
    read: (finder, values) =>
      read(
        finder,
        context.syntax === 'legacy' ? new Map([...values].map(([name, one]) => [name, listOfText(name, one)])) : values,
      ),
  };
}

function readOption(finder: Finder, role: OptionRole, value: Computed, trace: Trace): void {
  // What functions read are paths, wherever they stand.
  for (const path of trace.reads) for (const text of textsOf(path)) finder.path(text);
  for (const name of trace.outside) finder.outside(name);
  if (role === 'nothing') return;
  const texts = [...new Set(textsOf(value))];
  if (role === 'text' || role === 'words' || role === 'command') {
    // Where the whole is not known, its parts may still name something.
    const parts = isKnown(value) ? [] : [...trace.texts].flatMap((one) => [...textsOf(one)]);
    for (const text of new Set([...texts, ...parts])) finder.text(text, role === 'text');
    if (role === 'command') for (const text of texts) readCommand(finder, text);
  } else if (role === 'path' || role === 'path-like' || role === 'credential') {
    for (const text of texts) finder.path(text, { isCertain: role === 'path' });
  } else if (role === 'download') {
    for (const text of texts)
      if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.startsWith('file:')) finder.path(text, { isCertain: false });
  } else if (role === 'made-file' || role === 'made-folder')
    for (const text of texts) finder.made(text, role === 'made-file' ? 'file' : 'below');
}

/** The values of a unit, and what came up on the way. */
export function evaluated(
  unit: Unit,
  evaluator: Evaluator,
): { readonly values: ReadonlyMap<string, Computed>; readonly trace: Trace } {
  const trace = newTrace();
  const bindings = new Map<string, Computed>();
  for (const { name, in: over } of unit.iterators) {
    const items = evaluator.evaluate(over, trace, bindings);
    const found = optionsOf(items).flatMap((one) => (one.kind === 'unknown' ? [UNKNOWN] : itemsOf(one).items));
    const keys = optionsOf(items).flatMap((one) =>
      one.kind === 'object'
        ? [...one.members.keys()].map((key): Computed => ({ kind: 'scalar', value: key }))
        : [UNKNOWN],
    );
    bindings.set(
      name,
      objectOf([
        ['key', either(keys)],
        ['value', either(found)],
      ]),
    );
  }
  const values = new Map(
    unit.values.map(([name, expression]) => [name, evaluator.evaluate(expression, trace, bindings)] as const),
  );
  return { values, trace };
}

/** That there is but one thing that the values can be. */
export function isCertain(values: ReadonlyMap<string, Computed>): boolean {
  return [...values.values()].every((value) => literalOf(value) !== undefined);
}
