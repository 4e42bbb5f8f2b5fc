import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { refuseRevokedParent, refuseRevokedStart } from '../../../src/bake/revoked.ts';
import { revocation, revocationsOf } from '../../../src/image/revocation.ts';
import { sampleLeg } from '../image/sample-plan.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';

const bk = (letter: string): string => `bk2-${letter.repeat(40)}`;
const said = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const listOf = (entry: object) => revocationsOf([revocation.parse({ ...said, ...entry })]);

const legs = [
  sampleLeg('root', {
    key: bk('a'),
    recipe: null,
    sources: [{ of: 'aws', id: 'ami-bottom', name: 'debian' }],
    bases: [{ named: 'FROM x', source: { of: 'aws', id: 'ami-named', name: null }, reason: null }],
  }),
  sampleLeg('base', { key: bk('b'), recipe: null, parent: 'root' }),
  sampleLeg('web', { key: bk('c'), recipe: null, parent: 'base' }),
];
const [, base] = legs;
assert.ok(base);
const record = sampleRecord({
  leg: 'base',
  key: bk('b'),
  recipe: null,
  parent: { leg: 'root', key: bk('a'), id: 'ami-root' },
  sources: [{ of: 'aws', id: 'ami-source', name: null }],
  images: [sampleImage({ id: 'ami-base' })],
});

describe('a bake', () => {
  const cases: readonly (readonly [name: string, entry: object, says: RegExp | undefined])[] = [
    [
      'its parent by key',
      { key: bk('b') },
      /^web is not baked: base is revoked by alice at 2026-11-30 \(key bk2-b+\): a hole\. Plan again/,
    ],
    ['its parent by image', { image: 'ami-base' }, /^web is not baked: base is revoked/],
    ['what that stands on, by key', { key: bk('a') }, /^web is not baked: base, by root, is revoked/],
    ['what that stands on, by image', { image: 'ami-root' }, /^web is not baked: base, by ami-root, is revoked/],
    ['what that stands on alone', { key: bk('a'), inherit: false }, undefined],
    ['what that stands on alone, by image', { image: 'ami-root', inherit: false }, undefined],
    ['its parent alone', { key: bk('b'), inherit: false }, /^web is not baked: base is revoked/],
    ['what its parent starts from', { image: 'ami-source' }, /^web is not baked: base, by ami-source, is revoked/],
    ['what its parent starts from alone', { image: 'ami-source', inherit: false }, undefined],
    ['what the root starts from', { image: 'ami-bottom' }, /^web is not baked: base, by debian, is revoked/],
    [
      'what the root starts from by its name',
      { image: 'ami-named' },
      /^web is not baked: base, by ami-named, is revoked/,
    ],
    ['something else', { key: bk('x') }, undefined],
  ];
  for (const [name, entry, says] of cases)
    it(`${says === undefined ? 'is begun' : 'is refused'} where the list names ${name}`, () => {
      const begin = (): void => refuseRevokedParent('web', { leg: base, record }, legs, listOf(entry));
      if (says === undefined) begin();
      else assert.throws(begin, { name: 'UserError', message: says });
    });

  it('starts from no image that is revoked', () => {
    const id = `debian@sha256:${'d'.repeat(64)}`;
    const list = listOf({ digest: `sha256:${'d'.repeat(64)}` });
    assert.throws(
      () => refuseRevokedStart('web', ['ami-1', id], list),
      /^UserError: web is not baked: it starts from debian@/,
    );
    refuseRevokedStart('web', ['ami-1'], list);
  });
});
