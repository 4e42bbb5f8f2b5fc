import { codeOf } from '../../core/errors.ts';

/** How a registry is spoken to. */
export interface RegistryOrigin {
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

/** Where a host may answer, before it has: the first that does is its origin. */
export interface Doors {
  readonly origins: readonly string[];
  readonly isVerified: boolean;
}

export interface Origins {
  /** Asks the host itself, once; what failed is tried again the next time. */
  readonly find: (host: string) => Promise<RegistryOrigin>;
  readonly doors: (host: string) => Promise<Doors>;
  /** Remembers which of the doors answered. */
  readonly settle: (host: string, origin: string) => void;
}

/** It speaks https, and is in trouble. */
class AnsweringError extends Error {}

export function createOrigins(options: OriginOptions): Origins {
  const known = new Map<string, Promise<RegistryOrigin>>();
  const settled = new Map<string, string>();
  const doors = async (host: string): Promise<Doors> => {
    const origin = settled.get(host);
    const all = await doorsOf(host, options);
    return origin === undefined ? all : { ...all, origins: [origin] };
  };
  return {
    doors,
    settle: (host, origin) => settled.set(host, origin),
    find: (host) => {
      const asked = known.get(host) ?? originOf(host, options);
      known.set(host, asked);
      asked.catch(() => known.delete(host));
      return asked;
    },
  };
}

/** Whether a failure at one door says that the next one is to be tried. */
export function isWrongDoor(error: unknown): boolean {
  return !(error instanceof AnsweringError) && codeOf(error) !== 'ECONNREFUSED';
}

/**
 * https with a certificate that is known. As docker does: this machine, and hosts that its daemon was told to be insecure,
 * may have any certificate, and may speak plain http where they do not know https.
 */
async function doorsOf(host: string, options: OriginOptions): Promise<Doors> {
  const server = host === 'docker.io' ? 'registry-1.docker.io' : host;
  const isVerified = !(isLoopback(new URL(`https://${server}`)) || (await options.isInsecure(host)));
  return { isVerified, origins: [`https://${server}`, ...(isVerified ? [] : [`http://${server}`])] };
}

async function originOf(host: string, options: OriginOptions): Promise<RegistryOrigin> {
  const { isVerified, origins } = await doorsOf(host, options);
  const ask = async (origin: string): Promise<RegistryOrigin> => {
    const { HttpClient } = await import('@actions/http-client');
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
  const [first = '', second] = origins;
  try {
    return await ask(first);
  } catch (error) {
    if (second === undefined || !isWrongDoor(error)) throw error;
    return await ask(second);
  }
}

/** Whether an address is of this machine, where docker speaks plain http too. */
export function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}
