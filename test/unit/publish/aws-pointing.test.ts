import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { settle } from '../../../src/publish/aws/pointing.ts';

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
