import { join } from 'node:path';

import { writeAtomically } from '../../core/files.ts';
import type { Host } from '../../core/host.ts';
import { jobFolder } from '../../core/job-folder.ts';
import type { Publication } from '../../image/publication.ts';
import type { FoundRecord } from '../../image/record-file.ts';
import type { Record } from '../../image/record.ts';
import type { Outcome } from '../../publish/publisher.ts';

/**
 * The record with what publishing came to. It follows the record of the tests, also when it was published before: what an
 * earlier step published to other targets is kept.
 */
export function publishRecord(host: Host, { record, digest }: FoundRecord, outcomes: readonly Outcome[]): Record {
  const { run } = host;
  const own = outcomes.map(publicationOf);
  const isOwn = ({ target, kind }: Publication): boolean =>
    own.some((one) => one.target === target && one.kind === kind);
  return {
    ...record,
    stage: 'publish',
    previous: record.stage === 'publish' ? record.previous : digest,
    run: { url: run.url, id: run.id, attempt: run.attempt },
    publications: [...record.publications.filter((one) => !isOwn(one)), ...own],
  };
}

function publicationOf({ target, kind, region, id, digest, ref, status }: Outcome): Publication {
  return { target, kind, region, id, digest, ref, status };
}

export function writePublishRecord(host: Host, slug: string, record: Record): string {
  const path = join(jobFolder(host), 'legs', slug, 'publish', 'record.json');
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
  return path;
}
