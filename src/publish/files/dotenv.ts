import { UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { fill } from '../../image/placeholder.ts';
import { entriesOf, type Entry } from './entry.ts';
import { type Item, tellsRegion } from './item.ts';
import { utf8Text } from './stored-text.ts';

const HEAD = '# Written by Bakehouse: image ids. Changes made here are lost.\n';
/** Read as it stands by every shell and library. */
const PLAIN = /^[A-Za-z0-9_./:@%+,-]*$/;

/**
 * Lines of NAME=value that mean the same to a shell that sources them and to the libraries that read such files; what has
 * no such form is refused. Throws a UserError.
 */
export function renderDotenv(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
): string {
  if (existing !== null && existing.length > 0 && !utf8Text(existing).startsWith(HEAD)) {
    throw new UserError(
      'the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.',
    );
  }
  const entries = dotenvEntries(items, variable, hasRegionInPath);
  const lines = entries.map(({ names: [name = ''], id }) => `${name}=${quoted(name, id)}\n`);
  return HEAD + lines.sort().join('');
}

/** The names with their ids. Throws a UserError where two images would be under one name. */
export function dotenvEntries(items: readonly Item[], variable: string, hasRegionInPath: boolean): readonly Entry[] {
  const isTold = hasRegionInPath || tellsRegion(variable);
  return entriesOf(items, 'variable', (item) => {
    const { region } = item.placed;
    const name = fill(variable, item.values);
    return [variableName(item.isRegional && !isTold ? `${name}_${region}` : name)];
  });
}

function variableName(name: string): string {
  const plain = name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
  return /^\d/.test(plain) ? `_${plain}` : plain;
}

function quoted(name: string, value: string): string {
  if (PLAIN.test(value)) return value;
  // Libraries differ on backslashes and line ends, and some fill in ${…} even between single quotes.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const isMisread = /[\u0000-\u001f\u007f\\]|\$\{/.test(value) || !value.isWellFormed();
  if (!isMisread && !value.includes("'")) return `'${value}'`;
  if (!isMisread && !/["$`!]/.test(value)) return `"${value}"`;
  throw new UserError(`the id ${show(value)} for ${name} has no form that a shell and dotenv libraries read alike.`);
}
