import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Contest } from '../../image/provider-keep.ts';
import { type ConnectGoogle, type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { imageId, readImageId } from './cloud/paths.ts';
import { describeImage } from './image.ts';
import { wholeBakesOf } from './look-up.ts';
import { KEY, VERIFIED } from './marks.ts';

/** All whole bakes of the key of a leg; none where nobody can be asked. */
export async function bakesOfKey(
  want: Parameters<Contest['bakes']>[0],
  { environment }: Pick<Asker, 'environment'>,
  connect: () => Promise<Google>,
): ReturnType<Contest['bakes']> {
  return hasGoogleCredentials(environment) ? wholeBakesOf(want, await connect()) : [];
}

/** Removes an image that this run has just made. Throws a UserError where others may use it already: it is in a family, or passed its tests. */
export async function withdrawImage(
  { id }: { readonly id: string },
  environment: Readonly<Record<string, string>>,
  connect: ConnectGoogle,
): Promise<void> {
  const name = readImageId(id);
  if (name === undefined) throw new UserError(`${id.slice(0, 80)} is no id of an image`);
  const { compute } = await connect(environment);
  const image = await describeImage(compute, name);
  if (image === undefined) return;
  if ((image.family ?? '') !== '')
    throw new UserError(`it is in the family ${image.family}, so that others may have started from it`);
  if (image.labels[KEY] === undefined) throw new UserError(`it has no label ${KEY}`);
  if (image.labels[VERIFIED] === image.id) throw new UserError('it passed its tests, so that somebody may use it');
  await compute.change('DELETE', imageId(name));
}
