import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { KeptManifests } from '../../support/publish/kept-manifests.ts';

export interface LoopbackRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Every request, in order: `HEAD /v2/…`, with `anonymous` or the token that it bore. */
  readonly requests: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface RegistryBehaviour {
  /** Manifests by `path:tag`. */
  readonly manifests: Readonly<Record<string, string>>;
  /** Without: everybody may read. With: only who bears a token, which this address gives (`self`: the server's own). */
  readonly realm?: string;
  readonly tokenMember?: 'token' | 'access_token';
  /** What the token server answers instead of a token. */
  readonly tokenStatus?: number;
  /** Leaves out Docker-Content-Digest, as some registries do. */
  readonly silent?: boolean;
  /** What it answers to everything under /v2/. */
  readonly status?: number;
  /** Never answers. */
  readonly stuck?: boolean;
}

/** A registry as far as a reader of manifests sees it (distribution API and its token protocol). */
export async function startLoopbackRegistry(behaviour: RegistryBehaviour): Promise<LoopbackRegistry> {
  const requests: string[] = [];
  const kept = new KeptManifests(behaviour.manifests, 'application/vnd.oci.image.index.v1+json');
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const bearer = request.headers.authorization ?? 'anonymous';
    requests.push(`${request.method ?? ''} ${request.url ?? ''} ${bearer}`);
    if (behaviour.stuck === true) return;
    const url = new URL(request.url ?? '', `http://${host}`);
    if (url.pathname === '/token') {
      response.statusCode = behaviour.tokenStatus ?? 200;
      response.end(JSON.stringify({ [behaviour.tokenMember ?? 'token']: 'anybody' }));
      return;
    }
    if (behaviour.realm !== undefined && bearer !== 'Bearer anybody') {
      const realm = behaviour.realm === 'self' ? `http://${host}/token` : behaviour.realm;
      const scope = /^\/v2\/(.+)\/manifests\//.exec(url.pathname)?.[1] ?? '';
      const challenge = `Bearer realm="${realm}",service="the registry",scope="repository:${scope}:pull"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return;
    }
    const [, path = '', tag = ''] = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url.pathname) ?? [];
    const manifest = kept.find(path, tag);
    if (behaviour.status !== undefined) response.writeHead(behaviour.status).end();
    else if (path !== '' && manifest === undefined) response.writeHead(404).end();
    else if (manifest === undefined) response.end('{}');
    else if (request.headers.accept?.includes(manifest.type) !== true) response.writeHead(406).end();
    else {
      const digest = behaviour.silent === true ? {} : { 'docker-content-digest': manifest.digest };
      response
        .writeHead(200, { 'content-type': manifest.type, ...digest })
        .end(request.method === 'HEAD' ? undefined : manifest.bytes);
    }
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  return {
    host,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
