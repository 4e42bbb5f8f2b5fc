import { rmSync } from 'node:fs';

import { messageOf } from '../../core/errors.ts';
import { withoutMark } from '../../core/process/process.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { TrialInstances } from '../../providers/aws/trial-instance.ts';
import type { EngineRequest, JournalEntry } from '../engine.ts';
import { MARK_LABEL } from './script-subject.ts';
import { copyFolderOf } from './script-folder.ts';
import { endNoted } from './script-processes.ts';
import { markedContainers, ownerOfOurs, removeContainer } from '../../providers/docker/trial-container.ts';
import { endMachines } from '../../providers/aws/trial-machine.ts';

/** What is known of a script's run that did not clean up after itself. */
export interface ScriptSweep extends Pick<EngineRequest, 'subject' | 'mark' | 'environment' | 'folder'> {
  readonly entries: readonly JournalEntry[];
  /** ms since the epoch: until then the script may clean up by itself after it was asked to end. */
  readonly wait: number;
  readonly connect?: (region: string) => Promise<TrialInstances>;
}

/**
 * Ends and removes all that a run of the engine `script` left: its processes first, then the container or the instance,
 * found by their mark, then the copy of the workspace. Gives what stays. May be called when nothing is left.
 */
export async function sweepScript(sweep: ScriptSweep): Promise<readonly Leftover[]> {
  const { entries, subject, mark, folder } = sweep;
  const environment = withoutMark(sweep.environment);
  await endNoted(entries, mark, sweep.wait);
  const found: Leftover[] = [];
  if (subject.provider === 'docker') {
    const command = `docker ps --all --quiet --filter label=${MARK_LABEL}=${mark} | xargs -r docker rm --force --volumes`;
    found.push(
      ...(await listLeftovers('containers', command, sweepContainers(environment, mark, copyFolderOf(folder)))),
    );
  }
  if (subject.provider === 'aws') {
    const command = `aws ec2 describe-instances --region ${subject.region} --filters Name=tag:bakehouse:mark,Values=${mark}`;
    found.push(...(await listLeftovers('instances', command, sweepMachines(sweep))));
  }
  return [...found, ...removeCopy(folder)];
}

async function sweepContainers(
  environment: EngineRequest['environment'],
  mark: string,
  copy: string,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const id of await markedContainers(environment, mark)) {
    found.push(...(await removeContainer(environment, id, copy, ownerOfOurs())));
  }
  return found;
}

async function sweepMachines({ entries, subject, mark, connect }: ScriptSweep): Promise<readonly Leftover[]> {
  const ids = entries.flatMap((entry) => (entry.kind === 'ec2-instance' && entry.id !== '' ? [entry.id] : []));
  const wasAsked = entries.some(({ kind }) => kind === 'instance');
  const { connectTrialInstances } = await import('../../providers/aws/trial-instance.ts');
  const ec2 = await (connect ?? connectTrialInstances)(subject.region);
  return endMachines(ec2, mark, ids, wasAsked && ids.length === 0);
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
