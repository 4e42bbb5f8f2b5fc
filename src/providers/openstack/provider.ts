import type { Provider } from '../../image/provider.ts';
import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** OpenStack: images in Glance. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function openstackProvider(): Provider {
  return {
    name: 'openstack',
    title: 'OpenStack',
    builders: [/^openstack/],
    kitchen: openstackKitchen,
    rules: {
      nameSetting: 'image_name',
      name: (name, builder) =>
        /^.{1,255}$/su.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has at most 255 characters`,
    },
  };
}

/** Servers of OpenStack, by kitchen-openstack. */
const openstackKitchen: KitchenSide = {
  drivers: [
    {
      name: 'openstack',
      gem: 'kitchen-openstack',
      // "Cannot specify both image_ref and image_id"
      keys: ['image_id', 'image_ref'],
      contrary: ['image_ref'],
      settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
      labels: [{ kind: 'prefix', option: 'server_name_prefix', others: ['server_name'] }],
    },
  ],
};
