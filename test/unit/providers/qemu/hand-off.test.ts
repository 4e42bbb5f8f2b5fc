// A machine on its way from one job's machine to another's: what arrives is what was baked, or nothing.
import assert from 'node:assert/strict';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Host } from '../../../../src/core/runner/host.ts';
import type { WantedImage } from '../../../../src/image/provider-keep.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { readBesideRecord } from '../../../../src/providers/file/beside.ts';
import { bringMachine, MOST_ARCHIVED, sendMachines } from '../../../../src/providers/qemu/hand-off.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((one) => rmSync(one, { recursive: true, force: true })));
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-hand-off-'));
  folders.push(folder);
  return folder;
};

const DISK = 'build/machine/web.qcow2';
const texts: Readonly<Record<string, string>> = { [DISK]: 'a disk', 'build/machine/efivars.fd': 'variables' };
const image: BakedImage = {
  build: 'qemu.web',
  'builder-id': 'transcend.qemu',
  provider: 'qemu',
  account: null,
  region: 'local',
  id: sha256('a disk'),
  created: '2026-11-30T10:00:00.000Z',
  digests: {},
  tags: [],
  files: Object.entries(texts).map(([path, text]) => ({ path, size: text.length, sha256: sha256(text) })),
  handoff: null,
};
const inputs = { 'artifact-prefix': 'run', 'pass-env': [], 'allow-untrusted': false };

/** The machines of two jobs of a run that share nothing but artifacts. */
function twoMachines(files = texts) {
  const artifacts = temporary();
  const jobs = [temporary(), temporary()].map((root) => {
    const host: Host = {
      ...fakeHost(),
      workspace: join(root, 'workspace'),
      temporary: join(root, 'temp'),
      upload: async ({ name, files: paths, root: from }) => {
        for (const path of paths) cpSync(join(from, path), join(artifacts, name, path));
        return { kind: 'uploaded', digest: '' };
      },
      download: async (name, to) => {
        if (!existsSync(join(artifacts, name))) return { kind: 'unavailable', reason: 'there is none' };
        cpSync(join(artifacts, name), to, { recursive: true, verbatimSymlinks: true });
        return { kind: 'downloaded' };
      },
    };
    mkdirSync(host.workspace);
    return host;
  });
  const [from, to] = jobs;
  assert.ok(from !== undefined && to !== undefined);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from.workspace, path)), { recursive: true });
    writeFileSync(join(from.workspace, path), text);
  }
  const leg: WantedImage = { leg: 'web', slug: 'web', key: 'k', 'declared-tag': null, folder: to.workspace };
  const send = async (one = image) =>
    (
      await sendMachines(from, inputs, { kind: 'archive' }, { slug: 'web', key: 'k', folder: from.workspace }, [one])
    )[0] ?? assert.fail();
  return { from, to, leg, send, archive: join(artifacts, 'run-web-image-a1') };
}

const nothingIn = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

describe('an archive', () => {
  it('has the files in their places, with a record beside them, once', async () => {
    const { to, leg, send, archive } = twoMachines();
    const sent = await send();
    assert.deepEqual(sent.handoff, { kind: 'archive', artifact: 'run-web-image-a1', ref: null });
    assert.equal(await bringMachine(to, inputs, null, leg, sent), image.id);
    for (const [path, text] of Object.entries(texts))
      assert.equal(readFileSync(join(to.workspace, path), 'utf8'), text);
    const beside = readBesideRecord(join(to.workspace, `${DISK}.bakehouse.json`));
    assert.deepEqual([beside?.key, beside?.leg, beside?.verified], ['k', 'web', false]);
    assert.ok(nothingIn(join(to.temporary, 'bakehouse/handoff')));
    rmSync(archive, { recursive: true });
    assert.equal(await bringMachine(to, inputs, null, leg, sent), image.id, 'it is here');
  });

  it('takes the place of an earlier image of the leg, and of nothing else', async () => {
    const { to, leg, send } = twoMachines();
    const sent = await send();
    await bringMachine(to, inputs, null, leg, sent);
    const newer = { [DISK]: 'a newer disk' };
    const other = twoMachines(newer);
    const files = [{ path: DISK, size: 12, sha256: sha256('a newer disk') }];
    const next = await other.send({ ...image, id: files[0]?.sha256 ?? '', files });
    const here = { ...other.leg, folder: to.workspace };
    await bringMachine(other.to, inputs, null, here, next);
    assert.equal(readFileSync(join(to.workspace, DISK), 'utf8'), 'a newer disk');
    assert.deepEqual(readdirSync(join(to.workspace, 'build/machine')).sort(), [
      'web.qcow2',
      'web.qcow2.bakehouse.json',
    ]);
    assert.deepEqual(readdirSync(join(to.workspace, 'build')), ['machine']);

    writeFileSync(join(to.workspace, 'build/machine/notes'), 'mine');
    await assert.rejects(
      bringMachine(to, inputs, null, leg, sent),
      /it holds "notes", which no bake of this image made\. Move it away/,
    );
    assert.equal(readFileSync(join(to.workspace, DISK), 'utf8'), 'a newer disk');
  });

  const hostile: readonly (readonly [string, (archive: string) => void, RegExp])[] = [
    ['another disk', (at) => writeFileSync(join(at, DISK), 'b disk'), /is sha256:\w+, and not the sha256:/],
    ['a longer one', (at) => truncateSync(join(at, DISK), 100_000), /has 100000 bytes, and not the 6 of its record/],
    ['no disk', (at) => rmSync(join(at, DISK)), /"build\/machine\/web\.qcow2" is not in it/],
    [
      'more files',
      (at) => writeFileSync(join(at, 'build/other'), ''),
      /it holds "build\/other", which its record does not name/,
    ],
    [
      'a link in place of a disk',
      (at) => {
        rmSync(join(at, DISK));
        symlinkSync('/etc/hostname', join(at, DISK));
      },
      /is no plain file/,
    ],
    [
      'a link in place of a folder',
      (at) => {
        rmSync(join(at, 'build'), { recursive: true });
        symlinkSync('/etc', join(at, 'build'));
      },
      /"build" is no plain file/,
    ],
  ];
  for (const [what, spoil, said] of hostile) {
    it(`with ${what} is refused, and nothing of it is anywhere`, async () => {
      const { to, leg, send, archive } = twoMachines();
      const sent = await send();
      spoil(archive);
      await assert.rejects(bringMachine(to, inputs, null, leg, sent), said);
      assert.ok(nothingIn(to.workspace));
      assert.ok(nothingIn(join(to.temporary, 'bakehouse/handoff')));
    });
  }

  it('is refused for a record that leads out of the folder, is too large, or names none', async () => {
    const { to, leg, send } = twoMachines();
    const sent = await send();
    const [file] = sent.files;
    assert.ok(file !== undefined);
    const bring = (over: Partial<BakedImage>) => bringMachine(to, inputs, null, leg, { ...sent, ...over });
    await assert.rejects(
      bring({ files: [{ ...file, path: '../web.qcow2' }] }),
      /"\.\.\/web\.qcow2", which is outside of its folder/,
    );
    await assert.rejects(bring({ files: [{ ...file, path: '/etc/passwd' }] }), /which is outside of its folder/);
    await assert.rejects(bring({ files: [file, file] }), /names no files, or one twice/);
    await assert.rejects(bring({ files: [{ ...file, size: MOST_ARCHIVED + 1 }] }), /which no bake keeps so/);
    await assert.rejects(bring({ handoff: null }), /is not on this machine, and its record names no hand-off/);
    await assert.rejects(
      bring({ handoff: { kind: 'archive', artifact: 'x', ref: null } }),
      /could not be fetched: there is none/,
    );
    await assert.rejects(send({ ...image, files: [{ ...file, size: MOST_ARCHIVED + 1 }] }), /more than the 8 GiB/);
    assert.ok(nothingIn(to.workspace));
  });

  it('is brought to no place that a link leads out to', async () => {
    const { to, leg, send } = twoMachines();
    const sent = await send();
    const outside = temporary();
    for (const link of ['build', 'build/machine']) {
      mkdirSync(dirname(join(to.workspace, link)), { recursive: true });
      symlinkSync(outside, join(to.workspace, link));
      await assert.rejects(bringMachine(to, inputs, null, leg, sent), /which is outside of its folder/);
      rmSync(join(to.workspace, link));
    }
    assert.ok(nothingIn(outside));
  });

  it('is brought also where its record has whole paths', async () => {
    const { to, leg, send } = twoMachines();
    const sent = await send();
    const files = sent.files.map((file) => ({ ...file, path: join(to.workspace, file.path) }));
    await bringMachine(to, inputs, null, leg, { ...sent, files });
    assert.equal(readFileSync(join(to.workspace, DISK), 'utf8'), 'a disk');
  });

  it('of an untrusted change is never made', async () => {
    const { from } = twoMachines();
    const stranger: Host = { ...from, trust: { kind: 'untrusted', reason: 'a fork', runs: false } };
    const leg = { slug: 'web', key: 'k', folder: from.workspace };
    assert.deepEqual(await sendMachines(stranger, inputs, { kind: 'archive' }, leg, [image]), [image]);
    assert.ok(lstatSync(join(from.workspace, DISK)).isFile());
  });
});
