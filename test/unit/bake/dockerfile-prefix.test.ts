import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { prefixBefore, prefixOfBase } from '../../../src/bake/dockerfile-prefix.ts';

const TEXT = `ARG BASE=debian
FROM $BASE AS build
# made
RUN one \\
  two
RUN <<EOF
three
EOF
FROM scratch
COPY --from=build /made /
RUN last
`;

describe('a Dockerfile before a step', () => {
  for (const [line, before, at, ends] of [
    [4, 'RUN one \\', 4, '# made\n'],
    [5, 'RUN one \\', 4, '# made\n'],
    [7, 'RUN <<EOF', 6, '  two\n'],
    [11, 'RUN last', 11, 'COPY --from=build /made /\n'],
  ] as const) {
    it(`is what there is before the step of line ${line}`, () => {
      const found = prefixBefore(TEXT, line);
      assert.deepEqual([found?.before, found?.line], [before, at]);
      assert.ok(found?.text.startsWith('ARG BASE') && found.text.endsWith(ends), found?.text);
    });
  }

  it('is nothing before an image', () => {
    for (const line of [1, 2, 9]) assert.equal(prefixBefore(TEXT, line), undefined);
  });
});

describe('what a stage starts from', () => {
  it('is all before the first step of the target, by default the last stage', () => {
    assert.equal(prefixOfBase(TEXT, null)?.before, 'COPY --from=build /made /');
    assert.equal(prefixOfBase(TEXT, 'BUILD')?.line, 4);
  });

  it('is nothing where the stage has no step, or where there is no such stage', () => {
    for (const [text, target] of [
      ['FROM debian\n', null],
      ['FROM debian AS a\nFROM a\nRUN b\n', 'a'],
      [TEXT, 'other'],
    ] as const)
      assert.equal(prefixOfBase(text, target), undefined);
  });
});
