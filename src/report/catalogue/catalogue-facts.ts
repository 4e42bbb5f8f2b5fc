import { byUnits, groupedBy } from '../../core/values.ts';
import { type ChannelHistory, mayStandOf } from '../../image/channel-history.ts';
import { slugOf, type Tier } from '../../image/leg.ts';
import { type Kin, type Lineage, lineageOf, walk } from '../../image/lineage.ts';
import type { KnownImage } from '../../image/provider-census.ts';
import type { Record as BakeRecord } from '../../image/record.ts';
import { dayAt, type Refresh } from '../../image/refresh.ts';
import type { LegRetention } from '../../image/retention.ts';
import {
  type Revocation,
  revocationOfKin,
  revocationOfMade,
  type Revocations,
  revokedWords,
} from '../../image/revocation.ts';
import { type BuildContext, ownBuild } from './builds.ts';
import type {
  BuildChannel,
  BuildLink,
  BuildPublication,
  CatalogueBuild,
  CatalogueFacts,
  CatalogueImage,
} from './facts.ts';
import { pageNames, refreshWords, retentionWords, stateOf } from './words.ts';

/** What a manifest or a plan says of an image. */
export interface DefinedImage {
  readonly leg: string;
  readonly slug: string;
  readonly image: string;
  readonly tier: Tier;
  readonly refresh: Refresh | null;
  readonly retention: LegRetention | null;
}

/** All that a catalogue is made of, read and asked. */
export interface CatalogueSources extends Omit<BuildContext, 'day'> {
  readonly records: readonly BakeRecord[];
  /** Images that providers have. */
  readonly known: readonly KnownImage[];
  /** Null: nobody says which images there should be. */
  readonly defined: readonly DefinedImage[] | null;
  readonly histories: readonly ChannelHistory[];
  readonly repository: string;
  readonly unknown: readonly string[];
  /** ms since the epoch. Only its day counts. */
  readonly now: number;
}

const MOST_LINKS = 100;

/** What there is to be told of all images. It asks nobody. */
export function catalogueFacts(sources: CatalogueSources): CatalogueFacts {
  const { defined, histories, known, repository, unknown, now } = sources;
  const records = sources.records.filter(({ status }) => status === 'baked' || status === 'reused');
  // What stands in a channel is told, also where its record is lost.
  const promoted = histories.flatMap(({ entries }) => entries);
  const lineage = lineageOf([...records, ...promoted], known);
  const legOf = legNames(
    records,
    defined ?? [],
    promoted.map(({ leg }) => leg),
  );
  const kinByLeg = groupedBy(
    [...lineage.kin.values()].filter(({ leg }) => leg !== null),
    ({ leg }) => legOf(leg ?? ''),
  );
  const definedByLeg = new Map((defined ?? []).map((one) => [one.leg, one]));
  const legs = [...new Set([...definedByLeg.keys(), ...kinByLeg.keys()])].toSorted(byUnits);
  const slugs = pageNames(legs, (leg) => definedByLeg.get(leg)?.slug ?? slugOf(leg));
  const recordsOf = groupedBy(records, ({ key, images }) => key ?? images[0]?.id ?? '');
  const revoked = revokedKin(lineage, sources.revocations);
  const sorted = new Map(legs.map((leg) => [leg, (kinByLeg.get(leg) ?? []).toSorted(newestFirst)]));
  const newest = new Set([...sorted.values()].flatMap(([first]) => first?.name ?? []));
  const linkTo = (name: string, depth: number): BuildLink => {
    const kin = lineage.kin.get(name);
    const leg = kin?.leg === null || kin === undefined ? null : legOf(kin.leg);
    const slug = leg === null ? null : (slugs.get(leg) ?? null);
    return { name, leg, slug, depth, isRevoked: revoked.has(name), isNewest: newest.has(name) };
  };
  const context: BuildContext = { ...sources, day: dayAt(now) };
  const images = legs.map((leg): CatalogueImage => {
    const own = definedByLeg.get(leg);
    const slug = slugs.get(leg) ?? slugOf(leg);
    const builds = (sorted.get(leg) ?? []).map((kin): CatalogueBuild => {
      const below = walk([kin.name], lineage.below);
      return {
        ...ownBuild(
          kin,
          recordsOf.get(kin.name) ?? [],
          own?.refresh ?? null,
          revoked.get(kin.name) ?? null,
          slug,
          context,
        ),
        channels: channelsOf(kin, leg, histories),
        above: walk([kin.name], lineage.above)
          .slice(0, MOST_LINKS)
          .map(({ name, depth }) => linkTo(name, depth)),
        below: below.slice(0, MOST_LINKS).map(({ name, depth }) => linkTo(name, depth)),
        belowCount: below.length,
      };
    });
    const moved = withMoves(builds);
    const [record] = recordsOf.get(moved[0]?.name ?? '') ?? [];
    return {
      leg,
      slug,
      image: own?.image ?? record?.image ?? leg.split('/')[0] ?? leg,
      tier: own?.tier ?? record?.tier ?? null,
      ...stateOf(moved),
      refresh: refreshWords(own?.refresh ?? null),
      retention: retentionWords(own?.retention ?? null),
      isDefined: defined === null || own !== undefined,
      builds: moved,
    };
  });
  return { repository, day: context.day, images, unknown, isDefined: defined !== null };
}

/** How a leg is called that a provider may tell by its slug alone. */
function legNames(
  records: readonly BakeRecord[],
  defined: readonly DefinedImage[],
  promoted: readonly string[],
): (told: string) => string {
  const all = [...records.map(({ leg }) => leg), ...promoted];
  const known = new Set([...all, ...defined.map(({ leg }) => leg)]);
  const bySlug = new Map([
    ...[...known].map((leg) => [slugOf(leg), leg] as const),
    ...defined.map(({ slug, leg }) => [slug, leg] as const),
  ]);
  return (told) => (known.has(told) ? told : (bySlug.get(told) ?? told));
}

function newestFirst(a: Kin, b: Kin): number {
  return byUnits(b.created ?? '', a.created ?? '') || byUnits(a.name, b.name);
}

/** Why each of those may not be used that are revoked: itself, or with what it stands on. */
function revokedKin({ kin, below }: Lineage, list: Revocations): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  if (list.named.size === 0) return reasons;
  const open: { readonly name: string; readonly entry: Revocation; readonly from: Kin }[] = [];
  for (const one of kin.values()) {
    const made = revocationOfMade(list, one);
    if (made !== undefined) reasons.set(one.name, revokedWords(made));
    const entry = made ?? revocationOfKin(list, one);
    if (entry?.inherit === true) open.push({ name: one.name, entry, from: one });
  }
  const seen = new Set(open.map(({ name }) => name));
  for (const { name: above, entry, from } of open) {
    for (const name of below.get(above) ?? []) {
      if (!reasons.has(name))
        reasons.set(name, `${from.leg ?? from.name}, which it stands on, is ${revokedWords(entry)}`);
      if (seen.has(name)) continue;
      seen.add(name);
      // The loop goes on over what is added.
      open.push({ name, entry, from });
    }
  }
  return reasons;
}

/** The channels in which consumers may find a build, by their histories. */
function channelsOf({ key, images }: Kin, leg: string, histories: readonly ChannelHistory[]): readonly BuildChannel[] {
  const ids = new Set(images.map(({ id }) => id.toLowerCase()));
  return histories.flatMap((history): readonly BuildChannel[] => {
    const own = mayStandOf(history, leg).filter((entry) =>
      key === null || entry.key === null
        ? [...entry.images, ...entry.places].some(({ id }) => ids.has(id.toLowerCase()))
        : entry.key === key,
    );
    if (own.length === 0) return [];
    return [{ name: history.channel, since: own.find(({ since }) => since !== null)?.since ?? null }];
  });
}

/** With what became of names that builds were published under: the last one that was is found there. */
function withMoves(builds: readonly CatalogueBuild[]): readonly CatalogueBuild[] {
  const nameOf = ({ target, kind, region, ref }: BuildPublication): string =>
    JSON.stringify([target, kind, region, ref]);
  const last = new Map<string, { readonly at: string; readonly build: string }>();
  for (const { name, created, publications } of builds) {
    for (const one of publications) {
      const at = one.at ?? created ?? '';
      // Builds come newest first: of two at one time it is the newer one.
      if (one.ref !== null && at > (last.get(nameOf(one))?.at ?? '')) last.set(nameOf(one), { at, build: name });
    }
  }
  return builds.map((build) => ({
    ...build,
    publications: build.publications.map((one) => {
      const holder = one.ref === null ? build.name : (last.get(nameOf(one))?.build ?? build.name);
      return holder === build.name ? one : { ...one, movedTo: holder };
    }),
  }));
}
