import { UserError } from '../../core/errors.ts';
import type { Ec2 } from './ec2.ts';

/**
 * Takes away an AMI that this run has just made, with its snapshots. Throws a UserError where it is shown to all or an instance
 * runs of it: whoever found it by its tags before it was withdrawn may need it.
 */
export async function withdrawAmi(
  ec2: Pick<Ec2, 'imagesById' | 'instancesOfImage' | 'deregister'>,
  id: string,
): Promise<void> {
  // Own ones alone.
  const [image] = await ec2.imagesById([id]);
  if (image === undefined) return;
  if (image.Public === true) throw new UserError('it is public, so that another account may use it');
  const [instance] = await ec2.instancesOfImage(id);
  if (instance !== undefined) throw new UserError(`the instance ${instance.InstanceId ?? ''} runs of it`);
  await ec2.deregister(id);
}
