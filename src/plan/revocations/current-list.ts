import type { AnnotationLevel, Host } from '../../core/runner/host.ts';
import { readDefaultBranch } from '../../core/runner/context.ts';
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
 * takes an entry back. Throws a DocumentError where the list of the checkout is broken.
 *
 * @param now whether the default branch is asked also where the run itself is of it: it may have moved on since
 */
export async function currentRevocations(
  host: Host,
  token: string,
  { now }: { readonly now: boolean },
): Promise<CurrentList> {
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
  const branch = readDefaultBranch(host.environment);
  const isItself = host.kind === 'actions' && branch !== null && host.run.ref === `refs/heads/${branch}`;
  const other = isItself && !now ? ({ kind: 'unasked' } as const) : await readDefaultList(host, token);
  const list = revocationsOf(own.entries, other.kind === 'read' ? other.entries : []);
  if (list.entries.length > 0) host.info(`Revoked: ${counted(list.entries.length, 'name')}.`);
  return { list, unknown: other.kind === 'unknown' ? other.reason : null };
}

const MOST_TOLD = 10;
const A_DAY = 24 * 60 * 60 * 1000;
