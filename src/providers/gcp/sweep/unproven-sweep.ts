import { zonePath } from '../cloud/paths.ts';
import * as forms from './forms.ts';
import { addressesOf, isOfBuilder } from './own-instances.ts';
import { type AskedInstance, isOlder, MARK_LABEL } from './ownership.ts';
import { googleThing, type ProjectSweep } from './proven-sweep.ts';

/** As Packer makes them up. */
const PACKER_NAME = /^packer-[0-9a-f-]{36}$/;

export interface UnprovenSweep extends ProjectSweep {
  /** Ids of instances that are known by something better. */
  readonly proven: ReadonlySet<string>;
  readonly isImaging: boolean;
}

/**
 * Of a build that nothing was noted of: what could be its, each with the command that removes it. Others bake in the same zone,
 * too, and their things look the same; so nothing is removed.
 */
export async function listCandidates(sweep: UnprovenSweep, place: AskedInstance): Promise<void> {
  const { compute, project, findings, startedAt, proven, isImaging } = sweep;
  const { zone, address } = place;
  const path = zonePath(project, zone);
  const why = 'it may be of this bake, but nothing proves that: look whether it is before you remove it';
  const shows = (what: string): string => `gcloud compute ${what} list --filter="zone:${zone}" --project ${project}`;
  const instances = await findings.ask(`instances of this bake in ${zone}`, shows('instances'), () =>
    compute.all(`${path}/instances`, forms.instance),
  );
  for (const one of instances ?? []) {
    const isPossible = isOfBuilder(one, startedAt) && !proven.has(one.id) && one.labels[MARK_LABEL] === undefined;
    if (!isPossible) continue;
    const addresses = addressesOf(one).filter((text) => text !== '');
    // It has none before it runs.
    if (address !== null && addresses.length > 0 && !addresses.includes(address)) continue;
    findings.left({ ...googleThing('instance', { project, zone, name: one.name }), reason: why });
  }
  const disks = await findings.ask(`disks of this bake in ${zone}`, shows('disks'), () =>
    compute.all(`${path}/disks`, forms.disk),
  );
  for (const { name, users, creationTimestamp } of disks ?? []) {
    if (!PACKER_NAME.test(name) || users.length > 0 || isOlder(creationTimestamp, startedAt)) continue;
    findings.left({ ...googleThing('disk', { project, zone, name }), reason: why });
  }
  if (!isImaging) return;
  const since = new Date(startedAt).toISOString();
  const command = `gcloud compute images list --no-standard-images --filter="creationTimestamp>'${since}'" --project ${project}`;
  findings.unchecked(
    'an image that this bake was just making',
    'Not checked: nothing was noted of its instance, by which it could be known',
    command,
  );
}
