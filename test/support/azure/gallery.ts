// What publishing to a gallery begins with, and what consumers see after it.
import { RUN } from '../../../src/providers/azure/marks.ts';
import type { ResourceManager } from './resource-manager.ts';
import { prepareGalleries } from './azure-bake.ts';

export const CREATED = '2026-11-21T10:00:00.000Z';

/** The group `images` with a managed image for each name, as bake leaves them, and a gallery with the definition `web`. */
export function galleryWith(
  arm: ResourceManager,
  names: readonly string[],
  tags: Readonly<Record<string, string>> = {},
): { readonly gallery: string; readonly images: readonly string[] } {
  prepareGalleries({ arm });
  const group = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute`;
  const images = names.map((name) => {
    const properties = {
      hyperVGeneration: 'V1',
      storageProfile: { osDisk: { osType: 'Linux', osState: 'Generalized' } },
    };
    const own = { 'bakehouse:leg': 'web', [RUN]: '4711', ...tags };
    return arm.store.put(`${group}/images/${name}`, { createdTime: CREATED, tags: own, properties }).id;
  });
  return { gallery: `${group}/galleries/gal`, images };
}

/** All versions with what consumers see of them, and with whom the gallery is shared. */
export function galleryState(arm: ResourceManager): unknown {
  const versions = arm.store.all.filter(({ type }) => type.endsWith('/versions'));
  const galleries = arm.store.all.filter(({ type }) => /\/galleries$/i.test(type));
  return {
    versions: versions
      .map(({ id, location, tags, properties: { publishingProfile, storageProfile, provisioningState } }) => ({
        id: id.replace(arm.root, ''),
        location,
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, value.replace(arm.root, '')])),
        provisioningState,
        storageProfile: JSON.stringify(storageProfile).replaceAll(arm.root, ''),
        profile: Object.fromEntries(
          Object.entries(Object(publishingProfile)).filter(([name]) => name !== 'publishedDate'),
        ),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    shared: galleries.map(({ properties }) => properties['sharingProfile']),
  };
}
