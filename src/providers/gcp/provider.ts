import type { Provider } from '../../image/provider.ts';
import { gcpKitchen } from './kitchen.ts';

/** Google Compute Engine: images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function gcpProvider(): Provider {
  return {
    name: 'gcp',
    title: 'Google Compute Engine',
    builders: [/^googlecompute/],
    rules: {},
    kitchen: gcpKitchen,
  };
}
