import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Image } from '@aws-sdk/client-ec2';

import { UserError } from '../../../../src/core/errors.ts';
import { newestImage } from '../../../../src/providers/aws/newest.ts';

const NOW = Date.UTC(2026, 10, 21);

function resolve(images: readonly Image[], over: { region?: string | null; own?: string | null; error?: Error } = {}) {
  const { region = null, own = 'eu-west-1', error } = over;
  const asked: string[] = [];
  const answer = newestImage(
    { owner: '136693071363', filters: { name: 'debian-12-*', architecture: 'x86_64' }, region },
    {
      region: own,
      now: NOW,
      connectEc2: async (place) => ({
        availableImages: async (owner, filters) => {
          asked.push(`${place} ${owner} ${JSON.stringify(filters)}`);
          if (error !== undefined) throw error;
          return images;
        },
      }),
    },
  );
  return { asked, answer };
}

const image = (id: string, day: string, more: Image = {}): Image => ({
  ImageId: id,
  Name: `debian of ${day}`,
  CreationDate: `2026-${day}T10:00:00.000Z`,
  ...more,
});

describe('the newest image of an owner', () => {
  for (const [what, images, id] of [
    ['by date, not by order', [image('ami-2', '10-02'), image('ami-3', '10-10'), image('ami-1', '09-30')], 'ami-3'],
    ['of one moment, by id', [image('ami-b', '10-02'), image('ami-c', '10-02'), image('ami-a', '10-02')], 'ami-c'],
    [
      'that is not deprecated',
      [image('ami-1', '10-01'), image('ami-2', '10-02', { DeprecationTime: '2026-11-20T00:00:00.000Z' })],
      'ami-1',
    ],
    [
      'that is deprecated only later',
      [image('ami-1', '10-01'), image('ami-2', '10-02', { DeprecationTime: '2027-11-20T00:00:00.000Z' })],
      'ami-2',
    ],
    ['whose date is known', [image('ami-1', '10-01'), { ImageId: 'ami-2' }], 'ami-1'],
  ] as const) {
    it(what, async () => {
      const found = await resolve(images).answer;
      assert.deepEqual([found.of, found.id], ['aws', id]);
      assert.deepEqual(await resolve(images.toReversed()).answer, found);
    });
  }

  it("is looked for in the source's region, else in the run's own", async () => {
    const images = [image('ami-1', '10-01')];
    const filters = '{"name":"debian-12-*","architecture":"x86_64"}';
    for (const [region, place] of [
      [null, 'eu-west-1'],
      ['us-east-1', 'us-east-1'],
    ] as const) {
      const { answer, asked } = resolve(images, { region });
      await answer;
      assert.deepEqual(asked, [`${place} 136693071363 ${filters}`]);
    }
  });

  const wanted = 'the images of owner "136693071363" with name = "debian-12-*" and architecture = "x86_64"';
  for (const [what, images, over, message] of [
    ['none', [], {}, `of ${wanted} in eu-west-1, none is available`],
    [
      'deprecated ones',
      [image('ami-1', '10-01', { DeprecationTime: '2026-11-01T00:00:00.000Z' })],
      {},
      `of ${wanted} in eu-west-1, 1 fit, but are deprecated`,
    ],
    ['no region', [], { own: null }, 'no region says where to look'],
    [
      'no answer',
      [],
      { error: new Error('ExpiredToken') },
      `EC2 in eu-west-1 could not be asked for ${wanted}: ExpiredToken.`,
    ],
  ] as const) {
    it(`that is ${what} is an error`, async () => {
      await assert.rejects(
        resolve(images, over).answer,
        (error) => error instanceof UserError && error.message.startsWith(`source.aws: ${message}`),
      );
    });
  }
});
