import { sideBySide } from '../../../core/side-by-side.ts';
import type { Distribution } from '../distribution.ts';
import { type RegistryManifest, readManifest } from '../manifest.ts';
import type { RepositoryPlace } from './place.ts';

const AT_ONCE = 4;

/** What a registry has of one place. */
export interface PlaceState {
  /** The image in the repository, under a tag or none; undefined: its content is not there, or not all of it. */
  readonly content: RegistryManifest | undefined;
  /** What each tag of the place is. */
  readonly tags: ReadonlyMap<string, RegistryManifest | undefined>;
}

/** Reads only. Throws what the registry says. */
export async function readPlace(
  distribution: Distribution,
  place: RepositoryPlace,
  signal?: AbortSignal,
): Promise<PlaceState> {
  const tags = new Map<string, RegistryManifest | undefined>();
  const names = [...place.fixed, ...place.moving];
  const read = async (tag: string): Promise<RegistryManifest | undefined> => distribution.manifest(place, tag, signal);
  // The first one alone: a registry that does not answer, or wants a login, need not be asked for all of them.
  const found = await Promise.all(names.slice(0, 1).map(read));
  found.push(...(await Promise.all(names.slice(1).map(read))));
  for (const [index, tag] of names.entries()) tags.set(tag, found[index]);
  const tagged = found.find((manifest) => manifest !== undefined && isImage(place, manifest));
  const content = tagged ?? (await untagged(distribution, place, signal));
  const isWhole = content !== undefined && (await hasMembers(distribution, place, content, signal));
  return { content: isWhole ? content : undefined, tags };
}

/** Whether all that an index names is there: who cleans a registry up by tags removes what has none. */
async function hasMembers(
  distribution: Distribution,
  place: RepositoryPlace,
  manifest: RegistryManifest,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const content = readManifest(manifest);
  if (content.kind !== 'index') return true;
  const found = await sideBySide(content.members, AT_ONCE, async ({ digest }) =>
    distribution.manifest(place, digest, signal),
  );
  return found.every((member) => member !== undefined);
}

/**
 * Whether a manifest is the image of a place. One of a daemon is told by its config: what is pushed from another daemon may
 * have layers that are packed in another way, and so another digest.
 */
export function isImage({ source, image }: RepositoryPlace, manifest: RegistryManifest): boolean {
  if (source.kind === 'registry') return manifest.digest === source.digest;
  if (source.kind === 'files') return manifest.digest === source.manifest.digest;
  // A daemon that keeps images in containerd calls them by this digest, and pushes them as they are.
  if (manifest.digest === image.id) return true;
  const content = readManifest(manifest);
  return content.kind === 'image' && content.config === configOf(image);
}

/** The id of the config, which a daemon that keeps images in containerd does not call the image by. */
export function configOf({ id, digests }: RepositoryPlace['image']): string {
  return digests['config'] ?? id;
}

/** What an image is called before it is in a registry. */
export function identityOf(place: RepositoryPlace): string {
  return digestOf(place.source) ?? configOf(place.image);
}

/** That of the manifest, where the place itself tells it. */
function digestOf(source: RepositoryPlace['source']): string | undefined {
  if (source.kind === 'local') return undefined;
  return source.kind === 'registry' ? source.digest : source.manifest.digest;
}

/** Content without a tag of ours: of a run that died, or because the images are staged in this very repository. */
async function untagged(
  distribution: Distribution,
  place: RepositoryPlace,
  signal: AbortSignal | undefined,
): Promise<RegistryManifest | undefined> {
  const digest = digestOf(place.source) ?? place.image.digests['manifest'];
  if (digest === undefined) return undefined;
  const manifest = await distribution.manifest(place, digest, signal);
  return manifest !== undefined && isImage(place, manifest) ? manifest : undefined;
}
