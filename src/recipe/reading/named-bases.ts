import type { SourceRequest } from '../../image/definition.ts';
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
}

/** The bases of the builds of a template whose names can be computed; one that cannot be is no base here. */
export function namedBases(
  template: Template,
  builds: readonly Build[],
  evaluator: Evaluator,
  trace: Trace,
): readonly NamedBase[] {
  const ofBuilds = builds.flatMap((build) => {
    const reader = { evaluator, trace, syntax: syntaxOf(template, { path: build.file }) };
    if (build.type === 'docker') return dockerBases(build, reader);
    return build.type.startsWith('amazon-') ? amazonBases(build, reader) : [];
  });
  const ofData = template.files.flatMap((file) => {
    const reader = { evaluator, trace, syntax: syntaxOf(template, file) };
    return blocksOf(file, 'data').flatMap((block) => {
      if (block.labels[0] !== 'amazon-ami') return [];
      const text = `data "amazon-ami" "${block.labels[1] ?? ''}"`;
      const members = new Map(block.attributes.map(({ name }) => [name, valueIn(block, name, reader)] as const));
      return amazonRequests({ kind: 'object', members, open: false }, members.get('region')).map((request) => ({
        request,
        text,
        build: null,
        file: file.path,
        line: block.line,
      }));
    });
  });
  return [...ofBuilds, ...ofData];
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

function amazonBases(build: Build, reader: Reader): readonly NamedBase[] {
  const holder = build.blocks.findLast(
    (block) => blocksOf(block, 'source_ami_filter').length > 0 || attributeOf(block, 'source_ami_filter') !== undefined,
  );
  if (holder === undefined) return [];
  const [inner] = blocksOf(holder, 'source_ami_filter');
  const filter =
    inner === undefined
      ? valueIn(holder, 'source_ami_filter', reader)
      : objectOf(inner.attributes.map(({ name }) => [name, valueIn(inner, name, reader)] as const));
  const placed = lastOf(build, 'region');
  const region = placed === undefined ? undefined : valueIn(placed, 'region', reader);
  const line = inner?.line ?? attributeOf(holder, 'source_ami_filter')?.line ?? holder.line;
  const place = { text: 'source_ami_filter', build: build.name, file: build.file, line };
  return amazonRequests(filter, region).map((request) => ({ request, ...place }));
}

/** One for each owner: the newest image of each counts, whichever of them the builder takes. */
function amazonRequests(filter: Computed, region: Computed | undefined): readonly SourceRequest[] {
  // In JSON a block may be a list of one.
  const only = filter.kind === 'list' && filter.items.length === 1 ? filter.items[0] : filter;
  if (only?.kind !== 'object') return [];
  const filters = literalOf(only.members.get('filters') ?? objectOf([]));
  const owners = literalOf(only.members.get('owners') ?? scalar(null));
  const place = region === undefined ? null : wholeText(region);
  if (place === undefined || !Array.isArray(owners) || typeof filters !== 'object' || filters === null) return [];
  const entries = Object.entries(filters);
  const texts = entries.flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'boolean' ? [[name, String(value)] as const] : [],
  );
  if (texts.length < entries.length) return [];
  return owners.flatMap((owner) =>
    typeof owner === 'string' || typeof owner === 'number'
      ? [{ of: 'aws', owner: String(owner), filters: Object.fromEntries(texts), region: place || null } as const]
      : [],
  );
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
/** The image behind it is looked up as a base is. */
const BASES = new Set(['amazon-ami']);
/** Secrets count by their name alone. */
const SECRETS = /secret|vault/;

/**
 * Whether the value of a data source lies outside the repository, where nobody can tell whether it changes: what a server
 * answers, what a channel of HCP points at, and whatever a plugin finds that is not known.
 * @param name as `http.name`
 */
export function isOutside(name: string): boolean {
  const [type = ''] = name.split('.', 1);
  return !WITHIN.has(type) && !BASES.has(type) && !SECRETS.test(type);
}
