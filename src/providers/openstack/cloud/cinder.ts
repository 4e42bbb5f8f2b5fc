import { z } from 'zod';

import { readReply } from './pages.ts';
import type { Session } from './session.ts';

const volume = z.object({
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  name: z.string().nullish(),
  status: z.string(),
  created_at: z.string().nullish(),
  'os-vol-tenant-attr:tenant_id': z.string().nullish(),
  attachments: z.array(z.object({ server_id: z.string() })).default([]),
});

export interface CloudVolume {
  readonly id: string;
  readonly name: string;
  /** available, in-use, creating, deleting, error, … */
  readonly status: string;
  /** ms since the epoch. */
  readonly created: number;
  /** Null: it is not told. */
  readonly project: string | null;
  /** Servers that it is attached to. */
  readonly servers: readonly string[];
}

export interface Cinder {
  readonly volume: (id: string) => Promise<CloudVolume | undefined>;
  readonly removeVolume: (id: string) => Promise<void>;
}

/** Volumes of a region: only those of this project are seen. */
export function cinderOf(session: Session, region?: string): Cinder {
  const whom = `Cinder in ${region ?? session.region}`;
  return {
    volume: async (id) => {
      const reply = await session.call('volume', region, { path: `/volumes/${encodeURIComponent(id)}`, takes: [404] });
      if (reply.status === 404) return undefined;
      const told = readReply(whom, reply, z.object({ volume })).volume;
      return {
        id: told.id,
        name: told.name ?? '',
        status: told.status,
        // Cinder leaves out that its times are of UTC.
        created: Date.parse(`${(told.created_at ?? '').replace(/Z$/, '')}Z`) || 0,
        project: told['os-vol-tenant-attr:tenant_id'] ?? null,
        servers: told.attachments.map(({ server_id: id }) => id),
      };
    },
    removeVolume: async (id) => {
      await session.call('volume', region, {
        method: 'DELETE',
        path: `/volumes/${encodeURIComponent(id)}`,
        takes: [404],
      });
    },
  };
}
