/** A place in a template: both numbers are 1-based; columns count UTF-16 units, as editors do. */
export type Position = {
  readonly line: number;
  readonly column: number;
};

/**
 * A template that cannot be read: what is wrong and where.
 * The message is a sentence without the place, so that a caller may put it into a log line or an annotation.
 */
export class TemplateSyntaxError extends Error {
  readonly line: number;
  readonly column: number;
  /** The path of the file, once it is known whose text was read. */
  readonly file: string | undefined;

  constructor(message: string, at: Position, file?: string) {
    super(message);
    this.name = 'TemplateSyntaxError';
    this.line = at.line;
    this.column = at.column;
    this.file = file;
  }
}

/** Runs a reader and names the file in the error it throws. */
export function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TemplateSyntaxError && error.file === undefined) {
      throw new TemplateSyntaxError(error.message, error, path);
    }
    throw error;
  }
}
