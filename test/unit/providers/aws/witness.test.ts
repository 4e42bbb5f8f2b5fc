import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { judgeMachine, openEc2Witness, type SeenMachine } from '../../../../src/providers/aws/witness.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const machine = sampleImage({ files: [], digests: {} });
const tested = {
  engine: 'script',
  gate: 'pass',
  conclusion: 'success',
  image: machine.id,
  'image-verified': true,
  instances: [],
  tools: {},
  at: '2026-11-21T10:02:00.000Z',
} as const;
const record = sampleRecord({ stage: 'verify', images: [machine], verification: { ...tested, instances: [] } });

const there: SeenMachine = {
  id: machine.id,
  region: machine.region,
  account: '123456789012',
  state: 'available',
  created: '2026-11-21T10:00:00.000Z',
  key: 'bk2-x',
  run: '1',
  isVerified: true,
};

const machineCases: readonly {
  readonly name: string;
  readonly seen?: Partial<SeenMachine> | null;
  readonly account?: string | null;
  readonly refused: readonly RegExp[];
}[] = [
  { name: 'all equal', refused: [] },
  {
    name: 'gone',
    seen: null,
    refused: [/123456789012 has no image ami-\w+ in us-east-1: it is gone, or is of another/],
  },
  { name: 'credentials of another account', account: '999999999999', refused: [/credentials belong to 999999999999/] },
  { name: 'an account that cannot be told', account: null, refused: [] },
  { name: 'another owner', seen: { account: '999999999999' }, refused: [/of the owner 999999999999/] },
  { name: 'pending', seen: { state: 'pending' }, refused: [/is pending, not available/] },
  { name: 'another key', seen: { key: 'bk2-z' }, refused: [/the tag bakehouse:key bk2-z/] },
  { name: 'no key', seen: { key: null }, refused: [/bakehouse:key not at all/] },
  { name: 'another run', seen: { run: '2' }, refused: [/baked in the run 1, but its tag bakehouse:run says 2/] },
  { name: 'no run', seen: { run: null }, refused: [/bakehouse:run says none/] },
  { name: 'another moment', seen: { created: '2026-11-21T10:00:01.000Z' }, refused: [/EC2 says 2026-11-21T10:00:01/] },
  { name: 'the same moment, written otherwise', seen: { created: '2026-11-21T10:00:00Z' }, refused: [] },
  { name: 'no passed test', seen: { isVerified: false }, refused: [/no tag bakehouse:verified/] },
  {
    name: 'several at once',
    seen: { key: 'bk2-z', run: '2', isVerified: false },
    refused: [/bakehouse:key/, /bakehouse:run/, /bakehouse:verified/],
  },
];

describe('judgeMachine', () => {
  for (const { name, seen = {}, account = '123456789012', refused } of machineCases) {
    it(name, () => {
      const image = seen === null ? null : { ...there, ...seen };
      const said = judgeMachine(record, machine, image, account);
      assert.equal(said.kind, 'seen');
      const reasons =
        said.kind === 'seen' ? [...said.problems, ...(said.untested === null ? [] : [said.untested])] : [];
      assert.equal(reasons.length, refused.length, reasons.join('\n'));
      for (const [index, words] of refused.entries()) assert.match(reasons[index] ?? '', words);
      assert.equal(said.kind === 'seen' && said.untested === null, seen?.isVerified !== false);
    });
  }

  it('says that an image is gone only where the very account was asked that it was in', () => {
    const isGone = (account: string | null, caller: string | null): boolean => {
      const said = judgeMachine(record, { ...machine, account }, null, caller);
      return said.kind === 'seen' && said.isGone === true && said.problems.length === 1;
    };
    assert.equal(isGone('123456789012', '123456789012'), true);
    assert.equal(isGone(null, '123456789012'), false);
    assert.equal(isGone('123456789012', null), false);
    assert.equal(isGone(null, null), false);
  });

  it('says of an image that was found that it was', () => {
    const said = judgeMachine({ ...record, verification: null }, machine, { ...there, isVerified: false }, null);
    assert.match(said.kind === 'seen' ? (said.untested ?? '') : '', /was found instead of baked/);
  });
});

describe('openEc2Witness', () => {
  it('asks a region once for all of its images, and goes on without the account', async () => {
    const asked: string[] = [];
    const second = { ...machine, id: 'ami-2' };
    const far = { ...machine, id: 'ami-3', region: 'eu-west-1' };
    const look = openEc2Witness([machine, second, second, far], {
      machines: async (region, ids) => {
        asked.push(`${region}: ${ids.join(' ')}`);
        if (region === 'eu-west-1') throw new Error('it is silent');
        return new Map(ids.map((id) => [id, { ...there, id }]));
      },
      account: async () => {
        throw new Error('no credentials');
      },
    });
    const viewed = { record, leg: null };
    const seen = await Promise.all([machine, second].map((image) => look(viewed, image)));
    assert.deepEqual(seen, [
      { kind: 'seen', problems: [], untested: null },
      { kind: 'seen', problems: [], untested: null },
    ]);
    await assert.rejects(look(viewed, far), /silent/);
    assert.deepEqual(asked, [`us-east-1: ${machine.id} ami-2`, 'eu-west-1: ami-3']);
  });
});
