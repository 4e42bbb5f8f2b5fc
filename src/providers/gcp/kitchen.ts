import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** Instances of Compute Engine, by kitchen-google. */
export const gcpKitchen: KitchenSide = {
  drivers: [
    {
      name: 'gce',
      gem: 'kitchen-google',
      // image_name wins over image_family.
      keys: ['image_name', 'image_family'],
      contrary: [],
      settings: ({ id, account }) => {
        const [, project, name] = /projects\/([^/]+)\/global\/images\/([^/]+)$/.exec(id) ?? [];
        const owner = project ?? account;
        return {
          kind: 'settings',
          settings: [['image_name', name ?? id], ...(owner === null ? [] : [['image_project', owner] as const])],
        };
      },
      labels: [{ kind: 'mapping', option: 'labels', word: labelText }],
    },
  ],
};

/** Labels of Google are lower-case letters, digits, `_` and `-`, at most 63 of them. */
function labelText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '-')
    .slice(0, 63);
}
