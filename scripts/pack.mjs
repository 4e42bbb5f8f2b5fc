// @ts-check
// Packs the command line as an archive for `npm install --global` and `npx`: dist holds all that it needs, so the package has
// no dependencies and is installed without a registry. The same commit gives the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readOptions } from './source/options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folderGiven = '.', ...others] = readOptions({ allowPositionals: true }, 'npm run pack -- FOLDER').positionals;
if (others.length > 0) {
  console.error('Name one folder, or none: npm run pack -- FOLDER.');
  process.exit(2);
}
const out = resolve(folderGiven);

/** What users get, beside package.json. */
const parts = ['dist', 'schema', 'LICENSE', 'README.md', 'CHANGELOG.md'];

const { name, version, description, license, bin, type, engines } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'bakehouse-pack-'));
try {
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  // It is a file of a release and in no registry: nobody publishes it by mistake.
  const trimmed = { name, version, private: true, description, license, type, bin, files: parts, engines };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(trimmed, null, 2)}\n`);
  mkdirSync(out, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--offline', '--pack-destination', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const archive = join(out, `${name}-${version}.tgz`);
console.log(
  `Packed ${archive}, ${(readFileSync(archive).length / 1e6).toFixed(1)} MB. Install it: npm install --global ${archive}`,
);
