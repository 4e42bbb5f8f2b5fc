import { type PlannedLeg, sourcesOf } from '../../image/plan.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { LegDefinition } from '../../image/definition.ts';
import type { Found } from '../../image/found.ts';
import { type Asker, askerOf } from '../../image/asker.ts';
import type { Revocations } from '../../image/revocation.ts';
import { type LookUpContext, reusedRecord } from '../../image/reused.ts';
import { BakeTimes } from '../../plan/bake-times.ts';
import type { Draft } from '../../plan/draft.ts';
import type { LookUp } from '../../plan/decision.ts';
import { lookUpLegs, lookUpMarks } from '../../plan/look-up.ts';
import type { Fact } from '../../plan/plan-summary.ts';
import type { KeyedLeg } from '../../plan/keying.ts';
import type { Answer, World } from '../../plan/planning.ts';
import { templatesOf, writtenFiles } from '../../plan/left-out.ts';
import { baseResolver, resolveSource } from '../../plan/sources.ts';
import { providers } from '../../providers/providers.ts';
import { createRecipes } from '../../recipe/recipe.ts';
import { type Deposited, depositedBy } from './deposited.ts';
import type { PlanInputs } from './inputs.ts';

export interface PlanWorld extends World {
  /** What was found out on the way, for the summary. */
  readonly facts: () => readonly Fact[];
  /** What the bakes of legs took the last time, in seconds by leg. */
  readonly bakeSeconds: (legs: readonly PlannedLeg[]) => Promise<ReadonlyMap<string, number>>;
  /** What the legs write. */
  readonly writes: () => Promise<readonly string[]>;
  /** When it was opened, in ms since 1970: one day for all legs, however long they are planned. */
  readonly now: number;
}

/** Asks the repository and the providers, each at its first question. */
export async function createWorld(
  host: Host,
  inputs: PlanInputs,
  definitions: readonly LegDefinition[],
  draft: Pick<Draft, 'from' | 'targets' | 'channels' | 'buildRegistry'>,
  revocations: Revocations,
): Promise<PlanWorld> {
  const { environment } = host;
  const asker = askerOf(host, { agent: 'bakehouse-plan', passEnv: [], buildRegistry: draft.buildRegistry });
  const recipes = await createRecipes({
    providers,
    repository: asker.repository,
    environment,
    passEnv: inputs['pass-env'],
    templates: templatesOf(definitions),
    manifests: draft.from,
    written: writtenFiles(draft.targets, draft.channels),
    legs: definitions,
  });
  const times = new BakeTimes(({ slug }) => asker.remember(slug));
  const finder: Omit<LookUpContext, 'parentId' | 'parentKey'> = {
    run: { url: host.run.url, id: host.run.id, attempt: host.run.attempt },
    git: { repository: host.run.repository, commit: host.run.commit, ref: host.run.ref },
  };
  // Whose epoch is asked for is asked about twice, and files are read whole.
  const known = new Map<string, Found>();
  const told = new Set<string>();
  const lookedUp = async (legs: readonly KeyedLeg[]): Promise<ReadonlyMap<string, Found>> => {
    const placeOf = ({ leg, key }: Pick<KeyedLeg, 'leg' | 'key'>): string => `${key ?? ''} ${leg}`;
    const open = legs.filter((leg) => !known.has(placeOf(leg)));
    const wanted = open.flatMap(({ key, recipeRead, ...definition }) =>
      key === null ? [] : [{ definition, key, recipe: recipeRead }],
    );
    const found = await lookUpLegs(wanted, providers, asker, revocations);
    for (const leg of open) {
      const one = found.get(leg.leg);
      if (one !== undefined) known.set(placeOf(leg), one);
    }
    for (const one of found.values()) {
      if (one.kind !== 'unknown' || told.has(one.reason)) continue;
      told.add(one.reason);
      asker.notice(`Not looked up: ${one.reason}.`);
    }
    return new Map(
      legs.flatMap((leg) => {
        const one = known.get(placeOf(leg));
        return one === undefined ? [] : [[leg.leg, one]];
      }),
    );
  };
  return {
    now: asker.now,
    recipeOf: (definition) => recipes.recipeOf(definition, new Map()),
    resolve: async (request) => {
      if (!inputs['resolve-sources']) return { kind: 'unresolved', reason: 'resolve-sources is false' };
      try {
        return { kind: 'resolved', source: await resolveSource(request, providers, asker) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { kind: 'unresolved', reason: messageOf(error) };
      }
    },
    ...(inputs['resolve-sources'] ? { resolveBase: baseResolver(providers, asker) } : {}),
    lookUp: async (legs) => {
      if (!inputs['look-up']) return new Map();
      const found = await lookedUp(legs);
      return answersOf(legs, found, await depositedBy(host, legs, found, asker), finder);
    },
    marks: async (legs) => {
      if (!inputs['look-up']) return new Map();
      const wanted = legs.flatMap(({ recipe, recipeRead, ...definition }) =>
        recipe === null ? [] : [{ definition, digest: recipe, recipe: recipeRead }],
      );
      return await lookUpMarks(wanted, providers, asker);
    },
    remember: times.remember,
    bakeSeconds: (legs) => times.of(legs),
    writes: recipes.writes,
    facts: () => [...regionsOf(asker), ...(host.run.ref === '' ? [] : [{ name: 'ref', value: host.run.ref }])],
  };
}

/** The run's own, of each provider that has regions. */
function regionsOf({ environment }: Asker): readonly Fact[] {
  return providers.flatMap(({ region }) => region?.(environment) ?? []).map((value) => ({ name: 'region', value }));
}

function answersOf(
  legs: readonly KeyedLeg[],
  found: ReadonlyMap<string, Found>,
  deposited: ReadonlyMap<string, Deposited>,
  finder: Omit<LookUpContext, 'parentId' | 'parentKey'>,
): ReadonlyMap<string, Answer> {
  const ids = new Map<string, string>();
  const keys = new Map(legs.map(({ leg, key }) => [leg, key]));
  for (const [leg, one] of found) {
    const [image] = one.kind === 'found' ? one.images : [];
    if (image !== undefined) ids.set(leg, image.id);
  }
  return new Map(
    legs.flatMap((leg): (readonly [string, Answer])[] => {
      const one = found.get(leg.leg);
      if (one === undefined) return [];
      const left = deposited.get(leg.leg);
      const parentId = leg.parent === null ? null : (parentOfFound(one) ?? ids.get(leg.parent) ?? null);
      const parentKey = leg.parent === null ? null : (keys.get(leg.parent) ?? null);
      const record =
        one.kind === 'found'
          ? {
              ...reusedRecord({ ...leg, sources: [...leg.sources, ...sourcesOf(leg.bases)] }, one.images, {
                ...finder,
                parentId,
                parentKey,
              }),
              ...(left?.kind === 'there' ? { artifacts: [...left.artifacts] } : {}),
            }
          : undefined;
      return [[leg.leg, { lookUp: lookUpOf(one, left), record }]];
    }),
  );
}

/** What it was really baked on, where its provider tells: there may be several images of its parent's key. */
function parentOfFound(found: Found): string | undefined {
  return found.kind === 'found' ? found.images.find(({ parent }) => parent !== undefined)?.parent : undefined;
}

function lookUpOf(found: Found, left: Deposited | undefined): LookUp {
  if (found.kind === 'unknown') return { kind: 'failed', reason: found.reason };
  if (found.kind === 'missing' && found.revoked !== undefined)
    return { kind: 'revoked', entry: found.revoked, reason: found.reason ?? 'its image is revoked' };
  if (found.kind === 'missing') return { kind: 'missing', reason: found.reason };
  if (left?.kind === 'lost') return left;
  const verified = found.images.every((image) => image.verified);
  const { images } = found;
  return { kind: 'found', verified, images, ...(left?.words === undefined ? {} : { postProcessors: left.words }) };
}
