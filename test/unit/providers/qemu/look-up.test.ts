import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Memory } from '../../../../src/image/memory.ts';
import type { WantedLeg } from '../../../../src/image/provider-plan.ts';
import { writeBeside } from '../../../../src/providers/file/beside.ts';
import { lookUpMachines } from '../../../../src/providers/qemu/look-up.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const KEY = 'bk1-x';

/** A working directory with a recorded disk in `out`. */
function baked(path = 'out/web.qcow2'): string {
  const folder = realpathSync(temporaryFolder());
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, path), 'disk');
  const files = [{ path, size: 4, sha256: sha256('disk'), format: 'qcow2', 'virtual-size': 9 }];
  writeBeside(folder, { key: KEY, recipe: null, build: 'qemu.web', id: 'x', created: null, files, run: 'r', leg: 'web', verified: true }); // prettier-ignore
  return folder;
}

async function ask(
  folder: string,
  literals: Readonly<Record<string, unknown>>,
  key = KEY,
  remembered?: readonly string[],
) {
  const want: WantedLeg = {
    slug: 'web', key, hints: [], workingDirectory: folder, refs: { own: '', from: undefined }, account: null, role: null,
    builds: [{ type: 'qemu', name: 'qemu.web', literals, isWritten: () => true, archives: () => [] }],
  }; // prettier-ignore
  const memory: Memory | undefined = remembered && {
    schema: 'bakehouse/memory/1', leg: 'web', key, parentKey: null, sources: [], files: {}, values: {}, artifacts: [...remembered],
  }; // prettier-ignore
  const [found] = await lookUpMachines([want], {
    remember: async (slug) => (slug === 'web' ? memory : undefined),
    environment: {},
    passEnv: [],
    untrusted: null,
    buildRegistry: null,
  });
  return found;
}

describe('lookUpMachines', () => {
  it('finds what lies in the output folder, with what its disk is', async () => {
    const found = await ask(baked(), { output_directory: 'out' });
    assert.equal(found?.kind, 'found');
    const [image] = found.images;
    assert.deepEqual([image?.provider, image?.verified, image?.runId], ['qemu', true, 'r']);
    assert.deepEqual(
      image?.files.map(({ path, format, 'virtual-size': size }) => [path, format, size]),
      [['out/web.qcow2', 'qcow2', 9]],
    );
  });

  it('tells it from what post-processors left beside it', async () => {
    const folder = baked();
    writeFileSync(join(folder, 'out/a.sha256'), 'sum');
    const files = [{ path: 'out/a.sha256', size: 3, sha256: sha256('sum') }];
    writeBeside(folder, { key: KEY, recipe: null, build: 'qemu.web', id: 'y', created: null, files, run: 'r', verified: false }); // prettier-ignore
    const found = await ask(folder, { output_directory: 'out' });
    assert.equal(found?.kind === 'found' ? found.images[0]?.id : '', 'x');
  });

  it('finds nothing of another key, of another content, and where nothing is', async () => {
    const folder = baked();
    assert.deepEqual(await ask(folder, { output_directory: 'out' }, 'bk1-y'), { kind: 'missing', reason: 'out/web.qcow2 is of another key' }); // prettier-ignore
    assert.deepEqual(await ask(folder, { output_directory: 'other' }), { kind: 'missing', reason: null });
    writeFileSync(join(folder, 'out/web.qcow2'), 'DISK');
    assert.deepEqual(await ask(folder, { output_directory: 'out' }), { kind: 'missing', reason: 'out/web.qcow2 has changed since it was baked' }); // prettier-ignore
  });

  it('remembers where it was, where only Packer can tell the folder', async () => {
    const folder = baked();
    assert.equal((await ask(folder, { output_directory: '{{ build }}' }))?.kind, 'missing');
    assert.equal((await ask(folder, { output_directory: '{{ build }}' }, KEY, ['out/web.qcow2']))?.kind, 'found');
  });
});
