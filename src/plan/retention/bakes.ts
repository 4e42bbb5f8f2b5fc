import { byUnits, groupedBy } from '../../core/values.ts';
import type { RetainableImage } from '../../image/provider-retention.ts';
import { type RetentionStage, stages } from '../../image/retention.ts';

/** All images of one bake at one provider, in whatever region, with their copies: they stay or go together. */
export interface RetainableBake {
  /** Unique among them. */
  readonly name: string;
  readonly provider: string;
  readonly leg: string;
  readonly key: string | null;
  readonly recipe: string | null;
  /** Of the runs that baked it: of more than one where nothing tells two bakes of a key apart. */
  readonly refs: readonly (string | null)[];
  readonly archs: readonly (string | null)[];
  readonly verified: boolean;
  /** When it was baked, in ms since the epoch; null: nobody says. */
  readonly baked: number | null;
  /** When the last image of it was baked: later where a key was baked again, or where somebody copied an image with its marks. */
  readonly bakedLast: number | null;
  /** In a fixed order. */
  readonly images: readonly RetainableImage[];
  /** The least that any image of it has gone; null: one of them is as it was baked. */
  readonly stage: RetentionStage | null;
}

/** The bakes that images are of. A copy belongs to its original, where that is there. */
export function bakesOf(images: readonly RetainableImage[]): readonly RetainableBake[] {
  const byId = new Map(images.map((image) => [placed(image.provider, image.id), image]));
  const nameOf = (image: RetainableImage, seen = 0): string => {
    const original = image.copyOf === null || seen > 8 ? undefined : byId.get(placed(image.provider, image.copyOf));
    if (original !== undefined && original !== image) return nameOf(original, seen + 1);
    const { provider, leg, key, run, id, region } = image;
    // Without a run nothing tells two bakes of one key apart; without a key it is by itself.
    return JSON.stringify(key === null ? [provider, region, id] : [provider, leg, key, run]);
  };
  return [...groupedBy(images, (image) => nameOf(image))]
    .map(([name, members]) => bakeOf(name, members))
    .toSorted((a, b) => byUnits(a.name, b.name));
}

function bakeOf(name: string, members: readonly RetainableImage[]): RetainableBake {
  const images = members.toSorted((a, b) => byUnits(placed(a.region, a.id), placed(b.region, b.id)));
  const originals = images.filter(({ copyOf }) => copyOf === null);
  const own = originals.length === 0 ? images : originals;
  const [first] = own;
  if (first === undefined) throw new TypeError('A bake has at least one image.');
  const times = own.map(({ created }) => timeOf(created));
  const known = times.filter((time) => time !== null);
  const isKnown = known.length > 0 && known.length === times.length;
  const furthest = Math.min(...images.map(({ stage }) => rankOf(stage)));
  return {
    name,
    provider: first.provider,
    leg: first.leg,
    key: first.key,
    recipe: first.recipe,
    refs: [...new Set(own.map(({ ref }) => ref))],
    archs: [...new Set(own.map(({ arch }) => arch))],
    verified: originals.length > 0 && originals.every(({ verified }) => verified),
    baked: isKnown ? Math.min(...known) : null,
    bakedLast: isKnown ? Math.max(...known) : null,
    images,
    stage: stages[furthest] ?? null,
  };
}

/** -1 where it is as it was baked. */
export function rankOf(stage: RetentionStage | null): number {
  return stage === null ? -1 : stages.indexOf(stage);
}

/** ms since the epoch; null for what is no time. */
export function timeOf(text: string | null): number | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

export function placed(one: string, other: string): string {
  return `${one} ${other.toLowerCase()}`;
}
