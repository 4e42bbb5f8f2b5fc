import { rmSync } from 'node:fs';

import { steadyNow, waitFor } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import type { Leftover } from '../../../image/leftover.ts';
import type { Compute } from '../cloud/compute.ts';
import { zonePath } from '../cloud/paths.ts';
import { labelValue } from '../naming.ts';
import * as forms from '../sweep/forms.ts';

/** How long Google may take to show an instance that it was asked for itself. */
const SETTLING_MS = 10_000;
const PAUSE_MS = 1000;
/** As all that a run starts has it. */
export const MARK = 'bakehouse-mark';

/** What the instance of a run is called: nobody else has the mark, which is random. */
export function nameOfRun(mark: string): string {
  return `bakehouse-${mark}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-').slice(0, 63).replace(/-$/, 'x'); // prettier-ignore
}

interface TrialEnd {
  readonly project: string;
  readonly zone: string;
  readonly mark: string;
  /** The run's own. */
  readonly folder: string;
  /** Whether it was asked for, and nobody told whether it came to be. */
  readonly mayAppear: boolean;
}

/**
 * Has Google take away what a test started: one instance, which is called after the run's mark and has it as a label, with its disk.
 * Google goes on by itself from then. Gives what stays; never throws.
 */
export async function endTrial(end: TrialEnd, compute: Compute): Promise<readonly Leftover[]> {
  return [...(await endInstance(end, compute)), ...endFolder(end.folder)];
}

async function endInstance(
  { project, zone, mark, mayAppear }: TrialEnd,
  compute: Compute,
): Promise<readonly Leftover[]> {
  const id = nameOfRun(mark);
  const path = `${zonePath(project, zone)}/instances/${id}`;
  const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
  const left = (reason: string): readonly Leftover[] => [{ kind: 'instance', id, region: zone, state: 'left', reason, command }]; // prettier-ignore
  try {
    const until = steadyNow() + (mayAppear ? SETTLING_MS : 0);
    let instance = await compute.get(path, forms.instance);
    while (instance === undefined && steadyNow() < until) {
      await waitFor(PAUSE_MS);
      instance = await compute.get(path, forms.instance);
    }
    if (instance === undefined || instance.status === 'STOPPING') return [];
    if (instance.labels[MARK] !== labelValue(mark))
      return left(`it is called as this run's instance would be, but lacks its label ${MARK}`);
    await compute.begin('DELETE', path);
    return [];
  } catch (error) {
    return left(messageOf(error));
  }
}

export function endFolder(folder: string): readonly Leftover[] {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    return [];
  } catch (error) {
    const command = `rm -r '${folder}'`;
    return [{ kind: 'folder', id: folder, region: null, state: 'left', reason: messageOf(error), command }];
  }
}
