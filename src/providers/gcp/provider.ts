import type { Provider } from '../../image/provider.ts';
import { gcpKitchen } from './kitchen.ts';

/** Google Compute Engine: images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function gcpProvider(): Provider {
  return {
    name: 'gcp',
    title: 'Google Compute Engine',
    builders: [/^googlecompute/],
    kitchen: gcpKitchen,
    rules: {
      name: (name, builder) =>
        /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter`,
    },
  };
}
