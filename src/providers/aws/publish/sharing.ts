import type { Ec2Publishing } from '../ec2-publishing.ts';
import type { AwsFields } from './fields.ts';
import type { RegionPlace } from './place.ts';
import { changeAt, imageAt, type Look, type Step } from './step.ts';

export type SharingEc2 = Pick<Ec2Publishing, 'changeLaunchPermissions' | 'changeSnapshotPermissions'>;

/** The changes of who may use an image, or why there must be none. */
export interface Sharing {
  readonly steps: readonly Step[];
  readonly refusal: string | null;
}

/** At most two calls for the image and two for each snapshot: who comes, then who goes. */
export function sharing(place: RegionPlace, fields: AwsFields, look: Look, ec2: SharingEc2): Sharing {
  const { 'share-mode': mode, 'max-unshare': most } = fields;
  // Its owner has the image anyway, and is never listed: shared with itself, it would be shared again and again.
  const wanted = place.share.filter((whom) => whom !== (look.image?.OwnerId ?? place.source.account));
  const name = imageAt(place, look);
  const id = look.id ?? '';
  const things: readonly Thing[] = [
    {
      name,
      have: look.launch,
      // Whether it is public is decided by the next phase, but here it is taken back.
      want: fields.public && look.launch.includes('all') ? [...wanted, 'all'] : wanted,
      change: (kind, whom) => ec2.changeLaunchPermissions(id, kind, whom),
    },
    ...(fields['share-snapshots'] ? look.snapshots : []).map((snapshot): Thing => ({
      name: `${snapshot.id} of ${name}`,
      have: snapshot.permissions,
      want: wanted.filter((whom) => !whom.startsWith('arn:')),
      change: (kind, whom) => ec2.changeSnapshotPermissions(snapshot.id, kind, whom),
    })),
  ];
  const steps: Step[] = [];
  for (const { name, have, want, change } of things) {
    const { add, remove } = permissionDifference(have, want, mode);
    if (remove.length > most) {
      const refusal = `${name} would be taken back from ${remove.length} (${listOf(remove)}), but "max-unshare" allows ${most}; raise it when that is meant`;
      return { steps: [], refusal };
    }
    const before = have.length === 0 ? 'private' : listOf(have);
    const step = (what: string, kind: 'Add' | 'Remove', whom: readonly string[]): void => {
      if (whom.length === 0) return;
      const after = listOf(
        kind === 'Add' ? [...have, ...whom] : [...have, ...add].filter((one) => !whom.includes(one)),
      );
      steps.push({
        change: changeAt(place, 'share', `${what} ${listOf(whom)}`, before, after === '' ? 'private' : after),
        run: () => change(kind, whom),
      });
    };
    step(`share ${name} with`, 'Add', add);
    step(`take ${name} back from`, 'Remove', remove);
  }
  return { steps, refusal: null };
}

/** Something that has a list of who may use it. */
interface Thing {
  readonly name: string;
  readonly have: readonly string[];
  readonly want: readonly string[];
  readonly change: (kind: 'Add' | 'Remove', whom: readonly string[]) => Promise<void>;
}

/** Whether the target says anything of who may start the image, so that it has to be asked for. */
export function caresForLaunch(place: RegionPlace, fields: AwsFields): boolean {
  return place.share.length > 0 || fields['share-mode'] === 'exact' || fields.public;
}

export interface PermissionDifference {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * The smallest change from who has an image to who is to have it.
 * @param mode add: nobody loses it
 */
export function permissionDifference(
  have: readonly string[],
  want: readonly string[],
  mode: 'add' | 'exact',
): PermissionDifference {
  return {
    add: want.filter((whom) => !have.includes(whom)),
    remove: mode === 'exact' ? have.filter((whom) => !want.includes(whom)).toSorted() : [],
  };
}

/** For a line of a log: the first few, and how many more. */
export function listOf(whom: readonly string[]): string {
  const shown = whom.slice(0, 3).join(', ');
  return whom.length > 3 ? `${shown} and ${whom.length - 3} more` : shown;
}
