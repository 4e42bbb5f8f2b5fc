const HEAD = 16 * 1024;
const TAIL = 16 * 1024;

/** The beginning and the end of a text that comes in pieces: the message is in the one, the place often in the other. */
export class BoundedText {
  #head = '';
  #tail = '';
  #dropped = 0;

  add(piece: string): void {
    const room = HEAD - this.#head.length;
    if (room >= piece.length) {
      this.#head += piece;
      return;
    }
    this.#head += piece.slice(0, room);
    const tail = this.#tail + piece.slice(room);
    this.#dropped += Math.max(0, tail.length - TAIL);
    this.#tail = tail.slice(-TAIL);
  }

  get isEmpty(): boolean {
    return this.#head.trim() === '' && this.#tail.trim() === '';
  }

  toString(): string {
    return this.#dropped === 0 ? this.#head + this.#tail : `${this.#head}\n…\n${this.#tail}`;
  }
}
