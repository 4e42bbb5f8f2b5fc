import { readInt64, type Version, versionOf } from './version.ts';

/**
 * A finite list of versions that stands for all there are: whatever constraints are made of the bounds, by any of the
 * operators, if some version satisfies them all, one of the list does. `undefined` where no such list is known: when a
 * part of a bound's pre-release is a number beyond int64, whose place in go-version's order is no place.
 *
 * Why it is enough. A constraint sees of a version where its segments lie between those of the bounds, with how many
 * segments it is written, and how its pre-release compares. So the list has, times each other:
 * - each bound's own segments and 0, written with every number of segments that a constraint can tell apart; and the
 *   segments just above each, which lie below whatever the next bound is;
 * - no pre-release, and those of `prereleasesAround`.
 */
export function witnessVersions(bounds: readonly Version[]): readonly Version[] | undefined {
  const known = bounds.map(({ prerelease }) => prerelease).filter((prerelease) => prerelease !== '');
  const paths = known.map((prerelease) => prerelease.split('.'));
  if (paths.flat().some(isBeyondInt64)) return undefined;
  const prereleases = ['', ...prereleasesAround(paths)];
  return segmentsAround(bounds.map(({ segments }) => segments)).flatMap((segments) =>
    prereleases.map((prerelease) => versionOf(segments, prerelease)),
  );
}

function isBeyondInt64(part: string): boolean {
  const { ok, value } = readInt64(part);
  return !ok && value !== 0n;
}

function segmentsAround(bounds: readonly (readonly bigint[])[]): readonly (readonly bigint[])[] {
  const lengths = bounds.map((segments) => segments.length);
  const longest = Math.max(3, ...lengths);
  return [[0n, 0n, 0n], ...bounds].flatMap((bound) => {
    const written = bound.findLastIndex((segment) => segment !== 0n) + 1;
    // As long as a bound, longer than it, or as short as can be.
    const told = new Set([3, written, ...lengths, ...lengths.map((length) => length + 1)]);
    const same = [...told].filter((length) => length >= Math.max(3, written)).map((length) => padded(bound, length));
    return [...same, [...padded(bound, longest), 1n]];
  });
}

function padded(segments: readonly bigint[], length: number): readonly bigint[] {
  return Array.from({ length }, (_, index) => segments[index] ?? 0n);
}

/**
 * Pre-releases that compare with the given ones in every way that one can. Two are told apart by the first part in which
 * they differ; so for each beginning that the given ones have, it is that beginning itself, and that beginning with a
 * part that none of them goes on with.
 */
function prereleasesAround(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const beginnings = new Map([['', new Set<string>()]]);
  for (const path of paths) {
    for (const [index, part] of path.entries()) {
      const beginning = path.slice(0, index).join('.');
      const next = beginnings.get(beginning) ?? new Set();
      beginnings.set(beginning, next.add(part));
    }
    const whole = path.join('.');
    if (!beginnings.has(whole)) beginnings.set(whole, new Set());
  }
  const found = new Set<string>();
  for (const [beginning, next] of beginnings) {
    if (beginning !== '') found.add(beginning);
    for (const part of partsAround(next)) found.add(beginning === '' ? part : `${beginning}.${part}`);
  }
  return found;
}

/** A part for every place beside the given ones: numbers by value, below all words; words by their characters. */
function partsAround(given: ReadonlySet<string>): readonly string[] {
  const read = [...given].map((part) => ({ part, ...readInt64(part) }));
  const values = read.filter(({ ok }) => ok).map(({ value }) => value);
  // The same number spelled otherwise is neither equal to it nor above it.
  const numbers = [0n, ...values, ...values.map((value) => value + 1n)]
    .map(String)
    .filter((part) => readInt64(part).ok);
  // A hyphen is the least character there is, so a word with one more is the very next word.
  const words = ['-', ...read.filter(({ ok }) => !ok).map(({ part }) => `${part}-`)];
  return [
    ...numbers.map((part) => fresh(part, given, (taken) => taken.replace(/^-?/, '$&0'))),
    ...words.map((part) => fresh(part, given, (taken) => `${taken}-`)),
  ];
}

/** The part, changed until it is none of the given ones. */
function fresh(part: string, given: ReadonlySet<string>, change: (taken: string) => string): string {
  return given.has(part) ? fresh(change(part), given, change) : part;
}
