import { sha256 } from '../../core/files/files.ts';
import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Canonical } from '../key/key-text.ts';
import { keyText } from '../key/key-text.ts';
import type { FileDigests } from './file-digests.ts';
import type { ResolvedPath, Repository } from './repository.ts';

/** The input files of a leg, as they lie on disk. */
export interface FileSet {
  /** `sha256:` over every path, mode and content. */
  readonly digest: string;
  /** Path to `<mode>:` and the first 16 hex digits of the content's sha256, to tell later which of them changed. */
  readonly files: Readonly<Record<string, string>>;
}

export interface FileRequest {
  /** Files, links and submodules. A link brings with it what it leads to. */
  readonly paths: Iterable<string>;
  readonly excludes: (path: string) => boolean;
  /** What counts although it is excluded: without a template there is no image. */
  readonly always: Iterable<string>;
  /** Whether a link may lead out of the repository: then it counts by what it names. */
  readonly mayLeave: (path: string) => boolean;
  /** That all of a folder counts which a link at this path leads to, also what git ignores: it is uploaded with it. */
  readonly isWhole: (path: string) => boolean;
  /** What another bake may write meanwhile: it counts as it was when the plan was made, by what the plan shows of it. */
  readonly rewritten: (path: string) => boolean;
  /** The files of the plan and what it shows of them, when a leg is baked. */
  readonly planned: Readonly<Record<string, string>> | undefined;
}

const SHOWN_DIGITS = 16;

/**
 * Reads every file of a set. What is tracked but gone from disk is left out, which is a change like any other.
 * Throws a UserError where the content is not there to be read: a submodule that is not checked out, a pointer of Git
 * LFS, a link out of the repository.
 */
export async function readFileSet(
  repository: Repository,
  digests: FileDigests,
  request: FileRequest,
): Promise<FileSet> {
  const paths = [...followed(repository, request)].sort();
  // One after the other up to where a file is large; those go on beside each other.
  const read = await Promise.all(paths.map(async (path) => [path, await digests.digestOf(path)] as const));
  const whole: [string, Canonical][] = [];
  const files: [string, string][] = [];
  for (const [path, digest] of read) {
    const now = digest === undefined ? undefined : `${digest.mode}:${digest.hash.slice(0, SHOWN_DIGITS)}`;
    const isRewritten = request.rewritten(path);
    const shown = isRewritten && request.planned !== undefined ? request.planned[path] : now;
    if (shown === undefined || digest === undefined) continue;
    whole.push([path, isRewritten ? shown : [digest.mode, digest.hash]]);
    files.push([path, shown]);
  }
  return { digest: sha256(keyText(Object.fromEntries(whole))), files: Object.fromEntries(files) };
}

/** The paths with all that their links lead to. */
function followed(repository: Repository, request: FileRequest): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [...request.always].toReversed();
  const whole = new Set<string>();
  const add = (paths: Iterable<string>, isWhole = false): void => {
    for (const path of paths) {
      if (seen.has(path) || request.excludes(path)) continue;
      left.push(path);
      if (isWhole) whole.add(path);
    }
  };
  add(request.paths);
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const submodule = repository.submoduleOf(path);
    if (submodule !== undefined) throw missingSubmodule(submodule);
    if (repository.disk.kindOf(path) !== 'link') continue;
    for (const found of repository.find(path)) {
      const isWhole = whole.has(path) || request.isWhole(path);
      if (found.kind !== 'outside') add(filesOf(repository, found, isWhole), isWhole);
      else if (request.mayLeave(path)) add(found.links);
      else throw strayLink(found.path, repository.disk.linkTarget(found.path));
    }
  }
  return seen;
}

/**
 * The files that a name stands for: of a folder the tracked ones below it, and those on disk where none is tracked.
 * @param wholeFolder takes the untracked files of a folder even where others are tracked
 */
export function filesOf(repository: Repository, found: ResolvedPath, wholeFolder: boolean): readonly string[] {
  const { kind, path, links } = found;
  if (kind === 'other' || kind === 'outside') return links;
  if (kind !== 'folder') return [...links, path];
  const tracked = repository.trackedIn(path);
  const onDisk = wholeFolder || tracked.length === 0 ? repository.disk.filesIn(path) : [];
  return [...links, ...tracked, ...onDisk];
}

function missingSubmodule(path: string): UserError {
  return new UserError(
    `${show(path)} is an input of an image, but that submodule is not checked out. ` +
      'Set submodules: recursive on actions/checkout, or leave it out with "!" in the inputs of the image.',
  );
}

function strayLink(path: string, target: string): UserError {
  return new UserError(
    `${show(path)} is an input of an image, but links to ${show(target)}, outside the repository, where nobody can ` +
      'tell what it will hold. Copy the file, or leave it out with "!" in the inputs of the image.',
  );
}
