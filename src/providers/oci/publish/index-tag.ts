import { z } from 'zod';

import { sha256 } from '../../../core/files/files.ts';
import { UserError } from '../../../core/errors.ts';
import { fill } from '../../../image/placeholder.ts';
import type { PlannedImage } from '../../../image/provider-target.ts';
import type { OciFields } from './fields.ts';
import type { Distribution, ImagePlatform } from '../distribution.ts';
import { type RegistryManifest, readManifest } from '../manifest.ts';
import { describePlace, isLatest, type RepositoryPlace } from './place.ts';

/** One tag of an image index, and the images that are its members. */
export interface IndexPlace {
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly tag: string;
  /** Whether it is moved; else it stays what it is. */
  readonly isMoving: boolean;
  readonly members: readonly RepositoryPlace[];
}

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';

const descriptor = z.looseObject({
  mediaType: z.string(),
  digest: z.string(),
  size: z.number(),
  platform: z.looseObject({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).optional(),
});
type Descriptor = z.infer<typeof descriptor>;

/** All index tags of a target, each with the images that fill it alike; what is wrong with one is a refusal. */
export function indexPlacesOf(
  target: string,
  places: readonly RepositoryPlace[],
): { readonly indexes: readonly IndexPlace[]; readonly refusals: readonly string[] } {
  const found = new Map<string, { tag: string; isMoving: boolean; members: RepositoryPlace[] }>();
  for (const place of places) {
    for (const { tag, isMoving } of place.indexTags) {
      const at = `${place.host}/${place.path}:${tag}`;
      const one = found.get(at) ?? { tag, isMoving, members: [] };
      found.set(at, one);
      one.members.push(place);
    }
  }
  const indexes: IndexPlace[] = [];
  const refusals: string[] = [];
  for (const { tag, isMoving, members } of found.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const { name, host, path } = first;
    const own = places.find(
      (one) => one.host === host && one.path === path && [...one.fixed, ...one.moving].includes(tag),
    );
    if (own !== undefined) {
      refusals.push(
        `Target ${target} gives ${name}:${tag} to an index and to the image of ${describePlace(own)}. Put {arch} into the tag of the image.`,
      );
    }
    indexes.push({ name, host, path, tag, isMoving, members });
  }
  // What begins with latest is set when all else is there.
  return { indexes: indexes.toSorted((a, b) => Number(isLatest(a.tag)) - Number(isLatest(b.tag))), refusals };
}

/** Indexes of which the plan has legs that this run does not publish: never half of one. */
export function halfIndexes(
  target: string,
  fields: OciFields,
  indexes: readonly IndexPlace[],
  planned: readonly PlannedImage[],
): readonly string[] {
  return indexes.flatMap(({ name, tag, members }) => {
    const missing = planned.filter(
      ({ leg, values }) =>
        !members.some((one) => one.leg === leg) &&
        filledOrNull(fields.repository, values) === name &&
        (fields.index ?? []).some((pattern) => filledOrNull(pattern, values) === tag),
    );
    const legs = missing.map(({ leg }) => leg).join(', ');
    return missing.length === 0
      ? []
      : `Target ${target}: ${name}:${tag} is an index of ${legs} too, which this run does not publish. An index is never half a one: publish all its legs together.`;
  });
}

/** Null: it takes something that only a baked image has, by which legs are told apart. */
function filledOrNull(pattern: string, values: ReadonlyMap<string, string>): string | null {
  try {
    return fill(pattern, values);
  } catch {
    return null;
  }
}

/** A member of an index: the image, and what attests to it. */
interface Member {
  readonly place: RepositoryPlace;
  readonly platform: string;
  readonly descriptors: readonly Descriptor[];
}

/** The index of images that are in the repository. Throws a UserError where they cannot be members of one. */
export async function indexOf(
  distribution: Distribution,
  index: IndexPlace,
  contentOf: (place: RepositoryPlace) => RegistryManifest,
  signal?: AbortSignal,
): Promise<RegistryManifest> {
  const members: Member[] = [];
  for (const place of index.members) members.push(await memberOf(distribution, place, contentOf(place), signal));
  members.sort((a, b) => (a.platform < b.platform ? -1 : 1));
  for (const [number, { place, platform }] of members.entries()) {
    const twin = members[number - 1];
    if (twin?.platform !== platform) continue;
    throw new UserError(
      `${index.name}:${index.tag} would have two images for ${platform}, of ${describePlace(twin.place)} and of ${describePlace(place)}. An index has one for each platform: put what tells them apart into \`index\`.`,
    );
  }
  const manifests = members.flatMap(({ descriptors }) => descriptors);
  const isDocker = manifests.every(({ mediaType }) => mediaType.startsWith('application/vnd.docker.'));
  const type = isDocker ? DOCKER_LIST : OCI_INDEX;
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }, null, 2));
  return { digest: sha256(bytes), type, bytes };
}

async function memberOf(
  distribution: Distribution,
  place: RepositoryPlace,
  manifest: RegistryManifest,
  signal: AbortSignal | undefined,
): Promise<Member> {
  const content = readManifest(manifest);
  if (content.kind === 'image') {
    const platform = await distribution.platform(place, content.config, signal);
    const one = {
      mediaType: manifest.type,
      digest: manifest.digest,
      size: manifest.bytes.length,
      platform: { ...platform },
    };
    return { place, platform: platformText(platform), descriptors: [one] };
  }
  if (content.kind === 'index') {
    // As buildx pushes one: the image, and an attestation that is of no platform.
    const read = z.object({ manifests: z.array(descriptor) }).safeParse(JSON.parse(manifest.bytes.toString('utf8')));
    const all = read.success ? read.data.manifests : [];
    const images = all.filter(({ platform }) => platform !== undefined && platform.os !== 'unknown');
    const [only, ...more] = images;
    if (only?.platform !== undefined && more.length === 0) {
      return { place, platform: platformText(only.platform), descriptors: all };
    }
    const platforms = images.map(({ platform }) => (platform === undefined ? '' : platformText(platform))).join(', ');
    throw new UserError(
      `${describePlace(place)} is itself an index, for ${platforms || 'no platform'}. A member of \`index\` has one platform: bake one leg for each, or give it a tag of its own.`,
    );
  }
  throw new UserError(`${describePlace(place)} is a ${manifest.type}, which is no member of an index.`);
}

function platformText({ os, architecture, variant }: ImagePlatform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}

/** Why a tag is not made that index; null: it may be. A tag that stays is never another one, and none loses a platform. */
export function indexConflict(
  index: IndexPlace,
  there: RegistryManifest | undefined,
  wanted: RegistryManifest | null,
): string | null {
  if (there === undefined || there.digest === wanted?.digest) return null;
  const at = `${index.name}:${index.tag}`;
  if (!index.isMoving) {
    return `${at} is ${there.digest} there already, and is to be an index of other images. A tag stays what it is: publish under a new one (another \`version\`), or list it in \`moving\` of the target.`;
  }
  const [before, after] = [there, wanted].map((one) => (one === null ? null : platformsOf(one)));
  const lost = after === null ? [] : (before ?? []).filter((platform) => !after?.includes(platform));
  return lost.length === 0
    ? null
    : `${at} is for ${lost.join(' and ')} too, of which this run publishes no image. An index is never half a one: publish all its legs together, or take the tag away first.`;
}

function platformsOf(manifest: RegistryManifest): readonly string[] {
  const content = readManifest(manifest);
  return content.kind === 'index' ? content.members.flatMap(({ platform }) => platform ?? []) : [];
}
