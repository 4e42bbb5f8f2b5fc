import type { HttpClient as Client } from '@actions/http-client';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { retry } from '../../core/side-by-side.ts';
import { isDirect, requestDirectly } from './direct-request.ts';

export interface FetchOptions {
  /** Milliseconds without an answer, or without another byte of it, after which an attempt is given up. */
  readonly idle: number;
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each later one, and drawn up to half longer. */
  readonly backoff: number;
  /** From 0 up to but not 1; the jitter. */
  readonly random: () => number;
  readonly userAgent: string;
}

export interface Traffic {
  requests: number;
  bytes: number;
}

/** Trouble on the way that may be gone at the next attempt. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** The server knows no such thing: asking again does not help. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';

  constructor(where: string, what: string) {
    super(`${where} ${what}`);
  }
}

const MOST_REDIRECTS = 5;

/**
 * The body of an address. The proxy variables of the environment are honoured (@actions/http-client does). Redirects
 * are followed by ourselves: from https only to https, from a mirror's http to https or to the same host.
 */
export async function fetchBody(
  url: URL,
  options: FetchOptions,
  traffic: Traffic,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  let at = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const message = await request(at, url, options, traffic, signal);
    const status = message.statusCode ?? 0;
    if (status === 200) return body(message, at, options.idle, traffic, signal);
    message.destroy();
    if (status === 404 || status === 410) throw new NotFoundError(shown(at), `is not there (HTTP ${status})`);
    if (status === 429 || status >= 500) throw new NetworkError(`${shown(at)} answered HTTP ${status}`);
    if (status < 300 || status >= 400) throw new UserError(`${shown(at)} answered HTTP ${status}${remedy(status)}.`);
    at = redirected(at, message.headers.location);
  }
  throw new UserError(`${shown(url)} redirects more than ${MOST_REDIRECTS} times.`);
}

function remedy(status: number): string {
  if (status === 401 || status === 403) return ': it wants other credentials, or this machine may not reach it';
  return status === 407 ? ': the proxy wants credentials (https_proxy=http://name:password@host)' : '';
}

async function request(
  at: URL,
  first: URL,
  options: FetchOptions,
  traffic: Traffic,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  signal.throwIfAborted();
  traffic.requests += 1;
  const headers = { ...authorization(at, first), 'user-agent': options.userAgent };
  try {
    return isDirect()
      ? await requestDirectly(bare(at), headers, options.idle, signal)
      : await requestByClient(bare(at), headers, options.idle, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new NetworkError(`${shown(at)} cannot be reached: ${reason(error)}`);
  }
}

/** By the proxies of the environment. */
async function requestByClient(
  address: string,
  headers: Readonly<Record<string, string>>,
  idle: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient(undefined, [], {
    allowRedirects: false,
    allowRetries: false,
    // An agent of its own, so that a request can be ended by ending it.
    keepAlive: true,
    socketTimeout: idle,
  });
  return (await abortable(client, client.get(address, { ...headers }), signal)).message;
}

/** http-client knows no signal; an open request would keep this process from ending. */
async function abortable<T>(client: Client, promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      client.dispose();
      reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function* body(
  message: IncomingMessage,
  at: URL,
  idle: number,
  traffic: Traffic,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const encoding = message.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new UserError(`${shown(at)} answered with the encoding ${encoding}, unasked.`);
  const stop = (): unknown => message.destroy(new NetworkError('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  message.setTimeout(idle, () => {
    message.destroy(new NetworkError(`${shown(at)} sent nothing for ${idle / 1000} s`));
  });
  try {
    for await (const chunk of message) {
      if (!(chunk instanceof Uint8Array)) continue;
      traffic.bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NetworkError) throw error;
    throw new NetworkError(`${shown(at)} broke off: ${reason(error)}`);
  } finally {
    signal.removeEventListener('abort', stop);
    message.destroy();
  }
}

function redirected(from: URL, location: string | undefined): URL {
  if (location === undefined) throw new UserError(`${shown(from)} redirects to nowhere: it names no location.`);
  let to: URL;
  try {
    to = new URL(location, from);
  } catch {
    throw new UserError(`${shown(from)} redirects to ${JSON.stringify(location.slice(0, 200))}, which is no address.`);
  }
  const allowed =
    to.protocol === 'https:' || (from.protocol === 'http:' && to.protocol === 'http:' && to.host === from.host);
  if (!allowed) {
    throw new UserError(
      `${shown(from)} redirects to ${shown(to)}; a redirect is followed to https only. Nothing was fetched from there.`,
    );
  }
  return to;
}

/** The mirror's credentials go to the mirror's own origin and nowhere else. */
function authorization(at: URL, first: URL): Record<string, string> {
  const accept = { 'accept-encoding': 'identity' };
  if (first.username === '' || at.origin !== first.origin) return accept;
  const pair = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
  return { ...accept, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function bare(url: URL): string {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  return copy.href;
}

/** An address for a message: without credentials and without the query, which may hold a signature. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join('; ');
  const code = codeOf(error);
  const message = messageOf(error);
  return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}

/** Does something that fetches, again after trouble on the network; the last trouble is thrown as it is. */
export async function withAttempts<T>(
  options: FetchOptions,
  signal: AbortSignal,
  note: (line: string) => void,
  attempt: () => Promise<T>,
): Promise<T> {
  return retry(
    attempt,
    (error, count) => {
      if (!(error instanceof NetworkError) || count >= options.attempts || signal.aborted) return undefined;
      const wait = options.backoff * 2 ** (count - 1) * (1 + options.random() / 2);
      note(`${error.message}; attempt ${count + 1} of ${options.attempts} in ${(wait / 1000).toFixed(1)} s.`);
      return wait;
    },
    (wait) => pause(wait, undefined, { signal }),
  );
}

/** A whole small answer, at most `most` bytes. */
export async function readAll(source: AsyncIterable<Uint8Array>, most: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > most) throw new UserError(`${what} is larger than ${most} bytes; it is not what it should be.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
