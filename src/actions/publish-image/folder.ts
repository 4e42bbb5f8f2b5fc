import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { jobFolder } from '../../core/files/job-folder.ts';
import { isInside } from '../../core/files/paths.ts';
import { JOURNAL_FILE, type PublishJournal, publishJournal } from '../../publish/engine/journal.ts';

/** The folder of one publishing, ours alone; later steps read the journal and the files in it. */
export interface PublishFolder {
  readonly path: string;
  readonly journal: string;
}

export function createPublishFolder(host: Pick<Host, 'temporary'>): PublishFolder {
  const path = join(jobFolder(host), `p-${randomBytes(4).toString('hex')}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return { path, journal: join(path, JOURNAL_FILE) };
}

export function writeJournal({ journal }: PublishFolder, value: PublishJournal): void {
  writeAtomically(journal, `${JSON.stringify(value, null, 2)}\n`, 0o644);
}

/** What the state names: `undefined` when main never came so far. The path comes from the runner's state, so it is checked. */
export function readJournal(host: Pick<Host, 'temporary'>, path: string): PublishJournal | undefined {
  if (path === '' || !existsSync(path)) return undefined;
  const folder = realpathSync(dirname(path));
  if (!isInside(realpathSync(jobFolder(host)), folder) || !/^p-[0-9a-f]{8}$/.test(basename(folder))) {
    throw new Error(`the journal ${path} lies outside of ${jobFolder(host)}`);
  }
  return publishJournal.parse(JSON.parse(readFileSync(path, 'utf8')));
}
