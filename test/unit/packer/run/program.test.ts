import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { findPacker, setupAdvice } from '../../../../src/packer/run/program.ts';

test('who has no Packer is told what to do where they are: a workflow has steps, a terminal has commands', () => {
  assert.match(setupAdvice('actions'), /^Add the step setup-packer before this one/);
  assert.doesNotMatch(setupAdvice('actions'), /bakehouse /);
  assert.match(setupAdvice('terminal'), /^Run "bakehouse setup-packer" .*"bakehouse run"/);
  assert.doesNotMatch(setupAdvice('terminal'), /step/);
});

test('Packer is found on the PATH of the bake, which need not be ours', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'packer-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'packer'), '#!/bin/sh\necho Packer v1.99.0\n', { mode: 0o755 });
  const found = await findPacker({ PATH: folder }, 'terminal');
  assert.deepEqual(found, { path: join(folder, 'packer'), version: '1.99.0' });
  await assert.rejects(findPacker({ PATH: join(folder, 'none') }, 'terminal'), /^UserError: Packer is not on PATH\./);
});
