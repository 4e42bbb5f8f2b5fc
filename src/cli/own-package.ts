import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that this command line is of: it is dist/cli.js there, by whatever link it was started. */
export function packageFolder(): string {
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
