import type { FoundImage } from '../../image/found.ts';
import { nameOf, type Revocations } from '../../image/revocation.ts';

// An entry by image or digest changes no key: the image that stands on what is revoked has the very key of the one that is to be
// baked anew, and is found by it.

/** An image as its provider tells it, as far as it says what it stands on. */
export type StandingImage = Pick<FoundImage, 'id' | 'created' | 'parent'>;

/** What a leg builds on. */
export interface Foundation {
  readonly leg: string;
  /** Its images that are good; none where they are gone, or not known. */
  readonly images: readonly Pick<FoundImage, 'id' | 'created'>[];
  /** Whether it builds on another leg itself: then an image of it may stand on one that is revoked, though it is not named. */
  readonly isBuiltOnLeg: boolean;
  /** Whether they were made in this run: then what was there before was not made of them, whatever its age. */
  readonly isNew: boolean;
}

/**
 * Why images of a leg that are found by their key may stand on something that is revoked by its image or digest, as a clause;
 * undefined where they do not. One whose provider tells what it stands on is believed; of any other only its age tells.
 */
export function doubtOfFoundation(
  images: readonly StandingImage[],
  { leg, images: good, isBuiltOnLeg, isNew }: Foundation,
  { entries }: Revocations,
): string | undefined {
  const isOfImage = ([by]: ReturnType<typeof nameOf>): boolean => by === 'image' || by === 'digest';
  if (!entries.some((entry) => entry.inherit && isOfImage(nameOf(entry)))) return undefined;
  const since = 'since an image was revoked';
  for (const { id, created, parent } of images) {
    if (parent !== undefined) {
      // What is named itself was sorted out by the look-up.
      if (!isBuiltOnLeg || good.some((one) => one.id.toLowerCase() === parent.toLowerCase())) continue;
      return `${id} stands on ${parent}, which is not the image of ${leg} that is taken ${since}`;
    }
    // A registry tells no age: there only who has just baked the parent knows.
    const isOlder = ({ created: other }: Pick<FoundImage, 'created'>): boolean =>
      created === null || other === null ? isNew : Date.parse(created) < Date.parse(other);
    if (good.length === 0 || good.some(isOlder))
      return `nothing says that ${id} was made of the image of ${leg} that is taken ${since}`;
  }
  return undefined;
}
