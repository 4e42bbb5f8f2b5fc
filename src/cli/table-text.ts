import { styleText } from 'node:util';

import { cutToWidth, widthOf } from './text-width.ts';

export interface TableRow {
  /** A leg, its tests, or what is done for all of them. */
  readonly name: string;
  readonly stage: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'left out';
  /** ms since the epoch. */
  readonly began: number | null;
  readonly ended: number | null;
  readonly line: string;
}

export interface TableLook {
  readonly now: number;
  /** Columns and lines that there are. */
  readonly width: number;
  readonly height: number;
  readonly colour: boolean;
}

const COLOURS = { waiting: 'gray', running: 'cyan', done: 'green', failed: 'red', 'left out': 'gray' } as const;
/** What there is no room for comes last. */
const ORDER = ['running', 'failed', 'waiting', 'left out', 'done'] as const;

/** The table as lines, none longer than the terminal is wide; where legs are too many, a closing line counts the rest. */
export function renderTable(rows: readonly TableRow[], look: TableLook): readonly string[] {
  const isTight = rows.length > look.height;
  const shown = isTight
    ? rows.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, look.height - 1)
    : rows;
  const nameWidth = Math.min(40, Math.max(0, ...shown.map(({ name }) => widthOf(name))));
  const lines = shown.map((row) => {
    const head = `${padded(row.name, nameWidth)}  ${padded(row.stage, 14)}  ${elapsed(row, look.now).padStart(6)}`;
    const room = look.width - widthOf(head) - 3;
    const tail = room > 8 ? `  ${cutToWidth(row.line, room)}` : '';
    return `${paint(row, cutToWidth(head, look.width), look.colour)}${tail}`;
  });
  return isTight ? [...lines, cutToWidth(counted(rows), look.width)] : lines;
}

/** `3.2 s`, `4:05`; nothing for what has not begun. */
function elapsed({ began, ended }: TableRow, now: number): string {
  if (began === null) return '';
  const seconds = ((ended ?? now) - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function counted(rows: readonly TableRow[]): string {
  const count = (state: TableRow['state']): number => rows.filter((row) => row.state === state).length;
  const left = count('left out') === 0 ? '' : `, ${count('left out')} left out`;
  return `${rows.length} rows: ${count('running')} running, ${count('waiting')} waiting, ${count('done')} done, ${count('failed')} failed${left}`;
}

function paint({ state }: TableRow, text: string, colour: boolean): string {
  return colour ? styleText(COLOURS[state], text, { validateStream: false }) : text;
}

function padded(text: string, width: number): string {
  const cut = cutToWidth(text, width);
  return `${cut}${' '.repeat(width - widthOf(cut))}`;
}
