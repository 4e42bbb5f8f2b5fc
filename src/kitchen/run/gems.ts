import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import type { KitchenServer } from './kitchen-server.ts';

/** Where gems are looked for: those that a program of Ruby sees. */
interface GemHome {
  /** The words of its command line, a launcher such as `bundle exec` first. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** The lock file of the bundle that it runs in; `null`: in none. */
  readonly gemfileLock: string | null;
  /** A program of Ruby that can be asked, if there is one. */
  readonly server?: Pick<KitchenServer, 'gems'> | undefined;
}

/** Versions of the gems whose names are asked for; a gem that is not there is left out. */
export async function gemVersions(
  kitchen: GemHome,
  names: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  if (kitchen.gemfileLock !== null) return lockedVersions(readFileSync(kitchen.gemfileLock, 'utf8'), names);
  const served = await kitchen.server?.gems(names);
  if (served !== undefined) return served;
  const [program, ...words] = kitchen.command;
  // The `gem` that belongs to the `kitchen` that is called: of the same prefix, or beside it.
  const beside = join(dirname(program), 'gem');
  const command =
    words.length > 0
      ? [program, ...words.slice(0, -1), 'gem']
      : [program.includes('/') && existsSync(beside) ? beside : 'gem'];
  const [gem = 'gem', ...rest] = command;
  const pattern = `^(${names.map((name) => name.replaceAll(/[^\w-]/g, '')).join('|')})$`;
  const { stdout } = await runCommand(gem, [...rest, 'list', '--local', '--quiet', pattern], {
    environment: kitchen.environment,
    cwd: folder,
    limitMs: LOCAL_MS,
  });
  return new Map(
    [...stdout.matchAll(/^(\S+) \((?:default: )?([^\s,)]+)/gm)].map(([, name = '', version = '']) => [name, version]),
  );
}

/** Whether a version of a gem is at least that. */
export function isAtLeast(version: string, ...least: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

export function lockedVersions(lock: string, names: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(names);
  // Four blanks: the gems themselves; six: what they need.
  return new Map(
    [...lock.matchAll(/^ {4}(\S+) \(([^\s)]+)\)$/gm)].flatMap(([, name = '', version = '']) =>
      wanted.has(name) ? [[name, version] as const] : [],
    ),
  );
}
