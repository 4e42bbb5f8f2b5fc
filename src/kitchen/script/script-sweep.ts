import { rmSync } from 'node:fs';

import { messageOf } from '../../core/errors.ts';
import type { Leftover } from '../../image/leftover.ts';
import { sweepTrial, type TrialLeft } from '../trial.ts';
import { endNoted } from './script-processes.ts';
import { copyFolderOf } from './workspace-copy.ts';

/** What is known of a script's run that did not clean up after itself. */
export interface ScriptSweep extends TrialLeft {
  /** ms since the epoch: until then the script may clean up by itself after it was asked to end. */
  readonly wait: number;
}

/**
 * Ends and removes all that a run of the engine `script` left: its processes first, then what its provider started,
 * found by its mark, then the copy of the workspace. Gives what stays. May be called when nothing is left.
 */
export async function sweepScript(sweep: ScriptSweep): Promise<readonly Leftover[]> {
  const { entries, mark, folder } = sweep;
  await endNoted(entries, mark, sweep.wait);
  return [...(await sweepTrial(sweep)), ...removeCopy(folder)];
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
