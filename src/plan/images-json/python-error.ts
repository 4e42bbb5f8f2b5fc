import { UserError } from '../../core/errors.ts';

export type PythonError = 'AttributeError' | 'IndexError' | 'KeyError' | 'TypeError' | 'ValueError';

/** What Python's `str.format` would have thrown: its kind, and in words what is wrong. */
export class FormatError extends UserError {
  readonly kind: PythonError;
  readonly words: string;

  constructor(kind: PythonError, words: string) {
    super(`${kind}: ${words}`);
    this.kind = kind;
    this.words = words;
  }
}
