import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { OwnBake, ToldOfBuild } from '../../../../src/image/provider-bake.ts';
import { interruption } from '../../../../src/providers/aws/interruption.ts';

const bake: OwnBake = {
  environment: {},
  temporary: '',
  note: '',
  startedAt: 0,
  regions: ['eu-west-1', 'us-east-1'],
  claims: [],
  otherBuilds: [],
};

function words(isSpot: boolean, instances: readonly string[], build = 'a'): { told: () => readonly ToldOfBuild[] } {
  const trusted = (kind: string): ReadonlySet<string> => new Set(isSpot && kind === 'spot' ? ['yes'] : []);
  const hinted = (kind: string): ReadonlySet<string> => new Set(kind === 'instance' ? instances : []);
  return { told: () => [{ build, trusted, hinted }] };
}

describe('a spot instance', () => {
  it('that EC2 took back is told, in whichever region it was', async () => {
    const asked: string[] = [];
    const found = await interruption({ bake, words: words(true, ['i-01234567']) }, 'a', async (region, ids) => {
      asked.push(`${region} ${ids.join()}`);
      return new Map(region === 'us-east-1' ? [['i-01234567', 'Server.SpotInstanceTermination']] : []);
    });
    assert.deepEqual(asked, ['eu-west-1 i-01234567', 'us-east-1 i-01234567']);
    assert.equal(found?.failure, 'capacity');
    assert.match(found?.line ?? '', /took the spot instance i-01234567 back/);
  });

  it('that somebody ended is no want of capacity', async () => {
    const ended = async () => new Map([['i-01234567', 'Client.UserInitiatedShutdown']]);
    assert.equal(await interruption({ bake, words: words(true, ['i-01234567']) }, 'a', ended), undefined);
  });

  it('is asked for only where the build told of one, and of no more than a few', async () => {
    const never = async () => assert.fail('asked');
    assert.equal(await interruption({ bake, words: words(false, ['i-01234567']) }, 'a', never), undefined);
    assert.equal(await interruption({ bake, words: words(true, []) }, 'a', never), undefined);
    assert.equal(await interruption({ bake, words: words(true, ['i-01234567'], 'b') }, 'a', never), undefined);
    const many = Array.from({ length: 50 }, (_, index) => `i-${String(index).padStart(8, '0')}`);
    await interruption({ bake, words: words(true, many) }, 'a', async (_, ids) => {
      assert.equal(ids.length, 5);
      return new Map();
    });
  });
});
