import { UserError } from '../../core/errors.ts';
import { counted, cutText } from '../../core/text/wording.ts';
import type { Rendering } from './formats/rendering.ts';

/** A file of a target, against what is there now. */
export interface FileChange {
  readonly rendering: Rendering;
  /** Null: there is none. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
  readonly isExecutable: boolean;
  readonly status: 'created' | 'updated' | 'unchanged';
  /** What leaves the file, and what in it nobody makes any more. */
  readonly notices: readonly string[];
}

/** What the files of a target are to become, and what stands in the way of the others. */
export interface Comparison {
  readonly files: readonly FileChange[];
  readonly problems: readonly { readonly rendering: Rendering; readonly message: string }[];
}

const LONGEST_SHOWN = 100;

/** Reads only. */
export async function compare(tree: Tree, renderings: readonly Rendering[]): Promise<Comparison> {
  const files: FileChange[] = [];
  const problems: Comparison['problems'][number][] = [];
  for (const rendering of renderings) {
    try {
      const file = await tree.read(rendering.path);
      const before = file?.bytes ?? null;
      const { content: after, notices } = rendering.render(before);
      const isSame = before !== null && Buffer.compare(before, after) === 0;
      const status = before === null ? 'created' : isSame ? 'unchanged' : 'updated';
      files.push({ rendering, before, after, isExecutable: file?.isExecutable ?? false, status, notices });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ rendering, message: error.message });
    }
  }
  return { files, problems };
}

/** For a plan: the first line that differs, as it was and as it will be; of a new file only its size. */
export function shownDifference({ before, after }: FileChange): { before: string | null; after: string } {
  const fresh = linesOf(after);
  if (before === null) return { before: null, after: counted(fresh.filter((line) => line !== '').length, 'line') };
  const old = linesOf(before);
  const first = fresh.findIndex((line, index) => line !== old[index]);
  // Where lines were put in between, those that follow differ by their number alone.
  const others = old.length === fresh.length ? fresh.filter((line, index) => line !== old[index]).length - 1 : 0;
  const more = others > 0 ? ` (and ${counted(others, 'line')} more)` : '';
  return { before: cut(old[first] ?? ''), after: cut(fresh[first] ?? '') + more };
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n|\n|\r/);
}

function cut(line: string): string {
  return cutText(line.trim(), LONGEST_SHOWN);
}

/** A file as it is: its bytes, and whether it may be run. */
export interface TreeFile {
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

/** Where files of a target lie: a folder, or a commit. */
export interface Tree {
  /**
   * Null: there is none. Throws a UserError where the path leads through a link or a file, or to something that is no
   * plain file.
   */
  readonly read: (path: string) => Promise<TreeFile | null>;
}

/** More than any list of ids; a larger file is something else. */
export const MOST_BYTES = 4 * 1024 * 1024;
