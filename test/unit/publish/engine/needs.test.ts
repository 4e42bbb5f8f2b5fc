import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { ChannelNeed } from '../../../../src/image/channel.ts';
import { emptyHistory } from '../../../../src/image/channel-history.ts';
import { type NeedyImage, unmetNeeds } from '../../../../src/publish/engine/needs.ts';
import { sampleImage } from '../../image/sample-record.ts';

const scan = { gate: 'pass' as const, by: 'trivy', images: ['ami-1', 'ami-2'], at: '2026-11-30T10:00:00.000Z' };
const image: NeedyImage = {
  leg: 'web',
  isVerified: true,
  key: 'bk2-x',
  images: [sampleImage({ id: 'ami-1', digests: {} }), sampleImage({ id: 'ami-2', digests: {} })],
  scan,
  stood: false,
};

const told = (needs: readonly ChannelNeed[], over: Partial<NeedyImage>): readonly string[] =>
  unmetNeeds(
    needs,
    { ...image, ...over },
    {
      channel: 'production',
      histories: new Map([['staging', emptyHistory('staging')]]),
      now: Date.parse('2026-11-30T12:00:00Z'),
    },
  );

describe('unmetNeeds', () => {
  it('asks for nothing that a channel does not need', () =>
    assert.deepEqual(told([], { isVerified: false, scan: undefined }), []));

  it('takes tests and a scan of all these very images', () => assert.deepEqual(told(['verify', 'scan'], {}), []));

  const lacking: readonly (readonly [string, ChannelNeed, Partial<NeedyImage>, RegExp])[] = [
    ['no passed tests', 'verify', { isVerified: false }, /nothing says that this very image passed its tests/],
    ['no scan', 'scan', { scan: undefined }, /its record tells of no scan\. Scan the image, and name the record/],
    ['a scan that blocks', 'scan', { scan: { ...scan, gate: 'block' } }, /the scan by trivy .* did not let it pass/],
    ['a scan of one of two', 'scan', { scan: { ...scan, images: ['ami-1'] } }, /was not of its image ami-2/],
    ['a scan of nothing', 'scan', { scan: { ...scan, images: [] } }, /was not of its image ami-1/],
    ['no place elsewhere', { channel: 'staging' }, {}, /does not stand in the channel staging/],
    ['a history that is not known', { channel: 'other' }, {}, /does not stand in the channel other/],
  ];
  for (const [what, need, over, says] of lacking) {
    it(`refuses ${what}`, () => {
      const [reason = '', ...more] = told([need], over);
      assert.match(reason, /^web may not stand in the channel production: /);
      assert.match(reason, says);
      assert.deepEqual(more, []);
    });
  }

  it('knows a scan by a digest of the image, too', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const images = [sampleImage({ id: 'web:1', digests: { config: digest } })];
    assert.deepEqual(told(['scan'], { images, scan: { ...scan, images: [digest] } }), []);
  });

  it('asks what stood there before for its tests alone', () => {
    assert.deepEqual(told(['scan', { channel: 'staging' }], { stood: true, scan: undefined }), []);
    assert.equal(told(['verify'], { stood: true, isVerified: false }).length, 1);
  });
});
