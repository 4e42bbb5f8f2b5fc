import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
    mkdirSync(join(root, '.site.before'));
    writeFileSync(join(root, '.site.before', 'robots.txt'), 'y');
    write('index.html');
    assert.ok(existsSync(at('robots.txt')), 'killed before all of others was brought over');
    assert.deepEqual(readdirSync(root), ['site']);
  });

  it('refuses a list of its own that it cannot read', () => {
    mkdirSync(at(''));
    writeFileSync(at(LIST), '{"schema":"other"}');
    assert.throws(() => write('index.html'), /The list of the catalogue .* is none/);
  });
});
