// A small cloud on loopback: Keystone, Glance, Nova, Neutron and Cinder, as far as the product asks them, in memory. It is held
// to the real services by the contract in cloud-contract.ts, which runs against both.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from 'node:net';

import { glanceAnswer, type GlanceState, newGlance } from './glance-server.ts';
import { novaAnswer, type NovaState, newNova } from './nova-server.ts';

export interface Asked {
  readonly method: string;
  /** Below the service's address. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly headers: IncomingMessage['headers'];
  readonly project: string;
  readonly user: string;
  readonly isAdmin: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One region. */
export interface RegionState {
  readonly name: string;
  readonly glance: GlanceState;
  readonly nova: NovaState;
}

/** What becomes of a request in place of its answer: a status, `drop` for a connection that breaks, `hang` for silence. */
export type Fault = number | 'drop' | 'hang' | 'drop-after' | undefined;

export interface SmallCloud {
  readonly authUrl: string;
  readonly regions: ReadonlyMap<string, RegionState>;
  readonly region: (name?: string) => RegionState;
  /** `OS_*` of a user of a project. */
  readonly environment: (project?: string, region?: string) => Readonly<Record<string, string>>;
  readonly projectId: (name: string) => string;
  /** `METHOD service path` of each call that changes something, tokens left out. */
  readonly writes: string[];
  /** The same of all calls. */
  readonly calls: string[];
  /** Asked of each request, before it is answered. */
  fault: (call: string, times: number) => Fault;
  /** Takes all tokens back. */
  readonly expire: () => void;
  readonly close: () => Promise<void>;
}

const PASSWORD = `pw-${randomUUID()}`;
const SECRET = `secret-${randomUUID()}`;

interface Token {
  readonly project: string;
  readonly user: string;
}

/** @param names of regions; the first is the one that an environment names */
export async function startCloud(names: readonly string[] = ['RegionOne']): Promise<SmallCloud> {
  const regions = new Map(names.map((name) => [name, { name, glance: newGlance(), nova: newNova() }]));
  const projects = new Map<string, string>();
  const projectId = (name: string): string => {
    const id = projects.get(name) ?? randomUUID().replaceAll('-', '');
    projects.set(name, id);
    return id;
  };
  const tokens = new Map<string, Token>();
  const times = new Map<string, number>();
  let base = '';
  const cloud: SmallCloud = {
    get authUrl() {
      return `${base}/identity/v3`;
    },
    regions,
    region: (name = names[0] ?? '') => regions.get(name) ?? fail(name),
    environment: (project = 'images', region = names[0] ?? '') => ({
      OS_AUTH_URL: `${base}/identity/v3`,
      OS_USERNAME: `user-of-${project}`,
      OS_PASSWORD: PASSWORD,
      OS_USER_DOMAIN_ID: 'default',
      OS_PROJECT_ID: projectId(project),
      OS_REGION_NAME: region,
    }),
    projectId,
    writes: [],
    calls: [],
    fault: () => undefined,
    expire: () => tokens.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  const logIn = (body: Buffer): Answer => {
    const { auth } = JSON.parse(body.toString());
    const { methods, password, application_credential: credential, token: old } = auth.identity;
    const refused = {
      status: 401,
      body: { error: { message: 'The request you have made requires authentication.', code: 401 } },
    };
    let who: Token | undefined;
    if (methods[0] === 'password') {
      const { user } = password;
      const scope = auth.scope?.project;
      const project = scope?.id ?? (scope?.name === undefined ? undefined : projectId(scope.name));
      const isKnown = user.password === PASSWORD && (project === undefined || [...projects.values()].includes(project));
      if (isKnown) who = { project: project ?? '', user: user.id ?? user.name };
    } else if (methods[0] === 'application_credential') {
      if (auth.scope !== undefined) return { status: 401, body: refused.body };
      if (credential.secret === SECRET) who = { project: projectId(credential.id), user: `user-of-${credential.id}` };
    } else if (methods[0] === 'token') who = tokens.get(old.id);
    if (who === undefined) return refused;
    const id = `gAAAA-${randomUUID()}`;
    tokens.set(id, who);
    const endpoint = (service: string, path: string) =>
      names.flatMap((region) =>
        ['public', 'internal'].map((one) => ({
          interface: one,
          region_id: region,
          region,
          url: `${base}/${encodeURIComponent(region)}/${service}${path}`,
        })),
      );
    const catalog = [
      { type: 'image', name: 'glance', endpoints: endpoint('image', '') },
      { type: 'compute', name: 'nova', endpoints: endpoint('compute', '/v2.1') },
      { type: 'network', name: 'neutron', endpoints: endpoint('network', '') },
      { type: 'volumev3', name: 'cinder', endpoints: endpoint('volume', `/v3/${who.project}`) },
    ];
    const scoped =
      who.project === ''
        ? {}
        : { project: { id: who.project, name: who.project }, catalog, roles: [{ name: 'member' }] };
    return { status: 201, headers: { 'X-Subject-Token': id }, body: { token: { user: { id: who.user }, ...scoped } } };
  };
  const answer = (service: string, region: RegionState, asked: Asked): Answer => {
    if (service === 'image') return glanceAnswer(region.glance, asked);
    return novaAnswer(service, region.nova, region.glance, asked);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://cloud');
      const [, first = '', second = '', ...rest] = url.pathname.split('/');
      const method = request.method ?? 'GET';
      const body = Buffer.concat(chunks);
      const isKeystone = first === 'identity';
      const service = isKeystone ? 'identity' : second;
      const path = `/${rest.join('/')}`;
      const call = `${method} ${service} ${isKeystone ? `/${second}${path}` : path}`;
      const count = (times.get(call) ?? 0) + 1;
      times.set(call, count);
      cloud.calls.push(call);
      if (method !== 'GET' && !isKeystone) cloud.writes.push(call);
      const fault = cloud.fault(call, count);
      if (fault === 'hang') return;
      if (fault === 'drop') return void request.socket.destroy();
      if (typeof fault === 'number')
        return send(response, { status: fault, body: { error: { message: `made to fail with ${fault}` } } });
      if (isKeystone)
        return send(response, path === '/auth/tokens' && method === 'POST' ? logIn(body) : { status: 404 });
      const who = tokens.get(String(request.headers['x-auth-token']));
      const region = regions.get(decodeURIComponent(first));
      if (who === undefined) return send(response, { status: 401, body: { error: { message: 'Unauthorized' } } });
      if (region === undefined) return send(response, { status: 404 });
      const asked = {
        method,
        path,
        query: url.searchParams,
        body,
        headers: request.headers,
        ...who,
        isAdmin: who.user === 'user-of-admin',
      };
      const reply = answer(service, region, asked);
      // The change is made, and nobody is told.
      if (fault === 'drop-after') return void request.socket.destroy();
      send(response, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${portOf(server)}`;
  projectId('images');
  return cloud;
}

/** An application credential of a project. */
export function applicationCredential(cloud: SmallCloud, project = 'images'): Readonly<Record<string, string>> {
  return {
    OS_AUTH_URL: cloud.authUrl,
    OS_APPLICATION_CREDENTIAL_ID: project,
    OS_APPLICATION_CREDENTIAL_SECRET: SECRET,
    OS_REGION_NAME: [...cloud.regions.keys()][0] ?? '',
  };
}

function send(response: ServerResponse, { status, body, bytes, headers = {} }: Answer): void {
  const content = bytes ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
  const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
  response.writeHead(status, {
    ...headers,
    ...(content === undefined ? {} : { 'Content-Type': type, 'Content-Length': content.length }),
  });
  response.end(content);
}

/** Of a server that listens. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen');
  return address.port;
}

function fail(name: string): never {
  throw new Error(`no region ${name}`);
}
