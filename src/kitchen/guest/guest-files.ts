import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

import { steadyNow } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import { type Login, word } from './login.ts';
import { plain } from './printed.ts';

/** More than anybody's tests write. */
const MOST_FILES = 200;
const MOST_NAMES = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** All of them together: each by itself may take as long as a command may, and nobody waits for hours. */
const ALL_MS = 20 * 60_000;

/**
 * Brings files that were written in the machine to the same places here. The guest may answer anything: a name counts only
 * where it is wanted, and a file is written anew, never through a link. Throws where not all of them came: a report that
 * nobody reads may be the one with the failures.
 * @param copy of the workspace, here; absolute
 * @param folder of the copy; absolute
 */
export async function collectFiles(
  { ssh, guestFolder }: Pick<Login, 'ssh' | 'guestFolder'>,
  copy: string,
  folder: string,
  isWanted: (path: string) => boolean,
  environment: Readonly<Record<string, string>>,
  { most = MOST_FILES, limitMs = ALL_MS } = {},
): Promise<void> {
  const until = steadyNow() + limitMs;
  const there = posix.join(guestFolder, relative(copy, folder).split(sep).join('/'));
  const ask = async (command: string): Promise<string> => {
    const left = until - steadyNow();
    if (left <= 0) throw lost(`it took longer than ${Math.max(1, Math.round(limitMs / 60_000))} min`);
    const limits = { environment, limitMs: Math.min(LOCAL_MS, left) };
    const { exitCode, stdout, stderr } = await runCommand(ssh, [command], limits);
    if (exitCode !== 0) throw lost(plain(stderr.trim().split('\n').at(-1) ?? ''));
    return stdout;
  };
  const listed = await ask(
    `cd ${word(there)} && find . -type f -newer ${word(`${guestFolder}.began`)} | head -n ${MOST_NAMES + 1}`,
  );
  const names = namesIn(listed);
  if (names.length > MOST_NAMES) throw lost(`it wrote more than ${MOST_NAMES} files`);
  const wanted = names.filter((name) => isWanted(join(folder, name)));
  for (const name of wanted.slice(0, most)) {
    const text = await ask(`head -c ${MOST_BYTES + 1} ${word(posix.join(there, name))}`);
    if (Buffer.byteLength(text) > MOST_BYTES) throw lost(`${plain(name)} has more than ${MOST_BYTES} bytes`);
    writeAnew(copy, join(folder, name), text);
  }
  if (wanted.length > most) throw lost(`it wrote ${wanted.length} reports, and ${most} are taken at most`);
}

function lost(why: string): UserError {
  return new UserError(`What the script wrote cannot be read out of the machine: ${why}`);
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
