import type { Pair } from '../core/runner/inputs.ts';

/** What there is to say of an image; empty texts and nulls are left out. */
export interface LabelFacts {
  readonly title: string;
  readonly version: string;
  /** The commit. */
  readonly revision: string;
  /** The address of the repository. */
  readonly source: string;
  /** What the image starts from, where that is known. */
  readonly base: { readonly name: string; readonly digest: string | null } | null;
  readonly leg: string;
  readonly tier: string;
  /** Of git; empty where none is known. */
  readonly ref: string;
  readonly recipe: string | null;
  /** The bake key, by which an image in a registry proves that these labels are its own. */
  readonly key: string | null;
  /** Undefined where the leg is not refreshed. */
  readonly epoch: string | undefined;
}

/**
 * The standard labels (OCI image-spec, annotations.md) with the user's over them. `created` is not among them: it would
 * give the same recipe another id each time, and the image's own creation time says it already.
 */
export function describingLabels(
  facts: Omit<LabelFacts, 'ref' | 'recipe' | 'key' | 'epoch'>,
  own: readonly Pair[],
): readonly Pair[] {
  const standard: readonly (readonly [string, string | null])[] = [
    ['title', facts.title],
    ['version', facts.version],
    ['revision', facts.revision],
    ['source', facts.source],
    ['base.name', facts.base?.name ?? null],
    ['base.digest', facts.base?.digest ?? null],
  ];
  const labels = new Map<string, string>();
  for (const [name, value] of standard) {
    if (value !== null && value !== '') labels.set(`org.opencontainers.image.${name}`, value);
  }
  for (const [name, value] of own) labels.set(name, value);
  return [...labels];
}

/** By these an image is found again; nothing else may set them. */
export function ownLabels({
  leg,
  tier,
  ref,
  recipe,
  key,
  epoch,
}: Pick<LabelFacts, 'leg' | 'tier' | 'ref' | 'recipe' | 'key' | 'epoch'>): readonly Pair[] {
  return [
    ['dev.bakehouse.leg', leg],
    ['dev.bakehouse.tier', tier],
    // Empty where it is not known: else what it builds on would lend it its own.
    ['dev.bakehouse.ref', ref],
    ['dev.bakehouse.recipe', recipe ?? ''],
    ['dev.bakehouse.key', key ?? ''],
    ['dev.bakehouse.epoch', epoch ?? ''],
  ];
}
