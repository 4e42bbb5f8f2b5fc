import { z } from 'zod';
import { jsonAnswer, twirpError } from './answer.ts';
import type { Answer } from './answer.ts';
import type { BlobStore } from './blobs.ts';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  saved: boolean;
}

const entrySchema = z.object({ key: z.string().min(1), version: z.string() });
const finalizeSchema = entrySchema.extend({ size_bytes: z.string() });
const lookupSchema = entrySchema.extend({ restore_keys: z.array(z.string()).default([]) });

/**
 * The cache service (github.actions.results.api.v1.CacheService, in JSON), version 2. Scopes by branch, eviction and
 * the size limit are left out: every entry of the run is found by every job.
 */
export class CacheService {
  readonly #blobs: BlobStore;
  readonly #address: (path: string) => string;
  readonly #entries: Entry[] = [];

  constructor(blobs: BlobStore, address: (path: string) => string) {
    this.#blobs = blobs;
    this.#address = address;
  }

  /** The keys of the saved entries, oldest first. */
  keys(): readonly string[] {
    return this.#entries.filter(({ saved }) => saved).map(({ key }) => key);
  }

  async serve(method: string, body: unknown): Promise<Answer> {
    switch (method) {
      case 'CreateCacheEntry':
        return this.#create(entrySchema.parse(body));
      case 'FinalizeCacheEntryUpload':
        return await this.#finalize(finalizeSchema.parse(body));
      case 'GetCacheEntryDownloadURL':
        return this.#lookUp(lookupSchema.parse(body));
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create({ key, version }: z.infer<typeof entrySchema>): Answer {
    if (this.#entries.some((entry) => entry.key === key && entry.version === version)) {
      return twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists');
    }
    const blob = this.#blobs.create();
    this.#entries.push({ key, version, blob, saved: false });
    return jsonAnswer({ ok: true, signed_upload_url: this.#address(this.#blobs.signedPath(blob)) });
  }

  async #finalize({ key, version, size_bytes: size }: z.infer<typeof finalizeSchema>): Promise<Answer> {
    const index = this.#entries.findIndex((entry) => entry.key === key && entry.version === version);
    const entry = this.#entries[index];
    if (entry === undefined) return twirpError(404, 'not_found', 'cache entry not found');
    const content = await this.#blobs.read(entry.blob);
    if (String(content?.length) !== size) return twirpError(400, 'invalid_argument', 'the upload has another size');
    entry.saved = true;
    return jsonAnswer({ ok: true, entry_id: String(index + 1) });
  }

  // The key itself, then what begins with it, then what begins with a restore key; the newest of several.
  #lookUp({ key, version, restore_keys: restoreKeys }: z.infer<typeof lookupSchema>): Answer {
    const saved = this.#entries.filter((entry) => entry.saved && entry.version === version).toReversed();
    const found = [
      saved.find((entry) => entry.key === key),
      ...[key, ...restoreKeys].map((prefix) => saved.find((entry) => entry.key.startsWith(prefix))),
    ].find((entry) => entry !== undefined);
    if (found === undefined) return jsonAnswer({ ok: false, signed_download_url: '', matched_key: '' });
    const address = this.#address(this.#blobs.signedPath(found.blob));
    return jsonAnswer({ ok: true, signed_download_url: address, matched_key: found.key });
  }
}
