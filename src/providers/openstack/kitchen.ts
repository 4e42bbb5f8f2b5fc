import type { KitchenSide } from '../../image/provider-verify.ts';

/** Servers of OpenStack, by kitchen-openstack. */
export const openstackKitchen: KitchenSide = {
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
