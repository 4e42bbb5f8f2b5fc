import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Twin } from './twin/server.ts';
import type { JobToken } from './twin/token.ts';

/** Which services the actions of a run are told of. */
export interface Services {
  readonly artifacts?: boolean;
  readonly cache?: boolean;
}

/**
 * One workflow run: what its jobs share, above all artifacts and caches. Give it to several `runJob` calls. Disposing
 * of it (`await using`) stops the services and removes its folder.
 */
export class Run {
  readonly folder: string;
  readonly twin: Twin;
  /** The id in ACTIONS_RUNTIME_TOKEN. */
  readonly backendId = randomUUID();
  readonly #services: Services;
  #jobs = 0;

  private constructor(folder: string, twin: Twin, services: Services) {
    this.folder = folder;
    this.twin = twin;
    this.#services = services;
  }

  static async start(services: Services = {}): Promise<Run> {
    const folder = await mkdtemp(join(tmpdir(), 'bakehouse-run-'));
    return new Run(folder, await Twin.start(folder), services);
  }

  get artifacts(): Twin['artifacts'] {
    return this.twin.artifacts;
  }

  get caches(): Twin['caches'] {
    return this.twin.caches;
  }

  /** A folder for a new job. */
  async newJobFolder(): Promise<string> {
    this.#jobs += 1;
    const folder = join(this.folder, `job-${this.#jobs}`);
    await mkdir(folder);
    return folder;
  }

  /**
   * What only actions get, for a new job of the run: Runner.Worker/Handlers/NodeScriptActionHandler.cs. Use it to let
   * another program speak to the twin as well. The identity token service (ACTIONS_ID_TOKEN_*) is left out.
   */
  serviceEnvironment(): Readonly<Record<string, string>> {
    const { token }: JobToken = this.twin.admit(this.backendId);
    const { artifacts = true, cache = true } = this.#services;
    return {
      ACTIONS_RUNTIME_URL: `${this.twin.address}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      ...(artifacts || cache ? { ACTIONS_RESULTS_URL: `${this.twin.address}/` } : {}),
      ...(cache ? { ACTIONS_CACHE_URL: `${this.twin.address}/`, ACTIONS_CACHE_SERVICE_V2: 'True' } : {}),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.twin.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
