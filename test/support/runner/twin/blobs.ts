import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './answer.ts';

interface Blob {
  readonly signature: string;
  readonly blocks: Map<string, Buffer>;
  contentType: string;
  disposition: string | undefined;
  committed: boolean;
}

/** A call to the blob store: what of the HTTP request matters to it. */
export interface BlobCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * The part of Azure Blob Storage that uploads and downloads through signed URLs need: Put Block, Put Block List, Put
 * Blob, Get Blob with ranges, and its properties. Each committed blob is a file of the folder.
 */
export class BlobStore {
  readonly #folder: string;
  readonly #blobs = new Map<string, Blob>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A new blob; gives its id. */
  create(): string {
    const id = randomUUID();
    this.#blobs.set(id, {
      signature: randomBytes(24).toString('hex'),
      blocks: new Map(),
      contentType: 'application/octet-stream',
      disposition: undefined,
      committed: false,
    });
    return id;
  }

  /** Path and query of a signed URL. Account, container and blob are path segments when the host is an address. */
  signedPath(id: string, disposition?: string): string {
    const blob = this.#blobs.get(id);
    if (blob === undefined) throw new Error(`no blob ${id}`);
    blob.disposition = disposition ?? blob.disposition;
    return `/blobs/results/${id}?se=2999-01-01T00%3A00%3A00Z&sp=rcw&sv=2025-01-01&sig=${blob.signature}`;
  }

  /** The content, or undefined when nothing was committed. */
  async read(id: string): Promise<Buffer | undefined> {
    return this.#blobs.get(id)?.committed === true ? await readFile(this.#path(id)) : undefined;
  }

  /** What it was uploaded as. */
  contentType(id: string): string | undefined {
    return this.#blobs.get(id)?.contentType;
  }

  async delete(id: string): Promise<void> {
    this.#blobs.delete(id);
    await rm(this.#path(id), { force: true });
  }

  async serve(call: BlobCall): Promise<Answer> {
    const id = call.url.pathname.split('/')[3] ?? '';
    const blob = this.#blobs.get(id);
    if (blob === undefined) return { status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } };
    if (call.url.searchParams.get('sig') !== blob.signature) {
      return { status: 403, headers: { 'x-ms-error-code': 'AuthenticationFailed' } };
    }
    if (call.method === 'PUT') return await this.#put(id, blob, call);
    if (call.method === 'GET' || call.method === 'HEAD') return await this.#get(id, blob, call);
    return { status: 405 };
  }

  async #put(id: string, blob: Blob, call: BlobCall): Promise<Answer> {
    const created: Answer = {
      status: 201,
      headers: { etag: `"${id}"`, 'last-modified': new Date().toUTCString(), 'x-ms-request-server-encrypted': 'true' },
    };
    const part = call.url.searchParams.get('comp');
    if (part === 'block') {
      blob.blocks.set(call.url.searchParams.get('blockid') ?? '', call.body);
      return created;
    }
    let content = call.body;
    if (part === 'blocklist') {
      const ids = [...call.body.toString('utf8').matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/gu)];
      const blocks = ids.map(([, , blockId]) => blob.blocks.get(blockId ?? ''));
      const known = blocks.filter((block) => block !== undefined);
      if (known.length < blocks.length) return { status: 400, headers: { 'x-ms-error-code': 'InvalidBlockList' } };
      content = Buffer.concat(known);
    }
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#path(id), content);
    blob.blocks.clear();
    blob.contentType = String(call.headers['x-ms-blob-content-type'] ?? call.headers['content-type'] ?? '');
    blob.committed = true;
    return created;
  }

  async #get(id: string, blob: Blob, call: BlobCall): Promise<Answer> {
    const content = await this.read(id);
    if (content === undefined) return { status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } };
    const headers = {
      'content-type': blob.contentType,
      'accept-ranges': 'bytes',
      etag: `"${id}"`,
      'last-modified': new Date().toUTCString(),
      'x-ms-blob-type': 'BlockBlob',
      ...(blob.disposition === undefined ? {} : { 'content-disposition': blob.disposition }),
    };
    const range = /^bytes=(\d+)-(\d*)$/u.exec(String(call.headers['x-ms-range'] ?? call.headers['range'] ?? ''));
    if (range === null) return { status: 200, headers, body: content };
    const start = Number(range[1]);
    const end = Math.min(range[2] === '' ? Infinity : Number(range[2]), content.length - 1);
    if (start >= content.length) return { status: 416, headers: { 'content-range': `bytes */${content.length}` } };
    return {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${start}-${end}/${content.length}` },
      body: content.subarray(start, end + 1),
    };
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }
}
