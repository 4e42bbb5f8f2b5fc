import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { confirmAll } from '../../../src/publish/aws/conversion.ts';
import { awsFields } from '../../../src/publish/aws/fields.ts';
import { placesOf } from '../../../src/publish/aws/place.ts';
import { settle } from '../../../src/publish/aws/pointing.ts';
import { Standings } from '../../../src/publish/aws/standing.ts';
import type { AwsWorld } from '../../../src/publish/aws/world.ts';
import { candidatesOf, memoryLedger, placedImage } from '../../support/publish/candidates.ts';

const BEFORE = new Map([['/web', 'ami-old']]);

/** What SSM says, read after read; the last answer stays. */
function settled(
  reads: readonly (string | null)[],
  setter: string | null = null,
): {
  readonly sleeps: () => number;
  readonly end: Promise<string | null>;
} {
  let [at, now, sleeps] = [0, 0, 0];
  const ssm = {
    values: async () => {
      const value = reads[Math.min(at++, reads.length - 1)];
      return new Map(typeof value === 'string' ? [['/web', value]] : []);
    },
    setter: async () => setter,
  };
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      sleeps += 1;
      now += ms;
    },
  };
  const end = settle(['/web'], 'ami-new', BEFORE, ssm, clock, new AbortController().signal);
  return { sleeps: () => sleeps, end };
}

describe('settle', () => {
  it('waits for a value that SSM has yet to take', async () => {
    const { end, sleeps } = settled(['ami-old', 'ami-old', 'ami-new']);
    assert.equal(await end, null);
    assert.equal(sleeps(), 2);
  });

  it('ends at once where another publisher set it, and says who', async () => {
    const { end, sleeps } = settled(['ami-other'], 'arn:aws:iam::123456789012:user/ann');
    assert.match(
      (await end) ?? '',
      /^arn:aws:iam::123456789012:user\/ann set \/web to ami-other while this run set it to/,
    );
    assert.equal(sleeps(), 0);
    assert.match((await settled(['ami-old', 'ami-other']).end) ?? '', /^somebody else set \/web to ami-other/);
  });

  it('gives up on a value that SSM drops', async () => {
    assert.match((await settled(['ami-old']).end) ?? '', /dropped it: it is still ami-old, not ami-new/);
    assert.match((await settled([null]).end) ?? '', /dropped it: it is not there, not ami-new/);
  });
});

describe('confirmAll', () => {
  it('fails the places that another publisher took, in whatever region, and no other', async () => {
    const candidates = candidatesOf([
      placedImage({ id: 'ami-1', region: 'us-east-1' }),
      placedImage({ id: 'ami-2', region: 'eu-west-1' }),
    ]);
    const fields = awsFields.parse({ regions: ['us-east-1', 'eu-west-1'], ssm: '/web' });
    const bestEffort = new Set<string>();
    const { places, refusals } = placesOf({ name: 'aws', fields, candidates, bestEffort, allowPublic: false });
    assert.deepEqual(refusals, []);
    const standings = new Standings(places);
    for (const place of places) standings.update(place, { status: 'updated', id: place.source.id, message: null });
    const values: Readonly<Record<string, string>> = { 'us-east-1': 'ami-1', 'eu-west-1': 'ami-rival' };
    const world: AwsWorld = {
      ec2: async () => assert.fail('no image is asked for'),
      account: async () => '123456789012',
      ssm: async (region) => ({
        region,
        values: async () => new Map([['/web', values[region] ?? '']]),
        put: async () => assert.fail('nothing is set'),
        setter: async () => null,
      }),
      clock: { now: () => 0, sleep: async () => assert.fail('nothing is waited for') },
    };
    await confirmAll(standings.there(), { fields, standings, world, ledger: memoryLedger(), before: new Map() });
    assert.deepEqual(
      standings.outcomes().map(({ region, status }) => [region, status]),
      [
        ['us-east-1', 'updated'],
        ['eu-west-1', 'failed'],
      ],
    );
    assert.match(standings.outcomes()[1]?.message ?? '', /nothing points to it: somebody else set \/web to ami-rival/);
  });
});
