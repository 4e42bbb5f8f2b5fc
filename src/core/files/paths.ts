import { realpathSync, statSync } from 'node:fs';
import nodePath, { join, resolve } from 'node:path';

import { codeOf, UserError } from '../errors.ts';
import { show } from '../runner/inputs.ts';
import type { Environment, Host } from '../runner/host.ts';

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

/** How a system writes paths: that of this machine, but for tests of another. */
type Style = Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'>;

export function isInside(root: string, path: string, style: Style = nodePath): boolean {
  const way = style.relative(root, path);
  // On another drive of Windows there is no way, and the path itself is given.
  return way === '' || (!style.isAbsolute(way) && way !== '..' && !way.startsWith(`..${style.sep}`));
}

/** The way from one absolute path to another, with slashes on every system; empty where they are the same. */
export function slashedWay(from: string, to: string, style: Style = nodePath): string {
  return style.relative(from, to).split(style.sep).join('/');
}

/** `path` for a message or an annotation: relative to the workspace, with slashes. */
export function shownPath(root: string, path: string, style: Style = nodePath): string {
  return slashedWay(root, path, style) || '.';
}

/** A message of `insideWorkspace` without the place that it names in parentheses. */
export function withoutPlace(message: string): string {
  const start = message.indexOf(' (looked for ');
  const end = message.lastIndexOf(')');
  return start === -1 || end < start ? message : message.slice(0, start) + message.slice(end + 1);
}

/** Everything of a job lies here. */
export function jobFolder(host: Pick<Host, 'temporary'>): string {
  return join(host.temporary, 'bakehouse');
}

/** What this user keeps for later, over jobs and runs: in XDG's place for it. Undefined where nobody says where that is. */
export function userCacheFolder(environment: Environment): string | undefined {
  const cache = environment['XDG_CACHE_HOME'] ?? '';
  const home = environment['HOME'] ?? '';
  if (cache !== '') return join(cache, 'bakehouse');
  return home === '' ? undefined : join(home, '.cache', 'bakehouse');
}

/** A path of the builder's as one of the workspace; what lies outside stays as it is. */
export function workspacePath(host: Pick<Host, 'workspace'>, path: string, base = host.workspace): string {
  const full = resolve(base, path);
  return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}
