import type { Change, Ledger } from '../../../image/provider-target.ts';
import { type Comparison, type FileChange, shownDifference } from '../file-change.ts';
import type { Rendering } from '../formats/rendering.ts';

/** What a look at the place of the files says. */
export interface DeliveryLook {
  readonly comparison: Comparison;
  /** The files that change, and what else is done. */
  readonly changes: readonly Change[];
  readonly notices: readonly string[];
  /** Where the files are committed to a branch that the target may not name: that branch. */
  readonly branch?: string;
}

/** What became of one file. */
export interface FileResult {
  readonly rendering: Rendering;
  readonly status: 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed';
  readonly after: Uint8Array | null;
  /** Null where there is nothing to say. */
  readonly message: string | null;
}

/** A way in which files come to their readers. */
export interface Delivery {
  /** Reads only. Throws what is a mistake or a trouble of the place as a whole. */
  readonly look: (renderings: readonly Rendering[]) => Promise<DeliveryLook>;
  /** All files or, where one cannot be written, none of them. Throws as above. */
  readonly deliver: (renderings: readonly Rendering[], ledger: Ledger) => Promise<readonly FileResult[]>;
}

/** One file as a change of the phase in which it is written. */
export function changeOf(target: string, verb: string, place: string, file: FileChange): Change {
  return { ...announcement(target, `${verb} ${file.rendering.path}${place}`), ...shownDifference(file) };
}

/** A change that is of no single leg and no region. */
export function announcement(target: string, what: string): Change {
  return { target, kind: 'files', leg: null, region: null, phase: 'announce', what, before: null, after: null };
}

/** Where one file cannot be made, the others are left as they are. */
export function refusedResults({ files, problems }: Comparison): readonly FileResult[] {
  const message = 'not written, as another file of the target cannot be.';
  return [
    ...problems.map((one): FileResult => ({
      rendering: one.rendering,
      status: 'failed',
      after: null,
      message: one.message,
    })),
    ...files.map(({ rendering }): FileResult => ({ rendering, status: 'skipped', after: null, message })),
  ];
}

export function changedFiles({ files }: Comparison): readonly FileChange[] {
  return files.filter(({ status }) => status !== 'unchanged');
}
