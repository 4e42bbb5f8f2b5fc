// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDockerfile } from '../../src/recipe/dockerfile/dockerfile.ts';
import { templateFiles } from '../../src/recipe/template/loaded-template.ts';
import { readTemplate } from '../../src/recipe/template/template-reader.ts';
import { compareDockerfile } from './dockerfile.mjs';
import { askOracle } from './oracle.mjs';
import { compareTemplate } from './template.mjs';

/** @import { Row } from './table.mjs' */
/** @import { TemplateKind } from '../../src/recipe/template/template.ts' */
/** @import { BuildKitAnswer } from './dockerfile.mjs' */
/** @import { PackerAnswer } from './template.mjs' */

/**
 * Reads templates with our reader and with Packer's.
 * @param {string} program packer-template
 * @param {TemplateKind} kind
 * @param {readonly string[]} paths of files and, in HCL2, folders
 * @returns {readonly Row[]}
 */
export function readTemplates(program, kind, paths) {
  /** @type {readonly PackerAnswer[]} */
  const answers = askOracle(
    program,
    ['template'],
    paths.map((path) => ({ kind, path })),
  );
  return paths.flatMap((path, index) => {
    const answer = answers[index];
    if (answer === undefined) return [];
    const files = filesOf(path).map((file) => ({ path: file, text: readFileSync(file, 'utf8') }));
    const { value, milliseconds } = timed(() => readTemplate(files, kind));
    return [
      {
        kind: kind === 'hcl2' ? 'HCL2 templates' : 'JSON templates',
        file: path,
        verdict: compareTemplate(value, answer),
        milliseconds,
      },
    ];
  });
}

/**
 * @param {string} program dockerfile-reads
 * @param {readonly string[]} paths
 * @returns {readonly Row[]}
 */
export function readDockerfiles(program, paths) {
  /** @type {readonly BuildKitAnswer[]} */
  const answers = askOracle(
    program,
    [],
    paths.map((path) => ({ path, args: {} })),
  );
  return paths.flatMap((path, index) => {
    const answer = answers[index];
    if (answer === undefined) return [];
    const text = readFileSync(path, 'utf8');
    const { value, milliseconds } = timed(() => readDockerfile(text));
    return [{ kind: 'Dockerfiles', file: path, verdict: compareDockerfile(value, answer), milliseconds }];
  });
}

/** @param {string} path */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return templateFiles(readdirSync(path)).templates.map((name) => join(path, name));
}

const RUNS = 3;

/**
 * The time is the best of a few runs, since the machine does other things too.
 * @template T
 * @param {() => T} read
 * @returns {{ value: T | Error, milliseconds: number }}
 */
function timed(read) {
  const runs = Array.from({ length: RUNS }, () => timedOnce(read));
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

/**
 * @template T
 * @param {() => T} read
 * @returns {{ value: T | Error, milliseconds: number }}
 */
function timedOnce(read) {
  const start = performance.now();
  try {
    const value = read();
    return { value, milliseconds: performance.now() - start };
  } catch (error) {
    return {
      value: error instanceof Error ? error : new Error(String(error)),
      milliseconds: performance.now() - start,
    };
  }
}
