import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

import { sha256Hex } from '../files/files.ts';

/** Where a pid means something: a machine, since it was started, and within it a namespace of processes. */
export const processPlace = z.object({
  host: z.string(),
  /** Linux's name for the time since the machine was started; empty elsewhere. */
  boot: z.string(),
  /** Linux's name for the namespace of processes: a container has its own; empty elsewhere. */
  namespace: z.string(),
  /** What stands for the id of the machine, where it has one: several may have a name, such as localhost, and share a home. */
  machine: z.string().optional(),
});
export type ProcessPlace = z.infer<typeof processPlace>;

/** Of the machine itself, as linux/proc_ns.h numbers it. */
const WHOLE_MACHINE = 'pid:[4026531836]';

export function placeOfThisProcess(): ProcessPlace {
  const id = readOr(() => readFileSync('/etc/machine-id', 'utf8').trim());
  return {
    // The id itself is nobody else's business: machine-id(5).
    machine: id === '' ? '' : sha256Hex(`bakehouse ${id}`).slice(0, 16),
    host: hostname(),
    boot: readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: readOr(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/**
 * What can be told of a process that began at another place: `askable`, by its pid; `ended`, since the machine was started
 * anew; `unknown`, on another machine that shares the folder, or in another container.
 */
export function judgePlace(there: ProcessPlace, here: ProcessPlace): 'askable' | 'ended' | 'unknown' {
  if (there.host !== here.host || there.namespace !== here.namespace) return 'unknown';
  if (there.boot === here.boot) return 'askable';
  const isSame = (there.machine ?? '') === (here.machine ?? '');
  return isSame && here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
}

function readOr(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
