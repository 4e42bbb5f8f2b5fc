import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ZodError } from 'zod';
import { jsonAnswer, send, twirpError } from './answer.ts';
import type { Answer } from './answer.ts';
import { ArtifactService } from './artifacts.ts';
import { BlobStore } from './blobs.ts';
import { CacheService } from './caches.ts';
import { Faults } from './faults.ts';
import type { Fault, FaultHandle } from './faults.ts';
import { BranchTwin } from '../../github/branch-twin.ts';
import { createJobToken } from './token.ts';
import type { JobToken } from './token.ts';

const twirpPath = /^\/twirp\/github\.actions\.results\.api\.v1\.(ArtifactService|CacheService)\/(\w+)$/u;

/** The loopback twin of the services that an action of a run can reach. */
export class Twin {
  readonly artifacts: ArtifactService;
  readonly caches: CacheService;
  /** The default branch of every repository that the API is asked for. */
  readonly defaultBranch = new BranchTwin();
  readonly address: string;
  /** Every call so far, as `METHOD /path?query`. */
  readonly calls: string[] = [];
  readonly #server: Server;
  readonly #blobs: BlobStore;
  readonly #faults = new Faults();
  readonly #tokens = new Map<string, JobToken>();

  private constructor(server: Server, folder: string) {
    this.#server = server;
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('the twin listens on no port');
    this.address = `http://127.0.0.1:${bound.port}`;
    this.#blobs = new BlobStore(join(folder, 'blobs'));
    this.artifacts = new ArtifactService(this.#blobs, (path) => this.address + path);
    this.caches = new CacheService(this.#blobs, (path) => this.address + path);
    server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        send(response, twirpError(500, 'internal', String(error)), true);
      });
    });
  }

  static async start(folder: string): Promise<Twin> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new Twin(server, folder);
  }

  /** A token for a new job of the run. */
  admit(runId: string): JobToken {
    const token = createJobToken(runId);
    this.#tokens.set(token.token, token);
    return token;
  }

  /** Makes calls fail from now on. */
  fail(fault: Fault): FaultHandle {
    return this.#faults.add(fault);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const call = `${request.method} ${request.url}`;
    this.calls.push(call);
    const fault = this.#faults.take(call);
    if (fault?.delayMs !== undefined) await delay(fault.delayMs);
    if (fault?.silent === true) return;
    if (fault?.drop === 'before') {
      request.socket.destroy();
    } else if (fault?.status !== undefined) {
      send(response, { status: fault.status, body: fault.body ?? '{"msg":"a fault the test asked for"}' }, true);
    } else {
      const answer = await this.#serve(request, body);
      if (fault?.drop === 'after') request.socket.destroy();
      else send(response, answer, request.method !== 'HEAD');
    }
  }

  async #serve(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const url = new URL(request.url ?? '/', this.address);
    if (url.pathname.startsWith('/blobs/')) {
      return await this.#blobs.serve({ method: request.method ?? '', url, headers: request.headers, body });
    }
    const [, inRepository] = /^\/repos\/[^/]+\/[^/]+(\/git\/.+)$/u.exec(url.pathname) ?? [];
    const told = inRepository === undefined ? undefined : this.defaultBranch.answer(inRepository);
    if (told !== undefined && request.method === 'GET') return jsonAnswer(told.body, told.status);
    const [, service, method] = twirpPath.exec(url.pathname) ?? [];
    if (service === undefined || method === undefined || request.method !== 'POST') {
      return twirpError(404, 'bad_route', `no handler for ${url.pathname}`);
    }
    const token = this.#tokens.get(request.headers.authorization?.replace(/^Bearer /u, '') ?? '');
    if (token === undefined) return twirpError(401, 'unauthenticated', 'the token is not one of this run');
    try {
      const message: unknown = JSON.parse(body.toString('utf8'));
      return service === 'ArtifactService'
        ? await this.artifacts.serve(method, message, token)
        : await this.caches.serve(method, message);
    } catch (error) {
      if (error instanceof ZodError || error instanceof SyntaxError) {
        return twirpError(400, 'malformed', error.message);
      }
      throw error;
    }
  }
}
