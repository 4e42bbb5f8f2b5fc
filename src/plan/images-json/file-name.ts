import { basename } from 'node:path';

/** Whether a file that was named is an IMAGES.json, and no manifest. */
export function isImagesJson(file: string): boolean {
  return file.endsWith('.json') && /images/i.test(basename(file));
}

/** Whether a plan of these files is a list alone, whose order says what is begun first. */
export function isList(from: readonly string[]): boolean {
  return from.length > 0 && from.every(isImagesJson);
}
