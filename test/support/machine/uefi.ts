// The disk of examples/machine as one that boots by UEFI alone: with a loader where UEFI looks for one, and nothing for a BIOS.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Parts } from '../peers/available.ts';

/** Where the partition with the kernel begins, as disk/make.sh lays it out. */
const BOOT = '1M';
/** What a BIOS would run of the first sector. Bytes. */
const BOOT_CODE = 440;
const ENTRY = `title Debian
linux /vmlinuz
initrd /initrd.gz
options root=/dev/vda2 rw console=ttyS0 quiet
`;

/** Writes it to `to`, raw. */
export function uefiDisk(
  { loader }: Pick<Parts['uefi'], 'loader'>,
  { qemuImg }: Pick<Parts['qemu-img'], 'qemuImg'>,
  base: string,
  to: string,
): void {
  execFileSync(qemuImg, ['convert', '-O', 'raw', base, to]);
  const folder = mkdtempSync(join(tmpdir(), 'uefi-'));
  const put = (text: string, at: string): void => {
    writeFileSync(join(folder, 'file'), text);
    copy(join(folder, 'file'), at);
  };
  const copy = (from: string, at: string): void =>
    void execFileSync('mcopy', ['-i', `${to}@@${BOOT}`, from, `::${at}`]);
  for (const at of ['EFI', 'EFI/BOOT', 'loader', 'loader/entries'])
    execFileSync('mmd', ['-i', `${to}@@${BOOT}`, `::${at}`]);
  copy(loader, 'EFI/BOOT/BOOTX64.EFI');
  put('timeout 0\n', 'loader/loader.conf');
  put(ENTRY, 'loader/entries/debian.conf');
  const disk = openSync(to, 'r+');
  writeSync(disk, Buffer.alloc(BOOT_CODE), 0, BOOT_CODE, 0);
  closeSync(disk);
}
