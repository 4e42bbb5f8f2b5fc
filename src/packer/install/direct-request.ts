import type { IncomingMessage } from 'node:http';

/** Any of them means that requests may have to go another way, and a client that knows how has to be asked. */
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];

/** Whether no proxy is named for any address. */
export function isDirect(environment: NodeJS.ProcessEnv = process.env): boolean {
  return PROXIES.every((name) => (environment[name] ?? '') === '');
}

/**
 * The answer of an address by Node alone: the client with proxies takes longer to load than a small file to come. Redirects
 * are answers. A connection of its own, so that it can be ended by ending it; ended when the signal is aborted, also after
 * this has returned.
 *
 * @param idle milliseconds without an answer after which it throws
 */
export async function requestDirectly(
  address: string,
  headers: Readonly<Record<string, string>>,
  idle: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { get } = await (address.startsWith('https:') ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const asked = get(address, { headers, agent: false, signal }, (message) => {
      isAnswered = true;
      resolve(message);
    });
    // What goes wrong after the answer is told by the answer.
    asked.on('error', reject);
    asked.setTimeout(idle, () => {
      if (!isAnswered) asked.destroy(new Error(`nothing came for ${idle / 1000} s`));
    });
  });
}
