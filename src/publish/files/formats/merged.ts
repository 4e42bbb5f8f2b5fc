import type { ExpectedItem } from '../expected-items.ts';
import { UserError } from '../../../core/errors.ts';

/** What the plan says of one file. Null: no plan is known, and what is in the file stays. */
export type Expected = {
  readonly items: readonly ExpectedItem[];
  /** Whether the plan is of all its legs: only then what none of them makes has left. */
  readonly isWhole: boolean;
} | null;

/** A file with this run's images put in. */
export interface Merged<T> {
  readonly content: T;
  /** What was taken out of it, and what stays in it though nobody makes it any more. */
  readonly notices: readonly string[];
}

/** The text of a file in UTF-8, byte for byte: also a byte order mark stays. Throws a UserError. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError('the file that is there is not UTF-8 text.');
  }
}
