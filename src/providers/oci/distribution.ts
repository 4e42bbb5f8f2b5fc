import { z } from 'zod';

import { utcOf } from '../../core/clock.ts';
import { sha256 } from '../../core/files/files.ts';
import { RegistryError } from '../docker/registry-trouble.ts';
import { type BlobStore, createBlobStore } from './blobs.ts';
import {
  type Conversation,
  type ConversationOptions,
  createConversation,
  type RegistryRepository,
} from './conversation.ts';
import { type RegistryManifest, manifestTypes } from './manifest.ts';
import { type RegistryReply, refusalOf, undeletable } from './reply.ts';

/** As a descriptor of an index has it. */
export interface ImagePlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

/** What its builder wrote into an image. */
export interface ImageConfig {
  /** ISO 8601, UTC; null where it does not say. */
  readonly created: string | null;
  readonly labels: Readonly<Record<string, string>>;
}

const configShape = z.object({
  created: z.string().nullish(),
  config: z.object({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
});
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
  /** All tags of a repository; none where there is no such repository. */
  readonly tags: (repository: RegistryRepository, signal?: AbortSignal) => Promise<readonly string[]>;
  /** What an image's config says that it runs on. */
  readonly platform: (repository: RegistryRepository, config: string, signal?: AbortSignal) => Promise<ImagePlatform>;
  /** What an image's config says of it. */
  readonly config: (repository: RegistryRepository, config: string, signal?: AbortSignal) => Promise<ImageConfig>;
  /**
   * Takes a manifest away, with all tags that name it; one that is not there is gone. A registry that lets nobody do that says so.
   * @param digest of it: many registries take no tag
   */
  readonly remove: (repository: RegistryRepository, digest: string, signal?: AbortSignal) => Promise<void>;
  /** Gives a manifest whose content the repository has a tag; the tag is taken from what has it. */
  readonly tag: (
    repository: RegistryRepository,
    tag: string,
    manifest: RegistryManifest,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** Whether a registry wants a login, and nobody logged in: it may let everybody read, but never write. */
  readonly lacksLogin: (host: string) => Promise<boolean>;
  /** The content that manifests name. */
  readonly blobs: BlobStore;
  /** Whether docker speaks to a host without a certificate that is known. */
  readonly isInsecure: (host: string) => Promise<boolean>;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Proxy variables count. */
export function createDistribution(options: ConversationOptions): Distribution {
  const conversation = createConversation(options);
  const { ask, reach } = conversation;

  const read = async (
    verb: 'GET' | 'HEAD',
    repository: RegistryRepository,
    reference: string,
    signal: AbortSignal | undefined,
  ): Promise<RegistryReply | undefined> => {
    const headers = { accept: manifestTypes.join(', ') };
    const reply = await ask({ verb, repository, at: `manifests/${reference}`, headers }, signal);
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference }, reply);
    return reply;
  };

  const manifest: Distribution['manifest'] = async (repository, reference, signal) => {
    const reply = await read('GET', repository, reference, signal);
    return reply === undefined ? undefined : checkedManifest(repository, reference, reply);
  };

  const configOf = async (
    repository: RegistryRepository,
    config: string,
    signal: AbortSignal | undefined,
  ): Promise<unknown> => {
    const reply = await ask({ verb: 'GET', repository, at: `blobs/${config}`, headers: {} }, signal);
    if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference: config }, reply);
    if (sha256(reply.body) !== config)
      throw new RegistryError('network', `${configWords(repository, config)} with other bytes.`);
    return parsed(reply.body);
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
    tags: async (repository, signal) => await readTags(ask, repository, signal),
    platform: async (repository, config, signal) => {
      const read = platformShape.safeParse(await configOf(repository, config, signal));
      if (!read.success)
        throw new RegistryError('unknown', `${configWords(repository, config)}, which says no platform.`);
      const { os, architecture, variant } = read.data;
      return { architecture, os, ...(variant === undefined || variant === '' ? {} : { variant }) };
    },
    config: async (repository, config, signal) => {
      const read = configShape.safeParse(await configOf(repository, config, signal));
      if (!read.success) throw new RegistryError('unknown', `${configWords(repository, config)}, which is none.`);
      return { created: utcOf(read.data.created ?? ''), labels: read.data.config?.Labels ?? {} };
    },
    remove: async (repository, digest, signal) => {
      const reply = await ask({ verb: 'DELETE', repository, at: `manifests/${digest}`, headers: {} }, signal);
      if (reply.status >= 200 && reply.status <= 299) return;
      if (reply.status === 404) {
        // Some have no such door at all, and say that nothing is there.
        if ((await read('HEAD', repository, digest, signal)) === undefined) return;
        throw undeletable(repository, reply);
      }
      if (reply.status === 405 || reply.status === 400 || reply.status === 501) throw undeletable(repository, reply);
      throw refusalOf({ action: 'write', repository, reference: digest }, reply);
    },
    tag: async (repository, tag, manifest, signal) => {
      const headers = { 'content-type': manifest.type };
      // JSON, hence UTF-8: as text it has the very same bytes.
      const body = manifest.bytes.toString('utf8');
      const reply = await ask({ verb: 'PUT', repository, at: `manifests/${tag}`, headers, body }, signal);
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
    blobs: createBlobStore(conversation),
    isInsecure: async (host) => !(await reach(host)).isVerified,
  };
}

function configWords({ host, path }: RegistryRepository, config: string): string {
  return `${host} answered for the config ${path}@${config}`;
}

const TAGS_A_PAGE = 1000;
const MOST_PAGES = 1000;
const tagList = z.object({ tags: z.array(z.string()).nullish() });

/** Page by page: the next one begins after the last tag of the one before, wherever a link would lead. */
async function readTags(
  ask: Conversation['ask'],
  repository: RegistryRepository,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = found.at(-1);
    const after = last === undefined ? '' : `&last=${encodeURIComponent(last)}`;
    const at = `tags/list?n=${TAGS_A_PAGE}${after}`;
    const reply = await ask({ verb: 'GET', repository, at, headers: {} }, signal);
    // In the middle of them it is no end: those that were not told would count for none.
    if (reply.status === 404 && page === 0) return found;
    if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference: 'tags' }, reply);
    const read = tagList.safeParse(parsed(reply.body));
    if (!read.success) {
      throw new RegistryError(
        'unknown',
        `${repository.host} answered for the tags of ${repository.path} with no list.`,
      );
    }
    const { tags } = read.data;
    found.push(...(tags ?? []));
    if (reply.headers['link'] === undefined) return found;
    if ((tags ?? []).length === 0) {
      throw new RegistryError(
        'unknown',
        `${repository.host} says that ${repository.path} has more tags, and tells none of them.`,
      );
    }
  }
  throw new RegistryError('unknown', `${repository.host} has no end of tags of ${repository.path}.`);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
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
