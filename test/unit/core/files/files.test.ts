import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sha256, sha256OfFile, writeAtomically } from '../../../../src/core/files/files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const mode = (path: string): number => statSync(path).mode & 0o777;

describe('writeAtomically', () => {
  const folder = temporaryFolder();

  test('makes the folders and the file for nobody else', () => {
    const path = join(folder, 'a', 'b', 'c.json');
    writeAtomically(path, 'text');
    assert.equal(readFileSync(path, 'utf8'), 'text');
    assert.deepEqual([mode(path), mode(join(folder, 'a')), mode(join(folder, 'a', 'b'))], [0o600, 0o700, 0o700]);
  });

  test('gives a file the mode that was asked for, also over an old one', () => {
    const path = join(folder, 'open.json');
    writeAtomically(path, 'one', 0o600);
    writeAtomically(path, 'two', 0o644);
    assert.equal(mode(path), 0o644);
  });

  test('puts a new file in place of the old one: who reads the old one goes on reading it', () => {
    const path = join(folder, 'kept.json');
    writeFileSync(path, 'the old text');
    const reader = openSync(path, 'r');
    try {
      writeAtomically(path, 'new');
      assert.equal(readFileSync(reader, 'utf8'), 'the old text');
      assert.equal(readFileSync(path, 'utf8'), 'new');
    } finally {
      closeSync(reader);
    }
  });

  test('leaves nothing of its own behind, neither after a success nor after an error', () => {
    const place = join(folder, 'place');
    mkdirSync(join(place, 'taken'), { recursive: true });
    writeFileSync(join(place, 'taken', 'full'), '');
    assert.throws(() => writeAtomically(join(place, 'taken'), 'x'));
    writeAtomically(join(place, 'fine'), 'x');
    assert.deepEqual(readdirSync(place).toSorted(), ['fine', 'taken']);
  });
});

describe('sha256', () => {
  const folder = temporaryFolder();

  test('of a text and of a file are the same', async () => {
    const path = join(folder, 'data');
    const text = 'ü'.repeat(100_000);
    writeFileSync(path, text);
    const expected = `sha256:${createHash('sha256').update(Buffer.from(text)).digest('hex')}`;
    assert.equal(sha256(text), expected);
    assert.equal(await sha256OfFile(path), expected);
  });
});
