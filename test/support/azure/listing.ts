// Lists of what the stand-in for Azure has: all of a scope, one type of it, and images of the platform.
import { type ArmReply, GROUP, type Members, notThere, paged, shown } from './answers.ts';
import { ArmFault, type Store } from './store.ts';

const LOCATIONS = ['westeurope', 'northeurope', 'swedencentral', 'eastus2'] as const;

/** All that is in a group or subscription, as `…/resources` tells it. */
export function listResources(store: Store, scope: string, url: URL): ArmReply {
  if (GROUP.test(scope) && store.get(scope) === undefined) return notThere(scope);
  const filter = url.searchParams.get('$filter') ?? '';
  const types = [...filter.matchAll(/resourceType eq '([^']+)'/g)].map(([, type = '']) => type.toLowerCase());
  if (filter !== '' && types.length === 0) throw new ArmFault(400, 'InvalidFilterInQueryString', `Invalid $filter '${filter}' specified in the query string.`); // prettier-ignore
  const expand = (url.searchParams.get('$expand') ?? '').split(',');
  const low = scope.toLowerCase();
  const found = store.all
    .filter(
      ({ id, type }) => id.toLowerCase().startsWith(`${low}/`) && !/^Microsoft\.Resources\/|\/subnets$/i.test(type),
    )
    .filter(({ type }) => types.length === 0 || types.includes(type.toLowerCase()))
    .map((one) => {
      // The group comes in capitals here.
      const id = one.id.replace(/(?<=\/resourceGroups\/)[^/]+/i, (name) => name.toUpperCase());
      const { type, location, tags, createdTime, properties } = one;
      const more = {
        ...(expand.includes('createdTime') ? { createdTime } : {}),
        ...(expand.includes('provisioningState') ? { provisioningState: properties['provisioningState'] } : {}),
      };
      return { id, name: id.split('/').at(-1), type, location, tags, ...more };
    });
  return paged(found, url);
}

/** What is of one type in a group, in a subscription, or in another resource; undefined where the path is no list. */
export function listType(store: Store, path: string, url: URL): ArmReply | undefined {
  const [, before = '', type = ''] = /^(.+?)\/providers\/(Microsoft\.[\w/.-]+)$/i.exec(path) ?? [];
  if (type.split('/').length % 2 !== 0) return undefined;
  if (GROUP.test(before) && store.get(before) === undefined) return notThere(before);
  const low = `${before}/`.toLowerCase();
  const inside = path.toLowerCase();
  const parts = type.split('/').length;
  const found = store.all.filter((one) => {
    const id = one.id.toLowerCase();
    if (parts > 2) return id.startsWith(`${inside}/`) && !id.slice(inside.length + 1).includes('/');
    return id.startsWith(low) && one.type.toLowerCase() === type.toLowerCase();
  });
  const parent = path.slice(0, path.lastIndexOf('/'));
  if (parts > 2 && store.get(parent) === undefined) return notThere(parent);
  return paged(
    found.map((one) => shown(one)),
    url,
  );
}

export function listLocations(root: string): ArmReply {
  const value = LOCATIONS.map((name): Members => ({ id: `${root}/locations/${name}`, name, type: 'Region', displayName: name })); // prettier-ignore
  return { status: 200, body: { value } };
}

/** Images of the platform's publishers. */
export function platformImages(path: string): ArmReply {
  const names = ['1.0.9', '1.0.10'];
  if (path.endsWith('/versions')) return { status: 200, body: names.map((name) => ({ id: `${path}/${name}`, name, location: 'westeurope' })) }; // prettier-ignore
  return { status: 200, body: { id: path, name: path.split('/').at(-1), location: 'westeurope', properties: {} } };
}
