import { z } from 'zod';

import { allPages, readReply } from './pages.ts';
import type { Session } from './session.ts';

const server = z.object({
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  name: z.string(),
  status: z.string(),
  tenant_id: z.string(),
  key_name: z.string().nullish(),
  created: z.string(),
  image: z.union([z.object({ id: z.string() }), z.literal('')]).nullish(),
  metadata: z.record(z.string(), z.string()).default({}),
  addresses: z
    .record(z.string(), z.array(z.object({ addr: z.string(), 'OS-EXT-IPS:type': z.string().optional() })))
    .default({}),
  fault: z.object({ message: z.string().optional() }).nullish(),
  'os-extended-volumes:volumes_attached': z.array(z.object({ id: z.string() })).default([]),
});

/** A server as Nova tells it. */
export interface CloudServer {
  readonly id: string;
  readonly name: string;
  /** ACTIVE, BUILD, ERROR, SHUTOFF, DELETED, … */
  readonly status: string;
  readonly project: string;
  readonly keyPair: string | null;
  /** ms since the epoch. */
  readonly created: number;
  /** Null: it was booted from a volume. */
  readonly image: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly addresses: readonly { readonly address: string; readonly isFloating: boolean }[];
  readonly volumes: readonly string[];
  /** Why it is in ERROR; empty: nothing is said. */
  readonly fault: string;
}

export interface CloudFlavor {
  readonly id: string;
  readonly name: string;
  readonly vcpus: number;
  /** MiB. */
  readonly ram: number;
  /** GiB. */
  readonly disk: number;
}

/** What is used of what a project may have; null: without a limit, or not told. */
export interface ComputeLimits {
  readonly servers: Quota | null;
  readonly cores: Quota | null;
  readonly ram: Quota | null;
}

export interface Quota {
  readonly used: number;
  readonly most: number;
}

export interface NewServer {
  readonly name: string;
  readonly image: string;
  readonly flavor: string;
  readonly keyPair: string;
  /** Null: the only one that the project has. */
  readonly network: string | null;
  /** By names. Absent: the project's default one. */
  readonly groups?: readonly string[];
  /** Whether a disk tells the guest of itself, where no service on the network does. */
  readonly configDrive?: boolean;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Nova {
  /** All of this project: a filter may be ignored, so there is none. */
  readonly servers: () => Promise<readonly CloudServer[]>;
  readonly server: (id: string) => Promise<CloudServer | undefined>;
  /** The id. */
  readonly createServer: (server: NewServer) => Promise<string>;
  readonly removeServer: (id: string) => Promise<void>;
  /** What its console printed last; a guest's words. Null: this cloud does not tell. */
  readonly console: (id: string) => Promise<string | null>;
  /** Whether this user has such a key pair: they are a user's, not a project's. */
  readonly hasKeyPair: (name: string) => Promise<boolean>;
  readonly createKeyPair: (name: string, publicKey: string) => Promise<void>;
  readonly removeKeyPair: (name: string) => Promise<void>;
  readonly flavors: () => Promise<readonly CloudFlavor[]>;
  readonly limits: () => Promise<ComputeLimits>;
}

const PAGE = '500';
const CONSOLE_LINES = 1000;
const flavor = z.object({ id: z.string(), name: z.string(), vcpus: z.number(), ram: z.number(), disk: z.number() });

/** The servers of a region. */
export function novaOf(session: Session, region?: string): Nova {
  const whom = `Nova in ${region ?? session.region}`;
  const call = (asked: Parameters<Session['call']>[2]): ReturnType<Session['call']> =>
    session.call('compute', region, asked);
  return {
    servers: async () =>
      allPages(whom, async (marker) => {
        const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
        const reply = await call({ path: '/servers/detail', query });
        const { servers, servers_links: links } = readReply(
          whom,
          reply,
          z.object({ servers: z.array(server), servers_links: z.array(z.object({ rel: z.string() })).default([]) }),
        );
        const hasMore = links.some(({ rel }) => rel === 'next');
        return { items: servers.map(serverOf), next: hasMore ? servers.at(-1)?.id : undefined };
      }),
    server: async (id) => {
      const reply = await call({ path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
      return reply.status === 404 ? undefined : serverOf(readReply(whom, reply, z.object({ server })).server);
    },
    createServer: async ({
      name,
      image,
      flavor: size,
      keyPair,
      network,
      groups = [],
      configDrive = false,
      metadata,
    }) => {
      const networks = network === null ? {} : { networks: [{ uuid: network }] };
      const wishes = {
        ...(groups.length === 0 ? {} : { security_groups: groups.map((group) => ({ name: group })) }),
        ...(configDrive ? { config_drive: true } : {}),
      };
      const body = {
        server: { name, imageRef: image, flavorRef: size, key_name: keyPair, metadata, ...networks, ...wishes },
      };
      const reply = await call({ method: 'POST', path: '/servers', body });
      return readReply(whom, reply, z.object({ server: z.object({ id: z.string().regex(/^[0-9a-f-]{36}$/) }) })).server
        .id;
    },
    removeServer: async (id) => {
      await call({ method: 'DELETE', path: `/servers/${encodeURIComponent(id)}`, takes: [404] });
    },
    console: async (id) => {
      const path = `/servers/${encodeURIComponent(id)}/action`;
      const body = { 'os-getConsoleOutput': { length: CONSOLE_LINES } };
      const reply = await call({ method: 'POST', path, body, takes: [400, 403, 404, 409, 501] });
      if (reply.status !== 200) return null;
      return readReply(whom, reply, z.object({ output: z.string().nullish() })).output ?? '';
    },
    hasKeyPair: async (name) => {
      const reply = await call({ path: `/os-keypairs/${encodeURIComponent(name)}`, takes: [404] });
      return reply.status !== 404;
    },
    createKeyPair: async (name, publicKey) => {
      await call({ method: 'POST', path: '/os-keypairs', body: { keypair: { name, public_key: publicKey } } });
    },
    removeKeyPair: async (name) => {
      await call({ method: 'DELETE', path: `/os-keypairs/${encodeURIComponent(name)}`, takes: [404] });
    },
    flavors: async () =>
      allPages(whom, async (marker) => {
        const query = { limit: PAGE, ...(marker === undefined ? {} : { marker }) };
        const reply = await call({ path: '/flavors/detail', query });
        const { flavors, flavors_links: links } = readReply(
          whom,
          reply,
          z.object({ flavors: z.array(flavor), flavors_links: z.array(z.object({ rel: z.string() })).default([]) }),
        );
        return { items: flavors, next: links.some(({ rel }) => rel === 'next') ? flavors.at(-1)?.id : undefined };
      }),
    limits: async () => {
      const reply = await call({ path: '/limits' });
      const { absolute } = readReply(
        whom,
        reply,
        z.object({ limits: z.object({ absolute: z.record(z.string(), z.unknown()) }) }),
      ).limits;
      const quota = (used: string, most: string): Quota | null => {
        const [have, may] = [absolute[used], absolute[most]];
        return typeof have === 'number' && typeof may === 'number' && may >= 0 ? { used: have, most: may } : null;
      };
      return {
        servers: quota('totalInstancesUsed', 'maxTotalInstances'),
        cores: quota('totalCoresUsed', 'maxTotalCores'),
        ram: quota('totalRAMUsed', 'maxTotalRAMSize'),
      };
    },
  };
}

function serverOf(told: z.infer<typeof server>): CloudServer {
  const { image } = told;
  return {
    id: told.id,
    name: told.name,
    status: told.status,
    project: told.tenant_id,
    keyPair: told.key_name ?? null,
    created: Date.parse(told.created) || 0,
    image: typeof image === 'object' && image !== null ? image.id : null,
    metadata: told.metadata,
    addresses: Object.values(told.addresses).flatMap((all) =>
      all.map((one) => ({ address: one.addr, isFloating: one['OS-EXT-IPS:type'] === 'floating' })),
    ),
    volumes: told['os-extended-volumes:volumes_attached'].map(({ id }) => id),
    fault: told.fault?.message ?? '',
  };
}
