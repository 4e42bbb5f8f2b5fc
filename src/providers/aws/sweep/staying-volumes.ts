import type { Leftover } from '../../../image/leftover.ts';
import type { Ec2Sweeping } from './ec2-sweeping.ts';
import { Findings } from './findings.ts';
import type { NotedLinks } from './noted-links.ts';

/**
 * Lists the volumes that a bake which ended well made for its instances, and that stayed on when those ended, as a template
 * without `delete_on_termination` has it. Deletes nothing: one may be what the template is for. Asks only where such a
 * volume was noted.
 *
 * @param kept ids of what Packer reported as made
 */
export async function listStayingVolumes(
  noted: NotedLinks,
  kept: ReadonlySet<string>,
  connect: (region: string) => Promise<Pick<Ec2Sweeping, 'volumes'>>,
): Promise<readonly Leftover[]> {
  const found = await Promise.all(
    Object.entries(noted).map(async ([region, { staying = [] }]) => {
      const ids = staying.filter((id) => !kept.has(id));
      return ids.length === 0 ? [] : listIn(region, ids, connect);
    }),
  );
  return found.flat();
}

async function listIn(
  region: string,
  ids: readonly string[],
  connect: (region: string) => Promise<Pick<Ec2Sweeping, 'volumes'>>,
): Promise<readonly Leftover[]> {
  const findings = new Findings(region, true);
  const seen = await findings.ask({
    what: `volumes ${ids.join(', ')}`,
    command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeVolumes',
    look: async () => {
      const ec2 = await connect(region);
      return ec2.volumes(ids);
    },
  });
  const reason = "made for this bake's instance, and stayed on when that ended, as its delete_on_termination is false";
  for (const { id, isFree } of seen ?? [])
    // What somebody uses by now is wanted.
    if (isFree && ids.includes(id)) findings.left('volume', id, reason, `delete-volume --volume-id ${id}`);
  return findings.all;
}
