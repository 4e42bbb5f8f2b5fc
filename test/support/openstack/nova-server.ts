import { randomUUID } from 'node:crypto';

import type { Answer, Asked } from './cloud-server.ts';
import { type GlanceState, putImage } from './glance-server.ts';

export interface StoredServer {
  readonly id: string;
  readonly name: string;
  status: string;
  readonly tenant_id: string;
  readonly key_name: string | null;
  readonly created: string;
  readonly image: string;
  readonly metadata: Record<string, string>;
}

export interface StoredPort {
  readonly id: string;
  readonly device_id: string;
}

export interface StoredAddress {
  readonly id: string;
  readonly floating_ip_address: string;
  port_id: string | null;
  readonly project_id: string;
  readonly description?: string;
  readonly created_at?: string | undefined;
}

export interface StoredVolume {
  readonly id: string;
  readonly name: string;
  status: string;
  readonly created_at: string;
  readonly project: string;
  attachments: { readonly server_id: string }[];
}

/** Nova, and what of Neutron and Cinder belongs to its servers. */
export interface NovaState {
  readonly servers: Map<string, StoredServer>;
  /** `user name`. */
  readonly keyPairs: Set<string>;
  readonly ports: Map<string, StoredPort>;
  readonly addresses: Map<string, StoredAddress>;
  readonly volumes: Map<string, StoredVolume>;
  readonly flavors: {
    readonly id: string;
    readonly name: string;
    readonly vcpus: number;
    readonly ram: number;
    readonly disk: number;
  }[];
  readonly networks: { readonly id: string; readonly name: string; readonly 'router:external': boolean }[];
  limits: Record<string, number>;
}

export function newNova(): NovaState {
  return {
    servers: new Map(),
    keyPairs: new Set(),
    ports: new Map(),
    addresses: new Map(),
    volumes: new Map(),
    flavors: [
      { id: '1', name: 'm1.small', vcpus: 1, ram: 512, disk: 1 },
      { id: '2', name: 'm1.large', vcpus: 8, ram: 16_384, disk: 80 },
    ],
    networks: [
      { id: '11111111-1111-4111-8111-111111111111', name: 'lab', 'router:external': false },
      { id: '33333333-3333-4333-8333-333333333333', name: 'public', 'router:external': true },
    ],
    limits: { maxTotalInstances: 10, maxTotalCores: 20, maxTotalRAMSize: 51_200, totalRAMUsed: 0, totalCoresUsed: 0 },
  };
}

/** Starts a server, with a port of its own. */
export function putServer(state: NovaState, project: string, given: Partial<StoredServer> = {}): StoredServer {
  const server: StoredServer = {
    id: randomUUID(),
    name: 'web',
    status: 'ACTIVE',
    tenant_id: project,
    key_name: null,
    created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    image: randomUUID(),
    metadata: {},
    ...given,
  };
  state.servers.set(server.id, server);
  const port = { id: randomUUID(), device_id: server.id };
  state.ports.set(port.id, port);
  return server;
}

/** As Nova makes an image of a server: it has all properties of the one that the server was started from, but no tags. */
export function snapshot(
  glance: GlanceState,
  server: StoredServer,
  name: string,
  metadata: Readonly<Record<string, string>> = {},
) {
  const inherited = glance.images.get(server.image)?.properties ?? {};
  const cut = Object.fromEntries(Object.entries(inherited).map(([one, value]) => [one, value.slice(0, 255)]));
  const own = {
    base_image_ref: server.image,
    instance_uuid: server.id,
    image_type: 'snapshot',
    owner_id: server.tenant_id,
  };
  return putImage(glance, server.tenant_id, { name, properties: { ...cut, ...own, ...metadata } });
}

export function novaAnswer(service: string, state: NovaState, glance: GlanceState, asked: Asked): Answer {
  if (service === 'network') return neutron(state, asked);
  if (service === 'volume') return cinder(state, asked);
  const [, , kind, id, action] = asked.path.split('/');
  if (kind === 'limits')
    return { status: 200, body: { limits: { absolute: { ...state.limits, totalInstancesUsed: state.servers.size } } } };
  if (kind === 'flavors') return { status: 200, body: { flavors: state.flavors } };
  if (kind === 'os-keypairs') return keyPairs(state, id, asked);
  if (kind !== 'servers') return { status: 404 };
  if (id === 'detail') {
    // As a member of the project sees them: a filter by key pair is passed over in silence.
    const own = [...state.servers.values()].filter(({ tenant_id: of }) => of === asked.project);
    return { status: 200, body: { servers: own.map(shownServer) } };
  }
  if (id === undefined && asked.method === 'POST') {
    const { server } = JSON.parse(asked.body.toString());
    const { name, imageRef: image, key_name = null, metadata = {} } = server;
    return {
      status: 202,
      body: { server: shownServer(putServer(state, asked.project, { name, image, key_name, metadata })) },
    };
  }
  const server = state.servers.get(id ?? '');
  if (server === undefined || server.tenant_id !== asked.project) {
    return { status: 404, body: { itemNotFound: { code: 404, message: `Instance ${id} could not be found.` } } };
  }
  if (action === 'action') {
    const { createImage } = JSON.parse(asked.body.toString());
    const image = snapshot(glance, server, createImage.name, createImage.metadata);
    return { status: 202, headers: { Location: `http://glance/images/${image.id}` } };
  }
  if (asked.method === 'DELETE') {
    state.servers.delete(server.id);
    for (const port of [...state.ports.values()].filter(({ device_id: of }) => of === server.id)) {
      state.ports.delete(port.id);
      for (const address of state.addresses.values()) if (address.port_id === port.id) address.port_id = null;
    }
    for (const volume of state.volumes.values()) {
      volume.attachments = volume.attachments.filter(({ server_id: of }) => of !== server.id);
      if (volume.attachments.length === 0) volume.status = 'available';
    }
    return { status: 204 };
  }
  return { status: 200, body: { server: shownServer(server) } };
}

function keyPairs({ keyPairs: all }: NovaState, name: string | undefined, { method, user, body }: Asked): Answer {
  if (name === undefined) {
    const { keypair } = JSON.parse(body.toString());
    all.add(`${user} ${keypair.name}`);
    return { status: 200, body: { keypair } };
  }
  const key = `${user} ${decodeURIComponent(name)}`;
  if (!all.has(key)) return { status: 404, body: { itemNotFound: { message: `Keypair ${name} not found for user` } } };
  if (method === 'DELETE') all.delete(key);
  return method === 'DELETE' ? { status: 202 } : { status: 200, body: { keypair: { name } } };
}

function neutron(state: NovaState, { method, path, query, project, body }: Asked): Answer {
  const [, , kind, id] = path.split('/');
  if (kind === 'networks') return { status: 200, body: { networks: state.networks } };
  if (kind === 'ports') {
    const ports = [...state.ports.values()].filter(({ device_id: of }) => of === query.get('device_id'));
    return { status: 200, body: { ports } };
  }
  if (kind !== 'floatingips') return { status: 404 };
  if (method === 'POST') {
    const { port_id, description = '' } = JSON.parse(body.toString()).floatingip;
    const address = {
      id: randomUUID(),
      floating_ip_address: '203.0.113.7',
      port_id,
      project_id: project,
      description,
      created_at: new Date().toISOString().replace(/\.\d+/, ''),
    };
    state.addresses.set(address.id, address);
    return { status: 201, body: { floatingip: address } };
  }
  if (id === undefined) {
    const wanted = query.get('description');
    const found = [...state.addresses.values()].filter(({ description }) => wanted === null || description === wanted);
    return { status: 200, body: { floatingips: found } };
  }
  const address = state.addresses.get(id);
  if (address === undefined)
    return { status: 404, body: { NeutronError: { message: `Floating IP ${id} could not be found` } } };
  if (method === 'DELETE') state.addresses.delete(address.id);
  return method === 'DELETE' ? { status: 204 } : { status: 200, body: { floatingip: address } };
}

function cinder(state: NovaState, { method, path, project }: Asked): Answer {
  const volume = state.volumes.get(path.split('/')[4] ?? '');
  if (volume === undefined || volume.project !== project)
    return { status: 404, body: { itemNotFound: { message: 'Volume could not be found.' } } };
  if (method !== 'DELETE') {
    const { project: of, ...told } = volume;
    return { status: 200, body: { volume: { ...told, 'os-vol-tenant-attr:tenant_id': of } } };
  }
  if (volume.status !== 'available')
    return { status: 400, body: { badRequest: { message: 'Invalid volume: Volume status must be available' } } };
  state.volumes.delete(volume.id);
  return { status: 202 };
}

function shownServer({ image, ...told }: StoredServer): unknown {
  return {
    ...told,
    image: { id: image },
    addresses: { lab: [{ addr: '10.0.0.7', 'OS-EXT-IPS:type': 'fixed' }] },
    'os-extended-volumes:volumes_attached': [],
  };
}
