import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { orList, readInputs, secretTextsOf, show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';
import { checkArtifactPrefix } from '../../image/artifact-name.ts';
import type { Plan, PlannedLeg } from '../../image/plan.ts';
import { type BakeLegsInputs, bakeLegsInputs } from './inputs.ts';

/** Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it. */
export function readLegsSettings(host: Host): BakeLegsInputs {
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  const inputs = readInputs(bakeLegsInputs, (name) => host.input(name));
  checkArtifactPrefix(inputs['artifact-prefix']);
  return inputs;
}

/**
 * The legs of a plan that are named, each once and in that order: the longest of a job begins first.
 * Throws a UserError for a name that no leg has.
 */
export function chosenLegs({ legs }: Pick<Plan, 'legs'>, ids: readonly string[]): readonly PlannedLeg[] {
  const known = new Map(legs.flatMap((leg) => [leg.leg, ...leg.aliases].map((id) => [id, leg] as const)));
  const chosen = ids.map((id) => {
    const leg = known.get(id);
    if (leg !== undefined) return leg;
    const near = nearestName(id, [...known.keys()]);
    const hint = near === undefined ? `It has ${orList([...known.keys()].slice(0, 10))}.` : `Did you mean ${near}?`;
    throw new UserError(`Input "legs" names ${show(id)}, but the plan has no such leg. ${hint}`);
  });
  return [...new Set(chosen)];
}

/** How many of the legs run at once: those that queue are baked one after the other, in a job of theirs too. */
export function legsAtOnce(legs: readonly Pick<PlannedLeg, 'concurrency'>[], parallel: number): number {
  return legs.some(({ concurrency }) => concurrency !== undefined) ? 1 : parallel;
}
