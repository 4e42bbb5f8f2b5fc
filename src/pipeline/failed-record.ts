import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { writeAtomically } from '../core/files/files.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { Record } from '../image/record.ts';
import { reusedRecord } from '../image/reused.ts';
import { type PipelineRun, recordsFolder } from './pipeline-run.ts';

/**
 * A bake that ended in its preflight leaves no record. Here what builds on it is baked in the same run: it is to be blocked
 * by a leg that failed, and not to look for one that is nowhere.
 */
export function keepFailedRecord(run: PipelineRun, leg: PlannedLeg, message: string): void {
  keepUnbakedRecord(run, leg, run.isStopped ? 'cancelled' : 'failed', message);
}

/** The record of a leg of which nothing was baked, unless there is one. */
export function keepUnbakedRecord(
  run: PipelineRun,
  leg: PlannedLeg,
  status: 'cancelled' | 'failed' | 'blocked',
  message: string,
): void {
  const path = join(recordsFolder(run.host), leg.slug, 'record.json');
  if (existsSync(path)) return;
  const { id, attempt, url, repository, commit, ref } = run.place.run;
  const record: Record = {
    ...reusedRecord(leg, [], {
      run: { url, id, attempt },
      git: { repository, commit, ref },
      parentId: null,
      parentKey: null,
    }),
    status,
    failure: { class: CLASSES[status], message: run.scrub(message) || 'It did not begin.' },
  };
  writeAtomically(path, `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

const CLASSES = { cancelled: 'cancelled', failed: 'config', blocked: 'unknown' } as const;
