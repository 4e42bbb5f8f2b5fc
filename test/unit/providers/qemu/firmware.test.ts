import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { type Firmware, firmwareFor } from '../../../../src/providers/qemu/firmware.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

interface Setting {
  readonly folder: string;
  readonly places: readonly Firmware[];
  readonly disk: string;
  readonly variables: string;
}

/** A large and a small UEFI, and a disk with the variables of the small one. */
function setting(): Setting {
  const folder = temporaryFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const places = ['large', 'small'].map((name) => ({
    code: file(`${name}-code`, 'code'),
    variables: file(`${name}-variables`, name === 'large' ? 'empty, large' : 'empty'),
  }));
  return { folder, places, disk: file('web.qcow2', 'disk'), variables: file('efivars.fd', 'baked') };
}

describe('the firmware of a machine', () => {
  it('is the BIOS unless UEFI is asked for, or was what the disk was baked with', () => {
    const { folder, places, disk, variables } = setting();
    assert.equal(firmwareFor([disk], undefined, folder, places), null);
    assert.equal(firmwareFor([disk, variables], 'bios', folder, places), null);
  });

  it('is the UEFI whose variables are those of the bake by their size, with a copy of them', () => {
    const { folder, places, disk, variables } = setting();
    const own = temporaryFolder();
    const found = firmwareFor([disk, variables], undefined, own, places);
    assert.deepEqual(found, { code: join(folder, 'small-code'), variables: join(own, 'efivars.fd') });
    assert.equal(readFileSync(join(own, 'efivars.fd'), 'utf8'), 'baked');
  });

  it('begins with the variables of the distribution where the disk has none', () => {
    const { folder, places, disk } = setting();
    const own = temporaryFolder();
    const found = firmwareFor([disk], 'uefi', own, places);
    assert.equal(found?.code, join(folder, 'large-code'));
    assert.equal(readFileSync(found.variables, 'utf8'), 'empty, large');
  });

  it('is missing with a sentence that says what to do', () => {
    const { folder, places, disk, variables } = setting();
    assert.throws(() => firmwareFor([disk], 'uefi', folder, []), /Install it: apt-get install ovmf\./);
    const own = temporaryFolder();
    assert.throws(
      () => firmwareFor([disk, variables], undefined, own, places.slice(0, 1)),
      /efivars\.fd of the disk has 5 bytes, and the UEFI that is here takes others: \S+large-code 12\. Install/,
    );
    assert.equal(existsSync(join(own, 'efivars.fd')), false);
  });
});
