import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { insideWorkspace } from '../../core/files/paths.ts';
import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import type { TrialRequest } from '../../image/provider-trial.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { kvmWorks } from './accelerator.ts';
import { consoleOf } from '../../kitchen/guest/printed.ts';
import { disksAmong, readDisk } from './disk.ts';
import { firmwareFor } from './firmware.ts';
import { type MachinePlan, type MachineSettings, overlayArguments } from './machine.ts';

/** All that QEMU is to be told but for the port and the key: overlays are made, nothing is started. Throws a KitchenError. */
export async function planMachine(
  request: TrialRequest,
  settings: MachineSettings,
  environment: Readonly<Record<string, string>>,
): Promise<Omit<MachinePlan, 'port' | 'publicKey'>> {
  const folder = request.private;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const disks = disksAmong(request.subject.files);
  if (disks === undefined) {
    throw new KitchenError(
      'config',
      `Which of ${request.subject.files.map((path) => basename(path)).join(', ')} is the disk that boots cannot be told: further disks are called after it, as web and web-1.`,
    );
  }
  const overlays: string[] = [];
  for (const [index, path] of disks.entries()) {
    const disk = readDisk(path);
    if (disk.needs !== null) {
      throw new KitchenError(
        'config',
        `${basename(path)} is no disk by itself: ${disk.needs}. Let Packer write it whole: use_backing_file = false, or skip_compaction = false.`,
      );
    }
    const overlay = join(folder, `disk-${index}.qcow2`);
    const { exitCode, stderr } = await runCommand('qemu-img', overlayArguments(overlay, path, disk), {
      environment,
      limitMs: LOCAL_MS,
    });
    if (exitCode !== 0) throw new KitchenError('infrastructure', `qemu-img: ${stderr.trim().slice(0, 300)}`);
    overlays.push(overlay);
  }
  const ofWorkspace = (name: 'kernel' | 'initrd'): string | null => {
    const path = settings[name];
    const { workspace } = request;
    return path === undefined ? null : insideWorkspace(`"${name}" of "machine"`, workspace, workspace, path);
  };
  return {
    settings,
    mark: request.mark,
    accelerator: await acceleratorOf(request.mark, settings, folder, environment),
    disks: overlays,
    kernel: ofWorkspace('kernel'),
    initrd: ofWorkspace('initrd'),
    firmware: firmwareFor(request.subject.files, settings.firmware, folder),
    seed: join(folder, 'seed'),
    console: consoleOf(folder),
  };
}

async function acceleratorOf(
  mark: string,
  { accelerator = 'auto' }: MachineSettings,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<'kvm' | 'tcg'> {
  if (accelerator !== 'auto') return accelerator;
  return (await kvmWorks(mark, folder, environment)) ? 'kvm' : 'tcg';
}
