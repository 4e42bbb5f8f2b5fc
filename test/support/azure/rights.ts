// The right that each request to Resource Manager takes.
import { GROUP } from './answers.ts';
import { DEPLOYMENT } from './deployments.ts';
import { typeOf } from './store.ts';

/** Of a list of all that is in a group or subscription. */
export const LISTED = /^(\/subscriptions\/[^/]+(?:\/resourcegroups\/[^/]+)?)\/resources$/i;

/** Empty where it takes none of its own. */
export function actionOf(method: string, path: string): string {
  const verb = { GET: 'read', HEAD: 'read', PUT: 'write', PATCH: 'write', DELETE: 'delete' }[method];
  if (/\/(?:operations|operationresults)\/[0-9a-f-]{36}$/.test(path)) return '';
  const [, listed] = LISTED.exec(path) ?? [];
  if (listed !== undefined) return `Microsoft.Resources/subscriptions/${GROUP.test(listed) ? 'resourceGroups/' : ''}resources/read`; // prettier-ignore
  if (GROUP.test(path)) return `Microsoft.Resources/subscriptions/resourceGroups/${verb}`;
  const [, , , on] = DEPLOYMENT.exec(path) ?? [];
  if (DEPLOYMENT.test(path)) return `Microsoft.Resources/deployments/${on === 'operations' ? 'operations/read' : on === undefined ? verb : `${on}/action`}`; // prettier-ignore
  if (/^\/subscriptions\/[^/]+\/locations$/i.test(path)) return 'Microsoft.Resources/subscriptions/locations/read';
  if (!path.includes('/providers/')) return 'Microsoft.Resources/subscriptions/read';
  const [, before = '', last = ''] = /^(.+)\/([^/]+)$/.exec(path) ?? [];
  return verb === undefined ? `${typeOf(before)}/${last}/action` : `${typeOf(path)}/${verb}`;
}

/** `*` stands for any text, as everywhere in Azure. */
export function fits(action: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i').test(action);
}
