// A world of legs, bases and memories for the tests of planning.
import type { LegDefinition } from '../../../src/image/definition.ts';
import type { Memory } from '../../../src/image/memory.ts';
import { reusedRecord } from '../../../src/image/reused.ts';
import { revocation, revocationsOf } from '../../../src/image/revocation.ts';
import type { LookUp } from '../../../src/plan/decision.ts';
import type { KeyedLeg } from '../../../src/plan/keying.ts';
import { planLegs, type Planned, type PlanningRequest, type World } from '../../../src/plan/planning.ts';
import { recipeDigest } from '../../../src/recipe/key/bake-key.ts';
import { sampleDefinition } from './sample-definition.ts';

export interface Told {
  readonly found?: Readonly<Record<string, LookUp>>;
  readonly memories?: Readonly<Record<string, Memory>>;
  readonly unresolved?: readonly string[];
  /** What is behind the base that each recipe names. */
  readonly base?: string;
  readonly chosen?: readonly string[];
  readonly forced?: readonly string[];
  readonly revoked?: readonly object[];
  readonly today?: string;
  readonly renews?: boolean;
}

/** What was asked of the world, in order. */
interface Asked {
  readonly sources: string[];
  readonly legs: string[];
  readonly memories: string[];
}

export const SAID = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const DIGEST = `sha256:${'0'.repeat(64)}`;

/** A world in which a recipe is made of the template and its variables, and source images are what they are called. */
export function worldOf({ found = {}, memories = {}, unresolved = [], base }: Told, asked: Asked): World {
  return {
    resolveBase: async () => {
      asked.sources.push('base');
      return base === undefined || base === ''
        ? { kind: 'unresolved', reason: 'HTTP 401' }
        : { kind: 'resolved', source: { of: 'docker', id: base, name: 'debian:12' } };
    },
    resolve: async (request) => {
      const name = typeof request['reference'] === 'string' ? request['reference'] : request.of;
      asked.sources.push(name);
      return unresolved.includes(name)
        ? { kind: 'unresolved', reason: `${name} is not there` }
        : { kind: 'resolved', source: { of: 'docker', id: `sha256:${name}`, name } };
    },
    recipeOf: async ({ work }) => ({
      recipe: recipeDigest(work.builder === 'packer' ? { template: work.template, vars: work.vars } : work.file),
      files: { digest: DIGEST, files: { 'a.hcl': '100644:1' } },
      values: work.builder === 'packer' ? work.vars : {},
      unread: [],
      anything: [],
      wide: [],
      narrow: [],
      builds: [],
      buildsKnown: true,
      template: undefined,
      bases:
        base === undefined
          ? []
          : [
              {
                request: { of: 'docker', reference: 'debian:12' },
                text: 'FROM debian:12',
                build: null,
                file: 'Dockerfile',
                line: 1,
              },
            ],
      environment: [],
      depositsWith: () => [],
    }),
    lookUp: async (legs) => {
      asked.legs.push(...legs.map(({ leg }) => leg));
      return new Map(
        legs.flatMap((leg) => {
          const lookUp = found[leg.leg] ?? found['*'];
          return lookUp === undefined ? [] : [[leg.leg, { lookUp, record: recordOf(leg, lookUp) }] as const];
        }),
      );
    },
    remember: async ({ leg }) => {
      asked.memories.push(leg);
      return memories[leg];
    },
  };
}

function recordOf(leg: KeyedLeg, lookUp: LookUp): ReturnType<typeof reusedRecord> | undefined {
  if (lookUp.kind !== 'found') return undefined;
  const git = { repository: 'acme/images', commit: 'c'.repeat(40), ref: 'main' };
  return reusedRecord(leg, [], { run: { url: '', id: '', attempt: 1 }, git, parentId: null, parentKey: null });
}

export async function planned(
  legs: readonly LegDefinition[],
  told: Told = {},
): Promise<Planned & { readonly asked: Asked; readonly by: ReadonlyMap<string, Planned['legs'][number]> }> {
  const asked: Asked = { sources: [], legs: [], memories: [] };
  const request: PlanningRequest = {
    legs,
    chosen: new Set(told.chosen ?? legs.map(({ leg }) => leg)),
    forced: new Set(told.forced ?? []),
    ...(told.revoked === undefined
      ? {}
      : { revocations: revocationsOf(told.revoked.map((one) => revocation.parse({ ...SAID, ...one }))) }),
    today: told.today ?? '2026-11-30',
    renews: told.renews ?? true,
  };
  const plan = await planLegs(request, worldOf(told, asked));
  return { ...plan, asked, by: new Map(plan.legs.map((leg) => [leg.leg, leg])) };
}

/** A leg whose recipe is its own. */
export const leg = (id: string, parent: string | null = null, over: Partial<LegDefinition> = {}): LegDefinition =>
  withVars(sampleDefinition(id, { parent, ...over }), { own: id });

export function withVars(definition: LegDefinition, vars: Readonly<Record<string, string>>): LegDefinition {
  const { work } = definition;
  return work.builder === 'packer' ? { ...definition, work: { ...work, vars: { ...vars } } } : definition;
}

/** A leg that makes the same as all others of its image, and is called the same. */
export const equal = (id: string, over: Partial<LegDefinition> = {}): LegDefinition =>
  withVars(sampleDefinition(id, { name: 'same', ...over }), {});

export const CHAIN = [leg('top/a', 'mid/a'), leg('base/a'), leg('mid/a', 'base/a'), leg('side/a', 'base/a')];
export const MISSING: LookUp = { kind: 'missing', reason: null };
export const FOUND = { kind: 'found', verified: false } as const satisfies LookUp;
