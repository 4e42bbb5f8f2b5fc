import { messageOf, UserError } from '../../core/errors.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Hold, RetainableImage, RetentionWant } from '../../image/provider-retention.ts';

const MOST_TOLD = 5;
/** At once: more would be throttled. */
const MOST_QUESTIONS = 8;

interface Sharing {
  /** Whom it is shared with, in words that go on "held by". */
  readonly words: string;
  /** Whom one image is shared with; empty: nobody. */
  readonly whom: (image: RetainableImage) => Promise<readonly string[]>;
  /** Of an error of the cloud; absent: its message. */
  readonly why?: (error: unknown) => string;
}

/**
 * What holds images that would go, since others may use them and nobody here sees whether they do: by `region id`. Nobody is asked
 * where what is shared goes as any other. Reads only; what cannot be asked is a hold.
 */
export async function sharedHolds(
  images: readonly RetainableImage[],
  { retain }: Pick<RetentionWant, 'retain'>,
  { words, whom, why = messageOf }: Sharing,
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  const found = new Map<string, readonly Hold[]>();
  if (retain.shared === 'retire') return found;
  await sideBySide(images, MOST_QUESTIONS, async (image) => {
    const place = `${image.region} ${image.id}`;
    try {
      const names = [...new Set(await whom(image))];
      const shown = names.slice(0, MOST_TOLD).join(', ') + (names.length > MOST_TOLD ? ', …' : '');
      if (names.length > 0) found.set(place, [{ kind: 'shared', what: `${words}, and nobody here sees: ${shown}` }]);
    } catch (error) {
      const reason = why(error).replace(/\.$/, '');
      found.set(place, [{ kind: 'unknown', what: `${words}, which could not be asked: ${reason}` }]);
    }
  });
  return found;
}

/** Before a step, which it then is not: throws a UserError where anything holds the image by now. */
export function refuseHeld(holds: readonly Hold[]): void {
  if (holds.length > 0) throw new UserError(`by now it is held by ${holds.map(({ what }) => what).join('; ')}`);
}
