import type { Trial } from '../../image/provider-trial.ts';
import { listLeftovers } from '../../image/leftover.ts';
import { machineName, machineSettings } from './machine.ts';
import { word } from './login.ts';

/** Machines of disks, booted on overlays, which a script reaches by ssh or runs in. */
export const qemuTrial: Trial = {
  machine: machineSettings,
  prepare: async (request) => (await import('./trial-machine.ts')).trialMachine(request),
  // Nothing of this machine's environment is in there.
  inside: (text, { folder, variables }) => {
    const { BAKEHOUSE_INSIDE: inside = '', BAKEHOUSE_REPORTS: reports = '', ...rest } = variables;
    const given = Object.entries(rest)
      .filter(([name]) => GIVEN.has(name))
      .map(([name, value]) => `export ${name}=${word(value)} && `);
    return { program: 'sh', args: [inside, folder, reports, `${given.join('')}exec sh -c ${word(text)}`] };
  },
  sweep: async (sweep) => {
    const command = `pkill -f ${machineName(sweep.mark)}`;
    const swept = async () => (await import('./trial-machine.ts')).endMachines(sweep.mark, sweep.private);
    return listLeftovers('machines', command, swept());
  },
};

/** What is of any use within the machine. */
const GIVEN: ReadonlySet<string> = new Set(['BAKEHOUSE_IMAGE_ID', 'BAKEHOUSE_LEG']);
