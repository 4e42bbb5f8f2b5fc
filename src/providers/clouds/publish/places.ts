import { messageOf } from '../../../core/errors.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate, Change, Phase } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';

/** One image of a leg in one place, as its target wants it there. */
export interface WantedPlace {
  readonly target: string;
  readonly candidate: Candidate;
  /** The image that was baked; where it was baked it is published itself, elsewhere a copy of it. */
  readonly source: BakedImage;
}

type ChangeAt<Place> = (
  place: Place,
  phase: Phase,
  what: string,
  before: string | null,
  after: string | null,
) => Change;

/** How a provider tells of its changes; `kind` is its name. */
export function changesOf<Place extends WantedPlace>(
  kind: string,
  regionOf: (place: Place) => string | null,
): ChangeAt<Place> {
  return (place, phase, what, before, after) => ({
    target: place.target,
    kind,
    leg: place.candidate.leg,
    region: regionOf(place),
    phase,
    what,
    before,
    after,
  });
}

/** One target of a cloud's kind, with all legs that name it. */
export interface CloudTarget<Fields> {
  readonly name: string;
  readonly fields: Fields;
  readonly candidates: readonly Candidate[];
  /** Places that may lag behind: without them, the others are published all the same. */
  readonly bestEffort: ReadonlySet<string>;
  /** Whether this run may show images to everybody. */
  readonly allowPublic: boolean;
}

export interface PlacesOfTarget<Place> {
  readonly places: readonly Place[];
  readonly refusals: readonly string[];
}

interface TakenImages {
  /** The member of the target. */
  readonly kind: string;
  /** In words, as the object of "publishes". */
  readonly what: string;
  readonly takes: (image: BakedImage) => boolean;
}

/** The places of each leg; a leg without any image that is taken, and what is thrown, is a refusal. */
export function placesOfLegs<Place>(
  { name, candidates }: Pick<CloudTarget<unknown>, 'name' | 'candidates'>,
  { kind, what, takes }: TakenImages,
  placesOfLeg: (candidate: Candidate, images: readonly BakedImage[]) => readonly Place[],
): PlacesOfTarget<Place> {
  const places: Place[] = [];
  const refusals: string[] = [];
  for (const candidate of candidates) {
    const where = `Target "${name}" of ${candidate.leg}`;
    const images = candidate.images.filter(takes);
    if (images.length === 0) {
      const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
      refusals.push(`${where}: "${kind}" publishes ${what}, but the leg has ${others}.`);
      continue;
    }
    try {
      places.push(...placesOfLeg(candidate, images));
    } catch (error) {
      refusals.push(`${where}: ${messageOf(error)}`);
    }
  }
  return { places, refusals };
}

/**
 * Tells of two images that would have what only one can have.
 * @param claimsOf what a place would have, in words that are the same for the same thing
 * @param rest the end of the sentence after both
 * @param isOne whether the two are no rivals
 */
export function rivals<Place extends WantedPlace>(
  places: readonly Place[],
  claimsOf: (place: Place) => readonly string[],
  rest: (claim: string, place: Place) => string,
  isOne: (one: Place, other: Place) => boolean = (one, other) => one.source.id === other.source.id,
): readonly string[] {
  const owners = new Map<string, Place>();
  return places.flatMap((place) =>
    claimsOf(place).flatMap((claim) => {
      const other = owners.get(claim);
      owners.set(claim, other ?? place);
      if (other === undefined || isOne(other, place)) return [];
      const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
      return [`Target "${place.target}": ${both} would both ${rest(claim, place)}`];
    }),
  );
}

type ProblemOf = (text: string) => string | null;

/** Throws what is wrong with a text. */
export function checked(text: string, problemOf: ProblemOf): string {
  const problem = problemOf(text);
  if (problem !== null) throw new Error(problem);
  return text;
}

/** Fills the placeholders of fields, and throws what is wrong with what comes of it. */
export function fillerOf(values: ReadonlyMap<string, string>): (text: string, problemOf: ProblemOf) => string {
  return (text, problemOf) => checked(fill(text, values), problemOf);
}
