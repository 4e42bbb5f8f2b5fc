import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../errors.ts';
import type { ArtifactList, CacheResult, DownloadResult, Environment, UploadRequest, UploadResult } from './host.ts';
import { ServiceLine } from './service-line.ts';

const NO_ARTIFACTS = { kind: 'unavailable', reason: 'this runner has no artifact service' } as const;
const NO_CACHE = { kind: 'missed', reason: 'this runner has no cache service' } as const;

/** The largest cache that GitHub keeps for a repository, unless asked for more: 10 GB. */
const LARGEST_CACHE = 10 * 1024 ** 3;
/** As an answer that says nothing of its size, such as a list. */
const NO_BYTES = 0;

/** Artifacts and caches of the runner, by its toolkit, whose own requests wait for an answer for a quarter of an hour. */
export class RunnerServices {
  /** Whoever else asks the cache service of the same step. */
  readonly caches = new ServiceLine('the cache service');
  readonly #environment: Environment;
  readonly #artifacts = new ServiceLine('the artifact service');

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** GHES has none that this client speaks to; a bare job has none at all. */
  get hasArtifacts(): boolean {
    return this.#has('ACTIONS_RESULTS_URL');
  }

  get hasCaches(): boolean {
    return this.#has('ACTIONS_RESULTS_URL') || this.#has('ACTIONS_CACHE_URL');
  }

  async upload(request: UploadRequest): Promise<UploadResult> {
    const { name, files, root, retentionDays, isUnzipped, replaces, limitMs } = request;
    if (!this.hasArtifacts) return NO_ARTIFACTS;
    const { DefaultArtifactClient } = await import('@actions/artifact');
    try {
      const paths = files.map((file) => join(root, file));
      const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
      if (replaces === true) {
        // Where it cannot be taken away, the upload tells what is wrong.
        const gone = () => new DefaultArtifactClient().deleteArtifact(name);
        await this.#artifacts.ask(gone, { bytes: NO_BYTES, limitMs }).catch(() => {});
      }
      const { digest, id } = await this.#artifacts.ask(
        () =>
          new DefaultArtifactClient().uploadArtifact(name, paths, root, {
            ...(retentionDays === undefined ? {} : { retentionDays }),
            ...(isUnzipped === true ? { skipArchive: true } : {}),
          }),
        { bytes, limitMs },
      );
      return { kind: 'uploaded', digest: digest ?? '', ...(id === undefined ? {} : { id }) };
    } catch (error) {
      return { kind: 'unavailable', reason: messageOf(error) };
    }
  }

  async list(prefix: string): Promise<ArtifactList> {
    if (!this.hasArtifacts) return NO_ARTIFACTS;
    const { DefaultArtifactClient } = await import('@actions/artifact');
    try {
      const listed = () => new DefaultArtifactClient().listArtifacts({ latest: true });
      const { artifacts } = await this.#artifacts.ask(listed, { bytes: NO_BYTES });
      const names = artifacts.map((artifact) => artifact.name).filter((name) => name.startsWith(prefix));
      return { kind: 'found', names: names.sort() };
    } catch (error) {
      return { kind: 'unavailable', reason: messageOf(error) };
    }
  }

  /** The client keeps every path inside the folder (unzip-stream turns `..` into `.` and makes no links). */
  async download(name: string, folder: string): Promise<DownloadResult> {
    if (!this.hasArtifacts) return NO_ARTIFACTS;
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const client = new DefaultArtifactClient();
    try {
      const { artifact } = await this.#artifacts.ask(() => client.getArtifact(name), { bytes: NO_BYTES });
      const { digestMismatch = false } = await this.#artifacts.ask(
        () =>
          client.downloadArtifact(artifact.id, {
            path: folder,
            ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
          }),
        { bytes: artifact.size },
      );
      return digestMismatch
        ? { kind: 'unavailable', reason: `what came is not what was uploaded (${artifact.digest ?? ''})` }
        : { kind: 'downloaded' };
    } catch (error) {
      // What follows are the client's own hints, over several lines.
      return { kind: 'unavailable', reason: messageOf(error).split('\n')[0] ?? '' };
    }
  }

  /** Looks whether it is there first: only then is there anything that is worth waiting for longer than for an answer. */
  async restore(folders: readonly string[], key: string): Promise<CacheResult> {
    if (!this.hasCaches) return NO_CACHE;
    const cache = await import('@actions/cache');
    try {
      const look = () => cache.restoreCache([...folders], key, undefined, { lookupOnly: true });
      const isThere = (await this.caches.ask(look, { bytes: NO_BYTES })) === key;
      const fetch = () => cache.restoreCache([...folders], key);
      if (isThere && (await this.caches.ask(fetch, { bytes: LARGEST_CACHE })) === key) return { kind: 'restored' };
      return { kind: 'missed', reason: 'nothing is kept under this key' };
    } catch (error) {
      return { kind: 'missed', reason: messageOf(error) };
    }
  }

  async save(folders: readonly string[], key: string): Promise<CacheResult> {
    if (!this.hasCaches) return NO_CACHE;
    const cache = await import('@actions/cache');
    try {
      const bytes = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
      // Somebody else may have been quicker: the client then says so and returns -1.
      return (await this.caches.ask(() => cache.saveCache([...folders], key), { bytes })) === -1
        ? { kind: 'missed', reason: 'it is kept already, or may not be written by this run' }
        : { kind: 'saved' };
    } catch (error) {
      return { kind: 'missed', reason: messageOf(error) };
    }
  }

  #has(address: string): boolean {
    return (this.#environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (this.#environment[address] ?? '') !== '';
  }
}

/** Of all files in a folder, in bytes. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
