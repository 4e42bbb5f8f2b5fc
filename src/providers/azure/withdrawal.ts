import { UserError } from '../../core/errors.ts';
import type { ConnectAzure } from './cloud/connect.ts';
import { isSameId, readId, subscriptionPath } from './cloud/ids.ts';
import { describeImage } from './image.ts';
import { KEY, VERIFIED } from './marks.ts';
import { isImageId } from './packer-output.ts';
import * as forms from './sweep/forms.ts';

/** Removes an image that this run has just made. Throws a UserError where something was made of it, or it passed its tests. */
export async function withdrawImage(
  { id }: { readonly id: string },
  environment: Readonly<Record<string, string>>,
  connect: ConnectAzure,
): Promise<void> {
  if (!isImageId(id)) throw new UserError(`${id.slice(0, 80)} is no image of Azure`);
  const { subscription = '', type = '' } = readId(id) ?? {};
  const { arm } = await connect(environment);
  const image = await describeImage(arm, id);
  if (image === undefined) return;
  if (image.tags[KEY] === undefined) throw new UserError(`it has no tag ${KEY}`);
  if (image.tags[VERIFIED] === 'true') throw new UserError('it passed its tests, so that somebody may use it');
  const machines = `${subscriptionPath(subscription)}/providers/Microsoft.Compute/virtualMachines`;
  const all = await arm.all(machines, 'compute', forms.madeOfImage);
  // What is not listed may run of it.
  if (all === undefined) throw new UserError('Azure does not tell which machines there are');
  const user = all.find(({ properties }) => isSameId(properties.storageProfile?.imageReference?.id ?? '', id));
  if (user !== undefined) throw new UserError(`the machine ${user.id.split('/').at(-1)} runs of it`);
  await arm.remove(id, isSameId(type, 'Microsoft.Compute/images') ? 'compute' : 'galleries');
}
