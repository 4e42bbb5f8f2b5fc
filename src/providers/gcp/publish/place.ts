import { messageOf } from '../../../core/errors.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { GLOBAL, imageId, type ImageName, readImageId } from '../cloud/paths.ts';
import type { Labels } from '../image.ts';
import { type GcpFields, labelProblem, memberProblem, nameProblem, projectProblem } from './fields.ts';

/** One image of a leg, as its target wants it. */
export interface GcpPlace {
  readonly target: string;
  readonly candidate: Candidate;
  readonly source: BakedImage;
  readonly from: ImageName;
  /** The same where the baked image itself is published. */
  readonly at: ImageName;
  readonly isHome: boolean;
  /** Whether the run may not go on without it. */
  readonly isRequired: boolean;
  /** Null: it is in whatever family it was baked in. */
  readonly family: string | null;
  readonly labels: Labels;
  readonly members: readonly string[];
}

/** One target of that kind, with all legs that name it. */
export interface GcpTarget {
  readonly name: string;
  readonly fields: GcpFields;
  readonly candidates: readonly Candidate[];
  /** `global`, where all that it publishes may lag behind. */
  readonly bestEffort: ReadonlySet<string>;
  /** Whether this run may show images to everybody. */
  readonly allowPublic: boolean;
}

export interface GcpPlaces {
  readonly places: readonly GcpPlace[];
  readonly refusals: readonly string[];
}

/** Where all images of a target are to be. */
export function gcpPlaces(target: GcpTarget): GcpPlaces {
  const places: GcpPlace[] = [];
  const refusals: string[] = [];
  for (const candidate of target.candidates) {
    const where = `Target "${target.name}" of ${candidate.leg}`;
    const images = candidate.images.filter(({ provider }) => provider === 'gcp');
    if (images.length === 0) {
      const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
      refusals.push(`${where}: "gcp" publishes images of Google Cloud, but the leg has ${others}.`);
      continue;
    }
    try {
      places.push(...images.map((source) => placeOf(target, candidate, source)));
    } catch (error) {
      refusals.push(`${where}: ${messageOf(error)}`);
    }
  }
  return { places, refusals: [...refusals, ...rivals(target, places)] };
}

function placeOf({ name: target, fields, bestEffort }: GcpTarget, candidate: Candidate, source: BakedImage): GcpPlace {
  const from = readImageId(source.id);
  if (from === undefined) throw new Error(`its record calls its image ${source.id}, and says no project with it.`);
  const values = new Map([...candidate.values, ['region', GLOBAL], ['build', source.build]]);
  const filled = (text: string | undefined, problemOf: (text: string) => string | null): string | undefined => {
    if (text === undefined) return undefined;
    const whole = fill(text, values);
    const problem = problemOf(whole);
    if (problem !== null) throw new Error(problem);
    return whole;
  };
  const at = {
    project: filled(fields.project, projectProblem) ?? from.project,
    name: filled(fields.name, nameProblem) ?? from.name,
  };
  const labels = Object.entries(fields.labels).map(([name, value]) => [
    name,
    filled(value, (text) => labelProblem(name, text)) ?? '',
  ]);
  return {
    target,
    candidate,
    source,
    from,
    at,
    isHome: imageId(at) === imageId(from),
    isRequired: !bestEffort.has(GLOBAL),
    family: filled(fields.family, nameProblem) ?? null,
    labels: Object.fromEntries(labels),
    members: [...new Set(fields.share.map((member) => filled(member, memberProblem) ?? ''))],
  };
}

/** Two images cannot both have one name, nor both be what one family leads to. */
function rivals({ name }: GcpTarget, places: readonly GcpPlace[]): readonly string[] {
  const refusals: string[] = [];
  const owners = new Map<string, GcpPlace>();
  for (const place of places) {
    const { at, family } = place;
    const names = [`the name ${imageId(at)}`, ...(family === null ? [] : [`the family ${family} in ${at.project}`])];
    for (const one of names) {
      const other = owners.get(one);
      owners.set(one, other ?? place);
      if (other === undefined || other.source.id === place.source.id) continue;
      const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
      refusals.push(
        `Target "${name}": ${both} would both have ${one}. Tell them apart, for instance by {image}, an axis or {build}.`,
      );
    }
  }
  return refusals;
}
