import { z } from 'zod';

import { allPages, readReply } from './pages.ts';
import type { Session } from './session.ts';

const floatingIp = z.object({
  id: z.string().regex(/^[0-9a-f-]{32,36}$/),
  floating_ip_address: z.string(),
  port_id: z.string().nullish(),
  project_id: z.string().nullish(),
  tenant_id: z.string().nullish(),
  description: z.string().nullish(),
  created_at: z.string().nullish(),
});

export interface FloatingIp {
  readonly id: string;
  readonly address: string;
  /** Null: it is at no port. */
  readonly port: string | null;
  readonly project: string | null;
  /** ms since the epoch; 0 where this cloud does not tell it. */
  readonly created: number;
}

export interface CloudNetwork {
  readonly id: string;
  readonly name: string;
  readonly isExternal: boolean;
}

export interface Neutron {
  /** Ids of the ports of a server. */
  readonly portsOf: (server: string) => Promise<readonly string[]>;
  readonly floatingIp: (id: string) => Promise<FloatingIp | undefined>;
  /** Those that were made with this very description, at whatever port they are. */
  readonly floatingIpsDescribed: (description: string) => Promise<readonly FloatingIp[]>;
  /** Those at no port. */
  readonly freeFloatingIps: () => Promise<readonly FloatingIp[]>;
  readonly createFloatingIp: (network: string, port: string, description?: string) => Promise<FloatingIp>;
  readonly removeFloatingIp: (id: string) => Promise<void>;
  readonly networks: () => Promise<readonly CloudNetwork[]>;
}

/** Ports and addresses of a region. */
export function neutronOf(session: Session, region?: string): Neutron {
  const whom = `Neutron in ${region ?? session.region}`;
  const call = (asked: Parameters<Session['call']>[2]): ReturnType<Session['call']> =>
    session.call('network', region, asked);
  return {
    portsOf: async (server) => {
      const reply = await call({ path: '/ports', query: { device_id: server } });
      const form = z.object({ ports: z.array(z.object({ id: z.string(), device_id: z.string().nullish() })) });
      // Checked on each, as a service may look past a filter.
      return readReply(whom, reply, form)
        .ports.filter(({ device_id: of }) => of === server)
        .map(({ id }) => id);
    },
    floatingIp: async (id) => {
      const reply = await call({ path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
      if (reply.status === 404) return undefined;
      return floatingOf(readReply(whom, reply, z.object({ floatingip: floatingIp })).floatingip);
    },
    floatingIpsDescribed: async (description) => {
      const reply = await call({ path: '/floatingips', query: { description } });
      const { floatingips } = readReply(whom, reply, z.object({ floatingips: z.array(floatingIp) }));
      return floatingips.filter((one) => one.description === description).map(floatingOf);
    },
    freeFloatingIps: async () => {
      const all = await allPages(whom, async (marker) => {
        const reply = await call({ path: '/floatingips', query: marker === undefined ? {} : { marker } });
        const links = z.array(z.object({ rel: z.string() })).default([]);
        const form = z.object({ floatingips: z.array(floatingIp), floatingips_links: links });
        const { floatingips, floatingips_links: further } = readReply(whom, reply, form);
        return {
          items: floatingips,
          next: further.some(({ rel }) => rel === 'next') ? floatingips.at(-1)?.id : undefined,
        };
      });
      return all.map(floatingOf).filter(({ port }) => port === null);
    },
    createFloatingIp: async (network, port, description) => {
      const about = description === undefined ? {} : { description };
      const body = { floatingip: { floating_network_id: network, port_id: port, ...about } };
      const reply = await call({ method: 'POST', path: '/floatingips', body });
      return floatingOf(readReply(whom, reply, z.object({ floatingip: floatingIp })).floatingip);
    },
    removeFloatingIp: async (id) => {
      await call({ method: 'DELETE', path: `/floatingips/${encodeURIComponent(id)}`, takes: [404] });
    },
    networks: async () => {
      const reply = await call({ path: '/networks' });
      const network = z.object({
        id: z.string(),
        name: z.string().nullish(),
        'router:external': z.boolean().optional(),
      });
      return readReply(whom, reply, z.object({ networks: z.array(network) })).networks.map((one) => ({
        id: one.id,
        name: one.name ?? '',
        isExternal: one['router:external'] === true,
      }));
    },
  };
}

function floatingOf(told: z.infer<typeof floatingIp>): FloatingIp {
  return {
    id: told.id,
    address: told.floating_ip_address,
    port: told.port_id ?? null,
    project: told.project_id ?? told.tenant_id ?? null,
    created: Date.parse(told.created_at ?? '') || 0,
  };
}
