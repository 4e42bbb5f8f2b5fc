import type { Provider } from '../../image/provider.ts';
import { azureKitchen } from './kitchen.ts';

/** Azure: managed images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function azureProvider(): Provider {
  return {
    name: 'azure',
    title: 'Azure',
    builders: [/^azure-/],
    kitchen: azureKitchen,
    rules: {
      name: (name, builder) =>
        /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit`,
    },
  };
}
