import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withdrawAmi } from '../../../../src/providers/aws/contest.ts';
import { idleEc2 } from './idle-ec2.ts';

const ID = 'ami-0123456789abcdef0';

describe('an AMI that another bake of its key was chosen over', () => {
  const withdraw = async (images: readonly { Public?: boolean }[], instances: readonly string[]) => {
    const gone: string[] = [];
    const ec2 = {
      ...idleEc2('eu-west-1'),
      imagesById: async () => images.map((one) => ({ ImageId: ID, ...one })),
      instancesOfImage: async () => instances.map((InstanceId) => ({ InstanceId })),
      deregister: async (id: string) => void gone.push(id),
    };
    await withdrawAmi(ec2, ID).catch((error: Error) => gone.push(error.message));
    return gone;
  };

  it('goes', async () => assert.deepEqual(await withdraw([{}], []), [ID]));
  it('is gone already', async () => assert.deepEqual(await withdraw([], []), []));
  it('stays where an instance runs of it', async () =>
    assert.deepEqual(await withdraw([{}], ['i-1']), ['the instance i-1 runs of it']));
  it('stays where all may start it', async () =>
    assert.deepEqual(await withdraw([{ Public: true }], []), ['it is public, so that another account may use it']));
});
