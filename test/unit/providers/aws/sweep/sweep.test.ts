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
  sweep,
  short,
  wordsOf,
  of,
  killed,
  strangers,
} from './killed-bake.ts';
import { memoryEc2, type MemoryEc2 } from './memory-ec2.ts';

describe('the sweep of a killed bake', () => {
  test('removes what links of EC2 tie to its key pair, and nothing else', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweep(ec2);
    assert.deepEqual(ec2.left(), strangers);
    assert.deepEqual(short(found), [
      'removed image ami-half',
      'removed instance i-ours',
      `removed key-pair ${PAIR}`,
      'removed security-group sg-ours',
      'removed snapshot snap-root',
      'removed volume vol-data',
    ]);
    for (const one of found) assert.deepEqual([one.region, one.command], ['us-east-1', null]);
  });

  test('finds nothing where nothing is left, and changes nothing', async () => {
    const ec2 = memoryEc2({});
    assert.deepEqual(await sweep(ec2), []);
    assert.deepEqual(ec2.changes, []);
  });

  test('without a key pair of its own touches nothing at all', async () => {
    const ec2 = memoryEc2(killed);
    await sweep(ec2, { keyPairs: [], securityGroups: [] });
    assert.deepEqual(ec2.changes, []);
  });

  test('ends instances before anything else is removed', async () => {
    const ec2 = memoryEc2(killed);
    await sweep(ec2);
    assert.equal(ec2.changes[0], 'terminate i-ours');
  });
});

describe('a key pair', () => {
  test('that EC2 says to be older proves nothing: it and what has it stay, and are listed, for no one else made up that name', async () => {
    // As where the clock of the machine is an hour ahead: nobody could tell a key pair of this bake from an older one by it.
    const ec2 = memoryEc2({ ...killed, keyPairs: [{ name: PAIR, created: START - 60 * MINUTE }] });
    const found = await sweep(ec2, { startedAt: LATER + 60 * MINUTE });
    assert.deepEqual(ec2.changes, []);
    assert.deepEqual(short(found), [
      'left image ami-half',
      'left instance i-ours',
      `left key-pair ${PAIR}`,
      'left security-group sg-ours',
    ]);
    assert.match(of(found, PAIR)?.reason ?? '', /before this bake began.*clock/);
    assert.match(of(found, 'i-ours')?.reason ?? '', /before this bake began.*clock/);
    assert.equal(of(found, 'i-ours')?.command, 'aws ec2 terminate-instances --instance-ids i-ours --region us-east-1');
  });

  test('of an age that EC2 does not tell proves what it names', async () => {
    const ec2 = memoryEc2({ ...killed, keyPairs: [{ name: PAIR, created: Number.NaN }] });
    await sweep(ec2);
    assert.ok(ec2.changes.includes('terminate i-ours'));
  });

  test('is deleted without looking where looking is refused', async () => {
    const ec2 = memoryEc2({ ...killed, forbidden: ['keyPairs'] });
    const found = await sweep(ec2);
    assert.deepEqual(ec2.left(), strangers);
    assert.match(of(found, PAIR)?.reason ?? '', /could not be asked/);
    assert.match(
      found.find(({ state }) => state === 'unchecked')?.reason ?? '',
      /the credentials lack ec2:DescribeKeyPairs/,
    );
  });

  test('that Packer did not make up is listed, with what was launched with it since; both stay', async () => {
    const ec2 = memoryEc2({
      keyPairs: [{ name: 'packer_images', created: LATER }],
      instances: [
        { id: 'i-since', keyPair: 'packer_images', launched: LATER },
        { id: 'i-before', keyPair: 'packer_images', launched: START - 1 },
      ],
    });
    const found = await sweep(ec2, {
      keyPairs: [],
      unproven: { keyPairs: ['packer_images'], securityGroups: [GROUP] },
    });
    assert.deepEqual(ec2.changes, []);
    assert.deepEqual(short(found), ['left instance i-since', 'left key-pair packer_images']);
  });
});

describe('with keep-on-failure', () => {
  test('nothing is deleted, and all that is ours is listed with its command', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweep(ec2, { dryRun: true });
    assert.deepEqual(ec2.changes, []);
    for (const id of ['i-ours', PAIR, 'ami-half', 'sg-ours']) {
      assert.deepEqual([of(found, id)?.state, of(found, id)?.reason], ['left', 'kept as keep-on-failure asks'], id);
      assert.match(of(found, id)?.command ?? '', /^aws ec2 \S+ .* --region us-east-1$/);
    }
  });

  test('also where no instance was ever started', async () => {
    const ec2 = memoryEc2({
      keyPairs: [{ name: PAIR, created: LATER }],
      securityGroups: { 'sg-ours': GROUP },
      images: [{ id: 'ami-half', created: LATER, sourceInstance: 'i-gone' }],
    });
    const noted = { 'us-east-1': { instances: [{ id: 'i-gone', keyPair: PAIR }], volumes: [], images: ['ami-half'] } };
    const found = await sweep(ec2, { dryRun: true, noted });
    assert.deepEqual(ec2.changes, []);
    assert.deepEqual(short(found), ['left image ami-half', `left key-pair ${PAIR}`, 'left security-group sg-ours']);
  });
});

describe('a service that ignores a filter', () => {
  test('makes no image and no snapshot of others go', async () => {
    const ec2 = memoryEc2(killed);
    const careless: MemoryEc2 = {
      ...ec2,
      imagesOfInstances: async () => ec2.imagesOfInstances(['i-ours', 'i-prod']),
      snapshotsOfVolumes: async () => ec2.snapshotsOfVolumes(['vol-root', 'vol-old', 'vol-prod', 'vol-elsewhere']),
    };
    await sweep(careless);
    assert.deepEqual(ec2.left(), strangers);
  });
});

describe('a refusal', () => {
  test('to end an instance is not waited for', async () => {
    const ec2 = memoryEc2({ ...killed, refusals: { 'i-ours': 'OperationNotPermitted' } });
    await sweep(ec2, { deadline: Date.now() + 150 });
    assert.deepEqual(
      ec2.calls.filter((call) => call === 'instancesById'),
      [],
    );
  });

  const removals: readonly (readonly [id: string, right: string, command: string])[] = [
    ['sg-ours', 'ec2:DeleteSecurityGroup', 'delete-security-group --group-id sg-ours'],
    ['vol-data', 'ec2:DeleteVolume', 'delete-volume --volume-id vol-data'],
    ['snap-root', 'ec2:DeleteSnapshot', 'delete-snapshot --snapshot-id snap-root'],
    ['ami-half', 'ec2:DeregisterImage', 'deregister-image --image-id ami-half'],
    [PAIR, 'ec2:DeleteKeyPair', `delete-key-pair --key-name ${PAIR}`],
    ['i-ours', 'ec2:TerminateInstances', 'terminate-instances --instance-ids i-ours'],
  ];
  for (const [id, right, command] of removals) {
    test(`of ${right} is listed with the right and the command, and the rest goes on`, async () => {
      const ec2 = memoryEc2({ ...killed, refusals: { [id]: 'UnauthorizedOperation' } });
      const found = await sweep(ec2);
      const left = of(found, id);
      assert.deepEqual([left?.state, left?.command], ['left', `aws ec2 ${command} --region us-east-1`]);
      assert.match(left?.reason ?? '', new RegExp(`^the credentials lack ${right}: `));
      assert.ok(short(found).filter((one) => one.startsWith('removed')).length >= 2, short(found).join('\n'));
    });
  }

  const looks = [
    'keyPairs',
    'instancesByKeyPair',
    'volumes',
    'snapshotsOfVolumes',
    'imagesOfInstances',
    'imagesOfSnapshots',
    'securityGroups',
    'imagesByName',
  ] as const;
  for (const call of looks) {
    test(`of ${call} is said, and the key pair goes all the same`, async () => {
      const ec2 = memoryEc2({ ...killed, forbidden: [call] });
      const found = await sweep(ec2);
      const unchecked = found.filter(({ state }) => state === 'unchecked');
      assert.ok(unchecked.length > 0);
      for (const one of unchecked) {
        assert.match(one.reason, /^the credentials lack ec2:Describe\w+: /);
        assert.match(one.command ?? '', /^aws ec2 describe-\S+ .*--region us-east-1$/);
      }
      assert.deepEqual(ec2.left().keyPairs, ['prod']);
      assert.deepEqual(
        Object.values(ec2.left())
          .flat()
          .filter((id) => /prod|shared|other|old|mapped|backup/.test(id)).length,
        9,
      );
    });
  }

  test('keeps what was found and done before it', async () => {
    const ec2 = memoryEc2({ ...killed, mute: ['snapshotsOfVolumes'] });
    const found = await sweep(ec2);
    assert.ok(short(found).includes('removed instance i-ours'));
    assert.ok(short(found).includes(`removed key-pair ${PAIR}`));
    const unchecked = found.filter(({ state }) => state === 'unchecked');
    assert.equal(unchecked.length, 1);
    assert.match(unchecked[0]?.id ?? '', /snapshots of vol-root, vol-data; .*security group/);
  });

  test('to connect is said, too', async () => {
    const failing = async (): Promise<never> => {
      throw new Error('no credentials');
    };
    const [row, ...more] = await sweepEc2(['us-east-1'], failing, request());
    assert.deepEqual(more, []);
    assert.deepEqual([row?.state, row?.reason], ['unchecked', 'could not be looked for: no credentials']);
  });

  test('gives commands that a shell takes as they are meant, whatever a key pair is called', async () => {
    const name = `it's $(echo mine); echo "x" & #`;
    const unproven = { keyPairs: [name], securityGroups: [] };
    const there = { keyPairs: [{ name, created: LATER }] };
    const over = { keyPairs: [], securityGroups: [], unproven, imageNames: [] };
    const listed = of(await sweep(memoryEc2(there), over), name);
    const region = ['--region', 'us-east-1'];
    assert.deepEqual(wordsOf(listed?.command), ['ec2', 'delete-key-pair', '--key-name', name, ...region]);
    const [refused] = await sweep(memoryEc2({ ...there, forbidden: ['keyPairs'] }), over);
    const filter = ['--filters', `Name=key-name,Values=${name}`];
    assert.deepEqual(wordsOf(refused?.command), ['ec2', 'describe-key-pairs', ...filter, ...region]);
  });
});
