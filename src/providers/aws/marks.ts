import type { Marks } from '../../image/provider-verify.ts';
import { connectEc2, type Ec2 } from './ec2.ts';
import { VERIFIED_TAG } from './image-set.ts';

/**
 * A tag of the AMI.
 * @param connect for tests; the SDK is loaded then
 */
export function awsMarks(connect: (region: string) => Promise<Pick<Ec2, 'tag'>> = connectEc2): Marks {
  return {
    verified: async ({ region, id }, { run }) => {
      await (await connect(region)).tag([id], { [VERIFIED_TAG]: run === '' ? 'local' : run });
    },
  };
}
