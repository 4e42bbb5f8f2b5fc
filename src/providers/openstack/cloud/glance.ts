import type { Readable } from 'node:stream';

import { z } from 'zod';

import { utcOf } from '../../../core/clock.ts';
import { ATTRIBUTES, UUID } from '../naming.ts';
import { allPages, readReply } from './pages.ts';
import { cloudError, type Session } from './session.ts';

const glanceImage = z.looseObject({
  id: z.string().regex(UUID),
  name: z.string().nullish(),
  status: z.string(),
  owner: z.string().nullish(),
  visibility: z.string(),
  created_at: z.string(),
  tags: z.array(z.string()).default([]),
  os_hidden: z.boolean().default(false),
  protected: z.boolean().default(false),
  size: z.number().nullish(),
  os_hash_algo: z.string().nullish(),
  os_hash_value: z.string().nullish(),
  disk_format: z.string().nullish(),
  container_format: z.string().nullish(),
  min_disk: z.number().default(0),
  min_ram: z.number().default(0),
});

/** An image as Glance tells it. */
export interface CloudImage {
  readonly id: string;
  readonly name: string;
  /** active, queued, saving, deactivated, killed, … */
  readonly status: string;
  /** The project; null: nobody. */
  readonly owner: string | null;
  readonly visibility: string;
  /** ISO 8601. */
  readonly created: string | null;
  readonly tags: readonly string[];
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly size: number | null;
  /** As `sha512:…`; null before there is any content. */
  readonly hash: string | null;
  readonly diskFormat: string | null;
  readonly containerFormat: string | null;
  readonly minDisk: number;
  readonly minRam: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** What a new image is to be. */
export interface NewImage {
  readonly id: string;
  readonly name: string;
  readonly diskFormat: string;
  readonly containerFormat: string;
  readonly minDisk: number;
  readonly minRam: number;
  readonly tags: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

/** One operation of a change: `path` is an attribute or a property. */
export type ImageChange =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: string | boolean | number }
  | { readonly op: 'remove'; readonly path: string };

export interface Member {
  readonly project: string;
  /** pending, accepted, rejected. */
  readonly status: string;
}

export interface Glance {
  /** Those that fit all filters, newest first, among what this project sees; `os_hidden` is false unless it is asked for. */
  readonly list: (filters: Readonly<Record<string, string>>) => Promise<readonly CloudImage[]>;
  readonly get: (id: string) => Promise<CloudImage | undefined>;
  /** `taken`: the id is, or was, that of an image. */
  readonly create: (image: NewImage) => Promise<'created' | 'taken'>;
  readonly change: (id: string, changes: readonly ImageChange[]) => Promise<void>;
  /** What is gone already is no error. */
  readonly remove: (id: string) => Promise<void>;
  readonly deactivate: (id: string) => Promise<void>;
  readonly reactivate: (id: string) => Promise<void>;
  /** Empty for an image that is not shared: nobody is told of its members then. Throws where those of a shared one are refused. */
  readonly members: (id: string) => Promise<readonly Member[]>;
  readonly addMember: (id: string, project: string) => Promise<void>;
  readonly acceptMember: (id: string, project: string) => Promise<void>;
  readonly removeMember: (id: string, project: string) => Promise<void>;
  readonly download: (id: string) => Promise<Readable>;
  /** Of a queued image, once; after a failure it is to be removed, and made anew under another id. */
  readonly upload: (id: string, content: Readable, size?: number, signal?: AbortSignal) => Promise<void>;
}

const PAGE = '500';
const PATCH = 'application/openstack-images-v2.1-json-patch';

/** The images of a region. */
export function glanceOf(session: Session, region?: string): Glance {
  const whom = `Glance in ${region ?? session.region}`;
  const call = (asked: Parameters<Session['call']>[2]): ReturnType<Session['call']> =>
    session.call('image', region, asked);
  const get = async (id: string): Promise<CloudImage | undefined> => {
    const reply = await call({ path: `/images/${idIn(id)}`, takes: [404] });
    return reply.status === 404 ? undefined : imageOf(readReply(whom, reply, glanceImage));
  };
  return {
    get,
    list: async (filters) => {
      const query = { sort: 'created_at:desc,id:desc', limit: PAGE, ...filters };
      return allPages(whom, async (marker) => {
        const reply = await call({ path: '/images', query: { ...query, ...(marker === undefined ? {} : { marker }) } });
        const { images, next } = readReply(
          whom,
          reply,
          z.object({ images: z.array(glanceImage), next: z.string().nullish() }),
        );
        return {
          items: images.map(imageOf),
          next: next === null || next === undefined ? undefined : images.at(-1)?.id,
        };
      });
    },
    create: async (image) => {
      const body = {
        ...image.properties,
        id: image.id,
        name: image.name,
        disk_format: image.diskFormat,
        container_format: image.containerFormat,
        min_disk: image.minDisk,
        min_ram: image.minRam,
        visibility: 'private',
        tags: image.tags,
      };
      const reply = await call({ method: 'POST', path: '/images', body, takes: [409] });
      return reply.status === 409 ? 'taken' : 'created';
    },
    change: async (id, changes) => {
      const body = changes.map((one) => ({ ...one, path: `/${one.path.replaceAll('~', '~0').replaceAll('/', '~1')}` }));
      await call({ method: 'PATCH', path: `/images/${idIn(id)}`, body, headers: { 'Content-Type': PATCH } });
    },
    remove: async (id) => {
      await call({ method: 'DELETE', path: `/images/${idIn(id)}`, takes: [404] });
    },
    deactivate: async (id) => {
      await call({ method: 'POST', path: `/images/${idIn(id)}/actions/deactivate` });
    },
    reactivate: async (id) => {
      await call({ method: 'POST', path: `/images/${idIn(id)}/actions/reactivate` });
    },
    members: async (id) => {
      const reply = await call({ path: `/images/${idIn(id)}/members`, takes: [403, 404] });
      if (reply.status !== 200) {
        if ((await get(id))?.visibility === 'shared') throw cloudError(whom, reply);
        return [];
      }
      const form = z.object({ members: z.array(z.object({ member_id: z.string(), status: z.string() })) });
      return readReply(whom, reply, form).members.map(({ member_id: project, status }) => ({ project, status }));
    },
    addMember: async (id, project) => {
      // One that is a member already is what was wanted.
      await call({ method: 'POST', path: `/images/${idIn(id)}/members`, body: { member: project }, takes: [409] });
    },
    acceptMember: async (id, project) => {
      await call({
        method: 'PUT',
        path: `/images/${idIn(id)}/members/${encodeURIComponent(project)}`,
        body: { status: 'accepted' },
      });
    },
    removeMember: async (id, project) => {
      await call({
        method: 'DELETE',
        path: `/images/${idIn(id)}/members/${encodeURIComponent(project)}`,
        takes: [404],
      });
    },
    download: async (id) => {
      const opened = await session.stream('image', region, {
        path: `/images/${idIn(id)}/file`,
        headers: { Accept: 'application/octet-stream' },
      });
      if ('stream' in opened) return opened.stream;
      throw cloudError(whom, opened.status === 204 ? { ...opened, text: 'it has no content' } : opened);
    },
    upload: async (id, content, size, signal) => {
      const length = size === undefined ? {} : { 'Content-Length': String(size) };
      const headers = { 'Content-Type': 'application/octet-stream', ...length };
      const ends = signal === undefined ? {} : { signal };
      await call({ method: 'PUT', path: `/images/${idIn(id)}/file`, body: content, headers, ...ends });
    },
  };
}

/** Those whatever their `os_hidden` is: Glance gives only one kind at a time. */
export async function listAll(
  glance: Pick<Glance, 'list'>,
  filters: Readonly<Record<string, string>>,
): Promise<readonly CloudImage[]> {
  const [shown, hidden] = await Promise.all([glance.list(filters), glance.list({ ...filters, os_hidden: 'true' })]);
  return [...new Map([...shown, ...hidden].map((image) => [image.id, image])).values()];
}

/** Refuses to make a part of an address of what is no id. */
function idIn(id: string): string {
  if (UUID.test(id)) return id;
  throw new UnreadableIdError(id);
}

class UnreadableIdError extends Error {
  constructor(id: string) {
    super(`${JSON.stringify(id.slice(0, 80))} is no id of an image of OpenStack`);
  }
}

function imageOf(told: z.infer<typeof glanceImage>): CloudImage {
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(told)) {
    if (!ATTRIBUTES.has(name) && typeof value === 'string') properties[name] = value;
  }
  const { os_hash_algo: algorithm, os_hash_value: hash } = told;
  return {
    id: told.id,
    name: told.name ?? '',
    status: told.status,
    owner: told.owner ?? null,
    visibility: told.visibility,
    created: utcOf(told.created_at),
    tags: told.tags,
    isHidden: told.os_hidden,
    isProtected: told.protected,
    size: told.size ?? null,
    hash: typeof algorithm === 'string' && typeof hash === 'string' ? `${algorithm}:${hash}` : null,
    diskFormat: told.disk_format ?? null,
    containerFormat: told.container_format ?? null,
    minDisk: told.min_disk,
    minRam: told.min_ram,
    properties,
  };
}

/** Newest first; of one second, by id. */
export function newestFirst(a: CloudImage, b: CloudImage): number {
  const [first, second] = [Date.parse(a.created ?? '') || 0, Date.parse(b.created ?? '') || 0];
  if (first !== second) return second - first;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
