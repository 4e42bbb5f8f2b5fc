import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { FoundRecord } from '../../../../src/image/record-file.ts';
import type { Record } from '../../../../src/image/record.ts';
import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';
import { revokedLeg } from '../../../../src/publish/engine/revoked.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const bk = (letter: string): string => `bk2-${letter.repeat(40)}`;
const br = (letter: string): string => `br2-${letter.repeat(40)}`;
const SAID = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const BY = 'revoked by alice at 2026-11-30';

const records: readonly FoundRecord[] = [
  made('base', { key: bk('a'), recipe: br('a'), parent: null, images: [sampleImage({ id: 'ami-base' })] }),
  made('mid', {
    key: bk('b'),
    recipe: br('b'),
    parent: { leg: 'base', key: bk('a'), id: 'ami-base' },
    images: [sampleImage({ id: 'ami-mid' })],
  }),
  // Of another key than what stands on base now: nothing was made on it.
  made('base', { key: bk('z'), recipe: br('z'), parent: null, images: [sampleImage({ id: 'ami-other' })] }),
];
const top = sampleRecord({
  leg: 'top',
  key: bk('c'),
  recipe: br('c'),
  parent: { leg: 'mid', key: bk('b'), id: 'ami-mid' },
  sources: [{ of: 'docker', id: `debian@sha256:${'d'.repeat(64)}`, name: 'debian:12' }],
  images: [sampleImage({ id: 'ami-top' })],
});

function made(leg: string, over: Partial<Record>): FoundRecord {
  return {
    record: sampleRecord({ leg, sources: [], ...over }),
    digest: `sha256:${'0'.repeat(64)}`,
    from: leg,
    attempt: 1,
  };
}

const reasonOf = (entry: object): string | undefined =>
  revokedLeg(top, null, records, revocationsOf([revocation.parse({ ...SAID, ...entry })]))?.reason;

it('is told by the entry that lets the least be published', () => {
  const list = (...entries: readonly object[]) =>
    revocationsOf(entries.map((entry) => revocation.parse({ ...SAID, ...entry })));
  const both = list({ key: bk('c'), 'on-revoke': 'none' }, { image: 'ami-base', reason: 'a secret' });
  assert.equal(
    revokedLeg(top, null, records, both)?.reason,
    `base, which it stands on, is ${BY} (image ami-base): a secret`,
  );
  const alike = list({ recipe: br('c') }, { key: bk('c') }, { image: 'ami-top', 'on-revoke': 'previous' });
  assert.equal(revokedLeg(top, null, records, alike)?.reason, `it is ${BY} (key ${bk('c')}): a hole`);
});

describe('what may not be published', () => {
  const cases: readonly (readonly [name: string, entry: object, says: string | undefined])[] = [
    ['its key', { key: bk('c') }, `it is ${BY} (key ${bk('c')}): a hole`],
    ['its recipe', { recipe: br('c') }, `it is ${BY} (recipe ${br('c')}): a hole`],
    ['its image', { image: 'ami-TOP' }, `it is ${BY} (image ami-TOP): a hole`],
    ['its parent by key', { key: bk('b') }, `mid, which it stands on, is ${BY} (key ${bk('b')}): a hole`],
    ['its parent by recipe', { recipe: br('b') }, `mid, which it stands on, is ${BY} (recipe ${br('b')}): a hole`],
    ['its parent by image', { image: 'ami-mid' }, `mid, which it stands on, is ${BY} (image ami-mid): a hole`],
    ['what that stands on, by key', { key: bk('a') }, `base, which it stands on, is ${BY} (key ${bk('a')}): a hole`],
    [
      'what that stands on, by image',
      { image: 'ami-base' },
      `base, which it stands on, is ${BY} (image ami-base): a hole`,
    ],
    [
      'its source',
      { digest: `sha256:${'d'.repeat(64)}` },
      `debian:12, which it stands on, is ${BY} (digest sha256:${'d'.repeat(64)}): a hole`,
    ],
    ['its parent alone', { key: bk('b'), inherit: false }, undefined],
    ['what that stands on alone', { image: 'ami-base', inherit: false }, undefined],
    ['another bake of what it stands on', { key: bk('z') }, undefined],
    ['an image of that', { image: 'ami-other' }, undefined],
    ['something else', { key: bk('x') }, undefined],
  ];
  for (const [name, entry, says] of cases)
    it(`where the list names ${name}`, () => assert.equal(reasonOf(entry), says));
});
