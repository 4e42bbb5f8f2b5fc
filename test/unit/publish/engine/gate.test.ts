import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { FoundRecord } from '../../../../src/image/record-file.ts';
import type { BakedImage, Record } from '../../../../src/image/record.ts';
import type { Seen } from '../../../../src/image/provider-witness.ts';
import { judgeContainer, type SeenContainer } from '../../../../src/providers/docker/witness.ts';
import { type GateRequest, judgeLeg } from '../../../../src/publish/engine/gate.ts';
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

const scan = { gate: 'pass' as const, by: 'trivy 0.60.0', images: [id], at: '2026-11-21T10:02:00.000Z' };

interface Case {
  readonly name: string;
  readonly record?: Partial<Record>;
  readonly image?: Partial<BakedImage>;
  readonly seen?: Partial<Pick<SeenContainer, 'staged' | 'verified'>> | Extract<Seen, { kind: 'unknown' }>;
  readonly verification?: GateRequest['verification'];
  readonly planned?: GateRequest['planned'];
  readonly needsScan?: boolean;
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
  {
    name: 'a scan is due, and the record tells of none',
    needsScan: true,
    refused: [/a scan is asked for, and its record tells of none\. Scan this very image/],
    isVerified: false,
  },
  {
    name: 'a scan is due where nothing tests the image',
    record: { verification: null },
    seen: { verified: null },
    needsScan: true,
    verification: 'waived',
    refused: [/a scan is asked for, and its record tells of none/],
  },
  { name: 'the scan that is due', record: { scan }, needsScan: true, refused: [], isVerified: true },
  {
    name: 'a scan of another image, due or not',
    record: { scan: { ...scan, images: [other] } },
    refused: [/the scan by trivy 0\.60\.0 at \S+ was not of its image sha256:a+\. Scan this very image/],
    isVerified: false,
  },
  {
    name: 'a scan that only reports, of another image',
    record: { scan: { ...scan, gate: 'block', images: [other], 'report-only': true } },
    needsScan: true,
    refused: [],
  },
  {
    name: 'a scan that blocks is told once',
    record: { scan: { ...scan, gate: 'block', images: [other] } },
    needsScan: true,
    refused: [/did not pass its scan by trivy 0\.60\.0\. Mend the image/],
  },
  {
    name: 'a scan is due, but the image passed in an earlier run',
    record: { verification: null },
    verification: 'earlier',
    needsScan: true,
    refused: [],
    isVerified: true,
  },
  {
    name: 'the job found an image that passed earlier, and its provider says so',
    record: { verification: null, status: 'reused', tested: true },
    verification: 'waived',
    needsScan: true,
    refused: [],
  },
  {
    name: 'a record that claims it, and its provider does not',
    record: { verification: null, status: 'reused', tested: true },
    verification: 'waived',
    seen: { verified: null },
    needsScan: true,
    refused: [/a scan is asked for, and its record tells of none/],
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
    needsScan = false,
    ...expected
  } of cases) {
    it(name, () => {
      const baked = { ...container, ...image };
      const images = record.images ?? [baked];
      const leg = found({ verification: { ...tested, instances: [] }, ...record, images });
      const answerOf = (one: BakedImage): Seen =>
        'kind' in seen ? seen : judgeContainer(leg.record, one, { staged: id, verified: id, ...seen, places });
      const verdict = judgeLeg({
        found: leg,
        planned,
        needsScan,
        verification,
        seen: images.map((one) => ({ image: one, seen: answerOf(one) })),
      });
      assert.equal(verdict.refusals.length, expected.refused.length, verdict.refusals.join('\n'));
      for (const [index, words] of expected.refused.entries()) assert.match(verdict.refusals[index] ?? '', words);
      if (expected.isVerified !== undefined) assert.equal(verdict.isVerified, expected.isVerified);
      for (const refusal of verdict.refusals)
        assert.match(refusal, /^server\/us-east-1\/acme is not published: .*\.$/s);
    });
  }
});

describe('judgeLeg of what providers say', () => {
  it('waived for want of a test says verified only where the provider does', () => {
    const said = { kind: 'seen', problems: [] } as const;
    const answers: readonly (readonly [Seen, refusals: number, isVerified: boolean])[] = [
      [{ ...said, untested: null }, 0, true],
      [{ ...said, untested: 'it has no mark' }, 0, false],
      [{ ...said, untested: null, problems: ['it is gone', 'it is another'] }, 2, false],
      [{ kind: 'unknown', reason: 'it is silent' }, 1, false],
    ];
    for (const [seen, refusals, isVerified] of answers) {
      const verdict = judgeLeg({
        found: found({ images: [container], verification: { ...tested, instances: [] } }),
        planned: null,
        verification: 'waived',
        seen: [{ image: container, seen }],
      });
      assert.deepEqual([verdict.refusals.length, verdict.isVerified], [refusals, isVerified], JSON.stringify(seen));
    }
  });

  it('refuses an account that is not the planned one', () => {
    const machine = sampleImage({ files: [], digests: {} });
    const { refusals } = judgeLeg({
      found: found({ images: [machine], verification: { ...tested, instances: [], image: machine.id } }),
      planned: { key: null, account: '999999999999' },
      verification: 'required',
      seen: [{ image: machine, seen: { kind: 'seen', problems: [], untested: null } }],
    });
    assert.equal(refusals.length, 1);
    assert.match(refusals[0] ?? '', /is in the account 123456789012, but the plan says 999999999999\.$/);
  });
});
