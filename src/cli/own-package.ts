import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UsageError } from './usage-error.ts';

/** The folder of the package that this command line is of: it is dist/cli.js there, by whatever link it was started. */
function packageFolder(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '.')), '..');
}

/** As its package.json says. */
export function ownVersion(): string {
  try {
    const found: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
    if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
  } catch {
    // A copy of dist alone.
  }
  return 'unknown';
}

/** Runs the demo of the repository that this command line is of; gives its exit code. */
export async function runDemo(words: readonly string[]): Promise<number> {
  const script = join(packageFolder(), 'scripts', 'demo.mjs');
  if (!existsSync(script)) {
    throw new UsageError('the demo is in the repository of Bakehouse: clone it, and run "npm run demo" there');
  }
  // Ctrl-C reaches it by itself; we wait until it has cleaned up.
  const wait = (): void => {};
  process.on('SIGINT', wait);
  const child = spawn(process.execPath, [script, ...words], { stdio: 'inherit' });
  try {
    return await new Promise((resolve) => {
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    process.off('SIGINT', wait);
  }
}
