import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes: four times what V8 begins with. */
const YOUNG = 4 * 1024 * 1024;
/** A version of V8 that does not grow it so is not waited for. */
const MOST_TRIES = 64;
const AT_ONCE = 4096;

/**
 * Gives the part of the heap for new objects a size, and keeps it there. V8 begins with so little that a plan of ten thousand
 * legs stops twelve hundred times to look for what still lives, which is a quarter of its time; and lets it grow with what
 * lives, which is all of it to the last second: a third of the memory was room for objects that never came.
 * To be called before there is much to keep.
 */
export function fixYoungObjects(): void {
  setFlagsFromString('--semi-space-growth-factor=4');
  // It grows when objects outlive a look, and there is no other way to ask for it in a process that runs.
  const held: unknown[] = [];
  while (held.length < MOST_TRIES && youngBytes() < YOUNG) held.push(Array.from({ length: AT_ONCE }, () => ({})));
  setFlagsFromString('--semi-space-growth-factor=1');
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? YOUNG;
}
