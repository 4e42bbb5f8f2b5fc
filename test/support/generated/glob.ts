import type { Seeded } from '../seeded.ts';

const LETTERS = ['a', 'b', 'c', '.', '-', '!', '_'] as const;

/**
 * A pattern for names of builds; some are none. Choices in braces take a comma, at which -only itself is split; and with
 * them, two brackets, empty texts and letters beyond ASCII the library makes mistakes of its own.
 */
export function globPattern(random: Seeded): string {
  const simple = random.some(1, 4, () =>
    random.pick([
      () => random.pick(LETTERS),
      () => random.pick(LETTERS),
      () => random.pick(['*', '*', '**', '?']),
      () => random.pick(['{a}', '{.-}', '\\*', '\\a', '\\', ']', '}', ',', '@(a)', '+(a|b)']),
    ])(),
  );
  if (random.chance(0.3)) simple.splice(random.below(simple.length), 0, brackets(random));
  return simple.join('');
}

function brackets(random: Seeded): string {
  const inner = random.pick(['a', 'ab', 'a-b', 'b-a', 'ab-c', 'a-', '-a', '\\]', '', 'a-bc', '!', '[']);
  return `[${random.pick(['', '!'])}${inner}${random.chance(0.95) ? ']' : ''}`;
}

export function globText(random: Seeded): string {
  return random.some(1, 5, () => random.pick(LETTERS)).join('');
}
