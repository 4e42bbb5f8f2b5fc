import type { Provider } from '../../image/provider.ts';
import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** Vagrant: boxes that somebody names by hand. What Packer makes of them is files, to records as to everybody else. */
export function vagrantProvider(): Provider {
  return { name: 'vagrant', title: 'Vagrant', builders: [], rules: {}, kitchen: vagrantKitchen };
}

/** Boxes, which a record may also have as files, by kitchen-vagrant. */
export const vagrantKitchen: KitchenSide = {
  drivers: [
    {
      name: 'vagrant',
      gem: 'kitchen-vagrant',
      keys: ['box', 'box_url'],
      // Of the box that is replaced: a box from a file has version 0, and another checksum.
      contrary: ['box_version', 'box_download_checksum', 'box_download_checksum_type'],
      settings: ({ files, slug }, { unique }) => {
        const box = files.find((file) => file.endsWith('.box'));
        if (box === undefined) {
          return {
            kind: 'refused',
            reason: `the image has no file that ends in .box (it has ${files.length} files)`,
          };
        }
        return {
          kind: 'settings',
          settings: [
            ['box', `bakehouse-${slug}-${unique}`],
            ['box_url', `file://${encodeURI(box)}`],
          ],
        };
      },
      isSerial: true,
    },
  ],
};
