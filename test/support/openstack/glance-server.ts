import { createHash, randomUUID } from 'node:crypto';

import type { Answer, Asked } from './cloud-server.ts';

export interface StoredImage {
  readonly id: string;
  name: string | null;
  status: string;
  owner: string;
  visibility: string;
  readonly created_at: string;
  tags: string[];
  os_hidden: boolean;
  protected: boolean;
  disk_format: string;
  container_format: string;
  min_disk: number;
  min_ram: number;
  properties: Record<string, string>;
  content: Buffer | undefined;
  readonly members: Map<string, string>;
}

export interface GlanceState {
  readonly images: Map<string, StoredImage>;
  /** Ids of images that are gone: Glance gives none of them again. */
  readonly gone: Set<string>;
}

export function newGlance(): GlanceState {
  return { images: new Map(), gone: new Set() };
}

const ATTRIBUTES = new Set([
  'name', 'visibility', 'tags', 'os_hidden', 'protected', 'disk_format', 'container_format', 'min_disk', 'min_ram', 'id',
]); // prettier-ignore
const READ_ONLY = new Set([
  'id',
  'status',
  'created_at',
  'updated_at',
  'size',
  'checksum',
  'owner',
  'os_hash_value',
  'os_hash_algo',
]);

let clock = 0;

/** Puts an image in, as somebody else would have it made. */
export function putImage(state: GlanceState, owner: string, given: Partial<StoredImage> = {}): StoredImage {
  // A second apart each, as Glance tells no less.
  clock = Math.max(clock + 1000, Math.floor(Date.now() / 1000) * 1000);
  const image: StoredImage = {
    id: randomUUID(),
    name: 'image',
    status: 'active',
    owner,
    visibility: 'private',
    created_at: new Date(clock).toISOString().replace('.000Z', 'Z'),
    tags: [],
    os_hidden: false,
    protected: false,
    disk_format: 'raw',
    container_format: 'bare',
    min_disk: 0,
    min_ram: 0,
    properties: {},
    content: Buffer.from(`disk ${randomUUID()}`),
    members: new Map(),
    ...given,
  };
  state.images.set(image.id, image);
  return image;
}

export function glanceAnswer(state: GlanceState, asked: Asked): Answer {
  const [, version, kind, id, part, last] = asked.path.split('/');
  if (version !== 'v2' || kind !== 'images') return { status: 404 };
  if (id === undefined || id === '') return asked.method === 'POST' ? create(state, asked) : list(state, asked);
  const image = state.images.get(id);
  if (image === undefined || !sees(image, asked)) return refusal(404, `No image found with ID ${id}`);
  if (part === 'file') return file(image, asked);
  if (part === 'members') return members(image, last, asked);
  if (asked.method === 'GET') return { status: 200, body: shown(image) };
  if (image.owner !== asked.project && !asked.isAdmin)
    return refusal(403, 'You are not permitted to modify this image.');
  if (part === 'actions') return act(image, last ?? '');
  if (asked.method === 'DELETE') {
    if (image.protected) return refusal(403, `Image ${id} is protected and cannot be deleted.`);
    state.images.delete(id);
    state.gone.add(id);
    return { status: 204 };
  }
  return asked.method === 'PATCH' ? patch(image, asked) : { status: 405 };
}

function sees({ owner, visibility, members: own }: StoredImage, { project, isAdmin }: Asked): boolean {
  return isAdmin || owner === project || visibility === 'public' || visibility === 'community' || own.has(project);
}

function create(state: GlanceState, { body, project, isAdmin }: Asked): Answer {
  const {
    name = null,
    id = randomUUID(),
    tags = [],
    visibility = 'shared',
    disk_format = 'raw',
    container_format = 'bare',
    min_disk = 0,
    min_ram = 0,
    ...properties
  } = JSON.parse(body.toString());
  if (state.images.has(id) || state.gone.has(id)) return refusal(409, `Image ID ${id} already exists!`);
  if (visibility === 'public' && !isAdmin)
    return refusal(403, 'You are not authorized to complete publicize_image action.');
  const image = putImage(state, project, {
    id, name, tags, visibility, disk_format, container_format, min_disk, min_ram, properties, status: 'queued', content: undefined,
  }); // prettier-ignore
  return { status: 201, body: shown(image) };
}

function list(state: GlanceState, { query, project, isAdmin }: Asked): Answer {
  const hidden = query.get('os_hidden') === 'true';
  const wanted = [...query].filter(([name]) => !['sort', 'limit', 'marker', 'os_hidden'].includes(name));
  const all = [...state.images.values()]
    .filter(
      (image) =>
        isAdmin ||
        image.owner === project ||
        image.visibility === 'public' ||
        (query.get('visibility') === image.visibility && image.visibility === 'community') ||
        image.members.get(project) === 'accepted',
    ) // prettier-ignore
    .filter((image) => image.os_hidden === hidden)
    .filter((image) => wanted.every(([name, value]) => fits(image, name, value)))
    .toSorted((a, b) =>
      a.created_at === b.created_at ? (a.id < b.id ? 1 : -1) : a.created_at < b.created_at ? 1 : -1,
    );
  const limit = Math.min(1000, Number(query.get('limit') ?? 25));
  const start = query.has('marker') ? all.findIndex(({ id }) => id === query.get('marker')) + 1 : 0;
  const page = all.slice(start, start + limit);
  const more = start + limit < all.length ? { next: `/v2/images?marker=${page.at(-1)?.id}` } : {};
  return { status: 200, body: { images: page.map(shown), first: '/v2/images', ...more } };
}

function fits(image: StoredImage, name: string, value: string): boolean {
  if (name === 'tag') return image.tags.includes(value);
  const told: Record<string, unknown> = shown(image);
  return told[name] === value;
}

function patch(image: StoredImage, { body, headers, isAdmin }: Asked): Answer {
  if (headers['content-type'] !== 'application/openstack-images-v2.1-json-patch')
    return refusal(415, 'Unsupported Content-Type');
  const after = { ...image, properties: { ...image.properties } };
  for (const { op, path, value } of JSON.parse(body.toString())) {
    const name = String(path).slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    if (!['add', 'replace', 'remove'].includes(op)) return refusal(400, `Invalid operation: \`${op}\``);
    if (READ_ONLY.has(name)) return refusal(403, `Attribute '${name}' is read-only.`);
    if (name.startsWith('os_glance')) return refusal(403, `Attribute '${name}' is reserved.`);
    if (name === 'visibility' && value === 'public' && !isAdmin)
      return refusal(403, 'You are not authorized to complete publicize_image action.');
    if (name === 'name' && (String(value).length > 255 || /[\u{10000}-\u{10ffff}]/u.test(String(value))))
      return refusal(400, 'Invalid name');
    if (op !== 'add' && !ATTRIBUTES.has(name) && after.properties[name] === undefined)
      return refusal(409, `Property ${name} does not exist.`);
    if (op === 'remove') delete after.properties[name];
    else if (ATTRIBUTES.has(name)) Object.assign(after, { [name]: value });
    else if (typeof value !== 'string') return refusal(400, `${JSON.stringify(value)} is not of type 'string'`);
    else after.properties[name] = value;
  }
  Object.assign(image, after);
  return { status: 200, body: shown(image) };
}

function act(image: StoredImage, action: string): Answer {
  if (image.status !== 'active' && image.status !== 'deactivated')
    return refusal(403, `Not allowed to ${action} image in status '${image.status}'`);
  image.status = action === 'deactivate' ? 'deactivated' : 'active';
  return { status: 204 };
}

function file(image: StoredImage, { method, body }: Asked): Answer {
  if (method === 'GET') {
    if (image.status === 'deactivated')
      return refusal(403, 'The requested image has been deactivated. Image data download is forbidden.');
    return image.content === undefined ? { status: 204 } : { status: 200, bytes: image.content };
  }
  if (image.status !== 'queued')
    return refusal(409, `Image status transition from ${image.status} to saving is not allowed`);
  image.content = body;
  image.status = 'active';
  return { status: 204 };
}

function members(image: StoredImage, who: string | undefined, { method, body, project, isAdmin }: Asked): Answer {
  if (image.visibility !== 'shared') return refusal(403, 'Only shared images have members.');
  const row = (id: string) => ({ image_id: image.id, member_id: id, status: image.members.get(id) });
  if (method === 'GET') return { status: 200, body: { members: [...image.members.keys()].map(row) } };
  if (method === 'POST') {
    const { member } = JSON.parse(body.toString());
    if (image.members.has(member)) return refusal(409, `Member ${member} is duplicated for image ${image.id}`);
    image.members.set(member, 'pending');
    return { status: 200, body: row(member) };
  }
  if (who === undefined || !image.members.has(who)) return refusal(404, 'not found');
  if (method === 'PUT') {
    if (who !== project && !isAdmin) return refusal(403, 'You are not authorized to complete modify_member action.');
    image.members.set(who, JSON.parse(body.toString()).status);
    return { status: 200, body: row(who) };
  }
  image.members.delete(who);
  return { status: 204 };
}

function shown(image: StoredImage): Record<string, unknown> {
  const { content, members: _, properties, ...told } = image;
  return {
    ...properties,
    ...told,
    updated_at: told.created_at,
    size: content?.length ?? null,
    os_hash_algo: content === undefined ? null : 'sha512',
    os_hash_value: content === undefined ? null : createHash('sha512').update(content).digest('hex'),
    file: `/v2/images/${image.id}/file`,
    self: `/v2/images/${image.id}`,
    schema: '/v2/schemas/image',
  };
}

/** As webob writes them. */
function refusal(status: number, message: string): Answer {
  const page = `<html>\n <head>\n  <title>${status} Error</title>\n </head>\n <body>\n  <h1>${status} Error</h1>\n  ${message}<br /><br />\n\n\n </body>\n</html>`;
  return { status, bytes: Buffer.from(page) };
}
