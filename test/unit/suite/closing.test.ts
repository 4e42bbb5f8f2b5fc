import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { GroupBook } from '../../../scripts/test/book.mjs';
import { closingWords } from '../../../scripts/test/closing.mjs';
import type { Ended } from '../../../scripts/test/events.mjs';
import { top } from '../../../scripts/test/layers.mjs';

const end = { problem: undefined, left: [], seconds: 2, processorSeconds: 1 };
const file = 'test/faults/a.test.ts';
let ids = 0;

function ended(name: string, more: Partial<Ended> = {}): Ended {
  ids += 1;
  const milliseconds = 5;
  const own = { kind: 'ended', id: ids, file: `${top}${file}`, name, outcome: 'passed', isSuite: false } as const;
  return { ...own, isTop: true, milliseconds, ...more };
}

function screen(book: GroupBook, neverRan: readonly string[] = []): readonly string[] {
  const words = closingWords({ results: book.files, neverRan, realParts: ['moto 5'] }, { milliseconds: 1, notes: [] });
  return words.split('\n').map((line) => line.trim());
}

describe('the closing words', () => {
  it('tell parts that are missing for one reason once', () => {
    const book = new GroupBook({ layer: 'faults', files: [file] });
    for (const part of ['act', 'act', 'act', 'go-version']) {
      book.hear(ended('x', { outcome: 'skipped', reason: `${part} is missing: no go. To have it: install Go.` }));
    }
    book.close(end);
    assert.ok(screen(book).includes('4  act, go-version: no go. To have it: install Go.'));
  });

  it('name a test that did not end, and count it', () => {
    const book = new GroupBook({ layer: 'faults', files: [file] });
    book.hear({ kind: 'begun', id: 900, file: `${top}${file}`, name: 'hangs' });
    book.close({ ...end, problem: 'no test began or ended for 16 minutes' });
    const said = screen(book);
    assert.ok(said.includes(`${file}: hangs`));
    assert.ok(said.includes('it did not end (no test began or ended for 16 minutes)'));
    assert.ok(said.includes('# cancelled 1'));
  });

  it('name a file that never ran, in its process or because none began', () => {
    const book = new GroupBook({ layer: 'unit', files: [file, 'test/unit/b.test.ts'] });
    book.hear(ended('good'));
    book.close({ ...end, problem: 'SIGKILL' });
    const said = screen(book, ['test/unit/c.test.ts']);
    assert.ok(said.includes('test/unit/b.test.ts: all of it'));
    assert.ok(said.includes('test/unit/c.test.ts'));
    assert.ok(said.includes('# cancelled 2'));
  });

  it('say that a known failure passes now', () => {
    const book = new GroupBook({ layer: 'faults', files: [file] });
    book.hear(ended('mended', { outcome: 'todo', reason: 'a fault' }));
    book.hear(ended('broken', { outcome: 'todo', reason: 'a fault', detail: 'Error: it' }));
    book.close(end);
    const said = screen(book);
    assert.ok(said.includes(`${file}: mended (a fault; it passes now)`));
    assert.ok(said.includes(`${file}: broken (a fault)`));
  });

  it('count a suite that failed by itself as a failure', () => {
    const book = new GroupBook({ layer: 'faults', files: [file] });
    book.hear(ended('good'));
    book.hear(ended('its hook', { isSuite: true, outcome: 'failed', reason: 'boom', detail: 'Error: boom' }));
    book.close(end);
    assert.equal(book.files[0]?.isRed, true);
    assert.ok(screen(book).includes(`${file}: its hook`));
  });

  it('show what tests measured under the name of their file', () => {
    const other = 'test/faults/b.test.ts';
    const book = new GroupBook({ layer: 'faults', files: [file, other] });
    book.hear(ended('measures'));
    book.hear(ended('next', { file: `${top}${other}` }));
    book.hear({ kind: 'figure', file: `${top}${file}`, text: 'first run: 12 s, 30 calls' });
    book.hear({ kind: 'figure', file: '/elsewhere/helper.ts', text: 'second run: 2 s' });
    book.close(end);
    const said = screen(book);
    const at = said.indexOf('Figures:');
    assert.deepEqual(said.slice(at + 1, at + 5), [file, 'first run: 12 s, 30 calls', other, 'second run: 2 s']);
  });

  it('tell the head and the end of what a failed test said', () => {
    const book = new GroupBook({ layer: 'faults', files: [file] });
    const lines = Array.from({ length: 500 }, (_, at) => `line ${at}`);
    book.hear(ended('long', { outcome: 'failed', reason: 'line 0', detail: [...lines, 'w'.repeat(1e6)].join('\n') }));
    book.hear(ended('short', { outcome: 'failed', reason: 'boom', detail: 'Error: boom\nexpected: 3' }));
    book.close(end);
    const said = screen(book);
    for (const line of ['line 0', 'line 7', 'line 490', 'w'.repeat(300), 'Error: boom', 'expected: 3'])
      assert.ok(said.includes(line), line);
    assert.ok(said.includes('… (481 lines more, told where it failed)'));
    assert.ok(!said.includes('line 250'));
  });
});
