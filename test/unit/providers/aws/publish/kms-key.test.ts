import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isKeyUnknown, keyIn, keyMismatch, keyProblem } from '../../../../../src/providers/aws/publish/kms-key.ts';

const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const MULTI = `mrk-${'0a'.repeat(16)}`;
const arn = (name: string, region = 'eu-west-1'): string => `arn:aws:kms:${region}:123456789012:${name}`;

describe('a key that copies are encrypted with', () => {
  it('is that of the region, else the default', () => {
    const wanted = { 'eu-west-1': 'alias/a', default: 'alias/b' };
    assert.deepEqual([keyIn(wanted, 'eu-west-1'), keyIn(wanted, 'us-east-1')], ['alias/a', 'alias/b']);
    assert.deepEqual(
      [keyIn({ 'eu-west-1': 'alias/a' }, 'us-east-1'), keyIn(undefined, 'eu-west-1')],
      [undefined, undefined],
    );
    assert.equal(keyIn('alias/a', 'us-east-1'), 'alias/a');
    assert.equal(keyIn({}, 'constructor'), undefined);
  });

  for (const key of [ID, MULTI, 'alias/images', 'alias/aws/ebs', arn(`key/${ID}`), arn('alias/images')]) {
    it(`may be ${key}`, () => assert.equal(keyProblem(key, 'eu-west-1'), null));
  }

  for (const key of [
    'images',
    '',
    'alias/',
    `${ID}0`,
    arn('images'),
    `arn:aws:s3:eu-west-1:123456789012:key/${ID}`,
    'arn:aws:kms:eu-west-1:12:alias/a',
  ]) {
    it(`is never ${key}`, () => assert.match(keyProblem(key) ?? '', /takes ids of KMS keys/));
  }

  it('is of the region of its ARN', () => {
    const there = arn(`key/${ID}`, 'us-east-1');
    assert.match(keyProblem(there, 'eu-west-1') ?? '', /for copies in eu-west-1, but that key is in us-east-1/);
    assert.equal(keyProblem(there), null);
  });
});

describe('a copy that is there', () => {
  const copy = (key?: string) => ({ Tags: key === undefined ? [] : [{ Key: 'bakehouse:kms-key', Value: key }] });
  const keys = [arn(`key/${ID}`)];
  for (const [what, tag, wanted, isKnown, mismatch] of [
    ['has the key of that id', undefined, ID, true, null],
    ['has the key of that ARN', undefined, arn(`key/${ID}`), true, null],
    ['has another key, whatever its tag says', MULTI, MULTI, true, `is encrypted with ${keys[0]}`],
    ['was made with that alias', 'alias/a', arn('alias/a'), true, null],
    ['was made with another alias', 'alias/a', 'alias/b', true, 'was encrypted with alias/a'],
    ['does not say with which alias', undefined, 'alias/b', false, null],
  ] as const) {
    it(what, () => {
      assert.equal(keyMismatch(copy(tag), keys, wanted), mismatch);
      assert.equal(isKeyUnknown(copy(tag), wanted), !isKnown);
    });
  }
});
