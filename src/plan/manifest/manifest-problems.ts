import { pathText, type Document, type Problem } from '../../core/text/document.ts';

/** What is wrong with a manifest, gathered while it is expanded. */
export class ManifestProblems {
  readonly #document: Document;
  readonly #found: Problem[] = [];
  readonly #told = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
  }

  get found(): readonly Problem[] {
    return this.#found;
  }

  tell(path: readonly PropertyKey[], message: string): void {
    this.#found.push({ line: this.#document.lineOf(path), message: problemText(path, message) });
  }

  /** The same mistake in a hundred cells is one mistake. */
  tellOnce(path: readonly PropertyKey[], message: string): void {
    const text = problemText(path, message);
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.tell(path, message);
  }
}

function problemText(path: readonly PropertyKey[], message: string): string {
  return `${pathText(path)}: ${message}${/[.?]$/.test(message) ? '' : '.'}`;
}
