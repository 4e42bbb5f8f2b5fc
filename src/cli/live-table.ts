import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

import type { PipelineWatch } from '../pipeline/watch.ts';
import { renderTable, type TableRow } from './table-text.ts';

export interface LiveTableOptions {
  readonly stream: NodeJS.WriteStream;
  readonly colour: boolean;
  /** Gets all that is not shown. */
  readonly log: string;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** A table of the legs at the bottom of a terminal: what each is at, for how long, and its last line. */
export interface LiveTable extends PipelineWatch {
  /** Takes what the run says: while the table stands, only what matters is shown, above it. */
  readonly write: (text: string) => void;
  /** Leaves the last state of the table standing. */
  readonly close: () => void;
}

const REDRAW_MS = 250;

export function createLiveTable({ stream, colour, log, now }: LiveTableOptions): LiveTable {
  const rows = new Map<string, TableRow>();
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;
  const erase = (): string => (drawn === 0 ? '' : `\u001b[${drawn}A\u001b[0J`);
  const draw = (above = ''): void => {
    const lines = renderTable([...rows.values()], {
      now: now(),
      width: stream.columns || 80,
      height: Math.max(3, (stream.rows || 24) - 2),
      colour,
    });
    stream.write(`${erase()}${above}${lines.map((line) => `${line}\n`).join('')}`);
    drawn = lines.length;
  };
  const change = (leg: string, made: Partial<TableRow>): void => {
    const row = rows.get(leg);
    if (row !== undefined) rows.set(leg, { ...row, ...made });
  };
  return {
    planned: (legs) => {
      for (const { leg } of legs) {
        rows.set(leg, { leg, stage: 'waiting', state: 'waiting', began: null, ended: null, line: '' });
      }
      draw();
      timer = setInterval(draw, REDRAW_MS, '');
      timer.unref();
    },
    began: (leg, stage) => change(leg, { stage, state: 'running', began: rows.get(leg)?.began ?? now() }),
    said: (leg, line) => change(leg, { line: stripVTControlCharacters(line).trim() }),
    ended: (leg, status) => change(leg, { stage: status, state: status === 'done' ? 'done' : 'failed', ended: now() }),
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
      draw();
      stream.write(`All that was printed: ${log}\n`);
    },
  };
}
