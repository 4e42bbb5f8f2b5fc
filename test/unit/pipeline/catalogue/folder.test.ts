import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { LIST, writeCatalogue } from '../../../../src/pipeline/catalogue/folder.ts';

const pages = (...names: readonly string[]) => names.map((path) => ({ path, text: `<p>${path}</p>` }));

describe('the folder of a catalogue', () => {
  let root = '';
  const at = (path: string): string => join(root, 'site', path);
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'catalogue-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const write = (...names: readonly string[]) => writeCatalogue(join(root, 'site'), pages(...names));
  /** What a killed run left of before, with a list and no pages. */
  const putAside = (name = '.site.before'): void => {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, LIST), '{"schema":"bakehouse/catalogue/1","files":{}}');
  };

  it('has the pages of now, without those of before that are no more, and keeps what is not ours', () => {
    write('index.html', 'images/a.html', 'images/b.html', 'tiers/base.html');
    writeFileSync(at('CNAME'), 'images.example.org');
    mkdirSync(at('notes/deep'), { recursive: true });
    writeFileSync(at('notes/deep/x.txt'), 'x');
    writeFileSync(at('images/own.png'), 'png');
    assert.equal(write('index.html', 'images/a.html').removed, 2);
    assert.deepEqual(readdirSync(at('')).toSorted(), ['CNAME', LIST, 'images', 'index.html', 'notes']);
    assert.deepEqual(readdirSync(at('images')).toSorted(), ['a.html', 'own.png']);
    assert.equal(readFileSync(at('notes/deep/x.txt'), 'utf8'), 'x');
    assert.deepEqual(readdirSync(root), ['site']);
  });

  it('writes over nothing that somebody else made or changed, and then changes nothing', () => {
    mkdirSync(at(''));
    writeFileSync(at('index.html'), 'mine');
    assert.throws(() => write('index.html'), /index\.html" is not a page that Bakehouse has left there/);
    assert.deepEqual(readdirSync(at('')), ['index.html']);
    rmSync(at('index.html'));
    write('index.html', 'images/a.html', 'images/b.html');
    writeFileSync(at('images/a.html'), 'changed');
    assert.throws(() => write('index.html', 'images/a.html'), /was changed since/);
    write('index.html');
    assert.deepEqual(
      readdirSync(at('images')),
      ['a.html'],
      'what was changed stays, though no image has that page any more',
    );
    assert.throws(() => writeCatalogue(at('index.html'), pages('index.html')), /which is no folder/);
  });

  it('finishes what a killed run began, or takes it back', () => {
    write('index.html', 'images/a.html');
    writeFileSync(at('CNAME'), 'x');
    renameSync(at(''), join(root, '.site.before'));
    write('index.html');
    assert.deepEqual(
      readdirSync(at('')).toSorted(),
      ['CNAME', LIST, 'index.html'],
      'killed before the new one had its name',
    );
    putAside();
    writeFileSync(join(root, '.site.before', 'robots.txt'), 'y');
    write('index.html');
    assert.ok(existsSync(at('robots.txt')), 'killed before all of others was brought over');
    assert.deepEqual(readdirSync(root), ['site']);
  });

  it('keeps what was in a folder that had no catalogue, also where a run was killed then', () => {
    mkdirSync(at(''));
    writeFileSync(at('CNAME'), 'x');
    write('index.html');
    assert.deepEqual(readdirSync(at('')).toSorted(), ['CNAME', LIST, 'index.html']);
    assert.deepEqual(readdirSync(root), ['site']);
  });

  it('follows no link of somebody else, and writes into nothing that is no folder', () => {
    mkdirSync(at(''));
    mkdirSync(join(root, 'theirs'));
    writeFileSync(join(root, 'theirs', 'a.html'), 'mine');
    symlinkSync('../theirs', at('images'));
    assert.throws(() => write('index.html', 'images/b.html'), /images", but what is there is none, or a link to one/);
    rmSync(at('images'));
    writeFileSync(at('images'), 'a file');
    assert.throws(() => write('index.html', 'images/b.html'), /images", but what is there is none/);
    assert.deepEqual(readdirSync(at('')), ['images']);
    assert.equal(readFileSync(join(root, 'theirs', 'a.html'), 'utf8'), 'mine');
    symlinkSync('../theirs', at('letters'));
    rmSync(at('images'));
    write('index.html', 'images/b.html');
    assert.deepEqual(readdirSync(at('letters')), ['a.html'], 'a link that no page has to go through stays');
    assert.deepEqual(readdirSync(root).toSorted(), ['site', 'theirs']);
  });

  it('deletes nothing of others that has no place any more, and says so', () => {
    write('index.html');
    putAside();
    const aside = join(root, '.site.before');
    mkdirSync(join(aside, 'notes'));
    writeFileSync(join(aside, 'CNAME'), 'old');
    writeFileSync(join(aside, 'notes', 'x.txt'), 'old');
    writeFileSync(at('CNAME'), 'new');
    const before = '.site.before/CNAME" is not a page .* but .*site/CNAME" is where it has to go';
    assert.throws(() => write('index.html'), new RegExp(before));
    assert.ok(existsSync(join(aside, 'notes', 'x.txt')) && !existsSync(at('notes')), 'nothing was moved yet');
    rmSync(at('CNAME'));
    writeFileSync(at('notes'), 'a file');
    assert.throws(() => write('index.html'), /notes\/x\.txt" is not a page .*site\/notes" is where it has to go/);
    rmSync(at('notes'));
    write('index.html');
    assert.equal(readFileSync(at('CNAME'), 'utf8'), 'old');
    assert.equal(readFileSync(at('notes/x.txt'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(root), ['site']);
  });

  it('leaves alone what is called as what it puts aside, and is not its own', () => {
    mkdirSync(join(root, '.site.before'));
    writeFileSync(join(root, '.site.before', 'thesis.txt'), 'mine');
    assert.throws(() => write('index.html'), /it was not Bakehouse that left it/);
    assert.deepEqual(readdirSync(root), ['.site.before']);
    rmSync(join(root, '.site.before'), { recursive: true });
    write('index.html');
    mkdirSync(join(root, '.site.before'));
    writeFileSync(join(root, '.site.before', 'index.html'), 'mine');
    assert.throws(() => write('index.html'), /Nothing was changed/);
    assert.equal(readFileSync(join(root, '.site.before', 'index.html'), 'utf8'), 'mine');
  });

  it('removes pages of a killed run that never came to their place, but not those of one that may live', () => {
    const hours = Date.now() / 1000 - 2 * 3600;
    for (const [name, isOld] of [
      ['old', true],
      ['young', false],
    ] as const) {
      const folder = `.site.next-${name === 'old' ? '0123abcd' : '4567abcd'}`;
      putAside(folder);
      if (isOld) utimesSync(join(root, folder), hours, hours);
    }
    for (const name of ['.site.next-89abcdef', '.site.next-mine', '.other.next-01234567']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'x.txt'), 'x');
      utimesSync(join(root, name), hours, hours);
    }
    write('index.html');
    assert.deepEqual(readdirSync(root).toSorted(), [
      '.other.next-01234567',
      '.site.next-4567abcd',
      '.site.next-89abcdef',
      '.site.next-mine',
      'site',
    ]);
  });

  it('refuses a list of its own that it cannot read', () => {
    mkdirSync(at(''));
    writeFileSync(at(LIST), '{"schema":"other"}');
    assert.throws(() => write('index.html'), /The list of the catalogue .* is none/);
  });
});
