import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { ensureOwnFolder } from '../../../../src/core/files/own-folder.ts';

describe('a folder in which what lies is done', () => {
  for (const [what, mode, uid, wrong] of [
    ['is made for its user alone', undefined, undefined, undefined],
    ['may be read by others, and written by a group', 0o775, undefined, undefined],
    [
      'may not be written by everybody',
      0o777,
      undefined,
      /can be written by every user .*\(mode 777\).*--folder FOLDER/,
    ],
    ['may not be that of everybody with a sticky bit', 0o1777, undefined, /mode 1777/],
    ['may not be that of another user', 0o755, 54_321, /belongs to another user/],
    ['may be that of another user for root, as in a container', 0o755, 0, undefined],
  ] as const) {
    it(what, (t) => {
      const parent = mkdtempSync(join(tmpdir(), 'bakehouse-own-'));
      t.after(() => rmSync(parent, { recursive: true, force: true }));
      const folder = join(parent, 'a', 'b');
      ensureOwnFolder(folder, 'folder');
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      if (mode !== undefined) chmodSync(folder, mode);
      const { getuid } = process;
      t.after(() => Object.assign(process, { getuid }));
      if (uid !== undefined) process.getuid = () => uid;
      if (wrong === undefined) ensureOwnFolder(folder, 'folder');
      else assert.throws(() => ensureOwnFolder(folder, 'folder'), wrong);
    });
  }

  it('that cannot be made is told, with the input that names another', (t) => {
    const parent = mkdtempSync(join(tmpdir(), 'bakehouse-own-'));
    t.after(() => rmSync(parent, { recursive: true, force: true }));
    const file = join(parent, 'file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'a', 'b'), ...(process.platform === 'linux' ? ['/proc/none/below'] : [])]) {
      assert.throws(
        () => ensureOwnFolder(folder, 'journal'),
        /^UserError: The folder .* cannot be made \(E(?:EXIST|NOTDIR|NOENT)\)\. Name another one: --journal FOLDER\.$/,
      );
    }
  });
});
