import { posix } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { insideWorkspace, withoutPlace } from '../../core/files/paths.ts';
import { createVarFiles } from '../var-files.ts';
import type { ManifestProblems } from './manifest-problems.ts';

/** Paths of a manifest as those of the repository. What is wrong with one is told at the place that names it. */
export class ManifestPaths {
  /** The manifest's own, relative to the repository. */
  readonly folder: string;
  readonly #repository: string;
  readonly #problems: ManifestProblems;
  /** What is wrong with a path, by path: legs share them. */
  readonly #seen = new Map<string, string | undefined>();
  readonly #varFiles: ReturnType<typeof createVarFiles>;

  /** @param repository absolute, links resolved */
  constructor(repository: string, file: string, problems: ManifestProblems) {
    this.folder = posix.dirname(file);
    this.#repository = repository;
    this.#problems = problems;
    this.#varFiles = createVarFiles(repository);
  }

  /** One that must be there. */
  existing(at: readonly PropertyKey[], path: string): string {
    const full = this.#inside(at, path);
    if (isOutside(path, full)) return full;
    if (!this.#seen.has(full)) {
      let problem: string | undefined;
      try {
        insideWorkspace('it', this.#repository, this.#repository, full);
      } catch (error) {
        problem = withoutPlace(messageOf(error));
      }
      this.#seen.set(full, problem);
    }
    const problem = this.#seen.get(full);
    if (problem !== undefined) this.#problems.tellOnce(at, problem);
    return full;
  }

  /** A file of variables; one that ends in `?` may be missing. */
  varFile(at: readonly PropertyKey[], path: string): string {
    const file = this.#inside(at, path);
    const problem = file.startsWith('../') ? undefined : this.#varFiles.problemOf(file);
    if (problem !== undefined) this.#problems.tellOnce(at, problem);
    return file;
  }

  glob(glob: string): string {
    const negated = glob.startsWith('!');
    const joined = posix.join(this.folder, negated ? glob.slice(1) : glob);
    return negated ? `!${joined}` : joined;
  }

  #inside(at: readonly PropertyKey[], path: string): string {
    const full = posix.normalize(posix.join(this.folder, path));
    if (isOutside(path, full))
      this.#problems.tellOnce(at, `must stay inside the repository, but was ${JSON.stringify(path)}`);
    return full.length > 1 && full.endsWith('/') ? full.slice(0, -1) : full;
  }
}

function isOutside(given: string, full: string): boolean {
  return posix.isAbsolute(given) || full === '..' || full.startsWith('../');
}
