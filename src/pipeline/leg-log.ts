import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

import { recordsFolder, type PipelineRun } from './pipeline-run.ts';
import type { Host } from '../core/runner/host.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { PlannedLeg } from '../image/plan.ts';
import type { Record } from '../image/record.ts';
import { reusedRecord } from '../image/reused.ts';

/** More than any response holds. */
const MOST_BYTES = 256 * 1024;

/** What a stage of a leg has printed, as it lies beside its record: scrubbed, and without escapes. Only its end. */
export function legLog(host: Pick<Host, 'temporary'>, slug: string, stage: string): string {
  const folder = join(recordsFolder(host), slug);
  if (stage === 'RunBerksVendor') return endOf(join(folder, 'berks.log'));
  if (stage === 'KitchenTest') {
    const logs = join(folder, 'logs');
    const names = existsSync(logs)
      ? readdirSync(logs)
          .filter((name) => name.endsWith('.log'))
          .sort()
      : [];
    return names.map((name) => endOf(join(logs, name))).join('');
  }
  return endOf(join(folder, 'packer.log')) || endOf(join(folder, 'docker.log'));
}

function endOf(path: string): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const length = Math.min(size, MOST_BYTES);
    const bytes = Buffer.alloc(length);
    const read = readSync(file, bytes, 0, length, size - length);
    // A letter that is cut in half at the beginning is not shown.
    return bytes
      .subarray(0, read)
      .toString('utf8')
      .replace(/^\uFFFD+/, '');
  } finally {
    closeSync(file);
  }
}

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
