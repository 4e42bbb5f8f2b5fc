import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { type Stray, type Strays, straysOf } from '../../image/provider-strays.ts';
import { MARK_TAG } from '../../image/provider-verify.ts';
import { cloudsFolder, hasCloudCredentials } from './cloud/clouds-file.ts';
import type { Cloud } from './cloud/connect.ts';
import type { CloudServer } from './cloud/nova.ts';
import { endMarked } from './trial/ending.ts';

const KEEP = 'bakehouse:keep';

/** Servers that tests started, with their key pairs and floating addresses. */
export function openstackStrays(clouds: (asker: Asker) => () => Promise<Cloud>): Strays {
  return {
    find: async (regions, asker) => {
      if (asker.untrusted !== null) throw new UserError(asker.untrusted);
      if (!hasCloudCredentials(asker.environment, cloudsFolder(asker.environment)))
        throw new UserError('there are no credentials of OpenStack');
      const cloud = await clouds(asker)();
      const found: Stray[] = [];
      for (const region of new Set([cloud.region, ...regions])) {
        if (!cloud.regions.includes(region)) throw new UserError(`this cloud has no region ${region}`);
        const servers = (await cloud.nova(region).servers()).filter(({ project }) => project === cloud.project);
        found.push(...straysOf(region, servers.filter(isThere).map(strayOf)));
      }
      return found;
    },
    end: async ({ region, mark }, asker) => await endMarked({ region, mark, mayAppear: false }, await clouds(asker)()),
  };
}

function isThere({ status }: CloudServer): boolean {
  return !/^(?:SOFT_)?DELETED$/.test(status);
}

function strayOf({ id, status, metadata, created }: CloudServer) {
  const kept = metadata[KEEP];
  return {
    thing: `server ${id} (${status})`,
    mark: metadata[MARK_TAG] ?? '',
    run: metadata['bakehouse:run'] || null,
    since: Number.isFinite(created) ? new Date(created).toISOString() : null,
    holds: kept === undefined ? [] : [`its metadata ${KEEP}${kept === '' ? '' : ` (${kept})`}`],
  };
}
