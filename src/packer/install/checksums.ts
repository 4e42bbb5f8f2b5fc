import { UserError } from '../../core/errors.ts';

/** A release's list is some kilobytes. */
export const MOST_SUMS_BYTES = 1 << 20;

/**
 * The sums of a release by file name, lower-case hex. The format is that of sha256sum: 64 hex digits, two blanks (or a
 * blank and `*`), the name.
 *
 * @param where the list, for the message
 */
export function parseChecksums(text: string, where: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const [index, row] of text.split('\n').entries()) {
    const line = row.replace(/\r$/, '');
    if (line.trim() === '') continue;
    const [, sum, name] = /^([0-9a-fA-F]{64}) [ *](\S+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined) {
      throw new UserError(
        `${where} is no list of checksums: line ${index + 1} should be 64 hex digits, two blanks and a file name, ` +
          `but is ${JSON.stringify(line.slice(0, 80))}. Nothing was installed.`,
      );
    }
    const before = sums.get(name);
    if (before !== undefined && before !== sum.toLowerCase()) {
      throw new UserError(`${where} names ${name} twice, with different sums. Nothing was installed.`);
    }
    sums.set(name, sum.toLowerCase());
  }
  return sums;
}
