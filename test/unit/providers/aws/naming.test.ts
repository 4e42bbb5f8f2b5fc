import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { imageTags } from '../../../../src/bake/tags.ts';
import { imageSetTags, VERIFIED_TAG } from '../../../../src/providers/aws/image-set.ts';
import { awsRules, MOST_TAGS } from '../../../../src/providers/aws/naming.ts';
import { copyRequest } from '../../../../src/providers/aws/publish/copy.ts';
import { sampleRecord } from '../../image/sample-record.ts';

const x = (count: number): string => 'x'.repeat(count);
const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, '']));

describe('a tag of EC2', () => {
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
    [many(32), undefined],
    [many(33), 'there are more than 32 tags'],
  ];
  for (const [tags, problem] of cases) {
    it(
      problem ?? `${Object.keys(tags).slice(0, 2).join(', ') || 'no tag'} of ${Object.keys(tags).length}: allowed`,
      () => assert.equal(awsRules.tags?.(tags), problem),
    );
  }

  it('leaves room for all that Bakehouse itself puts on an image and on a copy of it', () => {
    const record = sampleRecord();
    assert.ok([record.parent, record.recipe, record.tools.packer].every((one) => one !== null));
    const [set] = imageSetTags('bk2-x', [{ build: 'a', region: 'us-east-1', id: 'ami-1' }]);
    const baked = { ...imageTags(Object.entries(many(MOST_TAGS)), record), ...set?.tags, [VERIFIED_TAG]: 'true' };
    const Tags = Object.entries(baked).map(([Key, Value]) => ({ Key, Value }));
    const copy = copyRequest(
      { image: { ImageId: 'ami-1', Name: 'a', Tags }, region: 'us-east-1' },
      'eu-west-1',
      null,
      1,
    );
    // One is left for that of a disabled image.
    assert.equal(Object.keys(copy.tags).length, 49);
  });
});
