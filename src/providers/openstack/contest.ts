import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Contest } from '../../image/provider-keep.ts';
import { cloudsFolder, hasCloudCredentials } from './cloud/clouds-file.ts';
import type { Cloud, ConnectCloud } from './cloud/connect.ts';
import { wholeCloudBakes } from './look-up.ts';
import { regionIn } from './naming.ts';

/** All whole bakes of the key of a leg; none where nobody can be asked. */
export async function bakesOfKey(
  want: Parameters<Contest['bakes']>[0],
  { environment }: Pick<Asker, 'environment'>,
  connect: () => Promise<Cloud>,
): ReturnType<Contest['bakes']> {
  return hasCloudCredentials(environment, cloudsFolder(environment)) ? wholeCloudBakes(want, await connect()) : [];
}

/** Removes an image that this run has just made. Throws a UserError where a server, or another project, may use it already. */
export async function withdrawImage(
  { id, region }: { readonly id: string; readonly region: string },
  environment: Readonly<Record<string, string>>,
  connect: ConnectCloud,
): Promise<void> {
  const cloud = await connect(environment);
  const where = regionIn(cloud, region);
  const glance = cloud.glance(where);
  const image = await glance.get(id);
  if (image === undefined) return;
  if (image.owner !== cloud.project) throw new UserError(`it is of the project ${image.owner ?? 'of nobody'}`);
  const isShown = ['public', 'community'].includes(image.visibility);
  if (isShown || (image.visibility === 'shared' && (await glance.members(id)).length > 0))
    throw new UserError(`it is ${image.visibility}, so that another project may use it`);
  const server = (await cloud.nova(where).servers()).find((one) => one.image === id);
  if (server !== undefined) throw new UserError(`the server ${server.id} runs of it`);
  await glance.remove(id);
}
