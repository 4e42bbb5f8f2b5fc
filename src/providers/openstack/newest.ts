import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import type { Cloud } from './cloud/connect.ts';
import { type CloudImage, newestFirst } from './cloud/glance.ts';

/** What an image to start from has to fit. */
export interface NewestCloudImage {
  /** A glob: `*` stands for any text, `?` for one character. Null: any. */
  readonly name: string | null;
  readonly properties: Readonly<Record<string, string>>;
  /** All of them. */
  readonly tags: readonly string[];
  readonly visibility: string | null;
  /** The id of a project, or `self`. Null: anybody whose images this project sees. */
  readonly owner: string | null;
  /** Null: the run's own. */
  readonly region: string | null;
}

/** The newest active image that fits. Throws a UserError. */
export async function newestCloudImage(request: NewestCloudImage, cloud: Cloud): Promise<ResolvedSource> {
  const region = request.region ?? cloud.region;
  const owner = request.owner === 'self' ? cloud.project : request.owner;
  const wanted = describeWanted(request);
  let images: readonly CloudImage[];
  try {
    images = await cloud.glance(region).list({
      status: 'active',
      ...(request.name === null || isGlob(request.name) ? {} : { name: request.name }),
      ...(request.visibility === null ? {} : { visibility: request.visibility }),
      ...(owner === null ? {} : { owner }),
      ...request.properties,
    });
  } catch (error) {
    throw new UserError(`source.openstack: ${wanted} could not be looked for: ${messageOf(error)}.`);
  }
  const [newest] = images.filter((image) => fits(image, { ...request, owner })).toSorted(newestFirst);
  if (newest !== undefined) return { of: 'openstack', id: newest.id, name: newest.name };
  throw new UserError(
    `source.openstack: no active image in ${region} is ${wanted}. Of images of the visibility "community" the project sees none unless \`visibility\` says so; in a name * stands for any text.`,
  );
}

/** Each condition is looked at on each image: what Glance does with a filter that it does not know differs by version. */
function fits(image: CloudImage, request: NewestCloudImage): boolean {
  return (
    image.status === 'active' &&
    (request.name === null || matches(image.name, request.name)) &&
    (request.visibility === null || image.visibility === request.visibility) &&
    (request.owner === null || image.owner === request.owner) &&
    request.tags.every((tag) => image.tags.includes(tag)) &&
    Object.entries(request.properties).every(([name, value]) => image.properties[name] === value)
  );
}

function isGlob(name: string): boolean {
  return /[*?]/.test(name);
}

/** A glob over a whole text, in time that grows with the product of both at most. */
export function matches(text: string, glob: string): boolean {
  const [letters, pattern] = [Array.from(text), Array.from(glob)];
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === '*') {
      const first = Math.min(...reached);
      for (let at = first; at <= letters.length; at += 1) next.add(at);
    } else {
      for (const at of reached) if (at < letters.length && (part === '?' || part === letters[at])) next.add(at + 1);
    }
    reached = next;
    if (reached.size === 0) return false;
  }
  return reached.has(letters.length);
}

function describeWanted({ name, properties, tags, visibility, owner }: NewestCloudImage): string {
  const conditions = [
    ...(name === null ? [] : [`named ${JSON.stringify(name)}`]),
    ...(owner === null ? [] : [`of the owner ${JSON.stringify(owner)}`]),
    ...(visibility === null ? [] : [`of the visibility ${visibility}`]),
    ...Object.entries(properties).map(([one, value]) => `with ${one} = ${JSON.stringify(value)}`),
    ...tags.map((tag) => `with the tag ${JSON.stringify(tag)}`),
  ];
  return `one ${conditions.join(', ')}`;
}
