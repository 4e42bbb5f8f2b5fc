import { z } from 'zod';

import { steadyNow, waitFor } from '../../../core/clock.ts';
import { formedAs, isCode, ServiceError, UnreadableAnswer } from '../../../core/http/answer.ts';
import { jsonSender } from '../../../core/http/bearer.ts';
import type { CloudLimits, Wire, WireReply } from '../../../core/http/wire.ts';
import { isObject, memberOf, parsedJson } from '../../../core/values.ts';

type Query = Readonly<Record<string, string>>;

/** Google's Compute Engine, as somebody. Throws a ServiceError, a Silence where nobody answers. */
export interface Compute {
  /** What is at a path below `/compute/v1/`; undefined where there is nothing. */
  readonly get: <S extends z.ZodType>(path: string, form: S, query?: Query) => Promise<z.output<S> | undefined>;
  /** All of a list, page after page; undefined where what it is of is not there. */
  readonly all: <S extends z.ZodType>(
    path: string,
    item: S,
    query?: Query,
  ) => Promise<readonly z.output<S>[] | undefined>;
  /** Asks for a change, and waits until Google says how that ended. False: what is to be changed is not there. */
  readonly change: (method: ChangeMethod, path: string, body?: unknown, query?: Query) => Promise<boolean>;
  /** Asks for a change and does not wait for its end: Google goes on by itself. False: there is nothing. */
  readonly begin: (method: ChangeMethod, path: string, body?: unknown, query?: Query) => Promise<boolean>;
  /** What is answered at once, without an operation. */
  readonly post: <S extends z.ZodType>(path: string, form: S, body: unknown) => Promise<z.output<S> | undefined>;
  /** Those of the rights on a project that the credentials have. */
  readonly rightsOn: (project: string, rights: readonly string[]) => Promise<readonly string[]>;
}

type ChangeMethod = 'POST' | 'PATCH' | 'DELETE';

const BASE = 'https://compute.googleapis.com/compute/v1/';
const PROJECTS = 'https://cloudresourcemanager.googleapis.com/v1/projects/';
/** Pages that are followed; who has more than that is not looked through. */
const MOST_PAGES = 500;
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 5000;
/** A copy of an image of terabytes takes the longest. */
const CHANGE_MS = 60 * 60_000;
/** That are asked after at once. */
const MOST_RIGHTS = 100;

const operation = z.object({
  name: z.string().regex(/^[\w-]{1,200}$/),
  status: z.string(),
  zone: z.string().optional(),
  error: z.object({ errors: z.array(z.unknown()) }).optional(),
  httpErrorStatusCode: z.number().optional(),
});
type Operation = z.output<typeof operation>;

/** @param authorize the header of somebody who may ask; `again`: the last one is not taken any more */
export function createCompute(
  wire: Wire,
  authorize: (again: boolean) => Promise<string>,
  { signal }: Pick<CloudLimits, 'signal'> = {},
  changeMs = CHANGE_MS,
): Compute {
  const ask = jsonSender('Google Cloud', wire, authorize);
  const at = (path: string, query: Query = {}): URL => {
    const url = new URL(path, BASE);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const read = async (url: URL, path: string): Promise<WireReply | undefined> => {
    const reply = await ask('GET', url);
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw googleError(shortOf(path), reply);
    return reply;
  };
  const begin = async (
    method: ChangeMethod,
    path: string,
    body?: unknown,
    query?: Query,
  ): Promise<Operation | undefined> => {
    const reply = await ask(method, at(path, query), method === 'DELETE' ? undefined : (body ?? {}));
    // A list into which something is put is always there: what its new member names is not.
    if (reply.status === 404 && !/\/(?:images|instances)$/.test(path)) return undefined;
    if (reply.status !== 200) throw googleError(shortOf(path), reply);
    return formed(path, reply, operation);
  };
  const settle = async (first: Operation, path: string): Promise<void> => {
    const [scope = ''] = /^projects\/[^/]+\/(?:global|zones\/[^/]+)/.exec(path) ?? [];
    const where = `${scope}/operations/${first.name}`;
    const until = steadyNow() + changeMs;
    let now = first;
    for (let pause = FIRST_PAUSE_MS; now.status !== 'DONE'; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (steadyNow() + pause > until) {
        const text = `it still goes on after ${Math.round(changeMs / 60_000)} min`;
        throw googleError(shortOf(path), { status: 200, text });
      }
      await waitFor(pause, signal);
      const reply = await read(at(where), where);
      // Google forgets those that have ended; then what it did is there to be seen.
      if (reply === undefined) return;
      now = formed(where, reply, operation);
    }
    if (now.error === undefined) return;
    const text = JSON.stringify({ error: now.error });
    throw googleError(shortOf(path), { status: now.httpErrorStatusCode ?? 409, text });
  };
  return {
    get: async (path, form, query) => {
      const reply = await read(at(path, query), path);
      return reply === undefined ? undefined : formed(path, reply, form);
    },
    all: async (path, item, query) => {
      const page = z.object({ items: z.array(item).optional(), nextPageToken: z.string().optional() });
      const found: z.output<typeof item>[] = [];
      let token = '';
      for (let pages = 0; ; pages += 1) {
        if (pages === MOST_PAGES) throw new UnreadableAnswer(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
        const reply = await read(at(path, { ...query, ...(token === '' ? {} : { pageToken: token }) }), path);
        if (reply === undefined) return undefined;
        const { items = [], nextPageToken = '' } = formed(path, reply, page);
        found.push(...items);
        if (nextPageToken === '') return found;
        token = nextPageToken;
      }
    },
    change: async (method, path, body, query) => {
      const begun = await begin(method, path, body, query);
      if (begun !== undefined) await settle(begun, path);
      return begun !== undefined;
    },
    begin: async (method, path, body, query) => (await begin(method, path, body, query)) !== undefined,
    post: async (path, form, body) => {
      const reply = await ask('POST', at(path), body);
      if (reply.status === 404) return undefined;
      if (reply.status !== 200) throw googleError(shortOf(path), reply);
      return formed(path, reply, form);
    },
    rightsOn: async (project, rights) => {
      const held: string[] = [];
      for (let first = 0; first < rights.length; first += MOST_RIGHTS) {
        const body = { permissions: rights.slice(first, first + MOST_RIGHTS) };
        const reply = await ask('POST', new URL(`${PROJECTS}${project}:testIamPermissions`), body);
        if (reply.status !== 200) throw googleError(`the rights on ${project}`, reply);
        held.push(...formed(project, reply, z.object({ permissions: z.array(z.string()).default([]) })).permissions);
      }
      return held;
    },
  };
}

function formed<S extends z.ZodType>(path: string, { text }: WireReply, form: S): z.output<S> {
  return formedAs(shortOf(path), parsedJson(text), form);
}

/** `{"error":{"errors":[{"reason":…}]}}` of a call, `{"error":{"errors":[{"code":…}]}}` of an operation, `{"error":"…"}` of the sign-in. */
export function googleError(what: string, reply: Pick<WireReply, 'status' | 'text'>): ServiceError {
  const error = memberOf(parsedJson(reply.text), 'error');
  const errors = memberOf(error, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const words = isObject(error) ? [memberOf(first, 'reason'), memberOf(first, 'code'), error['status']] : [error];
  return new ServiceError(what, reply, { code: words.find(isCode) });
}

/** Without the project, which many mask. */
function shortOf(path: string): string {
  return `Google Cloud, ${path.replace(/^projects\/[^/]+\/?/, '') || 'the project'}`;
}
