import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../core/host.ts';
import { readRecordFile } from './record-file.ts';
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
 * same, and a warning says why. But where another job of the run keeps a record of another key under that name, this one is
 * lost to whoever reads them, and a later job would see one image of the two: that fails the step.
 */
export async function uploadRecord(
  host: Pick<Host, 'upload' | 'download' | 'output' | 'annotate' | 'fail' | 'temporary'>,
  record: Pick<Record, 'leg' | 'key'>,
  upload: RecordUpload,
): Promise<void> {
  const uploaded = await host.upload(upload);
  if (uploaded.kind === 'uploaded') {
    host.output('record-artifact', upload.name);
    return;
  }
  const path = join(upload.root, 'record.json');
  const kept = await keptKey(host, upload.name);
  if (record.key !== null && kept === record.key) {
    host.output('record-artifact', upload.name);
    return;
  }
  const isAnothers = kept !== undefined && kept !== record.key;
  if (isAnothers) {
    host.fail(
      `Another job of this run has made ${record.leg} of other values or files: the artifact ${upload.name} is its record, so that of this one (${path}) is lost to later jobs. Where a matrix bakes one template several times, give each row an "image" or an "artifact-prefix" of its own.`,
    );
    return;
  }
  const message = `The record of ${record.leg} could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`;
  host.annotate({ level: 'warning', message });
}

/** The key of the record that is kept under a name; undefined where there is none that can be read. */
async function keptKey(host: Pick<Host, 'download' | 'temporary'>, name: string): Promise<string | null | undefined> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(host.temporary, 'bakehouse-kept-'));
    if ((await host.download(name, folder)).kind === 'unavailable') return undefined;
    const path = join(folder, 'record.json');
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readRecordFile(path, name).record.key;
  } catch {
    // Whatever it is, it does not say that it is another's.
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
