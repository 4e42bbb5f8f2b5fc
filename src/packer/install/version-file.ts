import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';

/**
 * The version that a file names: the row `packer` of a `.tool-versions` (asdf, mise), else the only line of a plain file.
 *
 * @param name the file's name, which decides how it is read
 */
export function versionOfFile(name: string, text: string): string {
  const rows = text
    .split(/\r?\n/)
    .map((row) => (row.split('#', 1)[0] ?? '').trim())
    .filter((row) => row !== '');
  if (!name.endsWith('.tool-versions')) {
    const [only, ...more] = rows;
    if (only !== undefined && more.length === 0) return only;
    throw new UserError(
      `Input "version-file": ${name} should hold one line with a version or a constraint, but holds ${rows.length} lines.`,
    );
  }
  const found = rows.map((row) => row.split(/\s+/)).filter(([tool]) => tool === 'packer');
  const [row, ...again] = found;
  if (row === undefined) throw new UserError(`Input "version-file": ${name} has no line for packer.`);
  if (again.length > 0) throw new UserError(`Input "version-file": ${name} has ${found.length} lines for packer.`);
  const [, version, ...alternatives] = row;
  if (version === undefined || alternatives.length > 0) {
    throw new UserError(
      `Input "version-file": the line for packer in ${name} should name one version, but is ${show(row.join(' '))}.`,
    );
  }
  return version;
}
