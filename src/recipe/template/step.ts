import type { Block, Literal } from '../hcl/block.ts';
import { literalOf, literalsOf, stringsOf } from '../hcl/block.ts';
import type { TemplateStep } from './template.ts';

/** Where a step stands: what its own block does not say. */
export type StepContext = Pick<TemplateStep, 'type' | 'index' | 'build' | 'dynamic' | 'file'>;

/**
 * A provisioner's or post-processor's block as a step.
 * @param namesIn how the value of `only` and `except` is read
 */
export function stepOf(
  block: Block,
  { build, ...context }: StepContext,
  namesIn: (block: Block, list: string) => Literal | undefined = literalOf,
): TemplateStep {
  const name = literalOf(block, 'name');
  const only = namesOf(namesIn(block, 'only'));
  const except = namesOf(namesIn(block, 'except'));
  return {
    ...context,
    ...(build === undefined ? {} : { build }),
    ...(typeof name === 'string' ? { name } : {}),
    ...(only === undefined ? {} : { only }),
    ...(except === undefined ? {} : { except }),
    literals: literalsOf(block),
    block,
    line: block.line,
  };
}

/**
 * Packer takes a number for its text, and in legacy JSON a name for a list of that one (packer-plugin-sdk
 * template/parse.go, weakDecoder).
 */
function namesOf(value: Literal | undefined): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const names: readonly Literal[] = Array.isArray(value) ? value : [value];
  return names.every((name) => typeof name !== 'object') ? names.map(String) : undefined;
}

/** The literal paths in a provisioner's `script` and `scripts`. */
export function scriptsOf(block: Block): readonly string[] {
  const script = literalOf(block, 'script');
  return [...(typeof script === 'string' ? [script] : []), ...(stringsOf(block, 'scripts') ?? [])];
}

/**
 * Whether a step of a template is for that build, as far as its `only` and `except` say. A list that is empty leaves nothing
 * out (hcl2template/types.build.provisioners.go, Skip).
 */
export function appliesTo({ only = [], except = [] }: Pick<TemplateStep, 'only' | 'except'>, build: string): boolean {
  const isNamed = (names: readonly string[]): boolean =>
    names.some((name) => build === name || build.endsWith(`.${name}`));
  return only.length > 0 ? isNamed(only) : !isNamed(except);
}
