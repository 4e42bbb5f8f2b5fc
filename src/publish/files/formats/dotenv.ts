import { UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { fill } from '../../../image/placeholder.ts';
import { entriesOf, type FileEntry } from './entry.ts';
import { type Item, tellsRegion } from '../item.ts';
import { type Expected, type Merged, utf8Text } from './merged.ts';
import { staleMessage, staleNames } from './stale-names.ts';

const HEAD = '# Written by Bakehouse: image ids. Changes made here are lost.\n';
/** Read as it stands by every shell and library. */
const PLAIN = /^[A-Za-z0-9_./:@%+,-]*$/;

/** One entry, as it was written. */
const LINE = /^([A-Z_][A-Z0-9_]*)=(.*)$/;

/**
 * Lines of NAME=value that mean the same to a shell that sources them and to the libraries that read such files; what has
 * no such form is refused. Lines of images that this run does not publish stay. Throws a UserError.
 */
export function renderDotenv(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const text = existing === null || existing.length === 0 ? HEAD : utf8Text(existing);
  if (!text.startsWith(HEAD)) {
    throw new UserError(
      'the file that is there was not written by Bakehouse, and would be lost; remove it, or name another path.',
    );
  }
  const entries = dotenvEntries(items, variable, hasRegionInPath);
  const own = new Map(entries.map(({ names: [name = ''], id }) => [name, `${name}=${quoted(name, id)}`]));
  const lines = text.slice(HEAD.length).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const kept = lines.filter((line) => !own.has(LINE.exec(line)?.[1] ?? ''));
  const all = [...kept, ...own.values()];
  // What somebody wrote between them keeps its place.
  if (all.every((line) => LINE.test(line))) all.sort();
  return {
    content: HEAD + all.map((line) => `${line}\n`).join(''),
    notices: staleLines(kept, variable, hasRegionInPath, expected),
  };
}

/** The names in the file that no leg of the plan makes. */
function staleLines(
  lines: readonly string[],
  variable: string,
  hasRegionInPath: boolean,
  expected: Expected,
): readonly string[] {
  if (expected === null) return [];
  const planned = new Set(
    expected.items.map((item) => nameOf(item, variable, hasRegionInPath || tellsRegion(variable))),
  );
  const found = lines.flatMap((line) => {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    return name === undefined ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')] as const];
  });
  return staleNames(variable, found, planned, (literal) => literal.toUpperCase().replace(/[^A-Z0-9_]/g, '_')).map(
    staleMessage,
  );
}

/** The names with their ids. Throws a UserError where two images would be under one name. */
export function dotenvEntries(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
): readonly FileEntry[] {
  const isTold = hasRegionInPath || tellsRegion(variable);
  return entriesOf(items, 'variable', (item) => [nameOf(item, variable, isTold)]);
}

function nameOf({ placed, values, isRegional }: Item, variable: string, isTold: boolean): string {
  const name = fill(variable, values);
  return variableName(isRegional && !isTold ? `${name}_${placed.region}` : name);
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
