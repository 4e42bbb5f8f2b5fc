import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { awsRules } from '../../../../src/providers/aws/naming.ts';

const x = (count: number): string => 'x'.repeat(count);

describe('a tag of EC2', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, '']));
  const cases: readonly (readonly [tags: Readonly<Record<string, string>>, problem: string | undefined])[] = [
    [{}, undefined],
    [{ Name: 'web', 'a:b/c = +-@': x(256), [x(128)]: '' }, undefined],
    [{ awsome: '1' }, undefined],
    [{ 'aws:x': '1' }, 'the tag "aws:x" begins with a reserved word'],
    [{ 'AWS:x': '1' }, 'the tag "AWS:x" begins with a reserved word'],
    [{ 'bakehouse:key': '1' }, 'the tag "bakehouse:key" begins with a reserved word'],
    [{ '': '1' }, 'the name of the tag "" has not 1 to 128 characters'],
    [{ [x(129)]: '1' }, `the name of the tag "${x(40)}" has not 1 to 128 characters`],
    [{ a: x(257) }, 'the value of the tag "a" has more than 256 characters'],
    [many(40), undefined],
    [many(41), 'there are more than 40 tags'],
  ];
  for (const [tags, problem] of cases) {
    it(
      problem ?? `${Object.keys(tags).slice(0, 2).join(', ') || 'no tag'} of ${Object.keys(tags).length}: allowed`,
      () => assert.equal(awsRules.tags?.(tags), problem),
    );
  }
});
