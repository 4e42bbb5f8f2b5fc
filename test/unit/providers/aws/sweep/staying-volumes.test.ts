import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  NOTHING_NOTED,
  type NotedLinks,
  type NotedRegion,
} from '../../../../../src/providers/aws/sweep/noted-links.ts';
import { listStayingVolumes } from '../../../../../src/providers/aws/sweep/staying-volumes.ts';
import { memoryEc2, type MemoryState } from './memory-ec2.ts';

const noted = (...staying: string[]): NotedRegion => ({ ...NOTHING_NOTED, volumes: [...staying, 'vol-root'], staying });

async function listed(state: MemoryState, links: NotedLinks, kept: readonly string[] = []) {
  const ec2 = memoryEc2(state);
  const asked: string[] = [];
  const found = await listStayingVolumes(links, new Set(kept), async (region) => {
    asked.push(region);
    return ec2;
  });
  assert.deepEqual(ec2.changes, []);
  return { found, asked };
}

const volumes = [
  { id: 'vol-data', created: 0, isFree: true },
  { id: 'vol-used', created: 0, isFree: false },
  { id: 'vol-root', created: 0, isFree: true },
];

describe('after a bake that ended well', () => {
  test('a volume that stayed on is named with the command, and not removed', async () => {
    const { found } = await listed({ volumes }, { 'us-east-1': noted('vol-data', 'vol-used', 'vol-gone') });
    assert.deepEqual(
      found.map(({ kind, id, state, region, command }) => [kind, id, state, region, command]),
      [['volume', 'vol-data', 'left', 'us-east-1', 'aws ec2 delete-volume --volume-id vol-data --region us-east-1']],
    );
    assert.match(found[0]?.reason ?? '', /delete_on_termination is false/);
  });

  test('EC2 is asked only in regions where one was noted that is not what the bake was for', async () => {
    const links = { 'us-east-1': noted('vol-data'), 'eu-west-1': NOTHING_NOTED, 'us-west-2': noted('vol-made') };
    const { found, asked } = await listed({ volumes }, links, ['vol-made']);
    assert.deepEqual(asked, ['us-east-1']);
    assert.equal(found.length, 1);
    assert.deepEqual(await listed({ volumes }, {}), { found: [], asked: [] });
  });

  test('it is said where EC2 gives no answer', async () => {
    for (const state of [{ forbidden: ['volumes'] }, { mute: ['volumes'] }]) {
      const { found } = await listed(state, { 'us-east-1': noted('vol-data') });
      assert.deepEqual(
        found.map(({ id, state: told }) => [id, told]),
        [['volumes vol-data', 'unchecked']],
      );
    }
    const unreachable = async (): Promise<never> => {
      throw new Error('no credentials');
    };
    const [one] = await listStayingVolumes({ 'us-east-1': noted('vol-data') }, new Set(), unreachable);
    assert.deepEqual([one?.state, one?.reason], ['unchecked', 'could not be looked for: no credentials']);
  });

  test('a service that ignores the filter makes nothing of others be named', async () => {
    const careless = async () => ({ volumes: async () => volumes });
    const found = await listStayingVolumes({ 'us-east-1': noted('vol-data') }, new Set(), careless);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['vol-data'],
    );
  });
});
