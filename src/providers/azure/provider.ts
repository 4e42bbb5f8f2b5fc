import type { Provider } from '../../image/provider.ts';
import { azureKitchen } from './kitchen.ts';

/** Azure: managed images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function azureProvider(): Provider {
  return {
    name: 'azure',
    title: 'Azure',
    builders: [/^azure-/],
    rules: {},
    kitchen: azureKitchen,
  };
}
