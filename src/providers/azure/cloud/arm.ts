import type { z } from 'zod';

import { steadyNow, waitFor } from '../../../core/clock.ts';
import { UserError } from '../../../core/errors.ts';
import { formedAs, ServiceError, UnreadableAnswer } from '../../../core/http/answer.ts';
import { jsonSender, type SendJson } from '../../../core/http/bearer.ts';
import type { CloudLimits, Wire, WireReply } from '../../../core/http/wire.ts';
import { isObject, memberOf, parsedJson } from '../../../core/values.ts';

/** Each service of Azure has versions of its own. */
const VERSIONS = {
  subscriptions: '2022-12-01',
  resources: '2021-04-01',
  compute: '2024-07-01',
  disks: '2024-03-02',
  galleries: '2024-03-03',
  network: '2024-05-01',
  vaults: '2023-07-01',
  locks: '2020-05-01',
  permissions: '2022-04-01',
} as const;
export type ArmService = keyof typeof VERSIONS;

type Query = Readonly<Record<string, string>>;

/** Azure's Resource Manager, as somebody. Throws a ServiceError, a Silence where nobody answers. */
export interface Arm {
  /** What is at a path; undefined where there is nothing. */
  readonly get: <S extends z.ZodType>(
    path: string,
    service: ArmService,
    form: S,
    query?: Query,
  ) => Promise<z.output<S> | undefined>;
  /** All of a list, page after page; undefined where what it is of is not there. */
  readonly all: <S extends z.ZodType>(
    path: string,
    service: ArmService,
    item: S,
    query?: Query,
  ) => Promise<readonly z.output<S>[] | undefined>;
  /** Asks for a removal and does not wait for its end. False: there is nothing. */
  readonly remove: (path: string, service: ArmService, query?: Query) => Promise<boolean>;
  /** Changes something, and waits until Azure says how that ended. */
  readonly change: (
    method: 'PUT' | 'PATCH' | 'POST',
    path: string,
    service: ArmService,
    body: unknown,
  ) => Promise<void>;
  /** Asks for a change and does not wait for its end. */
  readonly begin: (method: 'PUT' | 'PATCH', path: string, service: ArmService, body: unknown) => Promise<void>;
}

/** Pages that are followed; who has more than that is not looked through. */
const MOST_PAGES = 500;
/** Seconds between two questions of how a change ended. */
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [1, 30];
/** What is changed here are tags, and that a deployment is given up: minutes at most. */
const CHANGE_MS = 10 * 60_000;

/** @param authorize the header of somebody who may ask; `again`: the last one is not taken any more */
export function createArm(
  manager: URL,
  wire: Wire,
  authorize: (again: boolean) => Promise<string>,
  { signal }: Pick<CloudLimits, 'signal'> = {},
  changeMs = CHANGE_MS,
): Arm {
  const sendJson = jsonSender('Azure', wire, authorize);
  const ask: SendJson = async (method, url, body) => {
    // Links of its own answers lead there, too, and the token goes nowhere else.
    if (url.origin !== manager.origin)
      throw new UserError(`Azure: ${manager.host} leads to ${url.host}, which is not asked.`);
    return sendJson(method, url, body);
  };
  const at = (path: string, service: ArmService, query: Query = {}): URL => {
    const url = new URL(manager);
    url.pathname = path;
    for (const [name, value] of Object.entries({ ...query, 'api-version': VERSIONS[service] }))
      url.searchParams.set(name, value);
    return url;
  };
  const page = async (url: URL, path: string): Promise<WireReply | undefined> => {
    const reply = await ask('GET', url);
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw armError(shortOf(path), reply);
    return reply;
  };
  /** @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations */
  const settle = async (first: WireReply, path: string): Promise<void> => {
    let reply = first;
    let [where, isStatus] = followed(reply);
    const until = steadyNow() + changeMs;
    while (where !== undefined) {
      const pause = pauseOf(reply) * 1000;
      if (steadyNow() + pause > until) {
        const text = `it still goes on after ${Math.round(changeMs / 60_000)} min`;
        throw armError(shortOf(path), { status: reply.status, text });
      }
      await waitFor(pause, signal);
      reply = await ask('GET', where);
      if (reply.status >= 400) throw armError(shortOf(path), reply);
      const { status, error } = isStatus
        ? statusOf(reply)
        : { status: reply.status === 202 ? 'InProgress' : 'Succeeded', error: '' };
      if (status === 'Succeeded') return;
      if (status === 'Failed' || status === 'Canceled') throw armError(shortOf(path), { status: 409, text: error });
      if (!isStatus) [where = where, isStatus] = followed(reply);
    }
  };
  return {
    get: async (path, service, form, query) => {
      const reply = await page(at(path, service, query), path);
      return reply === undefined ? undefined : formedAs(shortOf(path), parsedJson(reply.text), form);
    },
    all: async (path, service, item, query) => {
      const found: z.output<typeof item>[] = [];
      let next: URL | undefined = at(path, service, query);
      for (let pages = 0; next !== undefined; pages += 1) {
        if (pages === MOST_PAGES) throw new UnreadableAnswer(`${shortOf(path)} has more than ${MOST_PAGES} pages`);
        const reply = await page(next, path);
        if (reply === undefined) return undefined;
        const { value, nextLink } = listOf(path, reply);
        found.push(...value.map((one) => formedAs(shortOf(path), one, item)));
        next = nextLink === undefined ? undefined : pageAt(path, nextLink, manager);
      }
      return found;
    },
    remove: async (path, service, query) => {
      const reply = await ask('DELETE', at(path, service, query));
      if (reply.status === 404 || reply.status === 204) return false;
      if (reply.status !== 200 && reply.status !== 202) throw armError(shortOf(path), reply);
      return true;
    },
    change: async (method, path, service, body) => {
      const reply = await ask(method, at(path, service), body);
      if (reply.status >= 300) throw armError(shortOf(path), reply);
      await settle(reply, path);
    },
    begin: async (method, path, service, body) => {
      const reply = await ask(method, at(path, service), body);
      if (reply.status >= 300) throw armError(shortOf(path), reply);
    },
  };
}

/** Where the end of an operation is told, and whether as a status of its own; nowhere where it has ended. */
function followed({ headers, status }: WireReply): readonly [URL | undefined, boolean] {
  const link = headers['azure-asyncoperation'];
  if (typeof link === 'string' && URL.canParse(link)) return [new URL(link), true];
  const { location } = headers;
  return status === 202 && location !== undefined && URL.canParse(location)
    ? [new URL(location), false]
    : [undefined, false];
}

function pauseOf({ headers }: WireReply): number {
  const said = Number(headers['retry-after']);
  return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, Number.isFinite(said) ? said : SHORTEST_PAUSE));
}

function statusOf(reply: WireReply): { readonly status: string; readonly error: string } {
  const read = parsedJson(reply.text);
  const status = isObject(read) && typeof read['status'] === 'string' ? read['status'] : '';
  return { status, error: reply.text };
}

function listOf(
  path: string,
  reply: WireReply,
): { readonly value: readonly unknown[]; readonly nextLink: string | undefined } {
  const read = parsedJson(reply.text);
  const value: unknown = isObject(read) ? read['value'] : undefined;
  const nextLink = isObject(read) ? read['nextLink'] : undefined;
  if (!Array.isArray(value)) throw new UnreadableAnswer(`${shortOf(path)} is no list`);
  return { value, nextLink: typeof nextLink === 'string' && nextLink !== '' ? nextLink : undefined };
}

function pageAt(path: string, link: string, manager: URL): URL {
  const url = URL.parse(link, manager.href);
  if (url === null) throw new UnreadableAnswer(`${shortOf(path)} goes on at what is no address`);
  return url;
}

/** `{"error":{"code":…}}` of Resource Manager, `{"error":"…"}` of the sign-in. */
export function armError(what: string, reply: Pick<WireReply, 'status' | 'text'>): ServiceError {
  const error = memberOf(parsedJson(reply.text), 'error');
  return new ServiceError(what, reply, { code: isObject(error) ? error['code'] : error });
}

/** Without the subscription, which many mask. */
function shortOf(path: string): string {
  return `Azure, ${path.replace(/^\/subscriptions\/[^/]+/, '') || 'the subscription'}`;
}
