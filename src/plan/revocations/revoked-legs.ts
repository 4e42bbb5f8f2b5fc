import { PlacedError, type PlacedProblem } from '../../core/errors.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import {
  nameOf,
  type Revocation,
  revocationOfImage,
  revocationOfMade,
  revokedWords,
  type Revocations,
} from '../../image/revocation.ts';
import { ANSWERED, answeredOf, recipeNotRevoked } from '../../recipe/key/revoked-recipe.ts';
import type { SourcePlace } from '../../recipe/template/template.ts';
import { sourcesOf } from '../bases.ts';
import type { LookUp } from '../decision.ts';

// What a list of revocations does to a plan: new keys for what is revoked by key or recipe, and no image that is revoked itself.

type Keyed = Pick<PlannedLeg, 'recipe' | 'key' | 'values'>;

/** A leg under a key that is not revoked: its own, or that of a recipe that answers what was revoked of it. */
export function answeringLeg<L extends Keyed>(leg: L, keyOf: (recipe: string) => string, list: Revocations): L {
  if (leg.recipe === null || list.named.size === 0) return leg;
  const { recipe, answers } = recipeNotRevoked(
    leg.recipe,
    (own) => (leg.key === null ? null : keyOf(own)),
    (made) => nameIn(revocationOfMade(list, made)),
  );
  if (answers.length === 0) return leg;
  const key = leg.key === null ? null : keyOf(recipe);
  return {
    ...leg,
    recipe,
    key,
    values: { ...leg.values, [ANSWERED]: [...answeredOf(leg.values), ...answers].join(' ') },
  };
}

function nameIn(entry: Revocation | undefined): string | undefined {
  return entry === undefined ? undefined : nameOf(entry)[1];
}

/** Why a leg has another recipe than its files make; null where it has not. */
export function answeredWords({ values }: Pick<Keyed, 'values'>, { named }: Revocations): string | null {
  const name = answeredOf(values).at(-1);
  const entry = name === undefined ? undefined : (named.get(`key ${name}`) ?? named.get(`recipe ${name}`));
  return entry === undefined ? null : revokedWords(entry);
}

/** What a provider said of a leg, and the record that was made of it. */
interface Answered<R> {
  readonly lookUp: LookUp;
  readonly record: R | undefined;
}

/** The answers, where what builds on a revoked image is revoked with it: its own image was made of that. */
export function withRevokedParents<R>(
  legs: readonly Pick<PlannedLeg, 'leg' | 'parent'>[],
  answers: ReadonlyMap<string, Answered<R>>,
): ReadonlyMap<string, Answered<R>> {
  const told = new Map(answers);
  // Parents stand before what builds on them.
  for (const { leg, parent } of legs) {
    const above = parent === null ? undefined : told.get(parent)?.lookUp;
    const own = told.get(leg)?.lookUp;
    if (above?.kind !== 'revoked' || !above.entry.inherit || (own?.kind !== 'found' && own?.kind !== 'lost')) continue;
    const reason = `${parent ?? ''}, which it builds on, is ${revokedWords(above.entry)}`;
    told.set(leg, { lookUp: { kind: 'revoked', entry: above.entry, reason }, record: undefined });
  }
  return told;
}

/** Throws a PlacedError for legs that start from an image that is revoked: another one must be named, nobody can choose it. */
export function refuseRevokedSources(
  legs: readonly Pick<PlannedLeg, 'leg' | 'sources' | 'bases' | 'state'>[],
  places: ReadonlyMap<string, SourcePlace>,
  list: Revocations,
): void {
  if (list.named.size === 0) return;
  const problems = legs.flatMap(({ leg, sources, bases, state }): readonly PlacedProblem[] => {
    if (state === 'unselected') return [];
    return [...sources, ...sourcesOf(bases)].flatMap(({ id, name }) => {
      const entry = revocationOfImage(list, { id });
      if (entry === undefined) return [];
      const shown = name === null || name === id ? id : `${name} (${id})`;
      const at = places.get(leg) ?? { file: 'bakehouse.yml', line: 1 };
      return [{ ...at, message: `${leg} starts from ${shown}, which is ${revokedWords(entry)}. Name another image.` }];
    });
  });
  if (problems.length > 0) throw new PlacedError(problems);
}

/** Entries by key or recipe that no leg of a plan answers, by name: the images may be long gone, or the name is mistyped. */
export function unansweredNames(
  legs: readonly Pick<PlannedLeg, 'values'>[],
  { entries }: Revocations,
): readonly string[] {
  const answered = new Set(legs.flatMap(({ values }) => answeredOf(values)));
  return entries.flatMap((entry) => {
    const [by, name] = nameOf(entry);
    return (by === 'key' || by === 'recipe') && !answered.has(name) ? [name] : [];
  });
}
