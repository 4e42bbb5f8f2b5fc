import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

import { steadyNow } from '../../core/clock.ts';
import { isRunning, sendSignal, startDetached, startTimeOf, waitUntil } from '../../core/process/process.ts';
import { machineName, PROGRAM } from './machine.ts';

const DEVICE = '/dev/kvm';
/** A QEMU that cannot use it says so at once, or ends by an assertion when its first processor begins. */
const LONG_ENOUGH_MS = 1500;

/** Whether this machine runs others by its own processor: that the device is there, and may be opened, proves nothing. */
export async function kvmWorks(
  mark: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  try {
    accessSync(DEVICE, constants.R_OK | constants.W_OK);
  } catch {
    return false;
  }
  const log = join(folder, 'kvm.log');
  const args = ['-name', machineName(mark), '-no-user-config', '-nodefaults', '-display', 'none', '-machine', 'pc', '-accel', 'kvm', '-cpu', 'host', '-m', '64']; // prettier-ignore
  const { pid } = startDetached({ program: PROGRAM, args, cwd: folder, environment, stdout: log, stderr: log });
  const startTime = await startTimeOf(pid);
  if (startTime === undefined) return false;
  const hasEnded = async (): Promise<boolean> => !(await isRunning(pid, startTime));
  const ended = await waitUntil(hasEnded, steadyNow() + LONG_ENOUGH_MS, 20);
  if (ended) return false;
  sendSignal(pid, 'SIGKILL');
  await waitUntil(hasEnded, steadyNow() + LONG_ENOUGH_MS, 20);
  return true;
}
