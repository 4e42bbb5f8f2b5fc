import { groupedBy } from '../../core/values.ts';
import type { Kin } from '../../image/lineage.ts';
import { type Provider, providerNamed, type Providers } from '../../image/provider.ts';
import type { ConsumedImage } from '../../image/provider-target.ts';
import type { Record as BakeRecord } from '../../image/record.ts';
import { ageOn, dayAt, type Refresh, staleness } from '../../image/refresh.ts';
import { revocationOfImage, type Revocations, revokedWords } from '../../image/revocation.ts';
import type { Publication } from '../../image/verification.ts';
import { scanFindings, scanVerdict } from '../words.ts';
import { checkCommands, useCommands } from '../commands.ts';
import type { CataloguePlace, BuildPublication, CatalogueBuild, ImageStanding } from './facts.ts';

const RUNS = '/actions/runs/';

/** Where an image is at a provider. */
export interface PlaceName {
  readonly provider: string;
  readonly region: string;
  readonly id: string;
}

/** What there is to be known of builds beside themselves. */
export interface BuildContext {
  readonly providers: Providers;
  readonly revocations: Revocations;
  readonly standingOf: (place: PlaceName) => ImageStanding;
  /** The day that ages are of. */
  readonly day: string;
}

/** What a build says of itself: all but its place among others. */
type OwnBuild = Omit<CatalogueBuild, 'channels' | 'above' | 'below' | 'belowCount'>;

const MOST_SNIPPETS = 12;

/**
 * One bake, out of what its records and its provider tell.
 * @param records all of it, of any stage and run
 * @param revoked why all of it is revoked; null where it is not
 * @param slug of the page of its image
 */
export function ownBuild(
  kin: Kin,
  records: readonly BakeRecord[],
  refresh: Refresh | null,
  revoked: string | null,
  slug: string,
  context: BuildContext,
): OwnBuild {
  const { name, key, recipe, created } = kin;
  const since = records.find(({ epoch }) => epoch !== undefined)?.epoch ?? (created === null ? null : dayOf(created));
  const places = kin.images.map((image) => placeOf(image, revoked, context));
  const publications = publicationsOf(records, context);
  const scan = newest(records.flatMap(({ scan: one }) => one ?? []));
  const barred = places.length > 0 && places.every((place) => place.revoked !== null) ? places[0]?.revoked : null;
  return {
    name,
    key,
    recipe,
    created,
    age: since === null ? null : ageOn(context.day, since),
    stale: since === null || refresh === null ? null : staleness(refresh, since, context.day),
    revoked: revoked ?? barred ?? null,
    ...testsOf(kin, records),
    scan: scan === undefined ? null : scanVerdict(scan),
    scanState: scan === undefined || scan['report-only'] === true ? null : scan.gate,
    findings: scan === undefined ? [] : scanFindings(scan),
    places,
    publications,
    ...madeOf(records),
    ...usesOf(records, places, publications, slug, context),
  };
}

function dayOf(time: string): string | null {
  const at = Date.parse(time);
  return Number.isFinite(at) ? dayAt(at) : null;
}

function newest<T extends { readonly at: string }>(some: readonly T[]): T | undefined {
  return some.reduce<T | undefined>((best, one) => (best === undefined || one.at > best.at ? one : best), undefined);
}

function placeOf(image: Kin['images'][number], revoked: string | null, context: BuildContext): CataloguePlace {
  const { provider, region, id, copyOf } = image;
  const named = copyOf === null ? [image] : [image, { id: copyOf }];
  const entry =
    revoked === null
      ? named.map((one) => revocationOfImage(context.revocations, one)).find((one) => one !== undefined)
      : undefined;
  return {
    provider,
    title: providerNamed(provider, context.providers)?.title ?? provider,
    region,
    id,
    copyOf,
    standing: context.standingOf(image),
    revoked: entry === undefined ? null : revokedWords(entry),
  };
}

function testsOf({ verified }: Kin, records: readonly BakeRecord[]): Pick<CatalogueBuild, 'tests' | 'testsState'> {
  const last = newest(records.flatMap(({ verification }) => verification ?? []));
  if (last === undefined) {
    return verified ? { tests: 'passed earlier', testsState: 'passed' } : { tests: 'not tested', testsState: 'none' };
  }
  const { gate, instances } = last;
  const sum = (count: (one: (typeof instances)[number]) => number): number =>
    instances.reduce((all, one) => all + count(one), 0);
  const [total, passed] = [sum((one) => one.total), sum((one) => one.passed)];
  const failed = sum((one) => one.failed + one.errored);
  if (gate === 'pass') {
    const words = passed === total ? `${total} passed` : `${passed} of ${total} passed`;
    return total === 0 ? { tests: 'no tests', testsState: 'none' } : { tests: words, testsState: 'passed' };
  }
  return { tests: failed === 0 ? 'not accepted' : `${failed} of ${total} failed`, testsState: 'failed' };
}

/** Where records say that it was published, each place once, with the last time that it was. */
function publicationsOf(records: readonly BakeRecord[], context: BuildContext): readonly BuildPublication[] {
  const all = records.flatMap((record) =>
    record.publications
      .filter(({ status }) => status !== 'failed' && status !== 'skipped')
      .map((one) => ({ one, at: publishedAt(record) })),
  );
  const nameOf = ({ one }: { readonly one: Publication }): string =>
    JSON.stringify([one.target, one.kind, one.region, one.ref, one.id, one.digest]);
  return [...groupedBy(all, nameOf).values()].flatMap((group): readonly BuildPublication[] => {
    const [first] = group;
    if (first === undefined) return [];
    const at = group.reduce<string | null>((last, one) => ((one.at ?? '') > (last ?? '') ? one.at : last), null);
    const { target, kind, region, ref, id, digest } = first.one;
    const standing: ImageStanding =
      id === null
        ? { kind: 'unasked', reason: 'only images of a provider are asked for' }
        : context.standingOf({ provider: kind, region: region ?? 'local', id });
    return [{ target, kind, region, ref: ref === '' ? null : ref, id, digest, at, standing, movedTo: null }];
  });
}

function publishedAt({ stage, stages }: BakeRecord): string | null {
  const done = stages.findLast(({ name }) => name === 'Publish')?.end ?? null;
  return done ?? (stage === 'publish' ? (stages.findLast(({ end }) => end !== null)?.end ?? null) : null);
}

/** The address of another run beside this one; the address itself where it is of no such form. */
function runAddress(address: string, run: string): string {
  const [before, ...rest] = address.split(RUNS);
  return before === undefined || rest.length === 0 ? address : `${before}${RUNS}${run}`;
}

/** Who made it, of what. */
function madeOf(records: readonly BakeRecord[]): Pick<CatalogueBuild, 'from' | 'run' | 'tools'> {
  const [record] = records.toSorted((a, b) => Number(b.status === 'baked') - Number(a.status === 'baked'));
  if (record === undefined) return { from: '', run: '', tools: [] };
  const { git, run, tools } = record;
  const ref = git.ref.replace(/^refs\/(?:heads|tags)\//, '');
  const from = [git.template, git.repository, git.commit.slice(0, 7), ref === '' ? '' : `on ${ref}`];
  return {
    from: from.filter((part) => part !== '').join(' '),
    run: run.id === record['baked-in'] ? run.url : runAddress(run.url, bakedIn(record)),
    tools: [
      ...(tools.packer === null ? [] : [['Packer', tools.packer] as const]),
      ...Object.entries(tools.plugins),
      ...(tools.docker === undefined ? [] : [['docker', tools.docker.server] as const]),
    ],
  };
}

function bakedIn(record: BakeRecord): string {
  return /^\d+$/.test(record['baked-in']) ? record['baked-in'] : record.run.id;
}

/** What one does with it: how it is fetched, and how Terraform names it. What its provider says, word for word. */
function usesOf(
  records: readonly BakeRecord[],
  places: readonly CataloguePlace[],
  publications: readonly BuildPublication[],
  slug: string,
  { providers, revocations }: BuildContext,
): Pick<CatalogueBuild, 'commands' | 'terraform' | 'verify'> {
  const images = records.find((record) => record.images.length > 0)?.images ?? [];
  // Of several images of a build one alone may be revoked or gone: the build is fit then, and that image is not.
  const unfit = new Set(
    places
      .filter(({ revoked, standing }) => revoked !== null || standing.kind === 'gone')
      .map(({ id }) => id.toLowerCase()),
  );
  const isFit = (image: Parameters<typeof revocationOfImage>[1]): boolean =>
    !unfit.has(image.id.toLowerCase()) && revocationOfImage(revocations, image) === undefined;
  const accountOf = (provider: string): string | null =>
    images.find((image) => image.provider === provider)?.account ?? null;
  const label = slug.replace(/[^a-z0-9]+/g, '_').replace(/^(?=\d)/, '_');
  const consumed = (provider: string, one: Omit<ConsumedImage, 'label' | 'account'>): readonly string[] => {
    const own: Provider | undefined = providerNamed(provider, providers);
    const text = own?.terraform?.({ ...one, label, account: accountOf(provider) });
    return text === undefined ? [] : [text];
  };
  const fit = publications
    .filter(({ standing }) => standing.kind !== 'gone')
    .filter(({ id, digest }) => isFit({ id: id ?? '', digests: digest === null ? {} : { published: digest } }));
  const published = fit.flatMap(({ kind, region, id, ref, digest }) =>
    consumed(kind, { region: region ?? 'local', id: id ?? '', ref, digest }),
  );
  const own = places
    .filter(isFit)
    .flatMap(({ provider, region, id }) => consumed(provider, { region, id, ref: null, digest: null }));
  const told = fit.map((one) => ({ ...one, status: 'created' as const }));
  return {
    commands: useCommands({ images: images.filter(isFit), publications: told }, true).slice(0, MOST_SNIPPETS),
    terraform: [...new Set(published.length > 0 ? published : own)].slice(0, MOST_SNIPPETS),
    // All of the images, since they say whose the copies are; what is checked is what was published.
    verify: checkCommands({ images, publications: told }, records[0]?.git.repository ?? '').slice(0, MOST_SNIPPETS),
  };
}
