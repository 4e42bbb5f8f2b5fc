import type { Block } from '../hcl/block.ts';
import { attributeOf, blocksOf, literalOf, literalsOf, stringsOf } from '../hcl/block.ts';
import type { Build } from './template.ts';

type FileBlocks = { readonly file: string; readonly blocks: readonly Block[] };

/** A source that a `build` block uses: by reference in `sources`, or with a `source` block of its own. */
type Use = { readonly reference: string; readonly line: number; readonly own?: Block };

/** Both parts of a reference must be identifiers (hcl2template/types.build.go). */
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/** The builds that the `build` blocks of all files make of their sources, in Packer's order. */
export function buildsOf(files: readonly FileBlocks[]): {
  readonly builds: readonly Build[];
  readonly buildsKnown: boolean;
} {
  const sources = new Map(
    files.flatMap(({ blocks }) =>
      blocksOf({ blocks }, 'source').map((block) => [block.labels.join('.'), block] as const),
    ),
  );
  const buildBlocks = files.flatMap(({ file, blocks }) =>
    blocksOf({ blocks }, 'build').map((block) => ({ file, block })),
  );
  const builds = buildBlocks.flatMap(({ file, block }) =>
    usesOf(block).flatMap((use) => buildOf(block, use, sources, file)),
  );
  const settled =
    !files.some(({ blocks }) => hasDynamic(blocks, ['build', 'source'])) &&
    buildBlocks.every(({ block }) => isSettled(block));
  return { builds, buildsKnown: settled && builds.every(({ known }) => known) };
}

/** The list of `sources` comes first, then the `source` blocks (types.build.go, finalizeDecode). */
function usesOf(build: Block): readonly Use[] {
  const line = attributeOf(build, 'sources')?.line ?? build.line;
  return [
    ...(stringsOf(build, 'sources') ?? []).map((reference) => ({ reference, line })),
    ...blocksOf(build, 'source').map((own) => ({ reference: own.labels[0] ?? '', line: own.line, own })),
  ];
}

/** `type.name`, or more parts of which the first is dropped and the next two count (sourceRefFromString). */
function buildOf(
  block: Block,
  { reference, line, own }: Use,
  sources: ReadonlyMap<string, Block>,
  file: string,
): readonly Build[] {
  const parts = reference.split('.');
  const [type, sourceName] = parts.length > 2 ? parts.slice(1) : parts;
  if (type === undefined || sourceName === undefined) return [];
  const source = sources.get(`${type}.${sourceName}`);
  const buildName = nameOf(block);
  const localName = own === undefined ? undefined : nameOf(own);
  const name = `${type}.${localName || sourceName}`;
  const blocks = [source, own].filter((part) => part !== undefined);
  const { name: _, ...ownLiterals } = own === undefined ? {} : literalsOf(own);
  return [
    {
      name: buildName ? `${buildName}.${name}` : name,
      type,
      sourceName,
      ...(buildName ? { buildName } : {}),
      known:
        source !== undefined &&
        buildName !== undefined &&
        (own === undefined || localName !== undefined) &&
        [type, sourceName].every((part) => IDENTIFIER.test(part)),
      literals: { ...(source === undefined ? {} : literalsOf(source)), ...ownLiterals },
      blocks,
      file,
      line,
    },
  ];
}

/** The `name` of a block: empty where it has none, nothing where it is computed. */
function nameOf(block: Block): string | undefined {
  if (attributeOf(block, 'name') === undefined) return '';
  const name = literalOf(block, 'name');
  if (name === null) return '';
  return typeof name === 'object' || name === undefined ? undefined : String(name);
}

/** Every source of the block can be read. */
function isSettled(build: Block): boolean {
  const references = stringsOf(build, 'sources');
  const readable =
    references?.every((reference) => reference.includes('.')) ?? attributeOf(build, 'sources') === undefined;
  return readable && nameOf(build) !== undefined && !hasDynamic(build.blocks, ['source']);
}

function hasDynamic(blocks: readonly Block[], types: readonly string[]): boolean {
  return blocksOf({ blocks }, 'dynamic').some(({ labels }) => types.includes(labels[0] ?? ''));
}
