import type { BakedImage } from '../../../image/record.ts';
import { fill } from '../../../image/placeholder.ts';
import type { Candidate } from '../../../image/provider-target.ts';
import { checked, type CloudTarget, placesOfLegs, type PlacesOfTarget, rivals } from '../../clouds/publish/places.ts';
import { type OutcomePlace, TargetProgress } from '../../clouds/publish/progress.ts';
import { awsTrouble } from '../trouble.ts';
import { isOfOneRegion, keyIn, keyProblem, keysWritten } from './kms-key.ts';
import {
  type AwsFields,
  descriptionProblem,
  parameterProblem,
  regionProblem,
  shareProblem,
  templateProblem,
} from './fields.ts';

/** One image of a leg in one region, as its target wants it there. */
export interface RegionPlace extends OutcomePlace {
  readonly region: string;
  readonly isHome: boolean;
  readonly share: readonly string[];
  readonly kmsKey: string | null;
  /** Names of SSM parameters, the most stable last. */
  readonly parameters: readonly string[];
  readonly templates: readonly WantedTemplate[];
}

/** A launch template that is to launch the image. */
export interface WantedTemplate {
  /** Its name or id. */
  readonly reference: string;
  /** Whether consumers take the default version, and we set it. */
  readonly isDefault: boolean;
  readonly description: string;
}

export type AwsTarget = CloudTarget<AwsFields>;

/** Where all images of a target are to be: where they were baked, and in the regions that it names. */
export function placesOf(target: AwsTarget): PlacesOfTarget<RegionPlace> {
  const taken = { kind: 'aws', what: 'images of EC2', takes: ({ provider }: BakedImage) => provider === 'aws' };
  const { places, refusals } = placesOfLegs(target, taken, (candidate, images) =>
    placesOfLeg(target, candidate, images),
  );
  return {
    places,
    refusals: [
      ...refusals,
      ...rivalries(places),
      ...(refusals.length > 0 ? [] : [...strays(target, places), ...strayKeys(target, places)]),
    ],
  };
}

export type RegionProgress = TargetProgress<RegionPlace>;

/** How far they have come in a run; their refs are the parameters that name their images. */
export function awsProgress(places: readonly RegionPlace[]): RegionProgress {
  return new TargetProgress(places, {
    kind: 'aws',
    regionOf: ({ region }) => region,
    point: 'nothing points to it',
    wordsOf: awsTrouble,
  });
}

function placesOfLeg(target: AwsTarget, candidate: Candidate, images: readonly BakedImage[]): readonly RegionPlace[] {
  const regions = target.fields.regions.map((region) => {
    const filled = fill(region, candidate.values);
    return checked(filled, regionProblem);
  });
  return [...new Set(images.map(({ build }) => build))].flatMap((build) => {
    const own = images.filter((image) => image.build === build);
    // The first one of the record, so that every run copies the same one.
    const [first] = own;
    if (first === undefined) return [];
    const homes = new Set(own.map(({ region }) => region));
    const destinations = [...new Set(regions)].filter((region) => !homes.has(region));
    return [
      ...own.map((source) => placeAt(target, candidate, source, source.region)),
      ...destinations.map((region) => placeAt(target, candidate, first, region)),
    ];
  });
}

function placeAt(target: AwsTarget, candidate: Candidate, source: BakedImage, region: string): RegionPlace {
  const { fields } = target;
  const [from, to] = [partitionOf(source.region), partitionOf(region)];
  if (from !== to) {
    throw new Error(
      `${source.id} is in ${source.region}, of the partition ${from}, and cannot be copied to ${region}, of ${to}. Bake it there: give the leg a region axis.`,
    );
  }
  const values = new Map([...candidate.values, ['region', region], ['build', source.build]]);
  const share = [...new Set(fields.share.map((whom) => checked(fill(whom, values), shareProblem)))];
  const foreign = share.find((whom) => whom.startsWith('arn:') && whom.split(':')[1] !== to);
  if (foreign !== undefined) {
    throw new Error(`"share" names ${foreign}, which is not of ${to}, the partition of ${region}.`);
  }
  const names = typeof fields.ssm === 'string' ? [fields.ssm] : fields.ssm;
  const isHome = region === source.region;
  // An image is encrypted when it is baked, or when it is copied.
  const key = isHome ? undefined : keyIn(fields['kms-key'], region);
  return {
    target: target.name,
    candidate,
    source,
    region,
    isHome,
    isRequired: !target.bestEffort.has(region),
    share,
    kmsKey: key === undefined ? null : checked(fill(key, values), (text) => keyProblem(text, region)),
    parameters: [...new Set(names.map((name) => checked(fill(name, values), parameterProblem)))],
    templates: templatesAt(fields, candidate, region, values),
  };
}

function templatesAt(
  fields: AwsFields,
  { record }: Candidate,
  region: string,
  values: ReadonlyMap<string, string>,
): readonly WantedTemplate[] {
  return fields['launch-templates'].flatMap(
    ({ name, id, region: only, default: isDefault, 'version-description': text }) => {
      if (only !== undefined && checked(fill(only, values), regionProblem) !== region) return [];
      return {
        reference: checked(fill(name ?? id ?? '', values), templateProblem),
        isDefault,
        description: checked(text === undefined ? record.name.slice(0, 240) : fill(text, values), descriptionProblem),
      };
    },
  );
}

/** Keys for regions where nothing is copied to, and one key for several regions that is only of one. */
function strayKeys({ name: target, fields }: AwsTarget, places: readonly RegionPlace[]): readonly string[] {
  const away = places.filter(({ isHome }) => !isHome);
  const copied = new Set(away.map(({ region }) => region));
  const found = keysWritten(fields['kms-key']).flatMap(({ region }) => {
    if (region === null || copied.has(region)) return [];
    return places.some((place) => place.region === region)
      ? `Target "${target}": "kms-key" names a key for ${region}, but the images are baked there and not copied to it; encrypt them when they are baked (encrypt_boot, kms_key_id).`
      : `Target "${target}": "kms-key" names a key for ${region}, where nothing is copied to; add it to "regions", or take the key out.`;
  });
  const alone = away.find(
    ({ kmsKey, region }) =>
      kmsKey !== null &&
      isOfOneRegion(kmsKey) &&
      away.some((other) => other.kmsKey === kmsKey && other.region !== region),
  );
  if (alone !== undefined) {
    found.push(
      `Target "${target}": "kms-key" names ${alone.kmsKey} for several regions, but a key of that id is of one region; name one for each, or an alias that is in all of them.`,
    );
  }
  return found;
}

/** Templates in regions where no image of the target is put. */
function strays({ name: target, fields, candidates }: AwsTarget, places: readonly RegionPlace[]): readonly string[] {
  const regions = new Set(places.map(({ region }) => region));
  const found = fields['launch-templates'].flatMap(({ name, id, region }) =>
    candidates.flatMap(({ leg, values }) => {
      const filled = region === undefined || region.includes('{region}') ? undefined : fill(region, values);
      if (filled === undefined || regions.has(filled)) return [];
      return `Target "${target}": the launch template ${name ?? id} is to be in ${filled}, where no image of ${leg} is put; name one of ${[...regions].join(', ')}, or add it to "regions".`;
    }),
  );
  return [...new Set(found)];
}

/** Two images cannot both be what one parameter names, or one template launches. */
function rivalries(places: readonly RegionPlace[]): readonly string[] {
  const claimsOf = ({ parameters, templates, region }: RegionPlace): readonly string[] => [
    ...parameters.map((name) => `the parameter ${name} in ${region}`),
    ...templates.map(({ reference }) => `the launch template ${reference} in ${region}`),
  ];
  return rivals(
    places,
    claimsOf,
    (claim) => `be the image of ${claim}. Tell them apart in its name, for instance by {image}, an axis or {build}.`,
  );
}

/** AWS keeps its partitions apart: nothing is copied or shared from one to another. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (/^(?:us|eu)-iso[a-z]*-/.test(region)) return `aws-${region.split('-').slice(0, 2).join('-')}`;
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}
