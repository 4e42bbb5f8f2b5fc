// Some tests repeat one thing over a long table, or at every moment. All of it takes an hour on two cores: without
// BAKEHOUSE_THOROUGH each run takes a part, another one each time where the order does not matter. Which one is decided
// by BAKEHOUSE_CHOICE, which `npm test` makes up and prints.
import { crc32 } from 'node:zlib';

import { Seeded } from './seeded.ts';

/** Whether everything is run: in one go, or of a run in pieces (1/8 to 8/8) what this piece has. */
export const isThorough = (process.env['BAKEHOUSE_THOROUGH'] ?? '') !== '';

const choice = Number(process.env['BAKEHOUSE_CHOICE'] ?? Math.floor(Math.random() * 2 ** 32));

/**
 * So many of these, in their order; all of them in a thorough run. Who gives a name gets others than those of other names,
 * so that each run has every one of a few somewhere.
 */
export function someOf<T>(all: readonly T[], most: number, name = ''): readonly T[] {
  if (isThorough || all.length <= most) return all;
  const seeded = new Seeded(choice + all.length + crc32(name));
  const left = all.map((_, index) => index);
  const chosen = new Set<number>();
  while (chosen.size < most) {
    const [index = 0] = left.splice(seeded.below(left.length), 1);
    chosen.add(index);
  }
  return all.filter((_, index) => chosen.has(index));
}

/** The first alone, or in a thorough run all: of programs that differ little in what is tested. */
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return isThorough ? all : all.slice(0, 1);
}
