import type { Provider } from '../../image/provider.ts';
import type { KitchenSide } from '../../image/provider-kitchen.ts';

/** Azure: managed images. Packer bakes them and Test Kitchen starts them; nothing else is asked of it. */
export function azureProvider(): Provider {
  return {
    name: 'azure',
    title: 'Azure',
    builders: [/^azure-/],
    kitchen: azureKitchen,
    rules: {
      nameSetting: 'managed_image_name',
      name: (name, builder) =>
        /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/.test(name)
          ? undefined
          : `the name "${name}" is not allowed for ${builder}: it has 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit`,
    },
  };
}

/** Machines of Azure, by kitchen-azurerm. */
const azureKitchen: KitchenSide = {
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
