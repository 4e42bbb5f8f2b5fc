import { HttpClient, type HttpClientResponse } from '@actions/http-client';

import { sha256 } from '../../core/digest.ts';
import { messageOf } from '../../core/errors.ts';
import type { Reference } from './reference.ts';

/** A registry of container images, asked without credentials. */
export interface Registry {
  /** The digest of the manifest or index that a tag has now; that is what `name@sha256:…` takes. Never throws. */
  readonly digestOf: (reference: Reference) => Promise<RegistryAnswer>;
}

export type RegistryAnswer =
  | { readonly kind: 'found'; readonly digest: string }
  /** It answers, and does not have the image or does not show it to everybody: registries do not tell these apart. */
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface RegistryOptions {
  readonly userAgent: string;
  /** Milliseconds without an answer after which a registry counts as unreachable. */
  readonly idle: number;
}

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** What registries themselves allow a manifest at most (distribution: 4 MiB). */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Speaks the distribution API with https, and with plain http to this machine, as docker does. Proxy variables count.
 * Whoever writes the reference chooses what is asked: call it only for an event that is trusted.
 */
export function createRegistry(options: RegistryOptions): Registry {
  return {
    digestOf: async (reference) => {
      const client = new HttpClient(options.userAgent, [], {
        socketTimeout: options.idle,
        allowRetries: true,
        maxRetries: 1,
        maxRedirects: 5,
      });
      try {
        return await ask(client, reference);
      } catch (error) {
        return { kind: 'unreachable', reason: `${reference.host} cannot be reached: ${reasonOf(error)}` };
      } finally {
        client.dispose();
      }
    },
  };
}

async function ask(client: HttpClient, reference: Reference): Promise<RegistryAnswer> {
  const url = manifestUrl(reference);
  let headers: Record<string, string> = { accept: MANIFESTS };
  let head = await client.head(url.href, headers);
  if (head.message.statusCode === 401) {
    const token = await anonymousToken(client, url, reference, head.message.headers['www-authenticate']);
    if (token !== undefined) {
      headers = { ...headers, authorization: `Bearer ${token}` };
      head = await client.head(url.href, headers);
    }
  }
  const refused = refusal(reference, head);
  if (refused !== undefined) return refused;
  const told = head.message.headers['docker-content-digest'];
  if (typeof told === 'string' && DIGEST.test(told)) return { kind: 'found', digest: told };
  // A registry need not say it: the digest is then that of the bytes.
  const answer = await client.get(url.href, headers);
  const again = refusal(reference, answer);
  if (again !== undefined) return again;
  return { kind: 'found', digest: sha256(await bytesOf(answer)) };
}

function manifestUrl({ host, path, tag }: Reference): URL {
  const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
  return new URL(
    `${isLoopback(new URL(`https://${server}`)) ? 'http' : 'https'}://${server}/v2/${path}/manifests/${tag}`,
  );
}

function refusal(reference: Reference, { message }: HttpClientResponse): RegistryAnswer | undefined {
  const status = message.statusCode ?? 0;
  if (status === 200) return undefined;
  const reason = `${reference.host} answered HTTP ${status} for ${reference.path}:${reference.tag}`;
  return { kind: [401, 403, 404].includes(status) ? 'missing' : 'unreachable', reason };
}

/**
 * The token that a registry gives to anybody for a public repository (distribution's token protocol); undefined where
 * it gives none.
 */
async function anonymousToken(
  client: HttpClient,
  registry: URL,
  { path }: Reference,
  challenge: string | undefined,
): Promise<string | undefined> {
  if (challenge === undefined || !/^bearer /i.test(challenge)) return undefined;
  const given = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
  const realm = URL.parse(given.get('realm') ?? '');
  if (realm === null) return undefined;
  const isSafe =
    realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm) && isLoopback(registry));
  if (!isSafe) throw new Error(`it sends for a token to ${realm.origin}, which is not https`);
  const service = given.get('service');
  if (service !== undefined) realm.searchParams.set('service', service);
  realm.searchParams.set('scope', given.get('scope') ?? `repository:${path}:pull`);
  const answer = await client.get(realm.href, { accept: 'application/json' });
  if (answer.message.statusCode !== 200) {
    answer.message.resume();
    return undefined;
  }
  const body: unknown = JSON.parse((await bytesOf(answer)).toString('utf8'));
  if (typeof body !== 'object' || body === null) return undefined;
  for (const name of ['token', 'access_token']) {
    const token: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
    if (typeof token === 'string' && token !== '') return token;
  }
  return undefined;
}

async function bytesOf({ message }: HttpClientResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`it sends more than ${MOST_BYTES} bytes`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ');
  return messageOf(error);
}
