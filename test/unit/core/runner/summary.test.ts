import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  codeSpan,
  escapeMarkdown,
  fitSummary,
  foldedBlock,
  summaryPart,
  table,
} from '../../../../src/core/runner/summary.ts';

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['plain ünd 1.0', 'plain ünd 1.0'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['a & b &amp;', 'a &amp; b &amp;amp;'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['`code`', '\\`code\\`'],
    ['**b** _i_ ~~s~~', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~'],
    ['![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['# h + {i} @team', '\\# h \\+ \\{i\\} \\@team'],
    ['one\ntwo\r\n\r\nthree', 'one two three'],
  ];
  for (const [text, shown] of cases) {
    test(`shows ${JSON.stringify(text)} as written`, () => assert.equal(escapeMarkdown(text), shown));
  }
});

describe('codeSpan', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`a`', '`` `a` ``'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a b`'],
    ['<b>&', '`<b>&`'],
  ];
  for (const [text, shown] of cases) {
    test(`holds ${JSON.stringify(text)}`, () => assert.equal(codeSpan(text), shown));
  }
});

describe('foldedBlock', () => {
  test('cannot be left by a fence inside', () => {
    assert.equal(
      foldedBlock('a <b>', 'x\n```\ny\n`````z'),
      '<details><summary>a &lt;b&gt;</summary>\n\n``````text\nx\n```\ny\n`````z\n``````\n\n</details>\n',
    );
  });

  test('has a fence of three where there is none inside', () => {
    assert.match(foldedBlock('t', 'a `b` ``c``'), /\n```text\na `b` ``c``\n```\n/);
  });
});

describe('a summary', () => {
  test('has tables', () => {
    assert.equal(
      table(
        ['a', 'b'],
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ),
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
    );
  });

  test('is cut below what the runner takes, between two letters, and says so', () => {
    const short = 'ü'.repeat(450 * 1024);
    assert.equal(fitSummary(short), short);
    for (const lead of ['', 'x']) {
      const fitted = fitSummary(`${lead}${'ü'.repeat(600 * 1024)}`);
      assert.ok(Buffer.byteLength(fitted) < 1024 * 1024);
      assert.ok(Buffer.byteLength(fitted) > 890 * 1024);
      assert.ok(!fitted.includes('\ufffd'));
      assert.match(fitted, /ü\n\n_This summary was cut at 900 KiB; the record and the log hold the rest\._\n$/);
    }
  });
});

test('a part of a summary ends with an empty line, so that what follows a folded one is Markdown', () => {
  assert.equal(summaryPart(foldedBlock('more', 'text')), `${foldedBlock('more', 'text')}\n`);
  assert.equal(summaryPart('### A'), '### A\n\n');
});
