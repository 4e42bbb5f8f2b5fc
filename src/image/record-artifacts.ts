import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf, UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { show } from '../core/runner/inputs.ts';
import { parseRecordArtifactName, type RecordName } from './artifact-name.ts';
import type { RecordProblem, RecordSet } from './record-chain.ts';
import { type FoundRecord, readRecordFile } from './record-file.ts';

/** A download is five calls that wait for an answer; more at once would be throttled. */
const AT_ONCE = 8;

/** The records of a run, or why there is no asking for them. */
export type RecordDownload =
  | { readonly kind: 'found'; readonly set: RecordSet }
  | { readonly kind: 'unavailable'; readonly reason: string };

interface Wanted {
  readonly name: string;
  readonly says: RecordName;
  readonly leg: string;
}

/**
 * Every record of these legs that the run keeps as an artifact. Of an artifact only record.json is read, from a folder
 * of its own: any job of the run may have written it. What is wrong with one is a problem of its leg.
 *
 * @param legs the ids of the legs by slug
 * @param folder empty, or not there yet
 */
export async function downloadRecords(
  host: Pick<Host, 'artifacts' | 'download'>,
  prefix: string,
  legs: ReadonlyMap<string, string>,
  folder: string,
): Promise<RecordDownload> {
  const listed = await host.artifacts(`${prefix}-`);
  if (listed.kind === 'unavailable') return listed;
  const wanted = listed.names.flatMap((name): Wanted[] => {
    const says = parseRecordArtifactName(prefix, name);
    const leg = says === undefined ? undefined : legs.get(says.slug);
    return says === undefined || leg === undefined ? [] : [{ name, says, leg }];
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const records: FoundRecord[] = [];
  const problems: RecordProblem[] = [];
  const waiting = wanted.entries();
  const work = async (): Promise<void> => {
    for (const [number, one] of waiting) {
      try {
        // Not a folder of the artifact's name: that is another's choice.
        records.push(await fetchRecord(host, one, join(folder, String(number))));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.push({ leg: one.leg, attempt: one.says.attempt, message: messageOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { kind: 'found', set: { records, problems } };
}

async function fetchRecord(
  host: Pick<Host, 'download'>,
  { name, says, leg }: Wanted,
  folder: string,
): Promise<FoundRecord> {
  const what = `The artifact ${show(name)}`;
  const result = await host.download(name, folder);
  if (result.kind === 'unavailable') throw new UserError(`${what} could not be fetched: ${result.reason}`);
  const path = join(folder, 'record.json');
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new UserError(`${what} holds no file record.json.`);
  const found = readRecordFile(path, name);
  const { record } = found;
  if (record.leg !== leg) {
    throw new UserError(
      `${what} should be the record of ${leg}, but is one of ${show(record.leg)}. Where two manifests share a run, give them artifact prefixes of which none begins like the other.`,
    );
  }
  if (record.stage !== says.stage || found.attempt !== says.attempt) {
    throw new UserError(
      `${what} holds a record of stage ${record.stage} and attempt ${found.attempt}, which its name denies.`,
    );
  }
  return found;
}
