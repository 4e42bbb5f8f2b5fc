import { HttpClient, type HttpClientResponse } from '@actions/http-client';
import { z } from 'zod';

import { sha256 } from '../../core/files/files.ts';
import { UserError } from '../../core/errors.ts';
import { RegistryError } from '../docker/registry-trouble.ts';
import { createAuthorization } from './authorization.ts';
import { bytesOf, busyWords, isPassing, type RegistryReply, refusalOf, unreachable } from './reply.ts';
import type { DockerLogins } from './credentials.ts';
import { type RegistryManifest, manifestTypes } from './manifest.ts';
import { createOrigins, type Doors, isWrongDoor, type RegistryOrigin } from './origin.ts';

/** A repository of a registry. */
export interface RegistryRepository {
  readonly host: string;
  readonly path: string;
}

/** As a descriptor of an index has it. */
export interface ImagePlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

const platformShape = z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() });

/** Manifests of registries, with docker's logins (OCI distribution specification). All throw a RegistryError. */
export interface Distribution {
  /** What a tag or a digest is now; undefined: nothing. The bytes are those of the digest. */
  readonly manifest: (
    repository: RegistryRepository,
    reference: string,
    signal?: AbortSignal,
  ) => Promise<RegistryManifest | undefined>;
  /** The digest of what a tag is now; undefined: nothing. Registries count no pull for it. */
  readonly digest: (
    repository: RegistryRepository,
    reference: string,
    signal?: AbortSignal,
  ) => Promise<string | undefined>;
  /** What an image's config says that it runs on. */
  readonly platform: (repository: RegistryRepository, config: string, signal?: AbortSignal) => Promise<ImagePlatform>;
  /** Gives a manifest whose content the repository has a tag; the tag is taken from what has it. */
  readonly tag: (
    repository: RegistryRepository,
    tag: string,
    manifest: RegistryManifest,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** Whether a registry wants a login, and nobody logged in: it may let everybody read, but never write. */
  readonly lacksLogin: (host: string) => Promise<boolean>;
  /** Whether docker speaks to a host without a certificate that is known. */
  readonly isInsecure: (host: string) => Promise<boolean>;
}

export interface DistributionOptions {
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

interface Call {
  readonly verb: 'GET' | 'HEAD' | 'PUT';
  readonly repository: RegistryRepository;
  readonly reference: string;
  /** Absent: a manifest. */
  readonly of?: 'blobs';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Milliseconds before each further try. */
const PAUSES: readonly number[] = [1000, 4000, 15_000];
/** Longer than this no run waits because a registry says so. */
const LONGEST_PAUSE_MS = 60_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Proxy variables count. */
export function createDistribution(options: DistributionOptions): Distribution {
  const origins = createOrigins(options);
  const authorization = createAuthorization(options.logins);
  const { pauses = PAUSES } = options;

  const askAt = async (call: Call, origin: string, isVerified: boolean): Promise<RegistryReply> => {
    const { host, path } = call.repository;
    const url = new URL(`/v2/${path}/${call.of ?? 'manifests'}/${call.reference}`, origin);
    const client = new HttpClient(options.userAgent, [], {
      socketTimeout: options.idle,
      maxRedirects: 5,
      ignoreSslError: !isVerified,
    });
    try {
      const ask = async (header: string | undefined): Promise<HttpClientResponse> =>
        client.request(call.verb, url.href, call.body ?? null, {
          ...call.headers,
          ...(header === undefined ? {} : { authorization: header }),
        });
      const rights = { host, scope: `repository:${path}:${call.verb === 'PUT' ? 'pull,push' : 'pull'}` };
      const first = await replyOf(await ask(authorization.known(rights)));
      origins.settle(host, origin);
      if (first.status !== 401) return first;
      const header = await authorization.answer(client, rights, url, first.headers['www-authenticate']);
      return header === undefined ? first : await replyOf(await ask(header));
    } finally {
      client.dispose();
    }
  };

  const doorsOf = async (host: string): Promise<Doors> => {
    if (options.probes === false) return origins.doors(host);
    const { origin, isVerified } = await origins.find(host);
    return { origins: [origin], isVerified };
  };

  const once = async (call: Call): Promise<RegistryReply> => {
    const doors = await doorsOf(call.repository.host);
    const [first = '', second] = doors.origins;
    try {
      return await askAt(call, first, doors.isVerified);
    } catch (error) {
      if (second === undefined || !isWrongDoor(error) || error instanceof UserError) throw error;
      return await askAt(call, second, doors.isVerified);
    }
  };

  const send = async (call: Call, signal: AbortSignal | undefined): Promise<RegistryReply> => {
    for (let tries = 0; ; tries += 1) {
      signal?.throwIfAborted();
      const outcome = await untilAborted(once(call), signal).catch((error: unknown) =>
        unreachable(call.repository.host, error),
      );
      if (!isPassing(outcome)) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      const asked = outcome instanceof Error ? 0 : retryAfter(outcome, options.now());
      const wait = pauses[tries];
      if (wait === undefined || asked > LONGEST_PAUSE_MS) throw busyWords(call.repository.host, outcome, tries + 1);
      await options.pause(Math.max(wait, asked), signal);
    }
  };

  const reach = async (host: string): Promise<RegistryOrigin> =>
    origins.find(host).catch((error: unknown) => {
      throw unreachable(host, error);
    });

  const read = async (
    verb: 'GET' | 'HEAD',
    repository: RegistryRepository,
    reference: string,
    signal: AbortSignal | undefined,
  ): Promise<RegistryReply | undefined> => {
    const headers = { accept: manifestTypes.join(', ') };
    const reply = await send({ verb, repository, reference, headers }, signal);
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference }, reply);
    return reply;
  };

  const manifest: Distribution['manifest'] = async (repository, reference, signal) => {
    const reply = await read('GET', repository, reference, signal);
    return reply === undefined ? undefined : checkedManifest(repository, reference, reply);
  };

  return {
    manifest,
    digest: async (repository, reference, signal) => {
      const reply = await read('HEAD', repository, reference, signal);
      if (reply === undefined) return undefined;
      const told = reply.headers['docker-content-digest'];
      if (typeof told === 'string' && DIGEST.test(told)) return told;
      // A registry need not say it: the digest is then that of the bytes.
      return (await manifest(repository, reference, signal))?.digest;
    },
    platform: async (repository, config, signal) => {
      const reply = await send({ verb: 'GET', repository, reference: config, of: 'blobs', headers: {} }, signal);
      if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference: config }, reply);
      const what = `${repository.host} answered for the config ${repository.path}@${config}`;
      if (sha256(reply.body) !== config) throw new RegistryError('network', `${what} with other bytes.`);
      const read = platformShape.safeParse(parsed(reply.body));
      if (!read.success) throw new RegistryError('unknown', `${what}, which says no platform.`);
      const { os, architecture, variant } = read.data;
      return { architecture, os, ...(variant === undefined || variant === '' ? {} : { variant }) };
    },
    tag: async (repository, tag, manifest, signal) => {
      const call = {
        verb: 'PUT',
        repository,
        reference: tag,
        headers: { 'content-type': manifest.type },
        // JSON, hence UTF-8: as text it has the very same bytes.
        body: manifest.bytes.toString('utf8'),
      } as const;
      const reply = await send(call, signal);
      if (reply.status < 200 || reply.status > 299)
        throw refusalOf({ action: 'write', repository, reference: tag }, reply);
      const told = reply.headers['docker-content-digest'];
      if (typeof told === 'string' && told !== manifest.digest) {
        throw new RegistryError(
          'unknown',
          `${repository.host} took ${manifest.digest} as ${repository.path}:${tag}, but calls it ${told.slice(0, 100)}.`,
        );
      }
    },
    lacksLogin: async (host) => (await reach(host)).wantsLogin && (await options.logins.find(host)) === undefined,
    isInsecure: async (host) => !(await reach(host)).isVerified,
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
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

async function replyOf(answer: HttpClientResponse): Promise<RegistryReply> {
  const { statusCode = 0, headers } = answer.message;
  return { status: statusCode, headers, body: await bytesOf(answer) };
}

/** The bytes are believed, and nothing that is said of them. */
function checkedManifest(
  { host, path }: RegistryRepository,
  reference: string,
  { headers, body }: RegistryReply,
): RegistryManifest {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const what = `${host} answered for ${path}${DIGEST.test(reference) ? '@' : ':'}${reference}`;
  if (!/^application\/(?:.+\+)?(?:json|prettyjws)$/.test(type)) {
    throw new RegistryError(
      'network',
      `${what} with ${type === '' ? 'something' : type.slice(0, 100)}, which is no manifest. Is there a proxy or a page for logins in between?`,
    );
  }
  const digest = sha256(body);
  const told = headers['docker-content-digest'];
  // A manifest of schema 1 is signed within: its digest is not that of its bytes.
  const said = DIGEST.test(reference) ? reference : typeof told === 'string' && DIGEST.test(told) ? told : digest;
  if (!type.endsWith('prettyjws') && (said !== digest || (typeof told === 'string' && told !== digest))) {
    throw new RegistryError(
      'network',
      `${what} with bytes of ${digest}, and says that they are ${String(told ?? said).slice(0, 100)}.`,
    );
  }
  return { digest: said, type, bytes: body };
}

/** Milliseconds; RFC 9110 has seconds and dates. */
function retryAfter({ headers }: RegistryReply, now: number): number {
  const said = headers['retry-after'] ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
