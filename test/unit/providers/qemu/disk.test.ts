import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { diskOf, disksAmong, withDisks } from '../../../../src/providers/qemu/disk.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { qcow2Header } from './qcow2-header.ts';

describe('diskOf', () => {
  const cases: readonly (readonly [what: string, head: Buffer, expected: ReturnType<typeof diskOf>])[] = [
    ['a qcow2', qcow2Header({}), { format: 'qcow2', virtualSize: 5_000_000, needs: null }],
    ['an old qcow2', qcow2Header({ version: 2 }), { format: 'qcow2', virtualSize: 5_000_000, needs: null }],
    [
      'an overlay',
      qcow2Header({ backing: 200n }),
      { format: 'qcow2', virtualSize: 5_000_000, needs: 'it holds only what differs from a backing file' },
    ],
    [
      'data elsewhere',
      qcow2Header({ features: 4n }),
      { format: 'qcow2', virtualSize: 5_000_000, needs: 'its data is in another file' },
    ],
    ['anything else', Buffer.alloc(104, 7), { format: 'raw', virtualSize: 900, needs: null }],
    ['a short file', Buffer.from('QFI\u00FB', 'latin1'), { format: 'raw', virtualSize: 900, needs: null }],
    ['a version that nobody has', qcow2Header({ version: 9 }), { format: 'raw', virtualSize: 900, needs: null }],
    ['a size beyond all', qcow2Header({ size: 1n << 63n }), { format: 'raw', virtualSize: 900, needs: null }],
  ];
  for (const [what, head, expected] of cases) it(what, () => assert.deepEqual(diskOf(head, 900), expected));
});

describe('disksAmong', () => {
  const cases: readonly (readonly [paths: readonly string[], expected: readonly string[] | undefined])[] = [
    [['out/web'], ['out/web']],
    [['out/efivars.fd', 'out/web.qcow2'], ['out/web.qcow2']],
    [
      ['web-10', 'web-2', 'web', 'web-1'],
      ['web', 'web-1', 'web-2', 'web-10'],
    ],
    [['web.qcow2', 'notes.txt'], undefined],
    [['efivars.fd'], undefined],
    [[], undefined],
  ];
  for (const [paths, expected] of cases)
    it(paths.join(' ') || 'none', () => assert.deepEqual(disksAmong(paths), expected));
});

it('withDisks tells format and size of disks alone', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'web.qcow2'), qcow2Header({}));
  writeFileSync(join(folder, 'efivars.fd'), 'variables');
  const file = (path: string) => ({ path, size: 1, sha256: `sha256:${'0'.repeat(64)}` });
  const image = {
    build: 'qemu.web', 'builder-id': 'transcend.qemu', provider: 'qemu', account: null, region: 'local', id: 'x',
    created: null, digests: {}, tags: [], files: [file('efivars.fd'), file('web.qcow2')], handoff: null,
  }; // prettier-ignore
  const { files } = await withDisks(image, folder);
  assert.deepEqual(files, [file('efivars.fd'), { ...file('web.qcow2'), format: 'qcow2', 'virtual-size': 5_000_000 }]);
});
