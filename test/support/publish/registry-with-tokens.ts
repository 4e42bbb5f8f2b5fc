// A registry that wants tokens (distribution's token protocol), as far as manifests go; docker-registry alone has no token server.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

import { INVALID, KeptManifests } from './kept-manifests.ts';

export interface TokenRegistryOptions {
  /** What a token request must bear: `Basic …`, or a refresh token in its form. */
  readonly login: string;
  /** Where it sends for a token; its own address where left out. */
  readonly realm?: string;
  /** What the token server answers instead. */
  readonly tokenAnswer?: string;
  /** Requests that a token is good for. */
  readonly uses?: number;
  /** First tried for every request under /v2/ but the first; true: it was answered, or never will be. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface TokenRegistry {
  readonly host: string;
  /** `GET /v2/…`, without tokens. */
  readonly requests: readonly string[];
  readonly manifests: Pick<KeptManifests, 'find'>;
}

export const manifestType = 'application/vnd.oci.image.manifest.v1+json';

export async function startTokenRegistry(
  t: TestContext,
  manifests: Readonly<Record<string, string>>,
  options: TokenRegistryOptions,
): Promise<TokenRegistry> {
  const requests: string[] = [];
  const kept = new KeptManifests(manifests, manifestType);
  const tokens = new Map<string, { scope: string; left: number }>();
  let host = '';

  const giveToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await buffer(request)).toString());
    const url = new URL(request.url ?? '', `http://${host}`);
    const asked = request.method === 'POST' ? form : url.searchParams;
    const borne = request.method === 'POST' ? asked.get('refresh_token') : request.headers.authorization;
    requests.push(`token ${asked.get('service') ?? ''} ${asked.get('scope') ?? ''}`);
    if (options.tokenAnswer !== undefined) {
      response.end(options.tokenAnswer);
    } else if (borne === options.login) {
      const token = randomUUID();
      tokens.set(`Bearer ${token}`, { scope: asked.get('scope') ?? '', left: options.uses ?? Infinity });
      response.end(JSON.stringify({ token }));
    } else {
      response.writeHead(401).end();
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    if (url.startsWith('/token')) return giveToken(request, response);
    requests.push(`${method} ${url}`);
    const [, path = '', name = ''] = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url) ?? [];
    if ((path !== '' || url.includes('/tags/list')) && options.instead?.(request, response) === true) return undefined;
    const body = await buffer(request);
    const scope = `repository:${path}:${method === 'PUT' ? 'pull,push' : method === 'DELETE' ? 'pull,push,delete' : 'pull'}`;
    const token = tokens.get(headers.authorization ?? '');
    if (token === undefined || token.scope !== scope || token.left < 1) {
      const realm = options.realm ?? `http://${host}/token`;
      const challenge = `Bearer realm="${realm}",service="the registry"${path === '' ? '' : `,scope="${scope}"`}`;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return undefined;
    }
    token.left -= 1;
    if (method === 'PUT') {
      const digest = kept.put(path, name, body, headers['content-type'] ?? '');
      if (digest === undefined) response.writeHead(400, { 'content-type': 'application/json' }).end(INVALID);
      else response.writeHead(201, { 'docker-content-digest': digest }).end();
      return undefined;
    }
    if (method === 'DELETE') {
      response.writeHead(kept.remove(path, name) ? 202 : 404).end();
      return undefined;
    }
    const manifest = kept.find(path, name);
    if (manifest === undefined) response.writeHead(404).end();
    // Without its digest, as some registries do.
    else response.writeHead(200, { 'content-type': manifest.type }).end(manifest.bytes);
    return undefined;
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  return { host, requests, manifests: kept };
}
