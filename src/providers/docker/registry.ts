import { messageOf } from '../../core/errors.ts';
import type { Distribution } from '../oci/distribution.ts';
import { dockerDistribution } from '../oci/docker-distribution.ts';
import type { Reference } from '../../image/container-reference.ts';
import { RegistryError } from './registry-trouble.ts';

/** A registry of container images, asked with docker's logins. */
export interface Registry {
  /** The digest of the manifest or index that a tag has now; that is what `name@sha256:…` takes. Never throws. */
  readonly digestOf: (reference: Reference) => Promise<RegistryAnswer>;
}

export type RegistryAnswer =
  | { readonly kind: 'found'; readonly digest: string }
  /** It answers, and does not have the image or does not show it to us: registries do not tell these apart. */
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface RegistryOptions {
  readonly userAgent: string;
  /** Milliseconds without an answer after which a registry counts as unreachable. */
  readonly idle: number;
  /** Whose docker has the logins. Without it, only what everybody may read is seen. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Whoever writes the reference chooses what is asked: call it only for an event that is trusted. */
export function createRegistry({ userAgent, idle, environment }: RegistryOptions): Registry {
  const distribution = dockerDistribution({ userAgent, idle, environment: environment ?? {} });
  const hasLogins = environment !== undefined;
  return { digestOf: async (reference) => digestOf(distribution, reference, hasLogins) };
}

async function digestOf(
  distribution: Distribution,
  { host, path, tag }: Reference,
  hasLogins: boolean,
): Promise<RegistryAnswer> {
  try {
    const digest = await distribution.digest({ host, path }, tag);
    if (digest !== undefined) return { kind: 'found', digest };
    return { kind: 'missing', reason: `${host} answered HTTP 404 for ${path}:${tag}` };
  } catch (error) {
    const isRefused = error instanceof RegistryError && error.failure === 'credentials';
    const told = messageOf(error).replace(/\.$/, '');
    const status = /\bHTTP \d{3}\b/.exec(told)?.[0];
    // Where nobody's login was tried, there is none to advise.
    const reason = hasLogins || status === undefined ? told : `${host} answered ${status} for ${path}:${tag}`;
    return { kind: isRefused ? 'missing' : 'unreachable', reason };
  }
}
