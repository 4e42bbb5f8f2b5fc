import type { Block } from '../hcl/block.ts';
import { blocksOf, literalOf, stringsOf } from '../hcl/block.ts';
import { scriptsOf, stepOf } from './step.ts';
import type { StepContext } from './step.ts';
import type { PostProcessor, Provisioner } from './template.ts';

/** A step's block, or the `content` of a `dynamic` block that makes such steps. */
type Occurrence = { readonly kind: string; readonly type: string; readonly block: Block; readonly dynamic: boolean };

type Context = Pick<StepContext, 'file' | 'build'>;

/** The steps of one `build` block, in the order of writing. */
export function stepsOf(
  build: Block,
  file: string,
): { readonly provisioners: readonly Provisioner[]; readonly postProcessors: readonly PostProcessor[] } {
  const name = literalOf(build, 'name');
  const context = { file, ...(typeof name === 'string' ? { build: name } : {}) };
  const occurrences = build.blocks.flatMap((block) => occurrencesOf(block, false));
  const chains = occurrences.flatMap((occurrence) => {
    if (occurrence.kind === 'post-processor') return [[occurrence]];
    return occurrence.kind === 'post-processors' ? [chainOf(occurrence)] : [];
  });
  return {
    provisioners: occurrences
      .filter(({ kind }) => kind === 'provisioner' || kind === 'error-cleanup-provisioner')
      .map((occurrence, index) => provisionerOf(occurrence, context, index)),
    postProcessors: chains
      .flatMap((chain, number) => chain.map((occurrence) => [occurrence, number] as const))
      .map(([occurrence, chain], index) => postProcessorOf(occurrence, context, index, chain)),
  };
}

function provisionerOf({ kind, type, block, dynamic }: Occurrence, context: Context, index: number): Provisioner {
  return {
    ...stepOf(block, { ...context, type, dynamic, index }),
    isCleanup: kind === 'error-cleanup-provisioner',
    scripts: scriptsOf(block),
  };
}

function postProcessorOf(occurrence: Occurrence, context: Context, index: number, chain: number): PostProcessor {
  const { type, block, dynamic } = occurrence;
  return { ...stepOf(block, { ...context, type, dynamic, index }), chain };
}

function chainOf({ block, dynamic }: Occurrence): readonly Occurrence[] {
  return block.blocks.flatMap((inner) => occurrencesOf(inner, dynamic)).filter(({ kind }) => kind === 'post-processor');
}

/** The type of a dynamic step is its first label, empty where that is computed. */
function occurrencesOf(block: Block, dynamic: boolean): readonly Occurrence[] {
  const [label = ''] = block.labels;
  if (block.type !== 'dynamic') return [{ kind: block.type, type: label, block, dynamic }];
  const type = stringsOf(block, 'labels')?.[0] ?? '';
  return blocksOf(block, 'content').map((content) => ({ kind: label, type, block: content, dynamic: true }));
}
