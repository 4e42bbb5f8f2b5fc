import { existsSync, lstatSync } from 'node:fs';
import { join, posix } from 'node:path';

import { readBounded } from '../../core/files/bounded-file.ts';
import { checkDocument, DocumentError, readDocument } from '../../core/text/document.ts';
import { codeOf } from '../../core/errors.ts';
import { placeOf, type Revocation, revocationFile, REVOCATIONS_FILE } from '../../image/revocation.ts';

/** As much as a document may have, so that a larger one is told as such. */
const MOST_READ = 16 * 1024 * 1024;

/** A list as it stands in a file. */
export interface RevocationList {
  readonly entries: readonly Revocation[];
  /** Of each entry, from 1. */
  readonly lines: readonly number[];
}

const NOTHING: RevocationList = { entries: [], lines: [] };

/**
 * The list of a checkout; without a file an empty one. Throws a DocumentError with all that is wrong: what cannot be read must
 * not pass for nothing revoked.
 * @param folder of the checkout; absolute
 */
export function readRevocationFile(folder: string): RevocationList {
  const path = join(folder, REVOCATIONS_FILE);
  try {
    // A link leads to whatever a change likes, which would be shown in messages.
    if (!lstatSync(path).isFile()) throw refused(REVOCATIONS_FILE);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NOTHING;
    throw error;
  }
  return parseRevocations(REVOCATIONS_FILE, readBounded(REVOCATIONS_FILE, path, MOST_READ));
}

/** Throws a DocumentError where a list lies beside a manifest in a folder, where nobody reads it. @param manifests relative */
export function refuseMisplacedLists(folder: string, manifests: readonly string[]): void {
  for (const place of new Set(manifests.map((one) => posix.dirname(one.replaceAll('\\', '/'))))) {
    const path = posix.join(place, REVOCATIONS_FILE);
    if (path === REVOCATIONS_FILE || !existsSync(join(folder, path))) continue;
    const message = `Only ${REVOCATIONS_FILE} at the root of the repository is read, and this one revokes nothing. Move its entries there.`;
    throw new DocumentError(path, [{ line: 1, message }]);
  }
}

/** Where the name is taken by something else than a file. */
export function refused(name: string): DocumentError {
  return new DocumentError(name, [
    { line: 1, message: 'The list of revocations must be a file of the repository, and no link or folder.' },
  ]);
}

/**
 * A list out of the bytes of its file. Throws a DocumentError.
 * @param name for messages
 */
export function parseRevocations(name: string, bytes: Uint8Array): RevocationList {
  const document = readDocument(name, bytes);
  // A file with nothing but comments.
  if (document.value === null) return NOTHING;
  const entries = checkDocument(document, revocationFile);
  return { entries, lines: entries.map((_, index) => document.lineOf([index])) };
}

/** Entries that name what an earlier one names, each with its line and that of the earlier one. */
export function repeatedEntries({
  entries,
  lines,
}: RevocationList): readonly { readonly line: number; readonly first: number }[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const line = lines[index] ?? 1;
    const first = seen.get(placeOf(entry));
    if (first !== undefined) return [{ line, first }];
    seen.set(placeOf(entry), line);
    return [];
  });
}
