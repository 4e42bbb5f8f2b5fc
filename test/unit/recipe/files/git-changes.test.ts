import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { changedAmong, readChanges } from '../../../../src/recipe/files/git-changes.ts';
import { type Checkout, createCheckout } from '../checkout.ts';

let root = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'git-changes-'));
});
after(() => rmSync(root, { recursive: true }));

let count = 0;
function committed(files: Readonly<Record<string, string>>): Checkout {
  count += 1;
  const checkout = createCheckout(join(root, String(count)), files);
  checkout.git('commit', '--quiet', '--message', 'all');
  return checkout;
}

function changed(checkout: Checkout, files: readonly string[], below = ''): readonly string[] {
  const changes = readChanges(join(checkout.root, below), process.env);
  assert.equal(changes.kind, 'known');
  return changes.kind === 'known' ? changedAmong(files, changes) : [];
}

describe('files that differ from the commit', () => {
  it('are changed, staged or new ones, and only those that are asked about', () => {
    const checkout = committed({ a: '1', b: '1', c: '1', 'sub/d': '1', '.gitignore': 'built\n' });
    assert.deepEqual(changed(checkout, ['a', 'b', 'sub/d']), []);
    checkout.write('a', '2');
    checkout.write('b', '2');
    checkout.git('add', 'b');
    checkout.write('new', '1');
    checkout.write('built', '1');
    checkout.write('c', '2');
    checkout.write('sub/d', '2');
    assert.deepEqual(changed(checkout, ['a', 'b', 'new', 'built', 'sub/d']), ['a', 'b', 'new', 'sub/d']);
    assert.deepEqual(changed(checkout, ['d'], 'sub'), ['d'], 'of a folder in a checkout, by its own paths');
  });

  it('are none where a file was only written anew', () => {
    const checkout = committed({ a: '1' });
    checkout.write('a', '2');
    checkout.write('a', '1');
    assert.deepEqual(changed(checkout, ['a']), []);
  });

  it('runs no filter of the repository', () => {
    const checkout = committed({ a: '1', '.gitattributes': 'a filter=evil\n' });
    const trace = join(checkout.root, '..', `ran-${count}`);
    checkout.git('config', 'filter.evil.clean', `touch ${trace}; cat`);
    checkout.git('config', 'filter.evil.required', 'true');
    checkout.write('a', '22');
    assert.deepEqual(changed(checkout, ['a']), ['a']);
    assert.equal(existsSync(trace), false);
  });

  it('cannot be told without a commit, and without a repository', () => {
    count += 1;
    const { root: empty } = createCheckout(join(root, String(count)), { a: '1' });
    assert.equal(readChanges(empty, process.env).kind, 'no-commit');
    assert.equal(readChanges(root, process.env).kind, 'unknown');
  });
});
