import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { jobFolder, isInside } from '../../core/files/paths.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { credentialValues, handedSecrets } from '../../core/secrets/environment.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import type { Change } from '../../image/provider-target.ts';
import { createJournalLedger, type JournalLedger } from '../../publish/engine/journal-ledger.ts';
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

/** The ledger whose journal lies in the folder. Once the run is cancelled it begins nothing more. */
export function openLedger(host: Host, { journal: path }: PublishFolder, interrupt: Interrupt): JournalLedger {
  const cancel = new AbortController();
  interrupt.onFirst(() => cancel.abort());
  const { url, id, attempt } = host.run;
  return createJournalLedger({
    run: { url, id, attempt },
    signal: cancel.signal,
    now: () => new Date(),
    write: (journal) => writeAtomically(path, `${JSON.stringify(journal, null, 2)}\n`, 0o644),
    scrub: createScrub(
      [...credentialValues(host.environment, handedSecrets(host.environment)), host.input('github-token')].filter(
        (one) => one !== '',
      ),
    ),
    log: (change) => host.info(changeLine(change)),
  });
}

/** A change as one line of the log. */
export function changeLine({ target, leg, region, what, before, after }: Change): string {
  const where = [target, leg, region].filter((part) => part !== null && part !== '').join(' ');
  const turn = before === null && after === null ? '' : ` (${before ?? 'nothing'} → ${after ?? 'nothing'})`;
  return `${where}: ${what}${turn}`;
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
