// @ts-check
// The images of the examples and the digests of their definitions, in one line: CI holds those of Windows against those of Linux.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'bakehouse-keys-'));

const keys = ['tiers', 'regions', 'packer-resources', 'images-json', 'windows'].flatMap((example) => {
  const flags = ['plan', '--json', '--look-up', 'false', '--resolve-sources', 'false'];
  const out = execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...flags], {
    cwd: join(root, 'examples', example),
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_STATE_HOME: home },
  });
  /** @type {{ readonly legs: readonly { readonly leg: string, readonly recipe: string | null }[] }} */
  const { legs } = JSON.parse(readFileSync(JSON.parse(out).plan, 'utf8'));
  return legs.map(({ leg, recipe }) => `${example}:${leg}=${recipe}`);
});
console.log(keys.join(' '));
