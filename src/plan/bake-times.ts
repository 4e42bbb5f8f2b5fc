import { sideBySide } from '../core/side-by-side.ts';
import type { Memory } from '../image/memory.ts';
import type { PlannedLeg } from '../image/plan.ts';

type Remember = (leg: Pick<PlannedLeg, 'leg' | 'slug'>) => Promise<Memory | undefined>;

/** So many legs are remembered from a cache service beside each other. */
const MOST_AT_ONCE = 16;

/** What the bakes of legs took the last time, as far as anything is remembered of them. A leg is asked about once. */
export class BakeTimes {
  readonly #recall: Remember;
  readonly #seconds = new Map<string, number | undefined>();

  constructor(recall: Remember) {
    this.#recall = recall;
  }

  /** Gives the memory as it is, and keeps the time in it alone: thousands of memories would be too much to hold. */
  readonly remember: Remember = async (leg) => {
    const memory = await this.#recall(leg);
    this.#seconds.set(leg.slug, memory?.seconds);
    return memory;
  };

  /** In seconds, by leg, of those that are to be baked; without those of which nothing is known. */
  async of(legs: readonly Pick<PlannedLeg, 'leg' | 'slug' | 'todo'>[]): Promise<ReadonlyMap<string, number>> {
    const due = legs.filter(({ todo }) => todo.includes('bake'));
    const open = due.filter(({ slug }) => !this.#seconds.has(slug));
    await sideBySide(open, MOST_AT_ONCE, this.remember);
    return new Map(
      due.flatMap(({ leg, slug }) => {
        const seconds = this.#seconds.get(slug);
        return seconds === undefined ? [] : [[leg, seconds] as const];
      }),
    );
  }
}
