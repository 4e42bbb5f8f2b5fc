/** A line longer than this is cut: it is somebody's output, or a way to stop us. */
const LONGEST_LINE = 64 * 1024;

/** Cuts a text that comes in pieces into lines, without their ends (LF or CRLF). */
export class TextLines {
  #held = '';
  #isCut = false;
  readonly #emit: (line: string, isCut: boolean) => void;

  constructor(emit: (line: string, isCut: boolean) => void) {
    this.#emit = emit;
  }

  write(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#hold(text.slice(start, end));
      this.#take();
      start = end + 1;
    }
    this.#hold(text.slice(start));
  }

  /** A last line without its end counts. Tells whether there was one. */
  end(): boolean {
    if (this.#held === '' && !this.#isCut) return false;
    this.#take();
    return true;
  }

  #hold(piece: string): void {
    const room = LONGEST_LINE - this.#held.length;
    if (piece.length > room) this.#isCut = true;
    this.#held = this.#held === '' ? piece.slice(0, room) : this.#held + piece.slice(0, room);
  }

  #take(): void {
    const line = this.#held.endsWith('\r') ? this.#held.slice(0, -1) : this.#held;
    const isCut = this.#isCut;
    this.#held = '';
    this.#isCut = false;
    this.#emit(line, isCut);
  }
}
