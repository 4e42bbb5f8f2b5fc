import { resolve } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { sideBySide } from '../core/side-by-side.ts';
import { byUnits } from '../core/values.ts';
import type { Asker } from '../image/asker.ts';
import type { LegDefinition } from '../image/definition.ts';
import type { Found, FoundImage, Marked } from '../image/found.ts';
import { nobodyToAsk, type Provider, providerOf, type Providers } from '../image/provider.ts';
import type { WantedBuild, WantedLeg, WantedRecipe } from '../image/provider-plan.ts';
import { NO_REVOCATIONS, revocationOfFound, revokedWords, type Revocations } from '../image/revocation.ts';
import { attributeOf } from '../recipe/hcl/block.ts';
import type { Recipe } from '../recipe/recipe.ts';

/** A leg whose images may be there already. */
export interface Wanted {
  readonly definition: Pick<LegDefinition, 'leg' | 'slug' | 'axes' | 'work' | 'reuse-from'> &
    Partial<Pick<LegDefinition, 'account' | 'role'>>;
  readonly key: string;
  readonly recipe: Pick<Recipe, 'builds' | 'buildsKnown' | 'template' | 'depositsWith'>;
}

/** A leg of whose recipe there may be images. */
export type WantedMarks = Omit<Wanted, 'key'> & { /** `br2-…` */ readonly digest: string };

/**
 * What providers have of each leg, by id: all its images, or none. Each is asked once, whatever the number of legs; never
 * throws. Earlier bakes are known by their providers alone: no list of them is kept.
 * @param revocations what may not be used: of it another bake of the same key is taken, or none
 */
export async function lookUpLegs(
  legs: readonly Wanted[],
  providers: Providers,
  asker: Asker,
  revocations: Revocations = NO_REVOCATIONS,
): Promise<ReadonlyMap<string, Found>> {
  const found: ReadonlyMap<string, Found> = await inquire(legs, providers, asker, {
    wantOf: (wanted, builds) => wantOf(wanted, builds, asker),
    asks: ({ lookUp }) => lookUp,
    together,
  });
  if (revocations.named.size === 0) return found;
  return new Map(
    await sideBySide(legs, REVOKED_AT_ONCE, async (wanted) => {
      const { leg } = wanted.definition;
      const answer = found.get(leg) ?? { kind: 'missing', reason: null };
      return [leg, await notRevoked(wanted, answer, providers, asker, revocations)] as const;
    }),
  );
}

const REVOKED_AT_ONCE = 8;

/** What was found, or another bake of the same key where that is revoked. */
async function notRevoked(
  wanted: Wanted,
  found: Found,
  providers: Providers,
  asker: Asker,
  revocations: Revocations,
): Promise<Found> {
  if (found.kind !== 'found') return found;
  const [bad] = found.images.flatMap((image) => {
    const entry = revocationOfFound(revocations, image);
    return entry === undefined ? [] : [{ id: image.id, entry }];
  });
  if (bad === undefined) return found;
  const revoked: Found = {
    kind: 'missing',
    reason: `${bad.id} is ${revokedWords(bad.entry)}`,
    revoked: bad.entry,
  };
  try {
    const bakes = await bakesOfLeg(wanted, providers, asker);
    const good = [...(bakes ?? new Map<string, never>()).values()].map((own) =>
      newestFirst(own).find((images) => images.every((image) => revocationOfFound(revocations, image) === undefined)),
    );
    const images = good.flatMap((one) => one ?? []);
    return good.length === 0 || good.includes(undefined) ? revoked : { kind: 'found', images };
  } catch {
    // Whether there is another one is not known: it is baked.
    return revoked;
  }
}

/** What providers have of the recipe of each leg, by id, whatever it stands on; never throws. */
export async function lookUpMarks(
  legs: readonly WantedMarks[],
  providers: Providers,
  asker: Asker,
): Promise<ReadonlyMap<string, Marked>> {
  return await inquire(legs, providers, asker, {
    wantOf: (wanted, builds): WantedRecipe => {
      const { key: _, ...want } = wantOf({ ...wanted, key: '' }, builds, asker);
      return { ...want, recipe: wanted.digest };
    },
    asks: ({ lookUpRecipes }) => lookUpRecipes,
    together: (told) =>
      told.find(({ kind }) => kind === 'unknown') ?? {
        kind: 'told',
        marks: told.flatMap((one) => (one.kind === 'told' ? one.marks : [])),
      },
  });
}

/** What providers are asked about legs, and what their answers come to. */
interface Inquiry<Leg, Want, Answer> {
  readonly wantOf: (leg: Leg, builds: readonly WantedBuild[]) => Want;
  /** Undefined for a provider that cannot be asked. */
  readonly asks: (
    provider: Provider,
  ) => ((wants: readonly Want[], asker: Asker) => Promise<readonly Answer[]>) | undefined;
  /** What those of its providers that were asked know of a leg. */
  readonly together: (answers: readonly Answer[]) => Answer;
}

interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
}

async function inquire<Leg extends Omit<Wanted, 'key'>, Want, Answer>(
  legs: readonly Leg[],
  providers: Providers,
  asker: Asker,
  { wantOf: toWant, asks, together: joined }: Inquiry<Leg, Want, Answer | Unknown>,
): Promise<ReadonlyMap<string, Answer | Unknown>> {
  const questions = new Map<Provider, (readonly [leg: string, want: Want])[]>(
    providers.map((provider) => [provider, []]),
  );
  const unasked = new Map<string, Unknown>();
  for (const wanted of legs) {
    const { leg } = wanted.definition;
    const builds = buildsOf(wanted);
    const reason = whyUnasked(wanted, builds, providers, (provider) => asks(provider) !== undefined);
    if (reason !== undefined) {
      unasked.set(leg, { kind: 'unknown', reason });
      continue;
    }
    for (const [provider, asked] of questions) {
      const own = builds.filter(({ type }) => providerOf(type, providers) === provider);
      if (own.length > 0) asked.push([leg, toWant(wanted, own)]);
    }
  }
  const answers = await Promise.all(
    [...questions].map(async ([provider, asked]) => await answersOf(provider, asks(provider), asked, asker)),
  );
  const found = new Map<string, (Answer | Unknown)[]>();
  for (const [leg, answer] of answers.flat()) found.set(leg, [...(found.get(leg) ?? []), answer]);
  return new Map(legs.map(({ definition: { leg } }) => [leg, unasked.get(leg) ?? joined(found.get(leg) ?? [])]));
}

/**
 * All whole bakes of a leg that each of the providers of its builds has, by their names; undefined where one of them cannot
 * tell. Throws what a provider throws.
 */
export async function bakesOfLeg(
  wanted: Wanted,
  providers: Providers,
  asker: Asker,
): Promise<ReadonlyMap<string, readonly (readonly FoundImage[])[]> | undefined> {
  const builds = buildsOf(wanted);
  if (whyUnasked(wanted, builds, providers, ({ lookUp }) => lookUp !== undefined) !== undefined) return undefined;
  const keepers = new Set(builds.map(({ type }) => providerOf(type, providers)));
  const answers: (readonly [string, readonly (readonly FoundImage[])[]])[] = [];
  for (const keeper of keepers) {
    if (keeper?.contest === undefined) return undefined;
    const own = builds.filter(({ type }) => providerOf(type, providers) === keeper);
    answers.push([keeper.name, await keeper.contest.bakes(wantOf(wanted, own, asker), asker)]);
  }
  return new Map(answers);
}

/** Bakes of one key, the newest first: as a look-up would take them. Providers tell them in any order. */
export function newestFirst(bakes: readonly (readonly FoundImage[])[]): readonly (readonly FoundImage[])[] {
  const birth = (bake: readonly FoundImage[]): string =>
    bake
      .flatMap(({ created }) => created ?? [])
      .toSorted(byUnits)
      .at(-1) ?? '';
  return bakes.toSorted((a, b) => byUnits(birth(b), birth(a)));
}

/** A leg as a provider is asked about it, with those of its builds that the provider keeps. */
export function wantOf(
  { definition: { slug, axes, work, 'reuse-from': from, account = null, role }, key }: Wanted,
  builds: readonly WantedBuild[],
  { repository, ref }: Pick<Asker, 'repository' | 'ref'>,
): WantedLeg {
  return {
    slug,
    key,
    builds,
    hints: [...Object.values(axes), ...(work.builder === 'packer' ? Object.values(work.vars) : [])],
    workingDirectory: resolve(repository, work.builder === 'packer' ? work['working-directory'] : work.context),
    refs: { own: ref, from },
    account,
    role: role ?? null,
  };
}

/** The builds of a leg as providers know them. */
export function buildsOf({ definition: { work }, recipe }: Omit<Wanted, 'key'>): readonly WantedBuild[] {
  if (work.builder === 'dockerfile') return [{ type: 'dockerfile', name: null, literals: {}, archives: () => [] }];
  return recipe.builds.map(({ type, name }) => ({
    type,
    name,
    literals: recipe.template?.builds.find((one) => one.name === name)?.literals ?? {},
    isWritten: (attribute) =>
      recipe.template?.builds
        .find((one) => one.name === name)
        ?.blocks.some((block) => attributeOf(block, attribute) !== undefined) === true,
    archives: () =>
      recipe
        .depositsWith(new Map())
        .flatMap(({ by, left, build }) =>
          by === 'compress' && build === name && left.kind === 'files' ? left.paths : [],
        ),
  }));
}

function whyUnasked(
  { definition: { work }, recipe }: Omit<Wanted, 'key'>,
  builds: readonly WantedBuild[],
  providers: Providers,
  canBeAsked: (provider: Provider) => boolean,
): string | undefined {
  if (work.builder === 'packer' && (!recipe.buildsKnown || builds.length === 0))
    return 'which builds its template has is only known to Packer';
  const strange = builds.find(({ type }) => {
    const provider = providerOf(type, providers);
    return provider === undefined || !canBeAsked(provider);
  });
  return strange === undefined ? undefined : nobodyToAsk(strange.type);
}

async function answersOf<Want, Answer>(
  { title }: Provider,
  ask: ((wants: readonly Want[], asker: Asker) => Promise<readonly Answer[]>) | undefined,
  questions: readonly (readonly [leg: string, want: Want])[],
  asker: Asker,
): Promise<readonly (readonly [leg: string, Answer | Unknown])[]> {
  if (ask === undefined || questions.length === 0) return [];
  const unknown = (reason: string): Unknown => ({ kind: 'unknown', reason });
  try {
    const found = await ask(
      questions.map(([, want]) => want),
      asker,
    );
    return questions.map(([leg], index) => [leg, found[index] ?? unknown(`${title} gave no answer`)]);
  } catch (error) {
    return questions.map(([leg]) => [leg, unknown(messageOf(error))]);
  }
}

/** A leg is there when each provider has its part. */
function together(found: readonly Found[]): Found {
  const unknown = found.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const images = found.flatMap((one) => (one.kind === 'found' ? one.images : []));
  const reasons = found.flatMap((one) => (one.kind === 'missing' ? [one.reason] : []));
  if (reasons.length === 0) return { kind: 'found', images };
  return { kind: 'missing', reason: reasons.filter((reason) => reason !== null).join('; ') || null };
}
