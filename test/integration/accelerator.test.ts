import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { kvmWorks } from '../../src/providers/qemu/accelerator.ts';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../unit/core/temporary-folder.ts';

const PATH = process.env['PATH'] ?? '';

describe('whether a machine is run by the processor', () => {
  it('is said by a guest that runs', async (t) => {
    if (requirePart(t, 'qemu-system-x86_64') === undefined) return;
    // By an emulated one, which every machine can: the guest is the same.
    assert.equal(await kvmWorks('mark', temporaryFolder(), { PATH }, 'tcg'), true);
  });

  it('is not so where QEMU does not start', async (t) => {
    if (requirePart(t, 'qemu-system-x86_64') === undefined) return;
    assert.equal(await kvmWorks('mark', temporaryFolder(), { PATH }, 'nothing'), false);
    assert.equal(await kvmWorks('mark', temporaryFolder(), { PATH: '/nowhere' }, 'tcg'), false);
  });
});
