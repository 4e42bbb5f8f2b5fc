import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';

import type { HttpClientResponse } from '@actions/http-client';

import { sideBySide } from '../../core/side-by-side.ts';
import { RegistryError } from '../docker/registry-trouble.ts';
import type { Conversation, RegistryQuestion, RegistryRepository } from './conversation.ts';
import { AnswerError, bytesOf, type RegistryReply, refusalOf } from './reply.ts';

/** What a manifest names, and where it is on this machine. */
export interface Blob {
  /** `sha256:…` */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}
export type BlobSource = Blob & ({ readonly path: string } | { readonly bytes: Buffer });

/** The content that manifests name, of any size (OCI distribution specification). All throw a RegistryError. */
export interface BlobStore {
  readonly has: (repository: RegistryRepository, blob: Blob, signal?: AbortSignal) => Promise<boolean>;
  /** Brings content there unless it is there; what was sent is not sent again where the connection breaks. */
  readonly upload: (repository: RegistryRepository, source: BlobSource, signal?: AbortSignal) => Promise<void>;
  /**
   * Fetches content into a file that is not there yet; what has come is not asked for again. The file is there afterwards if,
   * and only if, its bytes are those of the digest.
   */
  readonly download: (repository: RegistryRepository, blob: Blob, path: string, signal?: AbortSignal) => Promise<void>;
}

/** A registry may take long over the last byte of many gigabytes: it has them checked. */
const CHECKING_MS = 300_000;
/** How often a transfer that breaks off is taken up again; one that gets on by this much has not broken off. */
const MOST_BREAKS = 5;
const GETTING_ON = 1024 * 1024;

export function createBlobStore(conversation: Conversation): BlobStore {
  const has: BlobStore['has'] = async (repository, { digest, size }, signal) => {
    const reply = await conversation.ask({ verb: 'HEAD', repository, at: `blobs/${digest}`, headers: {} }, signal);
    if (reply.status === 404) return false;
    if (reply.status !== 200) throw refusalOf({ action: 'read', repository, reference: digest }, reply);
    const length = reply.headers['content-length'];
    return length === undefined || Number(length) === size;
  };
  return {
    has,
    upload: async (repository, source, signal) => {
      if (!(await has(repository, source, signal))) await upload(conversation, repository, source, signal);
    },
    download: async (repository, blob, path, signal) => download(conversation, repository, blob, path, signal),
  };
}

/**
 * As docker sends a layer: all of it in one request, which every registry takes; in pieces some take none, some no large ones,
 * and some tell wrongly how much they have. Only where it breaks off, the rest is sent as a piece.
 */
async function upload(
  conversation: Conversation,
  repository: RegistryRepository,
  source: BlobSource,
  signal: AbortSignal | undefined,
): Promise<void> {
  const asked = { action: 'write', repository, reference: source.digest } as const;
  const octets = { 'content-type': 'application/octet-stream' };
  let at = '';
  let sent = 0;
  let opened: Readable | undefined;
  const stop = (): unknown => opened?.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for (let breaks = 0; sent < source.size || at === '';) {
      if (at === '') {
        const begun = await conversation.ask({ verb: 'POST', repository, at: 'blobs/uploads/', headers: {} }, signal);
        at = addressOf(begun);
        if (begun.status !== 202 || at === '') throw refusalOf(asked, begun);
        sent = 0;
        continue;
      }
      let isSure = true;
      const question = async (): Promise<RegistryQuestion> => {
        // Of a try that failed nobody knows how far it came.
        if (!isSure) return { verb: 'GET', repository, at, headers: {} };
        isSure = false;
        const range = sent === 0 ? {} : { 'content-range': `${sent}-${source.size - 1}`, 'content-length': String(source.size - sent) }; // prettier-ignore
        const body = (): Readable => {
          opened?.destroy();
          return (opened = partOf(source, sent));
        };
        return { verb: 'PATCH', repository, at, headers: { ...octets, ...range }, body, idle: CHECKING_MS };
      };
      const reply = await conversation.asking(repository.host, question, signal);
      opened?.destroy();
      const before = sent;
      // Where everything was sent without a break, that is what counts.
      if (reply.status === 202) sent = source.size;
      else if (reply.status === 204) sent = endOf(reply);
      else if (reply.status !== 404 && reply.status !== 416) throw refusalOf(asked, reply);
      at = reply.status === 404 || reply.status === 416 ? '' : addressOf(reply) || at;
      if (reply.status !== 202 && sent - before < GETTING_ON) breaks += 1;
      if (breaks > MOST_BREAKS) throw refusalOf(asked, reply);
    }
    const end = `${at}${at.includes('?') ? '&' : '?'}digest=${encodeURIComponent(source.digest)}`;
    const headers = { ...octets, 'content-length': '0' };
    const done = await conversation.ask({ verb: 'PUT', repository, at: end, headers, idle: CHECKING_MS }, signal);
    // It may have been taken, and the answer lost.
    const isThere = done.status === 201 || (done.status === 404 && (await createBlobStore(conversation).has(repository, source, signal))); // prettier-ignore
    if (!isThere) throw refusalOf(asked, done);
  } finally {
    signal?.removeEventListener('abort', stop);
    opened?.destroy();
  }
}

/** As many as docker sends of one image at once; each is a stream that waits for its connection, whatever its size. */
const UPLOADS_AT_ONCE = 5;

/** Brings all of it there, side by side. Where one fails the others end too, and its trouble is thrown when they have. */
export async function uploadAll(
  blobs: Pick<BlobStore, 'upload'>,
  repository: RegistryRepository,
  sources: readonly BlobSource[],
  signal?: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const thrown: unknown[] = [];
  await sideBySide(sources, UPLOADS_AT_ONCE, async (source) => {
    if (stop.signal.aborted) return;
    try {
      await blobs.upload(repository, source, either);
    } catch (error) {
      thrown.push(error);
      stop.abort();
    }
  });
  if (thrown.length > 0) throw thrown[0];
}

function partOf(source: BlobSource, start: number): Readable {
  const part = 'bytes' in source ? Readable.from([source.bytes.subarray(start)]) : createReadStream(source.path, { start, end: source.size - 1 }); // prettier-ignore
  // What cannot be read is not sent, and the registry does not take the rest for the whole.
  return part.on('error', () => {});
}

function addressOf({ headers }: RegistryReply): string {
  return headers.location ?? '';
}

/** How many bytes a registry says that it has: `0-99` is 100 of them, and `0-0` mostly none. */
function endOf({ headers }: RegistryReply): number {
  const end = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(headers['range'] ?? '')?.[1] ?? 0);
  return end === 0 ? 0 : end + 1;
}

async function download(
  conversation: Conversation,
  repository: RegistryRepository,
  { digest, size }: Blob,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const what = `${repository.host}/${repository.path}@${digest}`;
  const file = await open(path, 'wx', 0o600);
  let isWhole = false;
  try {
    const got = { hash: createHash('sha256'), bytes: 0 };
    let furthest = 0;
    const take = async (answer: HttpClientResponse): Promise<Buffer> => {
      const { statusCode, headers } = answer.message;
      if (statusCode !== 200 && statusCode !== 206) return bytesOf(answer);
      if (statusCode === 206 && !String(headers['content-range']).startsWith(`bytes ${got.bytes}-`))
        throw new AnswerError('it sends another part than it was asked for');
      if (statusCode === 200) Object.assign(got, { hash: createHash('sha256'), bytes: 0 });
      try {
        for await (const part of inTime(answer, conversation.idle, signal)) {
          if (got.bytes + part.length > size) throw new AnswerError(`it sends more than ${size} bytes`);
          await writeAll(file, part, got.bytes);
          got.hash.update(part);
          got.bytes += part.length;
        }
        if (got.bytes < size) throw new Error('its answer was cut short');
      } catch (error) {
        // One that begins anew each time, and breaks off where it did before, does not get on.
        const isOn = got.bytes - furthest >= GETTING_ON;
        furthest = Math.max(furthest, got.bytes);
        if (error instanceof AnswerError || signal?.aborted === true || !isOn) throw error;
      }
      return Buffer.alloc(0);
    };
    const question = async (): Promise<RegistryQuestion> => ({
      verb: 'GET',
      repository,
      at: `blobs/${digest}`,
      headers: got.bytes === 0 ? {} : { range: `bytes=${got.bytes}-` },
      take,
    });
    do {
      const reply = await conversation.asking(repository.host, question, signal);
      if (reply.status === 404) throw new RegistryError('unknown', `${what} is gone. Bake it again.`);
      if (reply.status !== 200 && reply.status !== 206)
        throw refusalOf({ action: 'read', repository, reference: digest }, reply);
    } while (got.bytes < size);
    const is = `sha256:${got.hash.digest('hex')}`;
    if (is !== digest)
      throw new RegistryError('unknown', `What came as ${what} is ${is}: it was changed, and nothing of it is used.`);
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) rmSync(path, { force: true });
  }
}

/** The parts of an answer as they come; breaks off where none comes for so long. */
async function* inTime(
  { message }: HttpClientResponse,
  idle: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const give = (): unknown => message.destroy(new Error('its answer does not go on'));
  const stop = (): unknown => message.destroy(new Error('the run was cancelled'));
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(give, idle);
  try {
    for await (const part of message) {
      timer.refresh();
      yield Buffer.from(part);
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function writeAll(file: FileHandle, part: Buffer, at: number): Promise<void> {
  for (let written = 0; written < part.length;) {
    const { bytesWritten } = await file.write(part, written, part.length - written, at + written);
    written += bytesWritten;
  }
}
