import { listLeftovers } from '../../image/leftover.ts';
import type { Trial } from '../../image/provider-trial.ts';
import { insideCommand } from '../../kitchen/guest/login.ts';
import { machineName, machineSettings } from './machine.ts';

/** Machines of disks, booted on overlays, which a script reaches by ssh or runs in. */
export const qemuTrial: Trial = {
  machine: machineSettings,
  prepare: async (request) => (await import('./trial-machine.ts')).trialMachine(request),
  inside: insideCommand,
  sweep: async (sweep) => {
    const command = `pkill -f ${machineName(sweep.mark)}`;
    const swept = async () => (await import('./trial-machine.ts')).endMachines(sweep.mark, sweep.private);
    return listLeftovers('machines', command, swept());
  },
};
