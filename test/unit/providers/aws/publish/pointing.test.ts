import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { confirmAll } from '../../../../../src/providers/aws/publish/conversion.ts';
import { awsFields } from '../../../../../src/providers/aws/publish/fields.ts';
import { awsProgress, placesOf } from '../../../../../src/providers/aws/publish/place.ts';
import { settle } from '../../../../../src/providers/aws/publish/pointing.ts';
import type { AwsWorld } from '../../../../../src/providers/aws/publish/world.ts';
import { candidatesOf, memoryLedger, placedImage } from '../../../../support/publish/candidates.ts';

/** This run has set it, and was told version 7. */
const KNOWN = new Map([['/web', 7]]);

/** What SSM says, read after read, as `value@version`; the last answer stays. */
function settled(
  reads: readonly (string | null)[],
  setter: string | null = null,
): {
  readonly sleeps: () => number;
  readonly end: Promise<string | null>;
} {
  let [at, now, sleeps] = [0, 0, 0];
  const ssm = {
    read: async () => {
      const [value = '', version = ''] = (reads[Math.min(at++, reads.length - 1)] ?? '').split('@');
      return new Map(value === '' ? [] : [['/web', { value, version: Number(version) }]]);
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
  const end = settle(['/web'], 'ami-new', KNOWN, ssm, clock, new AbortController().signal);
  return { sleeps: () => sleeps, end };
}

describe('settle', () => {
  it('waits for a value that SSM has yet to take, whoever set the one before', async () => {
    for (const before of ['ami-old@5', 'ami-rival@6']) {
      const { end, sleeps } = settled([before, before, 'ami-new@7']);
      assert.equal(await end, null);
      assert.equal(sleeps(), 2);
    }
  });

  for (const value of ['ami-other', 'ami-old']) {
    it(`ends at once where another publisher set it after us, to ${value}, and says who`, async () => {
      const { end, sleeps } = settled([`${value}@8`], 'arn:aws:iam::123456789012:user/ann');
      const said = new RegExp(`^arn:aws:iam::123456789012:user/ann set /web to ${value} while this run set it to`);
      assert.match((await end) ?? '', said);
      assert.equal(sleeps(), 0);
      assert.match((await settled(['ami-old@5', `${value}@8`]).end) ?? '', /^somebody else set \/web to/);
    });
  }

  it('gives up on a value that SSM drops', async () => {
    assert.match((await settled(['ami-old@5']).end) ?? '', /dropped it: it is still ami-old, not ami-new/);
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
    const progress = awsProgress(places);
    for (const place of places) progress.update(place, { status: 'updated', id: place.source.id, message: null });
    const values: Readonly<Record<string, string>> = { 'us-east-1': 'ami-1', 'eu-west-1': 'ami-rival' };
    const world: AwsWorld = {
      ec2: async () => assert.fail('no image is asked for'),
      account: async () => '123456789012',
      ssm: async (region) => ({
        region,
        read: async () => new Map([['/web', { value: values[region] ?? '', version: 2 }]]),
        put: async () => assert.fail('nothing is set'),
        rehearse: async () => assert.fail('nothing is rehearsed'),
        setter: async () => null,
      }),
      clock: { now: () => 0, sleep: async () => assert.fail('nothing is waited for') },
    };
    const versions = new Map(['us-east-1', 'eu-west-1'].map((region) => [region, new Map([['/web', 1]])]));
    const templates = new Map();
    await confirmAll(progress.there(), { fields, progress, world, ledger: memoryLedger(), versions, templates });
    assert.deepEqual(
      progress.outcomes().map(({ region, status }) => [region, status]),
      [
        ['us-east-1', 'updated'],
        ['eu-west-1', 'failed'],
      ],
    );
    assert.match(progress.outcomes()[1]?.message ?? '', /nothing points to it: somebody else set \/web to ami-rival/);
  });
});
