import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { chooseImages, type PlacedImage, wholeBakesOf } from '../../../../src/providers/aws/choice.ts';

const NOW = Date.UTC(2026, 10, 21);
const TWO = 'b@eu-west-1 b@us-east-1';

interface Sketch {
  readonly region?: string;
  readonly set?: string;
  readonly build?: string;
  readonly run?: string;
  readonly day?: number;
  readonly state?: 'available' | 'pending' | 'failed';
  readonly deprecated?: string;
  readonly verified?: string;
  readonly packer?: string;
  readonly leg?: string;
  readonly ref?: string;
}

function image(id: string, sketch: Sketch = {}): PlacedImage {
  const { region = 'us-east-1', set = 'b@us-east-1', build = 'b', run, day = 1, state = 'available' } = sketch;
  const tags = {
    'bakehouse:images': set,
    'bakehouse:build': build,
    ...(run === undefined ? {} : { 'bakehouse:run': run }),
    ...(sketch.packer === undefined ? {} : { 'bakehouse:packer': sketch.packer }),
    ...(sketch.leg === undefined ? {} : { 'bakehouse:leg': sketch.leg }),
    ...(sketch.ref === undefined ? {} : { 'bakehouse:ref': sketch.ref }),
    ...(sketch.verified === undefined ? {} : { 'bakehouse:verified': sketch.verified }),
  };
  return {
    region,
    image: {
      ImageId: id,
      OwnerId: '123456789012',
      State: state,
      CreationDate: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
      ...(sketch.deprecated === undefined ? {} : { DeprecationTime: sketch.deprecated }),
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
  };
}

function short(candidates: readonly PlacedImage[]): readonly string[] | string | null {
  const found = chooseImages(candidates, NOW);
  return found.kind === 'found' ? found.images.map(({ region, id }) => `${region} ${id}`) : found.reason;
}

const east = { set: TWO };
const west = { set: TWO, region: 'eu-west-1' };

describe('the images of a key', () => {
  it('tell the Packer that baked them and the leg that they were baked as, where their tags do', () => {
    const told = [image('ami-1', { packer: '1.14.2', leg: 'web' }), image('ami-1')].map((one) => {
      const found = chooseImages([one], NOW);
      return found.kind === 'found' ? found.images.map(({ packer, leg }) => [packer, leg]) : found.kind;
    });
    assert.deepEqual(told, [[['1.14.2', 'web']], [[undefined, undefined]]]);
  });

  for (const [what, candidates, expected] of [
    ['none', [], null],
    ['one', [image('ami-1')], ['us-east-1 ami-1']],
    ['two of one bake', [image('ami-1', east), image('ami-2', west)], ['eu-west-1 ami-2', 'us-east-1 ami-1']],
    ['one of two', [image('ami-1', east)], 'eu-west-1 is missing'],
    [
      'two builds, one missing',
      [image('ami-1', { set: 'b@us-east-1 c%20d@us-east-1' })],
      'c d in us-east-1 is missing',
    ],
    ['the newest of two', [image('ami-2', { day: 2 }), image('ami-1', { day: 3 })], ['us-east-1 ami-1']],
    ['of one moment, by id', [image('ami-b'), image('ami-c'), image('ami-a')], ['us-east-1 ami-c']],
    ['pending', [image('ami-1', { state: 'pending' })], 'ami-1 in us-east-1 is pending'],
    [
      'failed in one of two regions',
      [image('ami-1', east), image('ami-2', { ...west, state: 'failed' })],
      'ami-2 in eu-west-1 is failed; eu-west-1 is missing',
    ],
    ['deprecated', [image('ami-1', { deprecated: '2026-11-20T00:00:00.000Z' })], 'ami-1 in us-east-1 is deprecated'],
    ['deprecated later', [image('ami-1', { deprecated: '2027-01-01T00:00:00.000Z' })], ['us-east-1 ami-1']],
    [
      'a newer one that is deprecated',
      [image('ami-1'), image('ami-2', { day: 2, deprecated: '2026-11-20T00:00:00.000Z' })],
      ['us-east-1 ami-1'],
    ],
    ['a copy that somebody made elsewhere', [image('ami-1', { region: 'ap-south-1' })], null],
    ['a copy beside the bake', [image('ami-1'), image('ami-9', { region: 'ap-south-1', day: 9 })], ['us-east-1 ami-1']],
    ['without a set', [image('ami-1', { set: '' })], 'ami-1 in us-east-1 does not say what was baked with it'],
    [
      'with only a number',
      [image('ami-1', { set: '#2' }), image('ami-2', { set: '#2', region: 'eu-west-1' })],
      ['eu-west-1 ami-2', 'us-east-1 ami-1'],
    ],
    ['with only a number, one short', [image('ami-1', { set: '#2' })], '1 of 2 images are there'],
    [
      'an old whole bake and a newer part of one',
      [
        image('ami-1', { ...east, run: '1' }),
        image('ami-2', { ...west, run: '1' }),
        image('ami-3', { ...east, run: '2', day: 9 }),
      ],
      ['eu-west-1 ami-2', 'us-east-1 ami-1'],
    ],
    [
      'two bakes of which each lacks what the other has',
      [image('ami-1', { ...east, run: '1' }), image('ami-2', { ...west, run: '2', day: 2 })],
      'us-east-1 is missing',
    ],
    [
      'two whole bakes',
      [
        image('ami-1', { ...east, run: '1', day: 5 }),
        image('ami-2', { ...west, run: '1', day: 4 }),
        image('ami-3', { ...east, run: '2', day: 6 }),
        image('ami-4', { ...west, run: '2', day: 3 }),
      ],
      ['eu-west-1 ami-4', 'us-east-1 ami-3'],
    ],
  ] as const) {
    it(`${what}, in whatever order`, () => {
      assert.deepEqual(short(candidates), expected);
      assert.deepEqual(short(candidates.toReversed()), expected);
    });
  }

  const theirs = { ref: 'refs/heads/feature', run: '2', day: 9, verified: '2' };
  const ours = { ref: 'refs/heads/main', run: '1', day: 1 };
  for (const [what, candidates, expected] of [
    [
      'of another ref',
      [image('ami-1', theirs)],
      'ami-1 in us-east-1 is of refs/heads/feature, but reuse-from takes main',
    ],
    ['without a ref', [image('ami-1')], 'ami-1 in us-east-1 names no ref, but reuse-from takes main'],
    ['ours, though another ref has newer ones', [image('ami-1', ours), image('ami-2', theirs)], ['us-east-1 ami-1']],
    [
      'ours in one region, and theirs in the other',
      [image('ami-1', { ...east, ...ours }), image('ami-2', { ...west, ...theirs })],
      'ami-2 in eu-west-1 is of refs/heads/feature, but reuse-from takes main; eu-west-1 is missing',
    ],
  ] as const) {
    it(`${what}, where refs count`, () => {
      const found = chooseImages(candidates, NOW, { own: '', from: ['main'] });
      const told = found.kind === 'found' ? found.images.map(({ region, id }) => `${region} ${id}`) : found.reason;
      // A laptop takes what names no ref.
      if (what === 'without a ref') assert.deepEqual(told, ['us-east-1 ami-1']);
      else assert.deepEqual(told, expected);
      const own = chooseImages(candidates, NOW, { own: 'refs/heads/feature', from: [] });
      assert.equal(own.kind, what === 'of another ref' || what.startsWith('ours, though') ? 'found' : 'missing');
    });
  }

  for (const [verified, expected] of [
    [undefined, false],
    ['', false],
    ['false', false],
    ['true', true],
  ] as const) {
    it(`are ${expected ? '' : 'not '}verified by the tag ${verified ?? 'that is not there'}`, () => {
      const sketch = verified === undefined ? { run: '4711' } : { run: '4711', verified };
      assert.deepEqual(chooseImages([image('ami-1', sketch)], NOW), {
        kind: 'found',
        images: [
          {
            build: 'b',
            provider: 'aws',
            account: '123456789012',
            region: 'us-east-1',
            id: 'ami-1',
            created: '2026-11-01T10:00:00.000Z',
            digests: {},
            tags: [],
            files: [],
            verified: expected,
            runId: '4711',
          },
        ],
      });
    });
  }
});

describe('all bakes of a key', () => {
  const ids = (candidates: readonly PlacedImage[]): readonly (readonly string[])[] =>
    wholeBakesOf(candidates, NOW, { own: '' }).map((bake) => bake.map(({ id }) => id));

  it('are those that are whole, of each run', () => {
    assert.deepEqual(ids([]), []);
    const half = image('ami-half', { ...east, run: '3', day: 1 });
    const other = image('ami-2', { run: '2', day: 2, state: 'pending' });
    assert.deepEqual(ids([image('ami-1', { run: '1' }), half, other]), [['ami-1']]);
    assert.deepEqual(ids([image('ami-2', { run: '2', day: 2 }), image('ami-1', { run: '1' })]), [['ami-1'], ['ami-2']]);
  });

  it('are told apart by their age where they are of no run', () => {
    assert.deepEqual(ids([image('ami-2', { day: 2 }), image('ami-1'), image('ami-3', { day: 3 })]), [
      ['ami-1'],
      ['ami-2'],
      ['ami-3'],
    ]);
    const [a, b] = [image('ami-a', east), image('ami-b', { ...west, day: 2 })];
    const [c, d] = [image('ami-c', { ...east, day: 3 }), image('ami-d', { ...west, day: 4 })];
    assert.deepEqual(ids([a, b, c, d]), [
      ['ami-b', 'ami-a'],
      ['ami-d', 'ami-c'],
    ]);
  });
});
