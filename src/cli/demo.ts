import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { UsageError } from './usage-error.ts';
import { packageFolder } from './version.ts';

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
