import { messageOf } from '../../../core/errors.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { isDisk } from './disk.ts';
import { cloudProblem, memberProblem, type OpenstackFields, publishedNameProblem, regionProblem } from './fields.ts';

/** One image of a leg in one place, as its target wants it there. */
export interface CloudPlace {
  readonly target: string;
  readonly candidate: Candidate;
  /** The image that was baked; where it was baked it is published itself, elsewhere a copy of it. A disk is uploaded. */
  readonly source: BakedImage;
  /** A cloud of clouds.yaml; null: the own one. */
  readonly cloud: string | null;
  /** Null: the one that the cloud itself names. */
  readonly region: string | null;
  /** As outcomes and files have it: `RegionOne`, `other/RegionOne`. */
  readonly label: string;
  readonly isHome: boolean;
  /** Whether the run may not go on without it. */
  readonly isRequired: boolean;
  /** Null: the one that it was baked with. */
  readonly name: string | null;
  readonly members: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** What a previous image is called afterwards. */
  readonly warehouse: (published: string, created: string) => string;
}

/** One target of that kind, with all legs that name it. */
export interface OpenstackTarget {
  readonly name: string;
  readonly fields: OpenstackFields;
  readonly candidates: readonly Candidate[];
  /** Places that may lag behind: without them, the others are published all the same. */
  readonly bestEffort: ReadonlySet<string>;
  /** Whether this run may show images to everybody. */
  readonly allowPublic: boolean;
  /** What the own region is called, where a disk goes that was baked in none. */
  readonly region: string;
}

/** Images of Glance, and disks, which are uploaded. */
export function isTaken(image: BakedImage): boolean {
  return image.provider === 'openstack' || isDisk(image);
}

export interface CloudPlaces {
  readonly places: readonly CloudPlace[];
  readonly refusals: readonly string[];
}

/** Where all images of a target are to be: where they were baked, and in the regions and clouds that it names. */
export function cloudPlaces(target: OpenstackTarget): CloudPlaces {
  const places: CloudPlace[] = [];
  const refusals: string[] = [];
  for (const candidate of target.candidates) {
    const where = `Target "${target.name}" of ${candidate.leg}`;
    const images = candidate.images.filter(isTaken);
    if (images.length === 0) {
      const others = [...new Set(candidate.images.map(({ provider }) => provider))].join(', ') || 'no image';
      refusals.push(`${where}: "openstack" publishes images of OpenStack and disks, but the leg has ${others}.`);
      continue;
    }
    try {
      places.push(...placesOfLeg(target, candidate, images));
    } catch (error) {
      refusals.push(`${where}: ${messageOf(error)}`);
    }
  }
  return { places, refusals: [...refusals, ...rivals(target, places)] };
}

function placesOfLeg(
  target: OpenstackTarget,
  candidate: Candidate,
  images: readonly BakedImage[],
): readonly CloudPlace[] {
  const regions = target.fields.regions.map((region) => checked(fill(region, candidate.values), regionProblem));
  const clouds = target.fields.clouds.map((cloud) => checked(fill(cloud, candidate.values), cloudProblem));
  return [...new Set(images.map(({ build }) => build))].flatMap((build) => {
    const own = images.filter((image) => image.build === build);
    // The first one of the record, so that every run copies the same one.
    const [first] = own;
    if (first === undefined) return [];
    const isLocal = first.provider !== 'openstack';
    const homes = new Set(isLocal ? [target.region] : own.map(({ region }) => region));
    return [
      ...(isLocal
        ? [placeAt(target, candidate, first, { cloud: null, region: null, label: target.region, isHome: false })]
        : own.map((source) =>
            placeAt(target, candidate, source, {
              cloud: null,
              region: source.region,
              label: source.region,
              isHome: true,
            }),
          )),
      ...[...new Set(regions)]
        .filter((region) => !homes.has(region))
        .map((region) => placeAt(target, candidate, first, { cloud: null, region, label: region, isHome: false })),
      ...[...new Set(clouds)].map((label) => {
        const [cloud = '', region = null] = label.split('/');
        return placeAt(target, candidate, first, { cloud, region, label, isHome: false });
      }),
    ];
  });
}

function placeAt(
  { name: target, fields, bestEffort }: OpenstackTarget,
  candidate: Candidate,
  source: BakedImage,
  where: Pick<CloudPlace, 'cloud' | 'region' | 'label' | 'isHome'>,
): CloudPlace {
  const values = new Map([...candidate.values, ['region', where.label], ['build', source.build]]);
  return {
    target,
    candidate,
    source,
    ...where,
    isRequired: !bestEffort.has(where.label),
    name: fields.name === undefined ? null : checked(fill(fields.name, values), publishedNameProblem),
    members: [...new Set(fields.members.map((member) => checked(fill(member, values), memberProblem)))],
    properties: Object.fromEntries(
      Object.entries(fields.properties).map(([name, value]) => [name, fill(value, values)]),
    ),
    warehouse: (published, created) =>
      checked(
        fill(fields.warehouse, new Map([...values, ['published', published], ['created', created]])),
        publishedNameProblem,
      ),
  };
}

/** Two images cannot both be what one name means. */
function rivals({ fields }: OpenstackTarget, places: readonly CloudPlace[]): readonly string[] {
  if (fields.previous === 'keep') return [];
  const owners = new Map<string, CloudPlace>();
  const refusals: string[] = [];
  for (const place of places) {
    const at = `${place.name ?? ''} in ${place.label}`;
    const other = owners.get(at);
    owners.set(at, other ?? place);
    if (other === undefined || other.source.id === place.source.id) continue;
    const both = [other, place].map(({ candidate, source }) => `${candidate.leg} (${source.build})`).join(' and ');
    refusals.push(
      `Target "${place.target}": ${both} would both be called ${at}, and each would set the other aside. Tell them apart in "name", for instance by {image}, an axis or {build}.`,
    );
  }
  return refusals;
}

function checked(text: string, problemOf: (text: string) => string | null): string {
  const problem = problemOf(text);
  if (problem !== null) throw new Error(problem);
  return text;
}
