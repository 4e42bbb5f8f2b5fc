import type { Memory } from '../image/memory.ts';
import { type PlannedLeg, sourcesOf } from '../image/plan.ts';
import { differing } from '../recipe/key/bake-key.ts';
import type { Recipe } from '../recipe/recipe.ts';

/** What the key of a leg is made of, line by line: files, values, and what it stands on; and what differs from the last bake. */
export function explainLeg(
  leg: PlannedLeg,
  recipe: Pick<Recipe, 'files' | 'unread' | 'anything'>,
  parentKey: string | null,
  memory: Memory | undefined,
): readonly string[] {
  const files = Object.entries(recipe.files.files);
  const values = Object.entries(leg.values);
  return [
    `key: ${leg.key ?? 'none, since something that it stands on is not known'}`,
    `recipe: ${leg.recipe ?? 'none'}`,
    ...(leg.epoch === undefined ? [] : [`epoch: ${leg.epoch}`]),
    ...(leg.parent === null ? [] : [`parent: ${leg.parent} (${parentKey ?? 'no key'})`]),
    ...leg.sources.map(({ of, id, name }) => `source: ${of} ${name === null || name === id ? id : `${name} (${id})`}`),
    ...(leg.bases ?? []).map(
      ({ named, source, reason }) => `base: ${named} (${source?.id ?? `by name: ${reason ?? ''}`})`,
    ),
    ...section(
      'files, each with its mode and the beginning of its sha256',
      files.map(([path, digest]) => `${digest}  ${path}`),
    ),
    ...section(
      'values',
      values.map(([name, value]) => `${name} = ${value}`),
    ),
    ...section(
      'of which nothing is known before the bake, so that every file that git does not ignore counts',
      recipe.anything.map(shown),
    ),
    ...section('outside the repository, where nobody can tell whether it changes', recipe.unread.map(shown)),
    ...differences(leg, recipe, parentKey, memory),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function shown({ text, file, line }: Recipe['unread'][number]): string {
  return `${file}:${line}: ${text}`;
}

function differences(
  leg: PlannedLeg,
  recipe: Pick<Recipe, 'files'>,
  parentKey: string | null,
  memory: Memory | undefined,
): readonly string[] {
  if (memory === undefined) return ['nothing is remembered of an earlier bake'];
  if (memory.key === leg.key) return ['the last bake had this very key'];
  const sources = [...leg.sources, ...sourcesOf(leg.bases)].filter(
    ({ of, id }) => !memory.sources.some((one) => one.of === of && one.id === id),
  );
  return section(`differs from the last bake (${memory.key})`, [
    ...differing(memory.files, recipe.files.files).map((path) => told(path, memory.files, recipe.files.files)),
    ...differing(memory.values, leg.values).map((name) => told(name, memory.values, leg.values)),
    ...sources.map(({ id }) => `source: ${memory.sources.map((one) => one.id).join(', ') || 'none'} → ${id}`),
    ...(memory.parentKey === parentKey ? [] : [`parent: ${memory.parentKey ?? 'none'} → ${parentKey ?? 'none'}`]),
    ...(keyRules(memory.key) === keyRules(leg.key ?? '') ? [] : ['the rules by which keys are made']),
  ]);
}

function told(name: string, before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string {
  return `${name}: ${before[name] ?? 'not there'} → ${now[name] ?? 'not there'}`;
}

function keyRules(key: string): string {
  return key.slice(0, key.indexOf('-') + 1);
}
