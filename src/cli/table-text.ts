import { styleText } from 'node:util';

export interface TableRow {
  readonly leg: string;
  readonly stage: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
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

const COLOURS = { waiting: 'gray', running: 'cyan', done: 'green', failed: 'red' } as const;
/** What there is no room for first. */
const ORDER = ['running', 'failed', 'waiting', 'done'] as const;

/** The table as lines, none longer than the terminal is wide; where legs are too many, a closing line counts the rest. */
export function renderTable(rows: readonly TableRow[], look: TableLook): readonly string[] {
  const isTight = rows.length > look.height;
  const shown = isTight
    ? rows.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, look.height - 1)
    : rows;
  const legWidth = Math.min(40, Math.max(0, ...shown.map(({ leg }) => leg.length)));
  const lines = shown.map((row) => {
    const head = `${row.leg.slice(0, legWidth).padEnd(legWidth)}  ${row.stage.slice(0, 14).padEnd(14)}  ${elapsed(row, look.now).padStart(6)}`;
    const room = look.width - head.length - 3;
    const tail = room > 8 ? `  ${cut(row.line, room)}` : '';
    return `${paint(row, head.slice(0, look.width), look.colour)}${tail}`;
  });
  return isTight ? [...lines, counted(rows)] : lines;
}

/** `3.2 s`, `4:05`; nothing while a leg waits. */
function elapsed({ began, ended }: TableRow, now: number): string {
  if (began === null) return '';
  const seconds = ((ended ?? now) - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function counted(rows: readonly TableRow[]): string {
  const count = (state: TableRow['state']): number => rows.filter((row) => row.state === state).length;
  return `${rows.length} legs: ${count('running')} running, ${count('waiting')} waiting, ${count('done')} done, ${count('failed')} failed`;
}

function paint({ state }: TableRow, text: string, colour: boolean): string {
  return colour ? styleText(COLOURS[state], text, { validateStream: false }) : text;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
