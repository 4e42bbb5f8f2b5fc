import type { Image, ImageState } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { copyRequest, decideCopy, lackingTags } from '../../../../../src/providers/aws/publish/copy.ts';

const TAGS = {
  'bakehouse:key': 'bk2-x',
  'bakehouse:verified': 'true',
  'role-id': 'web',
  'aws:cloudformation:stack': 's',
};

function tagList(tags: Readonly<Record<string, string>>): Image['Tags'] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

const original = {
  image: { ImageId: 'ami-1', Name: 'web-1', Description: 'The web', Tags: tagList(TAGS) },
  region: 'us-east-1',
};

function copy(
  ImageId: string,
  State: ImageState,
  CreationDate: string,
  tags: Readonly<Record<string, string>> = {},
): Image {
  const source = { 'bakehouse:source-image': 'ami-1', 'bakehouse:source-region': 'us-east-1' };
  return { ImageId, Name: 'web-1', State, CreationDate, Tags: tagList({ ...TAGS, ...source, ...tags }) };
}

describe('decideCopy', () => {
  const named = (State: ImageState, more: Partial<Image> = {}): Image => ({
    ImageId: 'ami-n',
    Name: 'web-1',
    State,
    ...more,
  });
  const ofOurs = { SourceImageId: 'ami-1', SourceImageRegion: 'us-east-1' };
  const [old, young] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'];
  const cases: readonly (readonly [string, readonly Image[], readonly Image[], string])[] = [
    ['nothing', [], [], 'copy 0'],
    ['an available one', [copy('ami-a', 'available', old)], [], 'use ami-a'],
    ['the same by its name too', [copy('ami-a', 'available', old)], [copy('ami-a', 'available', old)], 'use ami-a'],
    ['a pending one', [copy('ami-a', 'pending', old)], [], 'use ami-a, pending'],
    [
      'two: the oldest',
      [copy('ami-b', 'available', young), copy('ami-a', 'available', old)],
      [],
      'use ami-a, not ami-b',
    ],
    [
      'an older one that is pending',
      [copy('ami-a', 'pending', old), copy('ami-b', 'available', young)],
      [],
      'use ami-b, not ami-a',
    ],
    ['a failed one', [copy('ami-a', 'failed', old)], [copy('ami-a', 'failed', old)], 'copy 1 without ami-a'],
    [
      'a second failed one',
      [copy('ami-b', 'failed', young, { 'bakehouse:copy-attempt': '1' })],
      [],
      'copy 2 without ami-b',
    ],
    [
      'a failed and an available one',
      [copy('ami-a', 'failed', old), copy('ami-b', 'available', young)],
      [],
      'use ami-b without ami-a',
    ],
    ['a disabled one', [copy('ami-a', 'disabled', old)], [], 'refuse its copy ami-a is disabled'],
    ['a deregistered one', [copy('ami-a', 'deregistered', old)], [copy('ami-a', 'deregistered', old)], 'copy 0'],
    [
      'one of another region',
      [copy('ami-a', 'available', old, { 'bakehouse:source-region': 'eu-west-1' })],
      [],
      'copy 0',
    ],
    ['one of another image', [copy('ami-a', 'available', old, { 'bakehouse:source-image': 'ami-2' })], [], 'copy 0'],
    ['a stranger of that name', [], [named('available')], 'refuse the name "web-1" is held there by ami-n'],
    ['a stranger that failed', [], [named('failed')], 'copy 0'],
    ['a copy that somebody else made', [], [named('available', ofOurs)], 'use ami-n, foreign'],
    ['one that somebody else is making', [], [named('pending', ofOurs)], 'use ami-n, pending, foreign'],
    [
      'one that somebody else disabled',
      [],
      [named('disabled', ofOurs)],
      'refuse the name "web-1" is held there by ami-n',
    ],
  ];
  for (const [name, tagged, byName, expected] of cases) {
    it(name, () => {
      const decision = decideCopy(original, tagged, byName);
      const ids = (images: readonly Image[]): string => images.map(({ ImageId }) => ImageId).join(' ');
      const without =
        decision.kind !== 'refuse' && decision.failed.length > 0 ? ` without ${ids(decision.failed)}` : '';
      const said =
        decision.kind === 'refuse'
          ? `refuse ${decision.message}`
          : decision.kind === 'copy'
            ? `copy ${decision.attempt}${without}`
            : `use ${decision.image.ImageId}${decision.isPending ? ', pending' : ''}${decision.isForeign ? ', foreign' : ''}${decision.duplicates.length > 0 ? `, not ${ids(decision.duplicates)}` : ''}${without}`;
      assert.equal(said.slice(0, expected.length), expected);
      assert.ok(decision.kind === 'refuse' || said === expected, said);
    });
  }
});

describe('copyRequest', () => {
  const request = copyRequest(original, 'eu-west-1', null, 0);

  it('carries the tags of the image and where it is from, but none of AWS', () => {
    assert.deepEqual(request.tags, {
      'bakehouse:key': 'bk2-x',
      'bakehouse:verified': 'true',
      'role-id': 'web',
      'bakehouse:source-image': 'ami-1',
      'bakehouse:source-region': 'us-east-1',
    });
    assert.equal(copyRequest(original, 'eu-west-1', null, 2).tags['bakehouse:copy-attempt'], '2');
    assert.deepEqual(
      lackingTags(original, { Tags: tagList({ ...request.tags, 'role-id': 'mine', 'bakehouse:verified': 'no' }) }),
      {
        'bakehouse:verified': 'true',
      },
    );
  });

  it('has a token of its own for each region, attempt, key and set of tags, and the same in each run', () => {
    const other = { ...original, image: { ...original.image, Tags: tagList({ ...TAGS, more: 'x' }) } };
    const tokens = [
      request,
      copyRequest(original, 'ap-south-1', null, 0),
      copyRequest(original, 'eu-west-1', null, 1),
      copyRequest(original, 'eu-west-1', 'alias/own', 0),
      copyRequest(other, 'eu-west-1', null, 0),
    ].map(({ token }) => token);
    assert.equal(new Set(tokens).size, tokens.length);
    for (const token of tokens) assert.match(token, /^[0-9a-f]{64}$/);
    const shuffled = { ...original, image: { ...original.image, Tags: tagList(TAGS)?.toReversed() } };
    assert.equal(copyRequest(shuffled, 'eu-west-1', null, 0).token, request.token);
  });
});
