import type { Provider } from '../../image/provider.ts';
import { openstackKitchen } from './kitchen.ts';

/** OpenStack: images in Glance. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function openstackProvider(): Provider {
  return {
    name: 'openstack',
    title: 'OpenStack',
    builders: [/^openstack/],
    rules: {},
    kitchen: openstackKitchen,
  };
}
