import type { HttpClientResponse } from '@actions/http-client';
import type { Readable } from 'node:stream';

import { UserError } from '../../core/errors.ts';
import { createAuthorization } from './authorization.ts';
import type { DockerLogins } from './credentials.ts';
import { createOrigins, type Doors, isWrongDoor, type RegistryOrigin } from './origin.ts';
import { AnswerError, busyWords, bytesOf, isPassing, type RegistryReply, unreachable } from './reply.ts';

/** A repository of a registry. */
export interface RegistryRepository {
  readonly host: string;
  readonly path: string;
}

export interface ConversationOptions {
  readonly userAgent: string;
  readonly logins: DockerLogins;
  /** Milliseconds without an answer after which a registry counts as unreachable. */
  readonly idle: number;
  /** Whether docker's daemon was told that a host is not to be trusted to be who it says. */
  readonly isInsecure: (host: string) => Promise<boolean>;
  /** Waits for so many milliseconds, less when the signal is aborted. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The present, ms since the epoch. */
  readonly now: () => number;
  /** Milliseconds before each further try, where it is not the usual. */
  readonly pauses?: readonly number[];
  /** `false`: a host is not asked what it speaks before the first question, but by it. */
  readonly probes?: false;
}

export interface RegistryQuestion {
  readonly verb: 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT';
  readonly repository: RegistryRepository;
  /** Below the repository, `manifests/1.0`; or an address that the registry gave, which may be one of another host. */
  readonly at: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A stream is opened anew for each time that it is sent. */
  readonly body?: string | (() => Readable);
  /** Milliseconds without an answer, where it is not the usual. */
  readonly idle?: number;
  /** What becomes of an answer that is no refusal of the login. Absent: it is small, and taken whole. */
  readonly take?: (answer: HttpClientResponse) => Promise<Buffer>;
}

/** Questions to registries, with docker's logins; each is asked again where the trouble may pass. */
export interface Conversation {
  /** The usual milliseconds without an answer. */
  readonly idle: number;
  /** Asks until there is an answer that stays. Throws a RegistryError, or an AbortError. */
  readonly ask: (question: RegistryQuestion, signal: AbortSignal | undefined) => Promise<RegistryReply>;
  /** The same where each try is another question. */
  readonly asking: (
    host: string,
    question: () => Promise<RegistryQuestion>,
    signal: AbortSignal | undefined,
  ) => Promise<RegistryReply>;
  readonly reach: (host: string) => Promise<RegistryOrigin>;
}

/** Milliseconds before each further try. */
const PAUSES: readonly number[] = [1000, 4000, 15_000];
/** Longer than this no run waits because a registry says so. */
const LONGEST_PAUSE_MS = 60_000;

/** Proxy variables count. */
export function createConversation(options: ConversationOptions): Conversation {
  const origins = createOrigins(options);
  const authorization = createAuthorization(options.logins);
  const { pauses = PAUSES } = options;

  const askAt = async (question: RegistryQuestion, origin: string, isVerified: boolean): Promise<RegistryReply> => {
    const { verb, repository, body, idle = options.idle, take = bytesOf } = question;
    const { host, path } = repository;
    const url = new URL(isAddress(question.at) ? question.at : `/v2/${path}/${question.at}`, origin);
    if (isVerified && url.protocol !== 'https:') throw new AnswerError('it names an address without https');
    const { HttpClient } = await import('@actions/http-client');
    const client = new HttpClient(options.userAgent, [], {
      socketTimeout: idle,
      maxRedirects: 5,
      // What was sent once is not there to be sent to another place.
      allowRedirects: typeof body !== 'function',
      ignoreSslError: !isVerified,
    });
    try {
      const ask = async (header: string | undefined): Promise<HttpClientResponse> =>
        client.request(verb, url.href, typeof body === 'function' ? body() : (body ?? null), {
          ...question.headers,
          ...(header === undefined ? {} : { authorization: header }),
        });
      const isReading = (verb === 'GET' || verb === 'HEAD') && !isAddress(question.at);
      const actions = isReading ? 'pull' : verb === 'DELETE' ? 'pull,push,delete' : 'pull,push';
      const rights = { host, scope: `repository:${path}:${actions}` };
      // Where a registry sends somebody elsewhere, the address itself is the right.
      const isOwn = url.origin === origin;
      const first = await ask(isOwn ? authorization.known(rights) : undefined);
      origins.settle(host, origin);
      if (first.message.statusCode !== 401 || !isOwn) return await replyOf(first, take);
      const refusal = await replyOf(first, bytesOf);
      const header = await authorization.answer(client, rights, url, refusal.headers['www-authenticate']);
      return header === undefined ? refusal : await replyOf(await ask(header), take);
    } finally {
      client.dispose();
    }
  };

  const doorsOf = async (host: string): Promise<Doors> => {
    if (options.probes === false) return origins.doors(host);
    const { origin, isVerified } = await origins.find(host);
    return { origins: [origin], isVerified };
  };

  const once = async (question: RegistryQuestion): Promise<RegistryReply> => {
    const doors = await doorsOf(question.repository.host);
    const [first = '', second] = doors.origins;
    try {
      return await askAt(question, first, doors.isVerified);
    } catch (error) {
      if (second === undefined || !isWrongDoor(error) || error instanceof UserError) throw error;
      return await askAt(question, second, doors.isVerified);
    }
  };

  const asking: Conversation['asking'] = async (host, question, signal) => {
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      const attempt = async (): Promise<RegistryReply> => once(await question());
      const outcome = await untilAborted(attempt(), signal).catch((error: unknown) => unreachable(host, error));
      if (!isPassing(outcome)) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
      const wait = pauses[tries];
      if (wait === undefined || asked > LONGEST_PAUSE_MS) throw busyWords(host, outcome, tries + 1);
      await options.pause(Math.max(wait, asked), signal);
    }
  };

  return {
    idle: options.idle,
    asking,
    ask: async (question, signal) => asking(question.repository.host, async () => question, signal),
    reach: async (host) =>
      origins.find(host).catch((error: unknown) => {
        throw unreachable(host, error);
      }),
  };
}

function isAddress(at: string): boolean {
  return at.startsWith('/') || /^https?:/i.test(at);
}

/** Rejects when the signal is aborted; what still comes then is nobody's. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  const { promise, stop } = aborted(signal);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    stop();
  }
}

function aborted(signal: AbortSignal): { readonly promise: Promise<never>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    const end = (): void => reject(new DOMException('The run was cancelled.', 'AbortError'));
    signal.addEventListener('abort', end, { once: true });
    stop = () => signal.removeEventListener('abort', end);
  });
  return { promise, stop };
}

async function replyOf(
  answer: HttpClientResponse,
  take: (answer: HttpClientResponse) => Promise<Buffer>,
): Promise<RegistryReply> {
  const { statusCode = 0, headers } = answer.message;
  return { status: statusCode, headers, body: await take(answer) };
}

/** Milliseconds; RFC 9110 has seconds and dates. */
function retryAfter({ headers }: RegistryReply, now: number): number {
  const said = headers['retry-after'] ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
