import type { Pair } from '../core/runner/inputs.ts';

/** Pairs as the text of an input that `parsePairs` reads again, whatever the values hold. */
export function inputPairs(pairs: readonly Pair[]): string {
  return pairs
    .map(([name, value]) => {
      if (!/[\r\n]/.test(value)) return `${name}=${value}`;
      const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
      let end = 'END';
      while (lines.has(end)) end += '_';
      return `${name}<<${end}\n${value}\n${end}`;
    })
    .join('\n');
}
