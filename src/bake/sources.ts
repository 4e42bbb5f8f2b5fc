import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { askerOf } from '../image/asker.ts';
import type { ResolvedSource } from '../image/definition.ts';
import { type PlannedLeg, sourcesOf } from '../image/plan.ts';
import type { Providers } from '../image/provider.ts';
import { resolveSource, sourceKinds } from '../plan/sources.ts';

/**
 * The sources of a leg as they can be used here. What the plan resolved holds; where it resolved nothing, it is done now,
 * and an image that only another machine has must be the same one here.
 */
export async function presentSources(
  host: Host,
  providers: Providers,
  passEnv: readonly string[],
  { leg, source, sources }: PlannedLeg,
): Promise<readonly ResolvedSource[]> {
  if (source === null) return [];
  // The bake itself goes there, whoever names it.
  const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
  const [planned] = sources;
  const isHere = planned === undefined ? undefined : sourceKinds(providers).get(planned.of)?.isHere;
  if (planned !== undefined && (isHere === undefined || (await isHere(planned, asker)))) return [planned];
  const now = await resolveSource(source, providers, asker);
  if (planned !== undefined && now.id !== planned.id) {
    throw new UserError(
      `${leg} was planned on ${planned.name ?? planned.id} (${planned.id}), which only the daemon of that job has; here it is ${now.id}. Give the source by a registry, or bake in the job that plans.`,
    );
  }
  return [now];
}

/** What a template names itself goes to the builder as it is: where only one machine has it, it must be the same one here. */
export async function refuseOtherBases(
  host: Host,
  providers: Providers,
  passEnv: readonly string[],
  { leg, bases }: Pick<PlannedLeg, 'leg' | 'bases'>,
): Promise<void> {
  const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv, buildRegistry: null, asksAnyHost: true });
  for (const base of sourcesOf(bases)) {
    const isHere = sourceKinds(providers).get(base.of)?.isHere;
    if (isHere === undefined || (await isHere(base, asker))) continue;
    throw new UserError(
      `${leg} was planned on ${base.name ?? base.id} as it was where it was planned (${base.id}); here it is another one, or none. Have the same there, name it by a URL and its checksum, or bake in the job that plans.`,
    );
  }
}
