import type { FilesFields } from '../fields.ts';

/** The files of one target. */
export interface FilesOfTarget {
  readonly target: string;
  /** Where they are delivered; see `deliveryPlace`. */
  readonly place: string;
  readonly paths: readonly string[];
}

/** A file that two targets write. */
export interface SharedFile {
  readonly target: string;
  /** The target before it that writes the same file. */
  readonly other: string;
  readonly path: string;
}

/** The files that more than one target writes to the same place: what one writes, the other would undo. */
export function sharedFiles(targets: readonly FilesOfTarget[]): readonly SharedFile[] {
  const owners = new Map<string, string>();
  return targets.flatMap(({ target, place, paths }) =>
    paths.flatMap((path): SharedFile[] => {
      const key = JSON.stringify([place, path]);
      const other = owners.get(key) ?? target;
      owners.set(key, other);
      return other === target ? [] : [{ target, other, path }];
    }),
  );
}

/** What is wrong with a file of two targets, and what to do. */
export function sharedFileMessage({ path, other }: SharedFile): string {
  return `the target "${other}" writes the file ${JSON.stringify(path)}, too, and each would undo what the other writes. Give each a file of its own, or make one target of them`;
}

/**
 * The folder, or the branch, that the files of a target go to.
 * @param found the branch of `deliver: commit` as the repository has it; absent before anybody has looked
 */
export function deliveryPlace(target: string, { deliver, branch }: FilesFields, found?: string): string {
  if (deliver === 'artifact') return 'folder';
  if (deliver === 'commit') return `branch ${found ?? branch ?? ''}`;
  return `branch ${branch ?? `bakehouse/${target}`}`;
}
