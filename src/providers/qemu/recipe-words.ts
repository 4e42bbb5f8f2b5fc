import { posix } from 'node:path';

import type { SourceRequest } from '../../image/definition.ts';
import type { RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';

/**
 * What packer-plugin-qemu calls things in templates. A disk in the repository counts as any file of it; one that lies
 * elsewhere is a base, which is asked for its content.
 */
export const qemuRecipeWords: RecipeWords = {
  options: {
    'source.qemu.efi_firmware_code': 'path-like',
    'source.qemu.qemu_binary': 'nothing',
    'source.qemu.vnc_password': 'nothing',
    'source.qemu.machine_type': 'nothing',
    'source.qemu.qmp_socket_path': 'nothing',
    'source.qemu.iso_target_path': 'nothing',
  },
  bases: { settings: ['iso_url', 'iso_urls'], ofBuilder: disksOutside, ofData: {} },
};

function disksOutside({ folder, text, value }: WrittenSettings): readonly SourceRequest[] {
  const one = text('iso_url');
  const many = value(['iso_urls'], []);
  const listed = Array.isArray(many) ? many.filter((url) => typeof url === 'string' && url !== '') : [];
  // The first that answers is taken; the checksum is that of all of them.
  const url = one === null || one === '' ? listed[0] : one;
  const checksum = text('iso_checksum');
  if (typeof url !== 'string' || checksum === undefined) return [];
  const place = placeOf(url, folder);
  return place === undefined ? [] : [{ of: 'qemu', disk: place, checksum: checksum ?? '' }];
}

/** Absolute, a URL, or a way out of the repository; undefined for what lies within it. */
function placeOf(url: string, folder: string): string | undefined {
  const path = url.replace(/^file:(?:\/\/)?/, '');
  if (path !== url || !/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    if (path.startsWith('/')) return path;
    const way = posix.normalize(posix.join(folder, path));
    return way.startsWith('../') ? way : undefined;
  }
  return url;
}
