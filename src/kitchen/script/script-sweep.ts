import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { withoutMark } from '../../core/process/process.ts';
import type { Leftover } from '../../image/leftover.ts';
import { providerNamed } from '../../image/provider.ts';
import { type TestRequest, type TestJournalEntry, notedOf, sweptAt } from '../engine.ts';
import { endNoted } from './script-processes.ts';
import { copyFolderOf } from './workspace-copy.ts';

/** What is known of a script's run that did not clean up after itself. */
export interface ScriptSweep extends Pick<TestRequest, 'providers' | 'subject' | 'mark' | 'environment' | 'folder'> {
  readonly entries: readonly TestJournalEntry[];
  /** ms since the epoch: until then the script may clean up by itself after it was asked to end. */
  readonly wait: number;
}

/**
 * Ends and removes all that a run of the engine `script` left: its processes first, then what its provider started,
 * found by its mark, then the copy of the workspace. Gives what stays. May be called when nothing is left.
 */
export async function sweepScript(sweep: ScriptSweep): Promise<readonly Leftover[]> {
  const { entries, subject, mark, folder } = sweep;
  await endNoted(entries, mark, sweep.wait);
  const provider = providerNamed(subject.provider, sweep.providers);
  const swept = provider?.trial?.sweep?.({
    subject,
    mark,
    environment: withoutMark(sweep.environment),
    folder: copyFolderOf(folder),
    private: trialFolderOf(folder),
    noted: notedOf(subject.provider, entries),
    wasAsked: entries.some(({ kind }) => kind === 'instance'),
  });
  const found = provider === undefined || swept === undefined ? [] : await sweptAt(provider.title, swept);
  return [...found, ...removeCopy(folder)];
}

/** What a provider keeps of what it started: keys, disks. */
export function trialFolderOf(folder: string): string {
  return join(folder, 'trial');
}

/** The copy of the workspace, which is ours alone. */
export function removeCopy(folder: string): readonly Leftover[] {
  const copy = copyFolderOf(folder);
  try {
    rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
    return [];
  } catch (error) {
    return [
      {
        kind: 'file',
        id: copy,
        region: null,
        state: 'left',
        reason: messageOf(error),
        command: `sudo rm -rf '${copy}'`,
      },
    ];
  }
}
