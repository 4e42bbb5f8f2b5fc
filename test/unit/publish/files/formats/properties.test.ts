import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { itemsOf } from '../../../../../src/publish/files/item.ts';
import { renderProperties } from '../../../../../src/publish/files/formats/properties.ts';
import { candidatesOf, type GivenImage, placedImage } from '../../../../support/publish/candidates.ts';
import { Seeded } from '../../../../support/seeded.ts';
import { hostileText } from '../hostile.ts';
import { loadProperties } from '../java-properties.ts';

const SEED = 20260801;
const TRIES = 400;

function merged(text: string | Buffer | null, images: readonly GivenImage[], property = '{image}.image.id'): Buffer {
  const placed = images.map(placedImage);
  const existing = text === null ? null : Buffer.from(text);
  return Buffer.from(renderProperties(itemsOf(candidatesOf(placed), placed), property, existing).content);
}

const cases: readonly { title: string; text: string | null; expected: string }[] = [
  { title: 'a new file', text: null, expected: 'web.image.id=ami-1\n' },
  { title: 'an empty file', text: '', expected: 'web.image.id=ami-1\n' },
  { title: 'nothing to change', text: '# x\nweb.image.id = ami-1', expected: '# x\nweb.image.id = ami-1' },
  {
    title: 'the same value in other words',
    text: 'web.image.id:\\u0061mi\\-1',
    expected: 'web.image.id:\\u0061mi\\-1',
  },
  { title: 'blanks kept', text: '  web.image.id  :  ami-0\n', expected: '  web.image.id  :  ami-1\n' },
  { title: 'a blank as separator', text: 'web.image.id ami-0\nx y\n', expected: 'web.image.id ami-1\nx y\n' },
  { title: 'no separator at all', text: 'web.image.id\nx=y\n', expected: 'web.image.id=ami-1\nx=y\n' },
  { title: 'an empty value', text: 'web.image.id=\r\nx=y\r\n', expected: 'web.image.id=ami-1\r\nx=y\r\n' },
  { title: 'an escaped key', text: 'web\\.image.i\\u0064=ami-0\n', expected: 'web\\.image.i\\u0064=ami-1\n' },
  {
    title: 'a continued value',
    text: 'web.image.id=\\\n   ami\\\n  -0\nx=y\n',
    expected: 'web.image.id=\\\n   ami-1\nx=y\n',
  },
  {
    title: 'the last of several',
    text: 'web.image.id=a\nweb.image.id=b\n',
    expected: 'web.image.id=a\nweb.image.id=ami-1\n',
  },
  {
    title: 'a comment is none',
    text: '#web.image.id=a\n!web.image.id=b\\\n',
    expected: '#web.image.id=a\n!web.image.id=b\\\nweb.image.id=ami-1\n',
  },
  { title: 'CRLF', text: 'a=b\r\nc=d\r\n', expected: 'a=b\r\nc=d\r\nweb.image.id=ami-1\r\n' },
  { title: 'no line end at the end', text: 'a=b\r\nc=d', expected: 'a=b\r\nc=d\r\nweb.image.id=ami-1' },
  { title: 'a backslash at the end', text: 'a=b\\', expected: 'a=b\\\n\nweb.image.id=ami-1' },
  { title: 'a line that goes on into nothing', text: 'a=b\\\n', expected: 'a=b\\\n\nweb.image.id=ami-1\n' },
  { title: 'the separator of the file', text: 'a : b\n', expected: 'a : b\nweb.image.id : ami-1\n' },
  { title: 'a separator of two lines', text: 'a \\\n : b\n', expected: 'a \\\n : b\nweb.image.id : ami-1\n' },
];

describe('renderProperties', () => {
  for (const { title, text, expected } of cases) {
    it(title, () => assert.equal(merged(text, [{ id: 'ami-1' }]).toString(), expected));
  }

  it('keeps Latin-1 as it is, and escapes what it writes', () => {
    const text = Buffer.from('# caf\u{e9}\nx=\u{fc}\n', 'latin1');
    const expected = Buffer.concat([text, Buffer.from('web.image.id=ami-\\u00E9\\uD83D\\uDE00\n')]);
    assert.deepEqual(merged(text, [{ id: 'ami-é\u{1f600}' }]), expected);
  });

  it('writes UTF-8 where the file is in it', () => {
    const text = Buffer.from('\u{feff}# 漢\nweb.image.id=ami-0\n');
    assert.equal(merged(text, [{ id: 'ami-é' }]).toString(), '\u{feff}# 漢\nweb.image.id=ami-é\n');
  });

  it('refuses two ids under one key, and says what tells them apart', () => {
    const images = [
      { id: 'ami-1', axes: { distro: 'bookworm', size: 'xl' } },
      { id: 'ami-2', axes: { distro: 'trixie', size: 'xl' } },
    ];
    assert.throws(() => merged(null, images), {
      message:
        'two images would stand under "web.image.id": ami-1 of web/bookworm/xl (amazon-ebs.x, us-east-1) and ami-2 of web/trixie/xl (amazon-ebs.x, us-east-1). Add {distro} to `property`, or to the path.',
    });
    assert.equal(merged(null, images, '{distro}.id').toString(), 'bookworm.id=ami-1\ntrixie.id=ami-2\n');
    const regions = [{ id: 'ami-1' }, { id: 'ami-2', region: 'eu-west-1' }];
    assert.throws(() => merged(null, regions), /Add \{region\} to `property`/);
    const builds = [{ id: 'ami-1' }, { id: 'ami-2', build: 'qemu.x' }];
    assert.throws(() => merged(null, builds), /Add \{build\} to `property`/);
  });

  it('refuses NUL', () => assert.throws(() => merged(null, [{ id: 'a\0b' }]), /NUL byte/));

  it('is read back, whatever it is made of', () => {
    const seeded = new Seeded(SEED);
    for (let index = 0; index < TRIES; index++) {
      const [key, id] = [hostileText(seeded), hostileText(seeded)];
      const property = key.replace(/[{}]/g, '$&$&');
      const bytes = merged(null, [{ id }], property);
      assert.ok(
        bytes.every((byte) => byte === 0x0a || (byte >= 0x20 && byte < 0x7f)),
        'ASCII alone',
      );
      assert.deepEqual([...loadProperties(bytes.toString('latin1'))], [[key, id]], JSON.stringify([key, id]));
    }
  });

  it('changes what is its own, and no other byte', () => {
    const seeded = new Seeded(SEED + 1);
    for (let index = 0; index < TRIES; index++) {
      const text = Buffer.from(foreignText(seeded), seeded.chance(0.5) ? 'utf8' : 'latin1');
      const id = hostileText(seeded);
      const bytes = merged(text, [{ id }]);
      const encoding = isPlainUtf8(text) ? 'utf8' : 'latin1';
      // A lone backslash is an entry without a name to Java while it ends the text, and none when something follows.
      const before = withoutNameless(loadProperties(text.toString(encoding)));
      const after = withoutNameless(loadProperties(bytes.toString(encoding)));
      assert.deepEqual(
        after,
        new Map(before).set('web.image.id', id),
        `${JSON.stringify(text.toString(encoding))} → ${JSON.stringify(bytes.toString(encoding))}`,
      );
      assert.deepEqual(merged(bytes, [{ id }]), bytes, 'a second time changes nothing');
      if (before.has('web.image.id')) continue;
      // All that was there is the beginning of what is there now.
      assert.deepEqual(bytes.subarray(0, text.length), text);
    }
  });

  it('keeps the bytes on both sides of a value that it changes', () => {
    const seeded = new Seeded(SEED + 2);
    for (let index = 0; index < TRIES; index++) {
      const end = seeded.pick(['\n', '\r\n', '\r']);
      const lines = (): string => seeded.some(0, 4, () => foreignLine(seeded).replaceAll('\n', end) + end).join('');
      const [before, after] = [lines(), lines()];
      const separator = seeded.pick(['=', ' = ', ':', '\t:\t', ' ', '  =']);
      const text = `${before}web.image.id${separator}ami-0${end}${after}`;
      const got = merged(text, [{ id: 'ami-1' }]).toString();
      assert.equal(got, `${before}web.image.id${separator}ami-1${end}${after}`);
    }
  });
});

/** A line of somebody else, which ends where it ends. */
function foreignLine(seeded: Seeded): string {
  return seeded.pick([
    '# comment',
    '! comment \\',
    '',
    '   ',
    'a.key = value',
    'other:x\\\n    y',
    'web.image.id2=x',
    'lonely',
    '\tb\\:c d',
    '\\u0061=\\u00e9',
  ]);
}

function foreignText(seeded: Seeded): string {
  const end = seeded.pick(['\n', '\r\n']);
  const lines = seeded.some(0, 5, () =>
    seeded.chance(0.3) ? `web.image.id = ${seeded.below(9)}` : foreignLine(seeded),
  );
  if (seeded.chance(0.4)) lines.push(`k${seeded.below(9)}=\u{e9}\u{fc}`);
  return lines.join(end).replace(/\r?\n/g, end) + seeded.pick([end, '', '\\', `\\${end}`, `\\${end}  `]);
}

function isPlainUtf8(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 0x7f) && Buffer.from(bytes.toString('utf8')).equals(bytes);
}

function withoutNameless(properties: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...properties].filter(([key]) => key !== ''));
}
