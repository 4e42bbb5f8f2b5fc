/** The id of a subscription or tenant. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** As Resource Manager takes them: nothing else becomes part of an address, or of a command. */
const GROUP_NAME = /^[\w().-]{1,90}$/;
const RESOURCE =
  /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([\w().-]{1,90})\/providers\/(Microsoft\.[A-Za-z]{1,40})((?:\/[A-Za-z]{1,60}\/[\w().-]{1,90}){1,3})$/i;

export interface ResourceId {
  readonly subscription: string;
  readonly group: string;
  /** `Microsoft.Compute/galleries/images/versions`. */
  readonly type: string;
  /** One for each part of the type after the first. */
  readonly names: readonly string[];
}

/** What an id of a resource says; undefined where it is none. */
export function readId(id: string): ResourceId | undefined {
  const [, subscription, group, namespace, rest] = RESOURCE.exec(id) ?? [];
  if (subscription === undefined || group === undefined || namespace === undefined || rest === undefined)
    return undefined;
  const parts = rest.slice(1).split('/');
  const kinds = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  // As a part of an address two dots lead out of the group.
  if (![group, ...names].every(isGroupName)) return undefined;
  return { subscription, group, type: [namespace, ...kinds].join('/'), names };
}

export function isGroupName(name: string): boolean {
  return GROUP_NAME.test(name) && !/^\.+$/.test(name);
}

export function subscriptionPath(subscription: string): string {
  return `/subscriptions/${subscription}`;
}

export function groupPath(subscription: string, group: string): string {
  return `${subscriptionPath(subscription)}/resourceGroups/${group}`;
}

/** `type` as `Microsoft.Compute/images`, with a name for each part after the first. */
export function resourcePath(group: string, type: string, ...names: readonly string[]): string {
  const [namespace = '', ...kinds] = type.split('/');
  return `${group}/providers/${namespace}/${kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/')}`;
}

/** Azure writes one id in letters of either case, as it likes. */
export function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a resource is in a group, or in another resource. */
export function isWithin(id: string, scope: string): boolean {
  return id.toLowerCase().startsWith(`${scope.toLowerCase()}/`);
}

/** `West Europe` and `westeurope` are one location. */
export function locationOf(text: string): string {
  return text.toLowerCase().replaceAll(' ', '');
}
