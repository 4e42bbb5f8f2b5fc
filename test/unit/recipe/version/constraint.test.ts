import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  exactVersion,
  excludeEachOther,
  highest,
  namesPrerelease,
  nearestVersions,
  parseConstraints,
  satisfies,
} from '../../../../src/recipe/version/constraint.ts';
import { compareVersions, coreOf, parseVersion, type Version } from '../../../../src/recipe/version/version.ts';
import { assertLinear } from '../../../support/growth.ts';
import { Seeded } from '../../../support/seeded.ts';
import { CONSTRAINT_ROWS, NO_CONSTRAINTS, NO_VERSIONS, READ_VERSIONS, VERSION_ORDER } from '../version-constraints.ts';

function versionOf(text: string): Version {
  const version = parseVersion(text);
  assert.ok(version, `${text} should be a version`);
  return version;
}

function textsOf(versions: readonly Version[]): readonly string[] {
  return versions.map(({ text }) => text);
}

describe('parseVersion', () => {
  for (const { text, canonical, prerelease = '', metadata = '' } of READ_VERSIONS) {
    test(`reads ${JSON.stringify(text)}`, () => {
      const version = versionOf(text);
      assert.deepEqual([version.text, version.prerelease, version.metadata], [canonical, prerelease, metadata]);
      assert.equal(version.segments.join('.'), /^[0-9.]+/.exec(canonical)?.[0].replace(/\.$/, ''));
    });
  }
  for (const text of NO_VERSIONS) {
    test(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseVersion(text), undefined));
  }
});

describe('compareVersions', () => {
  for (const { left, right, order, back = order === 0 ? 0 : -order } of VERSION_ORDER) {
    test(`${left} and ${right}`, () => {
      assert.equal(compareVersions(versionOf(left), versionOf(right)), order);
      assert.equal(compareVersions(versionOf(right), versionOf(left)), back);
    });
  }
});

test('coreOf leaves three segments', () => {
  for (const text of ['1.16.0-dev', '1.16.0+a', 'v1.16', '1.16.0.4-rc+a']) {
    assert.equal(coreOf(versionOf(text)).text, '1.16.0', text);
  }
});

describe('satisfies', () => {
  for (const { constraint, takes, refuses } of CONSTRAINT_ROWS) {
    for (const { versions, expected } of [
      { versions: takes, expected: true },
      { versions: refuses, expected: false },
    ]) {
      for (const version of versions) {
        test(`${JSON.stringify(constraint)} ${expected ? 'takes' : 'refuses'} ${version}`, () => {
          assert.equal(satisfies(versionOf(version), parseConstraints(constraint)), expected);
        });
      }
    }
  }
});

describe('parseConstraints', () => {
  for (const text of NO_CONSTRAINTS) {
    test(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseConstraints(text), /is not a version constraint.*; allowed are/);
    });
  }

  test('says which part is none, and what is allowed', () => {
    const allowed =
      'allowed are versions after = != > >= < <= ~> or nothing, joined by commas, such as "1.9.0", ">= 1.9, < 2.0" or "~> 1.9.3".';
    for (const { text, message } of [
      { text: '1.9.O', message: `"1.9.O" is not a version constraint; ${allowed}` },
      { text: '>= 1.9,  => 2 ', message: `"=> 2" is not a version constraint (in ">= 1.9,  => 2 "); ${allowed}` },
      { text: '', message: `"" is not a version constraint; ${allowed}` },
      { text: '~> 1.9,', message: `"" is not a version constraint (in "~> 1.9,"); ${allowed}` },
    ]) {
      assert.throws(() => parseConstraints(text), { name: 'Error', message });
    }
  });

  test('takes no more than its share of time for a long text', () => {
    assertLinear((length) => {
      for (const part of [' ', '<', '1', '1.', '-', '1-', 'a', '.', '+', '9', '0-.', '> ']) {
        for (const before of ['', '1', '>= 1-', '1+']) {
          for (const end of ['!', ' !']) {
            assert.throws(() => parseConstraints(`${before}${part.repeat(length)}${end}`));
          }
        }
      }
      assert.throws(() => parseConstraints(' '.repeat(length)));
    });
  });
});

describe('exactVersion', () => {
  for (const { text, exact } of [
    { text: '1.9.0', exact: '1.9.0' },
    { text: ' = v1.9.0 ', exact: '1.9.0' },
    { text: '1.9', exact: '1.9.0' },
    { text: '1.9.0-dev+a', exact: '1.9.0-dev+a' },
    { text: '1.2.3.4', exact: '1.2.3.4' },
    { text: '1.9.0, 1.9.0', exact: undefined },
    { text: '1.9.0, != 1.9.1', exact: undefined },
    { text: '~> 1.9.0', exact: undefined },
    { text: '>= 1.9.0', exact: undefined },
    { text: '!= 1.9.0', exact: undefined },
  ]) {
    test(`of ${text}`, () => assert.equal(exactVersion(parseConstraints(text))?.text, exact));
  }
});

describe('namesPrerelease', () => {
  for (const { text, expected } of [
    { text: '1.9.0-dev', expected: true },
    { text: '>= 1.9.0-beta, < 2', expected: true },
    { text: '~> 1.9rc1', expected: true },
    { text: '>= 1.9, != 1.9.1-rc', expected: false },
    { text: '~> 1.9+meta-data', expected: false },
  ]) {
    test(`in ${text}`, () => assert.equal(namesPrerelease(parseConstraints(text)), expected));
  }
});

describe('excludeEachOther', () => {
  const exclude = (a: string, b: string): boolean => excludeEachOther(parseConstraints(a), parseConstraints(b));

  for (const { a, b, expected } of [
    { a: '>= 1.9', b: '< 1.9', expected: true },
    { a: '>= 1.9', b: '<= 1.9', expected: false },
    { a: '> 1.9', b: '< 1.9.0.0.1', expected: false },
    { a: '~> 1.9', b: '>= 2', expected: true },
    { a: '~> 1.9', b: '> 1.9.9223372036854775807', expected: false },
    { a: '~> 1', b: '>= 2', expected: false },
    { a: '~> 1.9.0', b: '~> 1.10.0', expected: true },
    { a: '~> 1.9.0', b: '~> 1.9', expected: false },
    { a: '~> 1.2.3.4', b: '= 1.2.4', expected: true },
    { a: '~> 1.2.3.0', b: '= 1.2.3', expected: false },
    { a: '1.9.0', b: '1.9.1', expected: true },
    { a: '1.9.0', b: '!= 1.9', expected: true },
    { a: '1.9.0', b: '1.9+build', expected: false },
    { a: '> 1.9, < 1.10', b: '!= 1.9.1', expected: false },
    { a: '>= 2, < 1', b: '1.9', expected: true },
    { a: '< 0', b: '!= 1', expected: true },
    { a: '<= 0', b: '!= 1', expected: false },
    { a: '> 9223372036854775807.9223372036854775807', b: '~> 9223372036854775807.0', expected: false },
    { a: '~> 1.9.0-beta', b: '>= 1.9', expected: true },
    { a: '~> 1.9.0-beta', b: '>= 1.9.1-beta', expected: true },
    { a: '>= 1.9.0-beta', b: '< 1.9', expected: true },
    { a: '>= 1.9.0-beta', b: '< 1.9.0-beta', expected: true },
    { a: '> 1.9.0-beta', b: '< 1.9.0-beta-', expected: false },
    { a: '> 1.9.0-beta', b: '< 1.9.0-alpha', expected: true },
    { a: '> 1.9.0-beta.1', b: '< 1.9.0-beta.2', expected: false },
    { a: '> 1.9.0-beta.x', b: '< 1.9.0-beta', expected: false },
    { a: '= 1.9.0-alpha', b: '= 1.9.1-alpha', expected: true },
    // Only a satisfies these, …
    { a: '~> 1.9.0-a', b: '<= 1.9.0-a', expected: false },
    { a: '> 1.9.0-a.b', b: '< 1.9.0-a.5', expected: false },
    { a: '> 1.9.0-a.b', b: '< 1.9.0-a.5, != 1.9.0-a', expected: true },
    // … only 2 and other numbers above 1, and only words between a and b.
    { a: '> 1.9.0-1, > 1.9.0-1.a', b: '< 1.9.0--, < 1.9.0--.5', expected: false },
    { a: '> 1.9.0-a, > 1.9.0-a.b', b: '< 1.9.0-b, < 1.9.0-b.5', expected: false },
    // 1.9.0.0 and, for the last, any pre-release that begins with too long a number.
    { a: '= 1.9.0', b: '= 1.9.0-beta', expected: false },
    { a: '= 1.9.0-alpha', b: '= 1.9.0-beta', expected: false },
    { a: '< 1.9.0-alpha', b: '> 1.9.0-99999999999999999999', expected: false },
  ]) {
    test(`${a} and ${b}`, () => {
      assert.equal(exclude(a, b), expected);
      assert.equal(exclude(b, a), expected);
    });
  }

  test('never says so when there is a version that satisfies both', (t) => {
    const seed = 1909;
    const random = new Seeded(seed);
    const prereleases = ['', '', 'a', 'b', 'a-', 'a.1', 'a.b', 'a.b.1', '1', '2', '07', '-', '--', '-3'] as const;
    const constraint = (): string => {
      const segments = random.some(1, 4, () => random.pick([0, 1, 2]));
      const prerelease = random.pick(prereleases);
      return `${random.pick(['', '!=', '>', '>=', '<', '<=', '~>'])}${segments.join('.')}${prerelease && `-${prerelease}`}`;
    };
    const all = everyVersion(['', ...prereleases, 'A', 'a--', 'a.0', 'a.2', 'a.-', 'a.b.0', '0', '3', 'z', '-4']);
    let excluded = 0;
    const pairs = 400;
    for (let count = 0; count < pairs; count += 1) {
      const [a, b] = [random.some(1, 2, constraint).join(','), random.some(1, 2, constraint).join(',')];
      if (!exclude(a, b)) continue;
      excluded += 1;
      const both = parseConstraints(`${a},${b}`);
      const found = all.find((version) => satisfies(version, both));
      assert.equal(found?.text, undefined, `seed ${seed}: ${a} and ${b}`);
    }
    t.diagnostic(
      `seed ${seed}: ${excluded} of ${pairs} pairs exclude each other, ${all.length} versions tried on each`,
    );
    assert.ok(excluded > pairs / 10 && excluded < pairs * 0.9, `${excluded}`);
  });

  function everyVersion(prereleases: readonly string[]): readonly Version[] {
    const digits = [0n, 1n, 2n, 3n];
    const three = digits.flatMap((a) => digits.flatMap((b) => digits.map((c) => [a, b, c])));
    const segments = [...three, ...three.flatMap((some) => [0n, 1n].map((last) => [...some, last]))];
    return segments.flatMap((some) =>
      prereleases.map((prerelease) => versionOf(`${some.join('.')}${prerelease && `-${prerelease}`}`)),
    );
  }
});

const RELEASES = [
  '1.7.0',
  '1.10.0',
  '1.9.1',
  '1.9.0',
  '1.8.0',
  '1.11.0-rc1',
  '1.11.0-beta',
  '1.9.0-dev',
  '2.0.0-alpha',
];

describe('highest', () => {
  for (const { text, expected } of [
    { text: '>= 1.7', expected: '1.10.0' },
    { text: '~> 1.9.0', expected: '1.9.1' },
    { text: '< 1.9', expected: '1.8.0' },
    { text: '!= 1.10.0', expected: '1.9.1' },
    { text: '!= 1.11.0-rc1', expected: '1.10.0' },
    { text: '>= 1.11.0-beta', expected: '1.11.0-rc1' },
    { text: '~> 1.11.0-beta, != 1.11.0-rc1', expected: '1.11.0-beta' },
    { text: '>= 1.9.0-beta', expected: '1.10.0' },
    { text: '> 3', expected: undefined },
  ]) {
    test(`of ${text}`, () => {
      assert.equal(highest(RELEASES.map(versionOf), parseConstraints(text))?.text, expected);
      assert.equal(highest(RELEASES.toReversed().map(versionOf), parseConstraints(text))?.text, expected);
    });
  }

  test('takes the first of equal ones', () => {
    const versions = ['1.9.0+a', '1.9.0+b', '1.8.0'].map(versionOf);
    assert.equal(highest(versions, parseConstraints('>= 1'))?.text, '1.9.0+a');
    assert.equal(highest([], parseConstraints('>= 1')), undefined);
  });
});

describe('nearestVersions', () => {
  for (const { text, count, expected } of [
    { text: '> 1.10', count: 3, expected: ['1.10.0', '1.9.1', '1.9.0'] },
    { text: '>= 2', count: 2, expected: ['1.10.0', '1.9.1'] },
    { text: '< 1', count: 2, expected: ['1.8.0', '1.7.0'] },
    { text: '~> 1.8.4', count: 2, expected: ['1.9.0', '1.8.0'] },
    { text: '~> 1.8.4', count: 3, expected: ['1.9.1', '1.9.0', '1.8.0'] },
    { text: '1.9.7', count: 1, expected: ['1.10.0'] },
    { text: '= 1.11.0-dev', count: 2, expected: ['1.10.0', '1.9.1'] },
    { text: '> 1.10, != 1.7.0', count: 1, expected: ['1.10.0'] },
    { text: '>= 2, < 1.7.1', count: 3, expected: ['1.10.0', '1.8.0', '1.7.0'] },
    { text: '!= 1.9.0', count: 2, expected: ['1.9.1', '1.9.0'] },
    { text: '> 3', count: 9, expected: ['1.10.0', '1.9.1', '1.9.0', '1.8.0', '1.7.0'] },
    { text: '> 3', count: 0, expected: [] },
  ]) {
    test(`to ${text}, ${count}`, () => {
      const versions = [...RELEASES, 'v1.7.0'].map(versionOf);
      assert.deepEqual(textsOf(nearestVersions(versions, parseConstraints(text), count)), expected);
      assert.deepEqual(textsOf(nearestVersions(versions.toReversed(), parseConstraints(text), count)), expected);
    });
  }
});
