import type { ToldOfBuild } from '../../../image/provider-bake.ts';

// What of a project is a bake's own. Packer makes up a random name for its instance and never tells it; so there are two other
// beginnings: the bake's random mark, where the template puts it on the instance as a label, and the numeric id that Google gave
// to the instance which had the address of Packer's line when that came, before a guest could speak. From there on Google's own
// links lead: the disks that the instance names, by their ids, and the images that name such a disk's id. A time only forbids.

/** The label that a template gives its instance with the value of the variable of the same name. */
export { MARK_VARIABLE as MARK_LABEL } from '../../../image/own-mark.ts';

/** Clocks of the runner and of Google differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Where one build made its instance, as far as Packer's trusted lines tell. */
export interface AskedInstance {
  readonly build: string;
  readonly zone: string;
  /** Null: none was told yet. */
  readonly address: string | null;
  /** Whether Google said that the instance is there. */
  readonly isMade: boolean;
}

/** Builds that asked for an instance; no other one can have left anything. */
export function askedInstances(builds: readonly ToldOfBuild[]): readonly AskedInstance[] {
  return builds.flatMap(({ build, trusted }) => {
    const [zone, ...more] = [...trusted('zone')];
    if (zone === undefined || more.length > 0 || trusted('asked').size === 0) return [];
    const [address = null, ...others] = [...trusted('address')];
    return [{ build, zone, address: others.length > 0 ? null : address, isMade: trusted('made').size > 0 }];
  });
}

/** Whether Google says that something was there before the bake began; where it does not tell, nothing is forbidden. */
export function isOlder(created: string | undefined, startedAt: number): boolean {
  return Date.parse(created ?? '') < startedAt - CLOCK_SLACK_MS;
}
