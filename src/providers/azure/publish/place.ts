import { afterPeriod } from '../../../core/clock.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { type CloudTarget, fillerOf, placesOfLegs, type PlacesOfTarget, rivals } from '../../clouds/publish/places.ts';
import type { OutcomePlace } from '../../clouds/publish/progress.ts';
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
export interface AzurePlace extends OutcomePlace {
  readonly galleryId: string;
  readonly definitionId: string;
  readonly versionId: string;
  readonly number: string;
  /** The run does not go on without the version; which of its regions it waits for is said with each. */
  readonly isRequired: true;
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

export type AzureTarget = Omit<CloudTarget<AzureFields>, 'allowPublic'>;

/** What all images of a target are to be. */
export function azurePlaces(target: AzureTarget): PlacesOfTarget<AzurePlace> {
  const taken = { kind: 'azure', what: 'images of Azure', takes: ({ provider }: BakedImage) => provider === 'azure' };
  const { places, refusals } = placesOfLegs(target, taken, (candidate, images) =>
    images.map((source) => placeOf(target, candidate, source)),
  );
  // Two images cannot both be one version, nor one image twice.
  const claimsOf = ({ versionId }: AzurePlace): readonly string[] => [versionId.toLowerCase()];
  const rest = (_: string, { number, definitionId }: AzurePlace): string =>
    `be the version ${number} of ${definitionId.split('/').at(-1)}. Tell them apart in "definition", for instance by {image}, an axis or {build}.`;
  return { places, refusals: [...refusals, ...rivals(places, claimsOf, rest, () => false)] };
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
  const filled = fillerOf(values);
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
    isRequired: true,
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
