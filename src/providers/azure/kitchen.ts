import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** Machines of Azure, by kitchen-azurerm. */
export const azureKitchen: KitchenSide = {
  drivers: [
    {
      name: 'azurerm',
      gem: 'kitchen-azurerm',
      // image_id wins over image_urn.
      keys: ['image_id', 'image_urn'],
      contrary: [],
      settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
      labels: [
        { kind: 'mapping', option: 'resource_group_tags' },
        { kind: 'mapping', option: 'vm_tags' },
      ],
    },
  ],
};
