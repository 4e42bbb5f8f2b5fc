import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small action in a folder of its own. */
export interface FixtureAction extends AsyncDisposable {
  readonly action: string;
}

export interface FixtureParts {
  readonly main: string;
  readonly pre?: string | undefined;
  readonly post?: string;
  /** More lines for action.yml: below `runs:`, and at the top. */
  readonly runs?: readonly string[];
  readonly top?: readonly string[];
}

// Before each script: what most of them need.
const preamble = `
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
const env = process.env;
const append = (file, text) => appendFileSync(env[file], text);
const stay = () => setInterval(() => {}, 1000);
`;

/** Writes an action whose scripts are the given pieces of JavaScript. Dispose of it with `await using`. */
export async function writeAction(parts: FixtureParts): Promise<FixtureAction> {
  const root = await mkdtemp(join(tmpdir(), 'bakehouse-action-'));
  const action = join(root, 'fixture');
  await mkdir(action);
  const scripts = Object.entries({ main: parts.main, pre: parts.pre, post: parts.post });
  const runs = ['  using: node24'];
  for (const [phase, script] of scripts) {
    if (script === undefined) continue;
    await writeFile(join(action, `${phase}.mjs`), preamble + script);
    runs.push(`  ${phase}: ${phase}.mjs`);
  }
  const manifest = ['name: fixture', ...(parts.top ?? []), 'runs:', ...runs, ...(parts.runs ?? []), ''];
  await writeFile(join(action, 'action.yml'), manifest.join('\n'));
  return {
    action,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

/** The one element of a list. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`expected one element, got ${list.length}`);
  return first;
}
