import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fitsName } from '../../../../src/image/placeholder.ts';
import { unfit } from '../../../../src/providers/aws/adoption.ts';

describe('fitsName', () => {
  for (const [pattern, fits, not] of [
    ['web', ['web'], ['web1', 'we', '']],
    ['web-{timestamp}', ['web-1', 'web-2026'], ['web-', 'web', 'xweb-1']],
    ['{key8}-web', ['a-web', 'x-y-web'], ['-web', 'a-web2']],
    ['web-{timestamp}-{key8}', ['web-1-a', 'web----'], ['web-1', 'web---', 'web--a']],
    ['a{x}a', ['aba', 'aaa'], ['aa', 'a']],
    ['{{web}}-{date}', ['{web}-1'], ['web-1', '{web}-']],
    ['{x}', ['y'], ['']],
    ['a{x}b{y}b', ['a1b2b', 'abbbb'], ['abb', 'a1bb']],
  ] as const) {
    it(`of ${pattern}`, () => {
      assert.deepEqual(
        [...fits, ...not].filter((name) => fitsName(pattern, name)),
        [...fits],
      );
    });
  }
});

describe('an image that is to stand for a leg', () => {
  const leg = { leg: 'web', name: 'web-{date}', arch: 'arm64', account: '123456789012', key: 'bk2-a' };
  const image = {
    Name: 'web-20260101',
    OwnerId: '123456789012',
    Architecture: 'arm64' as const,
    State: 'available' as const,
    Tags: [{ Key: 'team', Value: 'x' }],
  };
  const tag = (Key: string, Value: string) => ({ ...image, Tags: [{ Key, Value }] });

  it('fits, also one that was adopted before for the same key', () => {
    assert.deepEqual(unfit(leg, image, '123456789012', 'us-east-1'), []);
    assert.deepEqual(unfit(leg, tag('bakehouse:key', 'bk2-a'), '123456789012', 'us-east-1'), []);
    assert.deepEqual(unfit({ ...leg, arch: null, account: null }, image, '123456789012', 'us-east-1'), []);
  });

  for (const [what, other, says] of [
    ['that is not there', undefined, /has no such image in us-east-1/],
    ['of another name', { ...image, Name: 'db-1' }, /its name is "db-1", but the leg's is "web-\{date\}"/],
    [
      'of another owner',
      { ...image, OwnerId: '210987654321' },
      /it is of 210987654321, but the credentials are of 123/,
    ],
    [
      'of another architecture',
      { ...image, Architecture: 'x86_64' as const },
      /it is for x86_64, but the leg for arm64/,
    ],
    ['that is being made', { ...image, State: 'pending' as const }, /it is pending/],
    ['of another key', tag('bakehouse:key', 'bk2-b'), /it has the key bk2-b already/],
    ['with a mark of passed tests', tag('bakehouse:verified', 'true'), /has the tag bakehouse:verified/],
  ] as const) {
    it(`does not fit ${what}`, () => {
      assert.match(unfit(leg, other, '123456789012', 'us-east-1').join('; '), says);
    });
  }
});
