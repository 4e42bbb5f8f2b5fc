import { PlacedError, type PlacedProblem } from '../core/errors.ts';
import { referenceProblem } from '../image/container-reference.ts';
import { fill, placeholdersOf } from '../image/placeholder.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { type Provider, providerOf, type Providers } from '../image/provider.ts';
import { platformProblem } from '../recipe/dockerfile/platform.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { DraftLeg } from './draft.ts';
import { sourceKinds } from './sources.ts';

const MOST_TOLD = 20;

/**
 * What only shows when definitions and templates are seen together: names that a provider does not take, two images of
 * one name, a child that cannot start from what its parent is. Throws a PlacedError with all of it.
 */
export function lintLegs(
  drafts: readonly DraftLeg[],
  { legs, recipes }: { readonly legs: readonly PlannedLeg[]; readonly recipes: ReadonlyMap<string, Recipe> },
  providers: Providers,
): void {
  const places = new Map(drafts.map(({ definition, at }) => [definition.leg, at]));
  const problems: PlacedProblem[] = [];
  const tell = (leg: string, message: string): void => {
    const at = places.get(leg);
    if (at === undefined) throw new TypeError(`${leg} is planned, but was never read.`);
    problems.push({ ...at, message: `${leg}: ${message}.` });
  };
  const names = new Map<string, string>();
  const sources = sourceKinds(providers);
  const homes = new Map(legs.map((leg) => [leg.leg, homesOf(leg, recipes, providers)]));
  for (const leg of legs) {
    for (const problem of ruleProblems(leg, buildersOf(leg, recipes), providers)) tell(leg.leg, problem);
    for (const problem of [accountProblem(leg, buildersOf(leg, recipes), providers), platformOf(leg)])
      if (problem !== undefined) tell(leg.leg, problem);
    const declared = leg['declared-tag'];
    const reference = declared === null ? undefined : referenceProblem(declared);
    if (reference !== undefined) tell(leg.leg, reference);
    const source = leg.source === null ? undefined : sources.get(leg.source.of)?.problem?.(leg.source);
    if (source !== undefined) tell(leg.leg, source);
    // Names are a region's own, and of any provider.
    const scope = JSON.stringify([[...(homes.get(leg.leg) ?? [])].map(String).sort(), regionOf(leg), leg.name]);
    const twin = names.get(scope);
    if (twin === undefined) names.set(scope, leg.leg);
    else tell(leg.leg, `it has the same name as ${twin}, "${leg.name}". Put what tells them apart into the name`);
    const parents = leg.parent === null ? undefined : homes.get(leg.parent);
    const own = homes.get(leg.leg);
    if (parents !== undefined && own !== undefined && isApart(parents, own)) {
      tell(
        leg.leg,
        `it bakes for ${[...own].join(', ')}, which cannot start from the image for ${[...parents].join(', ')} of ${leg.parent ?? ''}`,
      );
    }
  }
  if (problems.length > 0) throw new PlacedError(problems.slice(0, MOST_TOLD));
}

/** What is wrong with the name and the tags, each told once, by the first provider that does not take it. */
function ruleProblems(leg: PlannedLeg, builders: readonly string[], providers: Providers): readonly string[] {
  const example = exampleName(leg);
  const kept = builders.flatMap((type) => {
    const rules = providerOf(type, providers)?.rules;
    return rules === undefined ? [] : [{ type, rules }];
  });
  const firstOf = (problems: readonly (string | undefined)[]): readonly string[] =>
    problems.flatMap((problem) => problem ?? []).slice(0, 1);
  return [
    ...firstOf(kept.map(({ type, rules }) => rules.name?.(example, type))),
    ...firstOf(kept.map(({ rules }) => rules.tags?.(leg.tags))),
  ];
}

/** An account that none of its providers can have. Of one that says nothing of its accounts any may be right. */
function accountProblem(
  { account }: PlannedLeg,
  builders: readonly string[],
  providers: Providers,
): string | undefined {
  if (account === null) return undefined;
  const forms = builders.map((type) => providerOf(type, providers)?.preflight?.account);
  const known = forms.flatMap((form) => form ?? []);
  if (known.length < forms.length || known.length === 0 || known.some(({ fits }) => fits(account))) return undefined;
  return `the account must be ${[...new Set(known.map(({ form }) => form))].join(' or ')}, but is "${account}"`;
}

function platformOf({ work }: PlannedLeg): string | undefined {
  if (work.builder !== 'dockerfile' || work.platform === null || work.platform.includes('{')) return undefined;
  const problem = platformProblem(work.platform);
  return problem === undefined ? undefined : `the platform "${work.platform}" ${problem}`;
}

function buildersOf({ leg, work }: PlannedLeg, recipes: ReadonlyMap<string, Recipe>): readonly string[] {
  return work.builder === 'dockerfile' ? ['dockerfile'] : (recipes.get(leg)?.builds ?? []).map(({ type }) => type);
}

/** Where the images of a leg come to be; null stands for what may be anything: files, and what nobody knows. */
function homesOf(
  leg: PlannedLeg,
  recipes: ReadonlyMap<string, Recipe>,
  providers: Providers,
): ReadonlySet<string | null> {
  const known = buildersOf(leg, recipes).map((type) => homeOf(providerOf(type, providers)));
  return new Set(recipes.get(leg.leg)?.buildsKnown === false ? [...known, null] : known);
}

function homeOf(provider: Provider | undefined): string | null {
  return provider === undefined || provider.rules.kin === 'any' ? null : provider.title;
}

/** No provider starts from another's image. */
function isApart(parents: ReadonlySet<string | null>, own: ReadonlySet<string | null>): boolean {
  return (
    parents.size > 0 &&
    own.size > 0 &&
    !parents.has(null) &&
    ![...own].some((home) => home === null || parents.has(home))
  );
}

function regionOf({ axes }: PlannedLeg): string | null {
  return Object.hasOwn(axes, 'region') ? (axes['region'] ?? null) : null;
}

/** The name as it may become: with values of the length that those of the bake will have. */
function exampleName({ name }: PlannedLeg): string {
  return fill(name, new Map(placeholdersOf(name).map((one) => [one, EXAMPLES.get(one) ?? 'x'])));
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['key8', 'a2b3c4d5'],
  ['timestamp', '20260101000000'],
  ['date', '20260101'],
  ['git.sha', '0'.repeat(40)],
  ['git.short', '0'.repeat(7)],
  ['run.id', '12345678901'],
]);
