import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { checked, type CloudTarget, placesOfLegs, type PlacesOfTarget, rivals } from '../../clouds/publish/places.ts';
import type { OutcomePlace } from '../../clouds/publish/progress.ts';
import { isDisk } from './disk.ts';
import { cloudProblem, memberProblem, type OpenstackFields, publishedNameProblem, regionProblem } from './fields.ts';

/** One image of a leg in one place, as its target wants it there. */
export interface CloudPlace extends OutcomePlace {
  /** A cloud of clouds.yaml; null: the own one. */
  readonly cloud: string | null;
  /** Null: the one that the cloud itself names. */
  readonly region: string | null;
  /** As outcomes and files have it: `RegionOne`, `other/RegionOne`. */
  readonly label: string;
  readonly isHome: boolean;
  /** Null: the one that it was baked with. */
  readonly name: string | null;
  readonly members: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** What a previous image is called afterwards. */
  readonly warehouse: (published: string, created: string) => string;
}

/** One target of that kind, with all legs that name it. */
export interface OpenstackTarget extends CloudTarget<OpenstackFields> {
  /** What the own region is called, where a disk goes that was baked in none. */
  readonly region: string;
}

/** Images of Glance, and disks, which are uploaded. */
export function isTaken(image: BakedImage): boolean {
  return image.provider === 'openstack' || isDisk(image);
}

/** Where all images of a target are to be: where they were baked, and in the regions and clouds that it names. */
export function cloudPlaces(target: OpenstackTarget): PlacesOfTarget<CloudPlace> {
  const taken = { kind: 'openstack', what: 'images of OpenStack and disks', takes: isTaken };
  const { places, refusals } = placesOfLegs(target, taken, (candidate, images) =>
    placesOfLeg(target, candidate, images),
  );
  // Two images of one name would set each other aside in each run.
  const claimsOf = ({ name, label }: CloudPlace): readonly string[] =>
    target.fields.previous === 'keep' ? [] : [`${name ?? ''} in ${label}`];
  const rest = (claim: string): string =>
    `be called ${claim}, and each would set the other aside. Tell them apart in "name", for instance by {image}, an axis or {build}.`;
  return { places, refusals: [...refusals, ...rivals(places, claimsOf, rest)] };
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
