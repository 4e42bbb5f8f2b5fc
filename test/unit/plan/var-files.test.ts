import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createVarFiles } from '../../../src/plan/var-files.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

describe('a file of variables', () => {
  const folder = temporaryFolder();
  const cases: readonly (readonly [
    what: string,
    path: string,
    content: string | Uint8Array | null,
    problem: RegExp | undefined,
  ])[] = [
    ['is fine', 'a.json', '{"a": "é"}', undefined],
    ['is empty', 'empty.config', '', undefined],
    ['has a byte order mark', 'bom.json', '\uFEFF{}', undefined],
    ['may be missing', 'gone.json?', null, undefined],
    ['may be missing, and so may its folder', 'gone/x.json?', null, undefined],
    [
      'is missing',
      'gone.json',
      null,
      /^it names "gone\.json", which does not exist\. End it in \? when it may be missing$/,
    ],
    ['is UTF-16', 'wide.config', Buffer.from('\uFEFFa=1', 'utf16le'), /^wide\.config is not UTF-8 text$/],
    ['is Latin-1', 'latin.config', Buffer.from('a=\xe9', 'latin1'), /not UTF-8 text/],
    ['has a NUL byte', 'nul.config', 'a=\0', /not UTF-8 text/],
    [
      'is large',
      'large.config',
      Buffer.alloc(4 * 1024 * 1024 + 1, 'a'),
      /^large\.config has 4194305 bytes; at most 4194304 are read$/,
    ],
    ['is allowed to hold a secret', 'ok.hcl', 'password = "x1y2" # allow-secret\n', undefined],
    [
      'holds a secret',
      'bad.hcl',
      'a = 1\npassword = "x1y2"\n',
      /^bad\.hcl:2 looks like a literal value for "password"; a secret is never written down/,
    ],
    ['optional, and holds a secret', 'bad2.hcl?', 'password = "x1y2"\n', /^bad2\.hcl:1 looks like/],
    ['is outside', '../x', null, /does not exist|must stay inside/],
    ['is called oddly', 'a\0b', null, /NUL/],
  ];
  for (const [what, path, content, problem] of cases) {
    it(what, () => {
      if (content !== null) writeFileSync(join(folder, path.replace(/\?$/, '')), content);
      const told = createVarFiles(folder).problemOf(path);
      if (problem === undefined) assert.equal(told, undefined);
      else assert.match(told ?? '', problem);
      assert.ok(!told?.includes('x1y2'));
    });
  }

  it('is no folder, no pipe, and no link out of the repository', () => {
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/etc/hostname', join(folder, 'link'));
    const { problemOf } = createVarFiles(folder);
    assert.equal(problemOf('folder'), 'folder is a folder, not a file of variables');
    assert.equal(problemOf('pipe'), 'it must be a file or a folder, but "pipe" is a pipe, a socket or a device.');
    assert.match(problemOf('link') ?? '', /must stay inside the workspace/);
    assert.match(problemOf('link?') ?? '', /must stay inside the workspace/);
  });

  it('is read once', () => {
    writeFileSync(join(folder, 'once.json'), '{}');
    const { problemOf } = createVarFiles(folder);
    assert.equal(problemOf('once.json'), undefined);
    rmSync(join(folder, 'once.json'));
    assert.equal(problemOf('once.json'), undefined);
  });
});
