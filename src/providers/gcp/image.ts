import { z } from 'zod';

import { utcOf } from '../../core/clock.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Compute } from './cloud/compute.ts';
import type { ConnectGoogle } from './cloud/connect.ts';
import { GLOBAL, imageId, type ImageName, NAME, readImageId, lastOf, zonePath } from './cloud/paths.ts';
import * as forms from './sweep/forms.ts';

/** Labels by their names, as Google has them. */
export type Labels = Readonly<Record<string, string>>;

/** An image of Compute Engine, as far as anybody here reads it. */
export const imageForm = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  name: z.string().regex(NAME),
  selfLink: z.string().max(500).optional(),
  status: z.string().default('READY'),
  creationTimestamp: z.string().optional(),
  family: z.string().optional(),
  architecture: z.string().optional(),
  labels: z.record(z.string(), z.string()).default({}),
  /** Without the right one nobody changes the labels. */
  labelFingerprint: z.string().optional(),
  sourceDiskId: z.string().optional(),
  sourceImageId: z.string().optional(),
  deprecated: z
    .object({
      state: z.string().optional(),
      replacement: z.string().optional(),
      deprecated: z.string().optional(),
      obsolete: z.string().optional(),
      deleted: z.string().optional(),
    })
    .optional(),
});
export type GcpImage = z.output<typeof imageForm>;

/** An answer that a good bake waits for, in ms. */
const LIMIT_MS = 30_000;
/** Longer before its end no bake makes its image. */
const RECENT_MS = 60 * 60_000;

/** The image itself; undefined where there is none that the credentials see. */
export async function describeImage(compute: Compute, name: ImageName): Promise<GcpImage | undefined> {
  return compute.get(imageId(name), imageForm);
}

/** When it was made; ISO 8601, UTC. */
export function createdOf({ creationTimestamp = '' }: Pick<GcpImage, 'creationTimestamp'>): string | null {
  return utcOf(creationTimestamp);
}

/** The newest first; what tells no time is the oldest. */
export function newestFirst(a: GcpImage, b: GcpImage): number {
  return (Date.parse(b.creationTimestamp ?? '') || 0) - (Date.parse(a.creationTimestamp ?? '') || 0);
}

/** What Packer does not say of the image that it made: the project, where it tells the name alone, and the time. */
export async function completeImage(
  image: BakedImage,
  environment: Readonly<Record<string, string>>,
  connect: ConnectGoogle,
  limitMs = LIMIT_MS,
): Promise<BakedImage> {
  const told = readImageId(image.id);
  const { compute, project } = await connect(environment, { callMs: limitMs, tries: 3 });
  const at = told ?? guessed(image, project);
  if (at === undefined) return image;
  const named = { ...image, id: imageId(at), account: at.project, region: GLOBAL };
  const there = await describeImage(compute, at);
  const created = there === undefined ? null : createdOf(there);
  if (told !== undefined) return created === null ? named : { ...named, created };
  // Another project may have an image of that name: only one that was just made is taken for ours.
  return created === null || Date.now() - Date.parse(created) > RECENT_MS ? image : { ...named, created };
}

/** By its name alone: in the project that the bake was in, as far as that is known. */
function guessed({ id, account }: BakedImage, own: string | null): ImageName | undefined {
  const project = account ?? own;
  return project === null || !NAME.test(id) ? undefined : { project, name: id };
}

/**
 * Of which image the disk was made that an instance starts from, and whether that is the subject, by their numbers: under one name
 * there may have been two. Undefined where Google does not say.
 */
export async function imageUnder(
  compute: Compute,
  { project, zone, instance }: { readonly project: string; readonly zone: string; readonly instance: forms.Instance },
  subject: string,
): Promise<{ readonly id: string; readonly isSubject: boolean } | undefined> {
  const source = instance.disks.find(({ boot }) => boot)?.source ?? '';
  const path = `${zonePath(project, zone)}/disks/${lastOf(source)}`;
  const disk = source.endsWith(`/${path}`) ? await compute.get(path, forms.disk) : undefined;
  const made = readImageId(disk?.sourceImage ?? '');
  if (disk?.sourceImageId === undefined || made === undefined) return undefined;
  const name = readImageId(subject);
  const image = name === undefined ? undefined : await describeImage(compute, name);
  return { id: imageId(made), isSubject: image?.id === disk.sourceImageId };
}
