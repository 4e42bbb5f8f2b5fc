import type { SourceRequest } from '../../image/definition.ts';
import type { RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';

const FILTER = 'source_image_filter';

/** What packer-plugin-openstack calls things in templates. */
export const openstackRecipeWords: RecipeWords = {
  options: {
    image_name: 'nothing',
    flavor: 'nothing',
    '*.openstack.cacert': 'credential',
    '*.openstack.cert': 'credential',
    '*.openstack.key': 'credential',
    'source.openstack.source_image': 'nothing',
    'source.openstack.source_image_name': 'nothing',
    'source.openstack.networks': 'nothing',
  },
  bases: { settings: [FILTER], ofBuilder: requests, ofData: {} },
};

/** The newest image that fits the filter; of a name that stands there alone, the only one. */
function requests({ value, text }: WrittenSettings): readonly SourceRequest[] {
  const region = text('region');
  const named = text('source_image_name');
  if (region === undefined || named === undefined) return [];
  const base = {
    of: 'openstack',
    region: region || null,
    properties: {},
    tags: [],
    visibility: null,
    owner: null,
  } as const;
  if (named !== null && named !== '') return [{ ...base, name: named }];
  const filters = value([FILTER, 'filters'], {});
  if (typeof filters !== 'object' || filters === null || Object.keys(filters).length === 0) return [];
  const of = (name: string): unknown => Reflect.get(filters, name);
  const [name, owner, visibility] = ['name', 'owner', 'visibility'].map(of);
  const tags: unknown = of('tags') ?? [];
  const properties: unknown = of('properties') ?? {};
  const isText = (one: unknown): one is string | undefined => one === undefined || typeof one === 'string';
  if (!isText(name) || !isText(owner) || !isText(visibility)) return [];
  if (!Array.isArray(tags) || typeof properties !== 'object' || properties === null) return [];
  const wanted: readonly unknown[] = tags;
  const pairs: readonly (readonly [string, unknown])[] = Object.entries(properties);
  if (!wanted.every((tag) => typeof tag === 'string') || !pairs.every(([, one]) => typeof one === 'string')) return [];
  return [
    {
      ...base,
      name: name ?? null,
      owner: owner ?? null,
      visibility: visibility ?? null,
      tags: wanted,
      properties: Object.fromEntries(pairs),
    },
  ];
}
