import type { ToldOfBuild } from '../../../image/provider-bake.ts';
import { groupPath, isSameId, isWithin, readId } from '../cloud/ids.ts';

// What of a subscription is a bake's own: what Azure's own links tie to the ten random characters that Packer made up for it,
// and told before any guest could speak (packer-plugin-azure tempname.go). Names of people's choice and later lines prove
// nothing; a time only forbids.

const GROUP = /^pkr-Resource-Group-([a-z0-9]{10})$/;
/** The vault of Windows has a deployment of its own, before that of the machine. */
const DEPLOYMENT = /^(?:kv)?pkrdp([a-z0-9]{10})$/;
/** Clocks of the runner and of Azure differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Where one build put what it needs only while it bakes. */
export interface BuildPlace {
  readonly group: string;
  /** That of the machine, where Packer made up its name. */
  readonly deployment: string;
  /** The random characters of all that it makes; null: Packer was told what to call it, and nothing is provable. */
  readonly suffix: string | null;
  /** Whether the group's name is Packer's own, with the same characters: then all in it is the bake's. */
  readonly isOwnGroup: boolean;
  /** Whether Packer made the group, under whatever name. */
  readonly isMade: boolean;
}

/** What the lines of the builds told: of each deployment its group, and of groups without one the name alone. */
export function buildPlaces(builds: readonly ToldOfBuild[]): {
  readonly places: readonly BuildPlace[];
  /** Names of groups that were made, and in which nothing was begun as far as is known. */
  readonly bare: readonly string[];
} {
  const places: BuildPlace[] = [];
  const bare: string[] = [];
  for (const { trusted } of builds) {
    const [groups, deployments] = [[...trusted('group')], [...trusted('deployment')]];
    const isMade = trusted('made').size > 0;
    const suffixes = [...new Set(deployments.flatMap((one) => DEPLOYMENT.exec(one)?.[1] ?? []))];
    const begun = suffixes.length > 0 ? suffixes.map((suffix) => ({ suffix, deployment: `pkrdp${suffix}` })) : deployments.map((deployment) => ({ suffix: null, deployment })); // prettier-ignore
    for (const group of groups) {
      const own = GROUP.exec(group)?.[1];
      // A template may give its group a name such as Packer makes up.
      for (const one of begun) places.push({ ...one, group, isOwnGroup: own === one.suffix && isMade, isMade });
      if (begun.length === 0 && isMade) bare.push(group);
    }
  }
  return { places, bare };
}

/** Names of the deployments that Packer may have begun in a place. */
export function deploymentsOf({ deployment, suffix }: BuildPlace): readonly string[] {
  return suffix === null ? [deployment] : [deployment, `kv${deployment}`];
}

/** Whether Azure says that something was there before the bake began; where it does not tell, nothing is forbidden. */
export function isOlder(created: string | undefined, startedAt: number): boolean {
  return Date.parse(created ?? '') < startedAt - CLOCK_SLACK_MS;
}

/** Whether an id is that of a machine of these builds: in a group of their own, or of the random name. */
export function isOwnMachine(id: string, subscription: string, places: readonly BuildPlace[]): boolean {
  return places.some(({ group, suffix, isOwnGroup }) => {
    if (suffix === null || !isWithin(id, groupPath(subscription, group))) return false;
    const { type = '', names = [] } = readId(id) ?? {};
    const isMachine = isSameId(type, 'Microsoft.Compute/virtualMachines');
    return isMachine && (isOwnGroup || isSameId(names[0] ?? '', `pkrvm${suffix}`));
  });
}

/** Whether an id is that of a disk of these builds. */
export function isOwnDisk(id: string, subscription: string, places: readonly BuildPlace[]): boolean {
  return places.some(({ group, suffix, isOwnGroup }) => {
    if (suffix === null || !isWithin(id, groupPath(subscription, group))) return false;
    const { type = '', names = [] } = readId(id) ?? {};
    const name = names[0]?.toLowerCase() ?? '';
    return (
      isSameId(type, 'Microsoft.Compute/disks') &&
      (isOwnGroup || name === `pkros${suffix}` || name.startsWith(`pkrdd${suffix}-`))
    );
  });
}
