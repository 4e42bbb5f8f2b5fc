// An image in moto that was baked and verified, with the records of that, for tests that begin at the publishing.
import { CreateTagsCommand, DescribeImagesCommand, RegisterImageCommand } from '@aws-sdk/client-ec2';

import type { Moto } from '../peers/moto.ts';
import { bakedTags, candidateOf } from './aws-publishing.ts';
import { writeVerifiedRecords } from './verified-records.ts';

/** An image as bake and kitchen-verify leave one; the records of the run that baked it, and of one that found it. */
export async function verifiedMachine(
  moto: Moto,
  { baked, found }: { readonly baked: string; readonly found: string },
  name: string,
  key: string,
): Promise<string> {
  const ec2 = moto.ec2('us-east-1');
  const wanted = { Name: name, RootDeviceName: '/dev/xvda', Architecture: 'x86_64' } as const;
  const { ImageId = '' } = await ec2.send(new RegisterImageCommand(wanted));
  const Tags = Object.entries(bakedTags(key)).map(([Key, Value]) => ({ Key, Value }));
  await ec2.send(new CreateTagsCommand({ Resources: [ImageId], Tags }));
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
  const created = new Date(Images[0]?.CreationDate ?? '').toISOString();
  for (const image of candidateOf({ 'us-east-1': ImageId }).images) {
    writeVerifiedRecords(baked, [{ image: { ...image, created }, key }]);
    writeVerifiedRecords(found, [{ image: { ...image, created }, key, isReused: true }]);
  }
  return ImageId;
}
