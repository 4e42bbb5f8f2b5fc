import { resolve } from 'node:path';

import type { Host } from '../core/runner/host.ts';
import { isInside, shownPath } from '../core/files/paths.ts';

/** A path of the builder's as one of the workspace; what lies outside stays as it is. */
export function workspacePath(host: Pick<Host, 'workspace'>, path: string, base = host.workspace): string {
  const full = resolve(base, path);
  return isInside(host.workspace, full) ? shownPath(host.workspace, full) : path;
}
