import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkReportGlobs, makeReportFolders, placeFrom } from '../../../../src/kitchen/script/script-reports.ts';
import { copyWorkspace } from '../../../../src/kitchen/script/workspace-copy.ts';
import { commitAll, temporaryFolder } from '../../../support/plan/repository.ts';

const environment = { PATH: process.env['PATH'] };

async function folders(t: TestContext): Promise<{ readonly workspace: string; readonly target: string }> {
  return { workspace: await temporaryFolder(t), target: join(await temporaryFolder(t), 'copy') };
}

describe('copyWorkspace', () => {
  it('copies what git tracks, as it lies on disk, and what is wanted besides', async (t) => {
    const { workspace, target } = await folders(t);
    mkdirSync(join(workspace, 'a/b'), { recursive: true });
    writeFileSync(join(workspace, 'a/b/run.sh'), 'committed');
    writeFileSync(join(workspace, 'gone'), '');
    symlinkSync('a/b/run.sh', join(workspace, 'link'));
    symlinkSync('/etc/passwd', join(workspace, 'out'));
    commitAll(workspace);
    writeFileSync(join(workspace, 'a/b/run.sh'), 'changed');
    chmodSync(join(workspace, 'a/b/run.sh'), 0o750);
    const future = new Date(Date.now() + 3_600_000);
    utimesSync(join(workspace, 'a/b/run.sh'), future, future);
    rmSync(join(workspace, 'gone'));
    mkdirSync(join(workspace, 'built/deep'), { recursive: true });
    writeFileSync(join(workspace, 'built/deep/tool'), 'tool');
    writeFileSync(join(workspace, 'credentials.json'), 'secret');
    await copyWorkspace({ workspace, target, extra: ['built'], environment });
    assert.deepEqual(readdirSync(target).sort(), ['a', 'built', 'link', 'out']);
    assert.equal(readFileSync(join(target, 'a/b/run.sh'), 'utf8'), 'changed');
    assert.equal(readFileSync(join(target, 'built/deep/tool'), 'utf8'), 'tool');
    assert.equal(readlinkSync(join(target, 'out')), '/etc/passwd');
    const { mode, mtimeMs } = statSync(join(target, 'a/b/run.sh'));
    assert.equal(mode & 0o777, 0o777);
    assert.ok(mtimeMs < Date.now() - 1000);
    assert.equal(statSync(join(target, 'built/deep/tool')).mode & 0o777, 0o666);
    for (const folder of ['.', 'a/b', 'built/deep']) assert.equal(statSync(join(target, folder)).mode & 0o777, 0o777);
  });

  it('does not follow a link that has taken the place of a folder', async (t) => {
    const { workspace, target } = await folders(t);
    const elsewhere = await temporaryFolder(t);
    mkdirSync(join(workspace, 'a'));
    writeFileSync(join(workspace, 'a/key'), 'tracked');
    writeFileSync(join(workspace, 'b'), '');
    commitAll(workspace);
    rmSync(join(workspace, 'a'), { recursive: true });
    writeFileSync(join(elsewhere, 'key'), 'elsewhere');
    symlinkSync(elsewhere, join(workspace, 'a'));
    await copyWorkspace({ workspace, target, extra: [], environment });
    assert.deepEqual(readdirSync(target), ['b']);
  });

  it('refuses what is not in the workspace', async (t) => {
    const { workspace, target } = await folders(t);
    writeFileSync(join(workspace, 'b'), '');
    symlinkSync('/etc', join(workspace, 'etc'));
    commitAll(workspace);
    for (const extra of ['../x', 'none', 'etc/passwd', 'etc']) {
      await assert.rejects(
        copyWorkspace({ workspace, target, extra: [extra], environment }),
        /is not in the workspace/,
      );
    }
  });
});

describe('places of reports', () => {
  it('makes the folders of reports, and none through a link', async (t) => {
    const root = await temporaryFolder(t);
    const elsewhere = await temporaryFolder(t);
    symlinkSync(elsewhere, join(root, 'link'));
    await makeReportFolders(root, ['a/b/*.xml', 'c/d.xml', 'e.xml', './f/**', 'link/g/h.xml']);
    assert.deepEqual(readdirSync(root).sort(), ['a', 'c', 'f', 'link']);
    assert.deepEqual(readdirSync(join(root, 'a')), ['b']);
    assert.deepEqual(readdirSync(elsewhere), []);
  });

  it('refuses globs that lead out', () => {
    for (const glob of ['/tmp/r.xml', '../r.xml', 'a/../../r.xml', '!r.xml', 'a\0b']) {
      assert.throws(() => checkReportGlobs(['ok.xml', glob]), /leads elsewhere/);
    }
    checkReportGlobs(['a/..b/*.xml', '**/r.{xml,json}']);
  });

  it('turns paths of the copy into those that they were copied from', () => {
    const place = placeFrom('/tmp/own/workspace', '/home/runner/repo');
    assert.equal(place('/tmp/own/workspace/spec/a.rb'), '/home/runner/repo/spec/a.rb');
    assert.equal(place('./spec/a.rb'), './spec/a.rb');
    assert.equal(place('/tmp/own/workspace2/a.rb'), '/tmp/own/workspace2/a.rb');
  });
});
