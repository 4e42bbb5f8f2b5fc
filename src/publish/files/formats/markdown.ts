import { UserError } from '../../../core/errors.ts';
import { escapeMarkdown, table } from '../../../core/runner/summary.ts';
import type { Item } from '../item.ts';
import { type Expected, type Merged, utf8Text } from './merged.ts';
import { departedMessage } from './stale-names.ts';

const HEAD = '<!-- Written by Bakehouse: image ids. Changes made here are lost. -->\n';

const TAIL = ['Region', 'Build', 'Id', 'Name', 'Version'];

/**
 * A table of the images, with a column for each axis: those of this run, and the rows of legs that it does not publish.
 * Throws a UserError.
 */
export function renderMarkdown(
  items: readonly Item[],
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const there = existing === null || existing.length === 0 ? [] : rowsOf(utf8Text(existing));
  const planned = expected?.items ?? [];
  const names = [...planned, ...items].flatMap(({ placed }) => Object.keys(placed.axes).map(cell));
  const told = expected === null ? there.flatMap((row) => [...row.keys()]) : [];
  const fixed = new Set(['Image', ...TAIL, 'region']);
  const axes = [...new Set([...names, ...told])].filter((axis) => !fixed.has(axis));
  const regional = new Set(
    [...planned, ...items].flatMap(({ placed }) => (Object.hasOwn(placed.axes, 'region') ? [cell(placed.image)] : [])),
  );
  // Where the region is an axis, each row is of a leg of its own.
  const legOf = (row: Row): string =>
    JSON.stringify(
      ['Image', ...axes, ...(regional.has(row.get('Image') ?? '') ? ['Region'] : [])].map(
        (name) => row.get(name) ?? '',
      ),
    );
  const own = items.map(rowOf);
  const legs = new Set(own.map(legOf));
  const whole = expected?.isWhole === true ? new Set(planned.map(rowOf).map(legOf)) : null;
  const others = there.filter((row) => !legs.has(legOf(row)));
  const isKept = (row: Row): boolean => whole?.has(legOf(row)) !== false;
  const kept = others.filter(isKept);
  const departed = others.filter((row) => !isKept(row)).map((row) => row.get('Id') ?? '');
  const head = ['Image', ...axes, ...TAIL];
  const rows = [...kept, ...own].map((row) => head.map((name) => row.get(name) ?? ''));
  const orderOf = (row: readonly string[]): string =>
    row
      .slice(0, axes.length + 1)
      .filter((one) => one !== '')
      .join('/');
  const placeOf = (row: readonly string[]): string => row.slice(axes.length + 1).join('\n');
  rows.sort((a, b) => byText(orderOf(a), orderOf(b)) || byText(placeOf(a), placeOf(b)));
  return { content: `${HEAD}\n${table(head, rows)}\n`, notices: departed.map(departedMessage) };
}
/** The cells of a row by the names of their columns, both as they stand in the table. */
type Row = ReadonlyMap<string, string>;

function rowOf({ placed }: Item): Row {
  const { image, axes, region, build, id, name, version } = placed;
  const cells = [
    ...Object.entries(axes),
    ['Image', image],
    ['Region', region],
    ['Build', build],
    ['Id', id],
    ['Name', name],
    ['Version', version],
  ] as const;
  return new Map(
    cells.map(([column, text]) => [['Image', ...TAIL].includes(column) ? column : cell(column), cell(text)]),
  );
}

/** What an earlier run wrote. Throws a UserError where somebody else did. */
function rowsOf(text: string): readonly Row[] {
  if (!text.startsWith(HEAD)) {
    throw new UserError(
      'the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.',
    );
  }
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map(cellsOf);
  return rows
    .filter(({ length }) => length === head.length)
    .map((cells) => new Map(head.map((column, index) => [column, cells[index] ?? ''])));
}

/** What stands between the bars of a row, each with a blank on either side; a bar after a backslash is none. */
function cellsOf(row: string): readonly string[] {
  const between: string[] = [];
  let begin = 0;
  for (let at = 0; at < row.length; at += 1) {
    if (row.charAt(at) === '\\') at += 1;
    else if (row.charAt(at) === '|') {
      between.push(row.slice(begin, at));
      begin = at + 1;
    }
  }
  // Before the first bar stands nothing.
  return between
    .slice(1)
    .filter((one) => one.length > 1 && one.startsWith(' ') && one.endsWith(' '))
    .map((one) => one.slice(1, -1));
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** One line of text, whatever is in it; what begins a link by itself does not. */
function cell(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return escapeMarkdown(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')).replace(/:\/\/|www\./g, (part) =>
    part.replace(/[:.]/, '\\$&'),
  );
}
