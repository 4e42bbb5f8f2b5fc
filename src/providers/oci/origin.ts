import { HttpClient } from '@actions/http-client';

import { codeOf } from '../../core/errors.ts';
import { isLoopback } from './loopback.ts';

/** How a registry is spoken to. */
export interface Origin {
  /** `https://ghcr.io` */
  readonly origin: string;
  /** Whether its certificate is checked. */
  readonly isVerified: boolean;
  /** Whether it answers nothing without a login. Registries that let everybody read say so too. */
  readonly wantsLogin: boolean;
}

interface OriginOptions {
  readonly userAgent: string;
  readonly idle: number;
  readonly isInsecure: (host: string) => Promise<boolean>;
}

/** It speaks https, and is in trouble. */
class AnsweringError extends Error {}

/** Finds out once for each host; what failed is tried again the next time. */
export function createOrigins(options: OriginOptions): { readonly find: (host: string) => Promise<Origin> } {
  const known = new Map<string, Promise<Origin>>();
  return {
    find: (host) => {
      const asked = known.get(host) ?? originOf(host, options);
      known.set(host, asked);
      asked.catch(() => known.delete(host));
      return asked;
    },
  };
}

/**
 * https with a certificate that is known. As docker does: this machine, and hosts that its daemon was told to be insecure,
 * may have any certificate, and may speak plain http where they do not know https.
 */
async function originOf(host: string, options: OriginOptions): Promise<Origin> {
  const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
  const isVerified = !(isLoopback(new URL(`https://${server}`)) || (await options.isInsecure(host)));
  const ask = async (origin: string): Promise<Origin> => {
    const client = new HttpClient(options.userAgent, [], {
      socketTimeout: options.idle,
      maxRedirects: 0,
      ignoreSslError: !isVerified,
    });
    try {
      const { message } = await client.get(`${origin}/v2/`);
      message.resume();
      const status = message.statusCode ?? 0;
      if (status === 429 || status >= 500) throw new AnsweringError(`it answered HTTP ${status}`);
      return { origin, isVerified, wantsLogin: message.statusCode === 401 };
    } finally {
      client.dispose();
    }
  };
  try {
    return await ask(`https://${server}`);
  } catch (error) {
    if (isVerified || error instanceof AnsweringError || codeOf(error) === 'ECONNREFUSED') throw error;
    return await ask(`http://${server}`);
  }
}
