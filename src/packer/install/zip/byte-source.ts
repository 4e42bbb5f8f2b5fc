import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { ArchiveError } from './record.ts';

/** What is read ahead: enough that zlib gets large pieces also where the source, such as a socket, gives small ones. */
const AHEAD = 256 * 1024;

/** The bytes of an archive, each seen once: hashed and counted as they arrive, and kept until they are read. */
export class ByteSource {
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #most: number;
  readonly #signal: AbortSignal | undefined;
  readonly #hash = createHash('sha256');
  #received = 0;
  #offset = 0;
  /** In one piece, for `ahead`; what arrived since then comes after it. */
  #held: Buffer = Buffer.alloc(0);
  #arrived: Buffer[] = [];
  #arrivedBytes = 0;
  #pulling = false;
  #end: { readonly error?: unknown } | undefined;
  #wake = (): void => undefined;

  /** @param most how many bytes may come in all */
  constructor(source: AsyncIterable<Uint8Array>, most: number, signal?: AbortSignal) {
    this.#source = source;
    this.#chunks = source[Symbol.asyncIterator]();
    this.#most = most;
    this.#signal = signal;
  }

  /** Where the next unread byte stands. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * The next bytes, still unread: all that are here, and fewer than `least` only where the archive ends before.
   * Throws what the source throws, after the bytes that came before that.
   */
  async ahead(least: number): Promise<Buffer> {
    if (this.#held.length >= least) return this.#held;
    while (this.#held.length + this.#arrivedBytes < least && this.#end === undefined) {
      this.#pull();
      await this.#arrival();
    }
    if (this.#held.length + this.#arrivedBytes < least && this.#end !== undefined && 'error' in this.#end) {
      throw this.#end.error;
    }
    const [first, ...more] = this.#arrived;
    // No copy where one chunk is enough, as it is for nearly all of an archive.
    const alone = this.#held.length === 0 && more.length === 0;
    this.#held = alone && first !== undefined ? first : Buffer.concat([this.#held, ...this.#arrived]);
    this.#arrived = [];
    this.#arrivedBytes = 0;
    this.#pull();
    return this.#held;
  }

  skip(count: number): void {
    this.#held = this.#held.subarray(count);
    this.#offset += count;
  }

  /** Reads exactly so many bytes of `what`. */
  async take(count: number, what: string): Promise<Buffer> {
    const bytes = await this.ahead(count);
    if (bytes.length < count) throw this.truncated(what);
    this.skip(count);
    return bytes.subarray(0, count);
  }

  /** The error for an archive that ended within `what`. */
  truncated(what: string): ArchiveError {
    return new ArchiveError(`The archive is cut short: ${this.#received} bytes came, and it ends in ${what}.`);
  }

  /** How many bytes came in all and their SHA-256 in hex, once everything is read. */
  summary(): { readonly bytes: number; readonly sha256: string } {
    return { bytes: this.#received, sha256: this.#hash.digest('hex') };
  }

  /** Lets go of the source without waiting for it: it may hang. */
  close(): void {
    this.#end ??= { error: new Error('The source of the archive was closed.') };
    // The iterator of a stream would let go only after the next chunk.
    if (this.#source instanceof Readable) this.#source.destroy();
    this.#chunks.return?.().catch(() => undefined);
  }

  /** Pulls chunk after chunk until enough is here; one that is not asked for yet is read while zlib is at work. */
  #pull(): void {
    if (this.#pulling || this.#end !== undefined || this.#arrivedBytes >= AHEAD) return;
    this.#pulling = true;
    this.#chunks
      .next()
      .then(
        ({ done, value }) => (done === true ? (this.#end ??= {}) : this.#receive(value)),
        (error: unknown) => (this.#end ??= { error }),
      )
      .finally(() => {
        this.#pulling = false;
        this.#wake();
        this.#pull();
      });
  }

  #receive(chunk: Uint8Array): void {
    this.#received += chunk.length;
    if (this.#received > this.#most) {
      this.#end ??= { error: new ArchiveError(`The archive is larger than the ${this.#most} bytes that are allowed.`) };
      return;
    }
    if (chunk.length === 0) return;
    this.#hash.update(chunk);
    this.#arrived.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    this.#arrivedBytes += chunk.length;
  }

  /** Waits for the next answer of the source, which need not listen to the signal and may never give one. */
  #arrival(): Promise<void> {
    const signal = this.#signal;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal?.reason);
      this.#wake = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      if (signal?.aborted === true) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
