import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { temporaryFolder } from '../unit/core/temporary-folder.ts';
import { createCheckout, dockerLeg, packerLeg } from '../unit/recipe/checkout.ts';

const PROBE = fileURLToPath(new URL('../support/bake/key-probe.ts', import.meta.url));
const LEGS = [
  packerLeg({ template: 'web', vars: { b: 'ü', a: 'I' }, 'var-files': ['values.yml'] }),
  dockerLeg({ file: 'app/Dockerfile', context: 'app', args: { I: 'i' } }),
];

describe(`the same checkout by another process, ${execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()}, Node ${process.version}`, () => {
  const folder = temporaryFolder();
  const root = join(folder, 'repository');
  let expected: string;

  const told = (
    where: string,
    environment: Readonly<Record<string, string>> = {},
    cwd = folder,
    umask = '022',
  ): string =>
    execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, PROBE, JSON.stringify(LEGS), where], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
      encoding: 'utf8',
    });

  before(() => {
    const { link, track, git, chmod } = createCheckout(root, {
      'web/t.pkr.hcl': 'variable "a" {}\nvariable "b" {}\nsource "null" "x" {}\nbuild {\n  sources = ["null.x"]\n}\n',
      // Names that locales sort in other ways, and that Turkish folds in others.
      'web/I': '1',
      'web/ı': '2',
      'web/i': '3',
      'web/Z': '4',
      'web/ä': '5',
      'web/a': '6',
      'web/10': '7',
      'web/9': '8',
      'web/run.sh': '#!/bin/sh\n',
      'values.yml': 'x: 2026-01-02\n',
      'app/Dockerfile': 'FROM scratch\nCOPY . /\n',
      'app/.dockerignore': 'no*\n',
      'app/nothing': '',
      'app/yes': '',
    });
    link('web/link', 'I');
    chmod('web/run.sh', 0o755);
    track();
    git('commit', '--quiet', '-m', 'x');
    expected = told(root);
    assert.match(expected, /"key":"bk2-[a-z2-7]{40}".*"key":"bk2-[a-z2-7]{40}"/);
  });

  const environments: readonly (readonly [title: string, environment: Readonly<Record<string, string>>])[] = [
    ['another time zone', { TZ: 'Pacific/Kiritimati' }],
    ['another locale', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
    ['no locale', { LC_ALL: 'C' }],
    ['a run of Actions', { GITHUB_SHA: 'x', GITHUB_RUN_ID: '7', GITHUB_REF: 'refs/heads/x', CI: 'true' }],
    ['variables of Packer and git that nobody declared', { PKR_VAR_a: 'x', GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/x' }],
  ];
  for (const [title, environment] of environments) {
    test(`${title} is the same key`, () => assert.equal(told(root, environment), expected));
  }
  for (const cwd of ['/', tmpdir(), join(root, 'web')]) {
    test(`the working directory ${cwd === join(root, 'web') ? 'within' : cwd === '/' ? '/' : 'elsewhere'} is the same key`, () =>
      assert.equal(told(root, {}, cwd), expected));
  }
  for (const umask of ['000', '077']) {
    test(`a clone elsewhere with umask ${umask} is the same key`, () => {
      const clone = join(folder, `clone-${umask}`, 'deep');
      mkdirSync(clone, { recursive: true });
      execFileSync('sh', ['-c', `umask ${umask}; exec git clone --quiet "$0" "$1"`, root, join(clone, 'x')]);
      assert.equal(told(join(clone, 'x'), {}, folder, umask), expected);
    });
  }
  test('a worktree of the same commit is the same key', () => {
    const tree = join(folder, 'tree');
    execFileSync('git', ['worktree', 'add', '--quiet', '--detach', tree], { cwd: root });
    assert.equal(told(tree), expected);
  });
  test('a clone with other line ends holds other bytes, and has another key', () => {
    const clone = join(folder, 'crlf');
    execFileSync('git', ['-c', 'core.autocrlf=true', 'clone', '--quiet', root, clone]);
    assert.notEqual(told(clone), expected);
  });
});
