// @ts-check
// Which test files a change touches: themselves, or by what they import.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { layerOf, top } from './layers.mjs';

/**
 * The files that differ from where this branch left main, and those that git does not know yet; relative.
 * @returns {readonly string[]}
 */
export function changedFiles() {
  const git = (/** @type {string[]} */ ...args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: top, encoding: 'utf8' });
    return status === 0 ? stdout.split('\0').filter((line) => line.trim() !== '') : undefined;
  };
  const base = ['origin/main', 'main'].map((name) => git('merge-base', 'HEAD', name)?.[0]?.trim()).find(Boolean);
  const differing = git('diff', '--name-only', '--no-renames', '-z', base ?? 'HEAD') ?? [];
  const unknown = git('ls-files', '--others', '--exclude-standard', '-z') ?? [];
  return [...new Set([...differing, ...unknown])].toSorted();
}

/**
 * The test files that a change may make fail: all of its contract tests, and the unit tests that are changed or import
 * what is, however far away.
 * @param {readonly string[]} changed
 * @param {readonly string[]} testFiles
 * @param {(file: string) => readonly string[]} [importsOf] relative paths
 * @returns {readonly string[]}
 */
export function affectedTests(changed, testFiles, importsOf = importsOfFile) {
  const reason = new Set(changed);
  /** @type {Map<string, boolean>} */
  const known = new Map();
  const isAffected = (/** @type {string} */ file) => {
    // Each file once: a ring of imports ends here.
    const seen = new Set([file]);
    const open = [file];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (reason.has(one) || known.get(one) === true) return true;
      for (const next of importsOf(one)) {
        if (seen.has(next) || known.get(next) === false) continue;
        seen.add(next);
        open.push(next);
      }
    }
    for (const one of seen) known.set(one, false);
    return false;
  };
  return testFiles.filter((file) => {
    if (layerOf(file) === 'contract') return changed.length > 0;
    const affected = isAffected(file);
    known.set(file, affected);
    return affected;
  });
}

/** @type {Map<string, readonly string[]>} */
const read = new Map();

/**
 * @param {string} file relative to the repository
 * @returns {string} empty where there is none
 */
export function textOf(file) {
  return existsSync(join(top, file)) ? readFileSync(join(top, file), 'utf8') : '';
}

/**
 * @param {string} file relative to the repository
 * @returns {readonly string[]} relative as well
 */
export function importsOfFile(file) {
  const before = read.get(file);
  if (before !== undefined) return before;
  const text = textOf(file);
  // What stands in quotes and begins with a dot: imports, and files that are read by their address.
  const named = [...text.matchAll(/['"](\.{1,2}\/[^'"\n]+)['"]/g)].map(([, path = '']) => join(dirname(file), path));
  const found = named.flatMap((path) => filesAt(path)).map((path) => path.split(sep).join('/'));
  read.set(file, found);
  return found;
}

/**
 * A file, or what lies right in a folder.
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesAt(path) {
  const full = join(top, path);
  if (relative(top, full).startsWith('..') || !existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [path];
  try {
    return readdirSync(full, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(path, entry.name));
  } catch {
    return [];
  }
}
