import { messageOf } from '../../../core/errors.ts';
import { afterPeriod } from '../../../core/period.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { groupPath, isSameId, locationOf, readId, resourcePath } from '../cloud/ids.ts';
import { isImageId } from '../packer-output.ts';
import {
  type AzureFields,
  definitionProblem,
  galleryProblem,
  readGallery,
  regionProblem,
  sharedProblem,
  versionProblem,
} from './fields.ts';

/** A region where a version is to be. */
export interface WantedRegion {
  /** Lower case, without blanks. */
  readonly name: string;
  readonly replicas: number | null;
  readonly encryptionSet: string | null;
  /** Whether the run may not go on without it. */
  readonly isRequired: boolean;
}

/** The version that one image of a leg is to be. */
export interface AzurePlace {
  readonly target: string;
  readonly candidate: Candidate;
  /** The image that was baked: a managed one, or a version. */
  readonly source: BakedImage;
  readonly galleryId: string;
  readonly definitionId: string;
  readonly versionId: string;
  readonly number: string;
  /** Whether the baked image is that very version: then nothing is made. */
  readonly isHome: boolean;
  /** That of the baked image first. */
  readonly regions: readonly WantedRegion[];
  readonly subscriptions: readonly string[];
  readonly tenants: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** ISO 8601; null: none. */
  readonly endOfLife: string | null;
}

/** One target of that kind, with all legs that name it. */
export interface AzureTarget {
  readonly name: string;
  readonly fields: AzureFields;
  readonly candidates: readonly Candidate[];
  /** Regions that may lag behind: without them, the others are published all the same. */
  readonly bestEffort: ReadonlySet<string>;
}

/** What all images of a target are to be. */
export function azurePlaces(target: AzureTarget): {
  readonly places: readonly AzurePlace[];
  readonly refusals: readonly string[];
} {
  const places: AzurePlace[] = [];
  const refusals: string[] = [];
  for (const candidate of target.candidates) {
    const where = `Target "${target.name}" of ${candidate.leg}`;
    const images = candidate.images.filter(({ provider }) => provider === 'azure');
    if (images.length === 0) {
      const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
      refusals.push(`${where}: "azure" publishes images of Azure, but the leg has ${others}.`);
    }
    for (const image of images) {
      try {
        places.push(placeOf(target, candidate, image));
      } catch (error) {
        refusals.push(`${where}: ${messageOf(error)}`);
      }
    }
  }
  return { places, refusals: [...refusals, ...rivals(places)] };
}

function placeOf({ name, fields, bestEffort }: AzureTarget, candidate: Candidate, source: BakedImage): AzurePlace {
  const own = readId(source.id);
  if (source.region === 'local') throw new Error(`the record of ${source.id} does not say in which region it is.`);
  if (own === undefined || !isImageId(source.id)) throw new Error(`${source.id.slice(0, 80)} is no id of an image.`);
  const values = new Map([
    ...candidate.values,
    ['region', source.region],
    ['build', source.build],
    ...(source.created === null ? [] : [['created', numberOfTime(source.created)] as const]),
  ]);
  const filled = (text: string, problemOf: (text: string) => string | null): string => {
    const full = fill(text, values);
    const problem = problemOf(full);
    if (problem !== null) throw new Error(problem);
    return full;
  };
  const gallery = readGallery(filled(fields.gallery, galleryProblem));
  if (gallery === undefined) throw new Error('"gallery" names none.');
  const definition = filled(fields.definition, definitionProblem);
  const number = filled(fields.version, versionProblem);
  const group = groupPath(gallery.subscription ?? own.subscription, gallery.group);
  const definitionId = resourcePath(group, 'Microsoft.Compute/galleries/images', gallery.name, definition);
  const versionId = `${definitionId}/versions/${number}`;
  const mayLag = new Set([...bestEffort].map(locationOf));
  const regions = new Map<string, WantedRegion>([
    [source.region, { name: source.region, replicas: fields.replicas ?? null, encryptionSet: null, isRequired: true }],
  ]);
  for (const one of fields.regions) {
    const { name: text, ...said } = typeof one === 'string' ? { name: one } : one;
    const region = locationOf(filled(text, regionProblem));
    regions.set(region, {
      name: region,
      replicas: said.replicas ?? fields.replicas ?? null,
      encryptionSet: said['encryption-set'] ?? null,
      isRequired: region === source.region || !mayLag.has(region),
    });
  }
  const after = fields['end-of-life-after'];
  if (after !== undefined && source.created === null)
    throw new Error('"end-of-life-after" counts from when the image was made, which its record does not say.');
  return {
    target: name,
    candidate,
    source,
    galleryId: resourcePath(group, 'Microsoft.Compute/galleries', gallery.name),
    definitionId,
    versionId,
    number,
    isHome: isSameId(source.id, versionId),
    regions: [...regions.values()],
    subscriptions: [...new Set(fields.share.subscriptions.map((one) => filled(one, sharedProblem).toLowerCase()))],
    tenants: [...new Set(fields.share.tenants.map((one) => filled(one, sharedProblem).toLowerCase()))],
    tags: Object.fromEntries(Object.entries(fields.tags).map(([tag, value]) => [tag, fill(value, values)])),
    endOfLife:
      after === undefined ? null : new Date(afterPeriod(Date.parse(source.created ?? ''), after)).toISOString(),
  };
}

/**
 * A time as a version has it, year, month with day, and time of day: the same in each run, and a later one is higher.
 * @param time ISO 8601, UTC
 */
function numberOfTime(time: string): string {
  const digits = new Date(time).toISOString().replaceAll(/\D/g, '');
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8, 14)].map(Number).join('.');
}

/** Two images cannot both be one version. */
function rivals(places: readonly AzurePlace[]): readonly string[] {
  const owners = new Map<string, AzurePlace>();
  return places.flatMap((place) => {
    const at = place.versionId.toLowerCase();
    const other = owners.get(at);
    owners.set(at, other ?? place);
    if (other === undefined) return [];
    const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
    const definition = place.definitionId.split('/').at(-1);
    return [
      `Target "${place.target}": ${both} would both be the version ${place.number} of ${definition}. Tell them apart in "definition", for instance by {image}, an axis or {build}.`,
    ];
  });
}
