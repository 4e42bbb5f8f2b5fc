// What go-version v1.9.0 says; test/integration/go-version.test.ts asks it about every row.

/** One constraint, the versions that satisfy it, and others. */
export type ConstraintRow = {
  readonly constraint: string;
  readonly takes: readonly string[];
  readonly refuses: readonly string[];
};

export const CONSTRAINT_ROWS: readonly ConstraintRow[] = [
  // A bare version and `=`.
  { constraint: '1.9.0', takes: ['1.9.0', 'v1.9', '01.09.00', '1.9.0.0'], refuses: ['1.9.1', '1.8.9', '1.9.0.1'] },
  { constraint: '1.9', takes: ['1.9.0', '1.9'], refuses: ['1.9.1', '1.10', '1'] },
  { constraint: '= 1', takes: ['1', '1.0', '1.0.0.0.0'], refuses: ['1.0.1', '0.9'] },
  { constraint: '=v1.9.0', takes: ['1.9.0'], refuses: ['v1.9.1'] },
  { constraint: '= 1.9.0', takes: ['1.9.0+build', '1.9.0.0-rc'], refuses: ['1.9.0-rc', '1.9.0-dev'] },
  { constraint: '= 1.9.0-rc', takes: ['1.9.0-rc', '1.9.0rc', '1.9-rc+7', '1.9.0.0'], refuses: ['1.9.0', '1.9.0-rc1'] },
  { constraint: '= 1.9.0+a', takes: ['1.9.0', '1.9.0+b'], refuses: ['1.9.0-a'] },
  { constraint: '1.2.3.4.5', takes: ['1.2.3.4.5', '1.2.3.4.5.0'], refuses: ['1.2.3.4', '1.2.3.4.6'] },
  // `!=` knows nothing of the rule for pre-releases.
  {
    constraint: '!= 1.9.1',
    takes: ['1.9.0', '1.9.2', '2.0.0-beta', '1.9.1-rc', '1.9.1.1'],
    refuses: ['1.9.1', '1.9.1+a'],
  },
  { constraint: '!= 1.9', takes: ['1.9.1', '1.9.0-rc'], refuses: ['1.9', '1.9.0.0'] },
  { constraint: '!= 1.9.1-rc', takes: ['1.9.1', '1.9.1-rc.1', '0.1'], refuses: ['1.9.1-rc', '1.9.1.0'] },
  // Ranges.
  {
    constraint: '> 1.9',
    takes: ['1.9.1', '2', '1.9.0.1'],
    refuses: ['1.9', '1.9.0', '1.8.99', '1.9.1-rc', '2.0.0-rc'],
  },
  { constraint: '>= 1.9', takes: ['1.9', '1.10.0', '1.9.0+a'], refuses: ['1.8.99', '1.9.0-dev', '1.10.0-dev'] },
  { constraint: '< 1.9', takes: ['1.8.99', '0', '0.0.0'], refuses: ['1.9', '1.9.0.1', '1.10', '1.8.0-rc', '1.9.0-rc'] },
  { constraint: '<= 1.9', takes: ['1.9.0', '1.9.0.0', '1.8'], refuses: ['1.9.1', '1.9.0.1', '1.9.0-rc'] },
  { constraint: '>1.2.3.4', takes: ['1.2.3.5', '1.2.4', '1.2.3.4.1'], refuses: ['1.2.3', '1.2.3.4', '1.2.3.4.0'] },
  // Ranges with a pre-release as their bound.
  {
    constraint: '> 1.9.0-beta',
    takes: ['1.9.0-rc', '1.9.0', '1.9.0-beta.1', '2.0'],
    refuses: ['1.9.0-alpha', '1.9.0-beta', '1.9.0-beta.x', '1.9.1-rc', '1.8.0', '1.9.0.0'],
  },
  {
    constraint: '>= 1.9.0-beta',
    takes: ['1.9.0-beta', '1.9.0', '1.9.0.0'],
    refuses: ['1.9-alpha', '1.9.0.0-rc', '2-rc'],
  },
  { constraint: '< 1.9.0-beta', takes: ['1.9.0-alpha', '1.8.9'], refuses: ['1.9.0', '1.9.0-beta', '1.8.9-alpha'] },
  { constraint: '<= 1.9.0-beta', takes: ['1.9.0-beta', '1.9.0-beta.x', '1.9.0.0'], refuses: ['1.9.0', '1.9.0-beta.1'] },
  // `~>` by the number of segments.
  { constraint: '~> 1', takes: ['1', '1.9', '2.0.0', '99'], refuses: ['0.9', '1.0.0-rc', '2.0.0-rc'] },
  {
    constraint: '~> 1.9',
    takes: ['1.9', '1.9.9', '1.10.0', '1.9.0.1'],
    refuses: ['2.0.0', '1.8.9', '0.9', '1.10.0-rc'],
  },
  { constraint: '~> 1.9.0', takes: ['1.9.0', '1.9.9', '1.9.9.9'], refuses: ['1.10.0', '1.8.9', '2.9.0', '1.9.1-dev'] },
  { constraint: '~> 1.9.4', takes: ['1.9.4', '1.9.10', 'v1.9.4+a'], refuses: ['1.9.3', '1.10.4'] },
  {
    constraint: '~> 1.2.3.4',
    takes: ['1.2.3.4', '1.2.3.5', '1.2.3.4.5'],
    refuses: ['1.2.3', '1.2.4', '1.2.4.0', '1.2.3.3'],
  },
  { constraint: '~> 1.2.3.0', takes: ['1.2.3.0', '1.2.3.1'], refuses: ['1.2.3', '1.2.4'] },
  { constraint: '~> 0.0', takes: ['0', '0.5.1'], refuses: ['1'] },
  // `~>` with a pre-release takes pre-releases only.
  {
    constraint: '~> 1.9.0-beta',
    takes: ['1.9.0-beta', '1.9.0-rc'],
    refuses: ['1.9.0', '1.9.1', '1.9.0-alpha', '1.9.1-beta'],
  },
  { constraint: '~> 1.9-beta', takes: ['1.9.0-rc'], refuses: ['1.9.0', '1.10.0-rc'] },
  { constraint: '~> 1-beta', takes: ['1.0.0-beta'], refuses: ['1.0.0', '2.0.0-beta', '1.0.0-alpha'] },
  { constraint: '~> 1.2.3.4-b', takes: ['1.2.3.4-c'], refuses: ['1.2.3.4', '1.2.3-c', '1.2.3.5-c'] },
  { constraint: '~> 1.9.0+a', takes: ['1.9.0', '1.9.1+b'], refuses: ['1.10'] },
  // Several.
  { constraint: '>= 1.9, < 1.12', takes: ['1.9.0', '1.11.4'], refuses: ['1.12.0', '1.8.7', '1.11.0-rc'] },
  { constraint: '>=1.7.0,<1.10.0', takes: ['1.7.0', '1.9.9'], refuses: ['1.10.0', '1.6.6'] },
  { constraint: '~> 1.9, != 1.9.1', takes: ['1.9.0', '1.9.2'], refuses: ['1.9.1', '2.0'] },
  { constraint: '>= 2, < 1', takes: [], refuses: ['1', '1.5', '2'] },
  { constraint: '1.9.0, 1.9.0', takes: ['1.9.0'], refuses: ['1.9.1'] },
  { constraint: '>= 1.9.0-beta, < 1.9.0', takes: [], refuses: ['1.9.0-beta', '1.9.0-rc', '1.9.0', '1.8.0'] },
  // Blanks are those of Go.
  { constraint: ' >=  1.9 ', takes: ['1.9'], refuses: ['1.8'] },
  { constraint: '\t>=\n1.9\r\n,\f<2\t', takes: ['1.9'], refuses: ['2'] },
  { constraint: '~>1.9,<1.9.5', takes: ['1.9.4'], refuses: ['1.9.5'] },
  // Segments up to int64, beyond what a number of JavaScript holds.
  {
    constraint: '> 9007199254740992',
    takes: ['9007199254740993', '9223372036854775807'],
    refuses: ['9007199254740992', '9007199254740991.1'],
  },
  {
    constraint: '= 9223372036854775807',
    takes: ['9223372036854775807.0', '0009223372036854775807'],
    refuses: ['9223372036854775806'],
  },
  { constraint: '~> 1.9007199254740993.1', takes: ['1.9007199254740993.2'], refuses: ['1.9007199254740992.2'] },
];

/** None of these is a constraint. */
export const NO_CONSTRAINTS: readonly string[] = [
  '',
  ' ',
  ',',
  '>= 1.9,',
  ',>= 1.9',
  '>= 1.9,, < 2',
  '>= 1.9 < 2',
  '>= 1.9 || < 1',
  '>=',
  '=> 1.9',
  '== 1.9',
  '=== 1.9',
  '> = 1.9',
  '~ > 1.9',
  '~1.9',
  '~= 1.9',
  '^1.9',
  '<> 1.9',
  '! 1.9',
  '1.9.O',
  '1.9.x',
  '1.9.*',
  '*',
  'latest',
  '>= v',
  '>= V1.9',
  '>= vv1',
  '1..9',
  '1.9.',
  '.9',
  '-1',
  '>= -1',
  '1,9 0',
  '1.9_0',
  '1.9.0-rc..1',
  '1.9.0-rc.',
  '1.9.0+',
  '1.9.0+a+b',
  '1.9.0-rc_1',
  '1.9.0-é',
  '\u00a0>= 1.9',
  '>= 1.9\v',
  '>=\ufeff1.9',
  '\u2028 1.9',
  '١.٩',
  '>= 9223372036854775808',
  '1.99999999999999999999',
  '~> 1.2.3.4.18446744073709551616',
];

/** A constraint takes blanks around its version; a version does not. */
export const NO_VERSIONS: readonly string[] = [
  '',
  'v',
  ' 1.9',
  '1.9 ',
  '1.9\n',
  'V1.9',
  '=1.9',
  '1.9.O',
  '1.9.',
  '.1.9',
  '1..9',
  'a1.9',
  '1.9.0-rc..1',
  '1.9.0+',
  '1.9.0-+a.',
  '1.9.0+a+b',
  '1.9.0_1',
  '9223372036854775808',
  '1.9223372036854775808',
  '0.0.0.99999999999999999999999',
];

/** How versions are read: what go-version's `String`, `Prerelease` and `Metadata` give. */
export const READ_VERSIONS: readonly {
  readonly text: string;
  readonly canonical: string;
  readonly prerelease?: string;
  readonly metadata?: string;
}[] = [
  { text: '1', canonical: '1.0.0' },
  { text: 'v1.2', canonical: '1.2.0' },
  { text: '01.002.0003', canonical: '1.2.3' },
  { text: '1.2.3.4.5', canonical: '1.2.3.4.5' },
  { text: '9223372036854775807.9007199254740993', canonical: '9223372036854775807.9007199254740993.0' },
  { text: '1.2.3-rc.1+b.2', canonical: '1.2.3-rc.1+b.2', prerelease: 'rc.1', metadata: 'b.2' },
  { text: '1.2.3rc1', canonical: '1.2.3-rc1', prerelease: 'rc1' },
  { text: '1rc', canonical: '1.0.0-rc', prerelease: 'rc' },
  { text: '1.2~pre', canonical: '1.2.0-~pre', prerelease: '~pre' },
  { text: '1.2-3', canonical: '1.2.0-3', prerelease: '3' },
  { text: '1.2-3.4a', canonical: '1.2.0-3.4a', prerelease: '3.4a' },
  { text: '1.2.3-', canonical: '1.2.3--', prerelease: '-' },
  { text: '1.2.3--', canonical: '1.2.3--', prerelease: '-' },
  { text: '1.2.3--5', canonical: '1.2.3--5', prerelease: '-5' },
  { text: '1.2.3-.5', canonical: '1.2.3--.5', prerelease: '-.5' },
  { text: '1.2.3-+a', canonical: '1.2.3--+a', prerelease: '-', metadata: 'a' },
  { text: '1.2.3+-.~', canonical: '1.2.3+-.~', metadata: '-.~' },
  { text: '1.2.3+1-2', canonical: '1.2.3+1-2', metadata: '1-2' },
];

/** What `left.Compare(right)` gives; `right.Compare(left)` gives the opposite, or else `back`. */
export const VERSION_ORDER: readonly {
  readonly left: string;
  readonly right: string;
  readonly order: -1 | 0 | 1;
  readonly back?: -1 | 0 | 1;
}[] = [
  { left: '1.9', right: '1.10', order: -1 },
  { left: '1.9.0', right: 'v01.9', order: 0 },
  { left: '1.2.3', right: '1.2.3.0', order: 0 },
  { left: '1.2.3', right: '1.2.3.1', order: -1 },
  { left: '2', right: '1.99.99.99', order: 1 },
  { left: '9223372036854775806', right: '9223372036854775807', order: -1 },
  { left: '1.0+a', right: '1.0+b', order: 0 },
  { left: '1.0-rc+a', right: '1.0-rc+b', order: 0 },
  { left: '1.0-rc', right: '1.0', order: -1 },
  { left: '1.0-alpha', right: '1.0-beta', order: -1 },
  { left: '1.0-Beta', right: '1.0-alpha', order: -1 },
  { left: '1.0-rc9', right: '1.0-rc10', order: 1 },
  { left: '1.0-rc.9', right: '1.0-rc.10', order: -1 },
  { left: '1.0-9', right: '1.0-rc', order: -1 },
  { left: '1.0--9', right: '1.0-0', order: -1 },
  { left: '1.0-rc.1', right: '1.0-rc', order: 1 },
  // The oddities: a word makes a pre-release earlier, where semver has it later, …
  { left: '1.0-rc.x', right: '1.0-rc', order: -1 },
  // … pre-releases count only between versions of as many segments, …
  { left: '1.0.0.0-rc', right: '1.0.0', order: 0 },
  { left: '1.0.0.0-rc', right: '1.0.0-alpha', order: 0 },
  // … one number spelled in two ways is earlier in both directions, …
  { left: '1.0-7', right: '1.0-07', order: -1, back: -1 },
  // … and numbers beyond int64 are words that come after all words, and those before them.
  { left: '1.0-9223372036854775807', right: '1.0-9223372036854775808', order: -1 },
  { left: '1.0-99999999999999999999', right: '1.0-a', order: 1, back: 1 },
  { left: '1.0-99999999999999999999x', right: '1.0-a', order: 1, back: 1 },
  { left: '1.0-9999999999999999999x', right: '1.0-a', order: -1 },
  { left: '1.0--99999999999999999999', right: '1.0-a', order: -1 },
];
