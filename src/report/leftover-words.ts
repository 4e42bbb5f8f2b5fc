import { describeLeftover, isOpen, type Leftover } from '../image/leftover.ts';
import { counted } from '../core/text/counted.ts';

/** What is left, in a sentence or two; the same in the page, the summary and on a terminal. */
export function leftSentence(leftovers: readonly Leftover[]): string {
  const count = (state: Leftover['state']): number => leftovers.filter((one) => one.state === state).length;
  const [left, unchecked, removed] = [count('left'), count('unchecked'), count('removed')];
  return [
    left === 0 ? 'Left behind: nothing that a bake or test reported.' : `Left behind: ${counted(left, 'thing')}.`,
    unchecked === 0 ? '' : `Not checked: ${counted(unchecked, 'thing')}.`,
    removed === 0 ? '' : `Removed: ${counted(removed, 'thing')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What somebody has to look at, each with what removes or finds it. */
export function openLeftovers(leftovers: readonly Leftover[]): readonly string[] {
  return [...new Set(leftovers.filter(isOpen).map(describeLeftover))];
}
