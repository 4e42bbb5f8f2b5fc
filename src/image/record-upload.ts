import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../core/runner/host.ts';
import { readRecordFile } from './record-file.ts';
import { likeness } from './record-likeness.ts';
import type { Record } from './record.ts';

export interface RecordUpload {
  /** Of the artifact. */
  readonly name: string;
  /** In `root`; record.json is one of them. */
  readonly files: readonly string[];
  readonly root: string;
}

/**
 * Keeps a record for the jobs that follow, and says under which name. Where it cannot be kept the image is there all the
 * same, and a warning says why. But where another job of the run keeps another record of the leg under that name, this one
 * is lost to whoever reads them, and a later job would take the one image, or the one result, for the other: that fails the
 * step. Another attempt of the run has another name.
 */
export async function uploadRecord(
  host: Pick<Host, 'upload' | 'download' | 'output' | 'annotate' | 'fail' | 'temporary'>,
  record: Pick<Record, 'leg' | 'stage' | 'key' | 'images' | 'verification'>,
  upload: RecordUpload,
): Promise<void> {
  const uploaded = await host.upload(upload);
  if (uploaded.kind === 'uploaded') {
    host.output('record-artifact', upload.name);
    return;
  }
  const path = join(upload.root, 'record.json');
  const kept = await keptRecord(host, upload.name);
  const found = kept === undefined ? 'unknown' : likeness(kept, record);
  if (kept !== undefined && found === 'unlike') {
    host.fail(
      `Another job of this run has ${whatItDid(kept, record)}: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. ${remedy(record)}`,
    );
    return;
  }
  if (found === 'same') {
    host.output('record-artifact', upload.name);
    return;
  }
  const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
  host.annotate({ level: 'warning', message });
}

function whatItDid(kept: Record, { leg, stage, key, verification }: Parameters<typeof uploadRecord>[1]): string {
  if (kept.key !== key) return `made ${leg} of other values or files`;
  if (stage !== 'verify') return `made other images of ${leg}`;
  const [theirs, ours] = [kept.verification?.gate, verification?.gate].map((gate) => gate ?? 'none');
  return theirs === ours ? `tested other images of ${leg}` : `tested ${leg} with the result ${theirs}, here ${ours}`;
}

function remedy({ stage }: Pick<Record, 'stage'>): string {
  return stage === 'verify'
    ? 'Test an image in one job, or give each job an "artifact-prefix" of its own.'
    : 'Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.';
}

/** The record that is kept under a name; undefined where there is none that can be read. */
async function keptRecord(host: Pick<Host, 'download' | 'temporary'>, name: string): Promise<Record | undefined> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(host.temporary, 'bakehouse-kept-'));
    if ((await host.download(name, folder)).kind === 'unavailable') return undefined;
    const path = join(folder, 'record.json');
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readRecordFile(path, name).record;
  } catch {
    // Whatever it is, it does not say that it is another's.
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
