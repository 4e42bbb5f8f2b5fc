import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { LegDefinition } from '../../image/definition.ts';
import type { Provider, Providers } from '../../image/provider.ts';
import { providerNamed } from '../../image/provider.ts';
import type { KnownImage } from '../../image/provider-census.ts';
import type { LookAtImage } from '../../image/provider-witness.ts';
import type { BakedImage, Record as BakeRecord } from '../../image/record.ts';
import type { PlaceName } from '../../report/catalogue/builds.ts';
import type { ImageStanding } from '../../report/catalogue/facts.ts';

/** A service that is asked for thousands of images in one breath refuses. */
const AT_ONCE = 8;

/** What a leg's definition tells a provider: how its images are called, and where its files are. */
export type ViewedDefinition = Pick<LegDefinition, 'slug' | 'work'>;

export interface StandingOptions {
  readonly providers: Providers;
  readonly buildRegistry: string | null;
  /** By the id of the leg, as a manifest or plan has them. */
  readonly definitions: ReadonlyMap<string, ViewedDefinition>;
  /** What providers have listed is there. */
  readonly known: readonly KnownImage[];
  readonly offline: boolean;
}

interface Question {
  readonly image: BakedImage;
  readonly record: BakeRecord;
}

const OFFLINE: ImageStanding = { kind: 'unasked', reason: 'the catalogue was made offline' };
const NO_RECORD: ImageStanding = { kind: 'unasked', reason: 'no record tells of it' };

/**
 * Asks the providers of all images that records tell of whether they are still there. It changes nothing, and what cannot be asked
 * is told so: it is never taken for gone.
 */
export async function lookForImages(
  host: Host,
  records: readonly BakeRecord[],
  { providers, buildRegistry, definitions, known, offline }: StandingOptions,
): Promise<(place: PlaceName) => ImageStanding> {
  const standings = new Map<string, ImageStanding>(known.map((image) => [nameOf(image), { kind: 'there' }]));
  if (offline) return (place) => standings.get(nameOf(place)) ?? OFFLINE;
  const questions = new Map<string, Question>();
  for (const record of records) {
    for (const image of [...record.images, ...publishedImages(record)]) {
      if (!standings.has(nameOf(image))) questions.set(nameOf(image), { image, record });
    }
  }
  const asked = new Map<Provider, Question[]>();
  for (const [name, question] of questions) {
    const provider = providerNamed(question.image.provider, providers);
    const why = refusal(question, provider, definitions);
    if (provider === undefined || why !== undefined) standings.set(name, why ?? NO_RECORD);
    else asked.set(provider, [...(asked.get(provider) ?? []), question]);
  }
  for (const [provider, some] of asked) {
    const images = some.map(({ image }) => image);
    let look: LookAtImage | undefined;
    let trouble = '';
    try {
      look = await provider.witness?.open({ host, buildRegistry, images });
    } catch (error) {
      trouble = messageOf(error);
    }
    await sideBySide(some, AT_ONCE, async ({ image, record }) => {
      const leg = definitions.get(record.leg) ?? null;
      standings.set(nameOf(image), await standingOf(look, { record, leg }, image, trouble));
    });
  }
  return (place) => standings.get(nameOf(place)) ?? NO_RECORD;
}

async function standingOf(
  look: LookAtImage | undefined,
  viewed: Parameters<LookAtImage>[0],
  image: BakedImage,
  trouble: string,
): Promise<ImageStanding> {
  if (look === undefined) return { kind: 'unasked', reason: clause(trouble) };
  try {
    const seen = await look(viewed, image);
    if (seen.kind === 'unknown') return { kind: 'unasked', reason: clause(seen.reason) };
    const [problem] = seen.problems;
    if (problem === undefined) return { kind: 'there' };
    return { kind: seen.isGone === true ? 'gone' : 'unlike', reason: clause(problem) };
  } catch (error) {
    return { kind: 'unasked', reason: clause(messageOf(error)) };
  }
}

/** Why nobody is asked for an image; undefined where somebody is. */
function refusal(
  { image, record }: Question,
  provider: Provider | undefined,
  definitions: ReadonlyMap<string, ViewedDefinition>,
): ImageStanding | undefined {
  const no = (reason: string): ImageStanding => ({ kind: 'unasked', reason });
  if (provider === undefined) return no(`nobody here knows the provider ${image.provider}`);
  if (provider.witness?.keeps(image) !== true) return no(`${provider.title} cannot be asked for it`);
  // To look into an archive it would have to be fetched and loaded.
  if (image.handoff?.kind === 'archive') return no('it went from job to job in an artifact of its run');
  if (image.files.length > 0 && !definitions.has(record.leg))
    return no('where its files are only the manifest says, which has it not');
  return undefined;
}

/** Copies of it that were published to a provider of images, as that would be asked for them. */
function publishedImages({ publications, images }: BakeRecord): readonly BakedImage[] {
  return publications.flatMap(({ kind, region, id, status }): readonly BakedImage[] => {
    const original = images.find(({ provider }) => provider === kind);
    if (original === undefined || id === null || status === 'failed' || status === 'skipped') return [];
    return [{ ...original, region: region ?? original.region, id, created: null, digests: {} }];
  });
}

function nameOf({ provider, region, id }: PlaceName): string {
  return JSON.stringify([provider, region, id.toLowerCase()]);
}

function clause(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
