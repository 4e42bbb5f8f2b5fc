import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';
import { doubtOfFoundation, type Foundation, type StandingImage } from '../../../../src/plan/revocations/foundation.ts';

const SAID = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const NOON = '2026-11-30T12:00:00.000Z';
const LATER = '2026-11-30T12:00:01.000Z';
const ENTRY = { image: 'ami-bad' };
const TOLD = 'web-1 stands on base-1, which is not the image of base that is taken since an image was revoked';
const UNTOLD = 'nothing says that web-1 was made of the image of base that is taken since an image was revoked';

describe('an image of a good key', () => {
  const cases: readonly (readonly [
    name: string,
    image: Partial<StandingImage>,
    foundation: Partial<Foundation>,
    says: string | undefined,
    entry?: object,
  ])[] = [
    ['made of the image that is taken', { parent: 'BASE-2' }, { isBuiltOnLeg: true }, undefined],
    ['made of another one, which has a parent itself', { parent: 'base-1' }, { isBuiltOnLeg: true }, TOLD],
    ['made of another one, which is at the bottom', { parent: 'base-1' }, {}, undefined],
    ['whose parent is gone, and had a parent itself', { parent: 'base-1' }, { isBuiltOnLeg: true, images: [] }, TOLD],
    ['older than the image that is taken', { created: NOON }, {}, UNTOLD],
    ['as old as that', { created: LATER }, {}, undefined],
    ['of no age', { created: null }, {}, undefined],
    ['of no age on one that this run has made', { created: null }, { isNew: true }, UNTOLD],
    ['on one of no age', { created: LATER }, { images: [{ id: 'base-2', created: null }] }, undefined],
    ['of which nothing is told, on what is gone', { created: LATER }, { images: [] }, UNTOLD],
    ['where a digest is revoked', { created: NOON }, {}, UNTOLD, { digest: `sha256:${'0'.repeat(64)}` }],
    ['where nothing inherits', { created: NOON }, {}, undefined, { ...ENTRY, inherit: false }],
    ['where a key is revoked', { created: NOON }, {}, undefined, { key: `bk2-${'a'.repeat(40)}` }],
  ];
  for (const [name, image, foundation, says, entry = ENTRY] of cases)
    it(`${name} is ${says === undefined ? 'taken' : 'not taken'}`, () => {
      const on = {
        leg: 'base',
        images: [{ id: 'base-2', created: LATER }],
        isBuiltOnLeg: false,
        isNew: false,
        ...foundation,
      };
      const list = revocationsOf([revocation.parse({ ...SAID, ...entry })]);
      assert.equal(doubtOfFoundation([{ id: 'web-1', created: null, ...image }], on, list), says);
    });
});
