import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { collectFiles } from '../../../../src/kitchen/guest/guest-files.ts';

describe('what a script wrote in a machine', () => {
  const root = mkdtempSync(join(tmpdir(), 'guest-files-'));
  after(() => rmSync(root, { recursive: true }));

  /** A "machine" whose ssh runs what it is told here, after a text of its own. */
  const machine = (name: string, first = ''): { ssh: string; guestFolder: string; copy: string } => {
    const guestFolder = join(root, name, 'guest');
    const [copy, ssh] = [join(root, name, 'copy'), join(root, name, 'ssh')];
    for (const folder of [guestFolder, copy]) mkdirSync(join(folder, 'reports'), { recursive: true });
    writeFileSync(`${guestFolder}.began`, '');
    writeFileSync(ssh, `#!/bin/sh\n${first}\nexec sh -c "$1"\n`);
    chmodSync(ssh, 0o700);
    return { ssh, guestFolder, copy };
  };
  const write = (guestFolder: string, count: number): void => {
    for (let at = 0; at < count; at += 1) writeFileSync(join(guestFolder, 'reports', `${at}.tap`), '1..1\nok 1\n');
  };
  const collect = async (of: ReturnType<typeof machine>, limits = {}): Promise<void> =>
    collectFiles(of, of.copy, of.copy, (path) => path.endsWith('.tap'), { PATH: process.env['PATH'] ?? '' }, limits);

  it('comes to the same places here', async () => {
    const one = machine('few');
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(one.guestFolder, 2);
    writeFileSync(join(one.guestFolder, 'reports', 'other.txt'), '');
    await collect(one);
    assert.deepEqual(readdirSync(join(one.copy, 'reports')).toSorted(), ['0.tap', '1.tap']);
  });

  it('is not whole where it is more than is taken, and that is said', async () => {
    const one = machine('many');
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(one.guestFolder, 4);
    await assert.rejects(collect(one, { most: 3 }), /it wrote 4 reports, and 3 are taken at most/);
    assert.equal(readdirSync(join(one.copy, 'reports')).length, 3);
  });

  it('is not waited for without end', async () => {
    const one = machine('slow', 'case "$1" in head*) sleep 0.4;; esac');
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(one.guestFolder, 20);
    await assert.rejects(collect(one, { limitMs: 1500 }), /took longer than 1 min|did not answer within/);
    assert.equal(
      existsSync(join(one.copy, 'reports', '19.tap')) && existsSync(join(one.copy, 'reports', '0.tap')),
      false,
    );
  });

  it('is told without what a terminal would obey', async () => {
    const one = machine('loud', String.raw`printf 'first\n\033[2Jno such folder\n' >&2; exit 1`);
    await assert.rejects(collect(one), (error: Error) => {
      assert.equal(error.message, 'What the script wrote cannot be read out of the machine: no such folder');
      return true;
    });
  });
});
