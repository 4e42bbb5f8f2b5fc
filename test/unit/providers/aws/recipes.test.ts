import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Image } from '@aws-sdk/client-ec2';

import type { WantedRecipe } from '../../../../src/image/provider-plan.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { tagImages } from '../../../../src/providers/aws/baked-tags.ts';
import { lookUpRecipes } from '../../../../src/providers/aws/recipes.ts';

const want = (recipe: string, over: Partial<WantedRecipe> = {}): WantedRecipe => ({
  slug: 'web',
  recipe,
  builds: [],
  hints: ['us-east-1'],
  workingDirectory: '/w',
  refs: { own: '' },
  account: null,
  role: null,
  ...over,
});
const image = (id: string, tags: Readonly<Record<string, string>>): Image => ({
  ImageId: id,
  Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
});
const environment = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };

describe('what EC2 has of a recipe', () => {
  const images = [
    image('ami-1', { 'bakehouse:recipe': 'br2-a', 'bakehouse:key': 'bk2-1', 'bakehouse:epoch': '2026-11-30' }),
    image('ami-2', { 'bakehouse:recipe': 'br2-a', 'bakehouse:key': 'bk2-2', 'bakehouse:epoch': '' }),
    image('ami-3', { 'bakehouse:recipe': 'br2-a', 'bakehouse:key': 'bk2-3' }),
    image('ami-4', { 'bakehouse:recipe': 'br2-a', 'bakehouse:epoch': '2026-11-30' }),
    image('ami-5', { 'bakehouse:recipe': 'br2-b', 'bakehouse:key': 'bk2-5', 'bakehouse:epoch': '$(id)' }),
  ];

  it('is told by the tags, in one call for all legs of a region', async () => {
    const asked: unknown[] = [];
    const connect = async (region: string) => ({
      imagesByTag: async (name: string, values: readonly string[]) => {
        asked.push([region, name, ...values]);
        return images;
      },
    });
    const found = await lookUpRecipes([want('br2-a'), want('br2-b'), want('br2-c')], connect, { environment });
    assert.deepEqual(asked, [['us-east-1', 'bakehouse:recipe', 'br2-a', 'br2-b', 'br2-c']]);
    assert.deepEqual(found, [
      {
        kind: 'told',
        marks: [
          { key: 'bk2-1', epoch: '2026-11-30' },
          { key: 'bk2-2', epoch: '' },
          { key: 'bk2-3', epoch: null },
        ],
      },
      { kind: 'told', marks: [{ key: 'bk2-5', epoch: '$(id)' }] },
      { kind: 'told', marks: [] },
    ]);
  });

  it('is not known without credentials, a region, the right account, or an answer', async () => {
    const silent = async () => ({
      imagesByTag: async (): Promise<readonly Image[]> => {
        throw new Error('it is silent');
      },
    });
    const reasonOf = async (leg: WantedRecipe, env: Readonly<Record<string, string>> = environment) => {
      const [found] = await lookUpRecipes([leg], silent, { environment: env }, async () => '111111111111');
      return found?.kind === 'unknown' ? found.reason : found;
    };
    assert.equal(await reasonOf(want('br2-a'), {}), 'there are no AWS credentials');
    assert.equal(await reasonOf(want('br2-a', { hints: [] })), 'no region says where to look');
    assert.equal(await reasonOf(want('br2-a')), 'EC2 in us-east-1 could not be asked: it is silent');
    const other = 'its account is 222222222222, and these credentials are of 111111111111';
    assert.equal(await reasonOf(want('br2-a', { account: '222222222222' })), other);
  });
});

describe('the tags of a bake', () => {
  const baked: BakedImage = {
    build: 'amazon-ebs.web',
    'builder-id': '',
    provider: 'aws',
    account: null,
    region: 'us-east-1',
    id: 'ami-1',
    created: null,
    digests: {},
    tags: [],
    files: [],
    handoff: null,
  };
  const tags = {
    team: 'web',
    'bakehouse:recipe': 'br2-a',
    'bakehouse:epoch': '2026-11-30',
    'bakehouse:ref': 'refs/heads/main',
  };

  async function tagged(refuses: (id: string) => boolean) {
    const calls: (readonly [id: string, names: readonly string[]])[] = [];
    const refused: string[] = [];
    const ec2 = {
      imagesById: async () => [
        { ImageId: 'ami-1', BlockDeviceMappings: [{ Ebs: { SnapshotId: 'snap-1' } }, { VirtualName: 'ephemeral0' }, { Ebs: { SnapshotId: 'snap-2' } }] },
      ],
      tag: async (ids: readonly string[], own: Readonly<Record<string, string>>) => {
        if (ids.some(refuses)) throw new Error('UnauthorizedOperation');
        for (const id of ids) calls.push([id, Object.keys(own).toSorted()]);
      },
    }; // prettier-ignore
    const onRefused = (one: BakedImage, error: unknown): void => {
      refused.push(`${one.id}: ${error instanceof Error ? error.message : ''}`);
    };
    await tagImages({ environment: {}, images: [baked], tags, key: 'bk2-1', onRefused }, async () => ec2);
    return { calls, refused };
  }
  const OURS = ['build', 'epoch', 'images', 'key', 'recipe', 'ref'].map((name) => `bakehouse:${name}`);

  it('are on its image and, but for those of others, on each of its snapshots', async () => {
    assert.deepEqual(await tagged(() => false), {
      calls: [
        ['ami-1', [...OURS, 'team']],
        ['snap-1', OURS],
        ['snap-2', OURS],
      ],
      refused: [],
    });
  });

  it('are on the image where the snapshots refuse them, which is told', async () => {
    const { calls, refused } = await tagged((id) => id.startsWith('snap'));
    assert.deepEqual(calls, [['ami-1', [...OURS, 'team']]]);
    assert.deepEqual(refused, ['ami-1: its snapshots are without tags: UnauthorizedOperation']);
  });
});
