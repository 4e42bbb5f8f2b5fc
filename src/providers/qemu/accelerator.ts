import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../../core/process/command.ts';
import { machineName, PROGRAM } from './machine.ts';

const DEVICE = '/dev/kvm';
/**
 * A processor gets as far in a tenth of it, and an emulated one in a fifth. KVM that takes longer is itself emulated, far
 * slower than QEMU would and not as well (seen: nine seconds, and a Linux that stood still); on a busy machine we only lose speed.
 */
const LONG_ENOUGH_MS = 3_000;

/**
 * `mov dx, 0x501; mov al, 42; out dx, al; hlt; jmp -3`: a boot sector whose one deed is to end its machine by QEMU's
 * `isa-debug-exit`, which makes 2 × 42 + 1 of it.
 */
const CODE = [0xba, 0x01, 0x05, 0xb0, 42, 0xee, 0xf4, 0xeb, 0xfd];
const HAS_RUN = 2 * 42 + 1;

/**
 * Whether this machine runs others by its own processor. That the device is there and may be opened proves nothing, nor
 * that QEMU starts: where machines lie within machines its first processor may stand still for ever. So a guest says so.
 */
export async function kvmWorks(
  mark: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  accelerator = 'kvm',
): Promise<boolean> {
  try {
    if (accelerator === 'kvm') {
      accessSync(DEVICE, constants.R_OK | constants.W_OK);
      // Without these KVM is made up in software: the boot sector runs, and a Linux may stand still (seen).
      if (!/^flags\s*:.* (?:vmx|svm)(?: |$)/m.test(readFileSync('/proc/cpuinfo', 'utf8'))) return false;
    }
  } catch {
    return false;
  }
  const sector = Buffer.alloc(512);
  sector.set(CODE);
  sector.writeUInt16LE(0xaa55, 510);
  const disk = join(folder, 'probe.raw');
  writeFileSync(disk, sector);
  const args = [
    '-name', machineName(mark), '-no-user-config', '-nodefaults', '-display', 'none', '-machine', 'pc', '-accel', accelerator,
    '-cpu', accelerator === 'kvm' ? 'host' : 'max', '-m', '64', '-no-reboot', '-drive', `file=${disk.replaceAll(',', ',,')},format=raw,if=ide`,
    '-device', 'isa-debug-exit,iobase=0x501,iosize=1',
  ]; // prettier-ignore
  try {
    const { exitCode } = await runCommand(PROGRAM, args, { environment, cwd: folder, limitMs: LONG_ENOUGH_MS });
    return exitCode === HAS_RUN;
  } catch {
    return false;
  }
}
