import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

import { dropEscapes } from '../core/process/relay.ts';
import type { PipelineWatch, RowEnd } from '../pipeline/watch.ts';
import { renderTable, type TableRow } from './table-text.ts';
import { widthOf } from './text-width.ts';

/** The terminal that the table is drawn on. */
export interface TableStream {
  readonly write: (text: string) => unknown;
  /** Both are undefined or 0 where the terminal does not say. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface LiveTableOptions {
  readonly stream: TableStream;
  readonly colour: boolean;
  /** Gets all that is not shown. */
  readonly log: string;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** A table at the bottom of a terminal: what each leg, its tests and the publishing are at, for how long, and their last line. */
export interface LiveTable extends PipelineWatch {
  /** Takes what the run says: while the table stands, only what matters is shown, above it. */
  readonly write: (text: string) => void;
  /** Leaves the last state of the table standing. */
  readonly close: () => void;
}

const REDRAW_MS = 250;
const WIDTH = 80;
const HEIGHT = 24;
const STATES: Readonly<Record<RowEnd, TableRow['state']>> = {
  baked: 'done',
  reused: 'done',
  passed: 'done',
  published: 'done',
  done: 'done',
  failed: 'failed',
  blocked: 'failed',
  cancelled: 'failed',
  skipped: 'left out',
};

export function createLiveTable({ stream, colour, log, now }: LiveTableOptions): LiveTable {
  const rows = new Map<string, TableRow>();
  let drawn: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const width = (): number => stream.columns || WIDTH;
  // A terminal that was made narrower has folded what stood there: each of these lines is several by now.
  const erase = (): string => {
    const height = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(shownWidth(line) / width())), 0);
    return height === 0 ? '' : `\u001b[${height}A\u001b[0J`;
  };
  const draw = (above = ''): void => {
    const lines = renderTable([...rows.values()], {
      now: now(),
      width: width(),
      height: Math.max(3, (stream.rows || HEIGHT) - 2),
      colour,
    });
    stream.write(`${erase()}${above}${lines.map((line) => `${line}\n`).join('')}`);
    drawn = lines;
  };
  const change = (name: string, made: (row: TableRow) => Partial<TableRow>): void => {
    const row = rows.get(name);
    if (row?.state === 'waiting' || row?.state === 'running') rows.set(name, { ...row, ...made(row) });
  };
  return {
    planned: (names) => {
      for (const name of names) {
        if (rows.has(name)) continue;
        rows.set(name, { name, stage: 'waiting', state: 'waiting', began: null, ended: null, line: '' });
      }
      // Nothing is hidden behind a table that has nothing to show.
      if (rows.size === 0) return;
      draw();
      // More rows may come later.
      if (timer !== undefined) return;
      timer = setInterval(draw, REDRAW_MS, '');
      timer.unref();
    },
    began: (name, stage) => change(name, ({ began }) => ({ stage, state: 'running', began: began ?? now() })),
    said: (name, line) => change(name, () => ({ line: dropEscapes(line).trim().split('\n').at(-1) ?? '' })),
    ended: (name, end) => change(name, () => ({ stage: end, state: STATES[end], ended: now() })),
    write: (text) => {
      if (timer === undefined) {
        stream.write(text);
        return;
      }
      appendFileSync(log, text, { mode: 0o600 });
      const telling = text
        .split('\n')
        .filter((line) => /^(?:error|warning):|^Left: /.test(stripVTControlCharacters(line)));
      if (telling.length > 0) draw(`${telling.join('\n')}\n`);
    },
    close: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      timer = undefined;
      // Nothing waits or runs any more.
      for (const [name, { state }] of rows) {
        change(name, () =>
          state === 'running'
            ? { stage: 'stopped', state: 'failed', ended: now() }
            : { stage: 'not begun', state: 'left out' },
        );
      }
      draw();
      stream.write(`All that was printed: ${log}\n`);
    },
  };
}

function shownWidth(line: string): number {
  return widthOf(stripVTControlCharacters(line));
}
