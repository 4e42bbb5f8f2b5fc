import { resolve } from 'node:path';

import type { DepositedFile, DepositPlace, DepositSeen } from '../../image/provider-plan.ts';
import { besideRecordOf, writeBeside } from './beside.ts';

/** A file that a post-processor left, by the record beside it. */
export async function lookForFile({ at, key, workingDirectory }: DepositPlace): Promise<DepositSeen> {
  const seen = await besideRecordOf(workingDirectory, at, key);
  if (typeof seen === 'string') return { kind: 'missing', reason: seen };
  const file = seen.files.find((one) => resolve(workingDirectory, one.path) === resolve(workingDirectory, at));
  return { kind: 'there', digest: file?.sha256 ?? null };
}

/** Writes the record beside it, by which the file is known again. Throws where it cannot be written. */
export function noteFile({ workingDirectory, path, size, digest, build, key, recipe, runId }: DepositedFile): void {
  writeBeside(workingDirectory, {
    key,
    recipe,
    build,
    id: digest,
    created: null,
    files: [{ path, size, sha256: digest }],
    run: runId,
    verified: false,
  });
}
