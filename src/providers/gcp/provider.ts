import type { Provider } from '../../image/provider.ts';
import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** Google Compute Engine: images. Packer bakes them and Test Kitchen starts them; little else is asked of it. */
export function gcpProvider(): Provider {
  return {
    name: 'gcp',
    title: 'Google Compute Engine',
    builders: [/^googlecompute/],
    kitchen: gcpKitchen,
    // gsutil takes addresses of both kinds.
    recipe: { fetches: { command: /^(?:gsutil|gcloud)$/, from: /^(?:s3|gs):\/\// } },
    rules: {
      nameSetting: 'image_name',
      name: (name, builder) =>
        /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter`,
    },
  };
}

/** Instances of Compute Engine, by kitchen-google. */
const gcpKitchen: KitchenSide = {
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
