// Google's Compute Engine, its sign-in and its rights, as far as Packer's builder and we ask them. What goes on takes its time
// whether or not anybody asks for it: after a kill nobody does, and a cloud goes on all the same.
import { createVerify, generateKeyPairSync, randomUUID } from 'node:crypto';

import { Discovery } from './discovery.ts';
import { type Collection, GceFault, pathOf, Resources, selfLink } from './resources.ts';
import { rightsFor } from './rights.ts';

export interface GceRequest {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string;
}

export interface GceReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Answers the next requests that fit with this instead; `silence`: with nothing. */
export interface Trouble {
  readonly method: string;
  readonly path: RegExp;
  readonly reply: GceReply | 'silence';
  /** How often; once unless given. */
  times?: number;
}

export interface Delays {
  instance: number;
  image: number;
  remove: number;
}

type Members = Readonly<Record<string, unknown>>;

const PAGE = 2;
/** Others' projects, and the families that everybody may use. */
const PUBLIC = [
  { project: 'debian-cloud', family: 'debian-12' },
  { project: 'ubuntu-os-cloud', family: 'ubuntu-2404-lts-amd64' },
] as const;
const COLLECTION = /^projects\/[^/]+\/(?:global|zones\/[^/]+)\/(instances|disks|images)$/;
const RESOURCE = /^(projects\/[^/]+\/(?:global|zones\/[^/]+)\/(?:instances|disks|images)\/[^/]+)(?:\/(\w+))?$/;
const OPERATION = /^projects\/[^/]+\/(?:global|zones\/[^/]+)\/operations\/([\w-]+)(?:\/wait)?$/;
const FAMILY = /^(projects\/[^/]+\/global\/images)\/family\/([^/]+)$/;

interface Operation {
  isDone: boolean;
  fault: GceFault | undefined;
  readonly body: Members;
}

export class ComputeEngine {
  readonly store = new Resources();
  readonly project = `lab-${randomUUID().slice(0, 8)}`;
  readonly zone = 'europe-west1-b';
  /** Others' public images are here. */
  readonly publicProject = 'debian-cloud';
  /** Another one of the same owner. */
  readonly otherProject = `other-${randomUUID().slice(0, 8)}`;
  readonly delays: Delays = { instance: 400, image: 400, remove: 200 };
  readonly troubles: Trouble[] = [];
  /** `METHOD path` of what was asked, without sign-ins and operations. */
  readonly requests: string[] = [];
  /** What the role of the account allows; null: everything. */
  role: readonly string[] | null = null;
  /** Whether filters of lists are passed over, as a service may. */
  ignoresFilters = false;
  tokenSeconds = 3600;
  /** What of requests and answers is not as Google describes it. */
  readonly misfits = new Set<string>();
  readonly discovery = new Discovery();
  /** Told of each address that an instance gets. */
  onAddress: (address: string) => void = () => {};
  readonly #pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly email = `packer@${this.project}.iam.gserviceaccount.com`;
  /** What a federated sign-in is to show. */
  readonly federated = randomUUID();
  readonly #tokens = new Map<string, number>();
  readonly #operations = new Map<string, Operation>();
  readonly #policies = new Map<string, Members>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #addresses = 1;

  constructor() {
    for (const { project, family } of PUBLIC)
      this.store.add(`projects/${project}/global/images/${family}-v1`, {
        family,
        status: 'READY',
        diskSizeGb: '10',
        creationTimestamp: '2020-01-01T00:00:00.000+00:00',
      });
  }

  /** A key file of its only account. */
  get key(): Members {
    return {
      type: 'service_account',
      project_id: this.project,
      private_key_id: 'k1',
      private_key: this.#pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      client_email: this.email,
      client_id: '1',
      auth_uri: 'https://accounts.google.com/o/oauth2/auth',
      token_uri: 'https://oauth2.googleapis.com/token',
    };
  }

  /** Paths of all that there is but others' public images. */
  inventory(): readonly string[] {
    return this.store.all
      .map(({ path }) => path)
      .filter((path) => !isPublic(path))
      .toSorted();
  }

  /** Public keys that instances let in. */
  keys(): readonly string[] {
    return this.store.all.flatMap(({ body }) => {
      const items = membersOf(body['metadata'])['items'];
      const keys = listOf(items).find((one) => one['key'] === 'ssh-keys')?.['value'];
      const lines = typeof keys === 'string' ? keys.split('\n') : [];
      return lines.map((line) => line.slice(line.indexOf(':') + 1));
    });
  }

  /** Resolves when all that was begun has come to its end, whoever is still there. */
  async settled(): Promise<void> {
    while (this.#timers.size > 0) await new Promise((resolve) => void setTimeout(resolve, 20));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  token(): string {
    const token = `ya29.${randomUUID()}`;
    this.#tokens.set(token, Date.now() + this.tokenSeconds * 1000);
    return token;
  }

  /** From now on nobody is signed in. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  answer(given: GceRequest): GceReply | 'silence' {
    const request = { ...given, body: withoutNulls(given.body) };
    const reply = this.#reply(request);
    for (const one of this.discovery.problems(request, reply)) this.misfits.add(one);
    return reply;
  }

  #reply(request: GceRequest): GceReply | 'silence' {
    const path = decodeURIComponent(request.url.pathname);
    const signedIn = this.#signIn(request, path);
    if (signedIn !== undefined) return signedIn;
    const short = path.replace(/^\/(?:compute\/v1|v1)\//, '');
    if (!OPERATION.test(short)) this.requests.push(`${request.method} ${short}`);
    const trouble = this.troubles.find((one) => one.method === request.method && one.path.test(short));
    if (trouble !== undefined) {
      trouble.times = (trouble.times ?? 1) - 1;
      if (trouble.times <= 0) this.troubles.splice(this.troubles.indexOf(trouble), 1);
      return trouble.reply;
    }
    try {
      this.#authenticate(request);
      return this.#route(request, short);
    } catch (error) {
      if (!(error instanceof GceFault)) throw error;
      const { status, reason, message } = error;
      return { status, body: { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } } };
    }
  }

  #signIn({ method, host, url, body, authorization }: GceRequest, path: string): GceReply | undefined {
    const ok = (): GceReply => ({ status: 200, body: { access_token: this.token(), token_type: 'Bearer', expires_in: this.tokenSeconds } }); // prettier-ignore
    const refused = (error: string, error_description: string): GceReply => ({ status: 400, body: { error, error_description } }); // prettier-ignore
    if (host.startsWith('oauth2.') && path === '/token') {
      const [head, claims, signature] = new URLSearchParams(String(body)).get('assertion')?.split('.') ?? [];
      const check = createVerify('RSA-SHA256').update(`${head}.${claims}`);
      const isRight = check.verify(this.#pair.publicKey, signature ?? '', 'base64url');
      return isRight ? ok() : refused('invalid_grant', 'Invalid JWT Signature.');
    }
    if (host.startsWith('sts.') && path === '/v1/token') {
      const isRight = new URLSearchParams(String(body)).get('subject_token') === this.federated;
      return isRight ? ok() : refused('invalid_grant', 'The given credential is rejected by the attribute condition.');
    }
    if (host.startsWith('iamcredentials.') && method === 'POST' && path.endsWith(':generateAccessToken')) {
      if (!this.#isSignedIn(authorization)) return { status: 401, body: { error: { code: 401, status: 'UNAUTHENTICATED', message: 'no' } } }; // prettier-ignore
      if (!path.includes(this.email)) return { status: 403, body: { error: { code: 403, status: 'PERMISSION_DENIED', message: "Permission 'iam.serviceAccounts.getAccessToken' denied" } } }; // prettier-ignore
      const expireTime = new Date(Date.now() + this.tokenSeconds * 1000).toISOString();
      return { status: 200, body: { accessToken: this.token(), expireTime } };
    }
    return url.pathname.includes('/computeMetadata/') ? ok() : undefined;
  }

  #isSignedIn(authorization: string): boolean {
    return (this.#tokens.get(authorization.replace(/^Bearer /i, '')) ?? 0) > Date.now();
  }

  #authenticate({ authorization }: GceRequest): void {
    if (!this.#isSignedIn(authorization))
      throw new GceFault(401, 'authError', 'Request had invalid authentication credentials.');
  }

  #authorize(method: string, path: string): void {
    const { role } = this;
    if (role === null || isPublic(path)) return;
    const lacking = rightsFor(method, path).find((right) => !role.includes(right));
    if (lacking === undefined) return;
    throw new GceFault(403, 'forbidden', `Required '${lacking}' permission for '${path}'`);
  }

  #route(request: GceRequest, path: string): GceReply {
    const { method, url, body } = request;
    const [, asked = ''] = /^projects\/([^/:]+)/.exec(path) ?? [];
    if (asked !== this.project && asked !== this.otherProject && !isPublic(path))
      throw new GceFault(404, 'notFound', `The resource 'projects/${asked}' was not found`);
    if (path.endsWith(':testIamPermissions')) {
      const wanted = listed(membersOf(body)['permissions']).map(String);
      const { role } = this;
      return {
        status: 200,
        body: { permissions: role === null ? wanted : wanted.filter((one) => role.includes(one)) },
      };
    }
    const operation = OPERATION.exec(path);
    if (operation !== null) return this.#progress(operation[1] ?? '', method, path);
    this.#authorize(method, path);
    if (path === `projects/${asked}`)
      return { status: 200, body: { kind: 'compute#project', id: '1', name: asked, commonInstanceMetadata: { kind: 'compute#metadata', items: [] } } }; // prettier-ignore
    const family = FAMILY.exec(path);
    if (family !== null) return this.#newest(family[1] ?? '', family[2] ?? '');
    const [, kind] = /\/aggregated\/(instances|disks|instanceTemplates)$/.exec(path) ?? [];
    if (kind !== undefined) return this.#everywhere(asked, url, kind);
    const collection = COLLECTION.exec(path);
    if (collection !== null && method === 'POST') return this.#insert(path, collection[1] === 'instances' ? 'instances' : collection[1] === 'disks' ? 'disks' : 'images', membersOf(body)); // prettier-ignore
    if (collection !== null) return this.#list(path, url);
    const [, on = '', verb] = RESOURCE.exec(path) ?? [];
    if (on !== '') return this.#onResource(request, on, verb);
    return this.#fixed(path);
  }

  /** Zones, types of machines and networks, of which there are always the same. */
  #fixed(path: string): GceReply {
    const name = path.split('/').at(-1) ?? '';
    const isThere =
      path === `projects/${this.project}/zones/${this.zone}` ||
      path === `projects/${this.project}/global/networks/default` ||
      path.startsWith(`projects/${this.project}/zones/${this.zone}/machineTypes/`);
    if (!isThere) throw notThere(path);
    const region = { region: selfLink(`projects/${this.project}/regions/europe-west1`), status: 'UP' };
    return {
      status: 200,
      body: { id: '7', name, selfLink: selfLink(path), ...(path.endsWith(this.zone) ? region : {}) },
    };
  }

  #newest(path: string, family: string): GceReply {
    const found = this.store
      .of(path)
      .filter(({ body }) => body['family'] === family && membersOf(body['deprecated'])['state'] === undefined)
      .toSorted((a, b) => String(b.body['creationTimestamp']).localeCompare(String(a.body['creationTimestamp'])));
    if (found[0] === undefined) throw notThere(`${path}/family/${family}`);
    return { status: 200, body: found[0].body };
  }

  #insert(path: string, collection: Collection, given: Members): GceReply {
    const name = String(given['name']);
    if (!/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name))
      throw new GceFault(400, 'invalid', `Invalid value for field 'resource.name': '${name}'.`);
    const own = `${path}/${name}`;
    if (collection === 'instances') return this.#makeInstance(path, own, given);
    if (collection === 'images') return this.#makeImage(path, own, given);
    this.store.add(own, { ...given, status: 'READY', users: [] });
    return this.#begin(path, own, 'insert', this.delays.instance, () => {});
  }

  /** It is there at once, with its disks, and runs a little later. */
  #makeInstance(path: string, own: string, given: Members): GceReply {
    const zone = path.replace(/\/instances$/, '');
    if (this.store.get(own) !== undefined)
      throw new GceFault(409, 'alreadyExists', `The resource '${own}' already exists`);
    const disks = listOf(given['disks']).map((one, index) => {
      const wanted = membersOf(one['initializeParams']);
      const named = wanted['diskName'];
      const name = typeof named === 'string' && named !== '' ? named : (own.split('/').at(-1) ?? '');
      const source = one['source'] === undefined ? `${zone}/disks/${name}` : pathOf(one['source']);
      if (one['source'] === undefined)
        this.store.add(source, {
          sizeGb: '10',
          status: 'READY',
          users: [selfLink(own)],
          sourceImage: wanted['sourceImage'],
          sourceImageId: this.store.get(pathOf(wanted['sourceImage']))?.id,
        });
      else this.store.change(source, { users: [selfLink(own)] });
      const { initializeParams: _, ...rest } = one;
      return {
        ...rest,
        kind: 'compute#attachedDisk',
        source: selfLink(source),
        deviceName: `persistent-disk-${index}`,
        index,
      };
    });
    const nics = listOf(given['networkInterfaces']);
    this.store.add(own, { ...given, disks, networkInterfaces: nics, status: 'PROVISIONING' });
    return this.#begin(path, own, 'insert', this.delays.instance, () => {
      this.#addresses = (this.#addresses % 250) + 1;
      const natIP = `127.0.1.${this.#addresses}`;
      this.onAddress(natIP);
      const running = nics.map((nic) => ({
        ...nic,
        networkIP: `10.0.0.${this.#addresses}`,
        accessConfigs: listOf(nic['accessConfigs']).map((one) => ({ ...one, natIP })),
      }));
      const lastStartTimestamp = new Date().toISOString();
      this.store.change(own, { status: 'RUNNING', networkInterfaces: running, lastStartTimestamp });
    });
  }

  /** It is there at once, with where it comes from, and ready a little later. */
  #makeImage(path: string, own: string, given: Members): GceReply {
    const [disk, image] = [pathOf(given['sourceDisk']), pathOf(given['sourceImage'])];
    const source = this.store.get(disk === '' ? image : disk);
    if (source === undefined) throw notThere(disk === '' ? image : disk);
    const from =
      disk === ''
        ? { sourceImage: selfLink(image), sourceImageId: source.id }
        : { sourceDisk: selfLink(disk), sourceDiskId: source.id };
    this.store.add(own, { ...given, ...from, status: 'PENDING', diskSizeGb: '10' });
    return this.#begin(path, own, 'insert', this.delays.image, () => {
      this.store.change(own, { status: 'READY' });
    });
  }

  #list(path: string, url: URL): GceReply {
    const filter = url.searchParams.get('filter') ?? '';
    const wanted = [...filter.matchAll(/labels\.([\w-]+)="([^"]*)"/g)];
    if (filter !== '' && wanted.length === 0) throw new GceFault(400, 'invalid', `Invalid value for field 'filter': '${filter}'.`); // prettier-ignore
    const fits = ({ body }: { readonly body: Members }): boolean =>
      this.ignoresFilters ||
      wanted.length === 0 ||
      wanted.some(([, name = '', value]) => membersOf(body['labels'])[name] === value);
    const all = this.store.of(path).filter(fits);
    const first = Number(url.searchParams.get('pageToken') ?? '0');
    const next = first + PAGE < all.length ? { nextPageToken: String(first + PAGE) } : {};
    const items = all.slice(first, first + PAGE).map(({ body }) => body);
    const kind = `compute#${path.split('/').at(-1)?.replace(/s$/, '')}List`;
    return {
      status: 200,
      body: { kind, id: path, selfLink: selfLink(path), ...(items.length === 0 ? {} : { items }), ...next },
    };
  }

  /** Zones that have none are told with a warning, and each zone is a page of its own. */
  #everywhere(project: string, url: URL, kind: string): GceReply {
    const [, name] = /^name="([^"]+)"$/.exec(url.searchParams.get('filter') ?? '') ?? [];
    const fits = ({ body }: { readonly body: Members }): boolean =>
      this.ignoresFilters || name === undefined || body['name'] === name;
    // One zone a page, as Google is free to.
    const [zone = '', next] =
      [['us-east1-b', this.zone], [this.zone]][Number(url.searchParams.get('pageToken') ?? '0')] ?? [];
    const scope = kind === 'instanceTemplates' ? 'global' : `zones/${zone}`;
    // What is global is on the last page alone.
    const isHere = scope !== 'global' || next === undefined;
    const found = isHere ? this.store.of(`projects/${project}/${scope}/${kind}`).filter(fits) : [];
    const nothing = { warning: { code: 'NO_RESULTS_ON_PAGE' } };
    const items = { [scope]: found.length === 0 ? nothing : { [kind]: found.map(({ body }) => body) } };
    const more = next === undefined ? {} : { nextPageToken: '1' };
    return {
      status: 200,
      body: { kind: `compute#${kind.replace(/s$/, '')}AggregatedList`, id: 'x', items, ...more },
    };
  }

  #onResource({ method, url, body }: GceRequest, path: string, verb: string | undefined): GceReply {
    const found = this.store.get(path);
    if (found === undefined) throw notThere(path);
    const given = membersOf(body);
    if (verb === undefined && method === 'GET') return { status: 200, body: found.body };
    if (verb === undefined && method === 'DELETE') return this.#remove(path);
    if (verb === undefined && method === 'PATCH') {
      const { family, description, deprecated } = given;
      const change = { ...(family === undefined ? {} : { family }), ...(description === undefined ? {} : { description }), ...(deprecated === undefined ? {} : { deprecated }) }; // prettier-ignore
      return this.#begin(path, path, 'patch', this.delays.remove / 4, () => this.store.change(path, change));
    }
    if (verb === 'serialPort') return { status: 200, body: { contents: '' } };
    if (verb === 'setLabels') {
      if (given['labelFingerprint'] !== found.body['labelFingerprint'])
        throw new GceFault(412, 'conditionNotMet', 'Labels fingerprint either invalid or resource labels have changed');
      // From here on an older fingerprint is stale.
      this.store.change(path, { labels: given['labels'] });
      return this.#begin(path, path, 'setLabels', this.delays.remove / 4, () => {});
    }
    if (verb === 'deprecate') {
      const state = given['state'];
      const deprecated = state === undefined || state === 'ACTIVE' ? without(given, 'state') : given;
      return this.#begin(path, path, 'deprecate', this.delays.remove / 4, () =>
        this.store.change(path, { deprecated: Object.keys(deprecated).length === 0 ? undefined : deprecated }),
      );
    }
    if (verb === 'setDiskAutoDelete') {
      const [device, value] = [url.searchParams.get('deviceName'), url.searchParams.get('autoDelete') === 'true'];
      const disks = listOf(found.body['disks']);
      if (disks.every((one) => one['deviceName'] !== device)) throw new GceFault(400, 'invalid', 'No such device');
      const changed = disks.map((one) => (one['deviceName'] === device ? { ...one, autoDelete: value } : one));
      return this.#begin(path, path, 'setDiskAutoDelete', this.delays.remove / 4, () =>
        this.store.change(path, { disks: changed }),
      );
    }
    if (verb === 'getIamPolicy') return { status: 200, body: this.#policies.get(path) ?? { etag: 'ACAB', version: 1 } };
    if (verb === 'setIamPolicy') {
      const policy = membersOf(given['policy']);
      if (policy['etag'] !== (this.#policies.get(path)?.['etag'] ?? 'ACAB'))
        throw new GceFault(412, 'conditionNotMet', 'There were concurrent policy changes.');
      const made = { version: 1, bindings: policy['bindings'], etag: randomUUID().slice(0, 8) };
      this.#policies.set(path, made);
      return { status: 200, body: made };
    }
    return this.#begin(path, path, verb ?? method, this.delays.remove, () => {});
  }

  /** What is just being made, or in use, cannot go. */
  #remove(path: string): GceReply {
    const body: Members = this.store.get(path)?.body ?? {};
    if (body['status'] === 'PENDING')
      throw new GceFault(400, 'resourceNotReady', `The resource '${path}' is not ready`);
    if (listed(body['users']).length > 0)
      throw new GceFault(400, 'resourceInUseByAnotherResource', `The disk resource '${path}' is already being used`);
    if (path.includes('/instances/')) this.store.change(path, { status: 'STOPPING' });
    return this.#begin(path, path, 'delete', this.delays.remove, () => {
      for (const one of listOf(body['disks'] === undefined ? [] : this.store.get(path)?.body['disks'])) {
        const disk = pathOf(one['source']);
        if (one['autoDelete'] === true) this.store.remove(disk);
        else this.store.change(disk, { users: [] });
      }
      this.store.remove(path);
    });
  }

  #begin(scope: string, target: string, operationType: string, ms: number, work: () => void): GceReply {
    const name = `operation-${Date.now()}-${randomUUID()}`;
    const where = /^projects\/[^/]+\/(?:global|zones\/[^/]+)/.exec(scope)?.[0] ?? '';
    const path = `${where}/operations/${name}`;
    const zone = where.includes('/zones/') ? { zone: selfLink(where) } : {};
    const body = { kind: 'compute#operation', id: String(this.#operations.size + 1), name, operationType, targetLink: selfLink(target), user: this.email, insertTime: new Date().toISOString(), selfLink: selfLink(path), ...zone }; // prettier-ignore
    const operation: Operation = { isDone: false, fault: undefined, body };
    this.#operations.set(name, operation);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      try {
        work();
      } catch (error) {
        if (!(error instanceof GceFault)) throw error;
        operation.fault = error;
      }
      operation.isDone = true;
    }, ms);
    this.#timers.add(timer);
    return { status: 200, body: { ...body, status: 'RUNNING', progress: 0 } };
  }

  #progress(name: string, method: string, path: string): GceReply {
    this.#authorize(method, path);
    const found = this.#operations.get(name);
    if (found === undefined) throw notThere(path);
    const { isDone, fault, body } = found;
    const error =
      fault === undefined
        ? {}
        : { error: { errors: [{ code: fault.reason, message: fault.message }] }, httpErrorStatusCode: fault.status };
    return {
      status: 200,
      body: { ...body, status: isDone ? 'DONE' : 'RUNNING', progress: isDone ? 100 : 1, ...error },
    };
  }
}

function isPublic(path: string): boolean {
  return PUBLIC.some(({ project }) => path === `projects/${project}` || path.startsWith(`projects/${project}/`));
}

function notThere(path: string): GceFault {
  return new GceFault(404, 'notFound', `The resource '${path}' was not found`);
}

/** Packer 1.6 sends lists of metadata that begin with nulls, over which Google passes. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutNulls(one)]));
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function listOf(value: unknown): readonly Members[] {
  return listed(value).map(membersOf);
}

function without(given: Members, name: string): Members {
  return Object.fromEntries(Object.entries(given).filter(([one]) => one !== name));
}
