import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { sha256Hex } from '../../../../src/core/files/files.ts';
import { pathBytes, pathText } from '../../../../src/recipe/files/path-bytes.ts';
import { readRepository } from '../../../../src/recipe/files/repository.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { createCheckout, dockerLeg, packerLeg, recipeOf } from '../checkout.ts';

const TEMPLATE = 'source "null" "x" {\n  communicator = "none"\n}\nbuild {\n  sources = ["null.x"]\n}\n';
const FILES = { 'web/t.pkr.hcl': TEMPLATE, 'web/conf': 'a', 'other/x': 'x' };
const leg = packerLeg({});

async function filesOf(root: string, definition = leg): Promise<Readonly<Record<string, string>>> {
  return (await recipeOf(root, definition)).files.files;
}

describe('readRepository', () => {
  const folder = temporaryFolder();
  const refused = async (root: string, message: RegExp): Promise<void> => {
    await assert.rejects(recipeOf(root, leg), { name: 'UserError', message });
  };

  test('says what to do where there is no .git', async () => {
    const root = join(folder, 'plain');
    mkdirSync(join(root, 'web'), { recursive: true });
    writeFileSync(join(root, 'web/t.pkr.hcl'), TEMPLATE);
    await refused(root, /is no git repository.*actions\/checkout/s);
  });

  test('says what to do where nothing is tracked', async () => {
    const { root } = createCheckout(join(folder, 'untracked'));
    writeFileSync(join(root, 't.pkr.hcl'), TEMPLATE);
    await refused(root, /tracks no file/);
  });

  test('is refused where git lists only a part: a folder of a sparse checkout whose object is missing', async () => {
    const partial = createCheckout(join(folder, 'partial'), { 'a/x': 'x', 'b/y': 'y' });
    partial.git('commit', '--quiet', '--message', 'All');
    partial.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'a');
    const tree = partial.git('rev-parse', 'HEAD:b').trim();
    partial.remove(`.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`);
    await assert.rejects(readRepository(partial.root, process.env), {
      name: 'UserError',
      message: /^git cannot list the files of .*(?:Could not read|invalid object)/,
    });
  });

  test('says what to do where git does not trust the owner', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // The words of git 2.35.2 and later (setup.c, die_if_dubious_ownership); it takes two users to hear them.
    writeFileSync(
      join(bin, 'git'),
      '#!/bin/sh\necho "fatal: detected dubious ownership in repository" >&2\nexit 128\n',
      {
        mode: 0o755,
      },
    );
    await assert.rejects(readRepository(folder, { PATH: `${bin}:${process.env['PATH']}` }), {
      name: 'UserError',
      message: new RegExp(`git config --global --add safe\\.directory "${folder}"$`),
    });
    await assert.rejects(readRepository(folder, { PATH: join(folder, 'nothing') }), {
      message: /git is not installed/,
    });
  });

  test('executes nothing that the configuration of the repository names', async () => {
    const { root, git } = createCheckout(join(folder, 'trap'), FILES);
    const mark = join(folder, 'sprung');
    const trap = join(folder, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    git('config', 'core.fsmonitor', trap);
    git('config', 'core.pager', trap);
    git('config', 'core.sshCommand', trap);
    git('config', 'alias.ls-files', `!${trap}`);
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    for (const hook of ['fsmonitor-watchman', 'post-index-change']) symlinkSync(trap, join(root, '.git/hooks', hook));
    // That the trap is one.
    git('status');
    assert.ok(existsSync(mark));
    rmSync(mark);
    await filesOf(root);
    assert.ok(!existsSync(mark));
  });

  test('reads a folder of a repository as one', async () => {
    const { root } = createCheckout(join(folder, 'mono'), { 'images/web/t.pkr.hcl': TEMPLATE, 'else/x': '' });
    assert.deepEqual(Object.keys(await filesOf(join(root, 'images'))), ['web/t.pkr.hcl']);
  });

  test('takes the working tree, not the index', async () => {
    const { root, write, remove, chmod } = createCheckout(join(folder, 'tree'), FILES);
    const before = await filesOf(root);
    assert.deepEqual(Object.keys(before), ['web/conf', 'web/t.pkr.hcl']);
    write('web/conf', 'b');
    write('web/new', 'not tracked');
    write('web/log', 'ignored');
    write('.git/info/exclude', 'log\n');
    const changed = await filesOf(root);
    assert.deepEqual(Object.keys(changed), ['web/conf', 'web/new', 'web/t.pkr.hcl']);
    remove('web/new');
    assert.notEqual(changed['web/conf'], before['web/conf']);
    chmod('web/conf', 0o755);
    assert.equal((await filesOf(root))['web/conf'], changed['web/conf']?.replace('100644', '100755'));
    remove('web/conf');
    assert.deepEqual(Object.keys(await filesOf(root)), ['web/t.pkr.hcl']);
    // A folder took the place of a tracked file.
    write('web/conf/inner', 'x');
    assert.deepEqual(Object.keys(await filesOf(root)), ['web/conf/inner', 'web/t.pkr.hcl']);
  });

  test('follows links, and doubts those that lead out', async () => {
    const { root, link, remove, write } = createCheckout(join(folder, 'links'), { ...FILES, 'other/deep/y': 'y' });
    link('web/other', '../other');
    link('web/loop', 'loop');
    link('web/gone', 'nowhere');
    const { track } = createCheckout(root);
    track();
    const files = await filesOf(root);
    assert.deepEqual(Object.keys(files), [
      'other/deep/y',
      'other/x',
      'web/conf',
      'web/gone',
      'web/loop',
      'web/other',
      'web/t.pkr.hcl',
    ]);
    assert.match(files['web/other'] ?? '', /^120000:/);
    write('other/x', 'changed behind the link');
    assert.notEqual((await filesOf(root))['other/x'], files['other/x']);
    for (const target of ['../..', '/etc/hostname', `${root}x/other`]) {
      remove('web/other');
      link('web/other', target);
      const { files: taken, unread } = await recipeOf(root, leg);
      assert.match(taken.files['web/other'] ?? '', /^120000:/);
      assert.deepEqual(unread, [{ text: target, file: 'web/other', line: 1 }]);
      // Leaving it out mends it, whoever says what counts has named it, and in a build context it is only a link.
      assert.deepEqual((await recipeOf(root, { ...leg, inputs: ['!web/other'] })).unread, []);
      const chosen = filesOf(root, { ...leg, inputs: ['web/**'] });
      await assert.rejects(chosen, { name: 'UserError', message: /"web\/other".*outside the repository/ });
    }
    write('web/Dockerfile', 'FROM scratch\nCOPY . /\n');
    assert.ok('web/other' in (await filesOf(root, dockerLeg({ file: 'web/Dockerfile', context: 'web' }))));
  });

  test('follows a link by an absolute path into the repository, however that is reached', async () => {
    const root = join(folder, 'absolute');
    const { track, write } = createCheckout(root, { ...FILES, 'other/deep/y': 'y' });
    symlinkSync(root, join(folder, 'reached'));
    symlinkSync(join(root, 'other'), join(root, 'web/straight'));
    symlinkSync(join(folder, 'reached', 'other', 'deep'), join(root, 'web/around'));
    track();
    for (const way of [root, join(folder, 'reached')]) {
      const { files, unread } = await recipeOf(way, leg);
      const isReached = way !== root;
      assert.ok('other/x' in files.files && 'web/straight' in files.files);
      assert.deepEqual(unread.map(({ file }) => file), isReached ? [] : ['web/around']); // prettier-ignore
      write('other/deep/y', `changed, ${way}`);
      assert.notEqual((await filesOf(way))['other/deep/y'], files.files['other/deep/y']);
    }
  });

  test('counts all of a folder that an uploaded link leads to, and doubts what it cannot see', async () => {
    const root = join(folder, 'uploaded');
    const { track, write } = createCheckout(root, {
      'web/t.pkr.hcl': `${TEMPLATE}build {\n  provisioner "file" { sources = ["rootfs/", "../named"] }\n}\n`,
      'rootfs/etc/a': 'a',
      'dist/tracked': '1',
      '.gitignore': 'dist/*\n!dist/tracked\nstray\n',
    });
    for (const [path, target] of [
      ['rootfs/app', '../dist'],
      ['rootfs/zone', '/usr/share/zoneinfo/UTC'],
      ['rootfs/mtab', '/proc/mounts'],
      ['web/chance', '/opt/by-chance'],
    ] as const)
      symlinkSync(target, join(root, path));
    track();
    write('dist/app', 'ignored, and uploaded');
    symlinkSync('/opt/stray', join(root, 'rootfs/stray'));
    symlinkSync('/opt/other', join(root, 'web/untracked'));
    const { files, unread } = await recipeOf(root, leg);
    for (const path of ['dist/app', 'dist/tracked', 'rootfs/mtab', 'rootfs/stray', 'rootfs/zone'])
      assert.ok(path in files.files, path);
    assert.deepEqual(
      unread.map(({ file, text }) => `${file} ${text}`).filter((one) => !one.includes('named')),
      ['rootfs/stray /opt/stray', 'rootfs/zone /usr/share/zoneinfo/UTC', 'web/chance /opt/by-chance'],
    );
    const before = files.files['dist/app'];
    write('dist/app', 'changed');
    assert.notEqual((await filesOf(root))['dist/app'], before);
  });

  test('takes a link that leads nowhere as it is, and doubts it', async () => {
    const root = join(folder, 'lost');
    const { track } = createCheckout(root, FILES);
    symlinkSync('../../elsewhere/by-now', join(root, 'web/lost'));
    symlinkSync('nothing', join(root, 'web/gone'));
    track();
    const { files, unread } = await recipeOf(root, leg);
    assert.match(files.files['web/lost'] ?? '', /^120000:/);
    assert.deepEqual(unread, [{ text: '../../elsewhere/by-now', file: 'web/lost', line: 1 }]);
    // Where somebody has said what counts, he has named it.
    await assert.rejects(filesOf(root, { ...leg, inputs: ['web/**'] }), /"web\/lost".*outside the repository/);
  });

  for (const what of ['file', 'folder'] as const) {
    test(`counts every link on the way to a ${what} that a template names`, async () => {
      const name = what === 'file' ? 'd/f' : 'd';
      const { root, link, remove, track } = createCheckout(join(folder, `way-${what}`), {
        'web/t.pkr.hcl': `${TEMPLATE}build {\n  provisioner "file" {\n    sources = ["a/${name}", "b/${name}"]\n  }\n}\n`,
        'x/d/f': '1',
        'y/d/f': '2',
      });
      link('a', 'x');
      link('b', 'y');
      track();
      const before = await recipeOf(root, leg);
      assert.deepEqual(Object.keys(before.files.files), ['a', 'b', 'web/t.pkr.hcl', 'x/d/f', 'y/d/f']);
      remove('a');
      remove('b');
      link('a', 'y');
      link('b', 'x');
      assert.notEqual((await recipeOf(root, leg)).recipe, before.recipe);
    });
  }

  test('gives up on links that were made to be followed for ever', async () => {
    const { root, link, track } = createCheckout(join(folder, 'bomb'), {
      'web/t.pkr.hcl': `${TEMPLATE}build {\n  provisioner "file" {\n    source = "qqqq"\n  }\n}\n`,
    });
    // As a file system that ignores case has it, each of the fifteen names leads to every other.
    for (let capitals = 1; capitals < 16; capitals += 1) {
      const name = Array.from('qqqq', (letter, index) => ((capitals >> index) & 1 ? letter.toUpperCase() : letter));
      link(name.join(''), 'qqqq');
    }
    track();
    await refused(root, /"\.\/qqqq" leads through more links|"web\/qqqq" leads|"\/qqqq" leads/);
  });

  test('wants submodules that are inputs checked out', async () => {
    const inner = createCheckout(join(folder, 'inner'), { 'roles/main.yml': 'role', 'roles/-x': 'x' });
    inner.git('commit', '--quiet', '-m', 'x');
    const { root, git, remove, write } = createCheckout(join(folder, 'outer'), FILES);
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'web/inner');
    const files = await filesOf(root);
    assert.deepEqual(Object.keys(files), [
      'web/conf',
      'web/inner/roles/-x',
      'web/inner/roles/main.yml',
      'web/t.pkr.hcl',
    ]);
    write('web/inner/roles/main.yml', 'changed');
    assert.notEqual((await filesOf(root))['web/inner/roles/main.yml'], files['web/inner/roles/main.yml']);
    remove('web/inner');
    mkdirSync(join(root, 'web/inner'));
    await refused(root, /"web\/inner".*submodule is not checked out.*submodules: recursive/s);
    await filesOf(root, { ...leg, inputs: ['!web/inner'] });
    // A template elsewhere does not need it, unless it names it.
    write('other/t.pkr.hcl', TEMPLATE);
    await filesOf(root, packerLeg({ template: 'other' }));
    write(
      'other/t.pkr.hcl',
      `${TEMPLATE}build {\n  provisioner "shell" {\n    script = "web/inner/roles/main.yml"\n  }\n}\n`,
    );
    await assert.rejects(filesOf(root, packerLeg({ template: 'other' })), /submodule is not checked out/);
  });

  test('wants what a sparse checkout leaves out, where it is named for certain', async () => {
    const script = (value: string): string =>
      `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  provisioner "shell" {\n    script = ${value}\n  }\n}\n`;
    const { root, git } = createCheckout(join(folder, 'sparse'), {
      'web/t.pkr.hcl': script('"scripts/a.sh"'),
      'either/t.pkr.hcl': script('true ? "scripts/a.sh" : "web/t.pkr.hcl"'),
      'other/t.pkr.hcl': script('"web/t.pkr.hcl"'),
      'app/Dockerfile': 'FROM scratch\nCOPY gone /\n',
      'app/gone/x': 'x',
      'scripts/a.sh': 'x',
    });
    git('commit', '--quiet', '-m', 'x');
    git('sparse-checkout', 'set', '--no-cone', '/web/', '/other/', '/either/', '/app/Dockerfile');
    await refused(root, /web\/t\.pkr\.hcl:5 .*"scripts\/a\.sh".*sparse checkout leaves out.*git sparse-checkout add/s);
    await filesOf(root, packerLeg({ template: 'other' }));
    await filesOf(root, packerLeg({ template: 'either' }));
    const docker = dockerLeg({ file: 'app/Dockerfile', context: 'app' });
    await assert.rejects(filesOf(root, docker), /app\/Dockerfile:2 .*"app\/gone".*sparse checkout/s);
    await assert.rejects(filesOf(root, dockerLeg({ file: 'scripts/a.sh', context: 'app' })), /sparse checkout/);
  });

  test('refuses pointers of Git LFS among the inputs', async () => {
    const { root, write } = createCheckout(join(folder, 'lfs'), FILES);
    write('web/conf', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n');
    await refused(root, /"web\/conf".*pointer of Git LFS.*lfs: true/s);
    await filesOf(root, packerLeg({ template: 'web' }, { inputs: ['!web/conf'] }));
  });

  test('knows files by any name that there is', async () => {
    const { root, track } = createCheckout(join(folder, 'names'), {
      ...FILES,
      'web/a\nb': '1',
      'web/-rf': '2',
      'web/ ': '3',
      'web/__proto__': '4',
      'web/"q"\\t': '5',
      'web/ü\u0308': '6',
    });
    const odd = Buffer.concat([Buffer.from(`${root}/web/`), Buffer.of(0xff, 0x41, 0xfe)]);
    writeFileSync(odd, 'bytes');
    track();
    const files = await filesOf(root);
    assert.deepEqual(
      Object.keys(files),
      [
        'web/a\nb',
        'web/-rf',
        'web/ ',
        'web/__proto__',
        'web/"q"\\t',
        'web/ü\u0308',
        'web/\udcffA\udcfe',
        'web/conf',
        'web/t.pkr.hcl',
      ].sort(),
    );
    writeFileSync(odd, 'other bytes');
    assert.notEqual((await filesOf(root))['web/\udcffA\udcfe'], files['web/\udcffA\udcfe']);
  });

  test('hashes as one would the whole, small and large', async () => {
    const { root, write } = createCheckout(join(folder, 'sums'), FILES);
    for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1024 * 1024, 3 * 1024 * 1024 + 7]) {
      write('web/conf', Buffer.alloc(size, 'bakehouse'));
      const sum = sha256Hex(readFileSync(join(root, 'web/conf'))).slice(0, 16);
      assert.equal((await filesOf(root))['web/conf'], `100644:${sum}`, String(size));
    }
  });

  test('opens no pipe that took the place of a file', async () => {
    const { root, remove } = createCheckout(join(folder, 'pipe'), FILES);
    remove('web/conf');
    execFileSync('mkfifo', [join(root, 'web/conf')]);
    assert.deepEqual(Object.keys(await filesOf(root)), ['web/t.pkr.hcl']);
  });
});

describe('pathText', () => {
  const names: readonly (readonly number[])[] = [
    [0x61],
    [0xc3, 0xbc],
    [0xff],
    [0xc3],
    [0xc3, 0x28],
    [0xf0, 0x9f, 0x98, 0x80, 0xf0, 0x9f],
    // An overlong slash and half a surrogate are no UTF-8.
    [0xc0, 0xaf],
    [0xed, 0xb3, 0xbf],
    [0xef, 0xbb, 0xbf, 0x61],
  ];
  let texts: readonly string[] = [];
  before(() => (texts = names.map((name) => pathText(Buffer.from(name)))));

  test('keeps every byte', () => {
    for (const [index, text] of texts.entries()) {
      assert.deepEqual([...Buffer.from(pathBytes(text))], names[index]);
    }
  });
  test('is another for each', () => assert.equal(new Set(texts).size, names.length));
});
