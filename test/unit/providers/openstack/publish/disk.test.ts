import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../../src/core/files/files.ts';
import { diskSource } from '../../../../../src/providers/openstack/publish/disk.ts';
import { candidateOf } from '../../../../support/publish/registry-publisher.ts';
import { temporaryFolder } from '../../../core/temporary-folder.ts';
import { sampleImage } from '../../../image/sample-record.ts';

describe('what a disk is in Glance', () => {
  /** Of files with these names and a text each; those with a format are disks. */
  const told = async (formats: Readonly<Record<string, string | null>>) => {
    const folder = temporaryFolder();
    const files = Object.entries(formats).map(([path, format]) => {
      writeFileSync(join(folder, path), path);
      return { path, size: path.length, sha256: sha256(path), ...(format === null ? {} : { format }) };
    });
    const image = sampleImage({ provider: 'qemu', id: files[0]?.sha256 ?? '', files });
    return (await diskSource(image, { ...candidateOf(image), folder })).image;
  };

  it('says that it starts by UEFI where its bake left variables beside it, and nothing of firmware else', async () => {
    const { properties, diskFormat } = await told({ 'web.qcow2': 'qcow2', 'efivars.fd': null });
    assert.deepEqual([properties['hw_firmware_type'], diskFormat], ['uefi', 'qcow2']);
    assert.equal('hw_firmware_type' in (await told({ 'web.raw': 'raw' })).properties, false);
  });

  it('is refused where it is several', async () => {
    await assert.rejects(told({ web: 'raw', 'web-1': 'raw' }), /an image of Glance is one disk, and this one has 2/);
  });
});
