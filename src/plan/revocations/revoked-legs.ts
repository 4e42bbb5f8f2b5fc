import { PlacedError, type PlacedProblem } from '../../core/errors.ts';
import { type PlannedLeg, sourcesOf } from '../../image/plan.ts';
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
import type { LookUp } from '../decision.ts';
import { doubtOfFoundation, type Foundation } from './foundation.ts';

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

/**
 * The answers, where what builds on a revoked image is revoked with it: its own image was made of that. The other way round, an
 * image of a good key may have been made of one of its parent's that is not taken any more.
 */
export function withRevokedParents<R>(
  legs: readonly Pick<PlannedLeg, 'leg' | 'parent'>[],
  answers: ReadonlyMap<string, Answered<R>>,
  list: Revocations,
): ReadonlyMap<string, Answered<R>> {
  const told = new Map(answers);
  const parents = new Map(legs.map(({ leg, parent }) => [leg, parent]));
  // Parents stand before what builds on them.
  for (const { leg, parent } of legs) {
    const own = told.get(leg)?.lookUp;
    if (parent === null || (own?.kind !== 'found' && own?.kind !== 'lost')) continue;
    const isBuiltOnLeg = (parents.get(parent) ?? null) !== null;
    const lookUp = lookUpOn(own, { leg: parent, isBuiltOnLeg }, told.get(parent)?.lookUp, list);
    if (lookUp !== undefined) told.set(leg, { lookUp, record: undefined });
  }
  return told;
}

/** What becomes of a look-up by that of the parent; undefined: nothing. */
function lookUpOn(
  own: Extract<LookUp, { kind: 'found' | 'lost' }>,
  parent: Pick<Foundation, 'leg' | 'isBuiltOnLeg'>,
  above: LookUp | undefined,
  list: Revocations,
): LookUp | undefined {
  if (above?.kind === 'revoked') {
    if (!above.entry.inherit) return undefined;
    const reason = `${parent.leg}, which it builds on, is ${revokedWords(above.entry)}`;
    return { kind: 'revoked', entry: above.entry, reason };
  }
  if (above?.kind === 'doubtful')
    return { kind: 'doubtful', reason: `${parent.leg}, which it builds on, is baked anew: ${above.reason}` };
  if (own.kind === 'lost' || own.images === undefined || (above?.kind !== 'found' && above?.kind !== 'missing'))
    return undefined;
  const good = above.kind === 'found' ? (above.images ?? []) : [];
  const reason = doubtOfFoundation(own.images, { ...parent, images: good, isNew: false }, list);
  return reason === undefined ? undefined : { kind: 'doubtful', reason };
}

/** Throws a PlacedError for legs that start from an image that is revoked: another one must be named, nobody can choose it. */
export function refuseRevokedSources(
  legs: readonly Pick<PlannedLeg, 'leg' | 'sources' | 'bases' | 'state'>[],
  places: ReadonlyMap<string, SourcePlace>,
  list: Revocations,
): void {
  if (list.named.size === 0) return;
  const problems = legs.flatMap(({ leg, sources, bases, state }): readonly PlacedProblem[] => {
    return [...sources, ...sourcesOf(bases)].flatMap(({ id, name }) => {
      const entry = revocationOfImage(list, { id });
      // What is not baked now is built on: that is another matter where what stands on the image stays.
      if (entry === undefined || (state === 'unselected' && !entry.inherit)) return [];
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
