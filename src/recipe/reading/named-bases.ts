import type { SourceRequest } from '../../image/definition.ts';
import { providerOf, type Providers } from '../../image/provider.ts';
import type { NamedBases, RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';
import { attributeOf, type Block, blocksOf } from '../hcl/block.ts';
import { CWD, type Computed, isWhole, literalOf, objectOf, optionsOf, ROOT, scalar } from '../expression/computed.ts';
import type { Evaluator, Trace } from '../expression/evaluator.ts';
import { attributeExpression, type Syntax, syntaxOf } from '../expression/source-expression.ts';
import type { Build, SourcePlace, Template } from '../template/template.ts';

/** An image that a template or Dockerfile starts from by a name, behind which there may be another one tomorrow. */
export interface NamedBase extends SourcePlace {
  readonly request: SourceRequest;
  /** As somebody would find it in the file. */
  readonly text: string;
  /** The build that starts from it; null where that cannot be told. */
  readonly build: string | null;
}

interface Reader {
  readonly evaluator: Evaluator;
  readonly trace: Trace;
  readonly syntax: Syntax;
  readonly folder: string;
}

/**
 * The bases of the builds of a template whose names can be computed; one that cannot be is no base here.
 * @param providers that know what their builders and data sources start from
 * @param folder the working directory, relative to the repository
 */
export function namedBases(
  template: Template,
  builds: readonly Build[],
  providers: Providers,
  evaluator: Evaluator,
  trace: Trace,
  folder: string,
): readonly NamedBase[] {
  const ofBuilds = builds.flatMap((build) => {
    const reader = { evaluator, trace, syntax: syntaxOf(template, { path: build.file }), folder };
    if (build.type === 'docker') return dockerBases(build, reader);
    const bases = providerOf(build.type, providers)?.recipe?.bases;
    return bases === undefined ? [] : basesOfBuild(build, bases, reader);
  });
  const ofData = template.files.flatMap((file) => {
    const reader = { evaluator, trace, syntax: syntaxOf(template, file), folder };
    return blocksOf(file, 'data').flatMap((block) => {
      const [type = '', name = ''] = block.labels;
      const read = providers.map(({ recipe }) => dataReader(recipe, type)).find((one) => one !== undefined);
      const place = { text: `data "${type}" "${name}"`, build: null, file: file.path, line: block.line };
      return (read?.(settingsIn([block], reader)) ?? []).map((request) => ({ request, ...place }));
    });
  });
  return [...ofBuilds, ...ofData];
}

function dataReader(words: RecipeWords | undefined, type: string): NamedBases['ofData'][string] | undefined {
  const ofData = words?.bases?.ofData ?? {};
  return Object.hasOwn(ofData, type) ? ofData[type] : undefined;
}

/** Of a source and the build's own block over it, the last that has the attribute. */
function lastOf(build: Build, name: string): Block | undefined {
  return build.blocks.findLast((block) => attributeOf(block, name) !== undefined);
}

function dockerBases(build: Build, reader: Reader): readonly NamedBase[] {
  const block = lastOf(build, 'image');
  if (block === undefined) return [];
  const line = attributeOf(block, 'image')?.line ?? block.line;
  return optionsOf(valueIn(block, 'image', reader)).flatMap((option) => {
    const reference = wholeText(option);
    if (reference === undefined || reference === '') return [];
    const request = { of: 'docker', reference } as const;
    return [{ request, text: `image = "${reference}"`, build: build.name, file: build.file, line }];
  });
}

function basesOfBuild(build: Build, { settings, ofBuilder }: NamedBases, reader: Reader): readonly NamedBase[] {
  const setting = settings.find((name) => holderOf(build.blocks, name) !== undefined);
  const holder = setting === undefined ? undefined : holderOf(build.blocks, setting);
  if (setting === undefined || holder === undefined) return [];
  const line = blocksOf(holder, setting)[0]?.line ?? attributeOf(holder, setting)?.line ?? holder.line;
  const place = { text: setting, build: build.name, file: build.file, line };
  return ofBuilder(settingsIn(build.blocks, reader)).map((request) => ({ request, ...place }));
}

/** The last that has an attribute or a block of that name: the build's own stands over the source's. */
function holderOf(blocks: readonly Block[], name: string): Block | undefined {
  return blocks.findLast((block) => blocksOf(block, name).length > 0 || attributeOf(block, name) !== undefined);
}

function settingsIn(blocks: readonly Block[], reader: Reader): WrittenSettings {
  const computed = (name: string): Computed | undefined => {
    const holder = holderOf(blocks, name);
    if (holder === undefined) return undefined;
    const [inner] = blocksOf(holder, name);
    if (inner === undefined) return valueIn(holder, name, reader);
    return objectOf(inner.attributes.map((one) => [one.name, valueIn(inner, one.name, reader)] as const));
  };
  return {
    folder: reader.folder,
    value: ([first, ...rest], absent) => {
      let value = computed(first);
      for (const name of rest) {
        // In JSON a block may be a list of one.
        const only = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
        if (only === undefined) break;
        if (only.kind !== 'object') return undefined;
        value = only.members.get(name);
      }
      return value === undefined ? absent : literalOf(value);
    },
    text: (name) => {
      const value = computed(name);
      return value === undefined ? null : wholeText(value);
    },
  };
}

function valueIn(block: Block, name: string, { evaluator, trace, syntax }: Reader): Computed {
  const attribute = attributeOf(block, name);
  return attribute === undefined
    ? scalar(null)
    : evaluator.evaluate(attributeExpression(attribute, syntax), trace, new Map());
}

/** A text all of which is known, and that is no path of this machine. */
function wholeText(value: Computed): string | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const text = value.value;
  return isWhole(text) && !text.includes(ROOT) && !text.includes(CWD) ? text : undefined;
}

/** What they read counts: files of the repository, values of the template, and the commit, which is no part of a key. */
const WITHIN = new Set(['null', 'external', 'external-raw', 'sops', 'git-commit', 'git-repository', 'git-tree']);
/** Secrets count by their name alone. */
const SECRETS = /secret|vault/;

/**
 * Whether the value of a data source lies outside the repository, where nobody can tell whether it changes: what a server
 * answers, what a channel of HCP points at, and whatever a plugin finds that is not known.
 * @param name as `http.name`
 * @param words of providers: the image behind one of their data sources is looked up as a base is
 */
export function isOutside(name: string, words: readonly RecipeWords[]): boolean {
  const [type = ''] = name.split('.', 1);
  const isBase = words.some((one) => dataReader(one, type) !== undefined);
  return !WITHIN.has(type) && !isBase && !SECRETS.test(type);
}
