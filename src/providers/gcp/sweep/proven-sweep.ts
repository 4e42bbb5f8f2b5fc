import { steadyNow, waitFor } from '../../../core/clock.ts';
import type { Compute } from '../cloud/compute.ts';
import { imageId, imagesPath, zonePath } from '../cloud/paths.ts';
import { GoogleError } from '../cloud/trouble.ts';
import { imageForm } from '../image.ts';
import type { GoogleFindings } from './findings.ts';
import * as forms from './forms.ts';
import type { NotedDisk, NotedInstance } from './noted-instances.ts';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;

/** Where and how long something is looked for. */
export interface ProjectSweep {
  readonly compute: Compute;
  readonly project: string;
  /** ms of the steady clock. */
  readonly deadline: number;
  readonly findings: GoogleFindings;
}

/**
 * An instance that is this bake's own: asked to go, with the disk that it starts from. Google goes on by itself from then, and
 * nobody waits for it.
 */
export async function sweepInstance({ compute, findings }: ProjectSweep, own: NotedInstance): Promise<void> {
  const { project, zone, name, id } = own;
  const path = `${zonePath(project, zone)}/instances/${name}`;
  const show = `gcloud compute instances list --filter="name=${name}" --project ${project}`;
  const found = await findings.ask(`the instance ${name} in ${zone}`, show, () => compute.get(path, forms.instance));
  const there = found?.is;
  // Another one may have its name by now.
  if (there === undefined || there.id !== id || there.status === 'STOPPING') return;
  const thing = {
    kind: 'instance',
    project,
    zone,
    name,
    reason: 'it is the one that Packer made for this bake',
  } as const;
  await findings.remove(thing, async () => {
    for (const { deviceName, autoDelete, source = '' } of there.disks) {
      const isOwn = own.disks.some(
        (disk) => disk.isBoot && disk.device === deviceName && source.endsWith(`/${disk.name}`),
      );
      if (!isOwn || autoDelete || deviceName === undefined) continue;
      await compute.change('POST', `${path}/setDiskAutoDelete`, {}, { autoDelete: 'true', deviceName });
    }
    await compute.begin('DELETE', path);
  });
}

/** Disks that outlived their instance. What was only attached to it may be somebody's, and is told. */
export async function sweepDisks({ compute, findings, deadline }: ProjectSweep, own: NotedInstance): Promise<void> {
  const { project, zone } = own;
  for (const disk of own.disks) {
    const path = `${zonePath(project, zone)}/disks/${disk.name}`;
    const show = `gcloud compute disks list --filter="name=${disk.name}" --project ${project}`;
    const look = (): Promise<{ readonly id: string; readonly users: readonly string[] } | undefined> =>
      compute.get(path, forms.disk);
    const found = await findings.ask(`the disk ${disk.name} in ${zone}`, show, look);
    const there = found?.is;
    if (there === undefined || there.id !== disk.id) continue;
    // It goes with its instance, which was asked to go.
    if (there.users.some((user) => user.endsWith(`/instances/${own.name}`))) continue;
    const thing = { kind: 'disk', project, zone, name: disk.name } as const;
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

/** Images of which Google says that they were made of a disk of this bake. */
export async function sweepImages(
  { compute, project, deadline, findings }: ProjectSweep,
  disks: readonly NotedDisk[],
  kept: ReadonlySet<string>,
): Promise<void> {
  if (disks.length === 0) return;
  const show = `gcloud compute images list --no-standard-images --project ${project}`;
  const listed = await findings.ask('images made of disks of this bake', show, () =>
    compute.all(imagesPath(project), imageForm),
  );
  for (const { name, sourceDiskId } of listed?.is ?? []) {
    const disk = disks.find((one) => one.id === sourceDiskId);
    const id = imageId({ project, name });
    if (disk === undefined || kept.has(id) || kept.has(name)) continue;
    const reason = `made of ${disk.name}, which is this bake's own, and not reported as finished`;
    await findings.remove({ kind: 'image', project, zone: null, name, reason }, () =>
      insistently(deadline, () => compute.change('DELETE', id)),
    );
  }
}

/** What is just being made cannot be removed yet; so long it is asked again. */
async function insistently(deadline: number, remove: () => Promise<unknown>): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await remove();
      return;
    } catch (error) {
      const isBusy = error instanceof GoogleError && /notReady|resourceNotReady|InUse/i.test(error.reason);
      if (!isBusy || steadyNow() + pause > deadline) throw error;
      await waitFor(pause);
    }
  }
}
