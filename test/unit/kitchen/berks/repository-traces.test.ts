import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import {
  findTraces,
  namesBelow,
  newPaths,
  newTraces,
  removeTraces,
  traces,
  watchTraces,
  watchWhole,
  type TraceWatch,
} from '../../../../src/kitchen/berks/repository-traces.ts';
import { folderSnapshot } from '../../../support/plan/folder-snapshot.ts';

describe('what a program leaves in the repository', () => {
  let base = '';
  let root = '';
  let bounds = { workspace: '', folder: '' };
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'traces-')));
    root = join(base, 'ws/cookbook');
    bounds = { workspace: join(base, 'ws'), folder: join(base, 'ours') };
    for (const folder of [root, bounds.folder, join(base, 'outside')]) mkdirSync(folder, { recursive: true });
    write({ 'outside/precious': 'x', 'ws/cookbook/mine': 'mine' });
  });
  afterEach(() => rmSync(base, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    }
  };
  const whole = (path: string): TraceWatch => ({ path, keeps: 'whole' });
  const names = (path: string): TraceWatch => ({ path, keeps: 'names' });

  it('goes when it was not there, and only then', () => {
    const before = folderSnapshot(join(base, 'ws'));
    const left = watchTraces(
      root,
      [whole('berks-cookbooks'), whole('Berksfile.lock'), names('.kitchen')],
      bounds.folder,
    );
    write({
      'ws/cookbook/berks-cookbooks/app/metadata.json': '{}',
      'ws/cookbook/.kitchen/logs/kitchen.log': 'x',
    });
    assert.deepEqual(findTraces(left), ['.kitchen', 'berks-cookbooks']);
    // As the post step has it: of a file.
    const read = traces.parse(JSON.parse(JSON.stringify(left)));
    assert.deepEqual(
      removeTraces(read, bounds).map(({ id, state }) => `${state} ${id}`),
      ['removed .kitchen', 'removed berks-cookbooks'],
    );
    assert.deepEqual(folderSnapshot(join(base, 'ws')), before);
    assert.deepEqual(removeTraces(read, bounds), []);
  });

  it('is put back whole when it was there and is to be', () => {
    write({ 'ws/cookbook/Berksfile.lock': 'old', 'ws/cookbook/berks-cookbooks/app/a.rb': 'old' });
    symlinkSync('app', join(root, 'berks-cookbooks/link'));
    const before = folderSnapshot(join(base, 'ws'));
    const left = watchTraces(root, [whole('berks-cookbooks'), whole('Berksfile.lock')], bounds.folder);
    rmSync(join(root, 'berks-cookbooks'), { recursive: true });
    symlinkSync(join(base, 'outside'), join(root, 'berks-cookbooks'));
    write({ 'ws/cookbook/Berksfile.lock': 'new' });
    assert.deepEqual(findTraces(left), []);
    for (const time of ['first', 'second']) {
      assert.deepEqual(removeTraces(left, bounds), [], time);
      assert.deepEqual(folderSnapshot(join(base, 'ws')), before, time);
    }
    assert.equal(readFileSync(join(base, 'outside/precious'), 'utf8'), 'x');
  });

  it('stays as it is where only names count, but what is new in it goes', () => {
    write({ 'ws/cookbook/.kitchen/config': 'mine', 'ws/cookbook/.kitchen/logs/old.log': 'old' });
    const left = watchTraces(root, [names('.kitchen')], bounds.folder);
    write({
      'ws/cookbook/.kitchen/logs/old.log': 'longer',
      'ws/cookbook/.kitchen/logs/new.log': 'x',
      'ws/cookbook/.kitchen/cache/deep/file': 'x',
    });
    assert.deepEqual(
      removeTraces(left, bounds).map(({ id }) => id),
      ['.kitchen/cache', '.kitchen/logs/new.log'],
    );
    assert.equal(readFileSync(join(root, '.kitchen/logs/old.log'), 'utf8'), 'longer');
  });

  it('is looked for in all of a folder, without following links', () => {
    const before = namesBelow(root, '.', ['.git']);
    symlinkSync(join(base, 'outside'), join(root, 'way-out'));
    write({ 'ws/cookbook/Dockerfile-kitchen': 'FROM x', 'ws/cookbook/a/b/c': '', 'ws/cookbook/.git/index': '' });
    const fresh = newPaths(before, namesBelow(root, '.', ['.git']));
    assert.deepEqual(fresh, ['Dockerfile-kitchen', 'a', 'way-out']);
    removeTraces(newTraces(root, fresh), bounds);
    assert.deepEqual(namesBelow(root, '.', ['.git']), ['mine']);
    assert.equal(readFileSync(join(base, 'outside/precious'), 'utf8'), 'x');
  });

  it('is watched until our folder is gone, and that ends nobody', (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    watchWhole(root, bounds.folder);
    t.mock.timers.tick(1000);
    rmSync(bounds.folder, { recursive: true });
    t.mock.timers.tick(1000);
  });

  it('of a program that may write anywhere goes by what was there before, until we died', () => {
    const { before, end } = watchWhole(root, bounds.folder);
    write({ 'ws/cookbook/a/b': 'x', 'ws/cookbook/.git/index': 'x', 'ws/cookbook/mine': 'longer' });
    assert.deepEqual(end(), ['a']);
    // As the post step has it: of a file.
    const read = traces.parse(JSON.parse(JSON.stringify(before)));
    const minuteAgo = new Date(Date.now() - 60_000);
    utimesSync(join(bounds.folder, 'before.json'), minuteAgo, minuteAgo);
    assert.deepEqual(removeTraces(read, bounds), [], 'what came later is of others');
    utimesSync(join(bounds.folder, 'before.json'), new Date(), new Date());
    assert.deepEqual(
      removeTraces(read, bounds).map(({ id, state }) => `${state} ${id}`),
      ['removed a'],
    );
    assert.deepEqual(namesBelow(root, '.'), ['.git', '.git/index', 'mine']);
    assert.throws(() => removeTraces({ ...read, listing: join(base, 'outside/precious') }, bounds), /outside of/);
    rmSync(join(bounds.folder, 'before.json'));
    assert.deepEqual(removeTraces(read, bounds), []);
  });

  it('is left, with the command, where a folder above it has become a way out', () => {
    symlinkSync(join(base, 'outside'), join(root, 'logs'));
    const [found] = removeTraces(newTraces(root, ['logs/precious']), bounds);
    assert.equal(found?.state, 'left');
    assert.match(found.reason, /leads out of the repository/);
    assert.match(found.command ?? '', /^rm -rf -- '.*logs\/precious'$/);
    assert.equal(readFileSync(join(base, 'outside/precious'), 'utf8'), 'x');
  });

  const forged: readonly (readonly [name: string, change: (left: object) => unknown, message: RegExp])[] = [
    ['another root', (left) => ({ ...left, root: join(base, 'outside') }), /outside of/],
    ['the root itself', () => newTraces(root, ['x/..']), /outside of/],
    ['a path that climbs', () => newTraces(root, ['../../outside/precious']), /outside of/],
    ['a path from the top', () => newTraces(root, [join(base, 'outside/precious')]), /outside of/],
    [
      'a copy of something else',
      (left) => ({
        ...left,
        watched: [{ path: 'mine', wasThere: true, copy: join(base, 'outside/precious'), held: [] }],
      }),
      /a copy .* outside of/,
    ],
  ];
  for (const [name, change, message] of forged) {
    it(`refuses ${name}, and removes nothing`, () => {
      const before = folderSnapshot(base);
      const left = traces.parse(change(newTraces(root, ['mine'])));
      assert.throws(() => removeTraces(left, bounds), { message });
      assert.deepEqual(folderSnapshot(base), before);
    });
  }
});
