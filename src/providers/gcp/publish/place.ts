import type { Candidate } from '../../../image/provider-target.ts';
import type { BakedImage } from '../../../image/record.ts';
import { type CloudTarget, fillerOf, placesOfLegs, type PlacesOfTarget, rivals } from '../../clouds/publish/places.ts';
import type { OutcomePlace } from '../../clouds/publish/progress.ts';
import { GLOBAL, imageId, type ImageName, readImageId } from '../cloud/paths.ts';
import type { Labels } from '../image.ts';
import { type GcpFields, labelProblem, memberProblem, nameProblem, projectProblem } from './fields.ts';

/** One image of a leg, as its target wants it. */
export interface GcpPlace extends OutcomePlace {
  readonly from: ImageName;
  /** The same where the baked image itself is published. */
  readonly at: ImageName;
  readonly isHome: boolean;
  /** Null: it is in whatever family it was baked in. */
  readonly family: string | null;
  readonly labels: Labels;
  readonly members: readonly string[];
}

/** `global` is the place of them all, and may lag behind. */
export type GcpTarget = CloudTarget<GcpFields>;

/** Where all images of a target are to be. */
export function gcpPlaces(target: GcpTarget): PlacesOfTarget<GcpPlace> {
  const taken = {
    kind: 'gcp',
    what: 'images of Google Cloud',
    takes: ({ provider }: BakedImage) => provider === 'gcp',
  };
  const { places, refusals } = placesOfLegs(target, taken, (candidate, images) =>
    images.map((source) => placeOf(target, candidate, source)),
  );
  // Two images cannot both have one name, nor both be what one family leads to.
  const claimsOf = ({ at, family }: GcpPlace): readonly string[] => [
    `the name ${imageId(at)}`,
    ...(family === null ? [] : [`the family ${family} in ${at.project}`]),
  ];
  const rest = (claim: string): string =>
    `have ${claim}. Tell them apart, for instance by {image}, an axis or {build}.`;
  return { places, refusals: [...refusals, ...rivals(places, claimsOf, rest)] };
}

function placeOf({ name: target, fields, bestEffort }: GcpTarget, candidate: Candidate, source: BakedImage): GcpPlace {
  const from = readImageId(source.id);
  if (from === undefined) throw new Error(`its record calls its image ${source.id}, and says no project with it.`);
  const values = new Map([...candidate.values, ['region', GLOBAL], ['build', source.build]]);
  const filled = fillerOf(values);
  const at = {
    project: fields.project === undefined ? from.project : filled(fields.project, projectProblem),
    name: fields.name === undefined ? from.name : filled(fields.name, nameProblem),
  };
  const labels = Object.entries(fields.labels).map(([name, value]) => [
    name,
    filled(value, (text) => labelProblem(name, text)),
  ]);
  return {
    target,
    candidate,
    source,
    from,
    at,
    isHome: imageId(at) === imageId(from),
    isRequired: !bestEffort.has(GLOBAL),
    family: fields.family === undefined ? null : filled(fields.family, nameProblem),
    labels: Object.fromEntries(labels),
    members: [...new Set(fields.share.map((member) => filled(member, memberProblem)))],
  };
}
