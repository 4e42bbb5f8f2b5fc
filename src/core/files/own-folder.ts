import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf, UserError } from '../errors.ts';
import { show } from '../runner/inputs.ts';

const ANYBODY_WRITES = 0o002;

/**
 * Makes a folder for what we act on later, or takes one that is there. What lies in it is done: so nobody else may put anything
 * there, be it as its owner or as anybody. Root may be given the folder of another user, as containers are. Throws a UserError.
 *
 * @param input the name of the input by which another one can be named
 */
export function ensureOwnFolder(path: string, input: string): void {
  const code = makeFolder(path);
  if (code !== undefined) {
    throw new UserError(`The folder ${show(path)} cannot be made (${code}). Name another one: --${input} FOLDER.`);
  }
  const { uid, mode } = statSync(path);
  const own = process.getuid?.() ?? uid;
  const why =
    own !== 0 && uid !== own
      ? `belongs to another user (${uid})`
      : (mode & ANYBODY_WRITES) === 0
        ? undefined
        : `can be written by every user of this machine (mode ${(mode & 0o7777).toString(8)})`;
  if (why === undefined) return;
  throw new UserError(
    `The folder ${show(path)} ${why}: whatever they put there would be done as if it had been asked for. Name one inside of it that is not there yet, or another one: --${input} FOLDER.`,
  );
}

/** Makes it and what it lies in; gives the code of what keeps it from being made. Not `recursive`: that never ends below /proc. */
function makeFolder(path: string): string | undefined {
  const above = dirname(path);
  const code = above === path || existsSync(above) ? undefined : makeFolder(above);
  if (code !== undefined) return code;
  try {
    mkdirSync(path, { mode: 0o700 });
    return undefined;
  } catch (error) {
    const why = codeOf(error) ?? 'unknown';
    return why === 'EEXIST' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? undefined : why;
  }
}
