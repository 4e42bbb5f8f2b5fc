// What a runner downloads before each job that uses the action: `git archive` of the commit, as GitHub packs it, and in it
// the bundles. What may only become less: where a figure falls, lower it here.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bytes of `git archive HEAD | gzip -9`. The goal was 3 MB. Of what was saved, Google Cloud and targets of Azure took 40 kB,
 * channels and retention 20, scans, provenance, the catalogue and retention on two more clouds 90, and jobs of several legs, the
 * janitor and retention of registries and files 25.
 */
const MOST_BYTES = 2_972_000;
/** Modules that stand in two or more files of dist, and bytes that they take there again. */
const MOST_DOUBLES = 104;
const MOST_DOUBLED_BYTES = 598_000;

/** All that a step may need of this repository, and what says whose it is and what it does. */
const KEPT = [
  '.github',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'action.yml',
  'actions',
  'dist',
  'package.json',
  'schema',
];

const git = (...args: readonly string[]): Buffer =>
  execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
// Of a folder that was unpacked there is no archive.
const skip = existsSync(join(root, '.git')) ? false : 'is no clone';

describe('the archive of this commit', { skip }, () => {
  const archive = (): Buffer => git('archive', 'HEAD');

  it('holds what a step needs, and nothing else', () => {
    const list = execFileSync('tar', ['-t'], { input: archive(), maxBuffer: 2 ** 30, encoding: 'utf8' }).split('\n');
    const files = list.filter((path) => path !== '' && !path.endsWith('/'));
    assert.deepEqual([...new Set(files.map((path) => path.split('/', 1).join('')))].toSorted(), KEPT);
    const tracked = git('ls-tree', '-r', '-z', '--name-only', 'HEAD', ...KEPT)
      .toString()
      .split('\0');
    assert.deepEqual(files.toSorted(), tracked.filter((path) => path !== '').toSorted());
  });

  it('holds every file that an action names', () => {
    const files = new Set(execFileSync('tar', ['-t'], { input: archive(), encoding: 'utf8' }).split('\n'));
    const actions = globSync('{.,actions/*}/action.yml', { cwd: root });
    assert.ok(actions.length >= 6);
    for (const path of actions) {
      const { runs }: { readonly runs: Readonly<Record<string, unknown>> } = parse(
        readFileSync(join(root, path), 'utf8'),
      );
      for (const key of ['pre', 'main', 'post']) {
        if (typeof runs[key] === 'string') assert.ok(files.has(join(path, '..', runs[key])), `${path}: ${runs[key]}`);
      }
    }
  });

  it('is small', () => {
    const bytes = gzipSync(archive(), { level: 9 }).length;
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes are more than ${MOST_BYTES}`);
  });
});

describe('dist', () => {
  it('holds few modules twice', () => {
    const doubles = doublesOf(
      globSync('*.js', { cwd: join(root, 'dist') }).map((name) => readFileSync(join(root, 'dist', name), 'utf8')),
    );
    const bytes = doubles.reduce((sum, one) => sum + one.bytes, 0);
    const worst = doubles.slice(0, 5).map((one) => `${one.module} again in ${one.bytes} bytes`);
    assert.ok(
      doubles.length <= MOST_DOUBLES && bytes <= MOST_DOUBLED_BYTES,
      `${doubles.length}, ${bytes}: ${worst.join('; ')}`,
    );
  });
});

describe('doublesOf', () => {
  const module = (id: number, text: string): string => `/***/ ${id}:\n${text}\n`;

  it('counts each further copy of a module, the largest first', () => {
    const files = [
      module(1, 'a') + module(22, 'bbb'),
      module(22, 'bbb') + module(333, 'c'),
      module(22, 'bbb'),
      module(1, 'a'),
    ];
    assert.deepEqual(doublesOf(files), [
      { module: '22', bytes: 2 * module(22, 'bbb').length },
      { module: '1', bytes: module(1, 'a').length },
    ]);
  });

  it('is nothing where each stands once', () => assert.deepEqual(doublesOf([module(1, 'a'), module(2, 'a')]), []));
});

/** Modules of bundles, by the numbers that the bundler gives them, with the bytes of all copies but the first. */
function doublesOf(files: readonly string[]): readonly { readonly module: string; readonly bytes: number }[] {
  const copies = new Map<string, number[]>();
  for (const text of files) {
    const heads = [...text.matchAll(/^\/\*{3}\/ (\d+):$/gm)];
    for (const [index, head] of heads.entries()) {
      const end = heads[index + 1]?.index ?? text.length;
      copies.set(head[1] ?? '', [...(copies.get(head[1] ?? '') ?? []), end - head.index]);
    }
  }
  return [...copies]
    .filter(([, sizes]) => sizes.length > 1)
    .map(([module, [, ...more]]) => ({ module, bytes: more.reduce((sum, size) => sum + size, 0) }))
    .toSorted((a, b) => b.bytes - a.bytes);
}
