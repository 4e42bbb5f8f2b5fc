// Deployments of templates: one resource after the other, the machine last; none any more once it was cancelled or its group goes.
import { randomUUID } from 'node:crypto';

import {
  type ArmReply,
  type ArmRequest,
  contentsOf,
  listOf,
  type Members,
  membersOf,
  notThere,
  shown,
} from './answers.ts';
import type { Operations } from './operations.ts';
import { type Store, typeOf } from './store.ts';
import { worked } from './template-expression.ts';

export const DEPLOYMENT =
  /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)\/(?:providers\/Microsoft\.Resources\/)?deployments\/([^/]+)(?:\/(validate|operations|cancel))?$/i;

export class Deployments {
  /** Public keys that deployed machines let in. */
  readonly keys: string[] = [];
  readonly #store: Store;
  readonly #operations: Operations;
  readonly #delays: { readonly deployment: number };

  constructor(store: Store, operations: Operations, delays: { readonly deployment: number }) {
    this.#store = store;
    this.#operations = operations;
    this.#delays = delays;
  }

  /** All but its removal. */
  answer(request: ArmRequest, [, group = '', name = '', verb]: RegExpExecArray): ArmReply {
    const id = `${group}/providers/Microsoft.Resources/deployments/${name}`;
    if (verb === 'validate') return { status: 200, body: { properties: { provisioningState: 'Succeeded' } } };
    if (request.method === 'PUT') return this.#deploy(request, group, id);
    const found = this.#store.get(id);
    if (found === undefined) return notThere(id);
    if (verb === 'cancel') {
      found.properties = { ...found.properties, provisioningState: 'Canceled' };
      return { status: 204 };
    }
    if (verb === 'operations') {
      const value = listOf(found.properties['outputResources']).map((one, index) => {
        const target = String(membersOf(one)['id']);
        const targetResource = { id: target, resourceType: typeOf(target), resourceName: target.split('/').at(-1) };
        return { id: `${id}/operations/${index}`, operationId: String(index), properties: { provisioningState: 'Succeeded', targetResource } };
      }); // prettier-ignore
      // The last step of each deployment has no target.
      return { status: 200, body: { value: [...value, { id: `${id}/operations/x`, operationId: 'x', properties: { provisioningState: 'Succeeded' } }] } }; // prettier-ignore
    }
    return { status: 200, body: shown(found) };
  }

  #deploy(request: ArmRequest, group: string, id: string): ArmReply {
    this.#store.mustBeIn(id);
    const { template, parameters } = membersOf(membersOf(request.body)['properties']);
    const given = membersOf(parameters);
    const written = membersOf(template);
    const defaults = Object.entries(membersOf(written['parameters'])).map(([name, one]) => [name, membersOf(one)['defaultValue']]); // prettier-ignore
    const values = {
      group,
      parameters: { ...Object.fromEntries(defaults), ...Object.fromEntries(Object.entries(given).map(([name, one]) => [name, membersOf(one)['value']])) }, // prettier-ignore
      variables: membersOf(written['variables']),
    };
    const resources = listOf(written['resources'])
      .map((one) => membersOf(worked(one, values)))
      .filter(({ condition }) => condition !== false);
    // A secure value is never told again.
    const told = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, /password|keydata/i.test(name) ? { type: 'SecureString' } : { type: 'String', ...membersOf(one) }])); // prettier-ignore
    const made = this.#store.put(id, { properties: { parameters: told, outputResources: [] } });
    made.properties = { ...made.properties, provisioningState: 'Running' };
    const each = this.#delays.deployment / (resources.length + 1);
    for (const [index, one] of resources.entries()) {
      this.#operations.later(each * (index + 1), () => {
        if (made.properties['provisioningState'] !== 'Running' || this.#store.get(id) !== made) return;
        const before = listOf(made.properties['outputResources']);
        made.properties = {
          ...made.properties,
          outputResources: [...before, { id: this.#create(group, one) }],
        };
      });
    }
    const end = (): void => {
      if (made.properties['provisioningState'] === 'Running') made.properties = { ...made.properties, provisioningState: 'Succeeded' }; // prettier-ignore
    };
    return this.#operations.begin(request, 201, this.#delays.deployment, 'async', { id, name: id.split('/').at(-1), properties: { provisioningState: 'Accepted' } }, end); // prettier-ignore
  }

  #create(group: string, one: Members): string {
    const type = String(one['type']);
    const id = `${group}/providers/${type}/${String(one['name'])}`;
    const { properties = {}, ...rest } = contentsOf(one);
    if (type.endsWith('/publicIPAddresses')) {
      this.#store.put(id, { ...rest, properties: { ...properties, ipAddress: '127.0.0.1' } });
    } else if (type.endsWith('/virtualMachines')) this.#createMachine(group, id, { ...rest, properties });
    else this.#store.put(id, { ...rest, properties });
    return id;
  }

  #createMachine(group: string, id: string, { properties = {}, ...rest }: ReturnType<typeof contentsOf>): void {
    const linux = membersOf(membersOf(membersOf(properties['osProfile'])['linuxConfiguration'])['ssh']);
    this.keys.push(...listOf(linux['publicKeys']).map((key) => String(membersOf(key)['keyData'])));
    const storage = membersOf(properties['storageProfile']);
    const name = String(membersOf(storage['osDisk'])['name']);
    const disk = `${group}/providers/Microsoft.Compute/disks/${name}`;
    this.#store.put(disk, { ...rest });
    const osDisk = { name, createOption: 'FromImage', managedDisk: { id: disk } };
    this.#store.put(id, { ...rest, properties: { ...properties, vmId: randomUUID(), storageProfile: { ...storage, osDisk, dataDisks: [] } } }); // prettier-ignore
  }
}
