import type { SourceRequest } from '../../image/definition.ts';
import type { RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';

const GALLERY = 'shared_image_gallery';

/** What packer-plugin-azure calls things in templates. */
export const azureRecipeWords: RecipeWords = {
  options: {
    managed_image_name: 'nothing',
    managed_image_resource_group_name: 'nothing',
    build_resource_group_name: 'nothing',
    temp_resource_group_name: 'nothing',
    'source.azure-arm.image_publisher': 'nothing',
    'source.azure-arm.image_offer': 'nothing',
    'source.azure-arm.image_sku': 'nothing',
    'source.azure-arm.image_version': 'nothing',
    'source.azure-arm.vm_size': 'nothing',
    '*.azure-arm.client_cert_path': 'credential',
    '*.azure-arm.client_jwt': 'credential',
  },
  bases: { settings: ['image_sku', GALLERY], ofBuilder: requests, ofData: {} },
};

/** The newest of a publisher, or the newest version of a definition, where the template names no version. */
function requests({ value, text }: WrittenSettings): readonly SourceRequest[] {
  const of = { of: 'azure', publisher: null, offer: null, sku: null, gallery: null, definition: null } as const;
  const region = text('location');
  const isNewest = (version: unknown): boolean => version === null || version === '' || version === 'latest';
  const [publisher, offer, sku] = [text('image_publisher'), text('image_offer'), text('image_sku')];
  if (publisher && offer && sku) {
    // In a group that is there it is in the location of that.
    return region && isNewest(text('image_version')) ? [{ ...of, publisher, offer, sku, region }] : [];
  }
  const member = (name: string): string | undefined => {
    const one = value([GALLERY, name], null);
    return typeof one === 'string' && one !== '' ? one : undefined;
  };
  const [group, name, definition] = [member('resource_group'), member('gallery_name'), member('image_name')];
  if (group === undefined || name === undefined || definition === undefined) return [];
  if (region === undefined || !isNewest(value([GALLERY, 'image_version'], null))) return [];
  const subscription = value([GALLERY, 'subscription'], null);
  if (subscription !== null && typeof subscription !== 'string') return [];
  const gallery =
    subscription === null || subscription === ''
      ? `${group}/${name}`
      : `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${name}`;
  return [{ ...of, gallery, definition, region }];
}
