import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

import { renderTable, type TableRow } from '../../../src/cli/table-text.ts';

const row = (name: string, over: Partial<TableRow> = {}): TableRow => ({
  name,
  stage: 'waiting',
  state: 'waiting',
  began: null,
  ended: null,
  line: '',
  ...over,
});

const look = { now: 100_000, width: 60, height: 10, colour: false };

describe('renderTable', () => {
  it('shows stage, time and last line of each leg', () => {
    const rows = [
      row('base/bookworm', { stage: 'done', state: 'done', began: 1000, ended: 4200 }),
      row('web/bookworm', { stage: 'RunPacker', state: 'running', began: 10_000, line: 'Installing things' }),
      row('web/trixie'),
    ];
    assert.deepEqual(
      renderTable(rows, look).map((line) => line.trimEnd()),
      [
        'base/bookworm  done             3.2 s',
        'web/bookworm   RunPacker         1:30  Installing things',
        'web/trixie     waiting',
      ],
    );
  });

  it('is never wider than the terminal, nor higher', () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      row(`image-${index}/with/a/very/long/name/of/axes`, { line: 'x'.repeat(500) }),
    );
    for (const width of [10, 40, 80, 200]) {
      const lines = renderTable(rows, { ...look, width });
      assert.equal(lines.length, 10);
      for (const line of lines.slice(0, -1)) assert.ok(line.length <= width, `${line.length} > ${width}`);
    }
  });

  it('shows what runs first where there is no room for all', () => {
    const rows = [
      ...Array.from({ length: 20 }, (_, index) => row(`done-${index}`, { state: 'done' })),
      row('running', { state: 'running', began: 0 }),
    ];
    const lines = renderTable(rows, { ...look, height: 3 });
    assert.match(lines[0] ?? '', /^running/);
    assert.equal(lines.at(-1), '21 rows: 1 running, 0 waiting, 20 done, 0 failed');
  });

  it('colours nothing but the head', () => {
    const [line = ''] = renderTable([row('a', { state: 'failed', line: 'why' })], { ...look, colour: true });
    assert.ok(line.includes('\u001b[31m'));
    assert.equal(stripVTControlCharacters(line), renderTable([row('a', { state: 'failed', line: 'why' })], look)[0]);
  });
});
