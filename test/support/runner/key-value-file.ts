/**
 * The pairs of a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file, one after the other: EnvFileKeyValuePairs of
 * Runner.Worker/FileCommandManager.cs. Throws at the first malformed line, so the pairs before it have counted.
 * Only LF ends a line (CRLF does on Windows): a CR before it belongs to the value or the delimiter.
 */
export function* readPairs(text: string): Generator<readonly [key: string, value: string]> {
  const lines = new TextLines(text);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield readHeredoc(line.text, heredoc, lines);
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function readHeredoc(opening: string, at: number, lines: TextLines): readonly [string, string] {
  const key = opening.slice(0, at);
  const delimiter = opening.slice(at + 2);
  if (key === '' || delimiter === '') {
    throw new Error(`Invalid format '${opening}'. Name must not be empty and delimiter must not be empty`);
  }
  const value: string[] = [];
  for (let line = lines.next(); line?.text !== delimiter; line = lines.next()) {
    if (line === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (!line.ended) throw new Error('Invalid value. EOF marker missing new line.');
    value.push(line.text);
  }
  return [key, value.join('\n')];
}

class TextLines {
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next line and whether a line feed ended it. */
  next(): { readonly text: string; readonly ended: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const end = this.#text.indexOf('\n', this.#index);
    const text = this.#text.slice(this.#index, end < 0 ? undefined : end);
    this.#index = end < 0 ? this.#text.length : end + 1;
    return { text, ended: end >= 0 };
  }
}
