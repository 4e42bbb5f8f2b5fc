import { childEnvironment } from '../core/secrets/environment.ts';
import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { askerOf } from '../image/asker.ts';
import type { FoundImage } from '../image/found.ts';
import type { Leftover } from '../image/leftover.ts';
import { providerNamed, type Providers } from '../image/provider.ts';
import type { BakedImage } from '../image/record.ts';
import { bakesOfLeg } from '../plan/look-up.ts';
import type { BakeOptions } from './options.ts';
import { chosenReuse, unreadOf } from './reuse.ts';
import type { SettledLeg } from './settled-leg.ts';

// Machines that know nothing of each other may bake one key at once. Who comes second finds the image of the first before it
// gives its own a name, and leaves it at that; where both have names already, both choose the same one.

/** Whether somebody else has baked this leg since this bake began. */
export interface OpenContest {
  /** Their images, where those are the ones that count; asked before our own have names. Never throws. */
  readonly named: (own: readonly BakedImage[]) => Promise<readonly FoundImage[] | undefined>;
  /** The same when our own have their names. */
  readonly older: (own: readonly BakedImage[]) => Promise<readonly FoundImage[] | undefined>;
}

/** Where a bake is wanted whatever there is, or nobody can be asked. */
export const NO_CONTEST: OpenContest = { named: async () => undefined, older: async () => undefined };

/**
 * Right before the builder begins.
 * @param isThere whether a look-up found images that would not do: those are no rivals
 */
export async function openContest(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  settled: SettledLeg,
  isThere: boolean,
): Promise<OpenContest> {
  const { identity, handoff } = settled;
  const { key, read, definition } = identity;
  const { reuse } = chosenReuse(inputs, definition);
  // Where an image of the key is baked all the same since it may have changed, that of another bake is no better.
  const isDoubted = reuse === 'auto' && unreadOf(inputs, settled).length > 0;
  if (key === null || read === null || reuse === 'never' || identity.isForced || isDoubted) return NO_CONTEST;
  const buildRegistry = handoff.kind === 'registry' ? handoff.repository : null;
  const bakes = async (): Promise<ReadonlyMap<string, readonly (readonly FoundImage[])[]> | undefined> => {
    try {
      const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry });
      return (await bakesOfLeg({ definition, key, recipe: read }, providers, asker)) ?? new Map();
    } catch (error) {
      host.info(`Whether another bake of ${key} has ended meanwhile is not known: ${messageOf(error)}`);
      return undefined;
    }
  };
  const before = isThere ? await bakes() : new Map<string, never>();
  // What is there and would not do could not be told from a rival.
  if (before === undefined) return NO_CONTEST;
  const known = new Set([...before.values()].flat(2).map(({ id }) => id));
  const ask = async (own: readonly BakedImage[], winner: Winner): Promise<readonly FoundImage[] | undefined> => {
    if (own.length === 0) return undefined;
    return winnerOf(own, (await bakes()) ?? new Map(), known, winner);
  };
  const hasTags = providers.some(({ name, tag }) => tag !== undefined && keeps(settled, name, providers));
  return {
    named: (own) => ask(own, 'others'),
    older: async (own) => (hasTags ? ask(own, 'first') : undefined),
  };
}

function keeps({ identity }: SettledLeg, name: string, providers: Providers): boolean {
  const types = identity.read?.builds.map(({ type }) => type) ?? [];
  return providerNamed(name, providers)?.builders.some((pattern) => types.some((type) => pattern.test(type))) ?? false;
}

/** Who wins where there are others: any of them, or whoever was first. */
type Winner = 'others' | 'first';

/**
 * The images of others that count instead of ours, of all providers; undefined where ours do.
 * @param bakes by provider; ours may be among them
 * @param known ids of images that were there before this bake began
 */
export function winnerOf(
  own: readonly Pick<BakedImage, 'provider' | 'id'>[],
  bakes: ReadonlyMap<string, readonly (readonly FoundImage[])[]>,
  known: ReadonlySet<string>,
  winner: Winner,
): readonly FoundImage[] | undefined {
  const chosen: (readonly FoundImage[])[] = [];
  const before = new Set([...known].map((id) => id.toLowerCase()));
  for (const provider of new Set(own.map((image) => image.provider))) {
    const ours = own.filter((image) => image.provider === provider);
    const rivals = (bakes.get(provider) ?? []).filter(
      (bake) => !bake.some((one) => before.has(lowerId(one)) || ours.some((image) => lowerId(image) === lowerId(one))),
    );
    const [first] = rivals.toSorted((a, b) => inOrder(birthOf(a), birthOf(b)));
    if (first === undefined) return undefined;
    if (winner === 'first' && !isBefore(first, seenOf(ours, bakes.get(provider) ?? []))) return undefined;
    chosen.push(first);
  }
  return chosen.length === 0 ? undefined : chosen.flat();
}

/** A provider may write one id in letters of either case. */
function lowerId({ id }: { readonly id: string }): string {
  return id.toLowerCase();
}

/**
 * Ours, as the provider tells of it. What our record says may be less: few builders tell when an image was created, and
 * two that both take themselves for the youngest both give way, and nothing is left.
 */
function seenOf(
  ours: readonly Pick<BakedImage, 'id'>[],
  bakes: readonly (readonly FoundImage[])[],
): readonly FoundImage[] {
  return bakes.filter((bake) => bake.some((one) => ours.some((image) => lowerId(image) === lowerId(one)))).flat();
}

/** Whether a bake counts before ours; not where the provider does not tell of ours yet, as then nobody can compare them. */
function isBefore(rival: readonly FoundImage[], ours: readonly FoundImage[]): boolean {
  return ours.length > 0 && inOrder(birthOf(rival), birthOf(ours)) < 0;
}

/** By when it was created, then by its lowest id. A bake whose age nobody tells is the youngest. */
function birthOf(bake: readonly Pick<FoundImage, 'id' | 'created'>[]): readonly [created: string, id: string] {
  const births = bake.map(({ id, created }) => [created ?? '~', id] as const);
  return births.toSorted(inOrder)[0] ?? ['~', ''];
}

function inOrder(a: readonly [string, string], b: readonly [string, string]): number {
  const at = a[0] === b[0] ? 1 : 0;
  return a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0;
}

/**
 * Removes the images of a bake that another was chosen over: they are of this very run, untested, and nobody has been told of
 * them. What cannot be removed is told with what removes it.
 */
export async function withdraw(
  host: Pick<Host, 'environment'>,
  providers: Providers,
  passEnv: readonly string[],
  images: readonly BakedImage[],
): Promise<readonly Leftover[]> {
  const environment = childEnvironment(host.environment, passEnv, {});
  const found: Leftover[] = [];
  for (const image of images) {
    const contest = providerNamed(image.provider, providers)?.contest;
    const base = { kind: 'image', id: image.id, region: image.region === 'local' ? null : image.region } as const;
    const why = 'another bake of the same key was first, and its image is taken';
    try {
      if (contest === undefined) throw new Error('its provider cannot remove it');
      await contest.withdraw(image, environment);
      found.push({ ...base, state: 'removed', reason: why, command: null });
    } catch (error) {
      const command = contest?.command(image) ?? null;
      found.push({ ...base, state: 'left', reason: `${why}; not removed: ${messageOf(error)}`, command });
    }
  }
  return found;
}
