import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Where a pid means something: a machine, since it was started, and within it a namespace of processes. */
export const processPlace = z.object({
  host: z.string(),
  /** Linux's name for the time since the machine was started; empty elsewhere. */
  boot: z.string(),
  /** Linux's name for the namespace of processes: a container has its own; empty elsewhere. */
  namespace: z.string(),
});
export type ProcessPlace = z.infer<typeof processPlace>;

/** Of the machine itself, as linux/proc_ns.h numbers it. */
const WHOLE_MACHINE = 'pid:[4026531836]';

export function placeOfThisProcess(): ProcessPlace {
  return {
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
  return here.namespace === WHOLE_MACHINE ? 'ended' : 'unknown';
}

function readOr(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
