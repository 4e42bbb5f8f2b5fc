import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LineBatches } from '../../../../src/core/text/lines.ts';
import { createRelay, dropEscapes, showable } from '../../../../src/core/process/relay.ts';
import { randomWord } from '../encodings.ts';

function relayed(...chunks: readonly (string | Buffer)[]): string {
  let written = '';
  const relay = createRelay(
    [],
    (lines) => lines,
    (lines) => {
      written += lines;
    },
  );
  for (const chunk of chunks) relay.push(Buffer.from(chunk));
  relay.end();
  return written;
}

describe('createRelay', () => {
  const cases: readonly (readonly [name: string, chunks: readonly (string | Buffer)[], written: string])[] = [
    ['nothing', [], ''],
    ['a chunk of nothing', [''], ''],
    ['whole lines', ['a\nb\n'], 'a\nb\n'],
    ['empty lines', ['\n\na\n\n'], '\n\na\n\n'],
    ['a last line without its newline', ['a\nb'], 'a\nb\n'],
    ['a line in many chunks', ['a', 'b', '', 'c', '\nd', '\n'], 'abc\nd\n'],
    ['a newline alone', ['a', '\n'], 'a\n'],
    ['CRLF', ['a\r\nb\r\n'], 'a\nb\n'],
    ['CRLF cut between its two', ['a\r', '\nb'], 'a\nb\n'],
    ['CR CR LF', ['a\r\r\nb\n'], 'a\nb\n'],
    ['a lone CR starts a line, as in the runner', ['10%\r20%\r\n'], '10%\n20%\n'],
    ['a last CR', ['a\r'], 'a\n'],
    ['a letter of three bytes in two chunks', [Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 10])], '€\n'],
    ['invalid UTF-8', [Buffer.from([65, 0xff, 66, 10])], 'A\ufffdB\n'],
    ['UTF-8 that ends early', [Buffer.from([65, 0xe2, 0x82])], 'A\ufffd\n'],
    ['a NUL byte', ['a\0b\n'], 'ab\n'],
    ['tabs', ['a\tb\n'], 'a\tb\n'],
  ];
  for (const [name, chunks, written] of cases) {
    test(`shows ${name}`, () => assert.equal(relayed(...chunks), written));
  }

  test('scrubs after rendering: a decoder can join what an escape had split', () => {
    const secret = randomWord(16);
    let written = '';
    const relay = createRelay(
      [secret],
      (lines) => lines.replaceAll('%', ''),
      (lines) => {
        written += lines;
      },
    );
    relay.push(Buffer.from(`[${secret.slice(0, 7)}%${secret.slice(7)}]\n`));
    relay.end();
    assert.equal(written, '[***]\n');
  });

  test('gives the renderer whole lines, whatever the chunks', () => {
    const seen: string[] = [];
    const relay = createRelay(
      [],
      (lines) => {
        seen.push(lines);
        return lines;
      },
      () => {},
    );
    const text = 'one\ntwo\nthree\nfour';
    for (const byte of Buffer.from(text)) relay.push(Buffer.from([byte]));
    relay.end();
    assert.equal(seen.join(''), `${text}\n`);
    for (const batch of seen) assert.match(batch, /\n$/);
  });

  test('does not keep a chunk that its owner uses again', () => {
    let written = '';
    const relay = createRelay(
      [],
      (lines) => lines,
      (lines) => {
        written += lines;
      },
    );
    const buffer = Buffer.from('first');
    relay.push(buffer);
    buffer.fill('x');
    relay.end();
    assert.equal(written, 'first\n');
  });
});

describe('long lines', () => {
  test('of 64 KiB are shown whole', () => {
    const line = 'a'.repeat(64 * 1024);
    assert.equal(relayed(`${line}\n`), `${line}\n`);
  });

  test('of 10 MB are cut, and their length is told; the lines around them stay', () => {
    const length = 10_000_000;
    const written = relayed('before\n', Buffer.alloc(length, 'a'), '\nafter\n');
    assert.match(written, /^before\na{65536} … \[line of 10000000 bytes cut here\]\nafter\n$/);
  });

  test('are cut alike in one chunk, in many, and without an end', () => {
    const line = 'b'.repeat(300_000);
    const whole = relayed(`x\n${line}\ny`);
    const pieces = Array.from({ length: 10 }, (_, index) => line.slice(index * 30_000, (index + 1) * 30_000));
    assert.equal(relayed('x\n', ...pieces, '\ny'), whole);
    assert.equal(relayed('x\n', line), whole.replace(/y\n$/, ''));
    assert.match(whole, /line of 300000 bytes cut here/);
  });

  test('each of several in one chunk is cut for itself', () => {
    const line = 'c'.repeat(100_000);
    const written = relayed(`${line}\nshort\n${line}\n`).split('\n');
    assert.equal(written.length, 4);
    assert.equal(written[1], 'short');
    for (const cut of [written[0], written[2]])
      assert.match(cut ?? '', /^c{65536} … \[line of 100000 bytes cut here\]$/);
  });

  test('never cost more than they are long: each byte is looked at once, and little is kept', () => {
    const scrubbed: number[] = [];
    const emitted: number[] = [];
    const batches = new LineBatches(
      (batch) => emitted.push(batch.length),
      (text) => {
        scrubbed.push(text.length);
        return text;
      },
      1000,
    );
    for (let count = 0; count < 5000; count += 1) batches.push(Buffer.alloc(1000, 'd'));
    batches.push(Buffer.from('\n'));
    for (let count = 0; count < 200; count += 1) batches.push(Buffer.from('short line\nshort'));
    batches.end();
    assert.deepEqual(scrubbed, [64 * 1024 + 1000]);
    assert.ok(emitted.reduce((sum, length) => sum + length, 0) < 64 * 1024 + 100 + 200 * 17);
  });
});

describe('the work of a relay', () => {
  test('grows with what is written, not with the number of chunks squared', () => {
    let rendered = 0;
    let calls = 0;
    const relay = createRelay(
      [randomWord(20)],
      (lines) => {
        rendered += lines.length;
        calls += 1;
        return lines;
      },
      () => {},
    );
    const chunk = Buffer.from(`${'line of some length\n'.repeat(50)}part of`);
    for (let count = 0; count < 300; count += 1) relay.push(chunk);
    relay.end();
    assert.equal(rendered, chunk.length * 300 + 1);
    assert.ok(calls <= 2 * 300 + 1);
  });
});

describe('dropEscapes', () => {
  const cases: readonly (readonly [name: string, text: string, plain: string])[] = [
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a colour with colons', '\u001b[38:2::1:2:3mx', 'x'],
    ['moves of the cursor', 'a\u001b[2K\u001b[1Gb\u001b[?25l', 'ab'],
    ['a title, closed by BEL', '\u001b]0;title\u0007x', 'x'],
    ['a link, closed by ST', '\u001b]8;;a://b\u001b\\x\u001b]8;;\u001b\\', 'x'],
    ['the one-byte CSI and OSC', '\u009b31mx\u009d0;t\u009cy', 'xy'],
    ['a change of character set', '\u001b(Bx', 'x'],
    ['a lone ESC at the end', 'x\u001b', 'x'],
    ['BEL, backspace, DEL', 'a\u0007b\u0008c\u007fd', 'abcd'],
    ['a carriage return', 'a\rb', 'a\nb'],
    ['a vertical tab and a form feed', 'a\u000bb\u000cc', 'abc'],
    ['nothing', 'plain ünd\ttext\n', 'plain ünd\ttext\n'],
  ];
  for (const [name, text, plain] of cases) {
    test(`drops ${name}`, () => assert.equal(dropEscapes(text), plain));
  }

  test('a title that is never closed ends with its line: what comes after it is shown', () => {
    assert.equal(
      dropEscapes('a\u001b]0;open\nPacker: the next line\nand one more\n').split('\n').slice(1).join('\n'),
      'Packer: the next line\nand one more\n',
    );
  });

  test('an unfinished colour takes no line with it', () => {
    assert.match(dropEscapes('a\u001b[31\nnext\n'), /\nnext\n$/);
  });

  test('showable scrubs what the escapes had split', () => {
    const secret = randomWord(12);
    const scrub = (text: string): string => text.replaceAll(secret, '***');
    assert.equal(showable(`${secret.slice(0, 5)}\u001b[0m${secret.slice(5)}`, scrub), '***');
  });
});
