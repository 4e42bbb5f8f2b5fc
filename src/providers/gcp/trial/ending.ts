import { steadyNow } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { type Leftover, removeFolder } from '../../../image/leftover.ts';
import { appeared } from '../../clouds/trial.ts';
import type { Compute } from '../cloud/compute.ts';
import { zonePath } from '../cloud/paths.ts';
import { labelValue } from '../naming.ts';
import * as forms from '../sweep/forms.ts';
import { insistently } from '../sweep/proven-sweep.ts';

/** How long Google may take to show an instance that it was asked for itself. */
const SETTLING_MS = 10_000;
/** One that is going already takes so long at most. */
const GOING_MS = 60_000;
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
  return [...(await endInstance(end, compute)), ...removeFolder(end.folder)];
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
    const instance = await appeared(() => compute.get(path, forms.instance), mayAppear ? SETTLING_MS : 0);
    if (instance === undefined) return [];
    if (instance.labels[MARK] !== labelValue(mark))
      return left(`it is called as this run's instance would be, but lacks its label ${MARK}`);
    await insistently(steadyNow() + GOING_MS, () => compute.begin('DELETE', path));
    return [];
  } catch (error) {
    return left(messageOf(error));
  }
}
