// @ts-check
// TypeScript 7 → .build → one ncc bundle with lazy chunks → a stub for each entry. ncc cannot compile TypeScript 7 itself.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { withoutComments } from './source/comments.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
  execFileSync(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** What a stub runs, by its path in dist. */
const stubs = {
  'plan/main.js': 'planMain',
  'bake/main.js': 'bakeMain',
  'bake/post.js': 'bakePost',
  'kitchen-verify/main.js': 'kitchenVerifyMain',
  'kitchen-verify/post.js': 'kitchenVerifyPost',
  'publish-image/main.js': 'publishImageMain',
  'publish-image/post.js': 'publishImagePost',
  'promote/main.js': 'promoteMain',
  'promote/post.js': 'publishImagePost',
  'pipeline/main.js': 'pipelineMain',
  'pipeline/post.js': 'pipelinePost',
  'bake-legs/main.js': 'bakeLegsMain',
  'bake-legs/post.js': 'pipelinePost',
  'submit/main.js': 'submitMain',
  'retain/main.js': 'retainMain',
  'setup-packer/main.js': 'setupPackerMain',
  'setup-packer/post.js': 'setupPackerPost',
};

const started = Date.now();
const out = process.argv[2] ?? join(root, 'dist');
rmSync(join(root, '.build'), { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
rmSync(out, { recursive: true, force: true });
/**
 * Gives what a file imports later a chunk by name.
 * @param {string} path in .build
 * @param {(imported: string) => string | undefined} nameOf
 */
function nameChunks(path, nameOf) {
  const file = join(root, '.build', path);
  const named = readFileSync(file, 'utf8').replaceAll(/\bimport\('([^']+)'\)/gu, (whole, imported) => {
    const name = nameOf(imported);
    return name === undefined ? whole : `import(/* webpackChunkName: "${name}" */ '${imported}')`;
  });
  writeFileSync(file, named);
}
// What acts on such a provider shares its client: in chunks of their own each part would hold a copy of it.
for (const provider of ['aws', 'azure', 'gcp', 'openstack', 'qemu']) {
  const folder = join('providers', provider);
  for (const name of readdirSync(join(root, '.build', folder), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js'))
      nameChunks(join(folder, name), (imported) => (imported.startsWith('./') ? provider : undefined));
  }
}
// The page of a run is drawn by more than one action.
for (const path of ['actions/plan/collect.js', 'actions/publish-image/run-report.js', 'pipeline/run-report.js']) {
  nameChunks(path, (imported) => (imported.includes('/report/') ? 'report' : undefined));
}
/** What shares most of its modules, by the folder or file that is imported. */
const together = {
  'actions/bake/': 'bake',
  'actions/kitchen-verify/': 'kitchen-verify',
  'actions/publish-image/': 'publish-image',
  'killed-runs': 'pipeline',
  'pipeline/legs/': 'pipeline',
  'pipeline/main': 'pipeline',
  'pipeline/post': 'pipeline',
  'pipeline/queue/work': 'pipeline',
  'pipeline/shell/': 'pipeline',
  'pipeline/validation': 'pipeline',
  'pipeline/promote/': 'publish-image',
  'pipeline/queue/main': 'service',
  'pipeline/serve/': 'service',
  'pipeline/adopt/': 'life-of-images',
  'pipeline/lineage/': 'life-of-images',
  'pipeline/retain/': 'life-of-images',
  'pipeline/janitor/': 'life-of-images',
  'pipeline/revoke/': 'life-of-images',
  'pipeline/catalogue/': 'life-of-images',
  'pipeline/verify-provenance/': 'life-of-images',
};
// What an action and a command both begin with is one chunk, and not one for each of the two.
for (const path of ['entry-points.js', 'cli/commands.js']) {
  nameChunks(path, (imported) => {
    const module = /^\.\.?\/((?:actions|pipeline)\/.*|killed-runs)\.js$/u.exec(imported)?.[1];
    const shared = Object.entries(together).find(([begin]) => module?.startsWith(begin));
    return shared?.[1] ?? module?.replaceAll('/', '-');
  });
}
run('ncc', 'build', '.build/entry-points.js', '--out', out, '--license', 'licenses.txt', '--quiet');

for (const name of readdirSync(out)) {
  if (name.endsWith('.js')) writeFileSync(join(out, name), withoutComments(readFileSync(join(out, name), 'utf8')));
}
for (const [path, entry] of Object.entries(stubs)) {
  const file = join(out, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `import { ${entry} } from '../index.js';\n\nawait ${entry}();\n`);
}
writeFileSync(
  join(out, 'cli.js'),
  `#!/usr/bin/env node\nimport { commandLine } from './index.js';\n\nawait commandLine(process.argv.slice(2));\n`,
  { mode: 0o755 },
);

// ncc copies line ends of licences as they are; dist must be the same bytes on every machine.
for (const name of readdirSync(out)) {
  if (!name.endsWith('.txt')) continue;
  writeFileSync(join(out, name), readFileSync(join(out, name), 'utf8').replaceAll('\r\n', '\n'));
}
console.log(`Built ${readdirSync(out).length} files in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
