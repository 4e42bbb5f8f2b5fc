// How Resource Manager puts its answers: single resources, pages of a list, and what is not there.
import { type Resource, typeOf } from './store.ts';

export interface ArmRequest {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string;
}

export interface ArmReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Members = Readonly<Record<string, unknown>>;

/** The parts of `/subscriptions/S/resourceGroups/G`. */
export const GROUP = /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)$/i;
const PAGE = 2;

export function notThere(path: string): ArmReply {
  const name = path.split('/').at(-1);
  const isGroup = GROUP.test(path);
  const message = isGroup ? `Resource group '${name}' could not be found.` : `The Resource '${typeOf(path)}/${name}' under resource group was not found.`; // prettier-ignore
  return { status: 404, body: { error: { code: isGroup ? 'ResourceGroupNotFound' : 'ResourceNotFound', message } } };
}

/** @param more members of its properties that are told only when they are asked for */
export function shown({ id, type, location, tags, properties }: Resource, more: Members = {}): Members {
  return { id, name: id.split('/').at(-1), type, location, tags, properties: { ...properties, ...more } };
}

export function paged(found: readonly unknown[], url: URL): ArmReply {
  const at = Number(url.searchParams.get('$skiptoken') ?? '0');
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(at + PAGE));
  const value = found.slice(at, at + PAGE);
  return { status: 200, body: { value, ...(at + PAGE < found.length ? { nextLink: next.href } : {}) } };
}

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What somebody gives a resource. */
export function contentsOf(given: Members): Partial<Resource> {
  const tags = Object.entries(membersOf(given['tags'])).map(([name, value]) => [name, String(value)] as const);
  return {
    ...(typeof given['location'] === 'string' ? { location: given['location'] } : {}),
    ...(given['tags'] === undefined ? {} : { tags: Object.fromEntries(tags) }),
    properties: membersOf(given['properties']),
  };
}
