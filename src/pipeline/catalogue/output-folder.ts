import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { InputError } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import { show } from '../../core/runner/inputs.ts';

/**
 * The real path of the folder that the pages come to. It need not be there yet, nor what is above it; what is there of its way has
 * to lead to a place inside of the workspace, and never into what Git keeps. Throws an InputError.
 */
export function outputFolder(workspace: string, given: string): string {
  const root = realpathSync(workspace);
  const wanted = resolve(root, given);
  const refused = (why: string): InputError =>
    new InputError(`Input "output" must name a folder inside the workspace, but was ${show(given)}${why}.`);
  if (given.includes('\0') || wanted === root || !isInside(root, wanted)) throw refused('');
  let at = root;
  const parts = relative(root, wanted).split(sep);
  for (const [index, part] of parts.entries()) {
    const next = join(at, part);
    if (lstatSync(next, { throwIfNoEntry: false }) === undefined) {
      // Of a way that ends in the air all above was looked at: the rest of it is made there.
      at = join(at, ...parts.slice(index));
      break;
    }
    at = realOf(next) ?? next;
    if (at === root || !isInside(root, at)) throw refused(`, which leads to ${show(at)}`);
    // A link that leads nowhere is none, either: who makes its target later would say where the pages go.
    if (statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw refused(`, and ${show(next)} is no folder`);
  }
  // Some file systems take letters of either case for the same.
  const isOfGit = [wanted, at].some((path) => relative(root, path).toLowerCase().split(sep).includes('.git'));
  if (isOfGit) throw refused(', which is what Git keeps');
  return at;
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
