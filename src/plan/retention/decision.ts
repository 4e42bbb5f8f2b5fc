import { byUnits, groupedBy } from '../../core/values.ts';
import type { Hold, Remnant, RetainableImage } from '../../image/provider-retention.ts';
import { daysBetween, dueAfter, type LegRetention, type RetentionStage, stages } from '../../image/retention.ts';
import { revocationOfImage, revocationOfMade, type Revocations } from '../../image/revocation.ts';
import { bakesOf, placed, rankOf, type RetainableBake, timeOf } from './bakes.ts';

// Which images stay, which go, and by what each is held. It reads nothing: all that is known comes in, and what is not known holds.

export interface RetentionWorld {
  /** ms since the epoch. */
  readonly now: number;
  /** All images with our marks, those of other repositories among them: what stands on ours holds it. */
  readonly images: readonly RetainableImage[];
  readonly stagesOf: (provider: string) => readonly RetentionStage[];
  /** What the manifest says of a leg, by its id or slug; null: it stays for ever; undefined: it has no such leg. */
  readonly policyOf: (leg: string) => LegRetention | null | undefined;
  readonly revocations: Revocations;
  /** As acme/images; empty: nobody says. */
  readonly repository: string;
  /** Whether a commit is one of this repository; false also where that is not known. */
  readonly knowsCommit: (commit: string) => boolean;
  /** As refs/heads/main; null: nobody says, and then every branch counts as that one. */
  readonly defaultRef: string | null;
  /** What else holds an image: by `region id` or `key`, see `holdNames`. */
  readonly held: ReadonlyMap<string, readonly Hold[]>;
  /** What holds all there is. */
  readonly heldAll: readonly Hold[];
  /** When an image was last published or promoted, in ms since the epoch, by the same names. */
  readonly promoted: ReadonlyMap<string, number>;
  /** How many bakes are deleted at most. */
  readonly most: number;
}

/** What is to become of a bake. */
export interface RetentionOutcome {
  readonly bake: RetainableBake;
  /** Null: it stays as it is. */
  readonly next: RetentionStage | null;
  /** Whole days since it was published, else baked; null: nobody says. */
  readonly age: number | null;
  /** Empty only where it goes further. */
  readonly heldBy: readonly Hold[];
}

/** A shorter name would be found in anything, so that nobody looks for it. */
export const SHORTEST_NAME = 6;

/** The names by which somebody may hold an image. */
export function holdNames({ region, id, key, digests, parts, aliases = [] }: RetainableImage): readonly string[] {
  return [
    placed(region, id),
    ...[id, key ?? '', ...Object.values(digests), ...parts, ...aliases].map((one) => one.toLowerCase()),
  ].filter((one) => one !== '');
}

/** The outcome of every bake of this repository, those that are deleted before what they stand on. Others are left out. */
export function decideRetention(world: RetentionWorld): readonly RetentionOutcome[] {
  const all = bakesOf(world.images);
  const own = all.filter((bake) => !isOfOthers(bake, world));
  const newest = newestOf(own, world);
  const alone = new Map(own.map((bake) => [bake.name, outcomeOf(bake, world, newest.get(bake.name))]));
  const children = childrenOf(all);
  let limited: ReadonlySet<string> = new Set();
  // What waits holds what it stands on, which then waits too: it only becomes less.
  for (;;) {
    const outcomes = withChildren(all, alone, children, limited);
    const deleted = outcomes.filter(({ next }) => next === 'delete').toSorted(byAge);
    if (deleted.length <= world.most) return inOrder(outcomes, children);
    limited = new Set([...limited, ...deleted.slice(world.most).map(({ bake }) => bake.name)]);
  }
}

function isOfOthers({ images }: RetainableBake, { repository }: RetentionWorld): boolean {
  return images.some((image) => image.repository !== null && repository !== '' && image.repository !== repository);
}

/** Bakes that are among the newest of their leg, ref and architecture, with the words for it. */
function newestOf(bakes: readonly RetainableBake[], world: RetentionWorld): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const members = bakes
    .filter((bake) => isCurrent(bake, world))
    .flatMap((bake) => bake.refs.flatMap((ref) => bake.archs.map((arch) => ({ bake, ref, arch }))));
  const groups = groupedBy(members, ({ bake: { provider, leg }, ref, arch }) =>
    JSON.stringify([provider, leg, ref, arch]),
  );
  for (const group of groups.values()) {
    const [first] = group;
    const policy = first && world.policyOf(first.bake.leg);
    if (first === undefined || policy === null || policy === undefined) continue;
    const { ref } = first;
    const { leg } = first.bake;
    const keep = isOtherBranch(ref, world) ? (policy['keep-branches'] ?? policy.keep) : policy.keep;
    const own = group.map(({ bake }) => bake);
    const of = `of ${leg}${ref === null ? '' : ` of ${ref.replace(/^refs\/(?:heads|tags)\//, '')}`}`;
    // By their first image, and by their last: a copy of an old one must not push out what is new, nor an old image what came with it.
    for (const when of ['baked', 'bakedLast'] as const) {
      const ranked = own.toSorted((a, b) => (b[when] ?? 0) - (a[when] ?? 0) || byUnits(a.name, b.name));
      // An image that failed its tests must not push out those that passed.
      const tested = ranked.filter(({ verified }) => verified);
      for (const { name } of tested.slice(0, keep))
        if (!found.has(name)) found.set(name, `being one of the ${keep} newest tested ones ${of}`);
      for (const { name } of ranked.slice(0, keep)) found.set(name, `being one of the ${keep} newest ${of}`);
    }
  }
  return found;
}

/** What is revoked or out of use is not what anybody falls back on. */
function isCurrent(bake: RetainableBake, world: RetentionWorld): boolean {
  return bake.baked !== null && rankOf(bake.stage) < rankOf('disable') && !isRevoked(bake, world);
}

function isRevoked({ key, recipe, images }: RetainableBake, { revocations }: RetentionWorld): boolean {
  return (
    revocationOfMade(revocations, { key, recipe }) !== undefined ||
    images.some((image) => revocationOfImage(revocations, image) !== undefined)
  );
}

function isOtherBranch(ref: string | null, { defaultRef }: RetentionWorld): boolean {
  return ref !== null && defaultRef !== null && ref !== defaultRef && !ref.startsWith('refs/tags/');
}

function outcomeOf(bake: RetainableBake, world: RetentionWorld, newest: string | undefined): RetentionOutcome {
  const policy = world.policyOf(bake.leg);
  const published = publishedAt(bake, world);
  const age = published === null ? null : daysBetween(published, world.now);
  const heldBy: Hold[] = [
    ...marks(bake, world),
    ...(newest === undefined ? [] : [{ kind: 'newest', what: newest } as const]),
    ...world.heldAll,
    ...bake.images.flatMap((image) => [
      ...image.holds,
      ...unsearched(image),
      ...holdNames(image).flatMap((name) => world.held.get(name) ?? []),
    ]),
  ];
  const release = bake.refs.find((ref) => ref?.startsWith('refs/tags/') === true);
  if (release && policy?.releases === 'keep')
    heldBy.push({ kind: 'release', what: `the release ${release.slice('refs/tags/'.length)}` });
  if (policy === undefined)
    heldBy.push({ kind: 'no-policy', what: `nothing that says how long it stays: the manifest has no ${bake.leg}` });
  if (policy === null) heldBy.push({ kind: 'no-policy', what: 'retain: never' });
  if (published === null) heldBy.push({ kind: 'unknown', what: 'nobody saying when it was baked' });
  const step = policy && published !== null ? nextStep(bake, policy, published, world) : null;
  if (typeof step === 'object' && step !== null) heldBy.push(step);
  const next = heldBy.length === 0 && typeof step === 'string' ? step : null;
  return { bake, next, age, heldBy: distinct(heldBy) };
}

function unsearched({ aliases = [] }: RetainableImage): readonly Hold[] {
  return aliases
    .filter(({ length }) => length < SHORTEST_NAME)
    .map((name) => ({ kind: 'unknown', what: `its name ${name}, which is too short to look for in files` }));
}

/** By lying in the checkout, by the repository that it says, else by its commit. */
function isOurs(
  image: Pick<RetainableImage, 'repository' | 'commit' | 'isHere'>,
  { knowsCommit, repository }: Pick<RetentionWorld, 'knowsCommit' | 'repository'>,
): boolean {
  if (image.isHere === true) return true;
  if (image.repository !== null && repository !== '') return image.repository === repository;
  return image.commit !== null && knowsCommit(image.commit);
}

/** What of images that are gone may be taken away: ours, and held by nobody. */
export function remnantsToGo(remnants: readonly Remnant[], world: RetentionWorld): readonly Remnant[] {
  if (world.heldAll.length > 0) return [];
  return remnants.filter(
    (one) =>
      isOurs(one, world) &&
      one.holds.length === 0 &&
      [one.of, ...one.parts].every((name) => !world.held.has(name.toLowerCase())),
  );
}

/** What says that it is ours: without these nothing is ever touched. */
function marks({ images, key }: RetainableBake, { knowsCommit, repository }: RetentionWorld): readonly Hold[] {
  if (key === null || !/^bk\d{1,3}-[a-z2-7]{40}$/.test(key))
    return [{ kind: 'mark', what: 'having no bake key of ours' }];
  return images.every((image) => isOurs(image, { knowsCommit, repository }))
    ? []
    : [{ kind: 'mark', what: 'nothing that says that it was baked of this repository' }];
}

/** The latest that it was published, promoted, copied or baked. */
function publishedAt({ images, baked }: RetainableBake, { promoted }: RetentionWorld): number | null {
  if (baked === null) return null;
  const times = images.flatMap((image) => [
    timeOf(image.created) ?? Number.NaN,
    ...holdNames(image).flatMap((name) => promoted.get(name) ?? []),
  ]);
  const latest = Math.max(...times);
  return Number.isNaN(latest) ? null : latest;
}

/** The stage that is due, or what it waits for. */
function nextStep(
  bake: RetainableBake,
  policy: LegRetention,
  published: number,
  { now, stagesOf }: RetentionWorld,
): RetentionStage | Hold {
  const offered = stages.filter(
    (stage) => dueAfter(policy, stage) !== undefined && stagesOf(bake.provider).includes(stage),
  );
  const age = `its age, ${daysBetween(published, now)} days`;
  const next = offered.find((stage) => rankOf(stage) > rankOf(bake.stage));
  const last = offered.findLast((stage) => rankOf(stage) <= rankOf(bake.stage));
  // Whoever was stopped between a step and the mark of it makes the mark now.
  const unmarked = bake.images.some(({ stage, since }) => stage !== null && stage === last && timeOf(since) === null);
  if (last !== undefined && unmarked) return last;
  if (next === undefined)
    return {
      kind: 'age',
      what: last === undefined ? 'nothing that its provider can do' : `retain, which ends with ${last}`,
    };
  const due = dueAfter(policy, next) ?? 0;
  if (now - published < due) return { kind: 'age', what: `${age}: ${next} is due at ${policy[next]?.slice(0, -1)}` };
  // However old it is: people have as long as the policy says to notice the stage before.
  const pause = last === undefined ? 0 : due - (dueAfter(policy, last) ?? 0);
  // What somebody disabled by hand has no time to count from.
  const untold = bake.images.find(
    ({ stage, since }) => stage !== null && rankOf(stage) < rankOf(next) && timeOf(since) === null,
  );
  if (last !== undefined && untold) return { kind: 'unknown', what: `nobody saying since when it is ${untold.stage}d` };
  const entered =
    last === undefined ? [] : bake.images.map(({ since, stage }) => (stage === null ? null : timeOf(since)));
  const since = Math.max(...entered.filter((time) => time !== null));
  if (last !== undefined && now - since < pause) {
    const left = Math.ceil((pause - (now - since)) / 86_400_000);
    return { kind: 'age', what: `the time since ${last}: ${next} is due in ${left} days` };
  }
  return next;
}

/** By the name of a bake: those that were baked on an image of it. */
function childrenOf(bakes: readonly RetainableBake[]): ReadonlyMap<string, readonly RetainableBake[]> {
  const owners = new Map<string, Set<string>>();
  for (const { name, images } of bakes) {
    for (const one of images.flatMap((image) => [image.id, image.key ?? '', ...Object.values(image.digests)])) {
      if (one !== '') owners.set(one.toLowerCase(), (owners.get(one.toLowerCase()) ?? new Set()).add(name));
    }
  }
  const children = new Map<string, RetainableBake[]>();
  for (const bake of bakes) {
    const parents = new Set(
      bake.images.flatMap(({ parent }) => (parent === null ? [] : [...(owners.get(parent.toLowerCase()) ?? [])])),
    );
    for (const parent of parents) {
      if (parent !== bake.name) children.set(parent, [...(children.get(parent) ?? []), bake]);
    }
  }
  return children;
}

/** None goes further than what stands on it. */
function withChildren(
  all: readonly RetainableBake[],
  alone: ReadonlyMap<string, RetentionOutcome>,
  children: ReadonlyMap<string, readonly RetainableBake[]>,
  limited: ReadonlySet<string>,
): readonly RetentionOutcome[] {
  const settled = new Map<string, RetentionOutcome | undefined>();
  const rank = new Map<string, number>();
  const settle = (bake: RetainableBake): number => {
    const known = rank.get(bake.name);
    if (known !== undefined) return known;
    // In a circle nobody goes first.
    rank.set(bake.name, rankOf(bake.stage));
    const below = (children.get(bake.name) ?? []).map((child) => ({ child, rank: settle(child) }));
    const outcome = alone.get(bake.name);
    const holding = below.filter((one) => outcome?.next !== null && one.rank < rankOf(outcome?.next ?? null));
    const heldBy: readonly Hold[] = [
      ...holding
        .slice(0, MOST_TOLD)
        .map(({ child }) => ({ kind: 'child', what: `${called(child)}, which stands on it` }) as const),
      ...(outcome?.next === 'delete' && limited.has(bake.name)
        ? [{ kind: 'limit', what: 'the limit of how many are deleted at once' } as const]
        : []),
    ];
    const final = outcome && (heldBy.length === 0 ? outcome : { ...outcome, next: null, heldBy });
    settled.set(bake.name, final);
    const after = final?.next == null ? rankOf(bake.stage) : rankOf(final.next);
    rank.set(bake.name, after);
    return after;
  };
  for (const bake of all) settle(bake);
  return all.flatMap(({ name }) => settled.get(name) ?? []);
}

const MOST_TOLD = 5;

/** A bake in words. */
export function called({ leg, key, images }: Pick<RetainableBake, 'leg' | 'key' | 'images'>): string {
  const [first] = images;
  return [leg, key?.slice(0, 12) ?? first?.id ?? ''].filter((one) => one !== '').join(' ');
}

function byAge(a: RetentionOutcome, b: RetentionOutcome): number {
  return (a.bake.baked ?? 0) - (b.bake.baked ?? 0) || byUnits(a.bake.name, b.bake.name);
}

/** Oldest first, but none before what stands on it. */
function inOrder(
  outcomes: readonly RetentionOutcome[],
  children: ReadonlyMap<string, readonly RetainableBake[]>,
): readonly RetentionOutcome[] {
  const byName = new Map(outcomes.map((outcome) => [outcome.bake.name, outcome]));
  const done = new Set<string>();
  const ordered: RetentionOutcome[] = [];
  const add = (outcome: RetentionOutcome): void => {
    if (done.has(outcome.bake.name)) return;
    done.add(outcome.bake.name);
    for (const { name } of children.get(outcome.bake.name) ?? []) {
      const child = byName.get(name);
      if (child !== undefined) add(child);
    }
    ordered.push(outcome);
  };
  for (const outcome of outcomes.toSorted(byAge)) add(outcome);
  return ordered;
}

function distinct(holds: readonly Hold[]): readonly Hold[] {
  return [...new Map(holds.map((hold) => [`${hold.kind} ${hold.what}`, hold])).values()];
}
