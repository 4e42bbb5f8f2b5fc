import { basename, dirname, join, relative } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import { journalArtifactName, recordArtifactName } from '../../image/artifact-name.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import { type JournalEntry, publishTime } from '../../publish/engine/journal.ts';
import type { Outcome } from '../../image/provider-target.ts';
import type { GateResult } from './gate-run.ts';
import { publishRecord, writePublishRecord } from './record.ts';

/** Writes the record of each leg, and keeps it as an artifact where others of the run would look for it. Gives them. */
export async function keepRecords(
  host: Host,
  prefix: string,
  { admitted }: GateResult,
  outcomes: readonly Outcome[],
  entries: readonly JournalEntry[],
): Promise<readonly FoundRecord[]> {
  const written: FoundRecord[] = [];
  for (const { found, candidate, targets, isPrevious } of admitted) {
    // Its chain is of an earlier run: a record that follows it would follow nothing that is here.
    if (isPrevious === true) continue;
    // A file is of all legs of its target.
    const own = outcomes.filter(({ leg, target }) => leg === candidate.leg || (leg === '' && targets.includes(target)));
    if (own.length === 0) continue;
    const time = publishTime(entries, candidate.leg, targets);
    const made = writePublishRecord(host, candidate.slug, publishRecord(host, found, own, time));
    written.push(made);
    const name = recordArtifactName(prefix, candidate.slug, 'publish', host.run.attempt);
    await keep(host, name, [made.from], dirname(made.from), `The record of ${candidate.leg}`);
  }
  return written;
}

export async function keepJournal(host: Host, prefix: string, path: string): Promise<void> {
  await keep(host, journalArtifactName(prefix, host.run.attempt), [path], dirname(path), 'The journal');
}

/**
 * @param name of the artifact
 * @param files relative to `folder`
 */
export async function keepFiles(host: Host, name: string, folder: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const paths = files.map((file) => join(folder, file));
  await keep(host, name, paths, folder, 'What was written');
}

/** On a terminal nobody misses an artifact. */
async function keep(host: Host, name: string, files: readonly string[], root: string, what: string): Promise<void> {
  if (host.kind !== 'actions') return;
  const uploaded = await host.upload({ name, files: files.map((file) => relative(root, file)), root });
  if (uploaded.kind === 'uploaded') return;
  const at = files.length === 1 ? files[0] : `${root} (${files.map((file) => basename(file)).join(', ')})`;
  const message = `${what} could not be kept as the artifact ${name}: ${uploaded.reason}. It is at ${at}.`;
  host.annotate({ level: 'notice', title: 'Publish', message });
}
