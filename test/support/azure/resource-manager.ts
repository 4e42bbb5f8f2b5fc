// Azure's Resource Manager, sign-in and Compute, as far as Packer's builder and we ask them.
import { randomUUID } from 'node:crypto';

import {
  type ArmReply,
  type ArmRequest,
  contentsOf,
  GROUP,
  type Members,
  membersOf,
  notThere,
  shown,
} from './answers.ts';
import { Description } from './description.ts';
import { DEPLOYMENT, Deployments } from './deployments.ts';
import { Galleries, VERSION } from './galleries.ts';
import { listLocations, listResources, listType, platformImages } from './listing.ts';
import { Operations } from './operations.ts';
import { actionOf, fits, LISTED } from './rights.ts';
import { ArmFault, type Resource, Store } from './store.ts';

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

const description = new Description();
/** What of requests and answers was not as Microsoft describes it, in all tests of this process: they fail by it, whatever they look at. */
const misfits = new Set<string>();
process.on('exit', () => {
  if (misfits.size === 0) return;
  console.error(['Not as Azure is described:', ...misfits].join('\n'));
  process.exitCode = 1;
});

/** Goes at once, as its description has it. */
const VAULT = /\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+$/i;

const SIGN_IN = /^\/[\w-]+\/oauth2\/(?:v2\.0\/)?token$/;

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
  tokenSeconds = 3600;
  readonly root = `/subscriptions/${this.subscription}`;
  readonly galleries: Galleries;
  readonly #operations = new Operations(this.root);
  readonly #deployments = new Deployments(this.store, this.#operations, this.delays);
  readonly #tokens = new Map<string, number>();

  constructor() {
    this.galleries = new Galleries(this.store, this.#operations, this.delays);
  }

  /** Public keys that deployed machines let in. */
  get keys(): readonly string[] {
    return this.#deployments.keys;
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
  settled(): Promise<void> {
    return this.#operations.settled();
  }

  stop(): void {
    this.#operations.stop();
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
    if (SIGN_IN.test(path)) return this.signIn(new URLSearchParams(String(request.body)));
    this.requests.push(`${request.method} ${path}`);
    const trouble = this.troubles.find((one) => one.method === request.method && one.path.test(path));
    // What a test says in Azure's stead is its own.
    const reply = trouble === undefined ? this.#reply(request, path) : 'silence';
    for (const one of description.problems(request, reply)) misfits.add(one);
    if (trouble === undefined) return reply;
    trouble.times = (trouble.times ?? 1) - 1;
    if (trouble.times <= 0) this.troubles.splice(this.troubles.indexOf(trouble), 1);
    return trouble.reply;
  }

  #reply(request: ArmRequest, path: string): ArmReply {
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
    if (path === `${this.root}/locations`) return listLocations(this.root);
    const operation = /\/(operations|operationresults)\/([0-9a-f-]{36})$/.exec(path);
    if (operation !== null)
      return this.#operations.progress(operation[1] === 'operations', operation[2] ?? '', request);
    const [, scope = ''] = LISTED.exec(path) ?? [];
    if (scope !== '') return listResources(this.store, scope, url);
    const [, tagged] = /^(.+)\/providers\/Microsoft\.Resources\/tags\/default$/i.exec(path) ?? [];
    if (tagged !== undefined) return this.#tags(tagged, method, body);
    const authorization = /^(.+?)\/providers\/Microsoft\.Authorization\/(permissions|locks)$/i.exec(path);
    if (authorization !== null) {
      const [, on = '', what = ''] = authorization;
      return what.toLowerCase() === 'locks' ? this.#locks(on) : { status: 200, body: { value: [{ actions: this.role, notActions: [...this.lacks], dataActions: [], notDataActions: [] }] } }; // prettier-ignore
    }
    const deployment = DEPLOYMENT.exec(path);
    if (deployment !== null && method !== 'DELETE') return this.#deployments.answer(request, deployment);
    if (method === 'DELETE') return this.#remove(request, pathOfDeployment(deployment) ?? path);
    if (method === 'POST') return this.galleries.share(request, path) ?? this.#post(request, path);
    if (method === 'PUT') return this.#put(request, path);
    if (method === 'PATCH') return this.#change(request, path);
    if (/\/artifacttypes\/vmimage\//i.test(path)) return platformImages(path);
    const found = this.store.get(path);
    if (found === undefined) return listType(this.store, path, url) ?? notThere(path);
    return method === 'HEAD' ? { status: 204 } : { status: 200, body: shown(found, this.#more(found, url)) };
  }

  /** What is told only when it is asked for. */
  #more(found: Resource, url: URL): Members {
    const isView = url.searchParams.get('$expand')?.toLowerCase() === 'instanceview';
    if (!isView || !/\/virtualMachines$/i.test(found.type)) return this.galleries.more(found, url);
    const statuses = [{ code: 'ProvisioningState/succeeded' }, { code: 'PowerState/running' }];
    return { instanceView: { statuses } };
  }

  #put(request: ArmRequest, path: string): ArmReply {
    const given = membersOf(request.body);
    if (GROUP.test(path)) {
      const isThere = this.store.get(path) !== undefined;
      this.store.mustNotGo(path);
      const made = this.store.put(path, contentsOf(given));
      return { status: isThere ? 200 : 201, body: shown(made) };
    }
    this.store.mustBeIn(path);
    if (VERSION.test(path)) return this.galleries.put(request, path);
    const made = this.store.put(path, contentsOf(given));
    made.properties = { ...made.properties, provisioningState: 'Creating' };
    return this.#operations.begin(request, 201, this.delays.capture, 'async', shown(made), () => {
      const now = this.store.get(path);
      if (now !== undefined) now.properties = { ...now.properties, provisioningState: 'Succeeded' };
    });
  }

  #change(request: ArmRequest, path: string): ArmReply {
    const found = this.store.get(path);
    if (found === undefined) return notThere(path);
    if (VERSION.test(path)) return this.galleries.change(request, found);
    const { tags, properties } = contentsOf(membersOf(request.body));
    found.tags = tags ?? found.tags;
    found.properties = { ...found.properties, ...properties, provisioningState: 'Updating' };
    return this.#operations.begin(request, 200, this.delays.capture, 'async', shown(found), () => {
      found.properties = { ...found.properties, provisioningState: 'Succeeded' };
    });
  }

  #post(request: ArmRequest, path: string): ArmReply {
    const [, on = '', verb = ''] = /^(.+)\/(\w+)$/.exec(path) ?? [];
    if (this.store.get(on) === undefined) return notThere(on);
    return verb === 'generalize'
      ? { status: 200 }
      : this.#operations.begin(request, 202, this.delays.remove, 'location');
  }

  #remove(request: ArmRequest, path: string): ArmReply {
    const found = this.store.get(path);
    if (found === undefined) return GROUP.test(path) ? notThere(path) : { status: 204 };
    this.store.mustNotBeLocked(path);
    this.store.mustNotBeUsed(path);
    if (VAULT.test(path)) {
      this.store.remove(path);
      return { status: 200 };
    }
    found.properties = { ...found.properties, provisioningState: 'Deleting' };
    return this.#operations.begin(request, 202, this.delays.remove, 'location', undefined, () =>
      this.store.remove(path),
    );
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
}

function pathOfDeployment(deployment: RegExpExecArray | null): string | undefined {
  if (deployment === null) return undefined;
  const [, group = '', name = ''] = deployment;
  return `${group}/providers/Microsoft.Resources/deployments/${name}`;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
