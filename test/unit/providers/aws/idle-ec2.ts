import type { Ec2 } from '../../../../src/providers/aws/ec2.ts';

const unasked = async (): Promise<never> => {
  throw new Error('not asked for');
};

/** A region of which nobody asks anything; a test puts over it what it asks. */
export function idleEc2(region: string): Ec2 {
  return {
    region,
    imagesById: unasked,
    imagesByTag: unasked,
    availableImages: unasked,
    visibleImage: unasked,
    tag: unasked,
    hasDefaultVpc: unasked,
    instancesById: unasked,
    instancesOfImage: unasked,
    deregister: unasked,
    terminate: unasked,
  };
}
