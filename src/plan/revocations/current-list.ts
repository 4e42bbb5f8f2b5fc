import type { AnnotationLevel, Host } from '../../core/runner/host.ts';
import { counted } from '../../core/text/wording.ts';
import { REVOCATIONS_FILE, type Revocations, revocationsOf } from '../../image/revocation.ts';
import { readDefaultList } from './default-list.ts';
import { readRevocationFile, repeatedEntries } from './revocation-file.ts';

/** All that is revoked for a run, and what of it is not known. */
export interface CurrentList {
  readonly list: Revocations;
  /** Why the list of the default branch is not in it; null where it is, or there is nobody to ask. A clause. */
  readonly unknown: string | null;
}

/**
 * What counts for a run: the list of its checkout together with that of the default branch, so that no branch, tag or pull request
 * takes an entry back. A run of the default branch asks too: it may have waited, be run again, or have checked out something else.
 * Throws a DocumentError where the list of the checkout is broken.
 *
 * @param token to ask GitHub with; null: nobody is to be asked, and the default branch is known as it was last fetched
 */
export async function currentRevocations(host: Host, token: string | null): Promise<CurrentList> {
  const readAt = Date.now();
  const own = readRevocationFile(host.workspace);
  const tell = (level: AnnotationLevel, line: number, message: string): void =>
    host.annotate({ level, title: 'Revocations', message, file: REVOCATIONS_FILE, line });
  for (const { line, first } of repeatedEntries(own).slice(0, MOST_TOLD)) {
    tell('warning', line, `This entry names what line ${first} names; the stricter of the two counts.`);
  }
  const tomorrow = readAt + A_DAY;
  const ahead = own.entries.flatMap(({ at }, index) => (Date.parse(at) > tomorrow ? [own.lines[index] ?? 1] : []));
  for (const line of ahead.slice(0, MOST_TOLD))
    tell('notice', line, 'This entry is of a time to come; it counts already.');
  const other = await readDefaultList(host, token ?? '');
  if (other.kind === 'unasked' && host.kind === 'actions' && token !== null) {
    const message =
      'Nobody could be asked what is revoked on the default branch, since there is no token for GitHub and no copy of that branch: the list of this checkout counts alone.';
    host.annotate({ level: 'warning', title: 'Revocations', message });
  }
  const list = revocationsOf(own.entries, other.kind === 'read' ? other.entries : []);
  if (list.entries.length > 0) host.info(`Revoked: ${counted(list.entries.length, 'name')}.`);
  return { list, unknown: other.kind === 'unknown' ? other.reason : null };
}

const MOST_TOLD = 10;
const A_DAY = 24 * 60 * 60 * 1000;
