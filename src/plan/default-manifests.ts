import { basename } from 'node:path';

/** What is planned where nothing is named. */
export const MANIFEST = 'bakehouse.yml';
/** In the order in which they are taken; the predecessor knew the last two. */
export const IMAGES_JSON_PLACES = ['IMAGES.json', 'docker/IMAGES.json', '.docker/IMAGES.json'] as const;

export const DEFAULT_MANIFESTS: readonly string[] = [MANIFEST, ...IMAGES_JSON_PLACES];

/** Whether a file that was named is an IMAGES.json, and no manifest. */
export function isImagesJson(file: string): boolean {
  return file.endsWith('.json') && /images/i.test(basename(file));
}

/** Whether a plan of these files is a list alone, whose order says what is begun first. */
export function isList(from: readonly string[]): boolean {
  return from.length > 0 && from.every(isImagesJson);
}
