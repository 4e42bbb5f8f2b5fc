import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { FoundRecord } from '../../../../src/image/record-file.ts';
import type { BakedImage, Record } from '../../../../src/image/record.ts';
import { type GateRequest, judgeLeg, type Seen } from '../../../../src/publish/engine/gate.ts';
import type { Witness } from '../../../../src/providers/aws/witness.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const id = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const places = ['bakehouse.local/web:bk2-x', 'bakehouse.local/web:bk2-x-verified'] as const;

function found(over: Partial<Record>): FoundRecord {
  return { record: sampleRecord({ stage: 'verify', ...over }), digest: other, from: 'a test', attempt: 1 };
}

const container = sampleImage({
  provider: 'docker',
  account: null,
  region: 'local',
  id,
  digests: { config: id },
  files: [],
});
const tested = {
  engine: 'script',
  gate: 'pass',
  conclusion: 'success',
  image: id,
  'image-verified': true,
  instances: [],
  tools: {},
  at: '2026-11-21T10:02:00.000Z',
} as const;

interface Case {
  readonly name: string;
  readonly record?: Partial<Record>;
  readonly image?: Partial<BakedImage>;
  readonly seen?:
    | Partial<Pick<Extract<Seen, { kind: 'container' }>, 'staged' | 'verified'>>
    | Extract<Seen, { kind: 'unknown' }>;
  readonly verification?: GateRequest['verification'];
  readonly planned?: GateRequest['planned'];
  /** A part of each refusal; none: the gate is open. */
  readonly refused: readonly RegExp[];
  readonly isVerified?: boolean;
}

const cases: readonly Case[] = [
  { name: 'verified, and the provider agrees', refused: [], isVerified: true },
  { name: 'no verification', record: { verification: null }, refused: [/nothing has tested it\. Run kitchen-verify/] },
  {
    name: 'no verification, of which the provider knows nothing, either',
    record: { verification: null },
    seen: { verified: null },
    refused: [/nothing has tested it\. Run kitchen-verify/],
  },
  {
    name: 'failed tests',
    record: { verification: { ...tested, instances: [], gate: 'block', conclusion: 'failure' } },
    refused: [/its tests did not pass \(failure\)/],
  },
  {
    name: 'another image was tested',
    record: { verification: { ...tested, instances: [], image: other } },
    refused: [/was tested, not its image/],
  },
  {
    name: 'tests that may have run on another image',
    record: { verification: { ...tested, instances: [], 'image-verified': false } },
    refused: [/not proved that its tests ran on this very image/],
  },
  {
    name: 'both ids forged in the record',
    record: { verification: { ...tested, instances: [], image: other } },
    image: { id: other, digests: { config: other } },
    refused: [/its record says sha256:b+, but bakehouse\.local\/web:bk2-x is sha256:a+/],
  },
  {
    name: 'a record of two minds about its image',
    image: { digests: { config: other } },
    refused: [/calls the same image sha256:a+ and sha256:b+/],
  },
  {
    name: 'image gone',
    seen: { staged: null, verified: null },
    refused: [/is gone: there is no bakehouse\.local\/web:bk2-x/],
  },
  {
    name: 'forged verification: the provider knows of no passed test',
    seen: { verified: null },
    refused: [/there is no bakehouse\.local\/web:bk2-x-verified, which a passed test leaves/],
  },
  { name: 'another image passed the tests', seen: { verified: other }, refused: [/-verified is sha256:b+/] },
  {
    name: 'a provider that cannot be asked',
    seen: { kind: 'unknown', reason: 'no daemon answers' },
    refused: [/cannot confirm .*: no daemon answers/],
  },
  { name: 'no image', record: { images: [] }, refused: [/names no image/] },
  {
    name: 'another key than planned',
    planned: { key: 'bk2-y', account: null },
    refused: [/of the key bk2-x, but the plan says bk2-y/],
  },
  { name: 'the planned key', planned: { key: 'bk2-x', account: null }, refused: [], isVerified: true },
  {
    name: 'waived: never tested',
    record: { verification: null },
    seen: { verified: null },
    verification: 'waived',
    refused: [],
    isVerified: false,
  },
  {
    name: 'waived: tests failed',
    record: { verification: { ...tested, instances: [], gate: 'block', conclusion: 'failure' } },
    seen: { verified: null },
    verification: 'waived',
    refused: [],
    isVerified: false,
  },
  { name: 'waived, and tested all the same', verification: 'waived', refused: [], isVerified: true },
  {
    name: 'waived: another image is there all the same',
    verification: 'waived',
    seen: { staged: other, verified: other },
    refused: [/one of them was changed/],
  },
  {
    name: 'waived: gone all the same',
    verification: 'waived',
    seen: { staged: null, verified: null },
    refused: [/is gone/],
  },
  {
    name: 'tested in an earlier run',
    record: { verification: null },
    verification: 'earlier',
    refused: [],
    isVerified: true,
  },
  {
    name: 'tested in an earlier run, but the provider does not know of it',
    record: { verification: null },
    verification: 'earlier',
    seen: { verified: null },
    refused: [/which a passed test leaves/],
  },
];

describe('judgeLeg', () => {
  for (const {
    name,
    record = {},
    image = {},
    seen = {},
    verification = 'required',
    planned = null,
    ...expected
  } of cases) {
    it(name, () => {
      const baked = { ...container, ...image };
      const images = record.images ?? [baked];
      const answer: Seen =
        'kind' in seen && seen.kind === 'unknown'
          ? seen
          : { staged: id, verified: id, ...seen, kind: 'container', places };
      const verdict = judgeLeg({
        found: found({ verification: { ...tested, instances: [] }, ...record, images }),
        planned,
        verification,
        seen: images.map((one) => ({ image: one, seen: answer })),
      });
      assert.equal(verdict.refusals.length, expected.refused.length, verdict.refusals.join('\n'));
      for (const [index, words] of expected.refused.entries()) assert.match(verdict.refusals[index] ?? '', words);
      if (expected.isVerified !== undefined) assert.equal(verdict.isVerified, expected.isVerified);
      for (const refusal of verdict.refusals)
        assert.match(refusal, /^server\/us-east-1\/acme is not published: .*\.$/s);
    });
  }
});

const machine = sampleImage({ files: [], digests: {} });
const there: Witness = {
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
  readonly seen?: Partial<Witness> | null;
  readonly account?: string | null;
  readonly planned?: GateRequest['planned'];
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
  {
    name: 'another account than planned',
    planned: { key: null, account: '999999999999' },
    refused: [/the plan says 999999999999/],
  },
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

describe('judgeLeg of a machine image', () => {
  for (const { name, seen = {}, account = '123456789012', planned = null, refused } of machineCases) {
    it(name, () => {
      const verdict = judgeLeg({
        found: found({ images: [machine], verification: { ...tested, instances: [], image: machine.id } }),
        planned,
        verification: 'required',
        seen: [
          { image: machine, seen: { kind: 'machine', image: seen === null ? null : { ...there, ...seen }, account } },
        ],
      });
      assert.equal(verdict.refusals.length, refused.length, verdict.refusals.join('\n'));
      for (const [index, words] of refused.entries()) assert.match(verdict.refusals[index] ?? '', words);
      assert.equal(verdict.isVerified, refused.length === 0);
    });
  }

  it('of files: their bytes and their mark', () => {
    const image = sampleImage({ provider: 'file', id, account: null, region: 'local' });
    const judge = (seen: Seen) =>
      judgeLeg({
        found: found({ images: [image], verification: { ...tested, instances: [] } }),
        planned: null,
        verification: 'required',
        seen: [{ image, seen }],
      }).refusals;
    assert.deepEqual(judge({ kind: 'files', problem: null, isVerified: true }), []);
    assert.match(judge({ kind: 'files', problem: null, isVerified: false })[0] ?? '', /does not say that it passed/);
    assert.match(judge({ kind: 'files', problem: 'x has changed', isVerified: true })[0] ?? '', /x has changed/);
  });

  it('waived for want of a test says verified only where the provider does', () => {
    const machineImage = sampleImage({ provider: 'aws' });
    const witness = { ...there, isVerified: true };
    const answers: readonly (readonly [Seen, boolean])[] = [
      [{ kind: 'container', staged: id, verified: id, places }, true],
      [{ kind: 'container', staged: id, verified: null, places }, false],
      [{ kind: 'container', staged: id, verified: other, places }, false],
      [{ kind: 'machine', image: witness, account: machineImage.account }, true],
      [{ kind: 'machine', image: { ...witness, isVerified: false }, account: machineImage.account }, false],
      [{ kind: 'files', problem: null, isVerified: true }, true],
      [{ kind: 'files', problem: null, isVerified: false }, false],
    ];
    for (const [seen, isVerified] of answers) {
      const image = seen.kind === 'machine' ? machineImage : { ...container };
      const verdict = judgeLeg({
        found: found({ images: [image], verification: { ...tested, instances: [], image: image.id } }),
        planned: null,
        verification: 'waived',
        seen: [{ image, seen }],
      });
      assert.deepEqual([verdict.refusals, verdict.isVerified], [[], isVerified], JSON.stringify(seen));
    }
  });
});
