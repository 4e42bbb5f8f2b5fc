// @ts-check
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { readImagesJson } from '../../src/plan/images-json/images-json.ts';
import { causeOf, unlessSame } from './verdict.mjs';

/** @import { Row } from './table.mjs' */
/** @import { Verdict } from './verdict.mjs' */

/**
 * Reads IMAGES.json files with our reader and with `docker_build_chain.py --list`.
 * @param {string} script docker_build_chain.py of corpusops.bootstrap
 * @param {readonly string[]} paths
 * @returns {readonly Row[]}
 */
export function readImagesFiles(script, paths) {
  return paths.map((path) => {
    const file = realpathSync(path);
    // What an entry names is looked for in the repository, which has the file in a folder of its own at most.
    const folder = dirname(file);
    const repository = /^\.?docker$/.test(basename(folder)) ? dirname(folder) : folder;
    const start = performance.now();
    const ours = imagesOf(repository, relative(repository, file));
    const milliseconds = performance.now() - start;
    return { kind: 'IMAGES.json', file: path, verdict: compare(ours, listed(script, repository, file)), milliseconds };
  });
}

/**
 * @param {string} repository
 * @param {string} file
 * @returns {readonly string[] | Error}
 */
function imagesOf(repository, file) {
  try {
    return readImagesJson({ repository, files: [file] }).legs.map(({ definition }) => definition['declared-tag'] ?? '');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * @param {string} script
 * @param {string} repository
 * @param {string} file
 */
function listed(script, repository, file) {
  const { status, stdout } = spawnSync('python3', [script, '--list', '--images-files', file], {
    cwd: repository,
    encoding: 'utf8',
  });
  const images = [...stdout.matchAll(/ --images=(\S+)$/gm)].map(([, image = '']) => image);
  return { isTaken: status === 0, images };
}

/**
 * @param {readonly string[] | Error} ours
 * @param {{ isTaken: boolean, images: readonly string[] }} theirs
 * @returns {Verdict}
 */
function compare(ours, { isTaken, images }) {
  if (ours instanceof Error) {
    return isTaken
      ? { kind: 'differ', cause: `refused: ${causeOf(ours.message)}`, detail: ours.message }
      : { kind: 'agree', cause: 'both refuse it' };
  }
  if (!isTaken) return { kind: 'lenient', cause: 'the predecessor refuses it' };
  return unlessSame('images', ours, images) ?? { kind: 'agree', cause: 'same' };
}
