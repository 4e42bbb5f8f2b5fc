import { readdirSync, realpathSync } from 'node:fs';
import { posix } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/wording.ts';
import { insideWorkspace } from '../../core/files/paths.ts';

/** So many folders are looked into for a suggestion. */
const MOST_FOLDERS = 2000;

/**
 * The path of the template within the repository, or what is wrong with it.
 * @param isThere whether to look: where the address is wrong, what lies there says nothing
 */
export function templateOf(templatepath: string, repository: string, isThere: boolean): string | UserError {
  // packerd's own default begins with a slash, and so does what its users write.
  const path = posix.normalize(templatepath.replace(/^\/+/, ''));
  if (templatepath.split(/[/\\]/).includes('..')) {
    return new UserError(`templatepath must stay inside the repository, but was ${show(templatepath)}.`);
  }
  // oxlint-disable-next-line no-control-regex -- a control character in a path is never meant
  if (/[\u0000-\u001f\u007f]/.test(templatepath)) return new UserError('templatepath holds a control character.');
  try {
    const root = realpathSync(repository);
    if (isThere) insideWorkspace('templatepath', root, root, path);
    return path.replace(/(.)\/$/, '$1');
  } catch (error) {
    if (!(error instanceof UserError)) return new UserError(messageOf(error));
    const near = nearestTemplate(path, repository);
    return new UserError(
      `${error.message} ${near === undefined ? 'Is giturl checked out there?' : `Did you mean ${show(near)}?`}`,
    );
  }
}

/** What was probably meant: the same name elsewhere, else the nearest path; undefined where nothing is near. */
function nearestTemplate(path: string, repository: string): string | undefined {
  const templates = templatesBelow(repository);
  const isName = (other: string): boolean => posix.basename(other) === posix.basename(path);
  const [only] = templates;
  return templates.find(isName) ?? nearestName(path, templates) ?? (templates.length === 1 ? only : undefined);
}

/** Files that Packer would take, the nearest to the root first. Linked folders are not entered. */
function templatesBelow(repository: string): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index += 1) {
    const folder = folders[index] ?? '';
    for (const entry of entriesOf(posix.join(repository, folder))) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(path);
      else if (entry.isFile() && /\.pkr\.(?:hcl|json)$|\.json$/.test(entry.name)) found.push(path);
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
