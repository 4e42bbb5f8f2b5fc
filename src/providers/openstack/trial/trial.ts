import { listLeftovers } from '../../../image/leftover.ts';
import type { Trial } from '../../../image/provider-trial.ts';
import { MARK_TAG } from '../../../image/provider-verify.ts';
import { insideCommand } from '../../../kitchen/guest/login.ts';
import type { ConnectCloud } from '../cloud/connect.ts';
import { serverChoice } from './choice.ts';

/** Servers of images, which a script reaches by ssh or runs in. */
export function openstackTrial(connect: ConnectCloud): Trial {
  return {
    machine: serverChoice,
    inside: insideCommand,
    prepare: async (request) => (await import('./server.ts')).trialServer(request, connect),
    sweep: async ({ subject, mark, environment, wasAsked, noted, private: folder }) => {
      const command = `openstack server list --long -c ID -c Name -c Properties | grep ${MARK_TAG}=.${mark}`;
      const swept = async () => {
        const { endAfterKill } = await import('../../clouds/trial.ts');
        const { endTrial } = await import('./ending.ts');
        const end = { region: subject.region, mark, folder, mayAppear: wasAsked && noted.length === 0 };
        return endAfterKill(
          folder,
          () => connect(environment),
          (cloud) => endTrial(end, cloud),
        );
      };
      return listLeftovers('servers', command, swept());
    },
  };
}
