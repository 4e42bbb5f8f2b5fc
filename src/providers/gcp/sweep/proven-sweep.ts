import { steadyNow, waitFor } from '../../../core/clock.ts';
import { ServiceError } from '../../../core/http/answer.ts';
import type { SweepFindings, SweptThing } from '../../clouds/findings.ts';
import type { Compute } from '../cloud/compute.ts';
import { imageId, imagesPath, zonePath } from '../cloud/paths.ts';
import { imageForm } from '../image.ts';
import * as forms from './forms.ts';
import type { NotedDisk, NotedInstance } from './noted-instances.ts';
import { isOlder } from './ownership.ts';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;

/** Where and how long something is looked for. */
export interface ProjectSweep {
  readonly compute: Compute;
  readonly project: string;
  /** ms of the steady clock. */
  readonly deadline: number;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly findings: SweepFindings;
}

/**
 * An instance that is this bake's own: asked to go, with the disk that it starts from. Google goes on by itself from then, and
 * nobody waits for it.
 */
export async function sweepInstance({ compute, deadline, findings }: ProjectSweep, own: NotedInstance): Promise<void> {
  const { project, zone, name, id } = own;
  const path = `${zonePath(project, zone)}/instances/${name}`;
  const show = `gcloud compute instances list --filter="name=${name}" --project ${project}`;
  const there = await findings.ask(`the instance ${name} in ${zone}`, show, () => compute.get(path, forms.instance));
  // Another one may have its name by now.
  if (there === undefined || there.id !== id) return;
  const thing = { ...googleThing('instance', { project, zone, name }), reason: 'it is the one that Packer made for this bake' }; // prettier-ignore
  await findings.remove(thing, async () => {
    for (const { deviceName, autoDelete, source = '' } of there.disks) {
      const isOwn = own.disks.some(
        (disk) => disk.isBoot && disk.device === deviceName && source.endsWith(`/${disk.name}`),
      );
      if (!isOwn || autoDelete || deviceName === undefined) continue;
      await compute.change('POST', `${path}/setDiskAutoDelete`, {}, { autoDelete: 'true', deviceName });
    }
    // Google says of one that is going that it is stopping, and so it says of one that its guest turns off, which stays.
    await insistently(deadline, () => compute.begin('DELETE', path));
  });
}

/** Disks that outlived their instance. What was only attached to it may be somebody's, and is told. */
export async function sweepDisks({ compute, findings, deadline }: ProjectSweep, own: NotedInstance): Promise<void> {
  const { project, zone } = own;
  for (const disk of own.disks) {
    const path = `${zonePath(project, zone)}/disks/${disk.name}`;
    const show = `gcloud compute disks list --filter="name=${disk.name}" --project ${project}`;
    const there = await findings.ask(`the disk ${disk.name} in ${zone}`, show, () => compute.get(path, forms.disk));
    if (there === undefined || there.id !== disk.id) continue;
    // It goes with its instance, which was asked to go.
    if (there.users.some((user) => user.endsWith(`/instances/${own.name}`))) continue;
    const thing = googleThing('disk', { project, zone, name: disk.name });
    if (there.users.length > 0) findings.left({ ...thing, reason: 'another instance has it now' });
    else if (!disk.isBoot) {
      findings.left({
        ...thing,
        reason: 'it was attached to the instance of this bake, and may have been there before',
      });
    } else {
      const reason = 'the instance that Packer made for this bake started from it';
      await findings.remove({ ...thing, reason }, () => insistently(deadline, () => compute.begin('DELETE', path)));
    }
  }
}

/**
 * Images of which Google says that they were made of a disk of this bake. What was made of a disk that was only attached may be
 * somebody's, and is told.
 */
export async function sweepImages(
  { compute, project, deadline, startedAt, findings }: ProjectSweep,
  disks: readonly NotedDisk[],
  kept: ReadonlySet<string>,
): Promise<void> {
  if (disks.length === 0) return;
  const show = `gcloud compute images list --no-standard-images --project ${project}`;
  const listed = await findings.ask('images made of disks of this bake', show, () =>
    compute.all(imagesPath(project), imageForm),
  );
  for (const { name, sourceDiskId, creationTimestamp } of listed ?? []) {
    const disk = disks.find((one) => one.id === sourceDiskId);
    const id = imageId({ project, name });
    if (disk === undefined || kept.has(id) || kept.has(name) || isOlder(creationTimestamp, startedAt)) continue;
    const thing = googleThing('image', { project, zone: null, name });
    if (!disk.isBoot) {
      findings.left({
        ...thing,
        reason: `made of ${disk.name}, which was attached to the instance of this bake, and may be another's`,
      });
      continue;
    }
    const reason = `made of ${disk.name}, which is this bake's own, and not reported as finished`;
    await findings.remove({ ...thing, reason }, () => insistently(deadline, () => compute.change('DELETE', id)));
  }
}

/** @param zone null for what is global */
export function googleThing(
  kind: 'instance' | 'disk' | 'image',
  { project, zone, name }: { readonly project: string; readonly zone: string | null; readonly name: string },
): Omit<SweptThing, 'reason'> {
  const more = kind === 'instance' ? ' --delete-disks boot' : '';
  const where = zone === null ? '' : ` --zone ${zone}`;
  const command = `gcloud compute ${kind}s delete ${name}${where}${more} --project ${project} --quiet`;
  return { kind, id: name, region: zone, command };
}

/**
 * What is just being made, or going, cannot be removed yet; so long it is asked again.
 * @param deadline ms of the steady clock
 */
export async function insistently(deadline: number, remove: () => Promise<unknown>): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await remove();
      return;
    } catch (error) {
      const isBusy = error instanceof ServiceError && /notReady|resourceNotReady|InUse/i.test(error.code);
      if (!isBusy || steadyNow() + pause > deadline) throw error;
      await waitFor(pause);
    }
  }
}
