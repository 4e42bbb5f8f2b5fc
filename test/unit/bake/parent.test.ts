import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { blockingReason } from '../../../src/bake/parent.ts';
import type { Record } from '../../../src/image/record.ts';
import { manifestScan } from '../../../src/image/scan.ts';
import { sampleLeg } from '../image/sample-plan.ts';
import { sampleRecord } from '../image/sample-record.ts';

const record = (over: Partial<Record>): Record =>
  sampleRecord({ failure: null, leftovers: [], verification: null, ...over });
const [image] = record({}).images;
const scan = { gate: 'pass' as const, by: 'trivy', images: [image?.id ?? ''], at: '2026-11-21T10:02:00.000Z' };
const wanted = manifestScan.parse({ reports: ['scans/*.json'] });

describe('what blocks building on a leg', () => {
  const leg = sampleLeg('base', { verify: { none: true }, scan: wanted, todo: ['bake', 'verify'] });

  it('is the want of a scan that is due, also where nothing tests it', () => {
    assert.match(blockingReason(leg, record({})) ?? '', /base may not be built on yet: a scan is asked for/);
    assert.equal(blockingReason(leg, record({ scan })), undefined);
  });

  it('is a scan of another image', () => {
    const other = record({ scan: { ...scan, images: ['ami-1'] } });
    assert.match(
      blockingReason(leg, other) ?? '',
      /the scan by trivy at \S+ was not of its image ami-0123456789abcdef0/,
    );
  });

  it('is no scan that only reports, nor one of an image that was there and passed', () => {
    assert.equal(blockingReason({ ...leg, scan: { ...wanted, mode: 'report-only' } }, record({})), undefined);
    assert.equal(blockingReason({ ...leg, todo: [] }, record({})), undefined);
  });

  it('is first of all the want of tests', () => {
    const tested = sampleLeg('base', { verify: { script: { run: './t' } }, scan: wanted, todo: ['bake', 'verify'] });
    assert.match(blockingReason(tested, record({})) ?? '', /was not tested yet/);
    const { verification } = sampleRecord();
    assert.match(blockingReason(tested, record({ verification })) ?? '', /a scan is asked for/);
    assert.equal(blockingReason(tested, record({ verification, scan })), undefined);
  });
});
