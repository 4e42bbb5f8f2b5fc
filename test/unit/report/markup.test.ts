import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { linkAddress, markup, nothing } from '../../../src/report/markup.ts';
import { HOSTILE } from '../../support/report/hostile.ts';

describe('markup', () => {
  test('escapes each text that is put into it', () => {
    assert.equal(
      markup`<p title="${'"a" & \'b\''}">${'<b>`c`</b>'}</p>`.text,
      '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;b&gt;&#96;c&#96;&lt;/b&gt;</p>',
    );
  });

  for (const text of HOSTILE) {
    test(`lets nothing out of ${JSON.stringify(text.slice(0, 30))}`, () => {
      const { text: made } = markup`<p title="${text}">${[text, markup`<b>${text}</b>`]}</p>`;
      assert.deepEqual(
        made.match(/<[^>]*>/g)?.map((tag) => tag.replace(/".*"/s, '""')),
        ['<p title="">', '<b>', '</b>', '</p>'],
      );
      assert.equal(made.match(/"/g)?.length, 2);
    });
  }

  test('shows signs that cannot be seen', () => {
    assert.equal(markup`${'a\u202eb\u0000c\ud800\u200bd\te\nf'}`.text, 'a\ufffdb\ufffdc\ufffd\ufffdd\te\nf');
  });

  test('takes no text inside a tag but in double quotes', () => {
    const hostile: string = 'x onclick=alert(1)';
    assert.throws(() => markup`<p class=${hostile}>`, /no place for text/);
    assert.throws(() => markup`<p class="a" ${hostile}>`, /no place for text/);
    assert.throws(() => markup`<p class='${hostile}'>`, /no place for text/);
    assert.throws(() => markup`<p class="${markup`<b>`}">`, /no place for markup/);
    assert.equal(markup`<p class="a"${markup` open=""`}>`.text, '<p class="a" open="">');
    assert.equal(markup`<p>${nothing}</p>`.text, '<p></p>');
  });
});

describe('linkAddress', () => {
  for (const [text, expected] of [
    ['https://github.com/a/b', 'https://github.com/a/b'],
    ['http://ghes.test/a', 'http://ghes.test/a'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['/relative', undefined],
    ['', undefined],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(linkAddress(text), expected));
  }
});
