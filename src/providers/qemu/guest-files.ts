import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import { type Login, word } from './login.ts';

/** More than anybody's tests write. */
const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Brings files that were written in the machine to the same places here. The guest may answer anything: a name counts only
 * where it is wanted, and a file is written anew, never through a link.
 * @param copy of the workspace, here; absolute
 * @param folder of the copy; absolute
 */
export async function collectFiles(
  { ssh, guestFolder }: Pick<Login, 'ssh' | 'guestFolder'>,
  copy: string,
  folder: string,
  isWanted: (path: string) => boolean,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const there = posix.join(guestFolder, relative(copy, folder).split(sep).join('/'));
  const ask = async (command: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await runCommand(ssh, [command], { environment, limitMs: LOCAL_MS });
    if (exitCode !== 0)
      throw new UserError(`What the script wrote cannot be read out of the machine: ${stderr.trim().slice(0, 200)}`);
    return stdout;
  };
  const listed = await ask(
    `cd ${word(there)} && find . -type f -newer ${word(`${guestFolder}.began`)} | head -n ${MOST_NAMES}`,
  );
  const wanted = namesIn(listed).filter((name) => isWanted(join(folder, name)));
  for (const name of wanted.slice(0, MOST_FILES)) {
    const text = await ask(`head -c ${MOST_BYTES} ${word(posix.join(there, name))}`);
    writeAnew(copy, join(folder, name), text);
  }
}

/** Names below a folder, as find prints them; none that leads anywhere else. */
export function namesIn(listed: string): readonly string[] {
  return listed.split('\n').flatMap((line) => {
    const name = line.startsWith('./') ? line.slice(2) : '';
    return name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..') ? [] : [name];
  });
}

function writeAnew(copy: string, path: string, text: string): void {
  if (!isInside(copy, path)) return;
  let folder = copy;
  for (const name of relative(copy, dirname(path)).split(sep)) {
    if (name === '') continue;
    folder = join(folder, name);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) mkdirSync(folder);
    else if (!stat.isDirectory()) return;
  }
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: 'wx' });
}
