import { readFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { steadyNow, waitFor } from '../clock.ts';
import { retry } from '../side-by-side.ts';
import { saidBy, Silence } from './silence.ts';

// The one place that speaks HTTP to clouds without an SDK. Node's own client and not fetch: private clouds have authorities of
// their own, which fetch can be told of by nobody but the whole process, and it does not go by way of proxies.

/** How long a cloud may keep somebody waiting. */
export interface CloudLimits {
  /** Ends every call that is under way, and all later ones at once. */
  readonly signal?: AbortSignal;
  /** What one call may take with all its tries, in ms. */
  readonly callMs?: number;
  /** How often a call is made at most, where it may be made again. */
  readonly tries?: number;
}

/** Files of certificates, and whether the cloud's own is looked at. */
export interface TlsSettings {
  readonly verify: boolean;
  readonly caFile: string | null;
  readonly certFile: string | null;
  readonly keyFile: string | null;
  /** How this machine is told of another authority, as the end of a sentence. */
  readonly authorities: string;
}

/** Of a service whose certificate every machine knows, or is told of as Node takes it. */
export function publicTls(
  authorities = 'name the file of its certificate in NODE_EXTRA_CA_CERTS',
  caFile: string | null = null,
): TlsSettings {
  return { verify: true, caFile, certFile: null, keyFile: null, authorities };
}

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Text is sent whole; a stream is sent once and never again. */
  readonly body?: string | Readable;
  /** Ends this call. */
  readonly signal?: AbortSignal;
}

export interface WireReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Wire {
  /** The answer whatever its status. Throws a Silence where there is none. */
  readonly send: (whom: string, request: WireRequest) => Promise<WireReply>;
  /** The same with its body as a stream where the status is 200; it is the caller's to read to its end, or to destroy. */
  readonly open: (whom: string, request: WireRequest) => Promise<WireReply | { readonly stream: Readable }>;
}

const CALL_MS = 120_000;
const TRIES = 5;
/** A connection on which nothing moves. */
const IDLE_MS = 60_000;
/** Of what was sent as a stream, until its end is answered: a store may copy or convert it all first, and says nothing meanwhile. */
const STORING_MS = 45 * 60_000;
/** A page of a thousand images with all their properties. */
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_PAUSE_MS = 20_000;
const FIRST_PAUSE_MS = 400;

/** May be made again whatever became of it: the second time it does what the first did. */
const REPEATABLE: ReadonlySet<string> = new Set(['GET', 'DELETE', 'PUT']);
/** Refused before anything was done. */
const NOT_BEGUN: ReadonlySet<number> = new Set([429]);
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

export function createWire(tls: TlsSettings, environment: Environment, limits: CloudLimits = {}): Wire {
  const { callMs = CALL_MS, tries = TRIES } = limits;
  const agents = agentsOf(tls, environment);
  const send = async (whom: string, request: WireRequest): Promise<WireReply> => {
    const signal = eitherOf(limits.signal, request.signal);
    const until = steadyNow() + callMs;
    const once = async (): Promise<WireReply> => {
      const left = until - steadyNow();
      const streams = typeof request.body === 'object';
      const reply = await answer(whom, request, agents, signal, streams ? undefined : Math.max(1, left));
      if (PASSING.has(reply.status)) throw new PassingReply(reply);
      return reply;
    };
    try {
      return await retry(
        once,
        (error, attempts) => {
          const pause = pauseOf(error, attempts);
          if (!mayRepeat(request, error) || attempts >= tries || signal?.aborted === true) return undefined;
          return steadyNow() + pause < until ? pause : undefined;
        },
        (ms) => waitFor(ms, signal),
      );
    } catch (error) {
      if (error instanceof PassingReply) return error.reply;
      throw error;
    }
  };
  const open: Wire['open'] = async (whom, request) => {
    const message = await beginning(whom, request, agents, eitherOf(limits.signal, request.signal), callMs);
    if (message.statusCode === 200 || message.statusCode === 206) return { stream: message };
    return replyOf(whom, message);
  };
  return { send, open };
}

type Environment = Readonly<Record<string, string | undefined>>;

function eitherOf(all: AbortSignal | undefined, one: AbortSignal | undefined): AbortSignal | undefined {
  return all === undefined || one === undefined ? (all ?? one) : AbortSignal.any([all, one]);
}

/** An answer after which the same question may be answered better. */
class PassingReply extends Error {
  readonly reply: WireReply;

  constructor(reply: WireReply) {
    super(`HTTP ${reply.status}`);
    this.reply = reply;
  }
}

function mayRepeat({ method, body }: WireRequest, error: unknown): boolean {
  if (typeof body === 'object') return false;
  if (error instanceof Silence) return error.isUnsent || (REPEATABLE.has(method) && !error.isFinal);
  if (!(error instanceof PassingReply)) return false;
  return REPEATABLE.has(method) || NOT_BEGUN.has(error.reply.status);
}

function pauseOf(error: unknown, attempts: number): number {
  const said = error instanceof PassingReply ? Number(error.reply.headers['retry-after']) * 1000 : Number.NaN;
  const own = FIRST_PAUSE_MS * 2 ** (attempts - 1);
  return Math.min(LONGEST_PAUSE_MS, Number.isFinite(said) && said > 0 ? said : own * (0.75 + Math.random() / 2));
}

interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
  readonly authorities: string;
}

function agentsOf({ verify, caFile, certFile, keyFile, authorities }: TlsSettings, environment: Environment): Agents {
  // Node 24 takes proxies of the environment; older ones look past it.
  const common = { keepAlive: true, maxSockets: 16, timeout: IDLE_MS, proxyEnv: { ...environment } };
  const file = (path: string | null): Buffer | undefined => (path === null ? undefined : readFileSync(path));
  const [ca, cert, key] = [caFile, certFile, keyFile].map(file);
  const secure = {
    ...common,
    rejectUnauthorized: verify,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
  return { http: new http.Agent(common), https: new https.Agent(secure), authorities };
}

async function answer(
  whom: string,
  request: WireRequest,
  agents: Agents,
  signal: AbortSignal | undefined,
  ms: number | undefined,
): Promise<WireReply> {
  const started = steadyNow();
  const message = await beginning(whom, request, agents, signal, ms);
  return replyOf(whom, message, ms === undefined ? undefined : Math.max(1, ms - (steadyNow() - started)));
}

/** @param ms within which the answer has to begin; undefined: as long as something moves */
async function beginning(
  whom: string,
  { method, url, headers, body }: WireRequest,
  agents: Agents,
  signal: AbortSignal | undefined,
  ms: number | undefined,
): Promise<IncomingMessage> {
  if (signal?.aborted === true) throw new Silence(whom, 'the time was over before it was asked', { isFinal: true });
  const secure = url.protocol === 'https:';
  const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
  const options = {
    method,
    headers: { ...headers, ...length },
    agent: secure ? agents.https : agents.http,
    timeout: IDLE_MS,
  };
  return await new Promise<IncomingMessage>((resolve, reject) => {
    let isSent = false;
    let isWhole = false;
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(error instanceof Silence ? error : Silence.of(whom, error, isSent, agents.authorities));
    };
    const request = (secure ? https : http).request(url, options, (message) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(message);
    });
    const late = (): void => {
      const seconds = Math.round((ms ?? IDLE_MS) / 1000);
      request.destroy(new Silence(whom, `it did not answer within ${seconds} s`, { isFinal: ms !== undefined }));
    };
    const stop = (): void => {
      request.destroy(new Silence(whom, 'it had not answered when the time was over', { isFinal: true }));
    };
    const timer = ms === undefined ? undefined : setTimeout(late, ms);
    signal?.addEventListener('abort', stop, { once: true });
    const idle = (): string =>
      isWhole
        ? 'it did not say for three quarters of an hour that it has it all'
        : 'nothing moved on the connection for a minute';
    request.on('timeout', () => request.destroy(new Silence(whom, idle(), {})));
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', () => void (isSent = true));
      else isSent = true;
    });
    request.on('error', fail);
    const wait = (): void => {
      isWhole = true;
      request.setTimeout(STORING_MS);
    };
    if (typeof body === 'object') pipeline(body, request).then(wait, fail);
    else request.end(body);
  });
}

async function replyOf(whom: string, message: IncomingMessage, ms = IDLE_MS): Promise<WireReply> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const deadline = setTimeout(
    () => message.destroy(new Silence(whom, 'its answer does not end', { isFinal: true })),
    ms,
  );
  try {
    for await (const chunk of message) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new Silence(whom, `it sends more than ${MOST_BYTES} bytes`, { isFinal: true });
      chunks.push(part);
    }
  } catch (error) {
    throw error instanceof Silence ? error : Silence.of(whom, error, true, '');
  } finally {
    clearTimeout(deadline);
    if (!message.complete) message.destroy();
  }
  return { status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(chunks).toString('utf8') };
}

/** What a reply says of why it is none of those that were wanted, for an error of ours. */
export function wordsOf({ text }: WireReply): string {
  return saidBy(text);
}
