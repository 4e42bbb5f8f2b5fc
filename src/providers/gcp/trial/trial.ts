import { listLeftovers, removeFolder } from '../../../image/leftover.ts';
import type { Trial } from '../../../image/provider-trial.ts';
import { insideCommand } from '../../../kitchen/guest/login.ts';
import type { ConnectGoogle } from '../cloud/connect.ts';
import { readImageId } from '../cloud/paths.ts';
import { instanceChoice } from './choice.ts';

/** Instances of images, which a script reaches by ssh or runs in. */
export function gcpTrial(connect: ConnectGoogle): Trial {
  return {
    machine: instanceChoice,
    inside: insideCommand,
    prepare: async (request) => (await import('./instance.ts')).trialInstance(request, connect),
    sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
      const { endTrial, nameOfRun } = await import('./ending.ts');
      const { endAfterKill } = await import('../../clouds/trial.ts');
      // What is asked for is noted first, and says in which zone.
      const thing = noted.find(({ id }) => id === nameOfRun(mark));
      if (thing === undefined) return removeFolder(folder);
      const swept = endAfterKill(
        folder,
        () => connect(environment),
        ({ compute, project }) => {
          const where = project ?? readImageId(subject.id)?.project ?? '';
          return endTrial({ project: where, zone: thing.region, mark, folder, mayAppear: wasAsked }, compute);
        },
      );
      return listLeftovers('instances', `gcloud compute instances list --filter=name=${nameOfRun(mark)}`, swept);
    },
  };
}
