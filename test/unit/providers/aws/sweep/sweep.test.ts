import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';

import type { Leftover } from '../../../../../src/image/leftover.ts';
import type { Ec2SweepRequest } from '../../../../../src/providers/aws/sweep/sweep-request.ts';
import { sweepEc2 } from '../../../../../src/providers/aws/sweep/sweep.ts';
import { memoryEc2, type MemoryEc2, type MemoryState } from './memory-ec2.ts';

const START = Date.UTC(2026, 10, 21, 10);
const MINUTE = 60_000;
const LATER = START + MINUTE;
const DAYS_AGO = START - 3 * 24 * 60 * MINUTE;
const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
const GROUP = 'packer_6b015377-c705-fd60-6d22-6a0db841ca9a';

const request = (over: Partial<Ec2SweepRequest> = {}): Ec2SweepRequest => ({
  keyPairs: [PAIR],
  securityGroups: [GROUP],
  unproven: { keyPairs: [], securityGroups: [] },
  imageNames: ['web-1'],
  hinted: { instances: [], images: [], snapshots: [], launchTemplates: [] },
  spot: false,
  kept: new Set(),
  noted: {},
  startedAt: START,
  // Long past: the sweep looks once and waits for nothing.
  deadline: 0,
  dryRun: false,
  ...over,
});

const hinted = (over: Partial<Ec2SweepRequest['hinted']>): Pick<Ec2SweepRequest, 'hinted'> => ({
  hinted: { instances: [], images: [], snapshots: [], launchTemplates: [], ...over },
});

const sweep = (ec2: MemoryEc2, over: Partial<Ec2SweepRequest> = {}): Promise<readonly Leftover[]> =>
  sweepEc2([ec2.region], async () => ec2, request(over));

const short = (found: readonly Leftover[]): readonly string[] =>
  found.map(({ state, kind, id }) => `${state} ${kind} ${id}`).toSorted();

/** The words that a shell makes of a command. */
const wordsOf = (command: string | null | undefined): readonly string[] =>
  execFileSync('sh', ['-c', `aws() { printf '%s\\n' "$@"; }; ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

const of = (found: readonly Leftover[], id: string): Leftover | undefined => found.find((one) => one.id === id);

/** All that a killed bake may leave, beside a stranger's things of the same names, made at the same time. */
const killed: MemoryState = {
  keyPairs: [
    { name: PAIR, created: LATER },
    { name: 'prod', created: DAYS_AGO },
  ],
  instances: [
    {
      id: 'i-ours',
      keyPair: PAIR,
      launched: LATER,
      groups: [
        { id: 'sg-ours', name: GROUP },
        { id: 'sg-shared', name: 'default' },
      ],
      volumes: [
        { id: 'vol-root', staysOn: false },
        { id: 'vol-data', staysOn: true },
        { id: 'vol-old', staysOn: true },
      ],
    },
    { id: 'i-prod', keyPair: 'prod', launched: LATER, groups: [{ id: 'sg-shared', name: 'default' }] },
  ],
  volumes: [
    { id: 'vol-root', created: LATER, isFree: false },
    { id: 'vol-data', created: LATER, isFree: false },
    { id: 'vol-old', created: DAYS_AGO, isFree: false },
  ],
  images: [
    {
      id: 'ami-half',
      name: 'web-1',
      created: LATER,
      sourceInstance: 'i-ours',
      snapshots: ['snap-root', 'snap-mapped'],
    },
    { id: 'ami-prod', name: 'web-1', created: LATER, sourceInstance: 'i-prod', snapshots: ['snap-prod'] },
  ],
  snapshots: [
    { id: 'snap-root', volume: 'vol-root', started: LATER },
    { id: 'snap-mapped', volume: 'vol-elsewhere', started: DAYS_AGO },
    { id: 'snap-backup', volume: 'vol-old', started: LATER },
    { id: 'snap-prod', volume: 'vol-prod', started: LATER },
  ],
  securityGroups: { 'sg-ours': GROUP, 'sg-shared': 'default', 'sg-other': 'packer_other' },
};

const strangers = {
  instances: ['i-prod'],
  images: ['ami-prod'],
  keyPairs: ['prod'],
  securityGroups: ['sg-shared', 'sg-other'],
  volumes: ['vol-old'],
  snapshots: ['snap-mapped', 'snap-backup', 'snap-prod'],
};

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

describe('an image', () => {
  const cases: readonly (readonly [what: string, state: MemoryState, over: Partial<Ec2SweepRequest>])[] = [
    [
      'of the announced name, made by another instance',
      { images: [{ id: 'ami-1', name: 'web-1', created: LATER, sourceInstance: 'i-prod' }] },
      {},
    ],
    [
      'of the announced name whose link EC2 does not tell',
      { images: [{ id: 'ami-1', name: 'web-1', created: LATER }] },
      {},
    ],
    [
      'of the announced name, made a moment before',
      { images: [{ id: 'ami-1', name: 'web-1', created: START - 1 }] },
      {},
    ],
    ['that a line names', { images: [{ id: 'ami-1', created: LATER }] }, hinted({ images: ['ami-1'] })],
    [
      'that this run reported',
      { images: [{ id: 'ami-1', created: LATER, sourceInstance: 'i-ours' }] },
      { kept: new Set(['ami-1']) },
    ],
    [
      'copied from one that this run reported',
      {
        images: [
          { id: 'ami-1', created: LATER, sourceImage: 'ami-kept', sourceRegion: 'us-east-1' },
          { id: 'ami-kept', created: LATER, sourceInstance: 'i-ours' },
        ],
      },
      { kept: new Set(['ami-kept']) },
    ],
    [
      'copied from an id of ours in another region',
      { images: [{ id: 'ami-1', created: LATER, sourceImage: 'ami-half', sourceRegion: 'eu-west-1' }] },
      { noted: { 'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: [], images: ['ami-half'] } } },
    ],
    [
      'copied from one of ours, but older than the bake',
      { images: [{ id: 'ami-1', created: DAYS_AGO, sourceImage: 'ami-half', sourceRegion: 'us-east-1' }] },
      { noted: { 'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: [], images: ['ami-half'] } } },
    ],
    [
      'that maps in a snapshot of ours beside a root of its own',
      {
        images: [{ id: 'ami-1', created: LATER, snapshots: ['snap-theirs', 'snap-root'] }],
        snapshots: [{ id: 'snap-root', volume: 'vol-root', started: LATER }],
      },
      {},
    ],
  ];
  for (const [what, state, over] of cases) {
    test(`${what} stays`, async () => {
      const ec2 = memoryEc2({
        ...killed,
        ...state,
        images: [...(state.images ?? [])],
      });
      const found = await sweep(ec2, over);
      assert.ok(ec2.left().images?.includes('ami-1'), short(found).join('\n'));
      assert.deepEqual(
        ec2.changes.filter((change) => change.startsWith('deregister ami-1')),
        [],
      );
    });
  }

  test('whose link EC2 does not tell is listed with the command; one of another instance is not', async () => {
    const ec2 = memoryEc2({
      ...killed,
      images: [
        { id: 'ami-1', name: 'web-1', created: LATER },
        { id: 'ami-2', name: 'web-1', created: LATER, sourceInstance: 'i-prod' },
        { id: 'ami-3', name: 'web-1', created: START - 1 },
      ],
    });
    const found = await sweep(ec2);
    const left = found.filter(({ state }) => state === 'left');
    assert.deepEqual(
      left.map(({ id, command }) => [id, command]),
      [['ami-1', 'aws ec2 deregister-image --image-id ami-1 --region us-east-1']],
    );
  });

  test('that is listed brings its snapshots with it, but none from before', async () => {
    const ec2 = memoryEc2({
      images: [{ id: 'ami-1', name: 'web-1', created: LATER, snapshots: ['snap-new', 'snap-mapped'] }],
      snapshots: [
        { id: 'snap-new', volume: 'vol-ffffffff', started: LATER },
        { id: 'snap-mapped', volume: 'vol-ffffffff', started: DAYS_AGO },
      ],
    });
    assert.deepEqual(short(await sweep(ec2)), ['left image ami-1', 'left snapshot snap-new']);
    assert.deepEqual(ec2.changes, []);
  });

  test('registered from a snapshot of ours goes with it', async () => {
    const ec2 = memoryEc2({
      ...killed,
      images: [{ id: 'ami-registered', created: LATER, snapshots: ['snap-root'], name: 'surrogate' }],
    });
    const found = await sweep(ec2);
    assert.ok(short(found).includes('removed image ami-registered'));
    assert.ok(short(found).includes('removed snapshot snap-root'));
  });

  test('keeps its snapshots where it could not be deregistered', async () => {
    const ec2 = memoryEc2({ ...killed, refusals: { 'ami-half': 'UnauthorizedOperation' } });
    const found = await sweep(ec2);
    assert.deepEqual(
      ec2.changes.filter((change) => change.startsWith('deleteSnapshot')),
      [],
    );
    assert.equal(of(found, 'ami-half')?.state, 'left');
    assert.equal(of(found, 'snap-root')?.state, 'left');
  });

  test('that this run reported keeps its snapshots, and neither is listed', async () => {
    const ec2 = memoryEc2(killed);
    const found = await sweep(ec2, { kept: new Set(['ami-half']) });
    assert.ok(ec2.left().snapshots?.includes('snap-root'));
    assert.deepEqual(
      short(found).filter((one) => /ami-half|snap-root/.test(one)),
      [],
    );
  });
});

describe('copies in other regions', () => {
  const copied: MemoryState = {
    images: [
      {
        id: 'ami-copy',
        name: 'web-1',
        created: LATER,
        sourceImage: 'ami-half',
        sourceRegion: 'us-east-1',
        snapshots: ['snap-copy', 'snap-mapped-in'],
      },
      {
        id: 'ami-other',
        name: 'web-1',
        created: LATER,
        sourceImage: 'ami-prod',
        sourceRegion: 'us-east-1',
        snapshots: ['snap-other'],
      },
    ],
    snapshots: [
      { id: 'snap-copy', volume: 'vol-ffffffff', started: LATER },
      { id: 'snap-mapped-in', volume: 'vol-ffffffff', started: DAYS_AGO },
      { id: 'snap-other', volume: 'vol-ffffffff', started: LATER },
    ],
  };

  test('are found by what they were copied from, with the snapshots that were made for them', async () => {
    const home = memoryEc2(killed);
    const other = memoryEc2(copied, 'eu-west-1');
    const found = await sweepEc2(
      ['eu-west-1', 'us-east-1'],
      async (region) => (region === 'us-east-1' ? home : other),
      request(),
    );
    assert.deepEqual(other.left(), { images: ['ami-other'], snapshots: ['snap-mapped-in', 'snap-other'] });
    assert.equal(of(found, 'ami-copy')?.region, 'eu-west-1');
  });

  test('are found by the note of an image that Packer itself has taken away since', async () => {
    const home = memoryEc2({ keyPairs: [] });
    const other = memoryEc2(copied, 'eu-west-1');
    const noted = {
      'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: ['vol-root'], images: ['ami-half'] },
    };
    await sweepEc2(
      ['eu-west-1', 'us-east-1'],
      async (region) => (region === 'us-east-1' ? home : other),
      request({ noted }),
    );
    assert.deepEqual(other.left().images, ['ami-other']);
  });

  test('are found in a region though another one is silent', async () => {
    const home = memoryEc2(killed);
    const other = memoryEc2(copied, 'eu-west-1');
    const silent = memoryEc2({ mute: ['keyPairs'] }, 'us-west-2');
    const ports = new Map([home, other, silent].map((one) => [one.region, one]));
    const found = await sweepEc2([...ports.keys()], async (region) => ports.get(region) ?? home, request());
    assert.deepEqual(other.left().images, ['ami-other']);
    assert.deepEqual(silent.calls, ['keyPairs']);
    const row = found.filter(({ region }) => region === 'us-west-2');
    assert.deepEqual(
      row.map(({ kind, state }) => [kind, state]),
      [['unknown', 'unchecked']],
    );
    assert.match(row[0]?.reason ?? '', /could not be looked for: no answer/);
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

describe('a snapshot', () => {
  test('of a volume that was noted is found after its instance has gone', async () => {
    const ec2 = memoryEc2({
      snapshots: [
        { id: 'snap-1', volume: 'vol-root', started: LATER },
        { id: 'snap-2', volume: 'vol-other', started: LATER },
      ],
    });
    await sweep(ec2, {
      noted: { 'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: ['vol-root'], images: [] } },
    });
    assert.deepEqual(
      ec2.changes.filter((change) => change.startsWith('deleteSnapshot')),
      ['deleteSnapshot snap-1'],
    );
  });

  test('of an image of ours whose volume nobody could note is listed; one from before was mapped in', async () => {
    const ec2 = memoryEc2({
      images: [{ id: 'ami-half', created: LATER, sourceInstance: 'i-ours', snapshots: ['snap-1', 'snap-mapped'] }],
      snapshots: [
        { id: 'snap-1', volume: 'vol-gone', started: LATER },
        { id: 'snap-mapped', volume: 'vol-gone', started: DAYS_AGO },
      ],
    });
    const noted = { 'us-east-1': { instances: [{ id: 'i-ours', keyPair: PAIR }], volumes: [], images: [] } };
    const found = await sweep(ec2, { noted });
    assert.deepEqual(short(found), ['left snapshot snap-1', 'removed image ami-half']);
  });

  test('that only a line names is listed, and one from before is not', async () => {
    const ec2 = memoryEc2({
      snapshots: [
        { id: 'snap-1', volume: 'v', started: LATER },
        { id: 'snap-2', volume: 'v', started: DAYS_AGO },
      ],
    });
    const found = await sweep(ec2, hinted({ snapshots: ['snap-1', 'snap-2'] }));
    assert.deepEqual(
      short(found).filter((one) => one.includes('snap')),
      ['left snapshot snap-1'],
    );
  });

  test('is kept where it could not be asked whether an image holds it', async () => {
    const ec2 = memoryEc2({ ...killed, forbidden: ['imagesOfSnapshots'] });
    const found = await sweep(ec2);
    assert.deepEqual(
      ec2.changes.filter((change) => change.startsWith('deleteSnapshot')),
      [],
    );
    assert.equal(of(found, 'snap-root')?.state, 'left');
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
