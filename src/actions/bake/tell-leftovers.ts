import { basename, dirname } from 'node:path';

import { annotateAll } from '../../core/runner/annotations.ts';
import { messageOf } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { leftoversArtifactName, recordArtifactName } from '../../image/artifact-name.ts';
import { type Leftover, leftoverWarnings, sweptSentence } from '../../image/leftover.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { Journal } from '../../bake/journal.ts';
import { writeRecord } from '../../bake/record.ts';
import { tellLeftovers } from './outputs.ts';
import { renderLeftovers } from './summary.ts';

/** All post steps of a job share what the runner leaves. */
const UPLOAD_MS = 15_000;

/** What there is to tell of a bake that did not end well. */
export interface ToldLeftovers {
  readonly journal: Journal;
  readonly record: Record;
  readonly leftovers: readonly Leftover[];
  /** The sentence for where nothing was left. */
  readonly nothing: string;
  readonly wasKilled: boolean;
  /** Whether a list of some of it was uploaded already: an artifact of one name is written once. */
  readonly isKept: boolean;
}

/** The sum of it, in the log, the summary, the record and the artifacts. Whichever cannot be written costs no other. */
export async function tellClosing(host: Host, told: ToldLeftovers): Promise<void> {
  const { journal, record, leftovers, nothing, wasKilled } = told;
  const swept = leftovers.length === 0 ? nothing : sweptSentence(record.leg, leftovers);
  const closing = withFinished(swept, record.images);
  host.info(closing);
  annotateAll(host, leftoverWarnings(leftovers));
  // A runner reads no outputs of a post step; on a terminal main and post are one command.
  if (host.kind === 'terminal') tellLeftovers(host, record.leftovers, 'looked');
  // Main's own record is never rewritten once main has ended; what was found goes beside it.
  if (wasKilled) attempt(host, 'The record', () => writeRecord(journal.recordPath, record));
  await host.summary(
    `### 🟠 ${record.leg.replace(/[<>|\n]/g, ' ')}: ${closing}\n\n${renderLeftovers({ leftovers: [...leftovers] })}\n`,
  );
  if (leftovers.length > 0) await keepLeftovers(host, journal, leftovers, told.isKept ? '-all' : '');
  if (!wasKilled || !journal.trusted) return;
  const name = recordArtifactName(journal.artifactPrefix, journal.slug, 'bake', record.run.attempt);
  await upload(host, 'The record', name, journal.recordPath);
}

/** What the builder had finished is no leftover, yet it is there. */
export function withFinished(closing: string, images: readonly BakedImage[]): string {
  if (images.length === 0) return closing;
  const names = images.map(({ id, region }) => (region === 'local' ? id : `${id} in ${region}`));
  const rest = closing.replace(/nothing was left behind\.$/, 'nothing else was left behind.');
  return `${rest} What was finished stays: ${names.join(', ')}.`;
}

/** Writes the list beside the record, and uploads it. Never fails. */
export async function keepLeftovers(
  host: Host,
  journal: Pick<Journal, 'recordPath' | 'trusted' | 'artifactPrefix' | 'slug' | 'record'>,
  leftovers: readonly Leftover[],
  suffix: string,
): Promise<void> {
  const root = dirname(journal.recordPath);
  const text = `${JSON.stringify(leftovers, null, 2)}\n`;
  attempt(host, 'The list of what is left', () => writeAtomically(`${root}/leftovers.json`, text, 0o644));
  if (!journal.trusted) return;
  const name = leftoversArtifactName(journal.artifactPrefix, journal.slug, journal.record.run.attempt);
  await upload(host, 'The list of what is left', `${name}${suffix}`, `${root}/leftovers.json`);
}

/** A runner whose service is silent or refuses is told of; a terminal has none. */
async function upload(host: Host, what: string, name: string, path: string): Promise<void> {
  const uploaded = await host.upload({ name, files: [basename(path)], root: dirname(path), limitMs: UPLOAD_MS });
  if (uploaded.kind === 'uploaded' || host.kind === 'terminal') return;
  host.info(`${what} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
}

function attempt(host: Pick<Host, 'annotate'>, what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    host.annotate({ level: 'warning', message: `${what} could not be written: ${messageOf(error)}` });
  }
}
