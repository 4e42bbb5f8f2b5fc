import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { BuilderStart } from '../../../../src/image/provider-shell.ts';
import { dockerShell, runArguments } from '../../../../src/providers/docker/build-container.ts';

const labels = ['--label', 'dev.bakehouse.mark=m', '--label', 'dev.bakehouse.run=local'];
const subject = {
  leg: 'web', slug: 'web', provider: 'docker', region: 'local', account: null, id: 'sha256:1', reference: 'web:baked', files: [],
}; // prettier-ignore
const plain = { subject, start: null, platform: null, mark: 'm', run: 'local' };

function started(words: readonly string[], stands: readonly string[] | null): BuilderStart {
  return { words, stands, workingDirectory: '/repository', temporary: '/run/packer', user: null };
}

describe('the arguments of docker run', () => {
  it("are Packer's own, with our labels before them and a volume for its folder", () => {
    const words = [
      'run',
      '--privileged',
      '-v',
      '/run/packer/tmp1:/packer-files',
      '-v',
      '/src:/src:ro',
      '-d',
      '--',
      'debian',
    ];
    assert.deepEqual(runArguments({ ...plain, start: started(words, null) }), [
      'run', ...labels, '--privileged', '-v', '/packer-files', '-v', '/src:/src:ro', '-d', '--', 'debian',
    ]); // prettier-ignore
  });

  for (const [what, words, stands, wanted] of [
    [
      'its last name',
      ['run', '--label', 'debian', '-d', 'debian', 'sh'],
      ['debian'],
      ['--label', 'debian', '-d', 'web:baked', 'sh'],
    ],
    ['what is behind --', ['run', '-d', '--', 'x@sha256:2'], ['debian'], ['-d', '--', 'web:baked']],
  ] as const) {
    it(`have the image that was baked in the place of ${what}`, () => {
      assert.deepEqual(runArguments({ ...plain, start: started(words, stands) }), ['run', ...labels, ...wanted]);
    });
  }

  it('are refused where nobody can tell the image among them', () => {
    assert.throws(
      () => runArguments({ ...plain, start: started(['run', '-d', 'x'], ['y']) }),
      /Put "--" before \{\{\.Image\}\}/,
    );
    assert.throws(() => runArguments({ ...plain, start: started(['run', '-d', '--'], []) }), /Put "--" before/);
  });

  it('are those of Packer without a run_command for an image alone', () => {
    assert.deepEqual(runArguments({ ...plain, platform: 'linux/arm64' }), [
      'run', ...labels, '--platform', 'linux/arm64', '-d', '-i', '-t', '--entrypoint=/bin/sh', '--', 'web:baked',
    ]); // prettier-ignore
  });
});

describe('the docker that Packer is given', () => {
  const staged = async (t: TestContext): Promise<{ readonly folder: string; readonly docker: string }> => {
    const root = await mkdtemp(join(tmpdir(), 'rehearsal-'));
    t.after(() => rm(root, { recursive: true, force: true }));
    const real = join(root, "it's real");
    mkdirSync(real);
    writeFileSync(join(real, 'docker'), '#!/bin/sh\necho "real: $*"\n');
    chmodSync(join(real, 'docker'), 0o755);
    const folder = join(root, 'programs');
    dockerShell.rehearsal?.stage(folder, { PATH: real });
    return { folder, docker: join(folder, 'docker') };
  };

  it('notes a start word for word, and starts nothing', async (t) => {
    const { folder, docker } = await staged(t);
    assert.equal(dockerShell.rehearsal?.heard(folder), undefined);
    const words = ['run', '-v', '/a b:/c', "it's", '', 'two\nlines', '$(touch x)', '-n', '%s\\0'];
    assert.throws(() => execFileSync(docker, words, { cwd: folder, stdio: 'pipe' }), {
      status: 125,
      stdout: Buffer.from(''),
    });
    assert.deepEqual(dockerShell.rehearsal?.heard(folder), words);
    assert.ok(!existsSync(join(folder, 'x')));
  });

  it('hands on all else', async (t) => {
    const { folder, docker } = await staged(t);
    assert.equal(String(execFileSync(docker, ['--config', '/c', 'pull', 'run'])), 'real: --config /c pull run\n');
    assert.equal(dockerShell.rehearsal?.heard(folder), undefined);
  });
});
