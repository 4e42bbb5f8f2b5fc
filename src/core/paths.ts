import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

import { codeOf, UserError } from './errors.ts';
import { show } from './inputs.ts';

/**
 * The real path of something a user named, links resolved, or an error that says what is wrong with it.
 * A path outside `root` is refused, however it is written: a pull request chooses these.
 *
 * @param what how the message calls it, such as `Input "template"`
 */
export function insideWorkspace(what: string, root: string, base: string, path: string): string {
  if (path.includes('\0')) throw new UserError(`${what} holds a NUL byte.`);
  const wanted = resolve(base, path);
  let real: string;
  try {
    real = realpathSync(wanted);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new UserError(`${what} names ${show(path)}, which does not exist (looked for ${wanted}).`);
    }
    throw new UserError(`${what} names ${show(path)}, which cannot be read (${codeOf(error) ?? String(error)}).`);
  }
  if (!isInside(realpathSync(root), real)) {
    throw new UserError(`${what} must stay inside the workspace, but ${show(path)} leads to ${real}.`);
  }
  // Reading a pipe would wait for ever, and nothing could interrupt it.
  const stat = statSync(real);
  if (!stat.isFile() && !stat.isDirectory()) {
    throw new UserError(`${what} must be a file or a folder, but ${show(path)} is a pipe, a socket or a device.`);
  }
  return real;
}

export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/** `path` for a message or an annotation: relative to the workspace, with slashes. */
export function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return (way === '' ? '.' : way).split(sep).join('/');
}

/** A message of `insideWorkspace` without the place that it names in parentheses. */
export function withoutPlace(message: string): string {
  const start = message.indexOf(' (looked for ');
  const end = message.lastIndexOf(')');
  return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}
