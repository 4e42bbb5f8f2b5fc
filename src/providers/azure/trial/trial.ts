import { listLeftovers, removeFolder } from '../../../image/leftover.ts';
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
      const { endTrial, groupOfMark } = await import('./ending.ts');
      const { endAfterKill } = await import('../../clouds/trial.ts');
      if (noted.length === 0 && !wasAsked) return removeFolder(folder);
      const subscription = readId(subject.id)?.subscription.toLowerCase() ?? '';
      const swept = endAfterKill(
        folder,
        () => connect(environment),
        ({ arm }) => endTrial({ subscription, mark, folder, mayAppear: wasAsked }, arm),
      );
      return listLeftovers('machines', `az group show --name ${groupOfMark(mark)}`, swept);
    },
  };
}
