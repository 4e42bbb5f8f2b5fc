import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { type Stray, type Strays, straysOf } from '../../image/provider-strays.ts';
import { MARK_TAG } from '../../image/provider-verify.ts';
import { hasAwsCredentials } from './identity.ts';
import { ownRegion } from './regions.ts';
import { connectTrialInstances, type TrialInstance, type TrialInstances } from './trial-instance.ts';
import { endMachines } from './trial-machine.ts';

/** On an instance, by whoever wants it to stay: with why. */
const KEEP_TAG = 'bakehouse:keep';

/**
 * Instances that tests started, with all their volumes: those of Test Kitchen and of scripts.
 * @param connect for tests; by default the standard credential chain
 */
export function awsStrays(connect: (region: string) => Promise<TrialInstances> = connectTrialInstances): Strays {
  return {
    find: async (regions, { environment, untrusted }: Asker) => {
      if (untrusted !== null) throw new UserError(untrusted);
      if (!hasAwsCredentials(environment)) throw new UserError('there are no AWS credentials');
      const own = ownRegion(environment);
      const all = new Set([...(own === null ? [] : [own]), ...regions]);
      if (all.size === 0) throw new UserError('no region says where to look; set AWS_REGION');
      const found: Stray[] = [];
      for (const region of all) {
        const instances = await (await connect(region)).tagged(MARK_TAG);
        found.push(...straysOf(region, instances.map(strayOf)));
      }
      return found;
    },
    end: async ({ region, mark }) => await endMachines(await connect(region), mark, [], false),
  };
}

function strayOf({ id, state, tags, launched }: TrialInstance) {
  const kept = tags[KEEP_TAG];
  return {
    thing: `instance ${id} (${state})`,
    mark: tags[MARK_TAG] ?? '',
    run: tags['bakehouse:run'] || null,
    since: launched,
    holds: kept === undefined ? [] : [`its tag ${KEEP_TAG}${kept === '' ? '' : ` (${kept})`}`],
  };
}
