import type { Compute } from './cloud/compute.ts';
import { imageId, lastOf, readImageId, zonePath } from './cloud/paths.ts';
import { describeImage } from './image.ts';
import * as forms from './sweep/forms.ts';

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
