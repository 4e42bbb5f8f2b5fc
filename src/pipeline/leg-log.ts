import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

import { recordsFolder } from './pipeline-run.ts';
import type { Host } from '../core/runner/host.ts';

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
