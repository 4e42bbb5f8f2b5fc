import { UserError } from '../../core/errors.ts';
import { escapeMarkdown, table } from '../../core/summary.ts';
import type { Item } from './item.ts';
import { utf8Text } from './stored-text.ts';

const HEAD = '<!-- Written by Bakehouse: image ids. Changes made here are lost. -->\n';

/** A table of the images, with a column for each axis. Throws a UserError. */
export function renderMarkdown(items: readonly Item[], existing: Uint8Array | null): string {
  if (existing !== null && existing.length > 0 && !utf8Text(existing).startsWith(HEAD)) {
    throw new UserError(
      'the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.',
    );
  }
  const axes = [...new Set(items.flatMap(({ placed }) => Object.keys(placed.axes)))].filter(
    (axis) => axis !== 'region',
  );
  const rows = items.map(({ placed }) =>
    [
      placed.image,
      ...axes.map((axis) => placed.axes[axis] ?? ''),
      placed.region,
      placed.build,
      placed.id,
      placed.name,
      placed.version,
    ].map(cell),
  );
  return `${HEAD}\n${table(['Image', ...axes.map(cell), 'Region', 'Build', 'Id', 'Name', 'Version'], rows)}\n`;
}

/** One line of text, whatever is in it; what begins a link by itself does not. */
function cell(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return escapeMarkdown(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')).replace(/:\/\/|www\./g, (part) =>
    part.replace(/[:.]/, '\\$&'),
  );
}
