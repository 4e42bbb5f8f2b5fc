import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { lookUpByPlace, marksOf } from '../../../../src/providers/clouds/look-up.ts';

const cloud = {
  title: 'Acme',
  hasCredentials: () => true,
  connect: async () => 'acme',
  placeOf: (leg: string) => leg.split('/')[0] ?? '',
  answers: async (_: string, place: string, legs: readonly string[]) => legs.map((leg) => `${place}:${leg}`),
};
const unknown = (reason: string) => ({ kind: 'unknown', reason });

describe('what a cloud has of legs', () => {
  it('is told in the order asked, and each place is asked once', async () => {
    const asked: string[] = [];
    const answers: typeof cloud.answers = async (acme, place, legs) => {
      asked.push(place);
      return cloud.answers(acme, place, legs);
    };
    const told = await lookUpByPlace(['a/1', 'b/1', 'a/2'], { ...cloud, answers });
    assert.deepEqual(
      [told, asked],
      [
        ['a:a/1', 'b:b/1', 'a:a/2'],
        ['a', 'b'],
      ],
    );
  });

  it('is unknown without credentials, with wrong ones, and where nobody answers', async () => {
    const reasonsOf = async (over: Partial<typeof cloud>) => lookUpByPlace(['a/1'], { ...cloud, ...over });
    assert.deepEqual(await reasonsOf({ hasCredentials: () => false, connect: () => assert.fail() }), [
      unknown('there are no credentials of Acme'),
    ]);
    const wrong = (): never => {
      throw new Error('that is no address');
    };
    assert.deepEqual(await reasonsOf({ hasCredentials: wrong }), [unknown('that is no address')]);
    assert.deepEqual(await reasonsOf({ connect: async () => wrong() }), [unknown('that is no address')]);
    assert.deepEqual(await reasonsOf({ answers: async () => [] }), [unknown('Acme gave no answer')]);
  });

  it('of a recipe are the keys and days of its images', () => {
    const images = [
      { recipe: 'r', key: 'a', epoch: '2026-11-30' },
      { recipe: 'r', key: 'b', epoch: undefined },
      { recipe: 'r', key: undefined, epoch: '2026-11-30' },
      { recipe: 'q', key: 'c', epoch: undefined },
    ];
    const marks = [
      { key: 'a', epoch: '2026-11-30' },
      { key: 'b', epoch: null },
    ];
    assert.deepEqual(
      marksOf(images, (image) => image, 'r'),
      { kind: 'told', marks },
    );
    assert.deepEqual(
      marksOf('it is away', () => assert.fail(), 'r'),
      unknown('it is away'),
    );
  });
});
