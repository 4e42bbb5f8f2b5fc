import { HttpClient, type HttpClientResponse } from '@actions/http-client';

import { sha256 } from '../../core/digest.ts';
import { messageOf } from '../../core/errors.ts';
import { bytesOf } from '../oci/body.ts';
import { isLoopback } from '../oci/loopback.ts';
import { registryToken } from '../oci/token.ts';
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
    const token = await registryToken(client, {
      registry: url,
      challenge: head.message.headers['www-authenticate'],
      scope: `repository:${reference.path}:pull`,
    });
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

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ');
  return messageOf(error);
}
