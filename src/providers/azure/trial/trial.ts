import { listLeftovers } from '../../../image/leftover.ts';
import type { Trial } from '../../../image/provider-trial.ts';
import { insideCommand } from '../../../kitchen/guest/login.ts';
import type { ConnectAzure } from '../cloud/connect.ts';
import { readId } from '../cloud/ids.ts';
import { azureMachineChoice } from './choice.ts';

/** Machines of images, which a script reaches by ssh or runs in. */
export function azureTrial(connect: ConnectAzure): Trial {
  return {
    machine: azureMachineChoice,
    inside: insideCommand,
    prepare: async (request) => (await import('./machine.ts')).trialMachine(request, connect),
    sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
      const { endFolder, endTrial, groupOfMark } = await import('./ending.ts');
      if (noted.length === 0 && !wasAsked) return endFolder(folder);
      const subscription = readId(subject.id)?.subscription.toLowerCase() ?? '';
      const swept = async () => {
        const { arm } = await connect(environment);
        return endTrial({ subscription, mark, folder, mayAppear: wasAsked }, arm);
      };
      return listLeftovers('machines', `az group show --name ${groupOfMark(mark)}`, swept());
    },
  };
}
