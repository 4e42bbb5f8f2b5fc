import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Environment } from '../runner/host.ts';
import { type CredentialFile, wholeCredentialTables } from './credential-tables.ts';

/** A file of the machine in which the programs of a build find credentials by themselves. */
export interface MachineCredential {
  readonly path: string;
  /** Whether it opens a cloud; else a registry, a repository or another machine. */
  readonly isCloud: boolean;
}

/** In bytes. What a larger one holds is not looked at: it counts. */
const LARGEST = 1024 * 1024;

/**
 * The credentials that lie on this machine where programs look for them without being told: whoever's change runs here
 * could use them, since it runs as the same user. One that this user cannot read counts for nothing.
 */
export function machineCredentials(environment: Environment): readonly MachineCredential[] {
  const home = environment['HOME'] || environment['USERPROFILE'] || '';
  const files = wholeCredentialTables().flatMap((table) => table.files ?? []);
  return files.flatMap((file) => {
    const path = placeOf(file, home, environment);
    return path !== undefined && isHeld(path, file.holds) ? [{ path, isCloud: file.isCloud }] : [];
  });
}

/** A variable may name another place; then the usual one is not looked at. */
function placeOf(
  { path, fileVariable, folderVariable }: CredentialFile,
  home: string,
  environment: Environment,
): string | undefined {
  if (path.startsWith('/')) return path;
  const named = fileVariable === undefined ? undefined : environment[fileVariable];
  if (named) return named;
  const [folder = '', ...rest] = path.split('/');
  const moved = folderVariable ?? (folder === '.config' ? 'XDG_CONFIG_HOME' : undefined);
  const to = moved === undefined ? undefined : environment[moved];
  if (to) return join(to, ...rest);
  return home === '' ? undefined : join(home, path);
}

function isHeld(path: string, holds: CredentialFile['holds']): boolean {
  try {
    const file = statSync(path);
    return file.isFile() && (file.size > LARGEST || holds(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}
