import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { insideWorkspace } from '../../core/files/paths.ts';
import { checkGitUrl } from '../../plan/request/git-address.ts';
import { type Git, lastWords } from './git.ts';

/** Deeper than anybody nests repositories on purpose. */
const MOST_DEPTH = 8;

/**
 * Fetches the submodules, and theirs, one commit deep. Their addresses are the repository's to choose, and held to what
 * `giturl` is held to; those that are relative lead to where the repository itself is.
 */
export async function fetchSubmodules(git: Git, folder: string, depth = 0): Promise<void> {
  if (!existsSync(join(folder, '.gitmodules'))) return;
  if (depth >= MOST_DEPTH) throw new UserError(`The submodules are nested more than ${MOST_DEPTH} deep.`);
  await checkAddresses(git, folder);
  const result = await git.run(['submodule', '--quiet', 'update', '--init', '--force', '--depth=1'], folder);
  if (result.exitCode !== 0) throw new UserError(`The submodules could not be fetched: ${lastWords(result)}`);
  for (const path of await pathsOf(git, folder)) {
    if (!existsSync(join(folder, path))) continue;
    const inside = insideWorkspace('A submodule', folder, folder, path);
    await fetchSubmodules(git, inside, depth + 1);
  }
}

async function checkAddresses(git: Git, folder: string): Promise<void> {
  for (const [name, url] of await membersOf(git, folder, 'url')) {
    if (/^\.\.?\//.test(url)) continue;
    const wrong = checkGitUrl(url);
    if (wrong !== undefined) throw new UserError(`The submodule ${name} is refused: its ${wrong.message}`);
  }
}

async function pathsOf(git: Git, folder: string): Promise<readonly string[]> {
  return (await membersOf(git, folder, 'path')).map(([, path]) => path);
}

/** `submodule.<name>.<member>` of all submodules. */
async function membersOf(
  git: Git,
  folder: string,
  member: 'url' | 'path',
): Promise<readonly (readonly [string, string])[]> {
  const args = ['config', '--file', '.gitmodules', '--null', '--get-regexp', String.raw`^submodule\..*\.${member}$`];
  const { stdout } = await git.run(args, folder);
  return stdout.split('\0').flatMap((entry) => {
    const end = entry.indexOf('\n');
    if (end === -1) return [];
    return [[entry.slice('submodule.'.length, end - member.length - 1), entry.slice(end + 1)] as const];
  });
}
