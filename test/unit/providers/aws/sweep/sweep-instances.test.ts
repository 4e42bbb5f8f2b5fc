import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { sweepEc2 } from '../../../../../src/providers/aws/sweep/sweep.ts';
import {
  START,
  MINUTE,
  LATER,
  PAIR,
  GROUP,
  request,
  hinted,
  sweep,
  short,
  of,
  killed,
  strangers,
} from './killed-bake.ts';
import { memoryEc2, type MemoryEc2, type MemoryState } from './memory-ec2.ts';

describe('an instance', () => {
  test('that is older than the bake stays, whatever its key pair', async () => {
    const ec2 = memoryEc2({
      keyPairs: [{ name: PAIR, created: LATER }],
      instances: [{ id: 'i-old', keyPair: PAIR, launched: START - 6 * MINUTE }],
    });
    const found = await sweep(ec2);
    assert.deepEqual(ec2.left().instances, ['i-old']);
    assert.match(of(found, 'i-old')?.reason ?? '', /before this bake began.*clock/);
  });

  test('of a key pair that was not asked for stays: a service may ignore its filter', async () => {
    const ec2 = memoryEc2(killed);
    const careless = {
      ...ec2,
      instancesByKeyPair: async () => [
        ...(await ec2.instancesByKeyPair([PAIR])),
        ...(await ec2.instancesByKeyPair(['prod'])),
      ],
    };
    await sweepEc2(['us-east-1'], async () => careless, request());
    assert.deepEqual(ec2.left().instances, ['i-prod']);
  });

  test('that only a line names is listed, when it lives, with the command', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweep(ec2, hinted({ instances: ['i-prod', 'i-gone', 'i-ours'] }));
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

  test('that EC2 told before is ended without looking where looking is refused', async () => {
    const ec2 = memoryEc2({ ...killed, forbidden: ['instancesByKeyPair', 'instancesById'] });
    const noted = { 'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: ['vol-root'], images: [] } };
    await sweep(ec2, { noted });
    for (const change of ['terminate i-ours', 'deregister ami-half', 'deleteSnapshot snap-root'])
      assert.ok(ec2.changes.includes(change), ec2.changes.join());
  });

  test('that was noted for another key pair proves nothing', async () => {
    const ec2 = memoryEc2({ images: [{ id: 'ami-prod', created: LATER, sourceInstance: 'i-prod' }] });
    await sweep(ec2, {
      noted: { 'us-east-1': { instances: [{ id: 'i-prod', keyPair: 'prod' }], volumes: [], images: ['ami-prod'] } },
    });
    assert.deepEqual(ec2.changes, []);
  });
});

describe('a security group', () => {
  test('of an instance of ours that Packer did not make stays', async () => {
    const ec2 = memoryEc2(killed);
    await sweep(ec2, { securityGroups: [] });
    assert.deepEqual(ec2.left().securityGroups, ['sg-ours', 'sg-shared', 'sg-other']);
  });

  test('of a build without a key pair of its own is listed, not deleted', async () => {
    const ec2 = memoryEc2({ securityGroups: { 'sg-1': GROUP } });
    const found = await sweep(ec2, {
      keyPairs: [],
      securityGroups: [],
      unproven: { keyPairs: [], securityGroups: [GROUP] },
    });
    assert.deepEqual(ec2.changes, []);
    assert.deepEqual(
      found.map(({ state, command }) => [state, command]),
      [['left', 'aws ec2 delete-security-group --group-id sg-1 --region us-east-1']],
    );
  });

  test('is known by its instance where looking for it is refused', async () => {
    const ec2 = memoryEc2({ ...killed, forbidden: ['securityGroups'] });
    await sweep(ec2);
    assert.deepEqual(ec2.left(), strangers);
  });
});

describe('what a spot instance brings', () => {
  const spot: MemoryState = {
    ...killed,
    templates: { 'lt-ours': PAIR, 'lt-theirs': 'prod' },
    spotRequests: { 'sir-ours': PAIR, 'sir-theirs': 'prod' },
  };

  test('goes where the key pair in it is ours', async () => {
    const ec2 = memoryEc2(spot);
    await sweep(ec2, { spot: true });
    assert.deepEqual(ec2.left(), { ...strangers, templates: ['lt-theirs'], spotRequests: ['sir-theirs'] });
  });

  test('is not asked for by a build that wants none', async () => {
    const ec2 = memoryEc2(spot);
    await sweep(ec2);
    assert.deepEqual(
      ec2.calls.filter((call) => /[tT]emplate|spot/.test(call)),
      [],
    );
  });

  test('of a build without a key pair of its own is listed', async () => {
    const ec2 = memoryEc2(spot);
    const found = await sweep(ec2, { keyPairs: [], spot: true, ...hinted({ launchTemplates: ['lt-theirs'] }) });
    assert.deepEqual(ec2.changes, []);
    assert.ok(short(found).includes('left launch-template lt-theirs'));
  });
});

describe('while an instance is still terminating', () => {
  const state: MemoryState = { ...killed, lingering: ['i-ours'] };

  test('its group, and a volume that stays on, are listed with the command', async () => {
    const ec2 = memoryEc2(state);
    const found = await sweep(ec2);
    assert.ok(ec2.left().securityGroups?.includes('sg-ours'));
    assert.deepEqual(
      ['sg-ours', 'vol-data', 'vol-root', 'vol-old'].map((id) => of(found, id)?.command),
      [
        'aws ec2 delete-security-group --group-id sg-ours --region us-east-1',
        'aws ec2 delete-volume --volume-id vol-data --region us-east-1',
        undefined,
        undefined,
      ],
    );
  });

  test('all else is deleted before the wait', async () => {
    const ec2 = memoryEc2(state);
    await sweep(ec2);
    assert.deepEqual(ec2.left().keyPairs, ['prod']);
    assert.deepEqual(ec2.left().images, ['ami-prod']);
  });

  test('the sweep waits for it until the deadline', async () => {
    const ec2 = memoryEc2(killed);
    let asked = 0;
    const slow: MemoryEc2 = {
      ...ec2,
      instancesById: async (ids) => {
        asked += 1;
        const [one] = await ec2.instancesByKeyPair([PAIR]);
        return asked === 1 && one?.state === 'terminated'
          ? [{ ...one, state: 'shutting-down' }]
          : ec2.instancesById(ids);
      },
    };
    // What is left of the time is shorter than a step of the wait.
    const found = await sweep(slow, { deadline: Date.now() + 1000 });
    assert.ok(asked > 1);
    assert.ok(short(found).includes('removed security-group sg-ours'));
  });
});

describe('a volume that stays on when its instance ends', () => {
  const noted = {
    'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: ['vol-data', 'vol-root'], images: [] },
  };
  /** Packer has ended the instance itself, and EC2 tells of its volumes no more. */
  const ended: MemoryState = {
    instances: [{ id: 'i-ours', keyPair: PAIR, launched: LATER, state: 'terminated' }],
    volumes: [
      { id: 'vol-data', created: LATER, isFree: true },
      { id: 'vol-other', created: LATER, isFree: true },
    ],
  };

  test('is removed after Packer has ended that, by what was noted while it ran', async () => {
    const ec2 = memoryEc2(ended);
    assert.deepEqual(short(await sweep(ec2, { noted })), ['removed volume vol-data']);
    assert.deepEqual(ec2.left().volumes, ['vol-other']);
  });

  test('is found where EC2 has forgotten the instance', async () => {
    const ec2 = memoryEc2({ ...ended, instances: [] });
    assert.deepEqual(short(await sweep(ec2, { noted })), ['removed volume vol-data']);
  });

  test('is only listed where another build ended well, whose it may be', async () => {
    const ec2 = memoryEc2(ended);
    const found = await sweep(ec2, { noted, kept: new Set(['ami-good']) });
    assert.deepEqual(short(found), ['left volume vol-data']);
    assert.match(
      of(found, 'vol-data')?.command ?? '',
      /^aws ec2 delete-volume --volume-id vol-data --region us-east-1$/,
    );
    assert.deepEqual(ec2.changes, []);
  });

  test('that is an artifact is neither removed nor listed', async () => {
    const ec2 = memoryEc2(ended);
    assert.deepEqual(await sweep(ec2, { noted, kept: new Set(['vol-data']) }), []);
    assert.deepEqual(ec2.changes, []);
  });

  test('that somebody uses by now is listed, and stays', async () => {
    const ec2 = memoryEc2({ ...ended, volumes: [{ id: 'vol-data', created: LATER, isFree: false }] });
    assert.deepEqual(short(await sweep(ec2, { noted })), ['left volume vol-data']);
    assert.deepEqual(ec2.changes, []);
  });

  test('that was noted for another key pair stays', async () => {
    const ec2 = memoryEc2(ended);
    const other = { 'us-east-1': { ...noted['us-east-1'], instances: [{ id: 'i-prod', keyPair: 'prod' }] } };
    await sweep(ec2, { noted: other });
    assert.deepEqual(ec2.changes, []);
  });

  test('is kept, and listed, as keep-on-failure asks', async () => {
    const ec2 = memoryEc2(ended);
    assert.deepEqual(short(await sweep(ec2, { noted, dryRun: true })), ['left volume vol-data']);
    assert.deepEqual(ec2.changes, []);
  });
});

describe('a volume made for an instance of ours', () => {
  test('that somebody else has attached since stays', async () => {
    const ec2 = memoryEc2(killed);
    const moved: MemoryEc2 = {
      ...ec2,
      volumes: async (ids) => (await ec2.volumes(ids)).map((one) => ({ ...one, isFree: false })),
    };
    await sweep(moved);
    assert.ok(ec2.left().volumes?.includes('vol-data'));
  });
});
