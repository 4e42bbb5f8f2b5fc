// What the stand-in for Azure has: groups and resources by id, and who may not touch them.

export interface Resource {
  /** As it was written first; Azure tells it in other letters, too. */
  readonly id: string;
  readonly type: string;
  readonly location: string;
  tags: Readonly<Record<string, string>>;
  properties: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly createdTime: string;
}

export interface Lock {
  /** An id; it holds for all below it, too. */
  readonly scope: string;
  readonly name: string;
  readonly level: 'CanNotDelete' | 'ReadOnly';
}

/** An error as Resource Manager tells it. */
export class ArmFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export class Store {
  readonly #things = new Map<string, Resource>();
  readonly locks: Lock[] = [];

  get(id: string): Resource | undefined {
    return this.#things.get(id.toLowerCase());
  }

  get all(): readonly Resource[] {
    return [...this.#things.values()];
  }

  /** Makes it, or gives what is there other contents. */
  put(id: string, given: Partial<Resource>): Resource {
    const old = this.get(id);
    const made: Resource = {
      id: old?.id ?? id,
      type: typeOf(id),
      location: given.location ?? old?.location ?? 'westeurope',
      tags: given.tags ?? {},
      properties: { ...given.properties, provisioningState: 'Succeeded' },
      createdTime: given.createdTime ?? old?.createdTime ?? new Date().toISOString(),
    };
    this.#things.set(id.toLowerCase(), made);
    return made;
  }

  /** With all that is in it. */
  remove(id: string): void {
    const low = id.toLowerCase();
    for (const key of this.#things.keys()) if (key === low || key.startsWith(`${low}/`)) this.#things.delete(key);
  }

  /** Throws where the group that it is to be in is not there, or goes. */
  mustBeIn(id: string): void {
    const [group = ''] = /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+/i.exec(id) ?? [];
    const name = group.split('/').at(-1);
    if (this.get(group) === undefined) throw new ArmFault(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`); // prettier-ignore
    this.mustNotGo(group);
  }

  mustNotGo(group: string): void {
    if (this.get(group)?.properties['provisioningState'] !== 'Deleting') return;
    throw new ArmFault(409, 'ResourceGroupBeingDeleted', `The resource group '${group.split('/').at(-1)}' is in deprovisioning state and cannot perform this operation.`); // prettier-ignore
  }

  /** Throws where a lock on it, on what it is in or on what is in it forbids that. */
  mustNotBeLocked(id: string): void {
    const low = id.toLowerCase();
    const lock = this.locks.find(({ scope }) => {
      const on = scope.toLowerCase();
      return low === on || low.startsWith(`${on}/`) || on.startsWith(`${low}/`);
    });
    if (lock === undefined) return;
    throw new ArmFault(
      409,
      'ScopeLocked',
      `The scope '${id}' cannot perform delete operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
    );
  }

  /** Throws where another resource has it in use, as Compute and Network do. */
  mustNotBeUsed(id: string): void {
    const low = id.toLowerCase();
    const kind = low.split('/').at(-2) ?? '';
    const code = { networkinterfaces: 'NicInUse', publicipaddresses: 'PublicIPAddressCannotBeDeleted', virtualnetworks: 'InUseSubnetCannotBeDeleted', networksecuritygroups: 'NetworkSecurityGroupCannotBeDeleted', disks: 'OperationNotAllowed' }[kind]; // prettier-ignore
    if (code === undefined) return;
    const user = this.all.find((one) => {
      const uses = /\/(?:virtualmachines|networkinterfaces)$/i.test(one.type);
      return uses && one.id.toLowerCase() !== low && mentions(one.properties, low);
    });
    if (user === undefined) return;
    throw new ArmFault(kind === 'disks' ? 409 : 400, code, `${id} is in use by ${user.id}.`);
  }
}

function mentions(value: unknown, low: string): boolean {
  const text = JSON.stringify(value).toLowerCase();
  return text.includes(`"${low}"`) || text.includes(`"${low}/`);
}

/** `Microsoft.Compute/images` of an id. */
export function typeOf(id: string): string {
  const [, own] = id.split(/\/providers\/(?!.*\/providers\/)/i);
  if (own === undefined) return /\/resourcegroups\/[^/]+$/i.test(id) ? 'Microsoft.Resources/resourceGroups' : '';
  const [namespace, ...rest] = own.split('/');
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
}
