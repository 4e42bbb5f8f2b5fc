// Azure's Resource Manager, sign-in and Compute, as far as Packer's builder and we ask them. What goes on takes its time
// whether or not anybody asks for it: after a kill nobody does, and a cloud goes on all the same.
import { randomUUID } from 'node:crypto';

import { ArmFault, type Resource, Store, typeOf } from './store.ts';
import { worked } from './template-expression.ts';

export interface ArmRequest {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string;
}

export interface ArmReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Answers the next requests that fit with this instead; `silence`: with nothing. */
export interface Trouble {
  readonly method: string;
  readonly path: RegExp;
  readonly reply: ArmReply | 'silence';
  /** How often; once unless given. */
  times?: number;
}

export interface Delays {
  deployment: number;
  capture: number;
  publish: number;
  remove: number;
}

type Members = Readonly<Record<string, unknown>>;

/** The parts of `/subscriptions/S/resourceGroups/G/…`. */
const GROUP = /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)$/i;
const DEPLOYMENT =
  /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)\/(?:providers\/Microsoft\.Resources\/)?deployments\/([^/]+)(?:\/(validate|operations|cancel))?$/i;
const LISTED = /^(\/subscriptions\/[^/]+(?:\/resourcegroups\/[^/]+)?)\/resources$/i;
const PAGE = 2;

export class ResourceManager {
  readonly store = new Store();
  readonly tenant = randomUUID();
  readonly subscription = randomUUID();
  readonly client = randomUUID();
  readonly secret = randomUUID();
  /** What a federated sign-in is to show. */
  readonly assertion = `${encoded({ alg: 'none' })}.${encoded({ sub: 'repo', exp: Math.floor(Date.now() / 1000) + 3600 })}.x`;
  readonly delays: Delays = { deployment: 400, capture: 300, publish: 300, remove: 200 };
  readonly troubles: Trouble[] = [];
  /** `METHOD path` of what was asked, without sign-ins. */
  readonly requests: string[] = [];
  /** What the role of the client allows; `*` stands for any text, as everywhere in Azure. */
  role: readonly string[] = ['*'];
  /** Actions that it lacks all the same. */
  readonly lacks = new Set<string>();
  /** Public keys that deployed machines let in. */
  readonly keys: string[] = [];
  tokenSeconds = 3600;
  readonly #tokens = new Map<string, number>();
  readonly #operations = new Map<string, { isDone: boolean; error: ArmFault | undefined }>();
  readonly #timers = new Set<NodeJS.Timeout>();

  get root(): string {
    return `/subscriptions/${this.subscription}`;
  }

  /** Makes a group that somebody had before. */
  group(name: string, tags: Readonly<Record<string, string>> = {}): string {
    return this.store.put(`${this.root}/resourceGroups/${name}`, { tags, createdTime: '2020-01-01T00:00:00Z' }).id;
  }

  /** Ids of all that there is, without what happens of itself. */
  inventory(): readonly string[] {
    return this.store.all.map(({ id }) => id).toSorted();
  }

  /** Resolves when all that was begun has come to its end, whoever is still there. */
  async settled(): Promise<void> {
    while (this.#timers.size > 0) await new Promise((resolve) => void setTimeout(resolve, 20));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  signIn(body: URLSearchParams): ArmReply {
    const isOwn = body.get('client_id') === this.client;
    const isRight = body.get('client_secret') === this.secret || body.get('client_assertion') === this.assertion;
    if (!isOwn || !isRight) {
      const code = body.has('client_assertion') ? 'AADSTS700024: Client assertion is not within its valid time range' : 'AADSTS7000215: Invalid client secret provided'; // prettier-ignore
      return {
        status: 401,
        body: { error: 'invalid_client', error_description: `${code}. Trace ID: ${randomUUID()}` },
      };
    }
    const token = this.token();
    const seconds = String(this.tokenSeconds);
    const until = String(Math.floor(Date.now() / 1000) + this.tokenSeconds);
    return { status: 200, body: { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, expires_on: until, not_before: '0', resource: 'https://management.azure.com/', access_token: token } }; // prettier-ignore
  }

  token(): string {
    const exp = Math.floor(Date.now() / 1000) + this.tokenSeconds;
    const claims = { oid: this.client, appid: this.client, tid: this.tenant, exp, jti: randomUUID() };
    const token = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.x`;
    this.#tokens.set(token, exp * 1000);
    return token;
  }

  /** From now on nobody is signed in. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  answer(request: ArmRequest): ArmReply | 'silence' {
    const path = decodeURIComponent(request.url.pathname);
    if (/^\/[\w-]+\/oauth2\/(?:v2\.0\/)?token$/.test(path))
      return this.signIn(new URLSearchParams(String(request.body)));
    this.requests.push(`${request.method} ${path}`);
    const trouble = this.troubles.find((one) => one.method === request.method && one.path.test(path));
    if (trouble !== undefined) {
      trouble.times = (trouble.times ?? 1) - 1;
      if (trouble.times <= 0) this.troubles.splice(this.troubles.indexOf(trouble), 1);
      return trouble.reply;
    }
    try {
      this.#authorize(request, path);
      return this.#route(request, path);
    } catch (error) {
      if (!(error instanceof ArmFault)) throw error;
      const { status, code, message } = error;
      return { status, body: { error: { code, message } } };
    }
  }

  #authorize({ method, url, authorization }: ArmRequest, path: string): void {
    const until = this.#tokens.get(authorization.replace(/^Bearer /i, '')) ?? 0;
    if (until <= Date.now()) {
      throw new ArmFault(401, 'ExpiredAuthenticationToken', 'The access token expiry UTC time is earlier than now.');
    }
    if (!url.searchParams.has('api-version')) {
      throw new ArmFault(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.');
    } // prettier-ignore
    const action = actionOf(method, path);
    const isAllowed = action === '' || this.role.some((one) => fits(action, one));
    if (isAllowed && !this.lacks.has(action)) return;
    throw new ArmFault(
      403,
      'AuthorizationFailed',
      `The client '${this.client}' with object id '${this.client}' does not have authorization to perform action '${action}' over scope '${path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  }

  #route(request: ArmRequest, path: string): ArmReply {
    const { method, url, body } = request;
    const [, subscription] = /^\/subscriptions\/([^/]+)/i.exec(path) ?? [];
    if (subscription?.toLowerCase() !== this.subscription) {
      throw new ArmFault(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
    }
    if (path === this.root) return { status: 200, body: { id: path, subscriptionId: this.subscription, tenantId: this.tenant, displayName: 'Lab', state: 'Enabled' } }; // prettier-ignore
    const operation = /\/(operations|operationresults)\/([0-9a-f-]{36})$/.exec(path);
    if (operation !== null) return this.#progress(operation[1] === 'operations', operation[2] ?? '', request);
    const [, scope = ''] = LISTED.exec(path) ?? [];
    if (scope !== '') return this.#resources(scope, url);
    const [, tagged] = /^(.+)\/providers\/Microsoft\.Resources\/tags\/default$/i.exec(path) ?? [];
    if (tagged !== undefined) return this.#tags(tagged, method, body);
    const authorization = /^(.+?)\/providers\/Microsoft\.Authorization\/(permissions|locks)$/i.exec(path);
    if (authorization !== null) {
      const [, on = '', what = ''] = authorization;
      return what.toLowerCase() === 'locks' ? this.#locks(on) : { status: 200, body: { value: [{ actions: this.role, notActions: [...this.lacks], dataActions: [], notDataActions: [] }] } }; // prettier-ignore
    }
    const deployment = DEPLOYMENT.exec(path);
    if (deployment !== null) return this.#deployment(request, deployment);
    if (method === 'DELETE') return this.#remove(request, path);
    if (method === 'POST') return this.#post(request, path);
    if (method === 'PUT') return this.#put(request, path);
    if (method === 'PATCH') return this.#change(request, path);
    if (/\/artifacttypes\/vmimage\//i.test(path)) return this.#platform(path);
    const found = this.store.get(path);
    if (found !== undefined) return method === 'HEAD' ? { status: 204 } : { status: 200, body: shown(found, url) };
    return this.#list(path, url) ?? notThere(path);
  }

  #put(request: ArmRequest, path: string): ArmReply {
    const given = membersOf(request.body);
    if (GROUP.test(path)) {
      const isThere = this.store.get(path) !== undefined;
      this.#mustNotGo(path);
      const made = this.store.put(path, contentsOf(given));
      return { status: isThere ? 200 : 201, body: shown(made) };
    }
    this.#mustBeIn(path);
    const isVersion = /\/versions\/[^/]+$/i.test(path);
    const made = this.store.put(path, isVersion ? versionOf(contentsOf(given)) : contentsOf(given));
    made.properties = { ...made.properties, provisioningState: 'Creating' };
    const { capture, publish } = this.delays;
    return this.#begin(request, 201, isVersion ? publish : capture, 'async', shown(made), () => {
      const now = this.store.get(path);
      if (now !== undefined) now.properties = { ...now.properties, provisioningState: 'Succeeded' };
    });
  }

  #change(request: ArmRequest, path: string): ArmReply {
    const found = this.store.get(path);
    if (found === undefined) return notThere(path);
    const { tags, properties } = contentsOf(membersOf(request.body));
    found.tags = tags ?? found.tags;
    found.properties = { ...found.properties, ...properties, provisioningState: 'Updating' };
    return this.#begin(request, 200, this.delays.publish, 'async', shown(found), () => {
      found.properties = { ...found.properties, provisioningState: 'Succeeded' };
    });
  }

  #post(request: ArmRequest, path: string): ArmReply {
    const [, on = '', verb = ''] = /^(.+)\/(\w+)$/.exec(path) ?? [];
    if (this.store.get(on) === undefined) return notThere(on);
    return verb === 'generalize' ? { status: 200 } : this.#begin(request, 202, this.delays.remove, 'location');
  }

  #remove(request: ArmRequest, path: string): ArmReply {
    const found = this.store.get(path);
    if (found === undefined) return GROUP.test(path) ? notThere(path) : { status: 204 };
    this.store.mustNotBeLocked(path);
    this.store.mustNotBeUsed(path);
    found.properties = { ...found.properties, provisioningState: 'Deleting' };
    return this.#begin(request, 202, this.delays.remove, 'location', undefined, () => this.store.remove(path));
  }

  #deployment(request: ArmRequest, [, group = '', name = '', verb]: RegExpExecArray): ArmReply {
    const id = `${group}/providers/Microsoft.Resources/deployments/${name}`;
    if (verb === 'validate') return { status: 200, body: { properties: { provisioningState: 'Succeeded' } } };
    if (request.method === 'DELETE') return this.#remove(request, id);
    if (request.method === 'PUT') return this.#deploy(request, group, id);
    const found = this.store.get(id);
    if (found === undefined) return notThere(id);
    if (verb === 'cancel') {
      found.properties = { ...found.properties, provisioningState: 'Canceled' };
      return { status: 204 };
    }
    if (verb === 'operations') {
      const made: readonly unknown[] = Array.isArray(found.properties['outputResources'])
        ? found.properties['outputResources']
        : [];
      const value = made.map((one, index) => {
        const target = String(membersOf(one)['id']);
        const targetResource = { id: target, resourceType: typeOf(target), resourceName: target.split('/').at(-1) };
        return { id: `${id}/operations/${index}`, operationId: String(index), properties: { provisioningState: 'Succeeded', targetResource } };
      }); // prettier-ignore
      // The last step of each deployment has no target.
      return { status: 200, body: { value: [...value, { id: `${id}/operations/x`, operationId: 'x', properties: { provisioningState: 'Succeeded' } }] } }; // prettier-ignore
    }
    return { status: 200, body: shown(found) };
  }

  /** One resource after the other, the machine last; none any more once it was cancelled or its group goes. */
  #deploy(request: ArmRequest, group: string, id: string): ArmReply {
    this.#mustBeIn(id);
    const { template, parameters } = membersOf(membersOf(request.body)['properties']);
    const given = membersOf(parameters);
    const written = membersOf(template);
    const defaults = Object.entries(membersOf(written['parameters'])).map(([name, one]) => [name, membersOf(one)['defaultValue']]); // prettier-ignore
    const values = {
      group,
      parameters: { ...Object.fromEntries(defaults), ...Object.fromEntries(Object.entries(given).map(([name, one]) => [name, membersOf(one)['value']])) }, // prettier-ignore
      variables: membersOf(written['variables']),
    };
    const all: readonly unknown[] = Array.isArray(written['resources']) ? written['resources'] : [];
    const resources = all.map((one) => membersOf(worked(one, values)));
    // A secure value is never told again.
    const told = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, /password|keydata/i.test(name) ? { type: 'SecureString' } : { type: 'String', ...membersOf(one) }])); // prettier-ignore
    const made = this.store.put(id, { properties: { parameters: told, outputResources: [] } });
    made.properties = { ...made.properties, provisioningState: 'Running' };
    const each = this.delays.deployment / (resources.length + 1);
    for (const [index, one] of resources.entries()) {
      this.#later(each * (index + 1), () => {
        if (made.properties['provisioningState'] !== 'Running' || this.store.get(id) !== made) return;
        const ids = this.#create(group, one);
        const before: readonly unknown[] = Array.isArray(made.properties['outputResources']) ? made.properties['outputResources'] : []; // prettier-ignore
        made.properties = { ...made.properties, outputResources: [...before, { id: ids }] };
      });
    }
    const end = (): void => {
      if (made.properties['provisioningState'] === 'Running') made.properties = { ...made.properties, provisioningState: 'Succeeded' }; // prettier-ignore
    };
    return this.#begin(request, 201, this.delays.deployment, 'async', { id, name: id.split('/').at(-1), properties: { provisioningState: 'Accepted' } }, end); // prettier-ignore
  }

  #create(group: string, one: Members): string {
    const type = String(one['type']);
    const id = `${group}/providers/${type}/${String(one['name'])}`;
    const { properties = {}, ...rest } = contentsOf(one);
    if (type.endsWith('/publicIPAddresses')) {
      this.store.put(id, { ...rest, properties: { ...properties, ipAddress: '127.0.0.1' } });
    } else if (type.endsWith('/virtualMachines')) {
      const linux = membersOf(membersOf(membersOf(properties['osProfile'])['linuxConfiguration'])['ssh']);
      const keys: readonly unknown[] = Array.isArray(linux['publicKeys']) ? linux['publicKeys'] : [];
      this.keys.push(...keys.map((key) => String(membersOf(key)['keyData'])));
      const storage = membersOf(properties['storageProfile']);
      const name = String(membersOf(storage['osDisk'])['name']);
      const disk = `${group}/providers/Microsoft.Compute/disks/${name}`;
      this.store.put(disk, { ...rest });
      const osDisk = { name, managedDisk: { id: disk } };
      this.store.put(id, { ...rest, properties: { ...properties, vmId: randomUUID(), storageProfile: { ...storage, osDisk, dataDisks: [] } } }); // prettier-ignore
    } else this.store.put(id, { ...rest, properties });
    return id;
  }

  #resources(scope: string, url: URL): ArmReply {
    if (GROUP.test(scope) && this.store.get(scope) === undefined) return notThere(scope);
    const filter = url.searchParams.get('$filter') ?? '';
    const types = [...filter.matchAll(/resourceType eq '([^']+)'/g)].map(([, type = '']) => type.toLowerCase());
    if (filter !== '' && types.length === 0) throw new ArmFault(400, 'InvalidFilterInQueryString', `Invalid $filter '${filter}' specified in the query string.`); // prettier-ignore
    const expand = (url.searchParams.get('$expand') ?? '').split(',');
    const low = scope.toLowerCase();
    const found = this.store.all
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

  /** What is of one type in a group, in a subscription, or in another resource. */
  #list(path: string, url: URL): ArmReply | undefined {
    const [, before = '', type = ''] = /^(.+?)\/providers\/(Microsoft\.[\w/.-]+)$/i.exec(path) ?? [];
    if (type.split('/').length % 2 !== 0) return undefined;
    if (GROUP.test(before) && this.store.get(before) === undefined) return notThere(before);
    const low = `${before}/`.toLowerCase();
    const inside = path.toLowerCase();
    const parts = type.split('/').length;
    const found = this.store.all.filter((one) => {
      const id = one.id.toLowerCase();
      if (parts > 2) return id.startsWith(`${inside}/`) && !id.slice(inside.length + 1).includes('/');
      return id.startsWith(low) && one.type.toLowerCase() === type.toLowerCase();
    });
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (parts > 2 && this.store.get(parent) === undefined) return notThere(parent);
    return paged(found.map((one) => shown(one)), url); // prettier-ignore
  }

  #platform(path: string): ArmReply {
    const names = ['1.0.9', '1.0.10'];
    if (path.endsWith('/versions')) return { status: 200, body: names.map((name) => ({ id: `${path}/${name}`, name, location: 'westeurope' })) }; // prettier-ignore
    return { status: 200, body: { id: path, name: path.split('/').at(-1), location: 'westeurope', properties: {} } };
  }

  #tags(id: string, method: string, body: unknown): ArmReply {
    const found = this.store.get(id);
    if (found === undefined) return notThere(id);
    if (method === 'PATCH') {
      const { operation, properties } = membersOf(body);
      if (operation !== 'Merge') throw new ArmFault(400, 'InvalidTagsOperation', `'${String(operation)}'`);
      const tags = Object.entries(membersOf(membersOf(properties)['tags'])).map(([name, value]) => [name, String(value)] as const); // prettier-ignore
      const wrong = tags.find(([name, value]) => /[<>%&\\?/]/.test(name) || name.length > 512 || value.length > 256);
      if (wrong !== undefined) throw new ArmFault(400, 'InvalidTagNameCharacters', `The tag '${wrong[0]}' is not valid.`); // prettier-ignore
      const merged = { ...found.tags, ...Object.fromEntries(tags) };
      if (Object.keys(merged).length > 50) throw new ArmFault(400, 'TooManyTags', 'The maximum number of tags is 50.');
      found.tags = merged;
    }
    return { status: 200, body: { id: `${found.id}/providers/Microsoft.Resources/tags/default`, name: 'default', type: 'Microsoft.Resources/tags', properties: { tags: found.tags } } }; // prettier-ignore
  }

  #locks(scope: string): ArmReply {
    const low = scope.toLowerCase();
    const value = this.store.locks
      .filter((one) => one.scope.toLowerCase() === low || one.scope.toLowerCase().startsWith(`${low}/`))
      .map(({ scope: on, name, level }) => ({ id: `${on}/providers/Microsoft.Authorization/locks/${name}`, name, type: 'Microsoft.Authorization/locks', properties: { level } })); // prettier-ignore
    return { status: 200, body: { value } };
  }

  #begin(
    { host, url }: ArmRequest,
    status: number,
    delay: number,
    kind: 'async' | 'location',
    body?: unknown,
    work: () => void = () => {},
  ): ArmReply {
    const operation = { isDone: false, error: undefined };
    const id = randomUUID();
    this.#operations.set(id, operation);
    this.#later(delay, () => {
      work();
      operation.isDone = true;
    });
    const where = `https://${host}${this.root}/providers/Microsoft.Resources/locations/westeurope`;
    const version = url.searchParams.get('api-version') ?? '';
    const header = kind === 'async' ? { 'azure-asyncoperation': `${where}/operations/${id}?api-version=${version}` } : { location: `${where}/operationresults/${id}?api-version=${version}` }; // prettier-ignore
    return { status, headers: { ...header, 'retry-after': '1' }, body };
  }

  #progress(isAsync: boolean, id: string, { host, url }: ArmRequest): ArmReply {
    const operation = this.#operations.get(id);
    if (operation === undefined) return notThere(url.pathname);
    const headers = { 'retry-after': '1' };
    if (isAsync) return { status: 200, headers, body: { name: id, status: operation.isDone ? 'Succeeded' : 'InProgress' } }; // prettier-ignore
    if (operation.isDone) return { status: 200 };
    return { status: 202, headers: { ...headers, location: `https://${host}${url.pathname}${url.search}` } };
  }

  #later(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay);
    this.#timers.add(timer);
  }

  #mustBeIn(id: string): void {
    const [group = ''] = /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+/i.exec(id) ?? [];
    const name = group.split('/').at(-1);
    if (this.store.get(group) === undefined) throw new ArmFault(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`); // prettier-ignore
    this.#mustNotGo(group);
  }

  #mustNotGo(group: string): void {
    if (this.store.get(group)?.properties['provisioningState'] !== 'Deleting') return;
    throw new ArmFault(409, 'ResourceGroupBeingDeleted', `The resource group '${group.split('/').at(-1)}' is in deprovisioning state and cannot perform this operation.`); // prettier-ignore
  }
}

/** The right that a request takes; empty where it takes none of its own. */
function actionOf(method: string, path: string): string {
  const verb = { GET: 'read', HEAD: 'read', PUT: 'write', PATCH: 'write', DELETE: 'delete' }[method];
  if (/\/(?:operations|operationresults)\/[0-9a-f-]{36}$/.test(path)) return '';
  const [, listed] = LISTED.exec(path) ?? [];
  if (listed !== undefined) return `Microsoft.Resources/subscriptions/${GROUP.test(listed) ? 'resourceGroups/' : ''}resources/read`; // prettier-ignore
  if (GROUP.test(path)) return `Microsoft.Resources/subscriptions/resourceGroups/${verb}`;
  const [, , , on] = DEPLOYMENT.exec(path) ?? [];
  if (DEPLOYMENT.test(path)) return `Microsoft.Resources/deployments/${on === 'operations' ? 'operations/read' : on === undefined ? verb : `${on}/action`}`; // prettier-ignore
  if (!path.includes('/providers/')) return 'Microsoft.Resources/subscriptions/read';
  const [, before = '', last = ''] = /^(.+)\/([^/]+)$/.exec(path) ?? [];
  return verb === undefined ? `${typeOf(before)}/${last}/action` : `${typeOf(path)}/${verb}`;
}

function fits(action: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i').test(action);
}

function notThere(path: string): ArmReply {
  const name = path.split('/').at(-1);
  const isGroup = GROUP.test(path);
  const message = isGroup ? `Resource group '${name}' could not be found.` : `The Resource '${typeOf(path)}/${name}' under resource group was not found.`; // prettier-ignore
  return { status: 404, body: { error: { code: isGroup ? 'ResourceGroupNotFound' : 'ResourceNotFound', message } } };
}

function shown(one: Resource, url?: URL): Members {
  const { id, type, location, tags, properties } = one;
  const states: readonly unknown[] = type.endsWith('/versions') ? targetsOf(properties) : [];
  const isReady = properties['provisioningState'] === 'Succeeded';
  const summary = states.map((region) => ({ region: membersOf(region)['name'], state: isReady ? 'Completed' : 'Replicating', details: '', progress: isReady ? 100 : 10 })); // prettier-ignore
  const replicationStatus = { aggregatedState: isReady ? 'Completed' : 'InProgress', summary };
  const more = url?.searchParams.get('$expand') === 'ReplicationStatus' ? { replicationStatus } : {};
  return { id, name: id.split('/').at(-1), type, location, tags, properties: { ...properties, ...more } };
}

function targetsOf(properties: Members): readonly unknown[] {
  const { targetRegions } = membersOf(properties['publishingProfile']);
  return Array.isArray(targetRegions) ? targetRegions : [];
}

/** Of 2018-06-01, which Packer 1.6.6 speaks, the source stood elsewhere; whoever asks today is told where it is today. */
function versionOf(given: Partial<Resource>): Partial<Resource> {
  const { properties = {} } = given;
  const { source, ...publishing } = membersOf(properties['publishingProfile']);
  const image = membersOf(membersOf(source)['managedImage'])['id'];
  const storageProfile = image === undefined ? properties['storageProfile'] : { source: { id: image } };
  const publishingProfile = { ...publishing, publishedDate: new Date().toISOString() };
  return { ...given, properties: { ...properties, publishingProfile, storageProfile } };
}

function paged(found: readonly unknown[], url: URL): ArmReply {
  const at = Number(url.searchParams.get('$skiptoken') ?? '0');
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(at + PAGE));
  const value = found.slice(at, at + PAGE);
  return { status: 200, body: { value, ...(at + PAGE < found.length ? { nextLink: next.href } : {}) } };
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function contentsOf(given: Members): Partial<Resource> {
  const tags = Object.entries(membersOf(given['tags'])).map(([name, value]) => [name, String(value)] as const);
  return {
    ...(typeof given['location'] === 'string' ? { location: given['location'] } : {}),
    ...(given['tags'] === undefined ? {} : { tags: Object.fromEntries(tags) }),
    properties: membersOf(given['properties']),
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
