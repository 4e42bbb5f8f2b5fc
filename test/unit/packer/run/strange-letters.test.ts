// Secrets with letters that a stream or a program writes in another way: the escapes of Packer's stream, letters beyond
// ASCII, marks that only count at a beginning, runs of blanks, base64 twice over.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, test } from 'node:test';

import { createRelay } from '../../../../src/core/process/relay.ts';
import { MachineReader } from '../../../../src/packer/run/machine-output.ts';
import { longestStretch, randomWord } from '../../core/encodings.ts';

function relayed(secret: string, text: string, render: (lines: string) => string = (lines) => lines): string {
  let written = '';
  const relay = createRelay([secret], render, (lines) => {
    written += lines;
  });
  relay.push(Buffer.from(text));
  relay.end();
  return written;
}

/** As Packer's stream carries what a program printed, and as it is shown. */
function throughPacker(secret: string, printed: string): string {
  const reader = new MachineReader({ onUi: () => {}, onErrorLines: () => {}, onArtifact: () => {}, onError: () => {} });
  const lines = printed
    .split('\n')
    .map((line) => `1795249011,,ui,say,==> app: ${line.replaceAll(',', '%!(PACKER_COMMA)')}\n`);
  return relayed(secret, lines.join(''), (text) => reader.render(text));
}

function assertGone(written: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.equal(longestStretch(written, part, Math.min(8, part.length)), '', written);
}

describe('a secret with a backslash and a letter for a line end', () => {
  const programs: readonly (readonly [name: string, print: (secret: string) => string])[] = [
    ['plain', (secret) => secret],
    ['as JSON', (secret) => JSON.stringify(secret)],
    ['as JSON in JSON', (secret) => JSON.stringify(JSON.stringify(secret))],
    ['in quotes of a shell', (secret) => `'${secret}'`],
    ['by printf %q', (secret) => secret.replaceAll('\\', '\\\\')],
    ['in an address', (secret) => `https://${secret}@host`],
  ];
  for (const mark of ['\\n', '\\r', '\\r\\n', ',\\n,']) {
    for (const [name, print] of programs) {
      test(`${mark}, ${name}, is hidden in Packer's stream and outside of it`, () => {
        const [start, end] = [randomWord(5), randomWord(16)];
        const secret = `${start}${mark}${end}`;
        const line = `before ${print(secret)} after`;
        for (const written of [throughPacker(secret, line), relayed(secret, `${line}\n`)]) {
          assertGone(written, start, end);
          assert.match(written, /before[^]*\*\*\*[^]*after/);
        }
      });
    }
  }

  test('is hidden when a program reads them as line ends', () => {
    const lines = [randomWord(30), randomWord(30), randomWord(12)];
    assertGone(throughPacker(lines.join('\\n'), lines.join('\n')), ...lines);
  });

  test('hides no common word for that', () => {
    assert.match(relayed(`CORP\\n${randomWord(16)}`, 'CORP is shown\n'), /CORP is shown/);
  });

  test('that holds the mark of a comma is hidden', () => {
    const parts = [randomWord(10), randomWord(10)];
    const written = throughPacker(parts.join('%!(PACKER_COMMA)'), parts.join('%!(PACKER_COMMA)'));
    assertGone(written, ...parts);
  });
});

/** Independent of the product: what the programs' own manuals say. */
const each = (text: string, write: (letter: string, code: number) => string): string =>
  Array.from(text, (letter) => (/[ -~]/.test(letter) ? letter : write(letter, letter.codePointAt(0) ?? 0))).join('');
const bytesOf = (letter: string, write: (byte: number) => string): string =>
  [...Buffer.from(letter)].map(write).join('');
const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

describe('a secret with letters beyond ASCII', () => {
  const programs: readonly (readonly [name: string, print: (secret: string) => string])[] = [
    ["Python's ascii()", (secret) => each(secret, (_, code) => (code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`))],
    ['bytes of Python', (secret) => `b'${each(secret, (letter) => bytesOf(letter, (byte) => `\\x${hex(byte, 2)}`))}'`],
    ['bytes of Ruby', (secret) => each(secret, (letter) => bytesOf(letter, (byte) => `\\x${hex(byte, 2).toUpperCase()}`))],
    ['code points of Ruby', (secret) => each(secret, (_, code) => (code < 0x10000 ? `\\u${hex(code, 4).toUpperCase()}` : `\\u{${code.toString(16).toUpperCase()}}`))],
    ['code points of Rust', (secret) => each(secret, (_, code) => `\\u{${code.toString(16)}}`)],
    ['octal, as git and ls quote', (secret) => each(secret, (letter) => bytesOf(letter, (byte) => `\\${byte.toString(8)}`))],
    ['cat -v', (secret) => each(secret, (letter) => bytesOf(letter, (byte) => (byte < 0xa0 ? `M-^${String.fromCharCode(byte - 0x40)}` : `M-${String.fromCharCode(byte - 0x80)}`)))],
    ['read as Latin-1', (secret) => Buffer.from(secret).toString('latin1').replaceAll(/[\u0080-\u009f]/g, '')],
    ['taken apart (NFD)', (secret) => secret.normalize('NFD')],
    ['replaced by question marks', (secret) => each(secret, () => '?')],
    ['entities of HTML', (secret) => each(secret, (_, code) => `&#${code};`)],
  ]; // prettier-ignore
  for (const [name, print] of programs) {
    test(`${name}: no stretch of it is left`, () => {
      const [start, middle, end] = [randomWord(9), randomWord(10), randomWord(12)];
      const secret = `${start}ä${middle}ö\u20ac${end}\u{1f511}`;
      const written = throughPacker(secret, `before ${print(secret)} after`);
      assertGone(written, start, middle, end);
      assert.match(written, /before .*\*\*\*.* after/);
    });
  }
});

describe('a secret that begins with a mark of the shell', () => {
  for (const mark of ['#', '~', '##', '#~']) {
    test(`${mark}, as printf %q writes it`, () => {
      const secret = `${mark}${randomWord(8)}#[${randomWord(8)}~`;
      const printed = `\\${secret.replaceAll('[', '\\[')}`;
      assert.equal(relayed(secret, `${printed} x\n`), '*** x\n');
    });
  }
});

test('blanks that a shell runs together do not show a secret', () => {
  const parts = Array.from({ length: 3 }, () => randomWord(10));
  const secret = ` ${parts[0]}  ${parts[1]}\t${parts[2]} `;
  assert.equal(relayed(secret, `x ${parts.join(' ')} y\n`), 'x *** y\n');
});

describe('base64 of base64', () => {
  const twice = (text: string): string => Buffer.from(Buffer.from(text).toString('base64')).toString('base64');
  for (const length of [6, 9, 24, 90]) {
    test(`of ${length} letters is hidden`, () => {
      const secret = randomWord(length);
      for (const printed of [twice(secret), twice(`${secret}\n`), twice(`user:${secret}`)].slice(
        0,
        length < 24 ? 2 : 3,
      ))
        assertGone(relayed(secret, `a ${printed} b\n`), printed.slice(length < 24 ? 0 : 16, -8));
    });
  }

  test('wrapped is hidden line by line', () => {
    const printed = twice(randomWord(3) + randomWord(300)).slice(0, 320);
    const secret = Buffer.from(Buffer.from(printed, 'base64').toString(), 'base64').toString();
    const lines = (printed.match(/.{1,76}/g) ?? []).slice(0, -1);
    const written = relayed(secret, `${lines.join('\n')}\n`);
    for (const line of lines) assertGone(written, line);
  });

  test('of something else is shown', () => {
    const other = twice(randomWord(60 + randomInt(20)));
    assert.equal(relayed(randomWord(60), `${other}\n`), `${other}\n`);
  });
});
