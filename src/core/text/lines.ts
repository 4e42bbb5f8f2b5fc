import type { Scrub } from '../secrets/secrets.ts';

/** A line longer than this is cut: no terminal or browser shows more, and a hostile one must not fill our memory. */
const LONGEST_LINE = 64 * 1024;

/**
 * Cuts a stream of bytes into batches of whole lines. A line is held back until its end has come, so nothing that is
 * looked for in a line is ever missed because of where a chunk ended. Invalid UTF-8 becomes U+FFFD.
 *
 * A line beyond `LONGEST_LINE` bytes is cut there, and its length told in its place. What is secret must not survive in
 * part: so `margin` more bytes, more than any secret is long, are kept, scrubbed, and then dropped.
 */
export class LineBatches {
  #held: Buffer[] = [];
  #heldBytes = 0;
  #droppedBytes = 0;
  readonly #margin: number;
  readonly #most: number;
  readonly #scrub: Scrub;
  readonly #emit: (batch: string) => void;

  constructor(emit: (batch: string) => void, scrub: Scrub, margin: number) {
    this.#emit = emit;
    this.#scrub = scrub;
    this.#margin = margin;
    this.#most = LONGEST_LINE + margin;
  }

  push(chunk: Buffer): void {
    const last = chunk.lastIndexOf(10);
    if (last === -1) {
      this.#hold(chunk);
      return;
    }
    const first = chunk.indexOf(10);
    // The line that the chunk before this one began.
    if (this.#heldBytes > 0 || this.#droppedBytes > 0) {
      this.#hold(chunk.subarray(0, first));
      this.#emit(this.#takeHeld());
      if (last > first) this.#emitLines(chunk.subarray(first + 1, last + 1));
    } else {
      this.#emitLines(chunk.subarray(0, last + 1));
    }
    this.#hold(chunk.subarray(last + 1));
  }

  /** The end of the stream: a last line without its newline counts. */
  end(): void {
    if (this.#heldBytes > 0 || this.#droppedBytes > 0) this.#emit(this.#takeHeld());
  }

  #emitLines(bytes: Buffer): void {
    // Lines this long are rare; the search for them costs nothing when the whole batch is shorter.
    if (bytes.length > this.#most && hasLongLine(bytes, this.#most)) {
      for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(10, start);
        this.#hold(bytes.subarray(start, end));
        this.#emit(this.#takeHeld());
        start = end + 1;
      }
      return;
    }
    this.#emit(bytes.toString('utf8'));
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    const room = Math.max(0, this.#most - this.#heldBytes);
    if (room > 0) {
      const part = bytes.subarray(0, room);
      this.#held.push(Buffer.from(part));
      this.#heldBytes += part.length;
    }
    this.#droppedBytes += Math.max(0, bytes.length - room);
  }

  #takeHeld(): string {
    const text = Buffer.concat(this.#held).toString('utf8');
    const length = this.#heldBytes + this.#droppedBytes;
    const isCut = this.#droppedBytes > 0;
    this.#held = [];
    this.#heldBytes = 0;
    this.#droppedBytes = 0;
    if (!isCut) return `${text}\n`;
    const clean = this.#scrub(text);
    return `${clean.slice(0, Math.max(0, clean.length - this.#margin))} … [line of ${length} bytes cut here]\n`;
  }
}

function hasLongLine(bytes: Buffer, most: number): boolean {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    if ((end === -1 ? bytes.length : end) - start > most) return true;
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}
