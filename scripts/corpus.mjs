// @ts-check
// Compares our readers with the programs whose files they read, over whole repositories.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs } from './corpus/find.mjs';
import { readImagesFiles } from './corpus/images-json.mjs';
import { readDockerfiles, readTemplates } from './corpus/readings.mjs';
import { tableOf } from './corpus/table.mjs';
import { builtProgram } from './provision/parts/go-tool.mjs';
import { versions } from './provision/versions.mjs';
import { readOptions } from './source/options.mjs';

/** @import { Row } from './corpus/table.mjs' */

const help = `Usage: npm run corpus -- [--build-chain FILE] [--json FILE] DIR…

Reads every Packer template and Dockerfile below the folders twice, with our readers and with those of Packer and
BuildKit, and prints where they agree and, by cause, where they do not:
  open     we say that we do not know
  lenient  we read what the other one refuses
  differ   we refuse what the other one takes, or read it otherwise

It takes the programs of \`node scripts/provision.mjs oracles\`.

Options:
  --build-chain FILE  docker_build_chain.py of corpusops.bootstrap, which IMAGES.json files are then read with too
  --json FILE         writes a row for each file
  --help              this text

Exit code: 0 nothing differs, 1 something does, 2 wrong usage.`;

/** @returns {number} the exit code */
function main() {
  const { values, positionals } = readOptions(
    {
      allowPositionals: true,
      options: { 'build-chain': { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    },
    'npm run corpus -- --help',
  );
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (positionals.length === 0) {
    console.error('Name the folders to read. See npm run corpus -- --help.');
    return 2;
  }
  const rows = positionals.flatMap((root) => rowsOf(root, values['build-chain']));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 1)}\n`);
  console.log(tableOf(rows));
  return rows.some(({ verdict }) => verdict.kind === 'differ') ? 1 : 0;
}

/**
 * @param {string} root
 * @param {string | undefined} buildChain docker_build_chain.py
 * @returns {readonly Row[]}
 */
function rowsOf(root, buildChain) {
  const packer = builtProgram(versions['packer-template']);
  const buildkit = builtProgram(versions['dockerfile-reads']);
  const { hcl2, json, dockerfiles, imagesJson } = findInputs(root);
  const folders = readTemplates(packer, 'hcl2', hcl2);
  // A folder whose files declare the same things is no template, but holds several.
  const apart = new Set(
    folders.filter(({ verdict }) => /: (?:Duplicate|Only one)/.test(verdict.cause)).map(({ file }) => file),
  );
  return [
    ...folders.filter(({ file }) => !apart.has(file)),
    ...readTemplates(packer, 'hcl2', [...apart].flatMap(severalIn)),
    ...readTemplates(packer, 'json', json),
    ...readDockerfiles(buildkit, dockerfiles),
    ...(buildChain === undefined ? [] : readImagesFiles(buildChain, imagesJson)),
  ];
}

/** @param {string} folder */
function severalIn(folder) {
  const names = readdirSync(folder).filter((name) => /\.pkr\.(?:hcl|json)$/.test(name));
  return names.length > 1 ? names.map((name) => join(folder, name)) : [];
}

process.exitCode = main();
