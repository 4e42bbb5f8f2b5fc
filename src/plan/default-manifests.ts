/** What is planned where nothing is named. */
export const MANIFEST = 'bakehouse.yml';
/** In the order in which they are taken; the predecessor knew the last two. */
export const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'] as const;

export const DEFAULT_MANIFESTS: readonly string[] = [MANIFEST, ...IMAGES_JSON_PLACES];
