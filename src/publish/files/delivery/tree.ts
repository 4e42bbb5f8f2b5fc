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
