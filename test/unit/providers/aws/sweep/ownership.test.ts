import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { SweepImage, SeenInstance } from '../../../../../src/providers/aws/sweep/ec2-sweeping.ts';
import * as ownership from '../../../../../src/providers/aws/sweep/ownership.ts';

const START = Date.UTC(2026, 10, 21, 10);
const MINUTE = 60_000;
const PAIR = 'packer_6b015377-c2d6-bb90-7a70-bea1c4621f4a';
const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
const image = (id: string, over: Partial<SweepImage> = {}): SweepImage => ({
  id, name: 'web', created: START, sourceInstance: null, sourceImage: null, sourceRegion: null, snapshots: [],
  rootSnapshot: null, ...over,
}); // prettier-ignore
const instance = (id: string, keyPair: string | null, launched = START): SeenInstance => ({
  id, keyPair, launched, state: 'running', groups: [], volumes: [],
}); // prettier-ignore

describe("what is a bake's own", () => {
  test('begins with a name that Packer made up, to the letter', () => {
    assert.ok(ownership.isGenerated(PAIR));
    for (const name of ['packer_images', `${PAIR}0`, `x${PAIR}`, PAIR.toUpperCase(), PAIR.slice(0, -1), `${PAIR}\n`])
      assert.ok(!ownership.isGenerated(name), name);
  });

  test('is nothing older than five minutes before the bake; what tells no time is not older', () => {
    assert.equal(ownership.isOlder(START - 5 * MINUTE - 1, START), true);
    assert.equal(ownership.isOlder(START - 5 * MINUTE, START), false);
    assert.equal(ownership.isOlder(START + 1, START), false);
    assert.equal(ownership.isOlder(Number.NaN, START), false);
  });

  test('of key pairs is what EC2 does not say to be older, also where it says nothing', () => {
    const seen = [
      { name: 'old', created: START - 6 * MINUTE },
      { name: 'new', created: START },
    ];
    assert.deepEqual(ownership.provingPairs(['old', 'new', 'gone'], seen, START), ['new', 'gone']);
    assert.deepEqual(ownership.provingPairs(['old'], undefined, START), ['old']);
  });

  test('of instances is what has such a key pair and is not older', () => {
    const seen = [
      instance('i-1', PAIR), instance('i-2', 'prod'), instance('i-3', null), instance('i-4', PAIR, START - 6 * MINUTE),
    ]; // prettier-ignore
    assert.deepEqual(ids(ownership.ownInstances(seen, [PAIR], START)), ['i-1']);
  });

  test('of volumes is what was made for one of its instances, but a minute before its launch', () => {
    const volume = (id: string, created: number) => ({ id, created, isFree: true });
    const attached = ['vol-1', 'vol-2', 'vol-3'].map((id) => ({ id, launched: START }));
    const seen = [
      volume('vol-1', START), volume('vol-2', START - MINUTE), volume('vol-3', START - MINUTE - 1),
      volume('vol-4', START),
    ]; // prettier-ignore
    assert.deepEqual(ids(ownership.ownVolumes(seen, attached)), ['vol-1', 'vol-2']);
  });

  test('of snapshots is what was taken of its volumes', () => {
    const seen = [
      { id: 'snap-1', volume: 'vol-1', started: START },
      { id: 'snap-2', volume: 'vol-2', started: START },
    ];
    assert.deepEqual(ids(ownership.ownSnapshots(seen, new Set(['vol-1']))), ['snap-1']);
  });

  test('of images is what was made of its instances, or registered from its snapshots', () => {
    const seen = [
      image('ami-1', { sourceInstance: 'i-1' }), image('ami-2', { sourceInstance: 'i-2' }), image('ami-3'),
      image('ami-4', { rootSnapshot: 'snap-1' }), image('ami-5', { rootSnapshot: 'snap-2', snapshots: ['snap-1'] }),
    ]; // prettier-ignore
    assert.deepEqual(ids(ownership.imagesMade(seen, new Set(['i-1']))), ['ami-1']);
    assert.deepEqual(ids(ownership.imagesRegistered(seen, new Set(['snap-1']))), ['ami-4']);
  });

  test('of copies is what was copied from its very image and region, and is not older', () => {
    const of = (id: string, sourceRegion: string | null, sourceImage: string | null, created = START): SweepImage =>
      image(id, { sourceImage, sourceRegion, created });
    const seen = [
      of('ami-1', 'us-east-1', 'ami-own'),
      of('ami-2', 'eu-west-1', 'ami-own'),
      of('ami-3', null, 'ami-own'),
      of('ami-4', 'us-east-1', null),
      of('ami-5', 'us-east-1', 'ami-other'),
      of('ami-6', 'us-east-1', 'ami-own', START - 6 * MINUTE),
    ];
    const own = new Set(['us-east-1 ami-own']);
    assert.deepEqual(ids(ownership.imagesCopied(seen, own, START)), ['ami-1']);
    // Where EC2 does not tell the region, only an image of no region is its source.
    assert.deepEqual(ids(ownership.imagesCopied(seen, new Set([' ami-own']), START)), ['ami-3']);
  });

  test('is not told by a name: that is listed, unless EC2 says whose it is', () => {
    const context = { startedAt: START, instancesKnown: true, images: new Set(['ami-own']) };
    const seen = [
      image('ami-1'),
      image('ami-2', { sourceInstance: 'i-prod' }),
      image('ami-3', { sourceImage: 'ami-own' }),
      image('ami-4', { sourceImage: 'ami-prod' }),
      image('ami-5', { created: START - 1 }),
    ];
    assert.deepEqual(ids(ownership.imagesNamesakes(seen, context)), ['ami-1', 'ami-3']);
    const unknown = { ...context, instancesKnown: false };
    assert.deepEqual(ids(ownership.imagesNamesakes(seen, unknown)), ['ami-1', 'ami-2', 'ami-3']);
  });
});
