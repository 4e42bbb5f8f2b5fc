import { join } from 'node:path';

import { sha256, writeAtomically } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { jobFolder } from '../../core/files/paths.ts';
import type { Publication } from '../../image/verification.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record, Stage } from '../../image/record.ts';
import type { Outcome } from '../../image/provider-target.ts';
import type { PublishTime } from '../../publish/engine/journal.ts';

/**
 * The record with what publishing came to. It follows the record of the tests, also when it was published before: what an
 * earlier step published to other targets is kept.
 */
export function publishRecord(
  host: Host,
  { record, digest }: FoundRecord,
  outcomes: readonly Outcome[],
  time: PublishTime | undefined,
): Record {
  const { run } = host;
  const isOfRun = record.run.id === run.id && record.run.attempt === run.attempt;
  const own = outcomes.map(publicationOf);
  const isOwn = ({ target, kind }: Publication): boolean =>
    own.some((one) => one.target === target && one.kind === kind);
  return {
    ...record,
    stage: 'publish',
    previous: record.stage === 'publish' ? record.previous : digest,
    run: { url: run.url, id: run.id, attempt: run.attempt },
    // What another run published it took its time for there.
    stages: [...record.stages.filter(({ name }) => name !== PUBLISH || isOfRun), ...stageOf(outcomes, time)],
    publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
  };
}

const PUBLISH = 'Publish';

/** None where nothing had to be changed. */
function stageOf(outcomes: readonly Outcome[], time: PublishTime | undefined): readonly Stage[] {
  if (time === undefined) return [];
  const status = outcomes.some((one) => one.status === 'failed') ? 'failed' : 'complete';
  return [{ name: PUBLISH, status, start: time.start, end: time.end }];
}

function publicationOf({ target, kind, region, id, digest, ref, status }: Outcome): Publication {
  return { target, kind, region, id, digest, ref, status };
}

export function writePublishRecord(host: Host, slug: string, record: Record): FoundRecord {
  const path = join(jobFolder(host), 'legs', slug, 'publish', 'record.json');
  const text = `${JSON.stringify(record, null, 2)}\n`;
  writeAtomically(path, text, 0o644);
  return { record, digest: sha256(text), from: path, attempt: record.run.attempt };
}
