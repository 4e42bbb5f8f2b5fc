import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Ec2SweepRequest } from '../../../../../src/providers/aws/sweep/sweep-request.ts';
import { sweepEc2 } from '../../../../../src/providers/aws/sweep/sweep.ts';
import { START, LATER, DAYS_AGO, PAIR, request, hinted, sweep, short, of, killed } from './killed-bake.ts';
import { memoryEc2, type MemoryState } from './memory-ec2.ts';

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
