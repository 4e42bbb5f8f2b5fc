import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { before, describe, test } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { insideWorkspace, isInside, shownPath, slashedWay } from '../../../../src/core/files/paths.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('insideWorkspace', () => {
  const folder = temporaryFolder();
  const root = join(folder, 'workspace');
  const sub = join(root, 'sub');

  before(() => {
    mkdirSync(join(sub, '..hidden'), { recursive: true });
    mkdirSync(join(folder, 'workspace-other'));
    writeFileSync(join(root, 'a.json'), '');
    writeFileSync(join(folder, 'secret.json'), '');
    writeFileSync(join(folder, 'workspace-other', 'b.json'), '');
    symlinkSync('../a.json', join(sub, 'in'));
    symlinkSync('../../secret.json', join(sub, 'out'));
    symlinkSync(folder, join(sub, 'up'));
    symlinkSync('nowhere', join(sub, 'dangling'));
    symlinkSync('loop', join(sub, 'loop'));
    symlinkSync(root, join(folder, 'link'));
  });

  test('refuses what would be read for ever', () => {
    execFileSync('mkfifo', [join(sub, 'pipe')]);
    assert.throws(() => insideWorkspace('Input "x"', root, sub, 'pipe'), {
      name: 'UserError',
      message: 'Input "x" must be a file or a folder, but "pipe" is a pipe, a socket or a device.',
    });
  });

  const found: readonly (readonly [given: string, real: () => string])[] = [
    ['.', () => sub],
    ['', () => sub],
    ['..', () => root],
    ['../a.json', () => join(root, 'a.json')],
    ['./../sub/..//a.json', () => join(root, 'a.json')],
    ['in', () => join(root, 'a.json')],
    ['..hidden', () => join(sub, '..hidden')],
    ['up/workspace/a.json', () => join(root, 'a.json')],
  ];
  for (const [given, real] of found) {
    test(`finds ${JSON.stringify(given)}`, () => assert.equal(insideWorkspace('Input "x"', root, sub, given), real()));
  }

  test('finds an absolute path inside, and all behind a linked workspace', () => {
    assert.equal(insideWorkspace('Input "x"', root, sub, join(root, 'a.json')), join(root, 'a.json'));
    assert.equal(
      insideWorkspace('Input "x"', join(folder, 'link'), join(folder, 'link'), 'a.json'),
      join(root, 'a.json'),
    );
  });

  const refused: readonly (readonly [given: string, message: RegExp])[] = [
    ['../..', /^Input "x" must stay inside the workspace, but "\.\.\/\.\." leads to /],
    ['../../secret.json', /must stay inside the workspace/],
    ['../../workspace-other/b.json', /must stay inside the workspace/],
    ['out', /must stay inside the workspace, but "out" leads to .*secret\.json\.$/],
    ['up/secret.json', /must stay inside the workspace/],
    ['a\0b', /^Input "x" holds a NUL byte\.$/],
    ['missing', /^Input "x" names "missing", which does not exist \(looked for .*missing\)\.$/],
    ['in/deeper', /does not exist/],
    ['dangling', /does not exist/],
    ['loop', /cannot be read \(ELOOP\)/],
    ['x'.repeat(5000), /cannot be read \(ENAMETOOLONG\)/],
  ];
  for (const [given, message] of refused) {
    test(`refuses ${JSON.stringify(given.slice(0, 30))}`, () => {
      assert.throws(
        () => insideWorkspace('Input "x"', root, sub, given),
        (error: Error) => error instanceof UserError && message.test(error.message),
      );
    });
  }

  test('refuses an absolute path outside', () => {
    assert.throws(() => insideWorkspace('Input "x"', root, sub, join(folder, 'secret.json')), /must stay inside/);
  });
});

describe('paths', () => {
  test('are inside or not by their parts, not by their letters', () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['/a', '/a', true],
      ['/a', '/a/b', true],
      ['/a', '/a/..b', true],
      ['/a', '/ab', false],
      ['/a', '/', false],
      ['/a/b', '/a', false],
    ];
    for (const [root, path, inside] of cases) assert.equal(isInside(root, path), inside, `${root} ${path}`);
  });

  test('are shown relative to the workspace', () => {
    assert.equal(shownPath('/w', '/w/a/b.json'), 'a/b.json');
    assert.equal(shownPath('/w', '/w'), '.');
    assert.equal(slashedWay('/w', '/w'), '');
  });
});

describe('paths of Windows', () => {
  const root = String.raw`D:\a\images`;
  test('are inside whatever the case of their letters, and not on another drive or in a folder of a longer name', () => {
    const cases: readonly (readonly [path: string, inside: boolean])[] = [
      [root, true],
      [String.raw`D:\a\images\base\base.pkr.hcl`, true],
      [String.raw`d:\A\IMAGES\base`, true],
      ['D:/a/images/base', true],
      [String.raw`D:\a\images2`, false],
      [String.raw`D:\a`, false],
      [String.raw`C:\a\images\base`, false],
      [String.raw`\\server\share\images`, false],
      [String.raw`D:\a\images\..\other`, false],
    ];
    for (const [path, inside] of cases) assert.equal(isInside(root, path, win32), inside, path);
  });

  test('are shown with slashes, as those of every other system', () => {
    assert.equal(shownPath(root, String.raw`D:\a\images\base\base.pkr.hcl`, win32), 'base/base.pkr.hcl');
    assert.equal(shownPath(root, root, win32), '.');
    assert.equal(
      slashedWay(String.raw`D:\a\images\docker\x`, String.raw`D:\a\images\IMAGES.json`, win32),
      '../../IMAGES.json',
    );
  });
});
