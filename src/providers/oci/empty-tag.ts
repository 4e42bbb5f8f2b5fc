import { sha256 } from '../../core/files/files.ts';
import { parseReference } from '../../image/container-reference.ts';
import type { Distribution } from './distribution.ts';
import { emptyConfig } from './machine-artifact.ts';
import type { RegistryManifest } from './manifest.ts';

const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = {
  mediaType: 'application/vnd.oci.empty.v1+json',
  digest: emptyConfig.digest,
  size: emptyConfig.size,
};

/** What no image and no machine is. */
function emptyManifest(): RegistryManifest {
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: TYPE,
      artifactType: 'application/vnd.bakehouse.nothing.v1+json',
      config: EMPTY,
      layers: [EMPTY],
    }),
  );
  return { digest: sha256(bytes), type: TYPE, bytes };
}

/**
 * Has a tag name nothing any more, where it names what is meant. It is not deleted: many registries let nobody delete a tag, and
 * deleting what it names would take all its other tags as well. Throws a RegistryError.
 */
export async function emptyTag(
  distribution: Distribution,
  repository: string,
  tag: string,
  isMeant: (manifest: RegistryManifest) => boolean,
): Promise<void> {
  const place = parseReference(repository);
  const there = await distribution.manifest(place, tag);
  if (there === undefined || !isMeant(there)) return;
  await distribution.blobs.upload(place, emptyConfig);
  await distribution.tag(place, tag, emptyManifest());
}
