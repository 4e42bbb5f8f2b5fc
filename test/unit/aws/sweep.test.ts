import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Leftover } from '../../../src/image/leftover.ts';
import { type Ec2SweepRequest, sweepEc2 } from '../../../src/providers/aws/sweep.ts';
import { memoryEc2, type MemoryState } from './memory-ec2.ts';

const START = Date.UTC(2026, 10, 21, 10);
const MINUTE = 60_000;

const request = (over: Partial<Ec2SweepRequest> = {}): Ec2SweepRequest => ({
  keyPairs: ['packer_ours'],
  securityGroups: ['packer_group'],
  imageNames: ['web-1'],
  keptImages: new Set(),
  hintedInstances: [],
  startedAt: START,
  // Long past: the sweep looks once and waits for nothing.
  deadline: 0,
  dryRun: false,
  ...over,
});

const short = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ state, kind, id }) => `${state} ${kind} ${id}`).toSorted();

/** All that a killed bake may leave, beside what belongs to others. */
const killed: MemoryState = {
  instances: [
    {
      id: 'i-ours',
      keyPair: 'packer_ours',
      launched: START + MINUTE,
      groups: { 'sg-ours': 'packer_group', 'sg-shared': 'default' },
      volumes: [
        { id: 'vol-root', attached: START + MINUTE, deletedWithIt: true },
        { id: 'vol-data', attached: START + MINUTE },
        { id: 'vol-old', attached: START - 60 * MINUTE },
      ],
    },
    { id: 'i-prod', keyPair: 'prod', launched: START + MINUTE, groups: { 'sg-shared': 'default' } },
  ],
  images: [
    { id: 'ami-half', name: 'web-1', created: START + 2 * MINUTE, snapshots: ['snap-1', 'snap-2'] },
    { id: 'ami-prod', name: 'prod', created: START + MINUTE, snapshots: ['snap-prod'] },
  ],
  keyPairs: ['packer_ours', 'packer_other', 'prod'],
  securityGroups: { 'sg-ours': 'packer_group', 'sg-shared': 'default', 'sg-other': 'packer_other' },
};

describe('the sweep of a killed bake', () => {
  test('deletes what is ours, and nothing else', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweepEc2(ec2, request());
    assert.deepEqual(ec2.left(), {
      instances: ['i-prod'],
      images: ['ami-prod'],
      keyPairs: ['packer_other', 'prod'],
      securityGroups: ['sg-shared', 'sg-other'],
      volumes: ['vol-old'],
      snapshots: ['snap-prod'],
    });
    assert.deepEqual(short(found), [
      'removed image ami-half',
      'removed instance i-ours',
      'removed key-pair packer_ours',
      'removed security-group sg-ours',
      'removed snapshot snap-1',
      'removed snapshot snap-2',
      'removed volume vol-data',
    ]);
    for (const one of found) assert.deepEqual([one.region, one.command], ['us-east-1', null]);
  });

  test('finds nothing where nothing is left, and changes nothing', async () => {
    const ec2 = memoryEc2({});
    assert.deepEqual(await sweepEc2(ec2, request()), []);
    assert.deepEqual(ec2.changes, []);
  });

  test('without a name of its own touches nothing at all', async () => {
    const ec2 = memoryEc2(killed);
    assert.deepEqual(await sweepEc2(ec2, request({ keyPairs: [], securityGroups: [], imageNames: [] })), []);
    assert.deepEqual(ec2.changes, []);
  });

  test('lists a stranger that the log names, when it lives, with the command', async () => {
    const ec2 = memoryEc2(killed);
    const hintedInstances = ['i-prod', 'i-gone', 'i-ours'];
    const found = await sweepEc2(ec2, request({ hintedInstances }));
    assert.ok(ec2.left().instances.includes('i-prod'));
    assert.deepEqual(
      found.filter(({ state }) => state === 'left'),
      [
        {
          kind: 'instance',
          id: 'i-prod',
          region: 'us-east-1',
          state: 'left',
          reason: "the log names it, but nothing proves it to be this bake's",
          command: 'aws ec2 terminate-instances --instance-ids i-prod --region us-east-1',
        },
      ],
    );
  });

  test('leaves an instance that is older than the bake, whatever its key pair', async () => {
    const ec2 = memoryEc2({ instances: [{ id: 'i-old', keyPair: 'packer_ours', launched: START - 6 * MINUTE }] });
    assert.deepEqual(await sweepEc2(ec2, request()), []);
    assert.deepEqual(ec2.changes, []);
  });

  test('takes clocks that differ a little for the same', async () => {
    const ec2 = memoryEc2({ instances: [{ id: 'i-ours', keyPair: 'packer_ours', launched: START - 4 * MINUTE }] });
    assert.deepEqual(short(await sweepEc2(ec2, request())), ['removed instance i-ours']);
  });

  const images: readonly (readonly [
    name: string,
    created: number,
    over: Partial<Ec2SweepRequest>,
    isRemoved: boolean,
  ])[] = [
    ['made by this run, half', START + MINUTE, {}, true],
    ['that this run reported', START + MINUTE, { keptImages: new Set(['ami-1']) }, false],
    ['older than the run', START - 6 * MINUTE, {}, false],
    ['of unknown age', Number.NaN, {}, false],
    ['of another name', START + MINUTE, { imageNames: ['web-2'] }, false],
  ];
  for (const [name, created, over, isRemoved] of images) {
    test(`${isRemoved ? 'removes' : 'never touches'} an image ${name}`, async () => {
      const ec2 = memoryEc2({ images: [{ id: 'ami-1', name: 'web-1', created, snapshots: ['snap-1'] }] });
      if (Number.isNaN(created)) {
        const undated = { ...ec2, imagesByName: async () => [{ ImageId: 'ami-1', Name: 'web-1' }] };
        assert.deepEqual(await sweepEc2(undated, request(over)), []);
      } else await sweepEc2(ec2, request(over));
      assert.deepEqual(ec2.left().images, isRemoved ? [] : ['ami-1']);
      assert.deepEqual(ec2.left().snapshots, isRemoved ? [] : ['snap-1']);
    });
  }

  test('lists a security group that no instance of ours holds', async () => {
    const ec2 = memoryEc2({ securityGroups: { 'sg-1': 'packer_group' } });
    const found = await sweepEc2(ec2, request());
    assert.deepEqual(ec2.changes, []);
    assert.deepEqual(
      found.map(({ state, command }) => [state, command]),
      [['left', 'aws ec2 delete-security-group --group-id sg-1 --region us-east-1']],
    );
  });

  test('deletes no group of an instance of ours but the temporary one', async () => {
    const ec2 = memoryEc2(killed);
    await sweepEc2(ec2, request({ securityGroups: [] }));
    assert.deepEqual(ec2.left().securityGroups, ['sg-ours', 'sg-shared', 'sg-other']);
  });
});

describe('while an instance is still terminating', () => {
  const state: MemoryState = { ...killed, lingering: ['i-ours'] };

  test('its group is listed with the command, not deleted', async () => {
    const ec2 = memoryEc2(state);
    const found = await sweepEc2(ec2, request());
    assert.ok(ec2.left().securityGroups.includes('sg-ours'));
    assert.deepEqual(
      found.filter(({ kind }) => kind === 'security-group'),
      [
        {
          kind: 'security-group',
          id: 'sg-ours',
          region: 'us-east-1',
          state: 'left',
          reason: 'its instance is still terminating',
          command: 'aws ec2 delete-security-group --group-id sg-ours --region us-east-1',
        },
      ],
    );
  });

  test('a volume that will not go with it is listed with the command', async () => {
    const found = await sweepEc2(memoryEc2(state), request());
    const volumes = found.filter(({ kind }) => kind === 'volume');
    assert.deepEqual(
      volumes.map(({ id, state: shown, command }) => [id, shown, command]),
      [['vol-data', 'left', 'aws ec2 delete-volume --volume-id vol-data --region us-east-1']],
    );
  });

  test('all else is deleted before the wait', async () => {
    const ec2 = memoryEc2(state);
    await sweepEc2(ec2, request());
    assert.deepEqual(ec2.left().keyPairs, ['packer_other', 'prod']);
    assert.deepEqual(ec2.left().images, ['ami-prod']);
  });

  test('the sweep waits for it until the deadline', async () => {
    const ec2 = memoryEc2(killed);
    let asked = 0;
    const slow = {
      ...ec2,
      instancesById: async (ids: readonly string[]) => {
        asked += 1;
        return asked === 1 ? [{ InstanceId: 'i-ours' }] : ec2.instancesById(ids);
      },
    };
    // What is left of the time is shorter than a step of the wait.
    const found = await sweepEc2(slow, request({ deadline: Date.now() + 150 }));
    assert.ok(asked > 1);
    assert.ok(short(found).includes('removed security-group sg-ours'));
  });
});

describe('with keep-on-failure', () => {
  test('nothing is deleted, and instance, key pair and group are listed with their commands', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweepEc2(ec2, request({ dryRun: true }));
    assert.deepEqual(ec2.changes, []);
    const listed = found.filter(({ kind }) => kind !== 'image' && kind !== 'snapshot' && kind !== 'volume');
    assert.deepEqual(
      listed.map(({ id, state, command }) => [id, state, command]),
      [
        ['i-ours', 'left', 'aws ec2 terminate-instances --instance-ids i-ours --region us-east-1'],
        ['packer_ours', 'left', 'aws ec2 delete-key-pair --key-name packer_ours --region us-east-1'],
        ['sg-ours', 'left', 'aws ec2 delete-security-group --group-id sg-ours --region us-east-1'],
      ],
    );
  });

  test('a half-made image and an instance that only the log names are listed, too', async () => {
    const found = await sweepEc2(memoryEc2(killed), request({ dryRun: true, hintedInstances: ['i-prod'] }));
    const ids = new Set(found.map(({ id }) => id));
    assert.ok(ids.has('ami-half'), 'the image');
    assert.ok(ids.has('i-prod'), 'the instance');
    assert.ok(!ids.has('ami-prod'));
  });
});

describe('with some names only', () => {
  const names: readonly Partial<Ec2SweepRequest>[] = [
    { keyPairs: [], securityGroups: [] },
    { keyPairs: [], imageNames: [] },
    { securityGroups: [], imageNames: [] },
    { keyPairs: [], securityGroups: [], imageNames: [], hintedInstances: ['i-prod'] },
  ];
  for (const over of names) {
    for (const dryRun of [false, true]) {
      test(`${JSON.stringify(over)}${dryRun ? ', kept' : ''}: EC2 is never asked without a name`, async () => {
        const ec2 = memoryEc2(killed);
        const found = await sweepEc2(ec2, request({ ...over, dryRun }));
        assert.ok(found.length > 0);
        assert.deepEqual(
          ec2.left().keyPairs.filter((name) => name !== 'packer_ours'),
          ['packer_other', 'prod'],
        );
      });
    }
  }
});

describe('when AWS refuses a deletion', () => {
  test('of an instance, its end is not waited for', async () => {
    const ec2 = memoryEc2({ ...killed, refusals: { 'i-ours': 'OperationNotPermitted: protected' } });
    let asked = 0;
    const counting = {
      ...ec2,
      instancesById: (ids: readonly string[]) => {
        asked += 1;
        return ec2.instancesById(ids);
      },
    };
    const found = await sweepEc2(counting, request({ deadline: Date.now() + 150 }));
    assert.ok(asked <= 1, 'asked again and again');
    assert.ok(short(found).includes('left security-group sg-ours'));
  });

  const kinds: readonly (readonly [id: string, command: string])[] = [
    ['sg-ours', 'aws ec2 delete-security-group --group-id sg-ours --region us-east-1'],
    ['vol-data', 'aws ec2 delete-volume --volume-id vol-data --region us-east-1'],
    ['snap-1', 'aws ec2 delete-snapshot --snapshot-id snap-1 --region us-east-1'],
    ['ami-half', 'aws ec2 deregister-image --image-id ami-half --region us-east-1'],
    ['packer_ours', 'aws ec2 delete-key-pair --key-name packer_ours --region us-east-1'],
    ['i-ours', 'aws ec2 terminate-instances --instance-ids i-ours --region us-east-1'],
  ];
  for (const [id, command] of kinds) {
    test(`of ${id}, it is listed with the reason and the command, and the rest goes on`, async () => {
      const ec2 = memoryEc2({ ...killed, refusals: { [id]: 'UnauthorizedOperation: no' } });
      const found = await sweepEc2(ec2, request());
      const left = found.find((one) => one.id === id);
      assert.deepEqual([left?.state, left?.reason, left?.command], ['left', 'UnauthorizedOperation: no', command]);
      const removed = short(found.filter(({ state }) => state === 'removed'));
      assert.ok(removed.length >= 3, removed.join());
    });
  }
});
