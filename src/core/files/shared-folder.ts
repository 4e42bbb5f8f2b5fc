const turns = new Map<string, Turn>();
const watched = new Set<string>();

/**
 * One at a time in a folder, of what legs of one process would do there side by side: Test Kitchen keeps its states below it
 * by names of instances, so that one leg's create would be content with the container of another; and Berkshelf's cookbooks
 * are put there, and taken away.
 *
 * @param root absolute, links resolved
 */
export function takeFolder<T>(root: string, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(root) ?? new Turn();
  turns.set(root, turn);
  return turn.take(work);
}

/** Whether nobody in this process has looked yet at what was in a folder before: only the first one can tell. */
export function isFirstIn(root: string): boolean {
  if (watched.has(root)) return false;
  watched.add(root);
  return true;
}

/** Runs works one after the other. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  async take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => {});
    return mine;
  }
}
