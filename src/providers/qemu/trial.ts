import { listLeftovers } from '../../image/leftover.ts';
import type { KitchenSide } from '../../image/provider-kitchen.ts';
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

/** By Test Kitchen's own driver `proxy`, whose options win over those of the transport (lib/kitchen/driver/ssh_base.rb). */
export const qemuKitchen: KitchenSide = {
  drivers: [],
  reach: ({ variables }) => {
    const {
      BAKEHOUSE_ADDRESS: host = '',
      BAKEHOUSE_PORT: port = '',
      BAKEHOUSE_USER: username = '',
      BAKEHOUSE_KEY: key = '',
    } = variables;
    const ways = [
      ['port', Number(port)],
      ['username', username],
      ['ssh_key', key],
    ] as const;
    return [
      { section: 'driver', key: 'host', value: host },
      ...(['driver', 'transport'] as const).flatMap((section) =>
        ways.map(([name, value]) => ({ section, key: name, value })),
      ),
    ];
  },
};
