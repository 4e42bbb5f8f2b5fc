import { DocumentError, type Problem } from '../../core/text/document.ts';
import type { Tell } from './entry-fields.ts';
import type { RawEntry } from './images-file.ts';

const MOST_TOLD = 50;

/** What is wrong in the entries of one file. */
export class EntryProblems {
  readonly #file: string;
  readonly #problems: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** How an entry tells what is wrong with it: on the line of the member that is to blame, or its own. */
  teller({ index, line, members }: RawEntry): Tell {
    return (code, what, field) => {
      const written =
        field === 'file' ? ['file', 'dockerfile', 'docker_file'].find((name) => members?.has(name)) : field;
      const blamed = written === undefined ? undefined : members?.get(written);
      const where = `images[${index}]${written === undefined ? '' : `.${written}`}`;
      this.#problems.push({ line: blamed?.line ?? line, message: `${code}: ${where} ${what}.` });
    };
  }

  /** Throws a DocumentError with all that was told, by line. */
  throwIfAny(): void {
    const problems = this.#problems.toSorted((a, b) => a.line - b.line);
    if (problems.length === 0) return;
    const told = problems.slice(0, MOST_TOLD);
    const more = problems.length - told.length;
    const last = told.at(-1);
    if (more > 0 && last !== undefined) told.push({ line: last.line, message: `And ${more} more.` });
    throw new DocumentError(this.#file, told);
  }
}
