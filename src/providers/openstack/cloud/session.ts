import { z } from 'zod';

import { UserError } from '../../../core/errors.ts';
import { type CloudAuth, tokenRequest, withoutSlashes } from './auth.ts';
import { hasStatus, ServiceError } from '../../../core/http/answer.ts';
import {
  type CloudLimits,
  createWire,
  type Wire,
  type WireReply,
  type WireRequest,
  wordsOf,
} from '../../../core/http/wire.ts';
import { parsedJson } from '../../../core/values.ts';

/** The services that are asked, by the types under which a catalog has them. */
const SERVICES = {
  image: { title: 'Glance', types: ['image'] },
  compute: { title: 'Nova', types: ['compute'] },
  network: { title: 'Neutron', types: ['network'] },
  volume: { title: 'Cinder', types: ['block-storage', 'volumev3', 'block-store'] },
} as const;
export type ServiceName = keyof typeof SERVICES;

const tokenReply = z.object({
  token: z.object({
    project: z.object({ id: z.string().regex(/^[\w-]{1,64}$/), name: z.string().optional() }).optional(),
    user: z.object({ id: z.string() }).optional(),
    roles: z.array(z.object({ name: z.string() })).optional(),
    catalog: z
      .array(
        z.object({
          type: z.string(),
          endpoints: z.array(
            z.object({
              interface: z.string(),
              region_id: z.string().nullish(),
              region: z.string().nullish(),
              url: z.string(),
            }),
          ),
        }),
      )
      .optional(),
  }),
});

/** One call of a service. */
export interface Call {
  readonly method?: WireRequest['method'];
  /** Below the service's own address; begins with a slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: WireRequest['body'] | Readonly<Record<string, unknown>> | readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are answers, too, beside 200 to 299. */
  readonly takes?: readonly number[];
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** Somebody in a project of a cloud. */
export interface Session {
  /** Where the credentials came from. */
  readonly from: string;
  /** The id of the project. */
  readonly project: string;
  readonly projectName: string;
  readonly roles: readonly string[];
  /** The region where nothing names another. */
  readonly region: string;
  /** All that have images. */
  readonly regions: readonly string[];
  readonly has: (service: ServiceName, region?: string) => boolean;
  /** The origin and path of a service in a region. Throws a UserError where the catalog has none. */
  readonly address: (service: ServiceName, region?: string) => URL;
  /** Throws a ServiceError for a status that was not to be expected, a Silence where nobody answers. */
  readonly call: (service: ServiceName, region: string | undefined, call: Call) => Promise<WireReply>;
  readonly stream: (service: ServiceName, region: string | undefined, call: Call) => ReturnType<Wire['open']>;
}

/** Logs in. Throws a UserError where the credentials are not taken, a Silence where nobody answers. */
export async function openSession(
  auth: CloudAuth,
  environment: Readonly<Record<string, string | undefined>>,
  limits: CloudLimits = {},
): Promise<Session> {
  const wire = createWire(auth.tls, environment, limits);
  let entry = await logIn(auth, wire);
  const { project } = entry;
  const regions = regionsOf(entry.catalog, auth);
  const region = auth.region ?? regions[0] ?? '';
  if (auth.region === null && regions.length > 1) {
    throw new UserError(
      `OpenStack: ${auth.from} names no region, and there are several: ${regions.slice(0, 10).join(', ')}. Set OS_REGION_NAME, or region_name of the cloud.`,
    );
  }
  const address = (service: ServiceName, where = region): URL => {
    const found = endpointOf(entry.catalog, auth, service, where);
    if (found !== undefined) return found;
    const { title } = SERVICES[service];
    throw new UserError(
      `OpenStack: the catalog of ${auth.url.host} has no ${title} in the region ${where === '' ? 'that it has none of' : JSON.stringify(where)} (${auth.interface}). It has ${regions.join(', ') || 'no region'}.`,
    );
  };
  const requestOf = (service: ServiceName, where: string | undefined, call: Call): WireRequest => {
    const url = new URL(address(service, where));
    url.pathname = `${withoutSlashes(url.pathname)}${call.path}`;
    for (const [name, value] of Object.entries(call.query ?? {})) {
      for (const one of typeof value === 'string' ? [value] : value) url.searchParams.append(name, one);
    }
    const isJson = typeof call.body === 'object' && !('pipe' in call.body);
    return {
      method: call.method ?? 'GET',
      url,
      headers: {
        Accept: 'application/json',
        'User-Agent': 'bakehouse',
        'X-Auth-Token': entry.token,
        ...(isJson ? { 'Content-Type': 'application/json' } : {}),
        ...call.headers,
      },
      ...bodyOf(call.body),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    };
  };
  const whom = (service: ServiceName, where = region): string =>
    `${SERVICES[service].title}${where === '' ? '' : ` in ${where}`}`;
  /** A token that ended before its time, or was taken back, is got anew once. */
  const again = async (): Promise<void> => {
    const renewed = await logIn(auth, wire);
    // Never goes on in another project.
    if (renewed.project.id !== project.id)
      throw new UserError('OpenStack: the credentials are of another project now.');
    entry = renewed;
  };
  const call: Session['call'] = async (service, where, asked) => {
    const isStream = typeof asked.body === 'object' && 'pipe' in asked.body;
    let reply = await wire.send(whom(service, where), requestOf(service, where, asked));
    if (reply.status === 401 && !isStream) {
      await again();
      reply = await wire.send(whom(service, where), requestOf(service, where, asked));
    }
    if ((reply.status >= 200 && reply.status < 300) || asked.takes?.includes(reply.status) === true) return reply;
    throw cloudError(whom(service, where), reply);
  };
  return {
    from: auth.from,
    project: project.id,
    projectName: project.name ?? project.id,
    roles: entry.roles,
    region,
    regions,
    has: (service, where = region) => endpointOf(entry.catalog, auth, service, where) !== undefined,
    address,
    call,
    stream: async (service, where, asked) => {
      // So that a token that has ended is known before a long stream begins.
      const reply = await wire.open(whom(service, where), requestOf(service, where, asked));
      if ('stream' in reply || reply.status !== 401) return reply;
      await again();
      return wire.open(whom(service, where), requestOf(service, where, asked));
    },
  };
}

/** A cloud counts what a project has. */
const MEANINGS = {
  403: 'the credentials may not do that, or a quota is used up',
  413: 'a quota of the project is used up',
};

export function cloudError(whom: string, reply: Pick<WireReply, 'status' | 'text'>): ServiceError {
  return new ServiceError(whom, reply, { meanings: MEANINGS });
}

function bodyOf(body: Call['body']): Pick<WireRequest, 'body'> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body };
  return isReadable(body) ? { body } : { body: JSON.stringify(body) };
}

function isReadable(body: object): body is Extract<WireRequest['body'], object> {
  return 'pipe' in body;
}

type Catalog = NonNullable<z.infer<typeof tokenReply>['token']['catalog']>;

interface Entry {
  readonly token: string;
  readonly project: { readonly id: string; readonly name?: string | undefined };
  readonly roles: readonly string[];
  readonly catalog: Catalog;
}

async function logIn(auth: CloudAuth, wire: Wire): Promise<Entry> {
  const whom = `Keystone at ${auth.url.host}`;
  const url = new URL(`${withoutSlashes(auth.url.href)}/auth/tokens`);
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'bakehouse' };
  const reply = await wire.send(whom, { method: 'POST', url, headers, body: JSON.stringify(tokenRequest(auth)) });
  if (reply.status === 401) {
    throw new UserError(
      `OpenStack: ${whom} does not take the credentials of ${auth.from}: they are wrong, or have expired, or are of no such project (${wordsOf(reply)}).`,
    );
  }
  if (reply.status !== 201 && reply.status !== 200) {
    const error = cloudError(whom, reply);
    if (hasStatus(error, 404))
      throw new UserError(`OpenStack: ${error.message}. Is ${auth.url.href} the address of Keystone?`);
    throw error;
  }
  const token = reply.headers['x-subject-token'];
  const parsed = tokenReply.safeParse(parsedJson(reply.text));
  if (!parsed.success || typeof token !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(token)) {
    throw new UserError(`OpenStack: ${whom} does not answer as Keystone does. Is ${auth.url.href} its address?`);
  }
  const { project, roles = [], catalog = [] } = parsed.data.token;
  if (project === undefined) {
    throw new UserError(
      `OpenStack: ${auth.from} names no project, and the credentials are for none by themselves. Set OS_PROJECT_ID, or OS_PROJECT_NAME with its domain.`,
    );
  }
  return { token, project, roles: roles.map(({ name }) => name), catalog };
}

function endpointsOf(catalog: Catalog, auth: CloudAuth, service: ServiceName): Catalog[number]['endpoints'] {
  const types: readonly string[] = SERVICES[service].types;
  return catalog
    .filter(({ type }) => types.includes(type))
    .flatMap(({ endpoints }) => endpoints.filter((one) => one.interface === auth.interface));
}

function regionsOf(catalog: Catalog, auth: CloudAuth): readonly string[] {
  const named = endpointsOf(catalog, auth, 'image').map(({ region_id: id, region }) => id ?? region ?? '');
  return [...new Set(named)].filter((one) => one !== '').toSorted();
}

/** With the version that the services leave out of their addresses. */
function endpointOf(catalog: Catalog, auth: CloudAuth, service: ServiceName, region: string): URL | undefined {
  const found = endpointsOf(catalog, auth, service).find(
    ({ region_id: id, region: old }) => region === '' || (id ?? old) === region,
  );
  if (found === undefined || !URL.canParse(found.url)) return undefined;
  const url = new URL(found.url);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const path = withoutSlashes(url.pathname);
  const version = { image: '/v2', network: '/v2.0', compute: '', volume: '' }[service];
  url.pathname = /\/v\d[\d.]*$/.test(path) ? path : `${path}${version}`;
  return url;
}
