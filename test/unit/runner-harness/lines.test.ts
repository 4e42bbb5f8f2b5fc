import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineSplitter } from '../../support/runner/lines.ts';

function split(chunks: readonly (string | Buffer)[]): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  splitter.end();
  return lines;
}

test('CR, LF and CRLF end a line, wherever the chunks are cut', () => {
  const text = Buffer.from('one\ntwo\r\nthree\rfour\n\nfive ü');
  for (let at = 0; at <= text.length; at += 1) {
    const lines = split([text.subarray(0, at), text.subarray(at)]);
    assert.deepEqual(lines, ['one', 'two', 'three', 'four', '', 'five ü'], `cut at ${at}`);
  }
});

test('invalid UTF-8 is replaced and a last line without an end counts', () => {
  assert.deepEqual(split([Buffer.from([0x61, 0xff, 0x0a, 0x62])]), ['a\uFFFD', 'b']);
  assert.deepEqual(split(['last\r']), ['last']);
  assert.deepEqual(split(['']), []);
});

test('one line of ten megabytes in small chunks', () => {
  const chunk = 'x'.repeat(1024);
  assert.equal(split([...Array.from({ length: 10_240 }, () => chunk), '\n'])[0]?.length, 10_240 * 1024);
});
