/**
 * Cuts a stream of bytes into lines as the runner does: UTF-8 with replacement characters, and CR, LF or CRLF as an
 * end of line (Runner.Sdk/ProcessInvoker.cs reads with StreamReader.ReadLine). A lone CR therefore starts a new line,
 * which is why a progress bar can smuggle a workflow command to the start of one.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #onLine: (line: string) => void;
  #parts: string[] = [];
  #afterCarriageReturn = false;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    this.#take(this.#decoder.decode(chunk, { stream: true }));
  }

  /** The last line counts without an end of line. */
  end(): void {
    this.#take(this.#decoder.decode());
    if (this.#afterCarriageReturn || this.#parts.length > 0) this.#emit('');
  }

  // Only the new text is searched, so a line of many megabytes costs linear time.
  #take(text: string): void {
    if (text === '') return;
    let start = 0;
    if (this.#afterCarriageReturn) {
      this.#afterCarriageReturn = false;
      if (text.startsWith('\n')) start = 1;
      this.#emit('');
    }
    const endOfLine = /\r\n?|\n/g;
    endOfLine.lastIndex = start;
    for (let match = endOfLine.exec(text); match !== null; match = endOfLine.exec(text)) {
      if (match[0] === '\r' && endOfLine.lastIndex === text.length) {
        this.#parts.push(text.slice(start, match.index));
        this.#afterCarriageReturn = true;
        return;
      }
      this.#emit(text.slice(start, match.index));
      start = endOfLine.lastIndex;
    }
    if (start < text.length) this.#parts.push(text.slice(start));
  }

  #emit(last: string): void {
    const line = this.#parts.join('') + last;
    this.#parts = [];
    this.#onLine(line);
  }
}
