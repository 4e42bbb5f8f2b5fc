import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { revocation } from '../../../../src/image/revocation.ts';
import { entryOf, entryText, kindOfName, withEntry } from '../../../../src/pipeline/revoke/entry.ts';
import { parseRevocations } from '../../../../src/plan/revocations/revocation-file.ts';

const KEY = `bk2-${'k'.repeat(40)}`;
const words = {
  name: KEY,
  reason: 'a hole',
  by: 'alice',
  at: '2026-11-30T12:00:00Z',
  inherit: true,
  'on-revoke': 'fail',
};
const entry = entryOf(words);
const read = (text: string): readonly unknown[] => parseRevocations('x', Buffer.from(text)).entries;

describe('an entry that is written', () => {
  it('is of what its name says', () => {
    for (const [name, kind] of [
      [KEY, 'key'],
      [KEY.toUpperCase(), 'key'],
      [`br2-${'r'.repeat(40)}`, 'recipe'],
      [`sha256:${'a'.repeat(64)}`, 'digest'],
      ['ami-0123', 'image'],
      [`ghcr.io/acme/web@sha256:${'a'.repeat(64)}`, 'image'],
    ] as const)
      assert.equal(kindOfName(name), kind);
  });

  it('says only what is not so by default', () => {
    assert.equal(entryText(entry), `- key: "${KEY}"\n  reason: "a hole"\n  by: "alice"\n  at: 2026-11-30T12:00:00Z\n`);
    const other = entryOf({ ...words, inherit: false, 'on-revoke': 'previous' });
    assert.match(entryText(other), /\n {2}inherit: false\n {2}on-revoke: previous\n$/);
  });

  const hostile = [
    '- key: x',
    '"}] # ',
    "it's: \\ [a] {b} *c &d !e %f @g `h`",
    'a\nb: c\n- d',
    '${{ secrets.X }}',
    '#',
    'null',
    'a\u2028b',
  ];
  for (const reason of hostile)
    it(`is read as it was meant: ${JSON.stringify(reason)}`, () => {
      assert.deepEqual(read(withEntry(null, entryOf({ ...words, reason }))), [
        revocation.parse({ key: KEY, ...rest(), reason }),
      ]);
    });

  it('says which word will not do', () => {
    for (const [over, says] of [
      [{ name: 'bk2-*' }, /the key must be a whole bake key/],
      [{ name: 'ami-*' }, /the image must be the id of one image/],
      [{ name: 'sha256:ab' }, /the digest must be sha256: and 64 hex digits/],
      [{ reason: '\u001b[31m' }, /--reason holds a control character/],
      [{ at: 'soon' }, /--at must be a date or a time/],
      [{ by: ' ' }, /--by must be not empty/],
    ] as const)
      assert.throws(() => entryOf({ ...words, ...over }), says);
  });
});

function rest(): object {
  const { name: _, ...others } = words;
  return others;
}

describe('a file that gets one more entry', () => {
  const ami = '- { image: ami-1, reason: a, by: b, at: 2026-11-30 }\n';
  const files: Readonly<Record<string, string>> = {
    'that is empty': '',
    'of comments': '# why\n',
    'of an empty list': '[]\n',
    'of an empty list behind comments': '# why\n[] # nothing yet\n',
    'of entries': ami,
    'without an end of line': ami.trimEnd(),
    'with entries further in': `  ${ami}`,
    'with comments at its end': `${ami}# the end\n`,
    'with a head': `---\n${ami}`,
    'with line ends of Windows': ami.replace('\n', '\r\n'),
  };
  for (const [name, text] of Object.entries(files))
    it(`${name} keeps what it has`, () => {
      const added = withEntry(text, entry);
      assert.equal(read(added).length, read(text).length + 1);
      for (const comment of text.match(/#.*/g) ?? []) assert.ok(added.includes(comment), added);
      assert.equal(read(withEntry(added, entryOf({ ...words, name: 'ami-9' }))).length, read(text).length + 2);
    });

  it('in brackets is not guessed at', () => {
    assert.throws(() => withEntry(`[${ami.slice(2).trimEnd()}]\n`, entry), /revocations\.yml.*|Add this to it/s);
  });

  it('that is broken is told', () => {
    assert.throws(() => withEntry('- { key: x }\n', entry), /must fit/);
  });
});
