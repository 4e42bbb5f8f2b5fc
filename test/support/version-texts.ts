// Texts of versions and constraints that are likely to lie at the bounds where rules differ, and malformed ones.
import type { Seeded } from './seeded.ts';

export type ConstraintQuestion = { readonly constraint: string; readonly version: string };
export type OrderQuestion = { readonly left: string; readonly right: string };

type Pieces = {
  readonly segments: readonly string[];
  readonly prerelease: readonly string[];
  readonly metadata: readonly string[];
};

/** Few, so that they meet often. */
const SMALL = ['0', '1', '2', '3', '9', '10'] as const;
/** Spelled oddly, or around the limits of JavaScript's numbers, of int64 and of uint64. */
const ODD = [
  '00',
  '01',
  '010',
  '9007199254740992',
  '9007199254740993',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551615',
  '18446744073709551616',
  '99999999999999999999',
] as const;
const WORDS = ['a', 'b', 'A', 'alpha', 'beta', 'dev', 'rc', 'rc1', 'rc10', 'rc9', '~', '-', '--', 'x-y', '1a'] as const;
const OPERATORS = ['', '=', '!=', '>', '>=', '<', '<=', '~>'] as const;
const NO_OPERATORS = ['==', '=>', '=<', '~', '~=', '^', '<>', '!', '> =', '~ >', '||'] as const;
/** Of Go; `NO_BLANKS` are blank to JavaScript only. */
const BLANKS = ['', '', '', '', ' ', ' ', '  ', '\t', '\n', '\r\n', '\f'] as const;
const NO_BLANKS = ['\v', '\u00a0', '\u2028', '\ufeff'] as const;
const STRAYS = ['.', '..', '-', '+', '~', ',', 'v', 'V', 'O', '*', 'x', '_', '!', 'é', '١', '\0', '9', ' '] as const;
const DAMAGED = 0.07;

/** One to three constraints, and a version that is likely to be near the bound of one. */
export function constraintQuestion(random: Seeded): ConstraintQuestion {
  const bound = pieces(random);
  const bounds = [bound, ...random.some(0, random.pick([0, 0, 1, 2]), () => neighbour(random, bound))];
  const constraints = bounds.map((one) => {
    const operator = random.chance(0.03) ? random.pick(NO_OPERATORS) : random.pick(OPERATORS);
    return `${blank(random)}${operator}${blank(random)}${spelled(random, one)}${blank(random)}`;
  });
  const version = spelled(random, random.chance(0.85) ? neighbour(random, bound) : pieces(random));
  return { constraint: damaged(random, constraints.join(',')), version: damaged(random, version) };
}

/** Two versions that are likely to be near each other. */
export function orderQuestion(random: Seeded): OrderQuestion {
  const left = pieces(random);
  const right = random.chance(0.85) ? neighbour(random, left) : pieces(random);
  return { left: damaged(random, spelled(random, left)), right: damaged(random, spelled(random, right)) };
}

function pieces(random: Seeded): Pieces {
  return {
    segments: random.some(1, random.pick([3, 3, 4, 5]), () => number(random)),
    prerelease: random.chance(0.4) ? random.some(1, 3, () => part(random)) : [],
    metadata: random.chance(0.15) ? random.some(1, 2, () => part(random)) : [],
  };
}

/** The same, or changed in one to three places. */
function neighbour(random: Seeded, from: Pieces): Pieces {
  const changes: readonly [(one: Pieces) => Pieces, ...((one: Pieces) => Pieces)[]] = [
    (one) => one,
    (one) => ({ ...one, segments: [...one.segments, random.pick(['0', '0', '1'])] }),
    (one) => ({ ...one, segments: one.segments.length > 1 ? one.segments.slice(0, -1) : one.segments }),
    (one) => ({ ...one, segments: replaced(random, one.segments, number(random)) }),
    (one) => ({ ...one, segments: one.segments.toSpliced(-1, 1, String(BigInt(one.segments.at(-1) ?? '0') + 1n)) }),
    (one) => ({ ...one, prerelease: [] }),
    (one) => ({ ...one, prerelease: [part(random)] }),
    (one) => ({ ...one, prerelease: [...one.prerelease, part(random)] }),
    (one) => ({ ...one, prerelease: replaced(random, one.prerelease, part(random)) }),
    (one) => ({ ...one, metadata: [part(random)] }),
  ];
  return random.some(1, 3, () => random.pick(changes)).reduce((one, change) => change(one), from);
}

function replaced(random: Seeded, items: readonly string[], item: string): readonly string[] {
  return items.length === 0 ? items : items.with(random.below(items.length), item);
}

function spelled(random: Seeded, { segments, prerelease, metadata }: Pieces): string {
  const hyphen = prerelease.length > 0 && random.chance(0.9) ? '-' : '';
  const plus = metadata.length > 0 ? '+' : '';
  const before = random.chance(0.1) ? 'v' : '';
  return `${before}${segments.join('.')}${hyphen}${prerelease.join('.')}${plus}${metadata.join('.')}`;
}

function number(random: Seeded): string {
  return random.chance(0.08) ? random.pick(ODD) : random.pick(SMALL);
}

function part(random: Seeded): string {
  const sign = random.chance(0.1) ? '-' : '';
  const end = random.chance(0.1) ? random.pick(WORDS) : '';
  return random.chance(0.5) ? `${sign}${number(random)}${end}` : random.pick(WORDS);
}

function blank(random: Seeded): string {
  return random.chance(0.01) ? random.pick(NO_BLANKS) : random.pick(BLANKS);
}

/** Seldom with one character too many, too few or changed. */
function damaged(random: Seeded, text: string): string {
  if (!random.chance(DAMAGED)) return text;
  const at = random.below(text.length + 1);
  const kept = random.chance(0.5) ? at : at + 1;
  return `${text.slice(0, at)}${random.chance(0.7) ? random.pick(STRAYS) : ''}${text.slice(kept)}`;
}
