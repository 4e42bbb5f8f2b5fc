// Some tests repeat one thing over a long table, or at every moment. All of it takes an hour on two cores: without
// BAKEHOUSE_THOROUGH=1 each run takes a part, another one each time where the order does not matter, and says which.

/** Whether everything is run. */
export const isThorough = (process.env['BAKEHOUSE_THOROUGH'] ?? '') !== '';

/** So many of these, chosen at random, in their order; all of them in a thorough run. */
export function someOf<T>(all: readonly T[], most: number): readonly T[] {
  if (isThorough || all.length <= most) return all;
  const left = all.map((_, index) => index);
  const chosen = new Set<number>();
  while (chosen.size < most) {
    const [index = 0] = left.splice(Math.floor(Math.random() * left.length), 1);
    chosen.add(index);
  }
  return all.filter((_, index) => chosen.has(index));
}

/** The first alone, or in a thorough run all: of programs that differ little in what is tested. */
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return isThorough ? all : all.slice(0, 1);
}
