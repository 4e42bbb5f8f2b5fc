import type { Seeded } from '../../../support/seeded.ts';

/** What means something to one of the formats, or to what reads it. */
const PARTS = [
  '"', "'", '\n', '\r', '\t', '\f', '${', '${HOME}', '%{', '}', '{', '$(id)', '`id`', ':', '=', '#', '!', ' ', '  ', '\\',
  '\\n', '\\u0041', '|', '<b>', '<!--', '-->', '&amp;', '[x](y)', '*', '_', '~', 'é', 'ü', '漢', '\u{1f600}', '\u{2028}', '\u{feff}',
  '\u{85}', '\u{a0}', '/', '@', 'sha256:0f', 'ami-0', 'x', '1', '.', '-', ',', ';', '&', '\u{7f}', '\u{1}', 'https://', 'www.',
] as const; // prettier-ignore

/** A text out of such parts, never empty. */
export function hostileText(seeded: Seeded, parts: readonly string[] = PARTS): string {
  return seeded.some(1, 6, () => parts[seeded.below(parts.length)] ?? 'x').join('');
}
