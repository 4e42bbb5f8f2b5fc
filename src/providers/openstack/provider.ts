import type { Provider } from '../../image/provider.ts';
import { openstackKitchen } from './kitchen.ts';

/** OpenStack: images in Glance. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function openstackProvider(): Provider {
  return {
    name: 'openstack',
    title: 'OpenStack',
    builders: [/^openstack/],
    kitchen: openstackKitchen,
    rules: {
      name: (name, builder) =>
        /^.{1,255}$/su.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has at most 255 characters`,
    },
  };
}
