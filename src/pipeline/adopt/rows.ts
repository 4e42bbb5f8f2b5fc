import { UserError } from '../../core/errors.ts';
import type { Adoption } from '../../image/provider-plan.ts';

/** An image, and the leg that it is to stand for. */
export interface AdoptRow {
  readonly leg: string;
  readonly id: string;
}

/** What an id of an image looks like. */
export type Ids = Pick<Adoption, 'isId' | 'example'>;

const MOST = 10_000;

/**
 * The rows of a CSV of `leg,id`. Empty lines and those that begin with # do not count; cells may stand in quotes. Throws a
 * UserError that names every line which is none, and what is there twice.
 */
export function readRows(text: string, name: string, { isId, example }: Ids): readonly AdoptRow[] {
  const rows: AdoptRow[] = [];
  const wrong: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  let isHead = true;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
    const [leg = '', id = ''] = cells;
    if (isHead && leg === 'leg' && id === 'id' && cells.length === 2) {
      isHead = false;
      continue;
    }
    isHead = false;
    if (cells.length === 2 && leg !== '' && isId(id)) rows.push({ leg, id });
    else
      wrong.push(
        `${name}:${index + 1}: must be a leg and the id of an image, as web/noble,${example}, but was ${JSON.stringify(line.slice(0, 80))}.`,
      );
  }
  if (rows.length === 0 && wrong.length === 0) wrong.push(`${name} names no image.`);
  if (rows.length > MOST) wrong.push(`${name} names ${rows.length} images; at most ${MOST} are adopted at once.`);
  for (const member of ['leg', 'id'] as const) {
    const seen = new Set<string>();
    for (const row of rows) {
      if (seen.has(row[member]))
        wrong.push(`${name} names the ${member === 'leg' ? 'leg' : 'image'} ${row[member]} twice.`);
      seen.add(row[member]);
    }
  }
  if (wrong.length > 0) throw new UserError(wrong.join('\n'));
  return rows;
}

/** A single row, of the command line. */
export function rowOf(leg: string, id: string, { isId, example }: Ids): AdoptRow {
  if (!isId(id)) throw new UserError(`An image is named by its id, as ${example}, but this was ${JSON.stringify(id)}.`);
  return { leg, id };
}
