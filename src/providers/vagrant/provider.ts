import type { Provider } from '../../image/provider.ts';
import { vagrantKitchen } from './kitchen.ts';

/** Vagrant: boxes that somebody names by hand. What Packer makes of them is files, to records as to everybody else. */
export function vagrantProvider(): Provider {
  return { name: 'vagrant', title: 'Vagrant', builders: [], rules: {}, kitchen: vagrantKitchen };
}
