// Versions by the rules of github.com/hashicorp/go-version v1.9.0, the module that Packer 1.16 compares with. They are
// not those of semver: any number of segments, a pre-release without its hyphen, and an order of its own. Where that
// order is odd it is kept, as it is the one that Packer goes by; test/integration/go-version.test.ts compares the two.

export type Version = {
  /** As go-version writes it: without `v` and leading zeros, at least three segments. */
  readonly text: string;
  /** At least three, each a non-negative int64. */
  readonly segments: readonly bigint[];
  /** Empty when there is none. */
  readonly prerelease: string;
  /** Empty when there is none. It takes no part in any comparison. */
  readonly metadata: string;
};

export type VersionOrder = -1 | 0 | 1;

const MOST_INT64 = 2n ** 63n - 1n;
const LEAST_INT64 = -(2n ** 63n);
const MOST_UINT64 = 2n ** 64n - 1n;

const NUMBERS = String.raw`[0-9]+(?:\.[0-9]+)*`;
const PARTS = String.raw`[0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*`;
/** A pre-release needs no hyphen before it, but then a digit would belong to the segment. */
const GRAMMAR = new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\+(${PARTS}))?$`);

/** What `NewVersion` makes of a text; `undefined` where it is an error, as for a segment beyond int64 or a blank. */
export function parseVersion(text: string): Version | undefined {
  const [, numbers, hyphened, bare, metadata] = GRAMMAR.exec(text) ?? [];
  if (numbers === undefined) return undefined;
  const segments = numbers.split('.').map((digits) => BigInt(digits));
  if (segments.some((segment) => segment > MOST_INT64)) return undefined;
  return versionOf(segments, hyphened ?? bare, metadata);
}

/** A version of its parts; fewer than three segments are filled up with zeros. */
export function versionOf(segments: readonly bigint[], prerelease = '', metadata = ''): Version {
  const padded = [...segments, 0n, 0n, 0n].slice(0, Math.max(3, segments.length));
  const text = `${padded.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
  return { text, segments: padded, prerelease, metadata };
}

/** The first three segments alone, which is what Packer holds against the constraints on itself and on its plugins. */
export function coreOf(version: Version): Version {
  return versionOf(version.segments.slice(0, 3));
}

/**
 * -1 when `a` comes before `b`, 1 when after it, else 0.
 *
 * This is no order in the strict sense. Pre-releases count only between versions of as many segments (`1.2.3.0` equals
 * both `1.2.3` and `1.2.3-rc`), and of `1.2.3-7` and `1.2.3-07` each comes before the other.
 */
export function compareVersions(a: Version, b: Version): VersionOrder {
  const order = compareSegments(a.segments, b.segments);
  if (order !== 0 || a.segments.length !== b.segments.length || a.prerelease === b.prerelease) return order;
  if (a.prerelease === '') return 1;
  if (b.prerelease === '') return -1;
  return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}

/** Segments that one of the two lacks are zeros. */
function compareSegments(a: readonly bigint[], b: readonly bigint[]): VersionOrder {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const left = a[index] ?? 0n;
    const right = b[index] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function comparePrereleases(a: readonly string[], b: readonly string[]): VersionOrder {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = comparePart(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** One part of a pre-release; the empty one is that of the shorter pre-release, `rc` against `rc.1`. */
function comparePart(a: string, b: string): VersionOrder {
  if (a === b) return 0;
  const left = readInt64(a);
  const right = readInt64(b);
  if (a === '') return right.ok ? -1 : 1;
  if (b === '') return left.ok ? 1 : -1;
  if (left.ok !== right.ok) return left.ok ? -1 : 1;
  // Two words are compared as such and then by the numbers that Go leaves beside its error, as go-version does.
  const later = (!left.ok && a > b) || left.value > right.value;
  return later ? 1 : -1;
}

/**
 * Go's `strconv.ParseInt(text, 10, 64)`: the number, or an error with the number that comes with it. That is the nearest
 * int64 when the digits are too many, and 0 when the text is no number. Go reads from the left and into a uint64, so of
 * a text like `99999999999999999999x` it meets the former first.
 */
export function readInt64(text: string): { readonly ok: boolean; readonly value: bigint } {
  const [, sign = '', digits = '', rest = ''] = /^(-?)([0-9]*)(.*)$/s.exec(text) ?? [];
  if (digits === '') return { ok: false, value: 0n };
  const size = BigInt(digits);
  const value = sign === '' ? size : -size;
  if (rest !== '' && size <= MOST_UINT64) return { ok: false, value: 0n };
  if (rest === '' && value >= LEAST_INT64 && value <= MOST_INT64) return { ok: true, value };
  return { ok: false, value: sign === '' ? MOST_INT64 : LEAST_INT64 };
}
