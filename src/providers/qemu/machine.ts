import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

import { startTimeOf } from '../../core/process/process.ts';
import type { ProcessIdentity } from '../../core/process/long-process.ts';
import type { MachineDisk } from './disk.ts';
import type { Firmware } from './firmware.ts';

/** What may be said of a machine that is started for a test. All are texts, as inputs are. */
export const machineSettings = z.strictObject({
  user: z
    .string()
    .regex(/^[a-z_][\w.-]{0,31}$/i, 'must be the name of a user of the image')
    .optional()
    .describe('Who is logged in by ssh. Default: root.'),
  key: z
    .string()
    .min(1)
    .optional()
    .describe('A private key of the workspace that lets the user in. Default: one of its own, given to the guest.'),
  'password-from': z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'must be the name of an environment variable')
    .optional()
    .describe('The environment variable that holds the password of the user.'),
  memory: number(64, 1_048_576, 'megabytes').optional().describe('In megabytes. Default: 1024.'),
  cpus: number(1, 64, 'processors').optional().describe('Default: 2.'),
  accelerator: oneOf('auto', 'kvm', 'tcg').optional().describe('`auto` is kvm where that works.'),
  firmware: oneOf('bios', 'uefi').optional().describe('Default: uefi where efivars.fd lies beside the disk.'),
  kernel: z.string().min(1).optional().describe('A kernel of the workspace, for a disk that has none to boot from.'),
  initrd: z.string().min(1).optional(),
  append: z.string().optional().describe("The kernel's command line."),
  'disk-interface': oneOf('virtio', 'scsi', 'ide').optional().describe('Default: virtio.'),
  'net-device': z
    .string()
    .regex(/^[a-z0-9][\w-]{0,31}$/, "must be one of QEMU's network devices, as virtio-net-pci or e1000")
    .optional()
    .describe('Default: virtio-net-pci.'),
  network: oneOf('open', 'closed').optional().describe('`closed`: it is reached, and reaches nothing. Default: open.'),
});
export type MachineSettings = z.infer<typeof machineSettings>;

/** YAML makes a number of it, an input a text. */
function number(least: number, most: number, unit: string) {
  const error = `must be a whole number of ${unit} from ${least} to ${most}`;
  const text = z
    .string()
    .refine((one) => /^\d{1,9}$/.test(one) && Number(one) >= least && Number(one) <= most, { error });
  return z.union([z.int().min(least).max(most), text], { error });
}

function oneOf<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}` });
}

export const PROGRAM = 'qemu-system-x86_64';

/** What a machine is started with. Paths are absolute. */
export interface MachinePlan {
  readonly settings: MachineSettings;
  readonly mark: string;
  readonly accelerator: 'kvm' | 'tcg';
  /** Overlays, the one that it boots from first. */
  readonly disks: readonly string[];
  readonly kernel: string | null;
  readonly initrd: string | null;
  /** UEFI, with variables of the machine's own; null: the BIOS. */
  readonly firmware: Firmware | null;
  /** A folder that the guest sees as a disk called `cidata`. */
  readonly seed: string;
  /** The line of authorized_keys that lets root in. */
  readonly publicKey: string;
  readonly console: string;
  /** On the loopback of this machine; it leads to port 22 of the guest. */
  readonly port: number;
}

/** The name under which it runs, by which it is found again: nothing else of this machine has the mark on its command line. */
export function machineName(mark: string): string {
  return `bakehouse-${mark}`;
}

/** The arguments of QEMU. Every disk is an overlay, so nothing of the image is ever written. */
export function machineArguments(plan: MachinePlan): readonly string[] {
  const { settings, firmware } = plan;
  const interfaceOf = settings['disk-interface'] ?? 'virtio';
  const device = settings['net-device'] ?? 'virtio-net-pci';
  const closed = settings.network === 'closed' ? ',restrict=on' : '';
  return [
    '-name', machineName(plan.mark),
    '-no-user-config', '-nodefaults', '-display', 'none', '-vga', 'std', '-no-reboot',
    '-machine', firmware === null ? 'pc' : 'q35',
    '-accel', plan.accelerator, '-cpu', plan.accelerator === 'kvm' ? 'host' : 'max',
    '-m', String(settings.memory ?? 1024), '-smp', String(settings.cpus ?? 2),
    ...(firmware === null ? [] : [
      '-drive', `if=pflash,format=raw,readonly=on,unit=0,file=${escaped(firmware.code)}`,
      '-drive', `if=pflash,format=raw,unit=1,file=${escaped(firmware.variables)}`,
    ]),
    ...(interfaceOf === 'scsi' ? ['-device', 'virtio-scsi-pci,id=scsi'] : []),
    ...plan.disks.flatMap((disk, index) => driveOf(disk, index, interfaceOf)),
    '-drive', `if=none,id=seed,format=raw,read-only=on,file.driver=vvfat,file.label=cidata,file.dir=${escaped(plan.seed)}`,
    '-device', 'virtio-blk-pci,drive=seed',
    ...(plan.kernel === null ? [] : ['-kernel', plan.kernel]),
    ...(plan.initrd === null ? [] : ['-initrd', plan.initrd]),
    ...(plan.kernel === null || settings.append === undefined ? [] : ['-append', settings.append]),
    '-netdev', `user,id=net,hostfwd=tcp:127.0.0.1:${plan.port}-:22${closed}`,
    '-device', `${device},netdev=net`,
    // What systemd reads of the firmware (systemd.system-credentials(7)).
    '-smbios', `type=11,value=io.systemd.credential.binary:ssh.authorized_keys.root=${Buffer.from(`${plan.publicKey}\n`).toString('base64')}`,
    '-chardev', `file,id=console,path=${escaped(plan.console)},append=on`, '-serial', 'chardev:console',
    '-device', 'virtio-rng-pci',
  ]; // prettier-ignore
}

function driveOf(path: string, index: number, interfaceOf: string): readonly string[] {
  const id = `disk${index}`;
  const drive = `if=none,id=${id},format=qcow2,cache=unsafe,file=${escaped(path)}`;
  const boot = index === 0 ? ',bootindex=0' : '';
  const devices: Readonly<Record<string, string>> = {
    virtio: 'virtio-blk-pci',
    scsi: 'scsi-hd,bus=scsi.0',
    ide: 'ide-hd',
  };
  return ['-drive', drive, '-device', `${devices[interfaceOf] ?? 'virtio-blk-pci'},drive=${id}${boot}`];
}

/** A value of an option: a comma in it is doubled. */
function escaped(value: string): string {
  return value.replaceAll(',', ',,');
}

/** An overlay over a disk: as `qemu-img create` takes it. The format is told, never guessed. */
export function overlayArguments(
  overlay: string,
  disk: string,
  { format }: Pick<MachineDisk, 'format'>,
): readonly string[] {
  return ['create', '-q', '-f', 'qcow2', '-F', format, '-b', disk, '--', overlay];
}

/** Machines that carry the mark of a run on their command line, each with the moment it began. */
export async function machinesMarked(mark: string): Promise<readonly ProcessIdentity[]> {
  const name = machineName(mark);
  const found: ProcessIdentity[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue;
    const [program = '', ...args] = commandLine(entry);
    if (!basename(program).startsWith('qemu-system') || args[args.indexOf('-name') + 1] !== name) continue;
    const startTime = await startTimeOf(Number(entry));
    if (startTime !== undefined) found.push({ pid: Number(entry), startTime });
  }
  return found;
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
