import type { RegistryManifest } from '../manifest.ts';
import type { Change } from '../../../image/provider-target.ts';
import type { RepositoryPlace } from './place.ts';
import { identityOf } from './state.ts';

/**
 * Bringing an image into a repository: a push takes a tag along, a copy does not.
 * @param tags what each tag is now
 */
export function contentChange(
  target: string,
  place: RepositoryPlace,
  tags: ReadonlyMap<string, RegistryManifest | undefined>,
): Change {
  const { source, name } = place;
  const identity = identityOf(place);
  if (source.kind === 'registry') {
    const what = `copy ${source.name}@${source.digest} to ${name}`;
    return { ...changeOf(target, place), phase: 'replicate', what, before: null, after: identity };
  }
  if (source.kind === 'files') {
    const bytes = source.content.reduce((sum, { size }) => sum + size, 0);
    const what = `upload ${place.image.id}, ${bytes} bytes, to ${name}`;
    return { ...changeOf(target, place), phase: 'replicate', what, before: null, after: identity };
  }
  const [fixed] = place.fixed;
  // Without a tag that nobody follows there is nothing to push under before the time has come.
  const tag = fixed ?? place.moving[0] ?? '';
  const phase = fixed === undefined ? 'point' : 'replicate';
  return {
    ...changeOf(target, place),
    phase,
    what: `push ${identity} as ${name}:${tag}`,
    before: tags.get(tag)?.digest ?? null,
    after: identity,
  };
}

/**
 * Giving an image a tag.
 * @param before the digest that the tag has; null: it is not there
 * @param after the digest that it gets; null: not known before the image is pushed
 */
export function tagChange(
  target: string,
  place: RepositoryPlace,
  tag: string,
  before: string | null,
  after: string | null,
): Change {
  const phase = place.fixed.includes(tag) ? 'expose' : 'point';
  const what = `${before === null ? 'set' : 'move'} ${place.name}:${tag}`;
  return { ...changeOf(target, place), phase, what, before, after: after ?? identityOf(place) };
}

function changeOf(target: string, { leg }: RepositoryPlace): Pick<Change, 'target' | 'kind' | 'leg' | 'region'> {
  return { target, kind: 'oci', leg, region: null };
}
