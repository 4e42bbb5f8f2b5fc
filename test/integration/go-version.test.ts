// Our versions and constraints against the Go module that Packer itself compares them by.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test, type TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { parseConstraints, satisfies } from '../../src/recipe/version/constraint.ts';
import { compareVersions, coreOf, parseVersion } from '../../src/recipe/version/version.ts';
import { requirePart } from '../support/peers/available.ts';
import { Seeded } from '../support/seeded.ts';
import {
  constraintQuestion,
  type ConstraintQuestion,
  orderQuestion,
  type OrderQuestion,
} from '../support/version-texts.ts';
import {
  CONSTRAINT_ROWS,
  NO_CONSTRAINTS,
  NO_VERSIONS,
  READ_VERSIONS,
  VERSION_ORDER,
} from '../unit/recipe/version-constraints.ts';

/** The same pairs in every run, unless BAKEHOUSE_SEED names others. */
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 1);
const pairs = 20_000;

/** What both sides say to a question, key by key as test/tools/go-version/main.go writes it. */
type Answer = Readonly<Record<string, boolean | number | string>>;

describe('constraints', () => {
  test('of the unit table', (t) => {
    const rows = CONSTRAINT_ROWS.flatMap(({ constraint, takes, refuses }) => [
      ...takes.map((version) => ({ constraint, version, expected: true })),
      ...refuses.map((version) => ({ constraint, version, expected: false })),
    ]);
    const malformed = [
      ...NO_CONSTRAINTS.map((constraint) => ({ constraint, version: '1.9.0', constraintError: true })),
      ...NO_VERSIONS.map((version) => ({ constraint: '>= 0', version, constraintError: false })),
    ];
    const answers = ask(t, 'check', [...rows, ...malformed]);
    if (answers === undefined) return;
    assert.deepEqual(answers, [
      ...rows.map(({ expected }) => ({ constraintError: false, versionError: false, check: expected })),
      ...malformed.map(({ constraintError }) => ({ constraintError, versionError: !constraintError, check: false })),
    ]);
    t.diagnostic(`${answers.length} rows`);
  });

  test('drawn at random', (t) => {
    const random = new Seeded(seed);
    const questions = random.some(pairs, pairs, () => constraintQuestion(random));
    const answers = ask(t, 'check', questions);
    if (answers === undefined) return;
    assertSame(t, questions, answers, check);
    assertVaried(t, answers, {
      'no constraint': ({ constraintError }) => constraintError === true,
      'no version': ({ versionError }) => versionError === true,
      satisfied: ({ check }) => check === true,
      'not satisfied': (answer) => Object.values(answer).every((value) => value === false),
    });
  });
});

describe('versions', () => {
  test('of the unit table', (t) => {
    const both = VERSION_ORDER.flatMap(({ left, right, order, back = order === 0 ? 0 : -order }) => [
      { left, right, compare: order },
      { left: right, right: left, compare: back },
    ]);
    const read = READ_VERSIONS.map(({ text }) => ({ left: text, right: '1' }));
    const none = NO_VERSIONS.map((left) => ({ left, right: '1' }));
    const answers = ask(t, 'compare', [...both, ...read, ...none]);
    if (answers === undefined) return;
    assert.deepEqual(
      answers.slice(0, both.length).map((answer) => answer['compare']),
      both.map(({ compare }) => compare),
    );
    assert.deepEqual(
      answers.slice(both.length).map(({ leftError, text, prerelease, metadata }) => {
        return { leftError, text, prerelease, metadata };
      }),
      [
        ...READ_VERSIONS.map(({ canonical, prerelease = '', metadata = '' }) => {
          return { leftError: false, text: canonical, prerelease, metadata };
        }),
        ...none.map(() => ({ leftError: true, text: '', prerelease: '', metadata: '' })),
      ],
    );
    t.diagnostic(`${answers.length} rows`);
  });

  test('drawn at random', (t) => {
    const random = new Seeded(seed);
    const questions = random.some(pairs, pairs, () => orderQuestion(random));
    const answers = ask(t, 'compare', questions);
    if (answers === undefined) return;
    assertSame(t, questions, answers, compare);
    assertVaried(t, answers, {
      'no version': ({ leftError, rightError }) => leftError === true || rightError === true,
      earlier: ({ compare }) => compare === -1,
      equal: ({ compare, leftError, rightError }) => compare === 0 && leftError === false && rightError === false,
      later: ({ compare }) => compare === 1,
    });
  });
});

/** What go-version answers; undefined after marking the test as skipped where it cannot be had. */
function ask(t: TestContext, mode: 'check' | 'compare', questions: readonly object[]): readonly Answer[] | undefined {
  const part = requirePart(t, 'go-version');
  if (part === undefined) return undefined;
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const output = execFileSync(part.program, [mode], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const answers = output
    .trimEnd()
    .split('\n')
    .map((line): Answer => JSON.parse(line));
  assert.equal(answers.length, questions.length);
  return answers;
}

function check({ constraint, version: text }: ConstraintQuestion): Answer {
  const version = parseVersion(text);
  let constraints;
  try {
    constraints = parseConstraints(constraint);
  } catch {
    return { constraintError: true, versionError: version === undefined, check: false };
  }
  const check = version !== undefined && satisfies(version, constraints);
  return { constraintError: false, versionError: version === undefined, check };
}

function compare({ left, right }: OrderQuestion): Answer {
  const [a, b] = [parseVersion(left), parseVersion(right)];
  return {
    leftError: a === undefined,
    rightError: b === undefined,
    compare: a === undefined || b === undefined ? 0 : compareVersions(a, b),
    text: a?.text ?? '',
    core: a === undefined ? '' : coreOf(a).text,
    prerelease: a?.prerelease ?? '',
    metadata: a?.metadata ?? '',
  };
}

function assertSame<Question extends object>(
  t: TestContext,
  questions: readonly Question[],
  answers: readonly Answer[],
  answer: (question: Question) => Answer,
) {
  const differences = questions
    .map((question, index) => ({ question, goVersion: answers[index], ours: answer(question) }))
    .filter(({ goVersion, ours }) => !isDeepStrictEqual(goVersion, ours));
  t.diagnostic(`seed ${seed}: ${differences.length} differences in ${questions.length} pairs`);
  assert.deepEqual(differences.slice(0, 5), [], `${differences.length} differences, the first of them:`);
}

/** A comparison says something only when every kind of answer comes up often. */
function assertVaried(t: TestContext, answers: readonly Answer[], kinds: Record<string, (answer: Answer) => boolean>) {
  const counts = Object.entries(kinds).map(([kind, is]) => ({ kind, count: answers.filter(is).length }));
  t.diagnostic(counts.map(({ kind, count }) => `${count} ${kind}`).join(', '));
  for (const { kind, count } of counts) assert.ok(count > answers.length / 20, `${kind}: ${count}`);
}
