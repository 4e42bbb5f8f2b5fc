// Version constraints by the rules of github.com/hashicorp/go-version v1.9.0; see version.ts. They are not those of
// npm: `~> 1.9` goes up to 2.0, a comma joins, and a pre-release satisfies little.
import { show } from '../../core/runner/inputs.ts';
import { constraintOfNpmRange } from './npm-range.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';
import { witnessVersions } from './witness.ts';

const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', '~>'] as const;

export type Operator = (typeof OPERATORS)[number];

export type Constraint = {
  readonly operator: Operator;
  readonly version: Version;
  /** The segments that are written out: `~> 1.2` holds the first of them, `~> 1.2.0` two. */
  readonly written: number;
};

/** All of them are to be satisfied. */
export type Constraints = readonly Constraint[];

/** The blanks of Go's regular expressions, which are fewer than JavaScript's. */
const BLANKS = /[\t\n\f\r ]+/;
const GRAMMAR = /^[\t\n\f\r ]*(?:(<=|>=|!=|~>|<|>|=)[\t\n\f\r ]*)?([^\t\n\f\r ]+)[\t\n\f\r ]*$/;

const ALLOWED = `allowed are versions after ${OPERATORS.join(' ')} or nothing, joined by commas, such as "1.9.0", ">= 1.9, < 2.0" or "~> 1.9.3"`;

/**
 * Reads what `NewConstraint` reads: constraints joined by commas, a bare version being one with `=`.
 * Throws an Error whose message is a sentence that names the part which is none; the caller says where it stood.
 */
export function parseConstraints(text: string): Constraints {
  const parts = text.split(',');
  return parts.map((part) => {
    const constraint = parseConstraint(part);
    if (constraint !== undefined) return constraint;
    const shown = show(
      part
        .split(BLANKS)
        .filter((word) => word !== '')
        .join(' '),
    );
    const within = parts.length === 1 ? '' : ` (in ${show(text)})`;
    const meant = constraintOfNpmRange(text);
    const npm = meant === undefined ? '' : ` It is written as npm has it; here that is ${show(meant)}.`;
    throw new Error(`${shown} is not a version constraint${within}; ${ALLOWED}.${npm}`);
  });
}

function parseConstraint(text: string): Constraint | undefined {
  const [, operator = '=', versionText = ''] = GRAMMAR.exec(text) ?? [];
  const version = parseVersion(versionText);
  const known = OPERATORS.find((one) => one === operator);
  if (version === undefined || known === undefined) return undefined;
  return { operator: known, version, written: /^v?[0-9.]+/.exec(versionText)?.[0].split('.').length ?? 0 };
}

/** What `Check` says. */
export function satisfies(version: Version, constraints: Constraints): boolean {
  return constraints.every((constraint) => CHECKS[constraint.operator](version, constraint));
}

type Check = (version: Version, constraint: Constraint) => boolean;

const CHECKS: Readonly<Record<Operator, Check>> = {
  '=': (version, constraint) => compareVersions(version, constraint.version) === 0,
  '!=': (version, constraint) => compareVersions(version, constraint.version) !== 0,
  '>': (version, constraint) => comparable(version, constraint) && compareVersions(version, constraint.version) > 0,
  '>=': (version, constraint) => comparable(version, constraint) && compareVersions(version, constraint.version) >= 0,
  '<': (version, constraint) => comparable(version, constraint) && compareVersions(version, constraint.version) < 0,
  '<=': (version, constraint) => comparable(version, constraint) && compareVersions(version, constraint.version) <= 0,
  '~>': isWithin,
};

/** A pre-release is in no range but one whose bound is a pre-release of the very same segments. */
function comparable(version: Version, { version: bound }: Constraint): boolean {
  if (version.prerelease === '') return true;
  return bound.prerelease !== '' && bound.segments.join('.') === version.segments.join('.');
}

/** `~>`: not below the bound, spelled at least as far, and the same in all written segments but the last. */
function isWithin(version: Version, constraint: Constraint): boolean {
  const { version: bound, written } = constraint;
  if (!comparable(version, constraint) || (bound.prerelease !== '' && version.prerelease === '')) return false;
  if (compareVersions(version, bound) < 0 || version.segments.length < bound.segments.length) return false;
  return bound.segments.slice(0, written - 1).every((segment, index) => segment === version.segments[index]);
}

/**
 * The version of a text that is one bare version or one with `=`. `1.9` is one too: go-version fills it up with zeros,
 * so 1.9.0 satisfies it and 1.9.1 does not.
 */
export function exactVersion(constraints: Constraints): Version | undefined {
  const [only, ...more] = constraints;
  return only?.operator === '=' && more.length === 0 ? only.version : undefined;
}

/** Whether pre-releases are asked for. To exclude one by `!=` is not to ask for the others. */
export function namesPrerelease(constraints: Constraints): boolean {
  return constraints.some(({ operator, version }) => operator !== '!=' && version.prerelease !== '');
}

/**
 * Whether no version at all satisfies both. When in doubt it says no; see witness.ts for the one doubt that there is.
 * `= 1.9.0` and `= 1.9.0-beta` do not exclude each other: by go-version's rules 1.9.0.0 satisfies both.
 */
export function excludeEachOther(a: Constraints, b: Constraints): boolean {
  const both = [...a, ...b];
  const witnesses = witnessVersions(both.map(({ version }) => version));
  return witnesses !== undefined && !witnesses.some((version) => satisfies(version, both));
}

/**
 * The highest of the versions that satisfies the constraints; the first of several that are equal. A pre-release only
 * when the constraints name one, though one by itself satisfies `!= 1.9.0` in go-version.
 */
export function highest(versions: readonly Version[], constraints: Constraints): Version | undefined {
  const prereleases = namesPrerelease(constraints);
  return versions
    .filter((version) => (prereleases || version.prerelease === '') && satisfies(version, constraints))
    .reduce<Version | undefined>((best, version) => {
      return best === undefined || compareVersions(version, best) > 0 ? version : best;
    }, undefined);
}

/**
 * For a message that nothing satisfies the constraints: at most `count` of the released versions, those with the fewest
 * releases between them and the version that some constraint names, the newer one where two are as near. Newest first.
 */
export function nearestVersions(
  versions: readonly Version[],
  constraints: Constraints,
  count: number,
): readonly Version[] {
  const released = versions.filter(({ prerelease }) => prerelease === '');
  const unique = [...new Map(released.map((version) => [version.text, version])).values()];
  const newestFirst = unique.sort((a, b) => compareVersions(b, a));
  // What is excluded by `!=` is not where anybody wants to be, unless nothing else is said.
  const wanted = constraints.filter(({ operator }) => operator !== '!=');
  const bounds = (wanted.length > 0 ? wanted : constraints).map(({ version }) => version);
  const distances = bounds.map((bound) => distancesTo(bound, newestFirst));
  return newestFirst
    .map((version, index) => ({ version, index, distance: Math.min(...distances.map((of) => of[index] ?? 0)) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ version }) => version);
}

/** For each version how many steps from release to release it is away from a bound; 0 is the bound itself. */
function distancesTo(bound: Version, newestFirst: readonly Version[]): readonly number[] {
  const orders = newestFirst.map((version) => compareVersions(version, bound));
  const newer = orders.filter((order) => order > 0).length;
  const older = newer + orders.filter((order) => order === 0).length;
  return orders.map((order, index) => {
    if (order > 0) return newer - index;
    return order < 0 ? index - older + 1 : 0;
  });
}
