import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { LegDefinition } from '../../image/definition.ts';
import { explainLeg } from '../../plan/explanation.ts';
import { matcherOf, nearHint } from '../../plan/selection.ts';
import type { planLegs, World } from '../../plan/planning.ts';

/** The ids of the legs that `rebuild` names. A mistyped one must not pass for one that had nothing to do. */
export function forcedLegs(definitions: readonly LegDefinition[], rebuild: readonly string[]): ReadonlySet<string> {
  if (rebuild[0] === 'changed') return new Set();
  const ids = definitions.map(({ leg }) => leg);
  if (rebuild[0] === 'all') return new Set(ids);
  for (const glob of rebuild) {
    if (ids.some(matcherOf([glob]))) continue;
    throw new UserError(
      `Input "rebuild" holds "${glob}", which names no leg of the plan.${nearHint(glob, definitions)}`,
    );
  }
  return new Set(ids.filter(matcherOf(rebuild)));
}

/** Prints what the keys of these legs are made of. A mistyped id must not pass for one that has nothing to tell. */
export async function explain(
  host: Host,
  globs: readonly string[],
  { legs, recipes }: Awaited<ReturnType<typeof planLegs>>,
  world: Pick<World, 'remember'>,
): Promise<void> {
  for (const glob of globs) {
    const found = legs.filter(({ leg, aliases }) => [leg, ...aliases].some(matcherOf([glob])));
    if (found.length === 0) {
      throw new UserError(`Input "explain" holds "${glob}", which names no leg of the plan.${nearHint(glob, legs)}`);
    }
    for (const leg of found) {
      const recipe = recipes.get(leg.leg);
      if (recipe === undefined) continue;
      const parentKey = legs.find((one) => one.leg === leg.parent)?.key ?? null;
      const memory = await world.remember(leg);
      await host.group(`Key of ${leg.leg}`, async () => {
        for (const line of explainLeg(leg, recipe, parentKey, memory)) host.info(line);
      });
    }
  }
}
