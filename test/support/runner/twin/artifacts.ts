import { createHash } from 'node:crypto';
import { z } from 'zod';
import { jsonAnswer, twirpError } from './answer.ts';
import type { Answer } from './answer.ts';
import type { BlobStore } from './blobs.ts';
import type { JobToken } from './token.ts';
import { readZip } from './zip.ts';

/** An uploaded artifact as ListArtifacts shows it. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly jobId: string;
  readonly size: number;
  /** `application/zip`, or what a single file is that was not put into an archive. */
  readonly mimeType: string;
  /** `sha256:` and the hexadecimal digest of what was uploaded. */
  readonly digest: string;
  readonly createdAt: Date;
}

interface Entry {
  readonly blob: string;
  readonly jobId: string;
  readonly name: string;
  readonly mimeType: string;
  artifact: Artifact | undefined;
}

const ZIP = 'application/zip';
const backendIds = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };
const namedSchema = z.object({ ...backendIds, name: z.string().min(1) });
/** Below version 7 of the protocol everything is an archive, and no type is told. */
const createSchema = namedSchema.extend({ version: z.number().default(4), mime_type: z.string().default(ZIP) });
const finalizeSchema = namedSchema.extend({ size: z.string(), hash: z.string().optional() });
const listSchema = z.object({ ...backendIds, name_filter: z.string().optional(), id_filter: z.string().optional() });

/**
 * The artifact service of one run (github.actions.results.api.v1.ArtifactService, in JSON), as @actions/artifact 6
 * speaks to it. Retention, the limit of 500 artifacts and paging are left out. A name is taken from CreateArtifact on,
 * so an upload that broke off blocks its name, which is the stricter reading of the real service's 409.
 */
export class ArtifactService {
  readonly #blobs: BlobStore;
  readonly #address: (path: string) => string;
  #entries: Entry[] = [];
  #lastId = 0;

  constructor(blobs: BlobStore, address: (path: string) => string) {
    this.#blobs = blobs;
    this.#address = address;
  }

  list(): readonly Artifact[] {
    return this.#entries.flatMap(({ artifact }) => (artifact === undefined ? [] : [artifact]));
  }

  /** An artifact as it was uploaded, byte for byte: an archive, or a file. */
  async archive(name: string): Promise<Buffer> {
    const entry = this.#entries.find((other) => other.name === name && other.artifact !== undefined);
    const content = entry === undefined ? undefined : await this.#blobs.read(entry.blob);
    if (content === undefined) {
      const names = this.list().map((artifact) => artifact.name);
      throw new Error(`no artifact ${name}; there are [${names.join(', ')}]`);
    }
    return content;
  }

  /** The files of an artifact by path. */
  async files(name: string): Promise<ReadonlyMap<string, Buffer>> {
    const content = await this.archive(name);
    const isArchive = this.list().some((one) => one.name === name && one.mimeType === ZIP);
    return isArchive ? readZip(content) : new Map([[name, content]]);
  }

  async serve(method: string, body: unknown, token: JobToken): Promise<Answer> {
    const { workflow_run_backend_id: run } = z.object(backendIds).parse(body);
    if (run !== token.runId) return twirpError(403, 'permission_denied', 'the token is for another run');
    switch (method) {
      case 'CreateArtifact':
        return this.#create(createSchema.parse(body), token.jobId);
      case 'FinalizeArtifact':
        return await this.#finalize(finalizeSchema.parse(body));
      case 'ListArtifacts':
        return this.#list(listSchema.parse(body), token.runId);
      case 'GetSignedArtifactURL':
        return this.#sign(namedSchema.parse(body).name);
      case 'DeleteArtifact':
        return await this.#delete(namedSchema.parse(body).name);
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create({ name, version, mime_type: mimeType }: z.infer<typeof createSchema>, jobId: string): Answer {
    if (mimeType !== ZIP && version < 7) {
      return twirpError(400, 'invalid_argument', 'only an archive is taken of a client of this version');
    }
    if (this.#entries.some((entry) => entry.name === name)) {
      return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
    }
    const blob = this.#blobs.create();
    this.#entries.push({ blob, jobId, name, mimeType, artifact: undefined });
    return jsonAnswer({ ok: true, signed_upload_url: this.#address(this.#blobs.signedPath(blob)) });
  }

  async #finalize({ name, size, hash }: z.infer<typeof finalizeSchema>): Promise<Answer> {
    const entry = this.#entries.find((other) => other.name === name);
    if (entry === undefined) return twirpError(404, 'not_found', 'artifact not found');
    const content = await this.#blobs.read(entry.blob);
    const digest = `sha256:${createHash('sha256')
      .update(content ?? '')
      .digest('hex')}`;
    if (content === undefined || String(content.length) !== size || (hash !== undefined && hash !== digest)) {
      return twirpError(400, 'invalid_argument', 'the upload does not have the size and hash it was finalized with');
    }
    const { jobId, mimeType } = entry;
    // The service would show a browser what the blob says of itself.
    if (mimeType !== ZIP && this.#blobs.contentType(entry.blob) !== mimeType) {
      return twirpError(400, 'invalid_argument', 'the upload is not of the type that it was announced with');
    }
    this.#lastId += 1;
    entry.artifact = { id: this.#lastId, name, jobId, size: content.length, mimeType, digest, createdAt: new Date() };
    return jsonAnswer({ ok: true, artifact_id: String(this.#lastId) });
  }

  #list(filter: z.infer<typeof listSchema>, runId: string): Answer {
    const artifacts = this.list()
      .filter(({ name }) => filter.name_filter === undefined || filter.name_filter === name)
      .filter(({ id }) => filter.id_filter === undefined || filter.id_filter === String(id));
    return jsonAnswer({
      artifacts: artifacts.map(({ id, name, jobId, size, digest, createdAt }) => ({
        workflow_run_backend_id: runId,
        workflow_job_run_backend_id: jobId,
        database_id: String(id),
        name,
        size: String(size),
        created_at: createdAt.toISOString(),
        digest,
      })),
    });
  }

  #sign(name: string): Answer {
    const entry = this.#entries.find((other) => other.name === name && other.artifact !== undefined);
    if (entry === undefined) return twirpError(404, 'not_found', 'artifact not found');
    const file = entry.mimeType === ZIP ? `${name}.zip` : name;
    const path = this.#blobs.signedPath(entry.blob, `attachment; filename="${encodeURIComponent(file)}"`);
    return jsonAnswer({ name, signed_url: this.#address(path) });
  }

  async #delete(name: string): Promise<Answer> {
    const entry = this.#entries.find((other) => other.name === name);
    if (entry === undefined) return twirpError(404, 'not_found', 'artifact not found');
    this.#entries = this.#entries.filter((other) => other !== entry);
    await this.#blobs.delete(entry.blob);
    return jsonAnswer({ ok: true, artifact_id: String(entry.artifact?.id ?? 0) });
  }
}
